import { t } from '@vscode/l10n';

import { emotionName } from '../../core/language/emotionNames.ts';
import { sentences } from '../../core/language/lists.ts';
import { count, decimal } from '../../core/language/numbers.ts';
import type { Evaluation, FalseLabels, Figures } from '../../core/scoring/figures.ts';
import type { AgreementKnot, AgreementTable } from '../../core/scoring/agreement.ts';
import type { OddsTable } from '../../core/scoring/modelInfo.ts';
import { percent, wholeOfHundred } from '../../core/scoring/percent.ts';
import { type TextKind, textKinds } from '../../core/text/language/textKind.ts';
import { kindName } from '../format/kindText.ts';
import { markdownTable, markdownText } from '../format/markdown.ts';
import { measuredShare, unknown } from '../format/numbers.ts';
import { behaviourTable, kindTable } from './measuredTables.ts';

const behaviourIntroduction = (): string =>
  t(
    'Of short texts written for this by hand, kept apart from what the model was trained on, those it judges as a reader would.',
  );

/** What was measured of a model, as Markdown sections; one that says so when nothing was. */
export function figureTables(figures: Figures | undefined): readonly string[] {
  const {
    agreement,
    evaluation = [],
    falseLabels = [],
    kinds = [],
    behaviour = [],
    odds = [],
    oddsSource,
  } = figures ?? {};
  const sections = [
    ...(evaluation.length === 0
      ? []
      : [heading(t('How often it is right')), accuracyTable(evaluation), labelTable(evaluation)]),
    ...(kinds.length === 0 ? [] : [heading(t('On each kind of text')), kindTable(kinds)]),
    ...(behaviour.length === 0
      ? []
      : [heading(t('Where words mislead')), behaviourIntroduction(), behaviourTable(behaviour)]),
    ...(falseLabels.length === 0
      ? []
      : [heading(t('How often it names an emotion where people felt none')), ...falseLabelTable(falseLabels)]),
    ...(agreement === undefined ? [] : [heading(t('How many people agree')), ...agreementTables(agreement)]),
    ...(odds.length === 0 || agreement !== undefined
      ? []
      : [heading(t('Measured odds')), oddsIntroduction(oddsSource), ...odds.map(oddsTable)]),
  ].filter((part) => part !== '');
  return sections.length > 0
    ? sections
    : [heading(t('How often it is right')), t('No figures were measured for this model.')];
}

function heading(name: string): string {
  return `## ${name}`;
}

function accuracyTable(sets: readonly Evaluation[]): string {
  return markdownTable(
    [t('Test set'), t('Texts'), t('Accuracy'), t('Macro F1'), t('Calibration error')],
    sets.map(({ name, rows, accuracy, macroF1, calibrationError }) => [
      markdownText(name),
      rows === 0 ? unknown : count(rows),
      measuredShare(accuracy),
      thousandths(macroF1),
      thousandths(calibrationError),
    ]),
  );
}

/** F1 of each label on each set. */
function labelTable(sets: readonly Evaluation[]): string {
  const labels = [...new Set(sets.flatMap((set) => set.labels.map(({ label }) => label)))];
  if (labels.length === 0) return '';
  return markdownTable(
    [t('F1 by label'), ...sets.map(({ name }) => markdownText(name))],
    labels.map((label) => [markdownText(emotionName(label)), ...sets.map((set) => thousandths(f1Of(set, label)))]),
  );
}

function f1Of({ labels }: Evaluation, name: string): number | undefined {
  return labels.find(({ label }) => label === name)?.f1;
}

function falseLabelTable(sets: readonly FalseLabels[]): readonly string[] {
  const measured = sets.flatMap(({ shares }) => shares.map(({ threshold }) => threshold));
  const thresholds = [...new Set(measured)].toSorted((a, b) => a - b);
  const table = markdownTable(
    [t('Prose'), t('Texts'), ...thresholds.map((each) => t('From {0}', percent(each)))],
    sets.map(({ name, rows, shares }) => [
      markdownText(name),
      rows === 0 ? unknown : count(rows),
      ...thresholds.map((each) => shares.find(({ threshold }) => threshold === each)?.share).map(measuredShare),
    ]),
  );
  return [
    t('Of texts that are neutral, the share that gets an emotion all the same, by the least probability that counts.'),
    table,
  ];
}

function agreementTables({ kinds }: AgreementTable): readonly string[] {
  const names = [...textKinds, 'all'] as const;
  const tables = names.flatMap((kind) => {
    const knots = kinds[kind];
    return knots === undefined ? [] : [agreementTableOf(kind, knots)];
  });
  return [agreementIntroduction(), ...tables];
}

const agreementIntroduction = (): string =>
  sentences(
    t(
      'The number beside an emotion: of 100 people, those who would give a text the same label when the model’s best label has such a probability.',
    ),
    t(
      'It was counted on validation texts, by kind of text; a kind with few of them is drawn towards all kinds, and a larger probability never means fewer people.',
    ),
    t('The setting `emotionLens.textKind` says which kind a document is, or lets its own signs decide.'),
  );

function agreementTableOf(kind: TextKind, knots: readonly AgreementKnot[]): string {
  return markdownTable(
    [
      t('Best label’s probability ({0})', kindName(kind)),
      t('Of 100 people'),
      t('95\u00a0% interval'),
      t('Texts'),
      t('People agreed'),
    ],
    knots.map(({ from, share, low, high, rows, right }) => [
      t('from {0}', percent(from)),
      String(wholeOfHundred(share)),
      t('{0} to {1}', wholeOfHundred(low), wholeOfHundred(high)),
      count(rows),
      count(right),
    ]),
  );
}

function oddsIntroduction(source: string | undefined): string {
  const sentence = t('Of the texts whose best label had such a probability, as many were labelled so by people.');
  return source === undefined ? sentence : sentences(sentence, t('Measured on: {0}.', markdownText(source)));
}

function oddsTable({ name, bins }: OddsTable): string {
  return markdownTable(
    [t('Best label’s probability ({0})', markdownText(name)), t('Texts'), t('People agreed'), t('Of 100')],
    bins.map(({ min, max, rows, right }) => [
      t('{0} to {1}', percent(min), percent(max)),
      count(rows),
      count(right),
      rows === 0 ? unknown : String(wholeOfHundred(right / rows)),
    ]),
  );
}

function thousandths(value: number | undefined): string {
  return value === undefined ? unknown : decimal(value, 3);
}
