import * as vscode from 'vscode';

import { type Figures, figuresOf } from '../core/scoring/figures.ts';
import { readModelSettings } from './settings.ts';

/** The folder of the model in use. */
export function modelFolder(extensionUri: vscode.Uri): vscode.Uri {
  const { path } = readModelSettings();
  return path === '' ? vscode.Uri.joinPath(extensionUri, 'model') : vscode.Uri.file(path);
}

/** What was measured of a model; undefined when its folder does not say. */
export async function readFigures(folder: vscode.Uri): Promise<Figures | undefined> {
  try {
    const text = await readText(vscode.Uri.joinPath(folder, 'figures.json'));
    return text === undefined ? undefined : figuresOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

export async function readText(file: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch {
    return undefined;
  }
}
