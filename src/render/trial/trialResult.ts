import { t } from '@vscode/l10n';

import { shownLabel } from '../../core/language/emotionNames.ts';
import { sentences } from '../../core/language/lists.ts';
import { count } from '../../core/language/numbers.ts';
import { plural } from '../../core/language/plural.ts';
import { labelStyle, noneStyle } from '../../core/scoring/labels.ts';
import { percent } from '../../core/scoring/percent.ts';
import type { Labelled } from '../../core/trial/labelled.ts';
import type { Trial } from '../../core/trial/trial.ts';
import { outcomeOf, type TrialOutcome } from '../../core/trial/trialOutcome.ts';
import { excerpt } from '../format/excerpt.ts';
import { badge } from '../format/graphics.ts';
import { escaped } from '../format/markup.ts';
import { agreementTable } from './agreementTable.ts';
import { intervalPicture } from './intervalPicture.ts';
import { undoButton } from './question.ts';
import { thresholdSection } from './thresholdSection.ts';
import { trialHead } from './trialHead.ts';

const excerptLength = 160;

/** What a finished trial came to, as HTML. `threshold` is the one there is now, in the unit of the setting. */
export function trialResult(trial: Trial, threshold: number): string {
  const outcome = outcomeOf(trial);
  const { agreement } = outcome;
  if (agreement.of === 0)
    return `${trialHead()}<p role="status">${escaped(t('Every passage was skipped, so there is nothing to compare.'))}</p><div class="actions">${undoButton()}</div>`;
  return (
    trialHead() +
    `<p class="outcome" tabindex="-1" data-focus>${escaped(agreementText(outcome))}</p>` +
    intervalPicture(agreement) +
    `<p class="note">${escaped(sampleText(outcome, trial))}</p>` +
    `<section class="tables" tabindex="0" aria-label="${escaped(t('Agreement'))}">${agreementTable(outcome)}</section>` +
    differencesSection(outcome.differences, trial.labels) +
    thresholdSection(trial, outcome.suggestion, threshold) +
    `<section><h2>${escaped(t('For training'))}</h2><p class="note">${escaped(t('Your answers as JSON Lines with the text and its label, a source for the training in this project. What was skipped is not among them.'))}</p>` +
    `<div class="actions"><button type="button" class="action secondary" data-key="save" data-save>${escaped(t('Save Answers…'))}</button>${undoButton()}</div></section>`
  );
}

/** The same as one sentence. */
export function agreementText({ agreement: { right, of, share, low, high } }: TrialOutcome): string {
  return t(
    'The model says what you say of {0} of {1} passages: {2}, with a 95\u00a0% interval from {3} to {4}.',
    count(right),
    count(of),
    percent(share),
    percent(low),
    percent(high),
  );
}

function sampleText({ skipped }: TrialOutcome, { model }: Trial): string {
  return sentences(
    t(
      'As far as there were, half of the passages were chosen with a clear emotion: of all your writing the share is another.',
    ),
    skipped === 0
      ? ''
      : plural(skipped, {
          one: t('{0} passage was skipped.', count(skipped)),
          other: t('{0} passages were skipped.', count(skipped)),
        }),
    t('Model: {0}.', model),
  );
}

function differencesSection(differences: readonly Labelled[], labels: readonly string[]): string {
  const heading = `<h2>${escaped(t('Where you differ'))} <span>${count(differences.length)}</span></h2>`;
  if (differences.length === 0) return `<section>${heading}<p class="note">${escaped(t('Nowhere.'))}</p></section>`;
  const items = differences.map(({ index, passage, label }) => {
    const style = label === null ? noneStyle : labelStyle(label, labels);
    const [yours, models] = [shownLabel(label ?? undefined), shownLabel(passage.label ?? undefined)];
    return (
      `<li><button type="button" class="passage change" data-key="difference ${index}" data-difference="${index}">${badge(style)}` +
      `<span class="became">${escaped(t('You: {0}. The model: {1}.', yours, models))} <span class="what" dir="auto">${escaped(passage.path)}</span></span>` +
      ` <span class="quoted" dir="auto">${escaped(t('“{0}”', excerpt(passage.text, excerptLength)))}</span></button></li>`
    );
  });
  return `<section>${heading}<ol class="passages" role="list">${items.join('')}</ol></section>`;
}
