import { t } from '@vscode/l10n';

import { emotionName } from '../../core/language/emotionNames.ts';
import { anyOf } from '../../core/language/lists.ts';
import { count } from '../../core/language/numbers.ts';
import type { Analysis } from '../../core/document/analysis/analysis.ts';
import type { Direction, FoundPassage } from '../../core/document/marks/nextPassage.ts';
import { spokenCertainty } from '../../core/scoring/verdictText.ts';
import { excerpt } from '../format/excerpt.ts';

/** How much of a passage is said, in UTF-16 units: enough to know it by. */
const beginningLength = 60;

/** Where a step to a passage led: `joy, 84 of 100 people would agree; passage 3 of 12, from the start again: “We came home at last.”` */
export function foundText(
  { judged: { passage, verdict }, place, count: all, wrapped }: FoundPassage,
  direction: Direction,
): string {
  const found = placeText(
    [count(place), count(all), excerpt(passage.text, beginningLength)],
    wrapped ? direction : undefined,
  );
  return verdict?.kind === 'emotion'
    ? t('{0}, {1}; {2}', emotionName(verdict.label), spokenCertainty(verdict), found)
    : found;
}

/** `from`: where the search went on from the other end. */
function placeText(
  told: readonly [place: string, all: string, beginning: string],
  from: Direction | undefined,
): string {
  switch (from) {
    case undefined:
      return t('passage {0} of {1}: “{2}”', ...told);
    case 'next':
      return t('passage {0} of {1}, from the start again: “{2}”', ...told);
    case 'previous':
      return t('passage {0} of {1}, from the end again: “{2}”', ...told);
    default:
      return from satisfies never;
  }
}

/** Why there was nowhere to go, as one sentence. */
export function nothingFoundText({ done, total }: Analysis['progress'], emotions: readonly string[]): string {
  if (total === 0) return t('This document has no passages of prose.');
  const wanted = emotions.length === 0 ? t('a clear emotion') : anyOf(emotions.map(emotionName));
  if (done < total) return t('No passage with {0} yet: {1} of {2} are read.', wanted, count(done), count(total));
  return emotions.length === 0
    ? t('No passage of this document has a clear emotion.')
    : t(
        'No passage of this document has {0}, the emotions that “Emotion Lens: Filter Emotions…” lets through.',
        wanted,
      );
}
