import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ModelProblem } from '../../../../src/core/scoring/classifier.ts';
import { RegisteredModels } from '../../../../src/host/model/registeredModels.ts';
import { chooseModel } from '../../../../src/node/modelChoice/chooseModel.ts';
import { fakeModel } from '../../../support/fakeClassifier.ts';
import { HubServer } from '../../../support/hubServer.ts';
import { tinyModelFiles } from '../../../support/tinyModels/tinyModel.ts';
import { editor, Uri, window, workspace } from '../../../support/vscode.ts';

const id = 'someone/tiny';
const { showInformationMessage } = window;

function inUse(): unknown {
  return editor.settings.get('emotionLens.model.id');
}

suite('Choosing a model', () => {
  let server: HubServer;
  let storage: string;
  let tried: string[];
  let modals: string[];
  let button: string | undefined;
  let tryOut: (folder: string) => Promise<unknown>;

  setup(async () => {
    editor.reset();
    server = await new HubServer(id, tinyModelFiles({ labels: { joy: ['glad'], fear: ['dark'] } })).listen();
    editor.set('emotionLens.model.hub', server.address);
    storage = await mkdtemp(join(tmpdir(), 'storage-'));
    [tried, modals, button] = [[], [], undefined];
    tryOut = async (folder) => {
      tried.push(folder);
      return fakeModel;
    };
    const answer = async (sentence: string, options?: unknown): Promise<string | undefined> => {
      if (typeof options !== 'object') return showInformationMessage(sentence);
      modals.push(sentence);
      return button;
    };
    Object.assign(window, {
      showInformationMessage: answer,
      showWarningMessage: answer,
      showInputBox: async () => ` ${id} `,
    });
  });
  teardown(async () => {
    Object.assign(window, { showInformationMessage });
    workspace.isTrusted = true;
    await server.close();
    await rm(storage, { recursive: true });
  });

  const choose = (item: string): Promise<string | undefined> => {
    editor.pick = item;
    const context = { extensionUri: Uri.file('/extension'), globalStorageUri: Uri.file(storage) };
    return chooseModel(
      Object({ context, registered: new RegisteredModels(), model: { tryOut: ({ fsPath }: Uri) => tryOut(fsPath) } }),
      [],
    );
  };
  const stored = (): Promise<readonly string[]> => readdir(join(storage, 'models')).catch(() => []);

  test('is refused in Restricted Mode, where nothing is even listed', async () => {
    workspace.isTrusted = false;
    assert.match((await choose('Download from the Hub…')) ?? '', /^In Restricted Mode .*\.$/);
    assert.deepEqual([server.asked, modals], [[], []]);
  });

  test('downloads nothing without consent', async () => {
    assert.equal(await choose('Download from the Hub…'), undefined);
    assert.deepEqual(modals, ['Download someone/tiny?']);
    assert.deepEqual([server.asked, await stored(), inUse()], [['api', 'config.json'], [], undefined]);
  });

  test('with consent downloads the model, tries it beside its place, and puts it in use', async () => {
    button = 'Download';
    assert.match((await choose('Download from the Hub…')) ?? '', /^someone\/tiny is in use, with 3 emotions\./);
    assert.deepEqual(tried, [join(storage, 'models', 'someone--tiny~part')]);
    assert.deepEqual([await stored(), inUse()], [['someone--tiny'], id]);
    server.asked.length = 0;
    await choose('Download from the Hub…');
    assert.deepEqual(server.asked, ['api', 'config.json']);
    assert.deepEqual(tried.slice(1), [join(storage, 'models', 'someone--tiny')]);
  });

  test('leaves the one in use alone where the other does not work', async () => {
    button = 'Download';
    tryOut = () => Promise.reject(new ModelProblem('It does not work.'));
    await assert.rejects(choose('Download from the Hub…'), { message: 'It does not work.' });
    assert.deepEqual([await stored(), inUse()], [[], undefined]);
  });

  test('lists what is downloaded and takes it away again, with the package’s in use first', async () => {
    button = 'Download';
    await choose('Download from the Hub…');
    editor.pick = id;
    button = 'Remove';
    // The first list is answered by its sign's name, the second by the model's.
    const { showQuickPick } = window;
    Object.assign(window, {
      showQuickPick: async (items: readonly { readonly label: string }[]) =>
        items.find(({ label }) => label.endsWith('Remove a Downloaded Model…')) ??
        items.find(({ label }) => label === id),
    });
    assert.equal(await choose('Remove a Downloaded Model…'), 'someone/tiny was removed.');
    Object.assign(window, { showQuickPick });
    assert.deepEqual([await stored(), inUse()], [[], undefined]);
    await choose('nothing');
    assert.ok(editor.offered.some(({ label }) => label.startsWith('$(check) ')));
    assert.ok(!editor.offered.some(({ label }) => label.includes(id)));
  });
});
