import { t } from '@vscode/l10n';

import { sentences } from '../../core/language/lists.ts';
import { count } from '../../core/language/numbers.ts';
import { plural } from '../../core/language/plural.ts';
import { percent } from '../../core/scoring/percent.ts';
import type { Arc } from '../../core/document/arc/arc.ts';
import { relativeText } from './arcMeans.ts';
import { fullLane } from './fullLane.ts';

/** How the picture of an arc is made, for whoever reads it. */
export function arcDescription(arc: Arc, means?: readonly number[]): string {
  const full = fullLane(arc, means);
  return sentences(
    plural(arc.words, {
      one: t('{0} word from left to right.', count(arc.words)),
      other: t('{0} words from left to right.', count(arc.words)),
    }),
    ...(arc.ofPeople === true
      ? [
          t('Each dot is a passage with a clear emotion, higher the larger the share of people who would agree.'),
          t(
            'Each curve is the mean over {0} words to each side, nearer words counting more (a triangular kernel), of these shares of clear emotions; passages without a clear emotion count as 0.',
            count(arc.window),
          ),
        ]
      : [
          t('Each dot is a passage with a clear emotion, higher the surer the model is.'),
          t(
            'Each curve is the mean over {0} words to each side, nearer words counting more (a triangular kernel), of the model’s probabilities of clear emotions; passages without a clear emotion count as 0.',
            count(arc.window),
          ),
        ]),
    means === undefined ? t('The top of a lane is {0}.', percent(full)) : relativeText(arc, means, full),
    arc.quiet.length === 0
      ? t('A curve has a gap where too little has been read.')
      : t(
          'The lowest row shows stretches of {0} words and more without a clear emotion; a curve has a gap where too little has been read.',
          count(arc.window),
        ),
    withoutLaneText(arc),
  );
}

/** Which emotions are not drawn, as a sentence; empty where all are. */
export function withoutLaneText({ withoutLane = 0 }: Arc): string {
  if (withoutLane === 0) return '';
  return plural(withoutLane, {
    one: t('{0} emotion with fewer words has no lane; the filter gives one to each that it names.', count(withoutLane)),
    other: t(
      '{0} emotions with fewer words have no lane; the filter gives one to each that it names.',
      count(withoutLane),
    ),
  });
}
