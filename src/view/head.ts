import { clearPassages } from '../render/distribution/chart.ts';
import { escaped } from '../render/format/markup.ts';
import { count, counted } from '../render/format/numbers.ts';
import type { Panel } from './protocol.ts';
import { drawnChart, type Scope, scopes, shownChart, shownScope, type ViewState } from './viewState.ts';

const scopeNames: Readonly<Record<Scope, string>> = { document: 'Document', selection: 'Selection' };

/** The document's name, the scope switch and the counts. */
export function head(panel: Panel, state: ViewState): string {
  if (panel.title === undefined) return '<h1 class="title">No document</h1>';
  const title = escaped(panel.title);
  return `<div class="heading"><h1 class="title" dir="auto" title="${title}">${title}</h1>${scopeSwitch(panel, state)}</div>${counts(panel, state)}`;
}

function scopeSwitch(panel: Panel, state: ViewState): string {
  if (!panel.enabled || (panel.document === undefined && panel.selection === undefined)) return '';
  const shown = shownScope(panel, state);
  const choices = scopes.map((scope) => {
    const attributes = `${scope === shown ? ' checked' : ''}${panel[scope] === undefined ? ' disabled' : ''}`;
    const hint =
      scope === 'selection' && panel.selection === undefined ? ' title="No selection has been classified"' : '';
    return `<label${hint}><input type="radio" name="scope" value="${scope}" data-key="scope ${scope}"${attributes}><span>${scopeNames[scope]}</span></label>`;
  });
  return `<fieldset class="scopes"><legend class="spoken">What to show</legend>${choices.join('')}</fieldset>`;
}

function counts(panel: Panel, state: ViewState): string {
  const chart = shownChart(panel, state);
  const ofDocument = shownScope(panel, state) === 'document';
  const ignored = ofDocument && panel.ignored !== undefined ? ` · ${count(panel.ignored)} ignored` : '';
  if (!panel.enabled || chart === undefined || (chart.passages === 0 && ignored === '')) return '';
  const voice = ofDocument && panel.voice !== undefined ? ` of ${panel.voice}` : '';
  const noun = ofDocument ? 'passage' : 'selection';
  const clear = drawnChart(panel, state) === undefined ? '' : ` · ${count(clearPassages(chart))} with a clear emotion`;
  return `<p class="counts">${counted(chart.words, 'word')} · ${counted(chart.passages, noun)}${voice}${clear}${ignored}</p>`;
}
