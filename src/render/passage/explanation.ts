import type { Effect, Explanation } from '../../core/document/explanation/explanation.ts';
import { strongestParts } from '../../core/document/explanation/influence.ts';
import { percent } from '../../core/scoring/percent.ts';
import { excerpt } from '../format/excerpt.ts';
import { fragility } from './fragility.ts';
import { markdownText } from '../format/markdown.ts';
import { count, counted } from '../format/numbers.ts';

const mostWords = 4;
const mostSpans = 2;

/** What drove a verdict, as Markdown: whether it is fragile, the strongest parts, and how this was found. */
export function explanationMarkdown(explanation: Explanation): string {
  const { label, probability, verdict, words, spans } = explanation;
  const name = markdownText(label);
  const shown = [...strongestParts(words, mostWords), ...strongestParts(spans, mostSpans)];
  const items = shown.map((effect) => `- “${markdownText(excerpt(effect.text, 60))}” ${pointsText(effect)}`);
  const title =
    verdict.kind === 'emotion' ? `What drove ${name}` : `No emotion is clear; what drove the best label, ${name}`;
  return [
    `**${title}** (the model’s own probability: ${percent(probability)})`,
    fragility(explanation).map(markdownText).join(' '),
    items.length > 0 ? items.join('\n') : 'No part on its own changes it by a point.',
    `*${method(name)}*`,
    extent(explanation),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The same in one or two sentences, to be heard. */
export function explanationText(explanation: Explanation): string {
  const { label, probability, words, spans } = explanation;
  const [one] = [strongestParts(words, mostWords), strongestParts(spans, mostSpans)].filter(({ length }) => length > 0);
  const parts = (one ?? []).map((effect) => `${excerpt(effect.text, 60)} ${pointsText(effect)}`);
  const drove = parts.length > 0 ? parts.join(', ') : 'no part on its own changes it by a point';
  return [`${label}, probability ${percent(probability)}: ${drove}.`, ...fragility(explanation)].join(' ');
}

function pointsText({ drop }: Effect): string {
  return `${counted(Math.round(Math.abs(drop) * 100), 'point')} ${drop > 0 ? 'for' : 'against'} it`;
}

function method(label: string): string {
  return `Each part was left out and the rest read again; points are how far the probability of ${label} fell (dotted: rose). Words that say the same cover for each other; this shows what the model goes by, not why a reader feels so.`;
}

function extent({ words, passageWords }: Explanation): string {
  return words.length < passageWords
    ? `The passage is long: only ${count(words.length)} of its ${counted(passageWords, 'word')} were left out, those of its strongest part.`
    : '';
}
