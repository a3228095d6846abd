import * as vscode from 'vscode';

import { modelConfigurationOf } from '../../core/scoring/model/configuration.ts';
import { downloadedModels, unfinishedDownloads } from '../../download/downloadedModel.ts';
import { counted } from '../../render/format/numbers.ts';
import { labelsText, sizeText } from '../../render/model/modelOffer.ts';
import { type ModelChoice, modelFolder, modelStore, type Places, readText } from '../../host/model/modelFiles.ts';

/** What a person may choose. */
export type Choice =
  | ({ readonly type: 'model' } & ModelChoice)
  | { readonly type: 'folder' }
  | { readonly type: 'hub' }
  | { readonly type: 'remove' }
  | { readonly type: 'card' };

export type ModelItem = vscode.QuickPickItem & { readonly choice?: Choice };

/** The models there are, the one in use marked, and the ways to others. */
export async function modelItems(places: Places, inUse: ModelChoice): Promise<readonly ModelItem[]> {
  const store = modelStore(places).fsPath;
  const [downloaded, unfinished] = await Promise.all([downloadedModels(store), unfinishedDownloads(store)]);
  const item = async (label: string, choice: ModelChoice, facts: readonly string[]): Promise<ModelItem> => {
    const isInUse = choice.path === inUse.path && (choice.path !== '' || choice.id === inUse.id);
    const detail = await labelsOf(modelFolder(places, choice));
    return {
      label: `${isInUse ? '$(check)' : '$(blank)'} ${label}`,
      description: [...(isInUse ? ['in use'] : []), ...facts].join(' · '),
      ...(detail !== undefined && { detail }),
      choice: { type: 'model', ...choice },
    };
  };
  const models = await Promise.all([
    item('Emotion Lens’s own model', { path: '', id: '' }, ['in the package', 'measured']),
    ...(inUse.path === '' ? [] : [item(inUse.path, { path: inUse.path, id: '' }, ['folder'])]),
    ...downloaded.map(({ id, host, license, size }) =>
      item(id, { path: '', id }, [`from ${host}`, sizeText(size), license ?? 'no licence named']),
    ),
  ]);
  return [
    ...models,
    { label: '', kind: vscode.QuickPickItemKind.Separator },
    {
      label: '$(cloud-download) Download from the Hub…',
      detail: 'By its id. You see size, licence and labels first, and are asked',
      choice: { type: 'hub' },
    },
    {
      label: '$(folder) Choose a Folder…',
      detail:
        'With config.json, tokenizer.json, tokenizer_config.json and onnx/model_quantized.onnx or onnx/model.onnx',
      choice: { type: 'folder' },
    },
    ...(downloaded.length + unfinished.length === 0
      ? []
      : [{ label: '$(trash) Remove a Downloaded Model…', choice: { type: 'remove' } } satisfies ModelItem]),
    { label: '$(info) About the Model in Use', detail: 'Its card, labels and figures', choice: { type: 'card' } },
  ];
}

/** The labels of a folder's model in a line; undefined where it names none. */
async function labelsOf(folder: vscode.Uri): Promise<string | undefined> {
  try {
    const text = await readText(vscode.Uri.joinPath(folder, 'config.json'));
    const { labels } = modelConfigurationOf(JSON.parse(text ?? ''));
    return labels.length === 0 ? undefined : `${counted(labels.length, 'label')}: ${labelsText(labels)}`;
  } catch {
    return undefined;
  }
}
