import * as vscode from 'vscode';

import { nameOf } from '../documentPanel.ts';
import { textInHead } from './git.ts';

/** What a document is compared with. */
export interface OlderDraft {
  /** Tells one from another. */
  readonly key: string;
  readonly name: string;
  /** As it is now, or the sentence that says why it cannot be read. */
  open(): Promise<vscode.TextDocument | string>;
}

export function fileDraft(uri: vscode.Uri): OlderDraft {
  const name = nameOf(uri);
  return {
    key: uri.toString(),
    name,
    open: async () => {
      try {
        return await vscode.workspace.openTextDocument(uri);
      } catch {
        return `“${name}” cannot be opened as text.`;
      }
    },
  };
}

/** What HEAD is told by. */
const scheme = 'emotion-lens-head';

/** The older draft a key tells of. */
export function draftOf(
  key: string,
  newer: Pick<vscode.TextDocument, 'uri' | 'languageId'>,
  context: vscode.ExtensionContext,
): OlderDraft {
  return key === scheme ? headDraft(newer, context) : fileDraft(vscode.Uri.parse(key));
}

/** Texts of commits, by the address they are shown under. */
const texts = new Map<string, string>();
let registered = false;
let opened = 0;

/** The document in the last commit; each opening has an address of its own, since its text never changes. */
export function headDraft(
  document: Pick<vscode.TextDocument, 'uri' | 'languageId'>,
  context: vscode.ExtensionContext,
): OlderDraft {
  const { uri, languageId } = document;
  const name = nameOf(uri);
  let last: string | undefined;
  return {
    key: scheme,
    name: 'HEAD',
    open: async () => {
      const found = await textInHead(uri, name);
      if (typeof found === 'string') return found;
      register(context);
      opened += 1;
      const address = vscode.Uri.from({ scheme, path: `/HEAD ${opened}/${name}` });
      if (last !== undefined) texts.delete(last);
      last = address.toString();
      texts.set(last, found.text);
      const older = await vscode.workspace.openTextDocument(address);
      return older.languageId === languageId ? older : vscode.languages.setTextDocumentLanguage(older, languageId);
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
