import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { count } from '../../core/language/numbers.ts';
import { languageOfFile } from '../../core/text/prose/fileLanguages.ts';
import { decodedText } from '../../core/workspace/decodedText.ts';
import type { FileOutcome } from '../../core/workspace/fileTree.ts';
import { rankedShifts, type FileShift, type ReadChange, sharesOfAll } from '../../core/workspace/folderComparison.ts';
import type { FolderPicture, LostChange } from '../../render/comparison/folderText.ts';
import { unreadable } from '../analysis/sizeLimit.ts';
import type { CommandContext } from '../commandContext.ts';
import { readDocumentSettings } from '../common/settings.ts';
import { nameOf } from '../webview/documentPanel.ts';
import { workspaceAnalysis } from '../workspace/analyseWorkspace.ts';
import { fileReading, type RunParts, textSummary } from '../workspace/fileReading.ts';
import { RecentModel } from '../workspace/recentModel.ts';
import { pathIn } from '../workspace/workspacePaths.ts';
import type { ChangedFile, FolderChanges } from './folderChanges.ts';
import { failureText, isWithout, shortName } from './git.ts';

export type FolderParts = Pick<CommandContext, 'platform' | 'context' | 'log' | 'model' | 'corrections'>;

interface ReadFile extends ReadChange {
  readonly file: ChangedFile;
}

/** A folder beside a commit, read: what is shown of it, and each file's place. */
export interface FolderReading extends FolderPicture {
  readonly files: readonly FileShift<ReadFile>[];
}

/** Reads both sides of each file. Rejects with ModelProblem, and with the signal's reason; what was read is kept. */
export async function folderReading(
  folder: vscode.Uri,
  revision: string,
  changes: FolderChanges,
  parts: FolderParts,
  signal: AbortSignal,
  tell: (message: string) => void,
): Promise<FolderReading | string> {
  const { platform, context, log, model } = parts;
  const { id, labels } = await model.load(signal);
  const kept = await platform.openReadings(context.globalStorageUri, (problem) => log.error(String(problem)));
  const run = { recent: new RecentModel(model), kept };
  const read: ReadFile[] = [];
  const lost: LostChange[] = changes.submodules.map((path) => ({
    path,
    problem: t('This is a submodule, a repository of its own. Compare its folder by itself.'),
  }));
  let unread = 0;
  try {
    for (const [index, file] of changes.files.entries()) {
      signal.throwIfAborted();
      tell(t('{0} of {1}: {2}', count(index + 1), count(changes.files.length), file.path));
      const before =
        file.kind === 'added' ? undefined : await olderOutcome(file, revision, changes, parts, run, signal);
      const after = file.kind === 'deleted' ? undefined : await newerOutcome(file, parts, run, signal);
      const problem = problemOf(before) ?? problemOf(after);
      if (problem !== undefined) {
        lost.push({ path: file.path, problem });
        continue;
      }
      for (const side of [before, after]) if (side?.type === 'read') unread += side.summary.unread;
      read.push(changeOf(folder, file, before, after));
    }
  } finally {
    kept?.close();
  }
  if ((await model.load(signal)).id !== id)
    return t('Another model took its place while the files were read. Compare them again.');
  const { emotions } = readDocumentSettings(folder);
  return {
    title: nameOf(folder),
    older: shortName(revision),
    labels,
    emotions,
    files: rankedShifts(read, labels, emotions),
    shares: sharesOfAll(read, labels),
    lost,
    unread,
    hidesNew: changes.hidesNew,
  };
}

function changeOf(
  folder: vscode.Uri,
  file: ChangedFile,
  before: FileOutcome | undefined,
  after: FileOutcome | undefined,
): ReadFile {
  // One from elsewhere has no path below the folder.
  const oldPath = pathIn(folder, file.was) || vscode.workspace.asRelativePath(file.was, false);
  return {
    file,
    kind: file.kind,
    path: file.path,
    ...(file.kind === 'renamed' && { oldPath }),
    ...(before?.type === 'read' && { before: before.summary.tally }),
    ...(after?.type === 'read' && { after: after.summary.tally }),
  };
}

function problemOf(outcome: FileOutcome | undefined): string | undefined {
  return outcome?.type === 'problem' ? outcome.problem : undefined;
}

/** Not read again where the workspace's analysis has it as it is. */
async function newerOutcome(
  { uri }: ChangedFile,
  parts: FolderParts,
  run: RunParts,
  signal: AbortSignal,
): Promise<FileOutcome> {
  return (await fileReading(uri, workspaceAnalysis()?.at(uri), parts, run, signal)).outcome;
}

function problemWith(problem: string): FileOutcome {
  return { type: 'problem', problem };
}

async function olderOutcome(
  { was }: ChangedFile,
  revision: string,
  { repository }: FolderChanges,
  parts: FolderParts,
  run: RunParts,
  signal: AbortSignal,
): Promise<FileOutcome> {
  const bytes = await repository.buffer(revision, was.fsPath).catch(() => undefined);
  signal.throwIfAborted();
  if (bytes === undefined)
    return problemWith(
      (await isWithout(repository, revision, was))
        ? t('The commit {0} does not have this file.', shortName(revision))
        : failureText(nameOf(was)),
    );
  const text = decodedText(bytes);
  if (text === undefined) return problemWith(t('What the commit {0} has of it is no UTF-8 text.', shortName(revision)));
  const settings = readDocumentSettings(was);
  const language = languageOfFile(was.path);
  const problem = unreadable(text, language, settings.maximumFileKilobytes);
  if (problem !== undefined) return problemWith(problem);
  return {
    type: 'read',
    summary: await textSummary(
      { text, language },
      settings,
      parts,
      { model: await run.recent.info(signal), kept: run.kept },
      signal,
    ),
  };
}
