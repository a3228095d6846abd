import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import * as vscode from 'vscode';

import { analysed, closeAll, openText, withSetting } from '../../support/extensionHost.ts';

/** Milliseconds in which a window that wanted the extension would have started it. */
const longEnough = 2_000;

suite('A window', () => {
  test('without prose starts nothing of ours', async function () {
    // Some windows begin with a plain text of VS Code's own, which is one of the events; a unit test keeps all others away.
    if (isActive()) this.skip();
    const content = 'import json\n\nprint(json.dumps("I am so happy today"))\n';
    // As Python from the start: one with a name of its own would be a plain text first.
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language: 'python' }));
    await pause(longEnough);
    assert.equal(isActive(), false);
    assert.deepEqual(loaded(), []);
  });

  test('with a Markdown document starts by itself, without what comes late', async () => {
    await openText('I am so happy that you came to see me, and so is my mother.');
    while (!isActive()) await pause(50);
    assert.deepEqual(loaded(), ['extension.cjs', 'l10n.cjs', 'markdown.cjs']);
  });

  test('knows other languages once a document is not English by its words', async () => {
    const { document } = await openText(
      'Der Regen fiel den ganzen Tag, und niemand wollte das Haus verlassen, obwohl die Kinder sich langweilten.',
    );
    assert.equal((await analysed(document)).language, 'other');
    assert.deepEqual(loaded(), ['extension.cjs', 'l10n.cjs', 'languages.cjs', 'markdown.cjs']);
  });

  test('knows all entities once a document has one that prose seldom holds', async () => {
    const { document } = await openText('M&iacute;a &amp; I were so happy when the letter came at last.');
    assert.equal(
      (await analysed(document)).passages[0]?.passage.text,
      'Mía & I were so happy when the letter came at last.',
    );
    assert.deepEqual(loaded(), ['entities.cjs', 'extension.cjs', 'l10n.cjs', 'languages.cjs', 'markdown.cjs']);
  });

  test('reads a page that is asked for, by what comes late', async () => {
    await withSetting('[html]', { 'emotionLens.automatic': true }, async () => {
      const { document } = await openText('<h1>No</h1>\n<p>I was <b>so</b> happy when the letter came.</p>\n', 'html');
      assert.deepEqual(
        (await analysed(document)).passages.map(({ passage }) => passage.text),
        ['I was so happy when the letter came.'],
      );
      assert.ok(loaded().includes('markup.cjs') && loaded().includes('prose.cjs'));
    });
  });

  test('reads the strings whose keys a person named, by what comes late', async () => {
    await withSetting(
      '[json]',
      { 'emotionLens.automatic': true, 'emotionLens.strings.keys': ['message'] },
      async () => {
        const { document } = await openText('{"message": "I was so happy when the letter came.", "id": "no"}', 'json');
        assert.deepEqual(
          (await analysed(document)).passages.map(({ passage }) => passage.text),
          ['I was so happy when the letter came.'],
        );
        assert.ok(loaded().includes('strings.cjs'));
      },
    );
  });

  test('reads the documents of a language that a person switched on', async () => {
    await withSetting('[python]', { 'emotionLens.automatic': true }, async () => {
      const { document } = await openText('# I was so happy when the letter came at last.\nx = 1\n', 'python');
      assert.deepEqual(
        (await analysed(document)).passages.map(({ passage }) => passage.text),
        ['I was so happy when the letter came at last.'],
      );
      assert.ok(loaded().includes('code.cjs'));
    });
    await closeAll();
  });
});

function isActive(): boolean {
  return vscode.extensions.getExtension('emotion-lens.emotion-lens')?.isActive === true;
}

/** Our bundles in this extension host. */
function loaded(): readonly string[] {
  return Object.keys(require.cache)
    .map((path) => /[/\\]dist[/\\](\w+\.cjs)$/.exec(path)?.[1])
    .filter((name) => name !== undefined)
    .toSorted();
}
