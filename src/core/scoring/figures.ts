import { type AgreementTable, isAgreementTable, majority } from './agreement.ts';
import { fieldsOf, isCount, isFraction, isTemperature } from './guards.ts';
import { type BehaviourFigures, behaviourOf, type KindFigures, kindFiguresOf } from './measuredKinds.ts';
import {
  fallbackThresholds,
  isLabelThresholds,
  isOddsBin,
  type OddsBin,
  type OddsTable,
  type Thresholds,
} from './modelInfo.ts';

/** How the model did on one test set; fractions of 0 to 1. */
export interface Evaluation {
  readonly name: string;
  /** Texts in the set, 0 when the file does not say. */
  readonly rows: number;
  readonly accuracy?: number;
  readonly macroF1?: number;
  /** Expected calibration error: how far stated probabilities stand from how often they are right. */
  readonly calibrationError?: number;
  /** F1 of each label. */
  readonly labels: readonly { readonly label: string; readonly f1: number }[];
}

/** How often prose that was found neutral got an emotion all the same. */
export interface FalseLabels {
  readonly name: string;
  /** Texts in the set, 0 when the file does not say. */
  readonly rows: number;
  /** By ascending threshold; both numbers 0 to 1. */
  readonly shares: readonly { readonly threshold: number; readonly share: number }[];
}

/** What a model's folder says was measured of it. */
export interface Figures {
  readonly name?: string;
  /** The suggested start; where the file does not say, the fallback. */
  readonly thresholds: Thresholds;
  /** Logits are divided by it before they become probabilities; 0.01 to 100, and 1 where the file does not say. */
  readonly temperature: number;
  /** Absent where it was not measured, or makes no sense. */
  readonly agreement?: AgreementTable;
  readonly odds: readonly OddsTable[];
  /** The texts behind the odds, in the author's words. */
  readonly oddsSource?: string;
  readonly evaluation: readonly Evaluation[];
  readonly kinds: readonly KindFigures[];
  readonly behaviour: readonly BehaviourFigures[];
  readonly falseLabels: readonly FalseLabels[];
}

/** UTF-16 units; the texts behind the odds are named in a sentence. */
const longestTitle = 500;

type Fields = Readonly<Record<string, unknown>>;

/** Reads a parsed figures.json. Never throws: what is missing or makes no sense is left out or has its default, in `fallback` for thresholds. */
export function figuresOf(value: unknown, fallback = fallbackThresholds): Figures {
  const file = fieldsOf(value);
  const thresholds = fieldsOf(file['thresholds']);
  const odds = fieldsOf(file['odds']);
  const temperature = thresholds['temperature'];
  const name = title(file['model']);
  const oddsSource = title(odds['source']);
  const agreement = isAgreementTable(file['agreement']) ? { kinds: file['agreement'].kinds } : undefined;
  return {
    ...(name !== undefined && { name }),
    thresholds: {
      ...(agreement !== undefined && { agreement: Math.max(majority, fraction(thresholds['agreement']) ?? majority) }),
      probability: fraction(thresholds['probability']) ?? fallback.probability,
      margin: fraction(thresholds['margin']) ?? fallback.margin,
      minimumWords: count(thresholds['minimumWords']) ?? fallback.minimumWords,
      ...(isLabelThresholds(thresholds['labels']) && { labels: thresholds['labels'] }),
    },
    temperature: isTemperature(temperature) ? temperature : 1,
    ...(agreement !== undefined && { agreement }),
    odds: Object.entries(odds).flatMap(([name, bins]) => oddsOf(name, bins)),
    ...(oddsSource !== undefined && { oddsSource }),
    evaluation: Object.entries(fieldsOf(file['evaluation'])).flatMap(([name, set]) =>
      evaluationOf(name, fieldsOf(set)),
    ),
    kinds: kindFiguresOf(file['kinds']),
    behaviour: behaviourOf(file['behaviour']),
    falseLabels: Object.entries(fieldsOf(file['falseLabels'])).flatMap(([name, set]) =>
      falseLabelsOf(name, fieldsOf(set)),
    ),
  };
}

function evaluationOf(key: string, set: Fields): readonly Evaluation[] {
  const accuracy = fraction(set['accuracy']);
  const macroF1 = fraction(set['macroF1']);
  const calibrationError = fraction(set['ece']);
  const labels = Object.entries(fieldsOf(set['perClassF1'])).flatMap(([label, each]) => {
    const f1 = fraction(each);
    return f1 === undefined ? [] : [{ label, f1 }];
  });
  if (accuracy === undefined && macroF1 === undefined && labels.length === 0) return [];
  return [
    {
      name: title(set['title']) ?? key,
      rows: count(set['rows']) ?? 0,
      ...(accuracy !== undefined && { accuracy }),
      ...(macroF1 !== undefined && { macroF1 }),
      ...(calibrationError !== undefined && { calibrationError }),
      labels,
    },
  ];
}

/** Every key that is a number is a threshold. */
function falseLabelsOf(key: string, set: Fields): readonly FalseLabels[] {
  const shares = Object.entries(set)
    .flatMap(([setting, each]) => {
      const threshold = setting.trim() === '' ? undefined : fraction(Number(setting));
      const share = fraction(each);
      return threshold === undefined || share === undefined ? [] : [{ threshold, share }];
    })
    .toSorted((a, b) => a.threshold - b.threshold);
  return shares.length === 0 ? [] : [{ name: title(set['title']) ?? key, rows: count(set['rows']) ?? 0, shares }];
}

function oddsOf(name: string, value: unknown): readonly OddsTable[] {
  const bins = (Array.isArray(value) ? value : []).flatMap((each: unknown) => (isOddsBin(each) ? [binOf(each)] : []));
  return bins.length === 0 ? [] : [{ name, bins: bins.toSorted((a, b) => a.min - b.min) }];
}

function binOf({ min, max, rows, right }: OddsBin): OddsBin {
  return { min, max, rows, right };
}

function fraction(value: unknown): number | undefined {
  return isFraction(value) ? value : undefined;
}

function count(value: unknown): number | undefined {
  return isCount(value) ? value : undefined;
}

/** Names are shown where there is little room: one of many lines or of a megabyte is none. */
function title(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > longestTitle) return undefined;
  const trimmed = value.trim();
  return trimmed === '' ? undefined : trimmed;
}
