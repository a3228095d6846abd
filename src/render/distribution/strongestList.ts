import { t } from '@vscode/l10n';

import { emotionName } from '../../core/language/emotionNames.ts';
import { labelStyle } from '../../core/scoring/labels.ts';
import { percent } from '../../core/scoring/percent.ts';
import { badge } from '../format/graphics.ts';
import type { StrongPassage } from './chart.ts';
import { escaped } from '../format/markup.ts';

/** A button per passage; `data-place` is its index. `labels` are the model's. With `own` the model's own probability stands beside. */
export function strongestList(passages: readonly StrongPassage[], labels: readonly string[], own = false): string {
  const items = passages.map(
    ({ label, certainty, probability, text }, index) =>
      `<li><button type="button" class="passage" data-key="passage ${index}" data-place="${index}" title="${escaped(text)}">` +
      `${badge(labelStyle(label, labels))}<span class="spoken">${escaped(emotionName(label))}: </span>` +
      `<span class="text" dir="auto">${escaped(text)}</span>` +
      `<span class="percent"><span class="spoken">, </span>${escaped(certainty)}${own ? ` · ${escaped(t('model {0}', percent(probability)))}` : ''}</span></button></li>`,
  );
  return `<ol class="passages" role="list">${items.join('')}</ol>`;
}
