import { t } from '@vscode/l10n';

import { emotionName } from '../../core/language/emotionNames.ts';
import { sentences } from '../../core/language/lists.ts';
import { count, decimal } from '../../core/language/numbers.ts';
import { plural } from '../../core/language/plural.ts';
import type { Evaluation, FalseLabels, Figures } from '../../core/scoring/figures.ts';
import { leastProbability } from '../../core/scoring/agreement.ts';
import type { ModelInfo } from '../../core/scoring/modelInfo.ts';
import { percent } from '../../core/scoring/percent.ts';
import { ruleText } from '../format/modelText.ts';
import { sharePercent } from '../format/numbers.ts';
import type { ReportHead } from './report.ts';

export interface ReportFact {
  readonly name: string;
  readonly text: string;
}

/** What a person should know before trusting a report; names and texts are plain. */
export function reportFacts(head: ReportHead): readonly ReportFact[] {
  const { model, thresholds, figures } = head;
  return [
    { name: t('Model'), text: t('{0}, which tells {1}', model.name, model.labels.map(emotionName).join(t(', '))) },
    { name: t('Computed'), text: computedText(model) },
    {
      name: t('An emotion is clear'),
      text: t('{0}; everything else is “no clear emotion”', ruleText(thresholds)),
    },
    { name: t('The number beside an emotion'), text: numberText(head) },
    { name: t('How often it is right'), text: accuracyText(figures) },
    {
      name: t('How often it names an emotion where people felt none'),
      text: falseLabelText(figures, probabilityOf(head)),
    },
    {
      name: t('Limits'),
      text: sentences(
        t(
          'It goes by words: irony, implied feeling and mixed feelings are often missed, and negation is half understood.',
        ),
        t(
          'It tells what a text sounds like, not what its author or its reader feels, and is no ground for judging a person.',
        ),
      ),
    },
  ];
}

function computedText({ runtime, host = '' }: ModelInfo): string {
  switch (runtime) {
    case 'native':
      return t('natively, on this machine; no text left it');
    case 'wasm':
      return t('in WebAssembly, on this machine; no text left it');
    case 'server':
      return t('on the server {0}, which the text was sent to', host);
    case 'fake':
      return t('by a stand-in for tests, not by a model');
    default:
      return runtime satisfies never;
  }
}

const unmeasured = (): string => t('was not measured for this model');

function accuracyText(figures: Figures | undefined): string {
  const sets = figures?.evaluation.filter(({ accuracy }) => accuracy !== undefined) ?? [];
  return sets.length === 0 ? unmeasured() : sets.map(setText).join(t('; '));
}

function setText({ name, rows, accuracy = 0, macroF1 }: Evaluation): string {
  const measured = ofTexts(sharePercent(accuracy), rows);
  return macroF1 === undefined
    ? t('{0}: {1}', name, measured)
    : t('{0}: {1} (macro F1 {2})', name, measured, decimal(macroF1, 3));
}

/** A share and the number of texts it is of, where that is known. */
function ofTexts(share: string, rows: number): string {
  if (rows === 0) return share;
  return plural(rows, {
    one: t('{0} of {1} text', share, count(rows)),
    other: t('{0} of {1} texts', share, count(rows)),
  });
}

function numberText({ model, thresholds }: ReportHead): string {
  return thresholds.agreement === undefined || model.agreement === undefined
    ? t('is the model’s own probability; there are no figures of how often people agree with it')
    : t(
        'says how many of 100 people would agree, as measured on texts of the same kind; the model’s own probabilities stand in the exports as CSV and JSON',
      );
}

/** The probability from which emotions are named, at least. */
function probabilityOf({ model, thresholds }: ReportHead): number {
  const { agreement, probability } = thresholds;
  return agreement === undefined || model.agreement === undefined
    ? probability
    : leastProbability(model.agreement, agreement);
}

/** What was measured at the highest threshold that is not above the one in force, so that it is never understated. */
function falseLabelText(figures: Figures | undefined, threshold: number): string {
  const sets = figures?.falseLabels ?? [];
  return sets.length === 0 ? unmeasured() : sets.map((set) => falseShareText(set, threshold)).join(t('; '));
}

function falseShareText({ name, rows, shares }: FalseLabels, threshold: number): string {
  const measured = shares.findLast((each) => each.threshold <= threshold) ?? shares[0];
  return measured === undefined
    ? t('{0}: {1}', name, unmeasured())
    : t(
        '{0}: {1} from a probability of {2}',
        name,
        ofTexts(sharePercent(measured.share), rows),
        percent(measured.threshold),
      );
}
