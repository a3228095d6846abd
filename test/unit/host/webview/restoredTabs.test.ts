import assert from 'node:assert/strict';
import { once } from 'node:events';

import { restoreTabs } from '../../../../src/host/webview/restoredTabs.ts';
import { until } from '../../../support/commandLine.ts';
import { CommandParts } from '../../../support/commandParts.ts';
import { FakeDocument } from '../../../support/fakeDocument.ts';
import { FakeTab } from '../../../support/fakeTab.ts';
import { Disposable, editor, window, workspace } from '../../../support/vscode.ts';

interface Serializer {
  deserializeWebviewPanel(tab: unknown, state: unknown): Promise<void>;
}

/** By the kind of tab. */
const serializers = new Map<string, Serializer>();

function registerWebviewPanelSerializer(kind: string, serializer: Serializer): Disposable {
  serializers.set(kind, serializer);
  return new Disposable(() => serializers.delete(kind));
}

suite('A tab from before', () => {
  const { openTextDocument } = workspace;
  let parts: CommandParts;
  let tab: FakeTab;

  setup(() => {
    editor.reset();
    [parts, tab] = [new CommandParts(), new FakeTab()];
    Object.assign(window, { registerWebviewPanelSerializer });
    restoreTabs(parts.context);
  });
  teardown(() => {
    tab.dispose();
    parts.explanations.dispose();
    workspace.openTextDocument = openTextDocument;
    Reflect.deleteProperty(window, 'registerWebviewPanelSerializer');
  });

  const restored = (kind: string, state: unknown): Promise<void> | undefined =>
    serializers.get(`emotionLens.${kind}`)?.deserializeWebviewPanel(tab.tab, state);

  test('is filled', async () => {
    const { uri } = new FakeDocument('The joy of it.');
    await restored('report', { document: uri.toString() });
    assert.equal(tab.pages.length, 1);
  });

  test('that is closed before is not, and nobody is told', async () => {
    const { uri } = new FakeDocument('The joy of it.');
    const filling = restored('report', { document: uri.toString() });
    tab.dispose();
    await filling;
    assert.deepEqual([tab.pages, editor.errors], [[], []]);
  });

  test('that is closed while its document is opened is not either', async () => {
    let isOpening = false;
    const open = new AbortController();
    workspace.openTextDocument = async (uri) => {
      isOpening = true;
      await once(open.signal, 'abort');
      return openTextDocument(uri);
    };
    const filling = restored('comparison', { document: 'file:/new.md', older: 'file:/old.md' });
    await until(() => isOpening);
    tab.dispose();
    open.abort();
    await filling;
    assert.deepEqual([tab.pages, editor.errors], [[], []]);
  });
});
