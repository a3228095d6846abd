import type { ComparedPassage } from '../core/document/comparison.ts';
import { colorOf } from './badge.ts';
import { becameText, changeKinds, changeQuotes, changesText, changeStyle, hasOtherEmotion } from './changeText.ts';
import type { ComparisonPicture } from './comparison.ts';
import { comparisonArc, comparisonArcText } from './comparisonArc.ts';
import { type ComparisonSource, comparisonOfSource, comparisonTitle } from './comparisonSource.ts';
import { documentSummary } from './documentSummary.ts';
import { filterText } from './filterText.ts';
import { escaped } from './markup.ts';
import { count } from './numbers.ts';
import type { Block, Outline, OutlineItem, OutlineSection } from './outline.ts';
import { reportIntroduction } from './report.ts';
import { reportFacts } from './reportFacts.ts';
import { reportArcWidth } from './reportStyle.ts';
import { shareChangeMarkdown, shareChangeTable } from './shareChanges.ts';

const excerptLength = 240;

/** A report about two drafts: both arcs, the distribution's difference and every change. */
export function comparisonOutline(source: ComparisonSource): Outline {
  const { before, after, head } = source;
  const comparison = comparisonOfSource(source);
  const { changes, unchanged, shares, emotions } = comparison;
  const [moved, kept] = [changes.filter(hasOtherEmotion), changes.filter((change) => !hasOtherEmotion(change))];
  const section = (name: string, listed: readonly ComparedPassage[]): OutlineSection => ({
    name: `${name}: ${count(listed.length)}`,
    blocks: listed.length === 0 ? [] : [{ type: 'list', items: listed.map((change) => changeItem(change, source)) }],
  });
  return {
    title: comparisonTitle(source),
    introduction: reportIntroduction,
    parts: [
      {
        lines: [
          changesText(changes, unchanged),
          ...(emotions.length === 0 ? [] : [`${filterText(emotions)} The shares count every passage.`]),
          `Before, ${before.file}: ${documentSummary(before)}`,
          `Now, ${after.file}: ${documentSummary(after)}`,
        ],
        sections: [
          { name: 'Arcs', blocks: [arcsBlock(comparison)] },
          {
            name: 'Distribution of words',
            blocks: [
              { type: 'own', html: () => shareChangeTable(shares), markdown: () => shareChangeMarkdown(shares) },
            ],
          },
          section('Another emotion', moved),
          section('Other changes', kept),
        ],
      },
    ],
    unread: [],
    facts: reportFacts(head),
  };
}

function arcsBlock(comparison: ComparisonPicture): Block {
  const isEmpty = comparison.before.words + comparison.after.words === 0 || comparison.after.lanes.length === 0;
  return {
    type: 'own',
    html: () =>
      isEmpty
        ? ''
        : `<figure>${comparisonArc(comparison, { width: reportArcWidth, color: colorOf, ink: 'currentColor' })}<figcaption>${escaped(comparisonArcText(comparison))}</figcaption></figure>`,
    markdown: () => '',
  };
}

function changeItem(change: ComparedPassage, source: ComparisonSource): OutlineItem {
  return {
    line: [
      { badge: changeStyle(change, source.head.model.labels) },
      { strong: becameText(change) },
      `, ${changeKinds[change.kind]}, ${placeText(change, source)}`,
    ],
    below: changeQuotes(change, excerptLength).map(({ when, text }) => [`${when}: `, { quoted: text }]),
  };
}

function placeText(change: ComparedPassage, { before, after }: ComparisonSource): string {
  const was = 'before' in change ? before.lineOf(change.before.passage.range.start) : undefined;
  const is = 'after' in change ? after.lineOf(change.after.passage.range.start) : undefined;
  if (is === undefined) return `was line ${was}`;
  return was === undefined || was === is ? `line ${is}` : `line ${is}, was line ${was}`;
}
