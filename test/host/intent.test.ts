import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import { analysed, closeAll, hoverText, openText, parts, soon } from '../support/extensionHost.ts';

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
});
