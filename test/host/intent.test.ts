import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import {
  analysed,
  closeAll,
  hoverText,
  openFile,
  openText,
  parts,
  soon,
  withSetting,
} from '../support/extensionHost.ts';

const afraid = 'I was terrified of the dark shape that moved behind the door.';

async function completions(document: vscode.TextDocument, line: number): Promise<readonly vscode.CompletionItem[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.lineAt(line).range.end,
    ':',
  );
  return items.filter(({ kind }) => kind === vscode.CompletionItemKind.EnumMember);
}

suite('A stated intent', () => {
  teardown(closeAll);

  test('is completed with the labels of the model', async () => {
    const { document } = await openText(`${afraid}\n\n<!-- emotion:`);
    const { model } = await analysed(document);
    const found = await completions(document, 2);
    assert.deepEqual(
      found.map(({ label }) => label),
      [...(model?.labels ?? []), 'none'],
    );
    assert.ok(found.some(({ insertText }) => insertText === ' fear -->'));
    assert.deepEqual(await completions(document, 0), []);
  });

  test('is completed and explained in Markdown that is plain text to the editor alone, and not in plain text', async () => {
    const { document } = await openFile('intent.qmd', `<!-- emotion: fear -->\n${afraid}\n\n<!-- emotion:`);
    await vscode.commands.executeCommand('emotionLens.classifyDocument');
    assert.equal(document.languageId, 'plaintext');
    assert.ok((await completions(document, 3)).some(({ insertText }) => insertText === ' fear -->'));
    assert.match(await hoverText(document, new vscode.Position(0, 15)), /Intent of the next passage: \*\*met\*\*/);
    const plain = await openFile('intent.txt', `${afraid}\n\n<!-- emotion:`);
    await analysed(plain.document);
    assert.deepEqual(await completions(plain.document, 2), []);
  });

  test('stands in the sidebar, and how many passages are ignored', async () => {
    const ignored = `<!-- emotion-lens-ignore -->\n${afraid}`;
    const { document } = await openText(`<!-- emotion: joy -->\n${afraid}\n\n${ignored}`);
    await analysed(document);
    const { sidebar } = await parts();
    const panel = await soon(() => (sidebar.panel.intents === undefined ? undefined : sidebar.panel));
    assert.deepEqual(
      panel.intents?.map(({ state, emotion }) => [state, emotion]),
      [['missed', 'joy']],
    );
    assert.equal(panel.ignored, 1);
  });

  test('says when hovered what came of it', async () => {
    const { document } = await openText(`<!-- emotion: fear -->\n${afraid}`);
    await analysed(document);
    assert.match(
      await hoverText(document, new vscode.Position(0, 15)),
      /Intent of the next passage: \*\*met\*\* · 100 %/,
    );
  });

  test('that is misspelt is underlined until it is corrected', async () => {
    const { document } = await openText(`<!-- emotion: joi -->\n${afraid}`);
    await analysed(document);
    const problems = (): readonly vscode.Diagnostic[] => vscode.languages.getDiagnostics(document.uri);
    const problem = await soon(() => problems()[0]);
    assert.match(problem.message, /no emotion “joi”.*Did you mean joy/);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem.range,
    );
    const edit = actions.find(({ title }) => title === 'Change to “joy”')?.edit;
    assert.ok(edit !== undefined && (await vscode.workspace.applyEdit(edit)));
    await analysed(document);
    assert.equal(document.lineAt(0).text, '<!-- emotion: joy -->');
    assert.deepEqual(problems(), []);
  });

  test('in the front matter names a heading, which is corrected where it is misspelt', async () => {
    const { document } = await openText(
      `---\nemotion: {"The celar: below": fear}\n---\n\n# The cellar: below\n\n${afraid}`,
    );
    await analysed(document);
    const [problem] = await soon(() => nonEmpty(problems(document)));
    assert.match(problem?.message ?? '', /no heading “The celar: below”.*“The cellar: below”/);
    assert.ok(problem !== undefined && (await fixed(document, problem, 'Change to “The cellar: below”')));
    const { intents } = await analysed(document);
    assert.equal(document.lineAt(1).text, 'emotion: {"The cellar: below": fear}');
    assert.deepEqual(
      intents.map(({ text }) => text),
      ['The cellar: below'],
    );
    await soon(() => (problems(document).length === 0 ? true : undefined));
  });

  test('that is missed is a problem when a person wants that, and is changed there', async () => {
    const { document } = await openText(`# A\n<!-- emotion: joy -->\n${afraid}`);
    await analysed(document);
    assert.deepEqual(problems(document), []);
    await withSetting('emotionLens.problems.intents', true, async () => {
      const [problem] = await soon(() => nonEmpty(problems(document)));
      assert.equal(problem?.message, 'The section was to have “joy”: 0 % of 12 words, fear 100 %.');
      assert.equal(problem.code, 'missed-intent');
      assert.ok(await fixed(document, problem, 'Change to “fear”'));
      await analysed(document);
      assert.equal(document.lineAt(1).text, '<!-- emotion: fear -->');
      await soon(() => (problems(document).length === 0 ? true : undefined));
    });
  });
});

suite('A passage among the problems', () => {
  teardown(closeAll);

  test('is there for those who ask for its emotion, until it is ignored', async () => {
    const { document } = await openText(`${afraid} It was late.\n\nI am so happy today, and I love you all.`);
    await analysed(document);
    assert.deepEqual(problems(document), []);
    await withSetting('emotionLens.problems.emotions', { fear: 51 }, async () => {
      const found = await soon(() => nonEmpty(problems(document)));
      assert.deepEqual(
        found.map(({ message, code, range }) => [
          code,
          document.getText(range),
          /^Fear: \d+ of 100 people/.test(message),
        ]),
        [['fear', afraid, true]],
      );
      const [problem] = found;
      assert.ok(problem !== undefined);
      const titles = (await actions(document, problem)).map(({ title }) => title);
      assert.ok(titles.includes('Explain This Passage'), titles.join());
      // Once among its own, and the whole document by the other way there is.
      assert.deepEqual(titles.filter((title) => title.includes('Ignore')).toSorted(), [
        'Emotion Lens: Ignore This Document',
        'Ignore This Passage',
      ]);
      assert.ok(await fixed(document, problem, 'Ignore This Passage'));
      await analysed(document);
      assert.equal(document.lineAt(0).text, '<!-- emotion-lens-ignore -->');
      await soon(() => (problems(document).length === 0 ? true : undefined));
    });
  });

  test('is gone with the setting, and with the document', async () => {
    const { document } = await openText(afraid, 'plaintext');
    await analysed(document);
    await withSetting('emotionLens.problems.emotions', { fear: 51 }, async () => {
      const [problem] = await soon(() => nonEmpty(problems(document)));
      assert.ok(problem !== undefined);
      const quick = (await actions(document, problem)).filter(({ kind }) => kind?.value === 'quickfix');
      assert.deepEqual(
        quick.map(({ title }) => title),
        ['Explain This Passage'],
      );
    });
    await soon(() => (problems(document).length === 0 ? true : undefined));
  });
});

function problems({ uri }: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Emotion Lens');
}

function nonEmpty<T>(all: readonly T[]): readonly T[] | undefined {
  return all.length === 0 ? undefined : all;
}

function actions({ uri }: vscode.TextDocument, { range }: vscode.Diagnostic): Thenable<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range);
}

/** Does what one of the actions does to the text; false where there is none of that title. */
async function fixed(document: vscode.TextDocument, problem: vscode.Diagnostic, title: string): Promise<boolean> {
  const edit = (await actions(document, problem)).find((each) => each.title === title)?.edit;
  return edit !== undefined && vscode.workspace.applyEdit(edit);
}
