import * as vscode from 'vscode';

import { correctionLines } from '../../core/document/corrections.ts';
import { counted } from '../../picture/numbers.ts';
import type { HandlerParts } from '../commandParts.ts';
import { askedTarget, written } from './saveFile.ts';

/** Writes the corrections where a person says, or to the address given, as lines of JSON that training reads. */
export async function exportCorrections(
  { corrections, announcements }: HandlerParts,
  [address]: readonly unknown[],
): Promise<string | undefined> {
  const { all } = corrections;
  if (all.size === 0)
    return 'Nothing is corrected in this workspace. “Emotion Lens: Correct Label…” corrects a passage.';
  const target =
    address instanceof vscode.Uri
      ? address
      : await askedTarget({ title: 'Export Corrections', kind: 'JSON Lines', name: 'corrections.jsonl' });
  if (target === undefined) return undefined;
  const problem = await written(target, Buffer.from(correctionLines(all)), 'The corrections');
  if (problem !== undefined) return problem;
  announcements.show(`${counted(all.size, 'correction')} exported.`);
  return undefined;
}
