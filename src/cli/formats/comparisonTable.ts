import { t } from '@vscode/l10n';

import { sentences } from '../../core/language/lists.ts';
import { count } from '../../core/language/numbers.ts';
import type { ComparedPassage } from '../../core/document/comparison/comparison.ts';
import {
  becameText,
  changeGroups,
  changeKindText,
  changesText,
  changeStyle,
} from '../../render/comparison/changeText.ts';
import {
  type ComparisonSource,
  comparisonOfSource,
  comparisonTitle,
  draftSummaries,
} from '../../render/comparison/comparisonSource.ts';
import { modelText } from '../../render/format/modelText.ts';
import { shareCells, shareColumns } from '../../render/comparison/shareChanges.ts';
import { displayWidth, fitted, harmless, padded } from '../output/displayWidth.ts';
import type { Paint } from './paint.ts';

const fewestTextColumns = 20;
const gap = '  ';

/** For people: what changed, the distribution before and now, and a line a change. `columns` are the terminal's. */
export function comparisonTable(source: ComparisonSource, columns: number, paint: Paint): string {
  const { head } = source;
  const { changes, unchanged, shares } = comparisonOfSource(source);
  const groups = changeGroups(changes).filter((group) => group.changes.length > 0);
  return [
    harmless(`${comparisonTitle(source)}: ${changesText(changes, unchanged)}`),
    ...draftSummaries(source).map(harmless),
    '',
    ...aligned([shareColumns(), ...shares.map(shareCells)].map((cells) => cells.map(harmless))),
    ...groups.flatMap(({ name, changes: listed }) => [
      '',
      `${name}: ${count(listed.length)}`,
      ...changeLines(listed, source, columns, paint),
    ]),
    '',
    harmless(
      sentences(t('Shares by words, differences in percentage points.'), modelText(head.model, head.thresholds)),
    ),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function changeLines(
  changes: readonly ComparedPassage[],
  source: ComparisonSource,
  columns: number,
  paint: Paint,
): readonly string[] {
  const heads = aligned(
    changes.map((change) => [harmless(becameText(change)), changeKindText(change.kind), placeOf(change, source)]),
    'left',
  );
  return changes.map((change, index) => {
    const { glyph, letters, colorKey } = changeStyle(change, source.head.model.labels);
    const head = `${padded(glyph, 2)} ${padded(harmless(letters), 2)} ${heads[index] ?? ''}`;
    const { text } = ('after' in change ? change.after : change.before).passage;
    const room = Math.max(fewestTextColumns, columns - displayWidth(head) - gap.length);
    return `${paint(head, colorKey)}${gap}${fitted(harmless(text), room)}`;
  });
}

function placeOf(change: ComparedPassage, { before, after }: ComparisonSource): string {
  const [draft, { passage }] = 'after' in change ? [after, change.after] : [before, change.before];
  return `${harmless(draft.file)}:${draft.lineOf(passage.range.start)}`;
}

/** Cells below one another; those behind the first are set to `side`. */
function aligned(rows: readonly (readonly string[])[], side: 'left' | 'right' = 'right'): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((most, row) => Math.max(most, displayWidth(row[column] ?? '')), 0),
  );
  return rows.map((row) =>
    row.map((cell, column) => padded(cell, widths[column] ?? 0, column === 0 ? 'left' : side)).join(gap),
  );
}
