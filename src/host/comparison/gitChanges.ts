import * as vscode from 'vscode';

import { liesInOne, placeOf } from '../../core/workspace/addresses.ts';
import { type GitChange, type GitRepository, gitStatus } from './gitExtension.ts';

/** What differs, in the repository and in editors. Rejects where Git fails. */
export async function changesIn(
  repository: GitRepository,
  revision: string,
  folder: vscode.Uri,
  isReadable: (uri: vscode.Uri) => boolean,
): Promise<readonly GitChange[]> {
  const changes = await repository.diffWith(revision);
  await repository.status();
  return [...changes, ...untracked(repository), ...(await unsaved(repository, folder, isReadable))];
}

/** Where they are depends on the setting `git.untrackedChanges`. */
function untracked({ state }: GitRepository): readonly GitChange[] {
  return [...state.untrackedChanges, ...state.workingTreeChanges].filter(
    ({ status }) => status === gitStatus.untracked,
  );
}

/** Of the files in its index: what Git ignores and what is another repository's is in no commit of it, and of new files it tells by itself. */
async function unsaved(
  repository: GitRepository,
  folder: vscode.Uri,
  isReadable: (uri: vscode.Uri) => boolean,
): Promise<readonly GitChange[]> {
  const open = vscode.workspace.textDocuments.filter(
    ({ uri, isDirty }) => isDirty && liesBelow(folder, uri) && isReadable(uri),
  );
  const changes = open.map(({ uri }) => ({ uri, originalUri: uri, status: Number.NaN }));
  const known = await Promise.all(
    changes.map(({ uri }) =>
      repository.getObjectDetails('', uri.fsPath).then(
        () => true,
        () => false,
      ),
    ),
  );
  return changes.filter((_, index) => known[index]);
}

/** The addresses of the repositories in it. */
export function submodulesOf({ rootUri, state }: GitRepository): ReadonlySet<string> {
  return new Set(state.submodules.map(({ path }) => vscode.Uri.joinPath(rootUri, path).toString()));
}

/** Whether a place is the folder or lies in it. */
export function liesBelow(folder: vscode.Uri, place: vscode.Uri): boolean {
  return liesInOne(new Set([placeOf(folder.toString())]), placeOf(place.toString()));
}
