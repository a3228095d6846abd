import { t } from '@vscode/l10n';

import type { Runtime } from '../../core/scoring/modelInfo.ts';
import type { TextKind } from '../../core/text/language/textKind.ts';
import { leastText } from '../../render/format/modelText.ts';
import { escaped } from '../../render/format/markup.ts';
import type { Panel, PanelModel } from '../protocol.ts';
import { drawnChart, type ViewState } from '../viewState.ts';

/** By what rule and by which model, and where to read more. */
export function foot(panel: Panel, state: ViewState): string {
  if (panel.title === undefined || !panel.enabled) return '';
  const links = [
    `<button type="button" class="link" data-key="about" data-command="aboutModel">${escaped(t('About the Model'))}</button>`,
  ];
  if (drawnChart(panel, state) !== undefined) {
    links.push(
      `<button type="button" class="link" data-key="table" data-table>${escaped(state.table ? t('Show as bars') : t('Show as table'))}</button>`,
    );
  }
  return `${panel.model === undefined ? '' : `<p>${escaped(rule(panel.model))}</p>`}<p class="links">${links.join('')}</p>`;
}

function rule({ name, runtime, host = '', thresholds, kind }: PanelModel): string {
  return [
    t('Named from {0}', leastText(thresholds)),
    ...(thresholds.agreement === undefined ? [] : [readAs(kind)]),
    t('model {0}, {1}', name, runtimeName(runtime, host)),
  ].join(' · ');
}

/** What the text is taken for. */
function readAs(kind: TextKind): string {
  switch (kind) {
    case 'story':
      return t('Read as a story');
    case 'documentation':
      return t('Read as documentation');
    case 'messages':
      return t('Read as messages');
    case 'all':
      return t('Of no certain kind of text');
    default:
      return kind satisfies never;
  }
}

function runtimeName(runtime: Runtime, host: string): string {
  switch (runtime) {
    case 'native':
      return t('native');
    case 'wasm':
      return 'WebAssembly';
    case 'server':
      return t('on the server {0}', host);
    case 'fake':
      return t('stand-in');
    default:
      return runtime satisfies never;
  }
}
