import { t } from '@vscode/l10n';

import { emotionName } from '../../core/language/emotionNames.ts';
import { listed, sentences } from '../../core/language/lists.ts';
import { decimal } from '../../core/language/numbers.ts';
import type { Arc } from '../../core/document/arc/arc.ts';
import { sharePercent } from '../format/numbers.ts';

/** Each lane's mean over the whole arc, 0 to 1; 0 where nothing has been read. */
export function arcMeans({ lanes }: Arc): readonly number[] {
  return lanes.map(({ curve }) => {
    const values = curve.flatMap((value) => (value === null ? [] : [value]));
    return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
  });
}

/** What a curve around its mean shows; `full` is the value at a lane's edges. */
export function relativeText({ lanes, ofPeople }: Arc, means: readonly number[], full: number): string {
  const names = lanes.map(({ label }, index) => `${emotionName(label)} ${sharePercent(means[index] ?? 0)}`);
  return sentences(
    t(
      'Each curve is less the emotion’s own mean over the whole document, which is the line in the middle ({0}): above it there is more of the emotion than this text has on the whole, below it less.',
      listed(names),
    ),
    t('A lane reaches {0} percentage points up and down.', Math.round(full * 100)),
    ofPeople === true
      ? t('The dots stay where they are: the higher, the more people would agree.')
      : t('The dots stay where they are: the higher, the surer the model is.'),
  );
}

/** A difference of shares in percentage points, `+3.1`. */
export function points(difference: number): string {
  const rounded = decimal(Math.abs(difference) * 100, 1);
  if (rounded === decimal(0, 1)) return rounded;
  return `${difference < 0 ? '−' : '+'}${rounded}`;
}
