import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { count } from '../../core/language/numbers.ts';
import { plural } from '../../core/language/plural.ts';
import { correctionLines } from '../../core/document/judgement/corrections.ts';
import type { HandlerContext } from '../commandContext.ts';
import { askedTarget, written } from './saveFile.ts';

/** Writes the corrections where a person says, or to the address given, as lines of JSON that training reads. */
export async function exportCorrections(
  { corrections, announcements, platform }: HandlerContext,
  [address]: readonly unknown[],
): Promise<string | undefined> {
  if (corrections.all.size === 0)
    return t('Nothing is corrected in this workspace. “Emotion Lens: Correct Label…” corrects a passage.');
  const target =
    address instanceof vscode.Uri
      ? address
      : await askedTarget({ title: t('Export Corrections'), kind: 'JSON Lines', name: 'corrections.jsonl' });
  if (target === undefined) return undefined;
  const { all } = corrections;
  const lines = new TextEncoder().encode(correctionLines(all));
  const problem = await written(target, lines, t('The corrections could not be written.'), [], platform);
  if (problem !== undefined) return problem;
  announcements.show(
    plural(all.size, {
      one: t('{0} correction exported.', count(all.size)),
      other: t('{0} corrections exported.', count(all.size)),
    }),
  );
  return undefined;
}
