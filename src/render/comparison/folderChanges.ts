import { t } from '@vscode/l10n';

import { shownLabel } from '../../core/language/emotionNames.ts';
import { listed, sentences } from '../../core/language/lists.ts';
import { count } from '../../core/language/numbers.ts';
import { labelStyle, noneStyle } from '../../core/scoring/labels.ts';
import type { FileShift, ReadChange, ReadSide } from '../../core/workspace/folderComparison.ts';
import { colorOf, strip } from '../format/graphics.ts';
import { escaped, spokenText } from '../format/markup.ts';
import { sharePercent } from '../format/numbers.ts';
import { comparisonHeading, exportButton } from './comparison.ts';
import { dominantText, fileChangeText, type FolderPicture, folderSummary, shiftNote } from './folderText.ts';
import { shareChangeTable } from './shareChanges.ts';

/** A folder beside what it was, as HTML: its files as a table, then the distribution over all of them. */
export function folderChanges(picture: FolderPicture): string {
  const { files, shares, lost } = picture;
  const problems = lost.map(
    ({ path, problem }) => `<li><span dir="auto">${escaped(t('{0}: {1}', path, problem))}</span></li>`,
  );
  return (
    comparisonHeading(picture, files.length === 0 ? '' : exportButton()) +
    `<p class="counts">${escaped(sentences(folderSummary(picture), t('What is compared here stays as it is until you compare again.')))}</p>` +
    (files.length === 0
      ? ''
      : `<section class="tables" tabindex="0" aria-label="${escaped(t('Files'))}"><h2>${escaped(t('Files'))}</h2>${filesTable(picture)}</section>` +
        `<section class="tables" tabindex="0" aria-label="${escaped(t('Distribution'))}"><h2>${escaped(t('Distribution of words in these files'))}</h2>${shareChangeTable(shares)}</section>`) +
    (lost.length === 0
      ? ''
      : `<section><h2>${escaped(t('Not read'))}</h2><ul class="note" role="list">${problems.join('')}</ul></section>`)
  );
}

/** The shift stands before what a narrow tab cuts off. */
function filesTable({ files, labels }: FolderPicture): string {
  const columns = [t('File'), t('Shift'), t('Change'), t('Words'), t('Emotion'), t('Distribution')];
  const head = columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('');
  const rows = files.map((file, index) => `<tr>${fileName(file, index)}${fileCells(file, labels)}</tr>`);
  const bars = t('Of the two bars the upper one shows the distribution before, the lower one that of now.');
  return (
    `<p class="note" id="files-note">${escaped(sentences(shiftNote(), bars))}</p>` +
    `<table class="changed-files" aria-label="${escaped(t('Files'))}" aria-describedby="files-note"><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`
  );
}

/** `data-change` is its place among all of them. */
function fileName({ change: { path, oldPath } }: FileShift<ReadChange>, index: number): string {
  const was = oldPath === undefined ? '' : `<br><span class="what" dir="auto">${escaped(t('was {0}', oldPath))}</span>`;
  return `<th scope="row" dir="auto"><button type="button" class="link" data-key="change ${index}" data-change="${index}">${escaped(path)}</button>${was}</th>`;
}

function fileCells({ change, before, after, shift }: FileShift<ReadChange>, labels: readonly string[]): string {
  const cells = [
    escaped(sharePercent(shift)),
    escaped(fileChangeText(change.kind)),
    became(count(before.words), count(after.words)),
    became(dominantText(before), dominantText(after)),
    `${strips(before, after, labels)}${spokenText(beforeAndNow(spokenShares(before, labels), spokenShares(after, labels)))}`,
  ];
  return cells.map((cell) => `<td>${cell}</td>`).join('');
}

/** Seen with an arrow, heard without one. */
function became(before: string, after: string): string {
  const isSame = before === after;
  const seen = isSame ? before : `${before} → ${after}`;
  return `<span aria-hidden="true">${escaped(seen)}</span>${spokenText(isSame ? before : beforeAndNow(before, after))}`;
}

function beforeAndNow(before: string, after: string): string {
  return t('before {0}, now {1}', before, after);
}

/** The older one above the newer one. */
function strips(before: ReadSide, after: ReadSide, labels: readonly string[]): string {
  return [before, after].map((side) => strip(partsOf(side, labels))).join('');
}

function partsOf({ shares }: ReadSide, labels: readonly string[]): Parameters<typeof strip>[0] {
  return shares.map((share, index) => {
    const label = labels[index];
    return {
      share,
      rest: label === undefined,
      color: colorOf(label === undefined ? noneStyle : labelStyle(label, labels)),
      name: shareName(share, label),
    };
  });
}

function spokenShares({ words, shares }: ReadSide, labels: readonly string[]): string {
  if (words === 0) return t('no words');
  const told = shares.flatMap((share, index) => (share === 0 ? [] : [shareName(share, labels[index])]));
  return listed(told);
}

function shareName(share: number, label: string | undefined): string {
  return t('{0} {1}', shownLabel(label), sharePercent(share));
}
