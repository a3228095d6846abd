import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import type { Range } from '../../core/text/passage/passage.ts';
import { comparisonPicture } from '../../render/comparison/comparison.ts';
import { comparisonOf } from '../../render/comparison/comparisonSource.ts';
import type { HandlerContext } from '../commandContext.ts';
import { documentAt } from '../common/openDocuments.ts';
import { readDocumentSettings } from '../common/settings.ts';
import { exportFile, type ExportSubject } from '../export/exportFile.ts';
import { columnBeside, columnOfText } from '../tabs/pageColumn.ts';
import { showPlace } from '../common/showPlace.ts';
import { nameOf } from '../webview/documentPanel.ts';
import { PageMessages } from '../webview/pageMessages.ts';
import { RangeTracker } from '../webview/rangeTracker.ts';
import type { Compared } from './compared.ts';
import { comparisonSubject } from './comparisonExport.ts';
import { type Drafts, type OlderDraft, readDrafts } from './drafts.ts';

/** Both drafts as they were read, and what differs. */
export interface ReadDrafts {
  readonly comparison: ReturnType<typeof comparisonOf>;
  /** The versions the places belong to. */
  readonly version: number;
  readonly older: vscode.TextDocument;
  readonly olderVersion: number;
  readonly subject: ExportSubject;
}

/** One document beside an older draft of it. */
export class ComparedDrafts implements Compared<ReadDrafts> {
  readonly uri: vscode.Uri;
  readonly older: OlderDraft;
  readonly page = { kind: 'emotionLens.comparison', column: columnBeside } as const;
  readonly sentences = {
    waiting: t('Both drafts are being read again.'),
    failure: t('The drafts were not compared.'),
  };
  readonly #parts: HandlerContext;
  readonly #edits = new RangeTracker();
  readonly #actions: PageMessages;
  readonly #listeners: vscode.Disposable;

  constructor(uri: vscode.Uri, older: OlderDraft, parts: HandlerContext) {
    this.uri = uri;
    this.older = older;
    this.#parts = parts;
    this.#actions = new PageMessages(() => this.#document, this.#edits, parts.log);
    this.#listeners = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === this.#document) this.#edits.add(document.version, contentChanges);
      }),
      vscode.workspace.onDidOpenTextDocument((document) => document === this.#document && this.#edits.clear()),
    );
  }

  async read(): Promise<ReadDrafts | string> {
    const drafts = await readDrafts(this.uri, this.older, this.#parts.documents);
    return typeof drafts === 'string' ? drafts : this.#compared(drafts);
  }

  picture({ comparison }: ReadDrafts): string {
    return comparisonPicture({ title: nameOf(this.uri), older: this.older.name, ...comparison });
  }

  async goTo(read: ReadDrafts, index: number): Promise<undefined> {
    const change = read.comparison.changes[index];
    if (change === undefined) return;
    if (change.kind === 'removed') await showOlder(read, change.before.passage.range);
    else if (this.#document === undefined) await vscode.window.showTextDocument(this.uri);
    else this.#actions.do({ type: 'goTo', version: read.version, ...change.after.passage.range });
  }

  export({ subject }: ReadDrafts, answers: readonly unknown[]): Promise<string | undefined> {
    return exportFile(subject, answers, this.#parts);
  }

  dispose(): void {
    this.older.forget();
    this.#listeners.dispose();
  }

  get #document(): vscode.TextDocument | undefined {
    return documentAt(this.uri.toString());
  }

  #compared(drafts: Drafts): ReadDrafts {
    const { before, after, document, older } = drafts;
    return {
      comparison: comparisonOf(before, after, readDocumentSettings(document).emotions),
      version: after.version,
      older,
      olderVersion: before.version,
      subject: comparisonSubject(drafts, this.older.name, this.#parts),
    };
  }
}

/** Where it was; the start of the older draft where that has been edited since. */
async function showOlder({ older, olderVersion }: ReadDrafts, range: Range): Promise<void> {
  const document = await vscode.workspace.openTextDocument(older.uri);
  const place = document.version === olderVersion ? range : { start: 0, end: 0 };
  await showPlace(document, () => place, columnOfText() ?? vscode.ViewColumn.One);
}
