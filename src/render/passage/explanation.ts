import { t } from '@vscode/l10n';

import { emotionName } from '../../core/language/emotionNames.ts';
import { sentences } from '../../core/language/lists.ts';
import { count } from '../../core/language/numbers.ts';
import { plural } from '../../core/language/plural.ts';
import type { Effect, Explanation } from '../../core/document/explanation/explanation.ts';
import { strongestParts } from '../../core/document/explanation/influence.ts';
import { percent } from '../../core/scoring/percent.ts';
import { excerpt } from '../format/excerpt.ts';
import { fragility } from './fragility.ts';
import { markdownText } from '../format/markdown.ts';

const mostWords = 4;
const mostSpans = 2;

/** What drove a verdict, as Markdown: whether it is fragile, the strongest parts, and how this was found. */
export function explanationMarkdown(explanation: Explanation): string {
  const { label, probability, verdict, words, spans } = explanation;
  const name = markdownText(emotionName(label));
  const shown = [...strongestParts(words, mostWords), ...strongestParts(spans, mostSpans)];
  const items = shown.map((effect) => `- ${effectText(effect, markdownText(excerpt(effect.text, 60)), true)}`);
  const title =
    verdict.kind === 'emotion'
      ? t('What drove {0}', name)
      : t('No emotion is clear; what drove the best label, {0}', name);
  return [
    t('{0} (the model’s own probability: {1})', `**${title}**`, percent(probability)),
    sentences(...fragility(explanation).map(markdownText)),
    items.length > 0 ? items.join('\n') : t('No part on its own changes it by a point.'),
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
  const parts = (one ?? []).map((effect) => effectText(effect, excerpt(effect.text, 60), false));
  const drove = parts.length > 0 ? parts.join(t(', ')) : t('no part on its own changes it by a point');
  return sentences(
    t('{0}, probability {1}: {2}.', emotionName(label), percent(probability), drove),
    ...fragility(explanation),
  );
}

/** How far a part speaks for the label or against it. `isWritten`: the part stands in quotation marks, which nobody hears. */
function effectText({ drop }: Effect, part: string, isWritten: boolean): string {
  const points = Math.round(Math.abs(drop) * 100);
  const text = isWritten ? t('“{0}”', part) : part;
  return drop > 0
    ? plural(points, {
        one: t('{0} {1} point for it', text, count(points)),
        other: t('{0} {1} points for it', text, count(points)),
      })
    : plural(points, {
        one: t('{0} {1} point against it', text, count(points)),
        other: t('{0} {1} points against it', text, count(points)),
      });
}

function method(label: string): string {
  return sentences(
    t(
      'Each part was left out and the rest read again; points are how far the probability of {0} fell (dotted: rose).',
      label,
    ),
    t('Words that say the same cover for each other; this shows what the model goes by, not why a reader feels so.'),
  );
}

function extent({ words, passageWords }: Explanation): string {
  return words.length < passageWords
    ? t(
        'The passage is long: only {0} of its {1} words were left out, those of its strongest part.',
        count(words.length),
        count(passageWords),
      )
    : '';
}
