import { t } from '@vscode/l10n';
import type * as vscode from 'vscode';

import { sentences } from '../../core/language/lists.ts';
import { count } from '../../core/language/numbers.ts';
import { FileRules } from '../../core/workspace/fileRules.ts';
import type { ChangeKind } from '../../core/workspace/folderComparison.ts';
import { areNewFilesHidden, readWorkspaceSettings } from '../common/settings.ts';
import { nameOf } from '../webview/documentPanel.ts';
import { pathIn, rootOf } from '../workspace/workspacePaths.ts';
import { hiddenFilesText } from '../../render/comparison/folderText.ts';
import { failureText, head, repositoryOf, shortName } from './git.ts';
import { changesIn, liesBelow, submodulesOf } from './gitChanges.ts';
import { type GitChange, type GitRepository, gitStatus, isUnknown } from './gitExtension.ts';

/** A file below a folder that is another than a commit has it. */
export interface ChangedFile {
  readonly kind: ChangeKind;
  /** Where it is; of a deleted one, where it was. */
  readonly uri: vscode.Uri;
  readonly was: vscode.Uri;
  /** Below the folder, with `/`. */
  readonly path: string;
}

export interface FolderChanges {
  readonly repository: GitRepository;
  readonly files: readonly ChangedFile[];
  /** Paths below the folder of repositories in the repository that are at another commit. */
  readonly submodules: readonly string[];
  /** Whether Git's extension is set not to tell of new files. */
  readonly hidesNew: boolean;
}

/** So many files are compared at once. */
const most = 500;

/**
 * The files below a folder that differ from a commit, of those that Analyse Workspace reads: on the disk, new ones
 * included unless they are hidden, and in editors that are not saved. Or what says why none can be compared.
 */
export async function folderChanges(folder: vscode.Uri, revision: string): Promise<FolderChanges | string> {
  const name = nameOf(folder);
  const repository = await repositoryOf(folder, name);
  if (typeof repository === 'string') return repository;
  // Git names files below the folder a link leads to.
  if (!liesBelow(repository.rootUri, folder))
    return t('“{0}” is reached by a link. Open the folder of its Git repository itself to compare it.', name);
  const isReadable = readable(folder);
  let changes: readonly GitChange[];
  try {
    changes = await changesIn(repository, revision, folder, isReadable);
  } catch (error) {
    if (!isUnknown(error)) return failureText(name);
    return revision === head
      ? t('The repository of “{0}” has no commit yet.', name)
      : t('The repository of “{0}” has no commit {1}.', name, shortName(revision));
  }
  const modules = submodulesOf(repository);
  const all = below(folder, changes);
  const files = all.filter(({ uri }) => !modules.has(uri.toString()) && isReadable(uri));
  const submodules = all.filter(({ uri }) => modules.has(uri.toString())).map(({ path }) => path);
  if (files.length > most)
    return t(
      '{0} files below “{1}” differ from {2}; {3} can be compared at once. Choose a folder in it, or a later commit.',
      count(files.length),
      name,
      shortName(revision),
      count(most),
    );
  const hidesNew = areNewFilesHidden(repository.rootUri);
  if (files.length + submodules.length === 0)
    return sentences(
      t('No file below “{0}” that Emotion Lens reads differs from {1}.', name, shortName(revision)),
      hidesNew ? hiddenFilesText() : '',
    );
  return { repository, files, submodules, hidesNew };
}

/** Each file once, by its place. What went out of the folder is deleted there. */
function below(folder: vscode.Uri, changes: readonly GitChange[]): readonly ChangedFile[] {
  const found = new Map<string, ChangedFile>();
  const add = (kind: ChangeKind, uri: vscode.Uri, was: vscode.Uri): void => {
    const address = uri.toString();
    const known = found.get(address);
    // Git tells of one that is on the disk and in the commit, but not in its index, as of two.
    const isBoth = known?.kind === 'deleted' && kind === 'added';
    if (known === undefined || isBoth)
      found.set(address, { kind: isBoth ? 'changed' : kind, uri, was, path: pathIn(folder, uri) });
  };
  for (const { uri, originalUri, status } of changes) {
    if (liesBelow(folder, uri)) add(kindOf(status), uri, originalUri);
    else if (liesBelow(folder, originalUri)) add('deleted', originalUri, originalUri);
  }
  return [...found.values()];
}

function kindOf(status: number): ChangeKind {
  switch (status) {
    case gitStatus.added:
    case gitStatus.untracked:
      return 'added';
    case gitStatus.renamed:
      return 'renamed';
    case gitStatus.deleted:
      return 'deleted';
    default:
      return 'changed';
  }
}

/** Git itself knows what it ignores. */
function readable(folder: vscode.Uri): (uri: vscode.Uri) => boolean {
  const root = rootOf(folder);
  const rules = new FileRules(readWorkspaceSettings(root));
  return (uri) => {
    const path = pathIn(root, uri);
    return rules.wants(path) && !rules.leavesOut(path);
  };
}
