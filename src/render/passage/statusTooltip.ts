import type { Analysis } from '../../core/document/analysis/analysis.ts';
import type { ClassifierState } from '../../core/scoring/classifier.ts';
import { isOfInterest } from '../../core/scoring/interest.ts';
import { labelStyle, noneStyle } from '../../core/scoring/labels.ts';
import type { Runtime } from '../../core/scoring/modelInfo.ts';
import { markdownText } from '../format/markdown.ts';
import { count, counted, sharePercent } from '../format/numbers.ts';

const runtimes: Readonly<Record<Runtime, string>> = {
  native: 'the native runtime',
  wasm: 'WebAssembly',
  fake: 'a stand-in',
};

/** A mark in the gutter looks as if it could be asked; VS Code lets none answer. */
const wayToScores = 'Rest the pointer on a marked passage’s text to see all its scores; the mark itself has none.';

/** What stands behind the status bar's few words, as Markdown: the counts by emotion, what was left out, what computed it. */
export function statusTooltip(
  state: ClassifierState,
  analysis: Analysis | undefined,
  emotions: readonly string[],
): string {
  return [
    state.type === 'failed' ? `**${markdownText(state.sentence)}**` : '',
    analysis?.problem === undefined || state.type === 'failed' ? '' : `**${markdownText(analysis.problem)}**`,
    ...(analysis === undefined ? [] : analysisLines(analysis, emotions)),
    analysis === undefined || clearPassages(analysis) === 0 ? '' : wayToScores,
    'Click for a menu: pause here, why nothing, sidebar, settings.',
    originLine(state, analysis),
  ]
    .filter((line) => line !== '')
    .join('\n\n');
}

function analysisLines(analysis: Analysis, emotions: readonly string[]): readonly string[] {
  const { distribution, language, progress } = analysis;
  const waiting = progress.total - progress.done;
  const failed = analysis.passages.filter(({ state }) => state === 'failed').length;
  return [
    distribution.words === 0 ? '' : shareTable(analysis, emotions),
    emotions.length === 0 ? '' : `Emotions of interest: ${emotions.map(markdownText).join(', ')}.`,
    waiting === 0 ? '' : `${counted(waiting, 'passage')} of ${count(progress.total)} not read yet.`,
    failed === 0 ? '' : `${counted(failed, 'passage')} could not be read.`,
    language === 'other' ? 'The document does not seem to be in English, the one language the model was made for.' : '',
  ];
}

function clearPassages({ distribution }: Analysis): number {
  return distribution.shares.reduce((sum, { label, passages }) => (label === undefined ? sum : sum + passages), 0);
}

function shareTable({ distribution, model }: Analysis, emotions: readonly string[]): string {
  const rows = distribution.shares
    .filter(({ label, passages }) => passages > 0 && (label === undefined || isOfInterest(label, emotions)))
    .toSorted((a, b) => Number(a.label === undefined) - Number(b.label === undefined) || b.words - a.words)
    .map(({ label, passages, words, share }) => {
      const glyph = label === undefined ? noneStyle.glyph : labelStyle(label, model?.labels ?? []).glyph;
      const name = label === undefined ? 'no clear emotion' : markdownText(label);
      return `| ${glyph} ${name} | ${count(passages)} | ${count(words)} | ${sharePercent(share)} |`;
    });
  return ['| | &nbsp;passages | &nbsp;words | &nbsp;share |', '|:--|--:|--:|--:|', ...rows].join('\n');
}

function originLine(state: ClassifierState, analysis: Analysis | undefined): string {
  const model = analysis?.model;
  if (model === undefined) return '';
  const runtime = state.type === 'ready' ? state.runtime : model.runtime;
  return `Read on this machine by ${markdownText(model.name)}, computed by ${runtimes[runtime]}.`;
}
