import type { ComparedPassage } from '../core/document/comparison.ts';
import { colorOf } from './badge.ts';
import {
  becameText,
  type ChangeGroup,
  changeGroups,
  changeKinds,
  changeQuotes,
  changesText,
  changeStyle,
} from './changeText.ts';
import type { ComparisonPicture } from './comparison.ts';
import { comparisonArc, comparisonArcText, hasArcs } from './comparisonArc.ts';
import { type ComparisonSource, comparisonOfSource, comparisonTitle, draftSummaries } from './comparisonSource.ts';
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
  const comparison = comparisonOfSource(source);
  const { changes, unchanged, shares, emotions } = comparison;
  return {
    title: comparisonTitle(source),
    introduction: reportIntroduction,
    parts: [
      {
        lines: [
          changesText(changes, unchanged),
          ...(emotions.length === 0 ? [] : [`${filterText(emotions)} The shares count every passage.`]),
          ...draftSummaries(source),
        ],
        sections: [
          { name: 'Arcs', blocks: [arcsBlock(comparison)] },
          {
            name: 'Distribution of words',
            blocks: [
              { type: 'own', html: () => shareChangeTable(shares), markdown: () => shareChangeMarkdown(shares) },
            ],
          },
          ...changeGroups(changes).map((group) => changeSection(group, source)),
        ],
      },
    ],
    unread: [],
    facts: reportFacts(source.head),
  };
}

function changeSection({ name, changes }: ChangeGroup, source: ComparisonSource): OutlineSection {
  return {
    name: `${name}: ${count(changes.length)}`,
    blocks: changes.length === 0 ? [] : [{ type: 'list', items: changes.map((change) => changeItem(change, source)) }],
  };
}

function arcsBlock(comparison: ComparisonPicture): Block {
  return {
    type: 'own',
    html: () =>
      hasArcs(comparison)
        ? `<figure>${comparisonArc(comparison, { width: reportArcWidth, color: colorOf, ink: 'currentColor' })}<figcaption>${escaped(comparisonArcText(comparison))}</figcaption></figure>`
        : '',
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
