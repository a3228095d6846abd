import type { CheckedIntent } from '../core/document/intent.ts';
import { percent } from '../core/scoring/percent.ts';
import type { ArcChart } from './arcChart.ts';
import { turnsMethod, turnText } from './arcNotes.ts';
import type { Chart } from './chart.ts';
import { distributionMarkdown } from './distributionMarkdown.ts';
import { excerpt } from './excerpt.ts';
import { intentSigns, intentText } from './intentText.ts';
import { proseMarkdown } from './markdownText.ts';
import { count, counted } from './numbers.ts';
import { reasonPhrases } from './reasons.ts';
import {
  type ReportDocument,
  type ReportHead,
  type ReportPart,
  reportIntroduction,
  reportPart,
  reportTitle,
} from './report.ts';
import { reportFacts } from './reportFacts.ts';

const intentExcerpt = 160;

/** The report without its picture. `unread` says in sentences which files are missing in it. */
export function reportMarkdown(
  documents: readonly ReportDocument[],
  head: ReportHead,
  unread: readonly string[] = [],
): string {
  const several = documents.length !== 1;
  const facts = reportFacts(head).map(({ name, text }) => `**${name}**: ${proseMarkdown(text)}`);
  return [
    `# ${proseMarkdown(reportTitle(documents))}`,
    reportIntroduction,
    ...documents.flatMap((document) => partMarkdown(reportPart(document, head), several)),
    ...(unread.length === 0 ? [] : ['## Not read', list(unread.map((line) => proseMarkdown(line)))]),
    '## About these numbers',
    list(facts),
  ]
    .join('\n\n')
    .concat('\n');
}

function partMarkdown({ title, lines, chart, arc, intents }: ReportPart, several: boolean): readonly string[] {
  const mark = several ? '###' : '##';
  const section = (name: string, ...blocks: readonly string[]): readonly string[] => [`${mark} ${name}`, ...blocks];
  return [
    ...(several ? [`## ${proseMarkdown(title)}`] : []),
    ...lines.map((line) => proseMarkdown(line)),
    ...(chart === undefined
      ? []
      : [
          ...section('Distribution', distributionMarkdown(chart).trimEnd(), ...reasonsOf(chart)),
          ...section('Strongest passages', strongestList(chart)),
        ]),
    ...(arc === undefined
      ? []
      : notesOf(arc).flatMap((blocks) => section('Turns and the longest flat stretch', ...blocks))),
    ...(intents.length === 0 ? [] : section('Intents', list(intents.map(intentLine)))),
  ];
}

function reasonsOf({ reasons, failed }: Chart): readonly string[] {
  const lines = reasons.map(({ reason, passages }) => `${count(passages)} ${reasonPhrases[reason]}`);
  if (failed > 0) lines.push(`${count(failed)} could not be read`);
  return lines.length === 0 ? [] : [`Passages without a clear emotion: ${lines.join(', ')}.`];
}

function strongestList({ strongest }: Chart): string {
  if (strongest.length === 0) return 'None has a clear emotion.';
  return list(
    strongest.map(
      ({ label, probability, text }) => `**${proseMarkdown(label)}** ${percent(probability)}: ${quoted(text)}`,
    ),
  );
}

/** Nothing, or the blocks of one section. */
function notesOf({ arc, turns, flat }: ArcChart): readonly (readonly string[])[] {
  const lines = [
    ...turns.map((turn) => `**${proseMarkdown(turnText(turn))}** at ${quoted(turn.text)}`),
    ...(flat === undefined
      ? []
      : [
          `**${counted(flat.words, 'word')}** without a clear emotion, ${counted(flat.passages, 'passage')} from ${quoted(flat.text)}`,
        ]),
  ];
  if (lines.length === 0) return [];
  return [[list(lines), ...(turns.length === 0 ? [] : [turnsMethod(arc)])]];
}

function intentLine(checked: CheckedIntent): string {
  const { state, emotion, stated } = checked;
  const place = `${stated.of === 'section' ? 'section ' : ''}${quoted(excerpt(stated.text, intentExcerpt))}`;
  return `**${intentSigns[state]} ${state}**: ${proseMarkdown(emotion)}, ${place}: ${proseMarkdown(intentText(checked))}`;
}

function quoted(text: string): string {
  return `“${proseMarkdown(text)}”`;
}

function list(items: readonly string[]): string {
  return items.map((each) => `- ${each}`).join('\n');
}
