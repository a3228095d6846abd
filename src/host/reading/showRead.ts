import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { unreadable } from '../analysis/sizeLimit.ts';
import type { Handler } from '../commandContext.ts';
import { readDocumentSettings } from '../common/settings.ts';
import { ReadingView } from './readingView.ts';
import { languageOf } from '../common/documentLanguage.ts';

/** What this window shows; undefined while what is not read looks as everything else does. */
let view: ReadingView | undefined;

/** What the extension ends as it is left. */
const owned = { dispose: end };

/** Dims what is not read in every editor of this window, or shows it as it was. */
export const showRead: Handler = async ({ context, announcements }) => {
  if (view !== undefined) {
    end();
    announcements.show(t('What is not read is no longer dimmed.'));
    return undefined;
  }
  view = new ReadingView();
  if (!context.subscriptions.includes(owned)) context.subscriptions.push(owned);
  announcements.show(t('What is not read is dimmed. The same command ends it.'));
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined) return undefined;
  return unreadable(document.getText(), languageOf(document), readDocumentSettings(document).maximumFileKilobytes);
};

function end(): void {
  view?.dispose();
  view = undefined;
}
