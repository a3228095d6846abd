import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import {
  analysed,
  closeAll,
  labels,
  openFile,
  parts,
  soon,
  textsRead,
  until,
  verdicts,
  withSetting,
} from '../support/extensionHost.ts';

suite('Settings', () => {
  teardown(closeAll);

  test('a higher threshold judges again and reads nothing again', async () => {
    const { document } = await openFile('story.md');
    await analysed(document);
    const read = await textsRead(() =>
      withSetting('emotionLens.threshold', 100, async () => {
        const analysis = await until(document, ({ thresholds }) => thresholds.probability > 0.9);
        assert.ok(verdicts(analysis).every((verdict) => verdict === 'belowThreshold'));
      }),
    );
    assert.deepEqual(read, []);
    await until(document, (analysis) => verdicts(analysis)[0] === 'joy');
  });

  test('labels go and come back with their switch', async () => {
    const { document } = await openFile('story.md');
    await analysed(document);
    const count = async (wanted: number): Promise<true> =>
      soon(async () => ((await labels(document)).length === wanted ? true : undefined));
    await count(4);
    await withSetting('emotionLens.labels.show', 'off', () => count(0));
    await count(4);
  });

  test('labels stand before a passage where lines are not wrapped, unless a person chose the end', async () => {
    const joyful = 'I am so happy that all my friends came to see me today.';
    const { document } = await openFile('plain.txt', joyful);
    await analysed(document);
    const standsAt = async (character: number): Promise<true> =>
      soon(async () => ((await labels(document))[0]?.character === character ? true : undefined));
    await withSetting('[plaintext]', { 'editor.wordWrap': 'off' }, async () => {
      await standsAt(0);
      await withSetting('emotionLens.labels.position', 'end', () => standsAt(joyful.length));
      await standsAt(0);
    });
    await withSetting('[plaintext]', { 'editor.wordWrap': 'bounded' }, () => standsAt(joyful.length));
  });

  test('the filter leaves only the emotions of interest', async () => {
    const { document } = await openFile('story.md');
    await analysed(document);
    await withSetting('emotionLens.emotions', ['fear'], async () => {
      const shown = await soon(async () => {
        const found = await labels(document);
        return found.length === 1 ? found : undefined;
      });
      assert.deepEqual(
        shown.map(({ line }) => line),
        [4],
      );
    });
  });

  test('documents can be left alone by language', async () => {
    const { documents } = await parts();
    const { document } = await openFile('alone.md', 'I am so happy that all my friends came to see me today.');
    await analysed(document);
    await withSetting('[markdown]', { 'emotionLens.automatic': false }, () =>
      soon(() => (documents.of(document) === undefined ? true : undefined)),
    );
    assert.deepEqual(verdicts(await analysed(document))[0], 'joy');
  });
});

suite('Toggle', () => {
  teardown(async () => {
    await vscode.workspace
      .getConfiguration()
      .update('emotionLens.enabled', undefined, vscode.ConfigurationTarget.Global);
    await closeAll();
  });

  test('takes everything away and brings it back', async () => {
    const { documents } = await parts();
    const { document } = await openFile('story.md');
    await analysed(document);
    await vscode.commands.executeCommand('emotionLens.toggle');
    await soon(() => (documents.of(document) === undefined ? true : undefined));
    assert.deepEqual(await labels(document), []);
    await vscode.commands.executeCommand('emotionLens.toggle');
    assert.equal(verdicts(await analysed(document))[0], 'joy');
  });
});

suite('Next Passage', () => {
  teardown(closeAll);

  test('goes from one clear emotion to the next and round the end', async () => {
    const editor = await openFile('story.md');
    await analysed(editor.document);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const lines: number[] = [];
    for (let step = 0; step < 5; step += 1) {
      await vscode.commands.executeCommand('emotionLens.nextPassage');
      lines.push(editor.selection.active.line);
    }
    assert.deepEqual(lines, [2, 4, 6, 10, 2]);
    await vscode.commands.executeCommand('emotionLens.previousPassage');
    assert.equal(editor.selection.active.line, 10);
  });
});
