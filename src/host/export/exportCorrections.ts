import * as vscode from 'vscode';

import { correctionLines } from '../../core/document/judgement/corrections.ts';
import { counted } from '../../render/format/numbers.ts';
import type { HandlerContext } from '../commandContext.ts';
import { askedTarget, written } from './saveFile.ts';

/** Writes the corrections where a person says, or to the address given, as lines of JSON that training reads. */
export async function exportCorrections(
  { corrections, announcements, platform }: HandlerContext,
  [address]: readonly unknown[],
): Promise<string | undefined> {
  if (corrections.all.size === 0)
    return 'Nothing is corrected in this workspace. “Emotion Lens: Correct Label…” corrects a passage.';
  const target =
    address instanceof vscode.Uri
      ? address
      : await askedTarget({ title: 'Export Corrections', kind: 'JSON Lines', name: 'corrections.jsonl' });
  if (target === undefined) return undefined;
  const { all } = corrections;
  const lines = new TextEncoder().encode(correctionLines(all));
  const problem = await written(target, lines, 'The corrections', [], platform);
  if (problem !== undefined) return problem;
  announcements.show(`${counted(all.size, 'correction')} exported.`);
  return undefined;
}
