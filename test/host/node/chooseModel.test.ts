import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import { HubServer } from '../../support/hubServer.ts';
import { tinyModelFiles } from '../../support/tinyModels/tinyModel.ts';
import { closeAll, parts, withSetting } from '../../support/extensionHost.ts';

const id = 'someone/tiny';
const labels = { delight: ['happy', 'glad'], dread: ['dark', 'afraid'] };
const configuration = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('emotionLens');

interface Answers {
  /** The beginning of the item's name, behind its sign. */
  readonly item: string;
  readonly id?: string;
  /** What is pressed in the modal message. */
  readonly button?: string;
  /** The item of the second list. */
  readonly second?: string;
}

interface Shown {
  readonly items: string[];
  readonly sentences: string[];
  readonly modals: string[];
}

/** Chooses as a person does who gives these answers. */
async function choose(answers: Answers): Promise<Shown> {
  const { showQuickPick, showInputBox, showInformationMessage, showWarningMessage, showErrorMessage } = vscode.window;
  const shown: Shown = { items: [], sentences: [], modals: [] };
  const wanted = [answers.item, answers.second];
  const message = async (sentence: string, options?: unknown): Promise<string | undefined> => {
    if (typeof options !== 'object' || options === null || !('detail' in options)) {
      shown.sentences.push(sentence);
      return undefined;
    }
    shown.modals.push(`${sentence}\n${String(options.detail)}`);
    return answers.button;
  };
  Object.assign(vscode.window, {
    showQuickPick: async (items: readonly vscode.QuickPickItem[]) => {
      const name = wanted.shift();
      shown.items.push(...items.map(({ label, description = '' }) => `${label} ${description}`));
      return items.find(({ label }) => name !== undefined && label.includes(name));
    },
    showInputBox: async () => answers.id,
    showInformationMessage: message,
    showWarningMessage: message,
    showErrorMessage: message,
  });
  try {
    await vscode.commands.executeCommand('emotionLens.chooseModel');
  } finally {
    Object.assign(vscode.window, {
      showQuickPick,
      showInputBox,
      showInformationMessage,
      showWarningMessage,
      showErrorMessage,
    });
  }
  return shown;
}

function removed(): Promise<Shown> {
  return choose({ item: 'Remove', second: id, button: 'Remove' });
}

suite('Choose Model', () => {
  let server: HubServer;
  const withHub = <T>(work: () => Promise<T>): Promise<T> => withSetting('emotionLens.model.hub', server.address, work);
  const fromHub = (button?: string): Promise<Shown> =>
    withHub(() => choose({ item: 'Download from the Hub', id, ...(button !== undefined && { button }) }));

  setup(async () => {
    server = await new HubServer(id, { ...tinyModelFiles({ labels }), 'README.md': '# Tiny' }).listen();
  });
  teardown(async () => {
    await configuration().update('model.id', undefined, vscode.ConfigurationTarget.Global);
    await server.close();
    await closeAll();
  });

  test('downloads nothing before a person agrees, and tells what it would be', async () => {
    const { modals } = await fromHub();
    assert.match(modals.join(), /^Download someone\/tiny\?\nFrom 127\.0\.0\.1:\d+, .* in 5 files: config\.json/);
    assert.match(modals.join(), /Licence: mit\.\n2 labels: delight, dread\.\nKind: DistilBertFor/);
    assert.deepEqual(server.asked, ['api', 'config.json']);
    assert.equal(configuration().get('model.id'), '');
  });

  test('puts a model from the Hub in use, lists it, goes back to the package’s, and removes it', async () => {
    const { model } = await parts();
    const { sentences } = await fromHub('Download');
    assert.deepEqual(sentences, [
      'someone/tiny is in use, with 2 emotions. How often it is right was not measured: no odds are shown.',
    ]);
    assert.equal(configuration().inspect('model.id')?.globalValue, id);
    assert.deepEqual((await model.load()).labels, ['delight', 'dread']);

    server.asked.length = 0;
    const { items } = await choose({ item: 'own model' });
    assert.ok(items.some((item) => /^\$\(check\) someone\/tiny in use · from 127\.0\.0\.1:\d+ · .* · mit$/.test(item)));
    assert.equal((await model.load()).labels.length, 6);
    await choose({ item: id });
    assert.equal((await model.load()).labels.length, 2);
    assert.deepEqual(server.asked, []);

    const { modals } = await removed();
    assert.match(modals.join(), /^Remove someone\/tiny from this machine\?\nIt is in use/);
    assert.equal(configuration().get('model.id'), '');
    assert.equal((await model.load()).labels.length, 6);
    assert.ok(!(await choose({ item: 'nothing' })).items.some((item) => item.includes(id)));
  });

  test('leaves the model in use alone where the network and the labels do not fit', async () => {
    const { model } = await parts();
    const files = tinyModelFiles({ labels });
    const config = { ...JSON.parse(String(files['config.json'])), id2label: { 0: 'a', 1: 'b', 2: 'c' } };
    server.files.set('config.json', Buffer.from(JSON.stringify(config)));
    const { sentences } = await fromHub('Download');
    assert.match(sentences.join(), /^The model does not answer with one score per label.*\.$/);
    assert.equal(configuration().get('model.id'), '');
    assert.equal((await model.load()).labels.length, 6);
  });

  test('leaves the model in use alone where a download stops, and goes on the next time', async () => {
    const { model } = await parts();
    const weights = 'onnx/model_quantized.onnx';
    server.faults.set(weights, [{ type: 'page' }]);
    const { sentences } = await fromHub('Download');
    assert.match(sentences.join(), /perhaps a proxy's page.*proxy settings\.$/);
    assert.equal((await model.load()).labels.length, 6);
    server.asked.length = 0;
    await fromHub('Download');
    assert.deepEqual(server.asked, ['api', 'config.json', weights]);
    assert.equal((await model.load()).labels.length, 2);
    await removed();
  });

  test('takes an address as an id, and says what is no address of a hub', async () => {
    const { modals } = await withHub(() => choose({ item: 'Download', id: `${server.address}/${id}/` }));
    assert.equal(modals.length, 1);
    const { sentences } = await withSetting('emotionLens.model.hub', 'http://example.org', () =>
      choose({ item: 'Download', id }),
    );
    assert.match(sentences.join(), /is no address of a hub\. Set emotionLens\.model\.hub/);
  });
});
