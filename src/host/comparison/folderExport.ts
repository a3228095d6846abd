import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { folderCsv, folderJson, folderMarkdown } from '../../render/comparison/folderRecords.ts';
import { chosenFormat } from '../export/chosenFormat.ts';
import { askedTarget, type FileSystem, written } from '../export/saveFile.ts';
import { nameOf } from '../webview/documentPanel.ts';
import { pathIn, rootOf } from '../workspace/workspacePaths.ts';
import type { FolderReading } from './folderReading.ts';

const formats = {
  md: { name: 'Markdown', write: folderMarkdown },
  csv: { name: 'CSV', write: folderCsv },
  json: { name: 'JSON', write: folderJson },
} as const;

/** Writes a compared folder to a file. A format's name and an address, where they are given, answer the questions what to write and where to. */
export async function exportFolder(
  folder: vscode.Uri,
  reading: FolderReading,
  [format, address]: readonly unknown[],
  system: { readonly platform: FileSystem },
): Promise<string | undefined> {
  const title = t('Export Comparison');
  const name = await chosenFormat(formats, format, title);
  if (name === undefined) return undefined;
  const { name: kind, write } = formats[name];
  const file = `${nameOf(folder)}.comparison.${name}`;
  const question = { title, kind, name: file, document: besideWhat(folder, file) };
  const target = address instanceof vscode.Uri ? address : await askedTarget(question);
  if (target === undefined) return undefined;
  const content = new TextEncoder().encode(write(reading));
  const sources = reading.files.map(({ change }) => change.file.uri);
  const problem = await written(target, content, t('The comparison could not be written.'), sources, system.platform);
  return problem ?? t('Comparison written to {0}.', nameOf(target));
}

/** The folder itself; where it is no part of a workspace folder, the file in it: beside it would be outside of the workspace. */
function besideWhat(folder: vscode.Uri, file: string): vscode.Uri {
  return pathIn(rootOf(folder), folder) === '' ? vscode.Uri.joinPath(folder, file) : folder;
}
