import type { Explanation } from '../core/document/explanation.ts';
import type { JudgedPassage } from '../core/document/judgedPassage.ts';
import type { DifferingSentence } from '../core/document/sentenceReader.ts';
import type { Reading } from '../core/scoring/classifier.ts';
import { labelStyle, noneStyle } from '../core/scoring/labels.ts';
import type { OddsTable, Thresholds } from '../core/scoring/modelInfo.ts';
import { percent } from '../core/scoring/percent.ts';
import { ranked } from '../core/scoring/scores.ts';
import type { Verdict } from '../core/scoring/verdict.ts';
import { verdictText } from '../core/scoring/verdictText.ts';
import { excerpt } from './excerpt.ts';
import { explanationMarkdown } from './explanation.ts';
import { markdownText } from './markdownText.ts';
import { oddsText } from './oddsText.ts';

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
  const parts =
    reading === undefined || verdict === undefined || state === 'failed'
      ? [stateLine(hover), links]
      : [
          stateLine(hover),
          headline(verdict, reading, hover),
          ...detailsInOrder(hover, scoreTable(reading), links),
          sentenceList(hover.sentences, reading),
          oddsText(hover.odds, verdict, reading.scores),
          windowsLine(reading),
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
        ? '*This passage is being read.*'
        : '*This passage changed and is being read again; what follows is from before.*';
    case 'failed':
      return `This passage could not be read. ${markdownText(problem ?? 'The log says more.')}`;
    default:
      return judged.state satisfies never;
  }
}

function headline(verdict: Verdict, { scores }: Reading, { judged, thresholds }: Hover): string {
  const { glyph } = verdict.kind === 'emotion' ? styleOf(verdict.label, scores) : noneStyle;
  return `${glyph} ${markdownText(verdictText(verdict, { scores, thresholds, words: judged.passage.words }))}`;
}

function scoreTable({ scores }: Reading): string {
  const rows = ranked(scores).map(({ label, probability }) => {
    const { glyph, colorKey } = styleOf(label, scores);
    const spaces = '&nbsp;'.repeat(Math.round(probability * fullBar));
    const bar =
      spaces &&
      `<span style="background-color:var(--vscode-emotionLens-${colorKey});border-radius:2px;">${spaces}</span>`;
    const name = `${glyph} ${markdownText(label)}&nbsp;`;
    return `<tr><td>${name}</td><td align="right">${percent(probability).replace(' ', '&nbsp;')}&nbsp;</td><td>${bar}</td></tr>`;
  });
  return `<table>${rows.join('')}</table>`;
}

function windowsLine({ windows }: Reading): string {
  return windows > 1
    ? `Longer than the model reads at once: it was read in ${windows} overlapping stretches, and the scores are of all of them.`
    : '';
}

function sentenceList(sentences: readonly DifferingSentence[], { scores }: Reading): string {
  if (sentences.length === 0) return '';
  const items = sentences.map(({ text, verdict: { label, probability } }) => {
    const { glyph } = styleOf(label, scores);
    return `- ${glyph} ${markdownText(label)} ${percent(probability)}: “${markdownText(excerpt(text, 60))}”`;
  });
  return `Sentences that differ, read alone:\n${items.join('\n')}`;
}

function styleOf(label: string, scores: Reading['scores']): ReturnType<typeof labelStyle> {
  return labelStyle(
    label,
    scores.map((score) => score.label),
  );
}
