import * as vscode from 'vscode';

import type { HandlerContext } from '../commandContext.ts';
import { openedDocument } from '../common/openDocuments.ts';
import { columnBeside } from '../tabs/pageColumn.ts';
import { compareDrafts } from './compare.ts';
import { lostDraft, type OlderDraft } from './drafts.ts';
import type { ChangedFile } from './folderChanges.ts';
import { revisionDraft } from './revisionDraft.ts';

/**
 * Shows what became of a file: both drafts compared, a new file itself, or what a commit has of one that is gone. Such
 * drafts are kept in `gone`, by path. Settles with a sentence where that is not possible.
 */
export async function openChange(
  { kind, uri, was, path }: ChangedFile,
  revision: string,
  gone: Map<string, OlderDraft>,
  parts: HandlerContext,
): Promise<string | undefined> {
  if (kind === 'deleted') {
    const draft = gone.get(path) ?? revisionDraft({ uri }, revision, parts.context);
    gone.set(path, draft);
    const older = await draft.open();
    return typeof older === 'string' ? older : showBeside(older);
  }
  const document = await openedDocument(uri);
  if (document === undefined) return lostDraft(uri);
  return kind === 'added'
    ? showBeside(document)
    : compareDrafts(document, revisionDraft(document, revision, parts.context, was), parts);
}

async function showBeside(document: vscode.TextDocument): Promise<undefined> {
  await vscode.window.showTextDocument(document, columnBeside());
}
