import { t } from '@vscode/l10n';

import type { Analysis } from '../../core/document/analysis/analysis.ts';
import { checkedIntents, type IntentState, noneIntent } from '../../core/document/analysis/intent.ts';
import { labelStyle, noneStyle } from '../../core/scoring/labels.ts';
import type { Range } from '../../core/text/passage/passage.ts';
import { badge } from '../format/graphics.ts';
import { excerpt } from '../format/excerpt.ts';
import { intentEmotion, intentSigns, intentStateText, intentText } from '../format/intentText.ts';
import { escaped } from '../format/markup.ts';

/** An intent of the writer as a list shows it; the range is the place it leads to. */
export interface ShownIntent extends Range {
  readonly state: IntentState;
  readonly emotion: string;
  readonly of: 'passage' | 'section';
  /** The beginning of the passage, or the section's title. */
  readonly text: string;
  /** What it came to, in words. */
  readonly detail: string;
}

const excerptLength = 160;

/** What became of the document's intents, in their order. A misspelt one leads to its comment. */
export function shownIntents({ intents, passages, model }: Analysis): readonly ShownIntent[] {
  return checkedIntents(intents, passages, model?.labels ?? []).map((checked) => {
    const { state, emotion, stated } = checked;
    const { start, end } = state === 'unknown' ? stated.range : stated.covers;
    return {
      start,
      end,
      state,
      emotion,
      of: stated.of,
      text: excerpt(stated.text, excerptLength),
      detail: intentText(checked),
    };
  });
}

/** A button for each; `data-intent` is its index. */
export function intentList(intents: readonly ShownIntent[], labels: readonly string[]): string {
  const items = intents.map((intent, index) => {
    const { state, emotion, of, text, detail } = intent;
    const named = intentEmotion(intent);
    const told = intentStateText(state);
    const known = state !== 'unknown' && emotion !== noneIntent;
    const place = of === 'section' ? t('section {0}', text) : text;
    return (
      `<li><button type="button" class="passage intent" data-key="intent ${index}" data-intent="${index}" title="${escaped(text)}">` +
      badge(known ? labelStyle(emotion, labels) : noneStyle) +
      `<span class="text" dir="auto"><b>${escaped(named)}</b><span class="spoken">, </span> ${escaped(place)}</span>` +
      `<span class="state ${state}"><span class="spoken">, </span><span aria-hidden="true">${intentSigns[state]} </span>${escaped(told)}</span>` +
      `<span class="detail"><span class="spoken">: </span>${escaped(detail)}</span></button></li>`
    );
  });
  return `<ul class="passages" role="list">${items.join('')}</ul>`;
}
