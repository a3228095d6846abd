import { type CheckedIntent, noneIntent } from '../core/document/intent.ts';
import { labelStyle, noneStyle } from '../core/scoring/labels.ts';
import { percent } from '../core/scoring/percent.ts';
import { arcDescription, drawArc } from './arc.ts';
import type { ArcChart } from './arcChart.ts';
import { turnsMethod, turnText } from './arcNotes.ts';
import { arcTable } from './arcTable.ts';
import { badge, colorOf } from './badge.ts';
import { strip } from './bar.ts';
import { type Chart, labelsOf } from './chart.ts';
import { distributionTable } from './distributionTable.ts';
import { excerpt } from './excerpt.ts';
import { intentSigns, intentText } from './intentText.ts';
import { escaped, sayable } from './markup.ts';
import { counted, sharePercent } from './numbers.ts';
import {
  type ReportDocument,
  type ReportHead,
  type ReportPart,
  reportIntroduction,
  reportPart,
  reportTitle,
} from './report.ts';
import { reportFacts } from './reportFacts.ts';
import { reportStyle, reportStyleHash } from './reportStyle.ts';

/** Pixels; the picture shrinks with the page. */
const arcWidth = 912;
const intentExcerpt = 160;

/** One page that needs no script and loads nothing. `unread` says in sentences which files are missing in it. */
export function reportHtml(
  documents: readonly ReportDocument[],
  head: ReportHead,
  unread: readonly string[] = [],
): string {
  const title = reportTitle(documents);
  const several = documents.length !== 1;
  const parts = documents.map((document) => partHtml(reportPart(document, head), head, several));
  const missing = unread.length === 0 ? '' : `<h2>Not read</h2><ul>${unread.map(item).join('')}</ul>`;
  const facts = reportFacts(head).map(({ name, text }) => `<dt>${escaped(name)}</dt><dd>${escaped(text)}</dd>`);
  return sayable(
    `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title>` +
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${reportStyleHash}'; base-uri 'none'; form-action 'none'">` +
      `<meta name="viewport" content="width=device-width, initial-scale=1"><style>${reportStyle}</style></head>\n` +
      `<body><main><h1 dir="auto">${escaped(title)}</h1><p>${escaped(reportIntroduction)}</p>\n${parts.join('\n')}${missing}</main>\n` +
      `<footer><h2>About these numbers</h2><dl>${facts.join('')}</dl></footer></body></html>\n`,
  );
}

function partHtml(part: ReportPart, { model }: ReportHead, several: boolean): string {
  const { title, lines, chart, arc, intents } = part;
  const level = several ? 3 : 2;
  const section = (name: string, html: string): string =>
    html === '' ? '' : `<section><h${level}>${name}</h${level}>${html}</section>\n`;
  return (
    `<article>${several ? `<h2 dir="auto">${escaped(title)}</h2>` : ''}${lines.map((line) => `<p class="quiet">${escaped(line)}</p>`).join('')}\n` +
    (arc === undefined ? '' : section('Arc', arcHtml(arc, title, model.labels))) +
    (chart === undefined ? '' : section('Distribution', distributionHtml(chart, title))) +
    (chart === undefined ? '' : section('Strongest passages', strongestHtml(chart))) +
    (arc === undefined ? '' : section('Turns and the longest flat stretch', notesHtml(arc))) +
    section('Intents', intentsHtml(intents, model.labels)) +
    '</article>'
  );
}

function arcHtml(chart: ArcChart, title: string, labels: readonly string[]): string {
  const look = { width: arcWidth, labels, title: `Arc of ${title}`, color: colorOf, ink: 'currentColor' };
  return (
    `<figure>${drawArc(chart.arc, look)}<figcaption>${escaped(arcDescription(chart.arc))}</figcaption></figure>` +
    `<details><summary>The arc as tables</summary>${arcTable(chart, title)}</details>`
  );
}

function distributionHtml(chart: Chart, title: string): string {
  const labels = labelsOf(chart);
  const parts = chart.rows.map(({ label, share }) => ({
    share,
    rest: label === undefined,
    color: colorOf(label === undefined ? noneStyle : labelStyle(label, labels)),
    name: `${label ?? 'no clear emotion'} ${sharePercent(share)}`,
  }));
  return strip(parts) + distributionTable(chart, title);
}

function strongestHtml(chart: Chart): string {
  const labels = labelsOf(chart);
  const items = chart.strongest.map(
    ({ label, probability, text }) =>
      `<li>${badge(labelStyle(label, labels))}<b>${escaped(label)}</b> ${percent(probability)}: ${quoted(text)}</li>`,
  );
  return items.length === 0 ? '<p>None has a clear emotion.</p>' : `<ol>${items.join('')}</ol>`;
}

function notesHtml({ arc, turns, flat }: ArcChart): string {
  const lines = [
    ...turns.map((turn) => `<li><b>${escaped(turnText(turn))}</b> at ${quoted(turn.text)}</li>`),
    ...(flat === undefined
      ? []
      : [
          `<li><b>${counted(flat.words, 'word')}</b> without a clear emotion, ${counted(flat.passages, 'passage')} from ${quoted(flat.text)}</li>`,
        ]),
  ];
  if (lines.length === 0) return '';
  return `<ul>${lines.join('')}</ul>${turns.length === 0 ? '' : `<p class="quiet">${escaped(turnsMethod(arc))}</p>`}`;
}

function intentsHtml(intents: readonly CheckedIntent[], labels: readonly string[]): string {
  const items = intents.map((checked) => {
    const { state, emotion, stated } = checked;
    const known = state !== 'unknown' && emotion !== noneIntent;
    return (
      `<li>${badge(known ? labelStyle(emotion, labels) : noneStyle)}<b>${intentSigns[state]} ${state}</b>: ${escaped(emotion)}, ` +
      `${stated.of === 'section' ? 'section ' : ''}${quoted(excerpt(stated.text, intentExcerpt))}: ${escaped(intentText(checked))}</li>`
    );
  });
  return items.length === 0 ? '' : `<ul>${items.join('')}</ul>`;
}

function quoted(text: string): string {
  return `“<span dir="auto">${escaped(text)}</span>”`;
}

function item(text: string): string {
  return `<li>${escaped(text)}</li>`;
}
