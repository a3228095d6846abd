import { t } from '@vscode/l10n';
import type * as vscode from 'vscode';

import type { HandlerContext } from '../commandContext.ts';
import { withProgress } from '../common/withProgress.ts';
import { folderChanges } from './folderChanges.ts';
import { type FolderReading, folderReading } from './folderReading.ts';

/** Compares the folder as it is now with a commit, or says why that is not possible. Rejects with CancellationError when a person cancels, and with ModelProblem. */
export function readFolder(
  folder: vscode.Uri,
  revision: string,
  parts: HandlerContext,
): Promise<FolderReading | string> {
  return withProgress(t('Comparing the folder'), async (signal, tell) => {
    const changes = await folderChanges(folder, revision);
    signal.throwIfAborted();
    return typeof changes === 'string' ? changes : folderReading(folder, revision, changes, parts, signal, tell);
  });
}
