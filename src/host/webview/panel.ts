import type { Analysis } from '../../core/document/analysis/analysis.ts';
import type { JudgedPassage } from '../../core/document/judgement/judgedPassage.ts';
import { readingProgress } from '../../core/document/analysis/readingProgress.ts';
import { distributionOf } from '../../core/document/judgement/distribution.ts';
import type { ClassifierState } from '../../core/scoring/classifier.ts';
import { arcDataOf } from '../../render/arc/arcData.ts';
import { type Chart, chartOf } from '../../render/distribution/chart.ts';
import { shownIntents } from '../../render/distribution/intentList.ts';
import type { Activity, Panel } from '../../view/protocol.ts';

export interface PanelSource {
  /** The document's name; undefined when none is open. */
  readonly title: string | undefined;
  /** The version the selections' ranges belong to. */
  readonly version: number;
  readonly enabled: boolean;
  /** What is shown; of one voice, where one was chosen. */
  readonly analysis: Analysis | undefined;
  /** Whether an analysis comes in a moment, where there is none. */
  readonly isAwaited?: boolean;
  /** What intents speak of: everybody's passages. */
  readonly whole?: Analysis | undefined;
  readonly selections: readonly JudgedPassage[];
  readonly state: ClassifierState;
  /** The filter. */
  readonly emotions: readonly string[];
}

/** What the sidebar shows of one document at this moment. */
export function sidebarPanel(source: PanelSource): Panel {
  const { title, enabled, analysis, whole = analysis, emotions } = source;
  if (title === undefined) return { enabled, emotions };
  const selection = selectionChart(source);
  const activity = activityOf(source);
  const problem = analysis?.problem ?? (source.state.type === 'failed' ? source.state.sentence : undefined);
  const model = analysis?.model;
  const arc = analysis && arcDataOf(analysis, emotions);
  return {
    title,
    enabled,
    emotions,
    ...(analysis?.isEmpty === true && { isEmpty: true }),
    ...(analysis !== undefined && analysis.ignored.length > 0 && { ignored: analysis.ignored.length }),
    ...(whole !== undefined && whole.intents.length > 0 && { intents: shownIntents(whole) }),
    ...(analysis !== undefined && { document: chartOf(analysis, emotions) }),
    ...(arc !== undefined && { arc }),
    ...(selection !== undefined && { selection }),
    ...(activity !== undefined && { activity }),
    ...(problem !== undefined && { problem }),
    ...(analysis !== undefined &&
      model !== undefined && {
        model: {
          name: model.name,
          runtime: model.runtime,
          ...(model.host !== undefined && { host: model.host }),
          thresholds: analysis.thresholds,
          kind: analysis.kind,
        },
      }),
  };
}

function selectionChart({ version, analysis, selections, emotions }: PanelSource): Chart | undefined {
  if (selections.length === 0) return undefined;
  const read = selections.find(({ reading }) => reading !== undefined)?.reading;
  const labels = analysis?.model?.labels ?? read?.scores.map(({ label }) => label) ?? [];
  return chartOf({ version, passages: selections, distribution: distributionOf(selections, labels) }, emotions);
}

function activityOf({ analysis, state, isAwaited = false }: PanelSource): Activity | undefined {
  if (state.type === 'loading') return { type: 'loading', fraction: state.fraction };
  if (analysis?.problem !== undefined || state.type === 'failed') return undefined;
  if (analysis === undefined) return isAwaited ? { type: 'reading', done: 0, total: 0 } : undefined;
  const reading = readingProgress(analysis);
  return reading && { type: 'reading', ...reading };
}
