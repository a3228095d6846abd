import assert from 'node:assert/strict';

import { Sidebar } from '../../../../src/host/webview/sidebar.ts';
import { CommandParts } from '../../../support/commandParts.ts';
import { FakeDocument } from '../../../support/fakeDocument.ts';
import { commands, editor, languages, Uri, window } from '../../../support/vscode.ts';

suite('The sidebar without anything to show', () => {
  const { executeCommand } = commands;
  const { match } = languages;
  let parts: CommandParts;
  /** What the manifest's conditions go by. */
  let told: Map<unknown, unknown>;

  setup(() => {
    editor.reset();
    [parts, told] = [new CommandParts(), new Map()];
    Object.assign(commands, {
      executeCommand: async (_: string, key: unknown, value: unknown) => void told.set(key, value),
    });
    Object.assign(languages, {
      match: ({ pattern }: { readonly pattern: string }, { uri }: FakeDocument) =>
        uri.path.endsWith(pattern) ? 10 : 0,
    });
  });
  teardown(() => {
    Object.assign(commands, { executeCommand });
    Object.assign(languages, { match });
    parts.explanations.dispose();
  });

  test('tells a file that the settings leave out from one that is not read by itself', async () => {
    editor.settings.set('emotionLens.ignore.files', ['draft.md']);
    window.activeTextEditor = { document: new FakeDocument('The joy of it.', 'file:/draft.md') };
    const sidebar = new Sidebar(Object(Uri.file('/extension')), parts.context);
    await sidebar.reveal();
    assert.equal(told.get('emotionLens.leftOut'), true);
    editor.settings.set('emotionLens.ignore.files', []);
    await sidebar.reveal();
    assert.equal(told.get('emotionLens.leftOut'), false);
    sidebar.dispose();
  });
});
