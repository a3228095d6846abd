import { intentStates } from '../core/document/intent.ts';
import { type Runtime, type Thresholds } from '../core/scoring/modelInfo.ts';
import { noneReasons } from '../core/scoring/verdict.ts';
import { type Voice, voices } from '../core/text/speech.ts';
import type { Arc, ArcLane, ArcMark, ArcPoint } from '../core/document/arc.ts';
import type { Score } from '../core/scoring/scores.ts';
import type { ArcChart, ArcFlat, ArcSpot, ArcTurn } from '../picture/arcChart.ts';
import type { Chart, ChartRow, ReasonCount, StrongPassage } from '../picture/chart.ts';
import type { ShownIntent } from '../picture/intentList.ts';
import {
  type Guard,
  isAmount,
  isBoolean,
  isCount,
  isFraction,
  isListOf,
  isOneOf,
  isShape,
  isString,
  maybe,
} from './guards.ts';

export type ToPage =
  | { readonly type: 'panel'; readonly panel: Panel }
  /** Where the caret is in the document, in words read before it; absent when no editor shows the document. */
  | { readonly type: 'caret'; readonly at?: number };

/** What a button of the page may ask the host to do. */
export const pageCommands = [
  'aboutModel',
  'classifyDocument',
  'exportReport',
  'languageSetting',
  'showLog',
  'toggle',
] as const;
export type PageCommand = (typeof pageCommands)[number];

export type FromPage =
  /** The page has started and shows nothing yet. */
  | { readonly type: 'ready' }
  /** Offsets are of the document's `version`. */
  | { readonly type: 'goTo'; readonly version: number; readonly start: number; readonly end: number }
  /** Puts the label into the filter, or takes it out. Without a label: lets every emotion through. */
  | { readonly type: 'filter'; readonly label?: string }
  | { readonly type: 'command'; readonly command: PageCommand }
  /** Shows what one voice says alone. Without a voice: everything. */
  | { readonly type: 'voice'; readonly voice?: Voice }
  /** Shows the section with this key alone. Without a key: the whole document. */
  | { readonly type: 'section'; readonly section?: string }
  /** A picture to save, in base64. */
  | { readonly type: 'picture'; readonly png: string };

/** Everything the page shows at one moment: complete, so that the newest one is enough. */
export interface Panel {
  /** The document's name; absent when none is open. */
  readonly title?: string;
  /** True when the document was looked for and is nowhere. */
  readonly isGone?: boolean;
  /** False when everything is switched off. */
  readonly enabled: boolean;
  /** Absent when the document is not analysed. */
  readonly document?: Chart;
  /** Passages of the document its writer has ignored; absent without any. */
  readonly ignored?: number;
  /** What the writer says the document should feel like; absent without any. */
  readonly intents?: readonly ShownIntent[];
  /** Of the document; absent until labels and passages are known. */
  readonly arc?: ArcChart;
  /** Absent when no selection is classified. */
  readonly selection?: Chart;
  /** Whose passages `document` and `arc` are of; absent for everybody's. */
  readonly voice?: Voice;
  /** The filter: labels of interest, empty for all. */
  readonly emotions: readonly string[];
  readonly activity?: Activity;
  /** One calm sentence about what went wrong. */
  readonly problem?: string;
  /** Absent until the model has loaded once. */
  readonly model?: PanelModel;
}

export type Activity =
  /** `fraction` of the model's loading done, 0 to 1. */
  | { readonly type: 'loading'; readonly fraction: number }
  /** Passages read, of all. */
  | { readonly type: 'reading'; readonly done: number; readonly total: number };

export interface PanelModel {
  readonly name: string;
  readonly runtime: Runtime;
  readonly thresholds: Thresholds;
}

const isChart: Guard<Chart> = isShape<Chart>({
  version: isCount,
  words: isCount,
  passages: isCount,
  rows: isListOf(isShape<ChartRow>({ label: maybe(isString), share: isFraction, words: isCount, passages: isCount })),
  reasons: isListOf(isShape<ReasonCount>({ reason: isOneOf(noneReasons), passages: isCount })),
  failed: isCount,
  strongest: isListOf(
    isShape<StrongPassage>({
      start: isCount,
      end: isCount,
      label: isString,
      probability: isFraction,
      isCorrected: maybe(isBoolean),
      text: isString,
    }),
  ),
});

const place = { start: isCount, end: isCount, text: isString };
const isSample: Guard<number | null> = (value): value is number | null => value === null || isFraction(value);

const isArc: Guard<Arc> = isShape<Arc>({
  words: isAmount,
  from: maybe(isAmount),
  window: isCount,
  lanes: isListOf(isShape<ArcLane>({ label: isString, curve: isListOf(isSample) })),
  points: isListOf(isShape<ArcPoint>({ label: isString, probability: isFraction, at: isAmount, index: isCount })),
  quiet: isListOf(isShape<Arc['quiet'][number]>({ from: isAmount, to: isAmount })),
  marks: isListOf(isShape<ArcMark>({ title: isString, level: isCount, at: isAmount })),
});

const isArcChart: Guard<ArcChart> = isShape<ArcChart>({
  version: isCount,
  labels: isListOf(isString),
  arc: isArc,
  spots: isListOf(
    isShape<ArcSpot>({
      ...place,
      corrected: maybe(isString),
      scores: isListOf(isShape<Score>({ label: isString, probability: isFraction })),
    }),
  ),
  strongest: isListOf(
    isShape<StrongPassage>({ ...place, label: isString, probability: isFraction, isCorrected: maybe(isBoolean) }),
  ),
  turns: isListOf(isShape<ArcTurn>({ ...place, at: isAmount, rises: maybe(isString), falls: maybe(isString) })),
  flat: maybe(isShape<ArcFlat>({ ...place, at: isAmount, words: isCount, passages: isCount })),
});

const isLoading = isShape<Extract<Activity, { type: 'loading' }>>({ type: isOneOf(['loading']), fraction: isFraction });
const isReading = isShape<Extract<Activity, { type: 'reading' }>>({
  type: isOneOf(['reading']),
  done: isCount,
  total: isCount,
});
const isActivity: Guard<Activity> = (value): value is Activity => isLoading(value) || isReading(value);

const isModel: Guard<PanelModel> = isShape<PanelModel>({
  name: isString,
  runtime: isOneOf(['native', 'wasm', 'fake']),
  thresholds: isShape<Thresholds>({ probability: isFraction, margin: isFraction, minimumWords: isAmount }),
});

const isIntent: Guard<ShownIntent> = isShape<ShownIntent>({
  ...place,
  state: isOneOf(intentStates),
  emotion: isString,
  of: isOneOf(['passage', 'section']),
  detail: isString,
});

/** 12 MB, far above what an arc as wide as a screen takes. */
const mostPngLetters = 16_000_000;
const isPng: Guard<string> = (value): value is string =>
  isString(value) && value.length <= mostPngLetters && /^iVBORw0KGgo[A-Za-z0-9+/]*={0,2}$/.test(value);

const isVoice = isOneOf(voices);

const isPanel: Guard<Panel> = isShape<Panel>({
  title: maybe(isString),
  isGone: maybe(isBoolean),
  enabled: isBoolean,
  document: maybe(isChart),
  arc: maybe(isArcChart),
  ignored: maybe(isCount),
  intents: maybe(isListOf(isIntent)),
  selection: maybe(isChart),
  voice: maybe(isVoice),
  emotions: isListOf(isString),
  activity: maybe(isActivity),
  problem: maybe(isString),
  model: maybe(isModel),
});

type Messages<M extends { readonly type: string }> = { readonly [T in M['type']]: Guard<Extract<M, { type: T }>> };

const guardsToPage: Messages<ToPage> = {
  panel: isShape({ type: isOneOf(['panel']), panel: isPanel }),
  caret: isShape<Extract<ToPage, { type: 'caret' }>>({ type: isOneOf(['caret']), at: maybe(isAmount) }),
};

const guardsFromPage: Messages<FromPage> = {
  ready: isShape({ type: isOneOf(['ready']) }),
  goTo: isShape({ type: isOneOf(['goTo']), version: isCount, start: isCount, end: isCount }),
  filter: isShape<Extract<FromPage, { type: 'filter' }>>({ type: isOneOf(['filter']), label: maybe(isString) }),
  command: isShape({ type: isOneOf(['command']), command: isOneOf(pageCommands) }),
  voice: isShape<Extract<FromPage, { type: 'voice' }>>({ type: isOneOf(['voice']), voice: maybe(isVoice) }),
  section: isShape<Extract<FromPage, { type: 'section' }>>({ type: isOneOf(['section']), section: maybe(isString) }),
  picture: isShape({ type: isOneOf(['picture']), png: isPng }),
};

/** The message, when `value` is one. */
export function toPage(value: unknown): ToPage | undefined {
  for (const guard of Object.values<Guard<ToPage>>(guardsToPage)) if (guard(value)) return value;
  return undefined;
}

/** The message, when `value` is one. */
export function fromPage(value: unknown): FromPage | undefined {
  for (const guard of Object.values<Guard<FromPage>>(guardsFromPage)) if (guard(value)) return value;
  return undefined;
}
