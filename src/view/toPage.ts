import { intentStates } from '../core/document/analysis/intent.ts';
import type { Arc, ArcLane, ArcMark, ArcPoint } from '../core/document/arc/arc.ts';
import { isLabelThresholds, type Thresholds } from '../core/scoring/modelInfo.ts';
import { noneReasons } from '../core/scoring/verdict.ts';
import { textKinds } from '../core/text/language/textKind.ts';
import { voices } from '../core/text/language/speech.ts';
import type { ArcData, ArcFlat, ArcSpot, ArcTurn } from '../render/arc/arcData.ts';
import type { Chart, ChartRow, ReasonCount, StrongPassage } from '../render/distribution/chart.ts';
import type { ShownIntent } from '../render/distribution/intentList.ts';
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
  type Messages,
} from './guards.ts';
import type { Activity, Panel, PanelModel, ToPage } from './protocol.ts';

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
      certainty: isString,
      probability: isFraction,
      text: isString,
    }),
  ),
});

const place = { start: isCount, end: isCount, text: isString };
const arcPlace = { ...place, tail: maybe(isString) };
const isSample: Guard<number | null> = (value): value is number | null => value === null || isFraction(value);

export const isArc: Guard<Arc> = isShape<Arc>({
  words: isAmount,
  from: maybe(isAmount),
  window: isCount,
  ofPeople: maybe(isBoolean),
  withoutLane: maybe(isCount),
  lanes: isListOf(isShape<ArcLane>({ label: isString, curve: isListOf(isSample) })),
  points: isListOf(isShape<ArcPoint>({ label: isString, strength: isFraction, at: isAmount, index: isCount })),
  quiet: isListOf(isShape<Arc['quiet'][number]>({ from: isAmount, to: isAmount })),
  marks: isListOf(isShape<ArcMark>({ title: isString, level: isCount, at: isAmount, to: isAmount })),
});

export const isArcData: Guard<ArcData> = isShape<ArcData>({
  version: isCount,
  labels: isListOf(isString),
  arc: isArc,
  spots: isListOf(
    isShape<ArcSpot>({
      ...arcPlace,
      certainty: isString,
      probability: isFraction,
      said: maybe(isString),
    }),
  ),
  turns: isListOf(isShape<ArcTurn>({ ...arcPlace, at: isAmount, rises: maybe(isString), falls: maybe(isString) })),
  flat: maybe(isShape<ArcFlat>({ ...arcPlace, at: isAmount, words: isCount, passages: isCount })),
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
  runtime: isOneOf(['native', 'wasm', 'server', 'fake']),
  host: maybe(isString),
  thresholds: isShape<Thresholds>({
    agreement: maybe(isFraction),
    probability: isFraction,
    margin: isFraction,
    minimumWords: isAmount,
    labels: maybe(isLabelThresholds),
    neutral: maybe(isString),
  }),
  kind: isOneOf([...textKinds, 'all']),
});

const isIntent: Guard<ShownIntent> = isShape<ShownIntent>({
  ...place,
  state: isOneOf(intentStates),
  emotion: isString,
  of: isOneOf(['passage', 'section']),
  detail: isString,
});

const isPanel: Guard<Panel> = isShape<Panel>({
  title: maybe(isString),
  isGone: maybe(isBoolean),
  isHidden: maybe(isBoolean),
  enabled: isBoolean,
  isEmpty: maybe(isBoolean),
  document: maybe(isChart),
  arc: maybe(isArcData),
  ignored: maybe(isCount),
  intents: maybe(isListOf(isIntent)),
  selection: maybe(isChart),
  voice: maybe(isOneOf(voices)),
  emotions: isListOf(isString),
  activity: maybe(isActivity),
  problem: maybe(isString),
  model: maybe(isModel),
});

const guardsToPage: Messages<ToPage> = {
  panel: isShape({ type: isOneOf(['panel']), panel: isPanel }),
  caret: isShape<Extract<ToPage, { type: 'caret' }>>({ type: isOneOf(['caret']), at: maybe(isAmount) }),
};

/** The message, when `value` is one. */
export function toPage(value: unknown): ToPage | undefined {
  for (const guard of Object.values<Guard<ToPage>>(guardsToPage)) if (guard(value)) return value;
  return undefined;
}
