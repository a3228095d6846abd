import type { Figures } from '../../src/core/scoring/figures.ts';
import { sharePercent } from '../../src/render/format/numbers.ts';
import { behaviourTable, kindTable } from '../../src/render/model/measuredTables.ts';

/** The README's tables of what was measured of the model in the package. */
export function figuresTables(
  figures: Figures,
): Readonly<Record<'accuracy' | 'kinds' | 'behaviour' | 'falseLabels', string>> {
  const thresholds = [
    ...new Set(figures.falseLabels.flatMap(({ shares }) => shares.map(({ threshold }) => threshold))),
  ].toSorted((a, b) => a - b);
  const accuracy = figures.evaluation.map(
    ({ name, rows, accuracy, macroF1 }) =>
      `| ${name} | ${rowsText(rows)} | ${numberText(accuracy, 3)} | ${numberText(macroF1, 4)} |`,
  );
  const falseLabels = figures.falseLabels.map(({ name, rows, shares }) => {
    const cells = thresholds.map((threshold) => cellOf(shares.find((each) => each.threshold === threshold)?.share));
    return `| ${name} | ${rowsText(rows)} | ${cells.join(' | ')} |`;
  });
  return {
    kinds: kindTable(figures.kinds),
    behaviour: behaviourTable(figures.behaviour),
    accuracy: ['| Test set | Texts | Accuracy | Macro F1 |', '|---|---:|---:|---:|', ...accuracy].join('\n'),
    falseLabels: [
      `| Prose | Texts | ${thresholds.map((threshold) => `From ${threshold.toFixed(2)}`).join(' | ')} |`,
      `|---|---:|${'---:|'.repeat(thresholds.length)}`,
      ...falseLabels,
    ].join('\n'),
  };
}

function rowsText(rows: number): string {
  return rows === 0 ? '' : rows.toLocaleString('en');
}

function numberText(value: number | undefined, digits: number): string {
  return value === undefined ? '' : value.toFixed(digits);
}

function cellOf(share: number | undefined): string {
  return share === undefined ? '' : sharePercent(share);
}
