import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { folderCsv, folderJson, folderMarkdown } from '../../render/comparison/folderRecords.ts';
import type { FolderPicture } from '../../render/comparison/folderText.ts';
import { askedTarget, type FileSystem, written } from '../export/saveFile.ts';
import { nameOf } from '../webview/documentPanel.ts';
import { pathIn, rootOf } from '../workspace/workspacePaths.ts';
import type { FolderReading } from './folderReading.ts';

interface Format {
  readonly kind: string;
  readonly write: (picture: FolderPicture) => string;
}

const formats: Readonly<Record<string, Format>> = {
  md: { kind: 'Markdown', write: folderMarkdown },
  csv: { kind: 'CSV', write: folderCsv },
  json: { kind: 'JSON', write: folderJson },
};

/** Writes a compared folder to a file. A format's name and an address, where they are given, answer the questions what to write and where to. */
export async function exportFolder(
  folder: vscode.Uri,
  reading: FolderReading,
  [format, address]: readonly unknown[],
  system: { readonly platform: FileSystem },
): Promise<string | undefined> {
  const title = t('Export Comparison');
  const name = typeof format === 'string' && Object.hasOwn(formats, format) ? format : await askedFormat(title);
  const chosen = name === undefined ? undefined : formats[name];
  if (name === undefined || chosen === undefined) return undefined;
  const { kind, write } = chosen;
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

async function askedFormat(title: string): Promise<string | undefined> {
  const choices = Object.entries(formats).map(([name, { kind }]) => ({ label: kind, name }));
  return (await vscode.window.showQuickPick(choices, { title, placeHolder: t('What to write') }))?.name;
}
