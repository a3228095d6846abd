import { t } from '@vscode/l10n';

import { emotionName, noEmotionName } from '../../core/language/emotionNames.ts';
import { listed } from '../../core/language/lists.ts';
import { count } from '../../core/language/numbers.ts';
import { plural } from '../../core/language/plural.ts';
import { unreadCount } from '../distribution/reasons.ts';
import type { Analysis } from '../../core/document/analysis/analysis.ts';
import type { ClassifierState } from '../../core/scoring/classifier.ts';
import { isOfInterest } from '../../core/scoring/interest.ts';
import { labelStyle, noneStyle } from '../../core/scoring/labels.ts';
import { markdownText } from '../format/markdown.ts';
import { sharePercent } from '../format/numbers.ts';

/** A mark in the gutter looks as if it could be asked; VS Code lets none answer. */
const wayToScores = (): string =>
  t('Rest the pointer on a marked passage’s text to see all its scores; the mark itself has none.');

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
    analysis === undefined || clearPassages(analysis) === 0 ? '' : wayToScores(),
    t('Click for a menu: pause here, why nothing, sidebar, settings.'),
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
    emotions.length === 0
      ? ''
      : t('Emotions of interest: {0}.', listed(emotions.map((label) => markdownText(emotionName(label))))),
    waiting === 0
      ? ''
      : plural(waiting, {
          one: t('{0} passage of {1} not read yet.', count(waiting), count(progress.total)),
          other: t('{0} passages of {1} not read yet.', count(waiting), count(progress.total)),
        }),
    failed === 0 ? '' : t('{0}.', unreadCount(failed)),
    language === 'other'
      ? t('The document does not seem to be in English, the one language the model was made for.')
      : '',
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
      const name = label === undefined ? noEmotionName() : markdownText(emotionName(label));
      return `| ${glyph} ${name} | ${count(passages)} | ${count(words)} | ${sharePercent(share)} |`;
    });
  return [
    `| | &nbsp;${t('passages')} | &nbsp;${t('words')} | &nbsp;${t('share')} |`,
    '|:--|--:|--:|--:|',
    ...rows,
  ].join('\n');
}

function originLine(state: ClassifierState, analysis: Analysis | undefined): string {
  const model = analysis?.model;
  if (model === undefined) return '';
  // Who read it is no matter of who would read it now.
  const runtime = state.type === 'ready' && model.host === undefined ? state.runtime : model.runtime;
  const name = markdownText(model.name);
  switch (runtime) {
    case 'native':
      return t('Read on this machine by {0}, computed by the native runtime.', name);
    case 'wasm':
      return t('Read on this machine by {0}, computed by WebAssembly.', name);
    case 'server':
      return t('Read by {0} on the server {1}, which the text was sent to.', name, markdownText(model.host ?? ''));
    case 'fake':
      return t('Read on this machine by {0}, computed by a stand-in.', name);
    default:
      return runtime satisfies never;
  }
}
