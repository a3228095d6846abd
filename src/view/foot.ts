import type { Runtime } from '../core/scoring/modelInfo.ts';
import { kindSentences } from '../render/format/kindText.ts';
import { leastText } from '../render/format/modelText.ts';
import { escaped } from '../render/format/markup.ts';
import type { Panel, PanelModel } from './protocol.ts';
import { drawnChart, type ViewState } from './viewState.ts';

const runtimeNames: Readonly<Record<Runtime, string>> = { native: 'native', wasm: 'WebAssembly', fake: 'stand-in' };

/** By what rule and by which model, and where to read more. */
export function foot(panel: Panel, state: ViewState): string {
  if (panel.title === undefined || !panel.enabled) return '';
  const links = [
    '<button type="button" class="link" data-key="about" data-command="aboutModel">About the Model</button>',
  ];
  if (drawnChart(panel, state) !== undefined) {
    links.push(
      `<button type="button" class="link" data-key="table" data-table>${state.table ? 'Show as bars' : 'Show as table'}</button>`,
    );
  }
  return `${panel.model === undefined ? '' : `<p>${rule(panel.model)}</p>`}<p class="links">${links.join('')}</p>`;
}

function rule({ name, runtime, thresholds, kind }: PanelModel): string {
  const read = thresholds.agreement === undefined ? '' : ` · ${kindSentences[kind].slice(0, -1)}`;
  return `Named from ${leastText(thresholds)}${read} · model ${escaped(name)}, ${runtimeNames[runtime]}`;
}
