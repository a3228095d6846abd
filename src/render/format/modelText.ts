import { t } from '@vscode/l10n';

import { sentences } from '../../core/language/lists.ts';
import { count } from '../../core/language/numbers.ts';
import { plural } from '../../core/language/plural.ts';
import type { ModelInfo, Thresholds, RuntimeChoice } from '../../core/scoring/modelInfo.ts';
import { percent, wholeOfHundred, wholePoints } from '../../core/scoring/percent.ts';

/** The model and when it calls an emotion clear, as one plain line. */
export function modelText({ name, runtime }: Pick<ModelInfo, 'name' | 'runtime'>, thresholds: Thresholds): string {
  return t('Model {0} ({1}); an emotion is clear {2}.', name, runtime, ruleText(thresholds));
}

/** From where on an emotion is clear. */
export function ruleText(thresholds: Thresholds): string {
  const { agreement, margin, minimumWords, labels } = thresholds;
  const least =
    labels === undefined
      ? leastText(thresholds)
      : t('{0} (single labels have limits of their own)', leastText(thresholds));
  if (margin === 0)
    return plural(minimumWords, {
      one: t('from {0}, in {1} word or more', least, count(minimumWords)),
      other: t('from {0}, in {1} words or more', least, count(minimumWords)),
    });
  const points = wholePoints(margin);
  return agreement === undefined
    ? plural(minimumWords, {
        one: t('from {0}, {1} points ahead of the next, in {2} word or more', least, points, count(minimumWords)),
        other: t('from {0}, {1} points ahead of the next, in {2} words or more', least, points, count(minimumWords)),
      })
    : plural(minimumWords, {
        one: t(
          'from {0}, with a probability {1} points ahead of the next, in {2} word or more',
          least,
          points,
          count(minimumWords),
        ),
        other: t(
          'from {0}, with a probability {1} points ahead of the next, in {2} words or more',
          least,
          points,
          count(minimumWords),
        ),
      });
}

/** What a label must reach: `55 of 100 people who would agree`, `a probability of 52 %`. */
export function leastText({ agreement, probability }: Thresholds): string {
  return agreement === undefined
    ? t('a probability of {0}', percent(probability))
    : t('{0} of 100 people who would agree', wholeOfHundred(agreement));
}

/** Which runtime computes the scores and why, in sentences; undefined runtime: none is loaded. */
export function runtimeText(
  choice: RuntimeChoice,
  { runtime, host = '' }: Partial<Pick<ModelInfo, 'runtime' | 'host'>>,
  onWindows: boolean,
): string {
  const privacy = t('The model runs in a process of its own on this machine. No text leaves it.');
  switch (runtime) {
    case undefined:
      return sentences(t('Nothing is loaded at the moment.'), privacy);
    case 'native':
      return sentences(
        choice === 'native'
          ? t('**Natively**, because the setting `emotionLens.runtime` is `native`.')
          : t('**Natively**, because the native runtime loads here.'),
        privacy,
        ...(onWindows ? [windowsNote()] : []),
      );
    case 'wasm':
      return sentences(
        choice === 'wasm'
          ? t('**In WebAssembly**, because the setting `emotionLens.runtime` is `wasm`.')
          : t('**In WebAssembly**, because the native runtime does not load here; it would be several times faster.'),
        privacy,
      );
    case 'server':
      return t('**On the server {0}**: every text that is read is sent to it.', host);
    case 'fake':
      return t('By a stand-in for tests, not by a model.');
    default:
      return runtime satisfies never;
  }
}

const windowsNote = (): string =>
  t(
    'On Windows the native runtime reports data about its sessions, none of your text, to the event tracing of Windows (ETW), which Windows may send to its maker. The setting `emotionLens.runtime` set to `wasm` avoids that.',
  );
