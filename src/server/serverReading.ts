import { combineWindows } from '../core/scoring/windows.ts';

/** Of one text: probabilities by label, and the stretches that it was read in. */
export interface ServerReading {
  readonly probabilities: readonly number[];
  readonly windows: number;
}

/** What was read of one stretch of a text; undefined where the server refused it. */
export interface ReadStretch {
  /** Its share in the text's scores, in tokens. */
  readonly weight: number;
  readonly reading: ServerReading | undefined;
}

/** The reading of a text by those of all its stretches; undefined where one is missing, or there is none. */
export function combined(stretches: readonly ReadStretch[]): ServerReading | undefined {
  const readings = stretches.flatMap(({ reading }) => (reading === undefined ? [] : [reading]));
  const [first] = readings;
  if (first === undefined || readings.length < stretches.length) return undefined;
  if (readings.length === 1) return first;
  const all = readings.map(({ probabilities }) => probabilities);
  const weights = stretches.map(({ weight }) => weight);
  return { probabilities: combineWindows(all, weights), windows: stretches.length };
}
