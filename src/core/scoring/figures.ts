import { fallbackThresholds, type OddsBin, type OddsTable, type Thresholds } from './modelInfo.ts';

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
  /** Logits are divided by it before they become probabilities; above 0, and 1 where the file does not say. */
  readonly temperature: number;
  readonly odds: readonly OddsTable[];
  /** The texts behind the odds, in the author's words. */
  readonly oddsSource?: string;
  readonly evaluation: readonly Evaluation[];
  readonly falseLabels: readonly FalseLabels[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads a parsed figures.json. Never throws: what is missing or makes no sense is left out or has its default. */
export function figuresOf(value: unknown): Figures {
  const file = fields(value);
  const thresholds = fields(file['thresholds']);
  const odds = fields(file['odds']);
  const temperature = thresholds['temperature'];
  const name = title(file['model']);
  const oddsSource = title(odds['source']);
  return {
    ...(name !== undefined && { name }),
    thresholds: {
      probability: fraction(thresholds['probability']) ?? fallbackThresholds.probability,
      margin: fraction(thresholds['margin']) ?? fallbackThresholds.margin,
      minimumWords: count(thresholds['minimumWords']) ?? fallbackThresholds.minimumWords,
    },
    temperature: isFinite(temperature) && temperature > 0 ? temperature : 1,
    odds: Object.entries(odds).flatMap(([name, bins]) => oddsOf(name, bins)),
    ...(oddsSource !== undefined && { oddsSource }),
    evaluation: Object.entries(fields(file['evaluation'])).flatMap(([name, set]) => evaluationOf(name, fields(set))),
    falseLabels: Object.entries(fields(file['falseLabels'])).flatMap(([name, set]) => falseLabelsOf(name, fields(set))),
  };
}

function evaluationOf(key: string, set: Fields): readonly Evaluation[] {
  const accuracy = fraction(set['accuracy']);
  const macroF1 = fraction(set['macroF1']);
  const calibrationError = fraction(set['ece']);
  const labels = Object.entries(fields(set['perClassF1'])).flatMap(([label, each]) => {
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
  const bins = (Array.isArray(value) ? value : []).flatMap((each) => binOf(fields(each)));
  return bins.length === 0 ? [] : [{ name, bins: bins.toSorted((a, b) => a.min - b.min) }];
}

function binOf(bin: Fields): readonly OddsBin[] {
  const [min, max] = [fraction(bin['min']), fraction(bin['max'])];
  const [rows, right] = [count(bin['rows']), count(bin['right'])];
  if (min === undefined || max === undefined || rows === undefined || right === undefined) return [];
  return min < max && right <= rows ? [{ min, max, rows, right }] : [];
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function fraction(value: unknown): number | undefined {
  return isFinite(value) && value >= 0 && value <= 1 ? value : undefined;
}

function count(value: unknown): number | undefined {
  return isFinite(value) && Number.isInteger(value) && value >= 0 ? value : undefined;
}

function isFinite(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function title(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
