import assert from 'node:assert/strict';

import { type Trial, trialSize } from '../../../../src/core/trial/trial.ts';
import type { HandlerContext } from '../../../../src/host/commandContext.ts';
import { newTrial } from '../../../../src/host/trial/newTrial.ts';
import { restoreTrial } from '../../../../src/host/trial/tryOwnWriting.ts';
import { CommandParts } from '../../../support/commandParts.ts';
import { FakeDocument } from '../../../support/fakeDocument.ts';
import { FakeTab } from '../../../support/fakeTab.ts';
import { trialOf, tried, undecided } from '../../../support/trials.ts';
import { editor, Uri, window, workspace } from '../../../support/vscode.ts';

const { showWarningMessage } = window;

function answer(question: number): { readonly type: string } {
  return Object({ type: 'answer', question, choice: 0 });
}

suite('A trial', () => {
  let parts: CommandParts;
  let context: HandlerContext;
  let asked: number;
  let tab: FakeTab;

  setup(() => {
    editor.reset();
    [parts, asked, tab] = [new CommandParts(), 0, new FakeTab()];
    ({ context } = parts);
    workspace.workspaceFolders = ['a', 'b'].map((name) => ({ uri: Uri.parse(`file:/${name}`), name }));
    editor.set('emotionLens.englishOnly', false);
    editor.files.set('file:/a/1.md', 'the joy of it\n\nthe fear of it');
    editor.files.set('file:/b/1.md', 'the anger of it');
    Object.assign(window, {
      showWarningMessage: async (_: string, __: unknown, first: string) => {
        asked += 1;
        return asked === 1 ? first : undefined;
      },
    });
  });
  teardown(() => {
    Object.assign(window, { showWarningMessage });
    tab.dispose();
    parts.explanations.dispose();
  });

  const kept = (): Trial => Object(parts.memory.get('trial'));

  async function opened(trial: Trial): Promise<void> {
    parts.memory.set('trial', trial);
    await restoreTrial(tab.tab, undefined, context);
  }

  async function said(message: { readonly type: string }): Promise<void> {
    tab.say(message);
    for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate);
  }

  test('that is begun again asks for answers given while passages are chosen, and keeps them', async () => {
    await opened(trialOf([tried('old', 'joy'), tried('older', 'joy')]));
    asked = 1;
    parts.classifier.hold();
    await said({ type: 'again' });
    await said(answer(0));
    parts.classifier.release();
    await said(answer(7));
    assert.deepEqual([asked, kept().passages[0]?.text, kept().answers], [2, 'old', [{ label: 'joy' }]]);
  });

  test('that is begun again asks once for the answers there are, and takes the place of the one before', async () => {
    await opened(trialOf([tried('old', 'joy'), tried('older', 'joy')], [{ label: 'joy' }]));
    await said({ type: 'again' });
    assert.deepEqual([asked, kept().passages.length, kept().answers], [1, 3, []]);
  });

  test('may be of more files than a call takes values', async () => {
    const { readDirectory } = workspace.fs;
    const names = Array.from({ length: 150_000 }, (_, index): [string, 1] => [`${1_000_000 + index}.md`, 1]);
    workspace.fs.readDirectory = async () => names;
    const found = await newTrial([Object(Uri.parse('file:/a'))], context, 1).finally(() => {
      workspace.fs.readDirectory = readDirectory;
    });
    assert.match(JSON.stringify(found), /^"No passage to label was found here/);
  });

  test('of a document that is not read says why', async () => {
    const document = new FakeDocument('the joy\0of it');
    assert.match(JSON.stringify(await newTrial(document.document, context, 1)), /holds binary data/);
    editor.set('emotionLens.maximumFileSize', 1);
    const long = new FakeDocument('the joy of it. '.repeat(200));
    assert.match(
      JSON.stringify(await newTrial(long.document, context, 1)),
      /emotionLens\.maximumFileSize can raise it/,
    );
    assert.equal(parts.classifier.calls.length, 0);
  });

  test('goes by the settings of the folder that its passages are of', async () => {
    editor.folderSettings.set('file:/b emotionLens.threshold', 80);
    const thresholds = [];
    for (const { uri } of workspace.workspaceFolders)
      thresholds.push(Object(await newTrial([Object(uri)], context, 1)).threshold);
    assert.deepEqual(thresholds, [50, 80]);
  });

  test('is of one model, though another takes its place while passages are chosen', async () => {
    parts.replaceModelAt(2, { id: 'another', labels: ['fear', 'grief'] });
    const { labels, passages }: Trial = Object(
      await newTrial(
        workspace.workspaceFolders.map(({ uri }) => Object(uri)),
        context,
        1,
      ),
    );
    assert.deepEqual(labels, ['fear', 'grief']);
    assert.deepEqual(
      new Map(passages.map(({ text, label }) => [text, label])),
      new Map([
        ['the joy of it', null],
        ['the fear of it', 'fear'],
        ['the anger of it', null],
      ]),
    );
  });

  test('sets a threshold where the folder has one of its own, and tells that it is set', async () => {
    editor.folderSettings.set('file:/b emotionLens.threshold', 70);
    const passages = Array.from({ length: trialSize }, (_, index) => ({
      ...undecided(`text ${index}`, 'joy'),
      address: 'file:/b/1.md',
    }));
    await opened(
      trialOf(
        passages,
        passages.map(() => ({ label: 'joy' })),
      ),
    );
    await said({ type: 'apply' });
    await said({ type: 'ready' });
    assert.equal(editor.folderSettings.get('file:/b emotionLens.threshold'), 59);
    assert.equal(editor.settings.has('emotionLens.threshold'), false);
    assert.match(JSON.stringify(tab.told.at(-1)), /It is set\./);
  });

  test('lets go of its tab when that is closed', async () => {
    for (let round = 0; round < 3; round += 1) {
      tab = new FakeTab();
      await opened(trialOf([tried('old', 'joy')]));
      tab.dispose();
    }
    assert.equal(context.context.subscriptions.length, 1);
    tab = new FakeTab();
    await opened(trialOf([tried('old', 'joy')]));
    let isClosed = false;
    tab.onDidDispose(() => (isClosed = true));
    for (const each of context.context.subscriptions) each.dispose();
    assert.ok(isClosed);
  });
});
