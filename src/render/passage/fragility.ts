import { t } from '@vscode/l10n';

import { emotionName } from '../../core/language/emotionNames.ts';
import { sentences } from '../../core/language/lists.ts';
import { count } from '../../core/language/numbers.ts';
import type { Effect, Explanation } from '../../core/document/explanation/explanation.ts';
import type { Verdict } from '../../core/scoring/verdict.ts';
import { excerpt } from '../format/excerpt.ts';

const mostNamed = 3;

/** How easily a verdict is lost, in plain sentences; none where there is no verdict to lose. */
export function fragility({ verdict, words, spans, label }: Explanation): readonly string[] {
  if (verdict.kind === 'none') return [];
  const found = [ofWords(words, label), ofSentences(spans), ofClauses(words, spans)].filter((each) => each !== '');
  return found.length > 0 ? found : [t('No part that was left out decides it alone.')];
}

function ofWords(words: readonly Effect[], label: string): string {
  const decisive = words.filter(isDecisive).toSorted(byDrop);
  const [only] = decisive;
  if (only === undefined) return '';
  if (decisive.length === 1) return sentences(t('Rests on one word: “{0}”.', only.text), withoutIt(only.instead));
  const named = decisive.slice(0, mostNamed).map(({ text }) => t('“{0}”', text));
  const more = decisive.length > mostNamed ? '…' : '';
  return t(
    'Fragile: without any one of {0} words ({1}) {2} is not clear any more.',
    count(decisive.length),
    `${named.join(t(', '))}${more}`,
    emotionName(label),
  );
}

function ofSentences(spans: readonly Effect[]): string {
  const all = spans.filter(({ kind }) => kind === 'sentence');
  const [strongest] = all.filter(isDecisive).toSorted(byDrop);
  if (strongest === undefined) return '';
  // Of a passage too long to be read so often, only some of the sentences are here.
  const isWhole = spans.every(({ kind }) => kind !== 'stretch');
  const flipped = strongest.instead?.kind === 'emotion' ? emotionName(strongest.instead.label) : undefined;
  if (!isWhole) {
    const quoted = excerpt(strongest.text, 40);
    return flipped === undefined
      ? t('Is not clear without its sentence “{0}”.', quoted)
      : t('Flips to {0} without its sentence “{1}”.', flipped, quoted);
  }
  const index = all.indexOf(strongest);
  if (index === all.length - 1)
    return flipped === undefined
      ? t('Is not clear without its last sentence.')
      : t('Flips to {0} without its last sentence.', flipped);
  return flipped === undefined
    ? t('Is not clear without its {0} sentence.', ordinal(index + 1))
    : t('Flips to {0} without its {1} sentence.', flipped, ordinal(index + 1));
}

function ofClauses(words: readonly Effect[], spans: readonly Effect[]): string {
  if (words.some(isDecisive) || spans.some((span) => span.kind === 'sentence' && isDecisive(span))) return '';
  const [strongest] = spans.filter(isDecisive).toSorted(byDrop);
  return strongest === undefined
    ? ''
    : sentences(t('Rests on one stretch: “{0}”.', excerpt(strongest.text, 60)), withoutIt(strongest.instead));
}

function withoutIt(instead: Verdict | undefined): string {
  return instead?.kind === 'emotion'
    ? t('Without it, it reads as {0}.', emotionName(instead.label))
    : t('Without it, no emotion is clear.');
}

/** The place of a sentence among its passage's, from 1 on. */
function ordinal(place: number): string {
  switch (place) {
    case 1:
      return t('first');
    case 2:
      return t('second');
    case 3:
      return t('third');
    default:
      return t('{0}th', place);
  }
}

function isDecisive({ instead }: Effect): boolean {
  return instead !== undefined;
}

function byDrop(a: Effect, b: Effect): number {
  return b.drop - a.drop;
}
