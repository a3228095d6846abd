import { t } from '@vscode/l10n';

import { sentences } from '../../core/language/lists.ts';
import { count } from '../../core/language/numbers.ts';
import type { ComparedPassage } from '../../core/document/comparison/comparison.ts';
import { colorOf } from '../format/graphics.ts';
import {
  becameText,
  type ChangeGroup,
  changeGroups,
  changeKindText,
  changeQuotes,
  changesText,
  changeStyle,
  whenText,
} from './changeText.ts';
import type { ComparisonPicture } from './comparison.ts';
import { comparisonArc, comparisonArcText, hasArcs } from './comparisonArc.ts';
import { type ComparisonSource, comparisonOfSource, comparisonTitle, draftSummaries } from './comparisonSource.ts';
import { filterText } from '../format/filterText.ts';
import { escaped } from '../format/markup.ts';
import type { Block, Outline, OutlineItem, OutlineSection } from '../report/blocks.ts';
import { reportIntroduction } from '../report/report.ts';
import { reportFacts } from '../report/reportFacts.ts';
import { reportArcWidth } from '../format/reportStyle.ts';
import { shareChangeMarkdown, shareChangeTable } from './shareChanges.ts';

const excerptLength = 240;

/** A report about two drafts: both arcs, the distribution's difference and every change. */
export function buildComparison(source: ComparisonSource): Outline {
  const comparison = comparisonOfSource(source);
  const { changes, unchanged, shares, emotions } = comparison;
  return {
    title: comparisonTitle(source),
    introduction: reportIntroduction(),
    parts: [
      {
        lines: [
          changesText(changes, unchanged),
          ...(emotions.length === 0 ? [] : [sentences(filterText(emotions), t('The shares count every passage.'))]),
          ...draftSummaries(source),
        ],
        sections: [
          { name: t('Arcs'), blocks: [arcsBlock(comparison)] },
          {
            name: t('Distribution of words'),
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
    name: t('{0}: {1}', name, count(changes.length)),
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
      `, ${changeKindText(change.kind)}, ${placeText(change, source)}`,
    ],
    below: changeQuotes(change, excerptLength).map(({ when, text }) => [`${whenText(when)}: `, { quoted: text }]),
  };
}

function placeText(change: ComparedPassage, { before, after }: ComparisonSource): string {
  const was = 'before' in change ? before.lineOf(change.before.passage.range.start) : undefined;
  const is = 'after' in change ? after.lineOf(change.after.passage.range.start) : undefined;
  if (is === undefined) return t('was line {0}', was ?? 0);
  return was === undefined || was === is ? t('line {0}', is) : t('line {0}, was line {1}', is, was);
}
