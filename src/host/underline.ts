import * as vscode from 'vscode';

import type { Strength } from '../core/document/strength.ts';
import { labelStyle, noneStyle } from '../core/scoring/labels.ts';

/** Told apart by line and weight; the colour only says which label. Not wavy: that is a spelling mistake's. */
const lines: Readonly<Record<Strength, string>> = {
  strong: 'solid 4px',
  clear: 'solid 2px',
  slight: 'dashed 1px',
  against: 'dotted 2px',
};

/** A line under the words, so that the mark of a classified selection, a border, stays beside it. */
export function underlineOf(
  strength: Strength,
  label: string,
  labels: readonly string[],
): vscode.DecorationRenderOptions {
  const { colorKey } = strength === 'against' ? noneStyle : labelStyle(label, labels);
  const color = `var(--vscode-emotionLens-${colorKey})`;
  return {
    textDecoration: `underline ${lines[strength]} ${color}; text-underline-offset: 3px; text-decoration-skip-ink: none`,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  };
}
