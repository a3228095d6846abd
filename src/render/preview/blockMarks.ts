import { emotionName } from '../../core/language/emotionNames.ts';
import type { Thresholds } from '../../core/scoring/modelInfo.ts';
import type { JudgedPassage } from '../../core/document/judgement/judgedPassage.ts';
import { emotionOfInterest } from '../../core/scoring/interest.ts';
import { labelStyle } from '../../core/scoring/labels.ts';
import { verdictText } from '../../core/scoring/verdictText.ts';

/** What is used of a token of markdown-it. */
export interface BlockToken {
  readonly type: string;
  /** First line and the one behind the last, from 0. */
  // oxlint-disable-next-line typescript/no-restricted-types -- markdown-it gives it
  readonly map: readonly [number, number] | null;
  readonly hidden: boolean;
  readonly content: string;
  // oxlint-disable-next-line typescript/no-restricted-types -- markdown-it gives it
  attrs: [string, string][] | null;
}

/** The mark beside one block of the preview. */
export interface BlockMark {
  readonly colorKey: string;
  readonly letters: string;
  /** The verdict, as a sentence. */
  readonly title: string;
}

/** Blocks that a passage may be. A paragraph that is hidden is that of a tight list's item. */
const blocks = new Set(['paragraph_open', 'list_item_open', 'tr_open']);

/** The marks of the passages with an emotion that the filter lets through, by the line from 0 on which each begins. */
export function marksByLine(
  passages: readonly JudgedPassage[],
  lineOf: (offset: number) => number,
  labels: readonly string[],
  emotions: readonly string[],
  thresholds: Thresholds,
): ReadonlyMap<number, BlockMark> {
  const marks = new Map<number, BlockMark>();
  for (const { passage, reading, verdict } of passages) {
    const found = emotionOfInterest(verdict, emotions);
    if (found === undefined) continue;
    const { colorKey, letters } = labelStyle(found.label, labels);
    const sentence = verdictText(found, { scores: reading?.scores ?? [], thresholds, words: passage.words });
    const line = lineOf(passage.range.start);
    if (!marks.has(line)) marks.set(line, { colorKey, letters, title: sentence || emotionName(found.label) });
  }
  return marks;
}

/** The tokens that the marks belong to: of the blocks that hold a line, the innermost; one that has a mark keeps it. */
export function markedBlocks(
  tokens: readonly BlockToken[],
  marks: ReadonlyMap<number, BlockMark>,
): ReadonlyMap<BlockToken, BlockMark> {
  const owners: (BlockToken | undefined)[] = [];
  for (const token of tokens) {
    if (token.map === null || token.hidden || !blocks.has(token.type)) continue;
    for (let line = token.map[0]; line < token.map[1]; line += 1) owners[line] = token;
  }
  const found = new Map<BlockToken, BlockMark>();
  for (const [line, mark] of marks) {
    const owner = owners[line];
    if (owner !== undefined && !found.has(owner)) found.set(owner, mark);
  }
  return found;
}

/** What stands in each block, by its token: tells a block again after lines before it have changed. */
export function contentsOf(tokens: readonly BlockToken[]): ReadonlyMap<BlockToken, string> {
  const contents = new Map<BlockToken, string>();
  let block: BlockToken | undefined;
  for (const token of tokens) {
    if (blocks.has(token.type) && !token.hidden) block = token;
    if (token.type === 'inline' && block !== undefined && !contents.has(block)) contents.set(block, token.content);
  }
  return contents;
}

/** Attributes with the mark; the stylesheet draws it, since the preview's policy may forbid style and script in the page. */
export function markedAttributes(attrs: BlockToken['attrs'], mark: BlockMark): [string, string][] {
  const own = (attrs ?? []).map(([name, value]): [string, string] => [name, value]);
  const classes = `emotion-lens emotion-lens-${mark.colorKey}`;
  const before = own.find(([name]) => name === 'class');
  if (before === undefined) own.push(['class', classes]);
  else before[1] = `${before[1]} ${classes}`;
  own.push(['data-emotion-lens', mark.letters], ['title', mark.title]);
  return own;
}
