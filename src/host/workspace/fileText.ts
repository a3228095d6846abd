import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { languageOfFile } from '../../core/text/prose/fileLanguages.ts';
import { decodedText } from '../../core/workspace/decodedText.ts';
import { unreadable } from '../analysis/sizeLimit.ts';

export interface FileText {
  readonly text: string;
  /** As the editor calls it. */
  readonly language: string;
}

/** A file's text, as an editor has it where it is not saved, or why it is not read, as one sentence; of `size` bytes, where that is known. Rejects as reading does, but for what the file system says of the file. */
export async function fileText(uri: vscode.Uri, maximumKilobytes: number, size?: number): Promise<FileText | string> {
  try {
    // In UTF-16 it may be twice as large as in UTF-8; beyond that it need not be read to know.
    if ((size ?? (await vscode.workspace.fs.stat(uri)).size) > maximumKilobytes * 2048)
      return t('The file is larger than the setting emotionLens.maximumFileSize allows.');
    const text = unsavedDocument(uri)?.getText() ?? decodedText(await vscode.workspace.fs.readFile(uri));
    if (text === undefined) return t('The file is no UTF-8 text. Save it as UTF-8 and analyse it again.');
    const language = languageOfFile(uri.path);
    return unreadable(text, language, maximumKilobytes) ?? { text, language };
  } catch (error) {
    const problem = fileProblem(error);
    if (problem === undefined) throw error;
    return problem;
  }
}

/** The file as an editor has it, while that is not what the disk has. */
export function unsavedDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const address = uri.toString();
  return vscode.workspace.textDocuments.find((each) => each.isDirty && each.uri.toString() === address);
}

/** What the file system says of a file, as one sentence; undefined of any other error. */
export function fileProblem(error: unknown): string | undefined {
  if (!(error instanceof vscode.FileSystemError)) return undefined;
  const isGone = error.code === 'FileNotFound';
  return isGone ? t('The file is gone.') : t('The file could not be opened. Check its permissions.');
}
