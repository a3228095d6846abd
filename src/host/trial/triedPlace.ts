import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import type { TrialPassage } from '../../core/trial/trial.ts';
import { proseOf } from '../analysis/documentProse.ts';
import { openedDocument } from '../common/openDocuments.ts';
import { columnBeside, columnOfText } from '../tabs/pageColumn.ts';
import { showPlace } from '../common/showPlace.ts';

/** Shows a passage in its document, where it stands by now; a sentence where it is not there any more. */
export async function showTried(passage: TrialPassage | undefined): Promise<string | undefined> {
  if (passage === undefined) return undefined;
  const document = await openedDocument(vscode.Uri.parse(passage.address));
  if (document === undefined) return t('“{0}” is not where it was.', passage.path);
  const same = (proseOf(document)?.passages ?? []).filter(({ text }) => text === passage.text);
  const distance = (start: number): number => Math.abs(start - passage.range.start);
  const [place] = same.toSorted((a, b) => distance(a.range.start) - distance(b.range.start));
  if (place === undefined) return t('The passage is not in “{0}” any more as it was.', passage.path);
  await showPlace(document, () => place.range, columnOfText() ?? columnBeside());
  return undefined;
}
