import { leastWords } from '../core/document/arc/standouts.ts';
import { type Chart, isForeign, labelsOf, mostStrongest, type StrongPassage } from '../render/distribution/chart.ts';
import type { ArcData } from '../render/arc/arcData.ts';
import { type ArcSection, chartOfSection, sectionsOf, strongestDots } from '../render/arc/arcSection.ts';
import { isBoolean, isOneOf, isShape, isString, maybe } from './guards.ts';
import type { Panel } from './protocol.ts';

export const scopes = ['document', 'selection'] as const;
export type Scope = (typeof scopes)[number];

/** What the page itself remembers while it is hidden: how to look, never what to show. */
export interface ViewState {
  readonly scope: Scope;
  readonly table: boolean;
  /** Key of the section the arc shows; absent for the whole document. */
  readonly section?: string;
  /** Whether the arc is drawn around the document's own means. */
  readonly relative?: boolean;
  /** Whether the model's own probabilities stand beside the numbers of people. */
  readonly own?: boolean;
  /** Whether the page tells how the arc and its turns are made. */
  readonly method?: boolean;
}

export const initialState: ViewState = { scope: 'document', table: false };

const isViewState = isShape<ViewState>({
  scope: isOneOf(scopes),
  table: isBoolean,
  section: maybe(isString),
  relative: maybe(isBoolean),
  own: maybe(isBoolean),
  method: maybe(isBoolean),
});

/** The state a page left behind, or the initial one when `value` is none. */
export function viewState(value: unknown): ViewState {
  if (!isViewState(value)) return initialState;
  const { scope, table, section, relative, own, method } = value;
  return {
    scope,
    table,
    ...(section !== undefined && { section }),
    ...(relative !== undefined && { relative }),
    ...(own !== undefined && { own }),
    ...(method !== undefined && { method }),
  };
}

/** The scope chosen, or the other one when there is nothing in it. */
export function shownScope(panel: Panel, { scope }: ViewState): Scope {
  const other = scope === 'document' ? 'selection' : 'document';
  return panel[scope] === undefined && panel[other] !== undefined ? other : scope;
}

export function shownChart(panel: Panel, state: ViewState): Chart | undefined {
  return panel[shownScope(panel, state)];
}

/** The chart when there is a distribution to draw: labels are known, passages were found, the language is the model's. */
export function drawnChart(panel: Panel, state: ViewState): Chart | undefined {
  const chart = shownChart(panel, state);
  const drawn = panel.enabled && chart !== undefined && chart.passages > 0 && labelsOf(chart).length > 0;
  return drawn && !isForeign(chart) ? chart : undefined;
}

/** The arc of the section chosen, of the whole document where it is gone; undefined when there is nothing to draw. */
export function drawnArc(panel: Panel, state: ViewState): ArcData | undefined {
  const whole = wholeArc(panel, state);
  const section = whole && shownSection(whole, state);
  return whole !== undefined && section !== undefined ? chartOfSection(whole, section) : whole;
}

export function shownSection({ arc }: ArcData, { section }: ViewState): ArcSection | undefined {
  return section === undefined ? undefined : sectionsOf(arc).find(({ key }) => key === section);
}

/** The arc when the document is what is shown and there is something to draw. */
export function wholeArc(panel: Panel, state: ViewState): ArcData | undefined {
  const drawn = shownScope(panel, state) === 'document' && drawnChart(panel, state) !== undefined;
  return drawn ? panel.arc : undefined;
}

/** The strongest passages of the section chosen, or of all that is shown; their ranges are of the chart's version. */
export function shownStrongest(panel: Panel, state: ViewState): readonly StrongPassage[] {
  const whole = wholeArc(panel, state);
  const section = whole && shownSection(whole, state);
  return whole !== undefined && section !== undefined
    ? strongestDots(chartOfSection(whole, section), mostStrongest)
    : (drawnChart(panel, state)?.strongest ?? []);
}

/** True where the distribution says more than the arc: of few words a curve is hardly more than its dots. */
export function isShort(panel: Panel): boolean {
  return (panel.document?.words ?? 0) < leastWords;
}
