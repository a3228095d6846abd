import { t } from '@vscode/l10n';

import { emotionName, shownLabel } from '../../core/language/emotionNames.ts';
import { listed } from '../../core/language/lists.ts';
import { count } from '../../core/language/numbers.ts';
import { type CheckedIntent, noneIntent } from '../../core/document/analysis/intent.ts';
import { labelStyle, noneStyle } from '../../core/scoring/labels.ts';
import { arcDescription } from '../arc/arcDescription.ts';
import { drawArc } from '../arc/arcSvg.ts';
import type { ArcData } from '../arc/arcData.ts';
import { turnsMethod, turnText } from '../arc/arcNotes.ts';
import { arcTable } from '../arc/arcTable.ts';
import { colorOf, strip } from '../format/graphics.ts';
import { type Chart, labelsOf } from '../distribution/chart.ts';
import { distributionMarkdown, distributionTable } from '../distribution/table.ts';
import { excerpt } from '../format/excerpt.ts';
import { intentEmotion, intentSigns, intentStateText, intentText } from '../format/intentText.ts';
import { escaped } from '../format/markup.ts';
import { passageCount, sharePercent, wordCount } from '../format/numbers.ts';
import { type Block, filled, type Line, listOf, type Outline, type OutlinePart } from './blocks.ts';
import { contentsEntry } from './contents.ts';
import { reasonCount } from '../distribution/reasons.ts';
import {
  type ReportDocument,
  type ReportHead,
  type ReportPart,
  reportIntroduction,
  reportPart,
  reportTitle,
} from './report.ts';
import { reportFacts } from './reportFacts.ts';
import { reportArcWidth } from '../format/reportStyle.ts';

const intentExcerpt = 160;

/** A report about documents. `unread` says in sentences which files are missing in it. */
export function buildReport(
  documents: readonly ReportDocument[],
  head: ReportHead,
  unread: readonly string[] = [],
): Outline {
  const several = documents.length !== 1;
  return {
    title: reportTitle(documents),
    introduction: reportIntroduction(),
    ...(documents.length > 1 && { contents: documents.map((document) => contentsEntry(document, head)) }),
    parts: documents.map((document) => documentOutline(document, head, several)),
    unread,
    facts: reportFacts(head),
  };
}

/** One document's part of a report; with `several` it has its title. */
export function documentOutline(document: ReportDocument, head: ReportHead, several: boolean): OutlinePart {
  return partOutline(reportPart(document, head), head.model.labels, several);
}

function partOutline(part: ReportPart, labels: readonly string[], several: boolean): OutlinePart {
  const { title, lines, chart, arc, calm, intents } = part;
  const picture: readonly Block[] = arc === undefined ? [] : [arcBlock(arc, title, labels)];
  return {
    ...(several && { title }),
    lines,
    sections: [
      { name: t('Arc'), blocks: calm === undefined ? picture : [{ type: 'text', text: calm }] },
      { name: t('Distribution'), blocks: chart === undefined ? [] : [distributionBlock(chart, title)] },
      {
        name: t('Strongest passages'),
        blocks: chart === undefined || calm !== undefined ? [] : [strongestBlock(chart)],
      },
      { name: t('Turns and the longest flat stretch'), blocks: arc === undefined ? [] : noteBlocks(arc) },
      { name: t('Intents'), blocks: [listOf(intents.map((checked) => intentLine(checked, labels)))] },
    ],
  };
}

function arcBlock(chart: ArcData, title: string, labels: readonly string[]): Block {
  const look = { width: reportArcWidth, labels, title: t('Arc of {0}', title), color: colorOf, ink: 'currentColor' };
  return {
    type: 'own',
    html: () =>
      `<figure>${drawArc(chart.arc, look)}<figcaption>${escaped(arcDescription(chart.arc))}</figcaption></figure>` +
      `<details><summary>${escaped(t('The arc as tables'))}</summary>${arcTable(chart, title)}</details>`,
    markdown: () => '',
  };
}

function distributionBlock(chart: Chart, title: string): Block {
  const labels = labelsOf(chart);
  const parts = chart.rows.map(({ label, share }) => ({
    share,
    rest: label === undefined,
    color: colorOf(label === undefined ? noneStyle : labelStyle(label, labels)),
    name: `${shownLabel(label)} ${sharePercent(share)}`,
  }));
  return {
    type: 'own',
    html: () => strip(parts) + distributionTable(chart, title),
    markdown: () => [distributionMarkdown(chart).trimEnd(), ...reasonsOf(chart)].join('\n\n'),
  };
}

function reasonsOf({ reasons, failed }: Chart): readonly string[] {
  const lines = reasons.map(({ reason, passages }) => reasonCount(reason, count(passages)));
  if (failed > 0) lines.push(t('{0} could not be read', count(failed)));
  return lines.length === 0 ? [] : [t('Passages without a clear emotion: {0}.', listed(lines))];
}

function strongestBlock(chart: Chart): Block {
  const labels = labelsOf(chart);
  if (chart.strongest.length === 0) return { type: 'text', text: t('None has a clear emotion.') };
  return listOf(
    chart.strongest.map(({ label, certainty, text }) => [
      { badge: labelStyle(label, labels) },
      { strong: emotionName(label) },
      ` ${certainty}: `,
      { quoted: text },
    ]),
    true,
  );
}

function noteBlocks({ arc, turns, flat }: ArcData): readonly Block[] {
  const lines: readonly Line[] = [
    ...turns.map((turn) => filled(t('{0} at {1}'), [{ strong: turnText(turn) }, { quoted: turn.text }])),
    ...(flat === undefined
      ? []
      : [
          filled(t('{0} without a clear emotion, {1} from {2}'), [
            { strong: wordCount(flat.words) },
            passageCount(flat.passages),
            { quoted: flat.text },
          ]),
        ]),
  ];
  return [listOf(lines), ...(turns.length === 0 ? [] : [{ type: 'text' as const, text: turnsMethod(arc) }])];
}

function intentLine(checked: CheckedIntent, labels: readonly string[]): Line {
  const { state, emotion, stated } = checked;
  const known = state !== 'unknown' && emotion !== noneIntent;
  return [
    { badge: known ? labelStyle(emotion, labels) : noneStyle },
    { strong: `${intentSigns[state]} ${intentStateText(state)}` },
    `: ${intentEmotion(checked)}, `,
    ...filled(stated.of === 'section' ? t('section {0}') : '{0}', [{ quoted: excerpt(stated.text, intentExcerpt) }]),
    `: ${intentText(checked)}`,
  ];
}
