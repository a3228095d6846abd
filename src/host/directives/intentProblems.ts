import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import type { Analysis } from '../../core/document/analysis/analysis.ts';
import { type CheckedIntent, checkedIntents } from '../../core/document/analysis/intent.ts';
import { intentEmotion, intentText } from '../../render/format/intentText.ts';
import { problem, problemCodes } from './problem.ts';

/** The intents with an emotion or a heading that there is not, and those that were missed where `isMissedShown`. */
export function intentProblems(
  document: vscode.TextDocument,
  { intents, passages, model }: Analysis,
  isMissedShown: boolean,
): readonly vscode.Diagnostic[] {
  return checkedIntents(intents, passages, model?.labels ?? []).flatMap((intent) => {
    const { state, stated } = intent;
    if (state === 'unknown') {
      const code = stated.lost === undefined ? problemCodes.emotion : problemCodes.heading;
      const range = stated.lost?.named ?? stated.range;
      return [problem(document, range, intentText(intent), code, vscode.DiagnosticSeverity.Warning)];
    }
    if (state !== 'missed' || !isMissedShown) return [];
    return [
      problem(document, stated.range, missedText(intent), problemCodes.missed, vscode.DiagnosticSeverity.Information),
    ];
  });
}

function missedText(intent: CheckedIntent): string {
  const name = intentEmotion(intent);
  return intent.stated.of === 'section'
    ? t('The section was to have “{0}”: {1}.', name, intentText(intent))
    : t('The passage was to have “{0}”: {1}.', name, intentText(intent));
}
