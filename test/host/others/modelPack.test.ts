import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import { closeAll, parts, soon } from '../../support/extensionHost.ts';

const id = 'extension:example.weather-model/model';
const configuration = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('emotionLens');

interface Shown {
  readonly items: vscode.QuickPickItem[];
  readonly sentences: string[];
  readonly modals: string[];
}

/** Chooses the item that holds `name`, and presses `button` where that is asked. */
async function choose(name: string, button?: string): Promise<Shown> {
  const { showQuickPick, showInformationMessage } = vscode.window;
  const shown: Shown = { items: [], sentences: [], modals: [] };
  Object.assign(vscode.window, {
    showQuickPick: async (items: readonly vscode.QuickPickItem[]) => {
      shown.items.push(...items);
      return items.find(({ label }) => label.includes(name));
    },
    showInformationMessage: async (sentence: string, options?: { readonly detail?: string }) => {
      if (options?.detail === undefined) shown.sentences.push(sentence);
      else shown.modals.push(`${sentence}\n${options.detail}`);
      return options?.detail === undefined ? undefined : button;
    },
  });
  try {
    await vscode.commands.executeCommand('emotionLens.chooseModel');
  } finally {
    Object.assign(vscode.window, { showQuickPick, showInformationMessage });
  }
  return shown;
}

suite('A model that another extension brings', () => {
  teardown(async () => {
    await configuration().update('model.id', undefined, vscode.ConfigurationTarget.Global);
    await closeAll();
  });

  test('is listed with its extension, licence and labels once a person wants to choose, and is not used', async () => {
    const pack = vscode.extensions.getExtension('example.weather-model');
    assert.equal(pack?.isActive, false);
    const { items } = await choose('nothing');
    assert.equal(pack?.isActive, true);
    const item = items.find(({ label }) => label.includes('Sun and Storm'));
    assert.equal(item?.label, '$(blank) Sun and Storm');
    assert.equal(item?.description, 'from the extension Weather Words · cc0-1.0');
    assert.equal(item?.detail, '2 labels: sun, storm');
    const { model } = await parts();
    assert.equal((await model.load()).labels.length, 6);
  });

  test('says what it is and is left alone without consent', async () => {
    const { modals, sentences } = await choose('Sun and Storm');
    assert.match(
      modals.join(),
      /^Use Sun and Storm\?\nThe extension Weather Words brings it\..*\nLicence: cc0-1\.0\.\n2 labels: sun, storm\.$/,
    );
    assert.deepEqual(sentences, []);
    assert.equal(configuration().get('model.id'), '');
  });

  test('shows its card', async () => {
    await choose('Sun and Storm', 'Open Card');
    assert.equal(configuration().get('model.id'), '');
    await soon(() =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label.includes('README.md')),
    );
  });

  test('is used once it is chosen, and gives way to the package’s', async () => {
    const { model } = await parts();
    const { sentences } = await choose('Sun and Storm', 'Use This Model');
    assert.match(sentences.join(), /^Sun and Storm is in use, with 2 emotions\./);
    assert.equal(configuration().inspect('model.id')?.globalValue, id);
    assert.deepEqual((await model.load()).labels, ['sun', 'storm']);
    const [reading] = await model.classify(['thunder and wind']);
    assert.ok((reading?.scores[1]?.probability ?? 0) > 0.9);
    const { items } = await choose('own model');
    assert.ok(
      items.some(({ label, description }) => label === '$(check) Sun and Storm' && description?.startsWith('in use')),
    );
    assert.equal((await model.load()).labels.length, 6);
  });

  test('that is no longer installed is missed in one sentence', async () => {
    const { model } = await parts();
    await configuration().update('model.id', 'extension:example.gone/model', vscode.ConfigurationTarget.Global);
    await assert.rejects(model.load(), {
      name: 'ModelProblem',
      message:
        /^The extension example\.gone, which brings the model in use, is not installed here or is disabled\..*\.$/,
    });
    await configuration().update(
      'model.id',
      'extension:example.weather-model/../..',
      vscode.ConfigurationTarget.Global,
    );
    await assert.rejects(model.load(), { name: 'ModelProblem' });
    await configuration().update('model.id', undefined, vscode.ConfigurationTarget.Global);
    assert.equal((await model.load()).labels.length, 6);
  });
});
