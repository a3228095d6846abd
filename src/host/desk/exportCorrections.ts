import * as vscode from 'vscode';

import { correctionLines } from '../../core/document/corrections.ts';
import { counted } from '../../picture/numbers.ts';
import type { HandlerParts } from '../commandParts.ts';

/** Writes the corrections where a person says, or to the address given, as lines of JSON that training reads. */
export async function exportCorrections(
  { corrections, announcements }: HandlerParts,
  [address]: readonly unknown[],
): Promise<string | undefined> {
  const { all } = corrections;
  if (all.size === 0)
    return 'Nothing is corrected in this workspace. “Emotion Lens: Correct Label…” corrects a passage.';
  const target = address instanceof vscode.Uri ? address : await asked();
  if (target === undefined) return undefined;
  try {
    await vscode.workspace.fs.writeFile(target, Buffer.from(correctionLines(all)));
  } catch (error) {
    const reason = error instanceof Error ? ` ${error.message}` : '';
    return `The corrections could not be written.${reason}`;
  }
  announcements.show(`${counted(all.size, 'correction')} exported.`);
  return undefined;
}

async function asked(): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({
    title: 'Export Corrections',
    filters: { 'JSON Lines': ['jsonl'] },
    ...(folder !== undefined && { defaultUri: vscode.Uri.joinPath(folder, 'corrections.jsonl') }),
  });
}
