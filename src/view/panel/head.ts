import { t } from '@vscode/l10n';

import { count } from '../../core/language/numbers.ts';
import { plural } from '../../core/language/plural.ts';
import { clearPassages } from '../../render/distribution/chart.ts';
import { escaped } from '../../render/format/markup.ts';
import { passageCount, wordCount } from '../../render/format/numbers.ts';
import type { Voice } from '../../core/text/language/speech.ts';
import type { Panel } from '../protocol.ts';
import { drawnChart, type Scope, scopes, shownChart, shownScope, type ViewState } from '../viewState.ts';

const scopeName = (scope: Scope): string => (scope === 'document' ? t('Document') : t('Selection'));

/** The document's name, the scope switch and the counts. */
export function head(panel: Panel, state: ViewState): string {
  if (panel.title === undefined) return `<h1 class="title">${escaped(t('No document'))}</h1>`;
  const title = escaped(panel.title);
  return `<div class="heading"><h1 class="title" dir="auto" title="${title}">${title}</h1>${scopeSwitch(panel, state)}</div>${counts(panel, state)}`;
}

function scopeSwitch(panel: Panel, state: ViewState): string {
  if (!panel.enabled || (panel.document === undefined && panel.selection === undefined)) return '';
  const shown = shownScope(panel, state);
  const choices = scopes.map((scope) => {
    const attributes = `${scope === shown ? ' checked' : ''}${panel[scope] === undefined ? ' disabled' : ''}`;
    const hint =
      scope === 'selection' && panel.selection === undefined
        ? ` title="${escaped(t('No selection has been classified'))}"`
        : '';
    return `<label${hint}><input type="radio" name="scope" value="${scope}" data-key="scope ${scope}"${attributes}><span>${escaped(scopeName(scope))}</span></label>`;
  });
  return `<fieldset class="scopes"><legend class="spoken">${escaped(t('What to show'))}</legend>${choices.join('')}</fieldset>`;
}

function counts(panel: Panel, state: ViewState): string {
  const chart = shownChart(panel, state);
  const ofDocument = shownScope(panel, state) === 'document';
  const ignored = ofDocument ? panel.ignored : undefined;
  if (!panel.enabled || chart === undefined || (chart.passages === 0 && ignored === undefined)) return '';
  const facts = [
    wordCount(chart.words),
    ofDocument ? passagesOf(panel.voice, chart.passages) : selectionCount(chart.passages),
    ...(drawnChart(panel, state) === undefined ? [] : [t('{0} with a clear emotion', count(clearPassages(chart)))]),
    ...(ignored === undefined ? [] : [t('{0} ignored', count(ignored))]),
  ];
  return `<p class="counts">${escaped(facts.join(' · '))}</p>`;
}

function passagesOf(voice: Voice | undefined, passages: number): string {
  switch (voice) {
    case undefined:
      return passageCount(passages);
    case 'dialogue':
      return plural(passages, {
        one: t('{0} passage of dialogue', count(passages)),
        other: t('{0} passages of dialogue', count(passages)),
      });
    case 'narration':
      return plural(passages, {
        one: t('{0} passage of narration', count(passages)),
        other: t('{0} passages of narration', count(passages)),
      });
    default:
      return voice satisfies never;
  }
}

function selectionCount(selections: number): string {
  return plural(selections, {
    one: t('{0} selection', count(selections)),
    other: t('{0} selections', count(selections)),
  });
}
