import type { Handler } from '../commandParts.ts';
import { compareWithFile, compareWithHead, restoreComparison } from './compare.ts';
import { copyTable } from './copyTable.ts';
import { openReport, restoreReport } from './openReport.ts';
import { correctLabel } from './correctLabel.ts';
import { exportCorrections } from './exportCorrections.ts';
import { exportReport } from './exportReport.ts';

const commands = {
  compareWithFile,
  compareWithHead,
  copyTable,
  correctLabel,
  exportCorrections,
  exportReport,
  openReport,
} as const;

export { LastVoice } from '../../core/document/voice.ts';
export { IntentProblems } from './intentProblems.ts';
export { textInFront } from './textInFront.ts';
export { passageActions } from './passageActions.ts';

export type DeskCommand = keyof typeof commands;

/** By kind, what fills a tab that stood open when the window was left. */
export const restored = { report: restoreReport, comparison: restoreComparison } as const;

/** The commands that draw or compare: a bundle of its own, loaded with the first of them, so that starting stays light. */
export const desk: Readonly<Record<DeskCommand, Handler>> = commands;
