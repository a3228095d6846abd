import { type Voice, voices } from '../core/text/language/speech.ts';
import { isOneOf, isShape, isString, maybe } from './guards.ts';

/** What the page of a report leaves behind for the next window, beside how it is looked at. */
export interface ReportState {
  /** The document's address. */
  readonly document: string;
  /** Absent for everybody's. */
  readonly voice?: Voice;
}

/** What the page of a comparison leaves behind for the next window. */
export interface ComparisonState {
  /** The newer document's address. */
  readonly document: string;
  /** What tells the older draft from others. */
  readonly older: string;
}

const isReportState = isShape<ReportState>({ document: isString, voice: maybe(isOneOf(voices)) });
const isComparisonState = isShape<ComparisonState>({ document: isString, older: isString });

/** The state of a report's page; undefined when `value` is none. */
export function reportState(value: unknown): ReportState | undefined {
  return isReportState(value) ? value : undefined;
}

/** The state of a comparison's page; undefined when `value` is none. */
export function comparisonState(value: unknown): ComparisonState | undefined {
  return isComparisonState(value) ? value : undefined;
}
