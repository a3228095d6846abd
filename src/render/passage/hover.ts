import { t } from '@vscode/l10n';

import { escaped } from '../format/markup.ts';
import { percent } from '../../core/scoring/percent.ts';
import { emotionName } from '../../core/language/emotionNames.ts';
import { sentences } from '../../core/language/lists.ts';
import type { Explanation } from '../../core/document/explanation/explanation.ts';
import type { JudgedPassage } from '../../core/document/judgement/judgedPassage.ts';
import type { DifferingSentence } from '../../core/document/analysis/sentenceReader.ts';
import type { Reading } from '../../core/scoring/classifier.ts';
import { labelStyle, noneStyle } from '../../core/scoring/labels.ts';
import type { OddsTable, Thresholds } from '../../core/scoring/modelInfo.ts';
import { ranked } from '../../core/scoring/scores.ts';
import type { Verdict } from '../../core/scoring/verdict.ts';
import { certaintyText, verdictText } from '../../core/scoring/verdictText.ts';
import { excerpt } from '../format/excerpt.ts';
import { explanationMarkdown } from './explanation.ts';
import { markdownText } from '../format/markdown.ts';
import { evidenceText } from './agreementText.ts';

export interface HoverLink {
  readonly title: string;
  /** A `command:` address. */
  readonly address: string;
}

export interface Hover {
  readonly judged: JudgedPassage;
  readonly thresholds: Thresholds;
  readonly odds: readonly OddsTable[];
  readonly sentences: readonly DifferingSentence[];
  readonly links: readonly HoverLink[];
  /** What drove the verdict, when that was asked. */
  readonly explanation?: Explanation;
  /** The server that read it; absent where this machine did. */
  readonly host?: string;
  /** Why nothing could be read, when that is known. */
  readonly problem?: string;
}

/** Length of a bar that stands for 1, in non-breaking spaces. */
const fullBar = 24;

/**
 * What is known of one passage, as Markdown with the HTML that VS Code lets through. Bars are spaces with a background,
 * which nothing reads aloud; the number stands beside each. Texts and labels come out as they are written.
 */
export function hoverMarkdown(hover: Hover): string {
  const { reading, verdict, state } = hover.judged;
  // What does not fit scrolls, so the links stand before the details.
  const links = hover.links.map(({ title, address }) => `[${title}](${address})`).join(' · ');
  const isMeasured = (verdict?.said ?? verdict)?.agreement !== undefined;
  const parts =
    reading === undefined || verdict === undefined || state === 'failed'
      ? [stateLine(hover), links]
      : [
          stateLine(hover),
          sentences(headline(verdict, reading, hover), isMeasured ? evidence(verdict, reading, hover) : ''),
          ...detailsInOrder(hover, scoreTable(reading, hover.thresholds), links),
          sentenceList(hover, reading, verdict),
          isMeasured ? '' : evidence(verdict, reading, hover),
          windowsLine(reading),
          hover.host === undefined
            ? ''
            : `☁ ${t('Read on the server {0}, which the text was sent to.', markdownText(hover.host))}`,
        ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** What was asked for stands first. */
function detailsInOrder({ explanation }: Hover, table: string, links: string): readonly string[] {
  return explanation === undefined ? [table, links] : [explanationMarkdown(explanation), links, table];
}

function stateLine({ judged, problem }: Hover): string {
  switch (judged.state) {
    case 'done':
      return '';
    case 'pending':
      return judged.verdict === undefined
        ? `*${t('This passage is being read.')}*`
        : `*${t('This passage changed and is being read again; what follows is from before.')}*`;
    case 'failed':
      return sentences(t('This passage could not be read.'), markdownText(problem ?? t('The log says more.')));
    default:
      return judged.state satisfies never;
  }
}

function headline(verdict: Verdict, { scores }: Reading, { judged, thresholds }: Hover): string {
  const { glyph } = verdict.kind === 'emotion' ? styleOf(verdict.label, scores, thresholds) : noneStyle;
  return `${glyph} ${markdownText(verdictText(verdict, { scores, thresholds, words: judged.passage.words }))}`;
}

function evidence(verdict: Verdict, { scores }: Reading, { odds }: Hover): string {
  return evidenceText(odds, verdict, scores);
}

/** The scores need a name: they are the model's, and neither people's agreement nor a correction. */
function scoreTable({ scores }: Reading, thresholds: Thresholds): string {
  const rows = ranked(scores).map(({ label, probability }) => {
    const { glyph, colorKey } = styleOf(label, scores, thresholds);
    const spaces = '&nbsp;'.repeat(Math.round(probability * fullBar));
    const bar =
      spaces &&
      `<span style="background-color:var(--vscode-emotionLens-${colorKey});border-radius:2px;">${spaces}</span>`;
    return `<tr><td>${glyph} ${markdownText(emotionName(label))}&nbsp;</td><td align="right">${percent(probability).replace(/\s/, '&nbsp;')}&nbsp;</td><td>${bar}</td></tr>`;
  });
  return `<table><tr><td colspan="3">${escaped(t('The model’s own probabilities'))}</td></tr>${rows.join('')}</table>`;
}

function windowsLine({ windows }: Reading): string {
  return windows > 1
    ? t(
        'Longer than the model reads at once: it was read in {0} overlapping stretches, and the scores are of all of them.',
        windows,
      )
    : '';
}

function sentenceList({ sentences, thresholds }: Hover, { scores }: Reading, { said }: Verdict): string {
  if (sentences.length === 0) return '';
  const items = sentences.map(({ text, verdict }) => {
    const { glyph } = styleOf(verdict.label, scores, thresholds);
    const name = markdownText(emotionName(verdict.label));
    return `- ${glyph} ${t('{0} {1}: “{2}”', name, certaintyText(verdict), markdownText(excerpt(text, 60)))}`;
  });
  const introduction =
    said === undefined
      ? t('Sentences that differ, read alone:')
      : t('Sentences that differ from what the model said of the whole, read alone:');
  return `${introduction}\n${items.join('\n')}`;
}

/** As everywhere else: there a model's own label for none is no emotion and has no place among them. */
function styleOf(label: string, scores: Reading['scores'], { neutral }: Thresholds): ReturnType<typeof labelStyle> {
  const labels = scores.map((score) => score.label);
  return labelStyle(
    label,
    labels.filter((each) => each !== neutral),
  );
}
