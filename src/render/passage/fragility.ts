import type { Effect, Explanation } from '../../core/document/explanation/explanation.ts';
import type { Verdict } from '../../core/scoring/verdict.ts';
import { excerpt } from '../format/excerpt.ts';

const mostNamed = 3;

/** How easily a verdict is lost, in plain sentences; none where there is no verdict to lose. */
export function fragility({ verdict, words, spans, label }: Explanation): readonly string[] {
  if (verdict.kind === 'none') return [];
  const found = [ofWords(words, label), ofSentences(spans), ofClauses(words, spans)].filter((each) => each !== '');
  return found.length > 0 ? found : ['No part that was left out decides it alone.'];
}

function ofWords(words: readonly Effect[], label: string): string {
  const decisive = words.filter(isDecisive).toSorted(byDrop);
  const [only] = decisive;
  if (only === undefined) return '';
  if (decisive.length === 1) return `Rests on one word: “${only.text}”. Without it, ${outcome(only.instead)}.`;
  const named = decisive.slice(0, mostNamed).map(({ text }) => `“${text}”`);
  const more = decisive.length > mostNamed ? '…' : '';
  return `Fragile: without any one of ${decisive.length} words (${named.join(', ')}${more}) ${label} is not clear any more.`;
}

function ofSentences(spans: readonly Effect[]): string {
  const sentences = spans.filter(({ kind }) => kind === 'sentence');
  const [strongest] = sentences.filter(isDecisive).toSorted(byDrop);
  if (strongest === undefined) return '';
  // Of a passage too long to be read so often, only some of the sentences are here.
  const isWhole = spans.every(({ kind }) => kind !== 'stretch');
  const which = isWhole
    ? position(sentences.indexOf(strongest), sentences.length)
    : `sentence “${excerpt(strongest.text, 40)}”`;
  return strongest.instead?.kind === 'emotion'
    ? `Flips to ${strongest.instead.label} without its ${which}.`
    : `Is not clear without its ${which}.`;
}

function ofClauses(words: readonly Effect[], spans: readonly Effect[]): string {
  if (words.some(isDecisive) || spans.some((span) => span.kind === 'sentence' && isDecisive(span))) return '';
  const [strongest] = spans.filter(isDecisive).toSorted(byDrop);
  return strongest === undefined
    ? ''
    : `Rests on one stretch: “${excerpt(strongest.text, 60)}”. Without it, ${outcome(strongest.instead)}.`;
}

function outcome(instead: Verdict | undefined): string {
  return instead?.kind === 'emotion' ? `it reads as ${instead.label}` : 'no emotion is clear';
}

function position(index: number, count: number): string {
  if (index === count - 1) return 'last sentence';
  return `${['first', 'second', 'third'][index] ?? `${index + 1}th`} sentence`;
}

function isDecisive({ instead }: Effect): boolean {
  return instead !== undefined;
}

function byDrop(a: Effect, b: Effect): number {
  return b.drop - a.drop;
}
