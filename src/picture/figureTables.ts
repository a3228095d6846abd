import type { Evaluation, FalseLabels, Figures } from '../core/scoring/figures.ts';
import type { OddsTable } from '../core/scoring/modelInfo.ts';
import { percent } from '../core/scoring/percent.ts';
import { markdownTable } from './markdownTable.ts';
import { markdownText } from './markdownText.ts';
import { count, sharePercent } from './numbers.ts';

const unknown = '–';

/** What was measured of a model, as Markdown sections; one that says so when nothing was. */
export function figureTables(figures: Figures | undefined): readonly string[] {
  const { evaluation = [], falseLabels = [], odds = [], oddsSource } = figures ?? {};
  const sections = [
    ...(evaluation.length === 0 ? [] : ['## How often it is right', accuracyTable(evaluation), labelTable(evaluation)]),
    ...(falseLabels.length === 0
      ? []
      : ['## How often it names an emotion where people felt none', ...falseLabelTable(falseLabels)]),
    ...(odds.length === 0 ? [] : ['## Measured odds', oddsIntroduction(oddsSource), ...odds.map(oddsTable)]),
  ].filter((part) => part !== '');
  return sections.length > 0 ? sections : ['## How often it is right', 'No figures were measured for this model.'];
}

function accuracyTable(sets: readonly Evaluation[]): string {
  return markdownTable(
    ['Test set', 'Texts', 'Accuracy', 'Macro F1', 'Calibration error'],
    sets.map(({ name, rows, accuracy, macroF1, calibrationError }) => [
      markdownText(name),
      rows === 0 ? unknown : count(rows),
      accuracy === undefined ? unknown : sharePercent(accuracy),
      decimal(macroF1),
      decimal(calibrationError),
    ]),
  );
}

/** F1 of each label on each set. */
function labelTable(sets: readonly Evaluation[]): string {
  const labels = [...new Set(sets.flatMap((set) => set.labels.map(({ label }) => label)))];
  if (labels.length === 0) return '';
  return markdownTable(
    ['F1 by label', ...sets.map(({ name }) => markdownText(name))],
    labels.map((label) => [markdownText(label), ...sets.map((set) => decimal(f1Of(set, label)))]),
  );
}

function f1Of({ labels }: Evaluation, name: string): number | undefined {
  return labels.find(({ label }) => label === name)?.f1;
}

function falseLabelTable(sets: readonly FalseLabels[]): readonly string[] {
  const measured = sets.flatMap(({ shares }) => shares.map(({ threshold }) => threshold));
  const thresholds = [...new Set(measured)].toSorted((a, b) => a - b);
  const table = markdownTable(
    ['Prose', 'Texts', ...thresholds.map((each) => `Threshold ${percent(each)}`)],
    sets.map(({ name, rows, shares }) => [
      markdownText(name),
      rows === 0 ? unknown : count(rows),
      ...thresholds
        .map((each) => shares.find(({ threshold }) => threshold === each)?.share)
        .map((share) => (share === undefined ? unknown : sharePercent(share))),
    ]),
  );
  return ['Of texts that are neutral, the share that gets an emotion all the same, by threshold.', table];
}

function oddsIntroduction(source: string | undefined): string {
  const sentence = 'Of the texts whose best label had such a probability, as many were labelled so by people.';
  return source === undefined ? sentence : `${sentence} Measured on: ${markdownText(source)}.`;
}

function oddsTable({ name, bins }: OddsTable): string {
  return markdownTable(
    [`Best label’s probability (${markdownText(name)})`, 'Texts', 'People agreed', 'Of 100'],
    bins.map(({ min, max, rows, right }) => [
      `${percent(min)} to ${percent(max)}`,
      count(rows),
      count(right),
      rows === 0 ? unknown : String(Math.round((right / rows) * 100)),
    ]),
  );
}

function decimal(value: number | undefined): string {
  return value === undefined ? unknown : value.toFixed(3);
}
