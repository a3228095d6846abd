import { agreementAt, type AgreementMap } from '../../scoring/agreement.ts';
import { probabilityOf, type Scores } from '../../scoring/scores.ts';
import type { Verdict } from '../../scoring/verdict.ts';
import type { JudgedPassage } from './judgedPassage.ts';

/** By a passage's text: the label a person says it has, null where they say that no emotion is clear. */
export type Corrections = ReadonlyMap<string, string | null>;

/** What training calls a text without a clear emotion. */
const neutral = 'neutral';

/** The corrections in a stored value; what is none is passed over. */
export function correctionsOf(value: unknown): Corrections {
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  return new Map(entries.filter(isEntry));
}

/** The verdict as a person corrected it, with the model's own beside it. A label this model does not have corrects nothing. */
export function correctedVerdict(
  verdict: Verdict,
  label: string | null | undefined,
  scores: Scores,
  map?: AgreementMap,
): Verdict {
  if (label === undefined) return verdict;
  if (label === null) return { kind: 'none', reason: 'corrected', said: verdict };
  if (!scores.some((score) => score.label === label)) return verdict;
  const probability = probabilityOf(scores, label);
  const agreement = map && agreementAt(map, probability);
  return { kind: 'emotion', label, probability, ...(agreement !== undefined && { agreement }), said: verdict };
}

/** The passage with its verdict as `corrections` have it by now, of whatever they said before; one without a verdict as it is. */
export function correctedPassage(judged: JudgedPassage, corrections: Corrections): JudgedPassage {
  const { passage, reading, verdict } = judged;
  if (reading === undefined || verdict === undefined) return judged;
  const label = corrections.get(passage.text);
  return { ...judged, verdict: correctedVerdict(verdict.said ?? verdict, label, reading.scores) };
}

/** Whether a person said what the passage feels like. */
export function isCorrected({ verdict }: JudgedPassage): boolean {
  return verdict?.said !== undefined;
}

/** A line of JSON with `text` and `label` for each, as training reads them. */
export function correctionLines(corrections: Corrections): string {
  return [...corrections].map(([text, label]) => `${JSON.stringify({ text, label: label ?? neutral })}\n`).join('');
}

function isEntry(value: unknown): value is readonly [string, string | null] {
  return Array.isArray(value) && typeof value[0] === 'string' && (value[1] === null || typeof value[1] === 'string');
}
