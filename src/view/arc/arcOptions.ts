import { t } from '@vscode/l10n';

import { type Voice, voices } from '../../core/text/language/speech.ts';
import { sectionsOf } from '../../render/arc/arcSection.ts';
import type { ArcData } from '../../render/arc/arcData.ts';
import { escaped } from '../../render/format/markup.ts';
import type { Panel } from '../protocol.ts';
import type { Room } from '../layout.ts';
import { isCalmNow } from './arc.ts';
import { drawnArc, drawnChart, shownScope, type ViewState, wholeArc } from '../viewState.ts';

const exportButton = (): string =>
  `<button type="button" class="action secondary" data-key="export" data-command="exportReport">${escaped(t('Export…'))}</button>`;
const pictureButtons = (): string =>
  `<button type="button" class="action secondary" data-key="save picture" data-picture="save">${escaped(t('Save as PNG…'))}</button>` +
  `<button type="button" class="action secondary" data-key="copy picture" data-picture="copy">${escaped(t('Copy Image'))}</button>`;
const voiceName = (voice: Voice): string => (voice === 'dialogue' ? t('Dialogue alone') : t('Narration alone'));

/** The choices of what to look at, as many as there is room for. */
export function arcOptions(panel: Panel, state: ViewState, { isWide }: Room): string {
  const chart = isWide ? wholeArc(panel, state) : undefined;
  if (!panel.enabled || panel.document === undefined) return '';
  if (!isWide) return voiceChoice(panel, state);
  const shown = drawnArc(panel, state);
  const hasLanes = shown !== undefined && !isCalmNow(panel, shown);
  const ofArc = chart === undefined ? '' : `${sectionChoice(chart, state)}${hasLanes ? relativeSwitch(state) : ''}`;
  const pictures = !hasLanes || state.table ? '' : pictureButtons();
  return `${voiceChoice(panel, state)}${ofArc}<span class="actions">${pictures}${exportButton()}</span>`;
}

/** Only where there is something to choose from; stays where a voice says nothing: it is the way back. */
function voiceChoice(panel: Panel, state: ViewState): string {
  if (shownScope(panel, state) !== 'document') return '';
  if (panel.voice === undefined && drawnChart(panel, state) === undefined) return '';
  const options = voices.map((voice) => {
    const chosen = voice === panel.voice ? ' selected' : '';
    return `<option value="${voice}"${chosen}>${escaped(voiceName(voice))}</option>`;
  });
  return `<label title="${escaped(t('A passage is dialogue when half of its words or more stand in quotation marks'))}">${escaped(t('Voice'))} <select name="voice" data-key="voice"><option value="">${escaped(t('Dialogue and narration'))}</option>${options.join('')}</select></label>`;
}

function sectionChoice({ arc }: ArcData, state: ViewState): string {
  const sections = sectionsOf(arc);
  if (sections.length === 0) return '';
  const upper = Math.min(...sections.map(({ level }) => level));
  const options = sections.map(({ key, title, level }) => {
    const chosen = key === state.section ? ' selected' : '';
    return `<option value="${escaped(key)}"${chosen}>${'\u00a0\u00a0'.repeat(level - upper)}${escaped(title)}</option>`;
  });
  return `<label>${escaped(t('Section'))} <select name="section" data-key="section" dir="auto"><option value="">${escaped(t('Whole document'))}</option>${options.join('')}</select></label>`;
}

function relativeSwitch({ relative }: ViewState): string {
  return `<label><input type="checkbox" name="relative" data-key="relative"${relative === true ? ' checked' : ''}> ${escaped(t('Relative to this text'))}</label>`;
}
