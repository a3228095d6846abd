import { t } from '@vscode/l10n';
import type * as vscode from 'vscode';

import { folderChanges as folderPage } from '../../render/comparison/folderChanges.ts';
import type { HandlerContext } from '../commandContext.ts';
import { columnOfPages } from '../tabs/pageColumn.ts';
import type { Compared } from './compared.ts';
import type { OlderDraft } from './drafts.ts';
import { exportFolder } from './folderExport.ts';
import type { FolderReading } from './folderReading.ts';
import { shortName } from './git.ts';
import { openChange } from './openChange.ts';
import { readFolder } from './readFolder.ts';
import { revisionKey } from './revisionDraft.ts';

/** A folder beside a commit. */
export class ComparedFolder implements Compared<FolderReading> {
  readonly uri: vscode.Uri;
  readonly older: Compared<FolderReading>['older'];
  readonly page = { kind: 'emotionLens.folderComparison', column: columnOfPages } as const;
  readonly sentences = {
    waiting: t('The folder is being compared again.'),
    failure: t('The folder was not compared.'),
  };
  readonly #revision: string;
  readonly #parts: HandlerContext;
  /** What is kept to show files that are gone, by path. */
  readonly #gone = new Map<string, OlderDraft>();

  constructor(uri: vscode.Uri, revision: string, parts: HandlerContext) {
    this.uri = uri;
    this.older = { key: revisionKey(revision), name: shortName(revision) };
    this.#revision = revision;
    this.#parts = parts;
  }

  read(): Promise<FolderReading | string> {
    return readFolder(this.uri, this.#revision, this.#parts);
  }

  picture(reading: FolderReading): string {
    return folderPage(reading);
  }

  async goTo({ files }: FolderReading, index: number, reveal: () => void): Promise<string | undefined> {
    const file = files[index]?.change.file;
    // What is opened beside it is to stand beside it, whatever had the focus until now.
    reveal();
    return file && openChange(file, this.#revision, this.#gone, this.#parts);
  }

  export(reading: FolderReading, answers: readonly unknown[]): Promise<string | undefined> {
    return exportFolder(this.uri, reading, answers, this.#parts);
  }

  dispose(): void {
    for (const draft of this.#gone.values()) draft.forget();
    this.#gone.clear();
  }
}
