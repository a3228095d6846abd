import { t } from '@vscode/l10n';

import { isForeign } from '../../render/distribution/chart.ts';
import { escaped } from '../../render/format/markup.ts';
import { hiddenText } from '../../render/trial/hiddenText.ts';
import type { PageCommand, Panel } from '../protocol.ts';
import { shownChart, type ViewState } from '../viewState.ts';

interface Notice {
  readonly tone: 'plain' | 'warning';
  readonly sentence: string;
  readonly way?: { readonly command: PageCommand; readonly name: string };
}

/** One calm sentence when there is little or nothing to draw, or the work stopped short, and the way on. */
export function notice(panel: Panel, state: ViewState): string {
  const found = noticeOf(panel, state);
  if (found === undefined) return '';
  const { tone, sentence, way } = found;
  const button =
    way === undefined
      ? ''
      : `<button type="button" class="action" data-key="notice" data-command="${way.command}">${escaped(way.name)}</button>`;
  return `<div class="notice ${tone}">${tone === 'warning' ? warningSign : ''}<p>${escaped(sentence)}</p>${button}</div>`;
}

const warningSign =
  '<svg class="sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">' +
  '<path d="M8 1.8 14.8 14H1.2z" fill="none" stroke="currentColor" stroke-width="1.3" stroke-linejoin="round"/>' +
  '<path d="M8 6v4.2M8 11.4v1.2" stroke="currentColor" stroke-width="1.4"/></svg>';

function noticeOf(panel: Panel, state: ViewState): Notice | undefined {
  if (panel.title === undefined) {
    return { tone: 'plain', sentence: t('Open a Markdown or plain-text document to see what its passages feel like.') };
  }
  if (panel.isGone === true) {
    return {
      tone: 'plain',
      sentence: t(
        '{0} is not where it was when this report was made. Open it and choose “Emotion Lens: Open Report” for a new one.',
        panel.title,
      ),
    };
  }
  if (panel.isHidden === true) return { tone: 'plain', sentence: hiddenText() };
  if (!panel.enabled) {
    return {
      tone: 'plain',
      sentence: t('Emotions are switched off.'),
      way: { command: 'toggle', name: t('Switch On') },
    };
  }
  if (panel.problem !== undefined) {
    return { tone: 'warning', sentence: panel.problem, way: { command: 'showLog', name: t('Show Log') } };
  }
  const chart = shownChart(panel, state);
  if (chart === undefined) {
    if (panel.activity !== undefined) return undefined;
    return {
      tone: 'plain',
      sentence: t('{0} has not been read yet.', panel.title),
      way: { command: 'classifyDocument', name: t('Classify Document') },
    };
  }
  if (isForeign(chart)) {
    return {
      tone: 'plain',
      sentence: t(
        '{0} is not in English, the one language the model was made for, so no emotion is named.',
        panel.title,
      ),
      way: { command: 'languageSetting', name: t('Change in Settings') },
    };
  }
  if (chart.passages === 0 && panel.activity === undefined) {
    if (panel.isEmpty === true) return { tone: 'plain', sentence: t('This document is empty.') };
    if (panel.voice !== undefined)
      return {
        tone: 'plain',
        sentence:
          panel.voice === 'dialogue'
            ? t('No passage here is dialogue. “Voice” shows all of them.')
            : t('No passage here is narration. “Voice” shows all of them.'),
      };
    const sentence =
      panel.ignored === undefined
        ? t('There is no prose to read here. Headings, code and links are left out.')
        : t('Everything here is ignored: a comment or the front matter says so.');
    return { tone: 'plain', sentence };
  }
  return undefined;
}
