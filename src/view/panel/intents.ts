import { t } from '@vscode/l10n';

import { escaped } from '../../render/format/markup.ts';
import { labelsOf } from '../../render/distribution/chart.ts';
import { intentList } from '../../render/distribution/intentList.ts';
import type { Panel } from '../protocol.ts';
import { shownScope, type ViewState } from '../viewState.ts';

/** What the writer stated in comments, and what came of it, each a way to its place. */
export function intents(panel: Panel, state: ViewState): string {
  const { document } = panel;
  if (!panel.enabled || panel.intents === undefined || document === undefined) return '';
  if (shownScope(panel, state) !== 'document') return '';
  return `<h2>${escaped(t('Intent'))} <span>${escaped(t('by words'))}</span></h2>${intentList(panel.intents, labelsOf(document))}`;
}
