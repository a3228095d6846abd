import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { count } from '../../core/language/numbers.ts';
import { plural } from '../../core/language/plural.ts';
import { jsonOf } from '../../core/scoring/guards.ts';
import { modelConfigurationOf } from '../../core/scoring/model/configuration.ts';
import { downloadedModels, unfinishedDownloads } from '../../download/downloadedModel.ts';
import { labelsText, sizeText } from '../../render/model/modelOffer.ts';
import { type ModelChoice, modelFolder, modelStore, type Places, readText } from '../../host/model/modelFiles.ts';
import type { RegisteredModel } from '../../host/model/registeredModels.ts';
import { broughtModel } from './broughtModel.ts';

/** What a person may choose. */
export type Choice =
  | ({ readonly type: 'model' } & ModelChoice)
  | { readonly type: 'registered'; readonly model: RegisteredModel }
  | { readonly type: 'folder' }
  | { readonly type: 'hub' }
  | { readonly type: 'remove' }
  | { readonly type: 'card' };

export type ModelItem = vscode.QuickPickItem & { readonly choice?: Choice };

/** The models there are, the one in use marked, and the ways to others; `registered` are those of other extensions. */
export async function modelItems(
  places: Places,
  inUse: ModelChoice,
  registered: readonly RegisteredModel[],
): Promise<readonly ModelItem[]> {
  const store = modelStore(places).fsPath;
  const [downloaded, unfinished] = await Promise.all([downloadedModels(store), unfinishedDownloads(store)]);
  const isUsed = (choice: ModelChoice): boolean =>
    choice.path === inUse.path && (choice.path !== '' || choice.id === inUse.id);
  const item = async (label: string, choice: ModelChoice, facts: readonly string[]): Promise<ModelItem> => {
    const isInUse = isUsed(choice);
    const detail = await labelsOf(modelFolder(places, choice));
    return {
      label: `${isInUse ? '$(check)' : '$(blank)'} ${label}`,
      description: [...(isInUse ? [t('in use')] : []), ...facts].join(' · '),
      ...(detail !== undefined && { detail }),
      choice: { type: 'model', ...choice },
    };
  };
  const brought = async (model: RegisteredModel): Promise<ModelItem> => {
    const { extension, license } = await broughtModel(model);
    const choice = { path: '', id: model.id };
    const facts = [t('from the extension {0}', extension), license ?? t('no licence named')];
    // What stands between $( and ) would be a picture.
    const listed = await item(model.title.replaceAll('$(', '$\u200B('), choice, facts);
    return isUsed(choice) ? listed : { ...listed, choice: { type: 'registered', model } };
  };
  const models = await Promise.all([
    item(t('Emotion Lens’s own model'), { path: '', id: '' }, [t('in the package'), t('measured')]),
    ...(inUse.path === '' ? [] : [item(inUse.path, { path: inUse.path, id: '' }, [t('folder')])]),
    ...downloaded.map(({ id, host, license, size }) =>
      item(id, { path: '', id }, [
        t({ message: 'from {0}', args: [host], comment: 'the server a model was downloaded from' }),
        sizeText(size),
        license ?? t('no licence named'),
      ]),
    ),
    ...registered.map(brought),
  ]);
  return [
    ...models,
    { label: '', kind: vscode.QuickPickItemKind.Separator },
    {
      label: `$(cloud-download) ${t('Download from the Hub…')}`,
      detail: t('By its id. You see size, licence and labels first, and are asked'),
      choice: { type: 'hub' },
    },
    {
      label: `$(folder) ${t('Choose a Folder…')}`,
      detail: t(
        'With config.json, tokenizer.json, tokenizer_config.json and onnx/model_quantized.onnx or onnx/model.onnx',
      ),
      choice: { type: 'folder' },
    },
    ...(downloaded.length + unfinished.length === 0
      ? []
      : [{ label: `$(trash) ${t('Remove a Downloaded Model…')}`, choice: { type: 'remove' } } satisfies ModelItem]),
    {
      label: `$(info) ${t('About the Model in Use')}`,
      detail: t('Its card, labels and figures'),
      choice: { type: 'card' },
    },
  ];
}

/** The labels of a folder's model in a line; undefined where it names none. */
export async function labelsOf(folder: vscode.Uri): Promise<string | undefined> {
  const { labels } = modelConfigurationOf(jsonOf((await readText(vscode.Uri.joinPath(folder, 'config.json'))) ?? ''));
  if (labels.length === 0) return undefined;
  const [size, names] = [count(labels.length), labelsText(labels)];
  return plural(labels.length, { one: t('{0} label: {1}', size, names), other: t('{0} labels: {1}', size, names) });
}
