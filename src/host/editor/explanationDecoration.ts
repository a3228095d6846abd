import * as vscode from 'vscode';

import type { Explanation } from '../../core/document/explanation/explanation.ts';
import { type Influence, influenceOf, influences, tellingParts } from '../../core/document/explanation/influence.ts';
import type { JudgedPassage } from '../../core/document/judgement/judgedPassage.ts';
import { labelStyle, noneStyle } from '../../core/scoring/labels.ts';

/** Told apart by line and weight; the colour only says which label. Not wavy: that is a spelling mistake's. */
const lines: Readonly<Record<Influence, string>> = {
  strong: 'solid 4px',
  clear: 'solid 2px',
  slight: 'dashed 1px',
  against: 'dotted 2px',
};

/** A line under the words, so that the mark of a classified selection, a border, stays beside it. */
function underlineOf(strength: Influence, label: string, labels: readonly string[]): vscode.DecorationRenderOptions {
  const { colorKey } = strength === 'against' ? noneStyle : labelStyle(label, labels);
  const color = `var(--vscode-emotionLens-${colorKey})`;
  return {
    textDecoration: `underline ${lines[strength]} ${color}; text-underline-offset: 3px; text-decoration-skip-ink: none`,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  };
}

export interface Underline {
  readonly type: vscode.TextEditorDecorationType;
  readonly ranges: readonly vscode.Range[];
}

/** One for each strength there is. Whoever asks disposes their types. */
export function underlinesOf(
  document: vscode.TextDocument,
  { reading }: Pick<JudgedPassage, 'reading'>,
  explanation: Explanation,
): readonly Underline[] {
  const labels = reading?.scores.map(({ label }) => label) ?? [];
  const parts = tellingParts(explanation);
  return influences.flatMap((strength) => {
    const ranges = parts
      .filter((part) => influenceOf(part) === strength)
      .map(({ range }) => new vscode.Range(document.positionAt(range.start), document.positionAt(range.end)));
    if (ranges.length === 0) return [];
    const type = vscode.window.createTextEditorDecorationType(underlineOf(strength, explanation.label, labels));
    return [{ type, ranges }];
  });
}
