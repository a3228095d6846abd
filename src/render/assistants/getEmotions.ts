import { strongestPassages } from '../../core/document/arc/strongest.ts';
import { noneName } from '../records/row.ts';
import { rounded, toolPassages } from './passageRecord.ts';
import { findText, type ReadText, readTexts } from './readText.ts';
import { ToolProblem } from './toolProblem.ts';
import { sourceOf, type ToolSurroundings, wholeNumberOf } from './toolSource.ts';

export const passagesListed = { least: 1, most: 200, default: 20 } as const;

/** What a text, a file or a selection feels like: its passages, at most so many, and the sums. */
export async function getEmotions(
  input: unknown,
  surroundings: ToolSurroundings,
  signal: AbortSignal,
): Promise<object> {
  const source = sourceOf(input);
  const most = wholeNumberOf(input, 'limit', passagesListed.most, passagesListed.default);
  const found = await findText(source, surroundings, signal);
  const [read] = await readTexts([found], surroundings, signal);
  if (read === undefined) throw new ToolProblem('Nothing was read; try again.');
  const { passages, given } = read;
  // The strongest say the most of a long text.
  const strongest = new Set(strongestPassages(passages, [], most).map(({ judged }) => judged));
  const listed = passages.length <= most ? passages : passages.filter((judged) => strongest.has(judged));
  return {
    ...sumsOf(read),
    rows: toolPassages(given.text, listed),
    ...(listed.length < passages.length && { rowsLeftOut: passages.length - listed.length }),
  };
}

/** What a text comes to. */
export function sumsOf({ given, passages, distribution, model, traits }: ReadText): object {
  return {
    name: given.name,
    model: model.name,
    language: traits.language,
    textKind: traits.kind,
    passages: passages.length,
    words: passages.reduce((sum, { passage }) => sum + passage.words, 0),
    distribution: distribution.shares
      .filter(({ passages: count }) => count > 0)
      .map(({ label, passages: count, share }) => ({
        verdict: label ?? noneName,
        passages: count,
        share: rounded(share),
      })),
  };
}
