import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import type { MoodBoard } from '../../examples/moodBoard/extension.ts';
import type { EmotionLensExports } from '../../../src/api/emotionLens.ts';
import {
  analysed,
  closeAll,
  openFile,
  openText,
  parts,
  soon,
  textsRead,
  withSetting,
} from '../../support/extensionHost.ts';
import { leaksOf } from '../../support/leaks.ts';

const afraid = 'I was terrified of the dark shape that moved behind the door.';
const glad = 'I am so happy that you came to see me at last.';

async function moodBoard(): Promise<MoodBoard> {
  const extension = vscode.extensions.getExtension<MoodBoard>('example.mood-board');
  assert.ok(extension !== undefined, 'the example is not in this window');
  return extension.activate();
}

suite('Another extension', () => {
  teardown(closeAll);

  test('reads texts with the model in use', async () => {
    await moodBoard();
    const moods = await vscode.commands.executeCommand('moodBoard.ofTexts', [afraid, glad, 'The']);
    assert.deepEqual(moods, ['fear', 'joy', 'none']);
  });

  test('reads the document in front, and hears when it is read anew', async () => {
    const { api, changes } = await moodBoard();
    const { document } = await openFile('story.md');
    assert.equal(typeof (await vscode.commands.executeCommand('moodBoard.ofDocument')), 'string');
    const analysis = api.getAnalysis(document);
    assert.equal(analysis?.version, document.version);
    assert.ok(analysis?.isComplete && analysis.passages.length > 3);
    for (const { start, end, words } of analysis.passages) {
      assert.ok(words > 0);
      assert.ok(document.getText().slice(start, end).trim() !== '');
    }
    const before = changes.length;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), `${glad}\n\n`);
    await vscode.workspace.applyEdit(edit);
    await soon(() =>
      changes.slice(before).find(({ version, isComplete }) => version === document.version && isComplete),
    );
    assert.equal(api.getAnalysis(document)?.passages[0]?.verdict, 'joy');
  });

  test('reads a document that nobody looks at, and shows a person no more of it than before', async () => {
    const { api } = await moodBoard();
    const { document } = await openText(`# ${afraid}\nx = 1\n`, 'python');
    const analysis = await api.analyze(document);
    assert.deepEqual(
      analysis?.passages.map(({ verdict }) => verdict),
      ['fear'],
    );
    const { documents } = await parts();
    assert.equal(documents.follows(document), false);
    assert.equal(api.getAnalysis(document), undefined);
    // What it read it knows.
    assert.deepEqual(await textsRead(() => api.analyze(document)), []);
  });

  test('gets nothing of a document where emotions are switched off, or a sentence where it is too large', async () => {
    const { api } = await moodBoard();
    const { document } = await openText(glad);
    await withSetting('emotionLens.enabled', false, async () => {
      assert.equal(await api.analyze(document), undefined);
      assert.equal((await api.classify([glad]))[0]?.verdict, 'joy');
    });
    const { document: large } = await openText(`# ${'word '.repeat(1000)}`, 'python');
    await withSetting('emotionLens.maximumFileSize', 1, async () => {
      assert.match((await api.analyze(large))?.problem ?? '', /more than the 1 kB/);
    });
  });

  test('cancels by a token and by a signal', async () => {
    const { api } = await moodBoard();
    const { document } = await openText(`# ${afraid} And it was not alone.\n`, 'python');
    const source = new vscode.CancellationTokenSource();
    const reading = api.analyze(document, source.token);
    source.cancel();
    await assert.rejects(reading, vscode.CancellationError);
    const controller = new AbortController();
    const classifying = api.classify([`${glad} Again.`], controller.signal);
    controller.abort(new Error('enough'));
    await assert.rejects(classifying, { message: 'enough' });
    await assert.rejects(api.getModel(AbortSignal.abort(new Error('before'))), { message: 'before' });
  });

  test('hears one sentence where there is no model', async () => {
    const { api } = await moodBoard();
    await withSetting('emotionLens.model.path', '/there/is/no/model', async () => {
      const error: unknown = await api.classify([glad]).catch((problem: unknown) => problem);
      assert.ok(error instanceof Error);
      assert.equal(error.name, 'ModelProblem');
      assert.match(error.message, /^The model's folder "\/there\/is\/no\/model" can't be opened\..*\.$/);
      assert.equal(error.cause, undefined);
    });
    assert.equal((await api.classify([glad]))[0]?.verdict, 'joy');
  });

  test('hears that another model is in place', async () => {
    const { api } = await moodBoard();
    let heard = 0;
    const listener = api.onDidChangeModel(() => (heard += 1));
    await withSetting('emotionLens.runtime', 'wasm', async () => {
      assert.equal((await api.getModel()).runtime, 'wasm');
      assert.equal(heard, 1);
    });
    listener.dispose();
  });

  test('is told what is wrong with what it hands over', async () => {
    const { api } = await moodBoard();
    const loose: {
      classify(texts: unknown, end?: unknown): Promise<unknown>;
      analyze(document: unknown): Promise<unknown>;
    } = Object(api);
    await assert.rejects(loose.classify('one text'), TypeError);
    await assert.rejects(loose.classify([glad, 3]), TypeError);
    await assert.rejects(loose.classify(Array(2)), TypeError);
    await assert.rejects(loose.classify([glad], {}), TypeError);
    await assert.rejects(loose.analyze(vscode.Uri.file('/a')), TypeError);
    assert.throws(
      () => api.registerModel({ folder: vscode.Uri.file('/tmp/model'), title: 'A' }),
      /context\.extensionUri/,
    );
    assert.throws(() => api.registerModel(Object({ folder: '/tmp/model', title: 'A' })), TypeError);
  });

  test('gets frozen copies, and nothing that leads into the extension', async () => {
    const { api, changes } = await moodBoard();
    const exports = vscode.extensions.getExtension<EmotionLensExports>('emotion-lens.emotion-lens')?.exports;
    assert.deepEqual(Reflect.ownKeys(exports ?? {}), ['getApi', 'extendMarkdownIt']);
    assert.equal(exports?.getApi(1), api);
    assert.throws(() => exports?.getApi(Object(2)), RangeError);
    const { document } = await openFile('story.md');
    await analysed(document);
    const known = {
      exports,
      api,
      model: await api.getModel(),
      texts: await api.classify([afraid, 'The']),
      analysis: api.getAnalysis(document),
      change: changes.at(-1),
    };
    assert.deepEqual(leaksOf(known), []);
    assert.ok(known.change !== undefined && known.analysis !== undefined);
  });
});
