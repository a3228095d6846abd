import * as vscode from 'vscode';

import type { EmotionProblem } from '../../core/document/judgement/problems.ts';
import type { Thresholds } from '../../core/scoring/modelInfo.ts';
import { verdictText } from '../../core/scoring/verdictText.ts';
import { problem } from './problem.ts';

/** A passage's emotion among the editor's problems; nothing is wrong with it. */
export function emotionProblem(
  document: vscode.TextDocument,
  { judged: { passage, reading }, verdict, range }: EmotionProblem,
  thresholds: Thresholds,
): vscode.Diagnostic {
  const text = verdictText(verdict, { scores: reading?.scores ?? [], thresholds, words: passage.words });
  return problem(document, range, text, verdict.label, vscode.DiagnosticSeverity.Information);
}
