import type { Handler } from '../commandParts.ts';
import { copyTable } from './copyTable.ts';
import { openReport } from './openReport.ts';

const commands = { copyTable, openReport } as const;

export type DeskCommand = keyof typeof commands;

/** The commands that draw or compare: a bundle of its own, loaded with the first of them, so that starting stays light. */
export const desk: Readonly<Record<DeskCommand, Handler>> = commands;
