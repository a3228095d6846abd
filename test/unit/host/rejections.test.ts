import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';

import { OldThreshold } from '../../../src/host/analysis/oldThreshold.ts';
import { offerAnalysis } from '../../../src/host/common/analysedPlaces.ts';
import { ReportTab } from '../../../src/host/report/reportTab.ts';
import { PageMessages } from '../../../src/host/webview/pageMessages.ts';
import { RangeTracker } from '../../../src/host/webview/rangeTracker.ts';
import { Sidebar } from '../../../src/host/webview/sidebar.ts';
import { DeferredDiagnostics } from '../../../src/host/editor/deferredDiagnostics.ts';
import type { FromPage } from '../../../src/view/protocol.ts';
import { measuredModel } from '../../support/agreement.ts';
import { CommandParts } from '../../support/commandParts.ts';
import { FakeDocument } from '../../support/fakeDocument.ts';
import { FakeTab } from '../../support/fakeTab.ts';
import { unhandledRejections } from '../../support/unhandledRejections.ts';
import { editor, EventEmitter, Uri } from '../../support/vscode.ts';

const text = 'The joy of it was great.';
const sentence = 'Emotion Lens could not do that; the log says why.';
const failure = new Error('The editor would not.');
const goTo = { type: 'goTo', version: 1, start: 0, end: 5 } as const;

function refused(): Promise<never> {
  return Promise.reject(failure);
}

/** Longer than what follows each other fast is put together. */
function pause(): Promise<void> {
  return setTimeout(60);
}

suite('What goes wrong where nobody waits for it', () => {
  let parts: CommandParts;
  let file: FakeDocument;

  setup(() => {
    editor.reset();
    parts = new CommandParts();
    file = new FakeDocument(text);
    editor.failure = failure;
  });
  teardown(() => parts.explanations.dispose());

  /** Once for each of what is told to a person, nothing twice, all of it in the log. */
  function assertTold(...errors: readonly string[]): void {
    assert.deepEqual([editor.errors, parts.logged.length], [errors, Math.max(1, errors.length)]);
    for (const each of parts.logged) assert.match(each, /The editor would not\./);
  }

  const asked: Readonly<Record<string, Exclude<FromPage, { type: 'ready' | 'voice' | 'section' | 'picture' }>>> = {
    'a way to a passage': goTo,
    'a filter': { type: 'filter', label: 'joy' },
    'a command': { type: 'command', command: 'languageSetting' },
  };
  for (const [name, message] of Object.entries(asked))
    test(`${name} that a page asks for gets one sentence, and the log the rest`, async () => {
      const messages = new PageMessages(() => file.document, new RangeTracker(), parts.context.log);
      assert.deepEqual(await unhandledRejections(() => messages.do(message)), []);
      assertTold(sentence);
    });

  test('a second filter is set although the first one failed', async () => {
    const messages = new PageMessages(() => file.document, new RangeTracker(), parts.context.log);
    messages.do({ type: 'filter', label: 'joy' });
    await unhandledRejections(() => messages.do({ type: 'filter', label: 'fear' }));
    assert.deepEqual(editor.executed, ['emotionLens.setFilter', 'emotionLens.setFilter']);
  });

  test('a report whose document cannot be read or opened again says so', async () => {
    const page = new FakeTab();
    const report = new ReportTab(Object(file.uri), parts.context, page.tab);
    parts.request = refused;
    assert.deepEqual(await unhandledRejections(() => page.say({ type: 'command', command: 'classifyDocument' })), []);
    file.close();
    assert.deepEqual(await unhandledRejections(() => page.say(goTo)), []);
    assertTold(sentence, sentence);
    report.dispose();
  });

  test('a report that was closed meanwhile draws nothing more', async () => {
    const page = new FakeTab();
    const report = new ReportTab(Object(file.uri), parts.context, page.tab);
    page.say({ type: 'ready' });
    page.dispose();
    const { length } = page.told;
    report.gone();
    assert.deepEqual(await unhandledRejections(pause), []);
    assert.equal(page.told.length, length);
  });

  test('the sidebar’s own errands are in the log alone, and done the next time', async () => {
    const sidebar = new Sidebar(Object(Uri.parse('file:/extension')), parts.context);
    assert.deepEqual(await unhandledRejections(pause), []);
    assertTold();
    editor.failure = undefined;
    await sidebar.reveal();
    assert.deepEqual(editor.executed, ['setContext', 'setContext', 'emotionLens.welcome.focus']);
    sidebar.dispose();
  });

  test('a voice that cannot be told in the sidebar gets one sentence', async () => {
    editor.failure = undefined;
    const page = new FakeTab();
    const sidebar = new Sidebar(Object(Uri.parse('file:/extension')), parts.context);
    editor.views[0]?.resolveWebviewView(page.tab);
    page.say({ type: 'ready' });
    page.tell = () => {
      throw failure;
    };
    assert.deepEqual(await unhandledRejections(() => page.say({ type: 'voice' })), []);
    assertTold(sentence);
    sidebar.dispose();
  });

  test('marks of intents that cannot be loaded are in the log', async () => {
    const changed = new EventEmitter<unknown>();
    const documents = { ...parts.context.documents, onDidChange: Object(changed.event) };
    const diagnostics = new DeferredDiagnostics(documents, parts.context.log, refused);
    assert.deepEqual(await unhandledRejections(() => changed.fire({ analysis: { intents: [{}] } })), []);
    assertTold();
    diagnostics.dispose();
  });

  test('an old threshold that is told of and cannot be remembered is in the log', async () => {
    const changed = new EventEmitter<unknown>();
    editor.settings.set('emotionLens.threshold', 0.5);
    const documents = { ...parts.context.documents, onDidChange: Object(changed.event) };
    const told = new OldThreshold(documents, Object({ get: () => false, update: refused }), parts.context.log);
    const change = { document: file.document, analysis: { model: measuredModel } };
    assert.deepEqual(await unhandledRejections(() => changed.fire(change)), []);
    assertTold();
    told.dispose();
  });

  test('an analysis that cannot be offered again is in the log', async () => {
    parts.memory.set('emotionLens.analysedFolders', ['file:/a']);
    const { context, log } = parts.context;
    assert.deepEqual(await unhandledRejections(() => offerAnalysis(context.workspaceState, log)), []);
    assertTold();
  });
});
