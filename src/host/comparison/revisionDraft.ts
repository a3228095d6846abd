import * as vscode from 'vscode';

import { nameOf } from '../webview/documentPanel.ts';
import { fileDraft, type OlderDraft } from './drafts.ts';
import { head, shortName, textIn } from './git.ts';

/** What the last commit is told by, and with a colon and its hash another one; behind a space, where the document was in it. */
const scheme = 'emotion-lens-head';

/** The older draft a key tells of. */
export function draftOf(
  key: string,
  newer: Pick<vscode.TextDocument, 'uri' | 'languageId'>,
  context: vscode.ExtensionContext,
): OlderDraft {
  const [revision = '', place] = key.split(' ');
  const known = revisionOf(revision);
  if (known === undefined) return fileDraft(vscode.Uri.parse(key));
  return revisionDraft(newer, known, context, place === undefined ? newer.uri : vscode.Uri.parse(place));
}

/** What tells of a commit, HEAD or one of a hash. */
export function revisionKey(revision: string): string {
  return revision === head ? scheme : `${scheme}:${revision}`;
}

/** The commit such a key tells of; undefined when it tells of none. */
export function revisionOf(key: string): string | undefined {
  return key === scheme ? head : new RegExp(`^${scheme}:([0-9a-f]{7,64})$`).exec(key)?.[1];
}

/** Texts of commits, by the address they are shown under. */
const texts = new Map<string, string>();
let registered = false;
let opened = 0;

/** The document in a commit, HEAD or one of a hash, where it `was` in it, in the language it has now if it is told; each opening has an address of its own, since its text never changes. */
export function revisionDraft(
  document: Pick<vscode.TextDocument, 'uri'> & { readonly languageId?: string },
  revision: string,
  context: vscode.ExtensionContext,
  was = document.uri,
): OlderDraft {
  const { uri, languageId } = document;
  const name = nameOf(was);
  let last: string | undefined;
  let forgotten = 0;
  const letGo = (): void => {
    if (last !== undefined) texts.delete(last);
  };
  return {
    key: was.toString() === uri.toString() ? revisionKey(revision) : `${revisionKey(revision)} ${was.toString()}`,
    name: shortName(revision),
    open: async () => {
      const before = forgotten;
      const found = await textIn(revision, was, name);
      if (typeof found === 'string') return found;
      register(context);
      opened += 1;
      const address = vscode.Uri.from({ scheme, path: `/${shortName(revision)} ${opened}/${name}` });
      letGo();
      last = address.toString();
      texts.set(last, found.text);
      try {
        const older = await vscode.workspace.openTextDocument(address);
        const isAsNow = languageId === undefined || older.languageId === languageId;
        return isAsNow ? older : await vscode.languages.setTextDocumentLanguage(older, languageId);
      } finally {
        // Whoever looked at it left while it was on its way.
        if (forgotten !== before) letGo();
      }
    },
    forget: () => {
      forgotten += 1;
      letGo();
    },
  };
}

function register({ subscriptions }: vscode.ExtensionContext): void {
  if (registered) return;
  registered = true;
  subscriptions.push(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: (uri) => texts.get(uri.toString()),
    }),
  );
}
