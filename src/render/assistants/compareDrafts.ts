import { changesIn, type ComparedPassage, compared } from '../../core/document/comparison/comparison.ts';
import type { JudgedPassage } from '../../core/document/judgement/judgedPassage.ts';
import { isRecord } from '../../core/scoring/guards.ts';
import { lineNumbers } from '../../core/text/passage/lineNumbers.ts';
import { changeQuotes, hasOtherEmotion } from '../comparison/changeText.ts';
import { noneName } from '../records/row.ts';
import { sumsOf } from './getEmotions.ts';
import { quotedUnits, rounded, verdictFields } from './passageRecord.ts';
import { findText, type ReadText, readTexts } from './readText.ts';
import { ToolProblem } from './toolProblem.ts';
import { sourceOf, type ToolSurroundings, wholeNumberOf } from './toolSource.ts';

export const changesListed = { least: 1, most: 100, default: 15 } as const;

/** What a draft has become: what each comes to, and the changed passages, those with another emotion first. */
export async function compareDrafts(
  input: unknown,
  surroundings: ToolSurroundings,
  signal: AbortSignal,
): Promise<object> {
  const { older, newer } = isRecord(input) ? input : {};
  const sources = [sourceOf(older, 'the older draft'), sourceOf(newer, 'the newer draft')] as const;
  const most = wholeNumberOf(input, 'limit', changesListed.most, changesListed.default);
  const found = [];
  for (const source of sources) found.push(await findText(source, surroundings, signal));
  const [before, after] = await readTexts(found, surroundings, signal);
  if (before === undefined || after === undefined) throw new ToolProblem('Nothing was read; try again.');
  const comparison = compared(before.passages, after.passages, after.model.labels);
  const changes = changesIn(comparison);
  const [other, same] = [changes.filter(hasOtherEmotion), changes.filter((change) => !hasOtherEmotion(change))];
  const listed = [...other, ...same].slice(0, most);
  return {
    older: sumsOf(before),
    newer: sumsOf(after),
    shares: comparison.shares
      .filter((share) => share.before > 0 || share.after > 0)
      .map((share) => ({
        verdict: share.label ?? noneName,
        older: rounded(share.before),
        newer: rounded(share.after),
      })),
    otherEmotion: other.length,
    unchanged: comparison.passages.length - changes.length,
    changes: listed.map((change) => changeRecord(change, before, after)),
    ...(listed.length < changes.length && { changesLeftOut: changes.length - listed.length }),
  };
}

function changeRecord(change: ComparedPassage, before: ReadText, after: ReadText): object {
  const older = 'before' in change ? sideOf(change.before, before) : undefined;
  const newer = 'after' in change ? sideOf(change.after, after) : undefined;
  const quotes = changeQuotes(change, quotedUnits);
  const quoteOf = (when: 'before' | 'now'): object => {
    const quote = quotes.find((each) => each.when === when);
    return quote === undefined ? {} : { text: quote.text };
  };
  return {
    change: change.kind,
    ...(older !== undefined && { older: { ...older, ...quoteOf('before') } }),
    ...(newer !== undefined && { newer: { ...newer, ...quoteOf('now') } }),
  };
}

function sideOf(judged: JudgedPassage, { given }: ReadText): object {
  return { line: lineNumbers(given.text, [judged.passage.range.start])[0] ?? 1, ...verdictFields(judged) };
}
