import * as vscode from 'vscode';

import { type Figures, figuresOf } from '../../core/scoring/figures.ts';
import { jsonOf } from '../../core/scoring/guards.ts';
import type { ModelInfo } from '../../core/scoring/modelInfo.ts';
import { folderNameOf, isModelId } from '../../core/scoring/model/modelId.ts';
import { extensionModelFolder, isExtensionModelId } from './extensionModels.ts';
import { type ModelSettings, readModelSettings } from '../common/modelSettings.ts';

/** What the settings say of the model in use. */
export type ModelChoice = Pick<ModelSettings, 'path' | 'id'>;

/** Where the editor keeps what belongs to the extension, and what came with it. */
export type Places = Pick<vscode.ExtensionContext, 'extensionUri' | 'globalStorageUri'>;

/** The folder of the model in use. */
export function modelFolder(places: Places, { path, id }: ModelChoice = readModelSettings()): vscode.Uri {
  if (path !== '') return vscode.Uri.file(path);
  if (id === '') return vscode.Uri.joinPath(places.extensionUri, 'model');
  const brought = isExtensionModelId(id) ? extensionModelFolder(id) : undefined;
  if (brought !== undefined) return brought;
  // What is no id has no folder, and no way out of the folder of all downloads.
  return vscode.Uri.joinPath(modelStore(places), isModelId(id) ? folderNameOf(id) : 'no-id');
}

/** The folder that says what was measured of the model that reads; undefined where a server's model has none here. */
export function figuresFolder(places: Places, { host }: Pick<ModelInfo, 'host'>): vscode.Uri | undefined {
  if (host === undefined) return modelFolder(places);
  const { modelFolder: folder } = readModelSettings().server;
  return folder === '' ? undefined : vscode.Uri.file(folder);
}

/** The folder of all downloaded models. */
export function modelStore({ globalStorageUri }: Places): vscode.Uri {
  return vscode.Uri.joinPath(globalStorageUri, 'models');
}

/** What was measured of a model; undefined when its folder does not say. */
export async function readFigures(folder: vscode.Uri): Promise<Figures | undefined> {
  const measured = jsonOf((await readText(vscode.Uri.joinPath(folder, 'figures.json'))) ?? '');
  return measured === undefined ? undefined : figuresOf(measured);
}

/** Undefined where no file can be read: a pipe of that name would be waited for. */
export async function readText(file: vscode.Uri): Promise<string | undefined> {
  try {
    const { type } = await vscode.workspace.fs.stat(file);
    if ((type & vscode.FileType.File) === 0) return undefined;
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch {
    return undefined;
  }
}
