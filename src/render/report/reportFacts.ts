import type { Evaluation, FalseLabels, Figures } from '../../core/scoring/figures.ts';
import { leastProbability } from '../../core/scoring/agreement.ts';
import type { Runtime } from '../../core/scoring/modelInfo.ts';
import { percent } from '../../core/scoring/percent.ts';
import { ruleText } from '../format/modelText.ts';
import { counted, sharePercent } from '../format/numbers.ts';
import type { ReportHead } from './report.ts';

export interface ReportFact {
  readonly name: string;
  readonly text: string;
}

/** What a person should know before trusting a report; names and texts are plain. */
export function reportFacts(head: ReportHead): readonly ReportFact[] {
  const { model, thresholds, figures } = head;
  return [
    { name: 'Model', text: `${model.name}, which tells ${model.labels.join(', ')}` },
    { name: 'Computed', text: runtimes[model.runtime] },
    { name: 'An emotion is clear', text: `${ruleText(thresholds)}; everything else is “no clear emotion”` },
    { name: 'The number beside an emotion', text: numberText(head) },
    { name: 'How often it is right', text: accuracyText(figures) },
    {
      name: 'How often it names an emotion where people felt none',
      text: falseLabelText(figures, probabilityOf(head)),
    },
    {
      name: 'Limits',
      text: 'It goes by words: irony, implied feeling and mixed feelings are often missed, and negation is half understood. It tells what a text sounds like, not what its author or its reader feels, and is no ground for judging a person.',
    },
  ];
}

const runtimes: Readonly<Record<Runtime, string>> = {
  native: 'natively, on this machine; no text left it',
  wasm: 'in WebAssembly, on this machine; no text left it',
  fake: 'by a stand-in for tests, not by a model',
};

const unmeasured = 'was not measured for this model';

function accuracyText(figures: Figures | undefined): string {
  const sets = figures?.evaluation.filter(({ accuracy }) => accuracy !== undefined) ?? [];
  return sets.length === 0 ? unmeasured : sets.map(setText).join('; ');
}

function setText({ name, rows, accuracy = 0, macroF1 }: Evaluation): string {
  const texts = rows === 0 ? '' : ` of ${counted(rows, 'text')}`;
  const f1 = macroF1 === undefined ? '' : ` (macro F1 ${macroF1.toFixed(3)})`;
  return `${name}: ${sharePercent(accuracy)}${texts}${f1}`;
}

function numberText({ model, thresholds }: ReportHead): string {
  return thresholds.agreement === undefined || model.agreement === undefined
    ? 'is the model’s own probability; there are no figures of how often people agree with it'
    : 'says how many of 100 people would agree, as measured on texts of the same kind; the model’s own probabilities stand in the exports as CSV and JSON';
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
  return sets.length === 0 ? unmeasured : sets.map((set) => falseShareText(set, threshold)).join('; ');
}

function falseShareText({ name, rows, shares }: FalseLabels, threshold: number): string {
  const measured = shares.findLast((each) => each.threshold <= threshold) ?? shares[0];
  const texts = rows === 0 ? '' : ` of ${counted(rows, 'text')}`;
  return measured === undefined
    ? `${name}: ${unmeasured}`
    : `${name}: ${sharePercent(measured.share)}${texts} from a probability of ${percent(measured.threshold)}`;
}
