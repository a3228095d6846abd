import { sectionsOf } from '../picture/arcSection.ts';
import type { ArcChart } from '../picture/arcChart.ts';
import { escaped } from '../picture/markup.ts';
import type { Panel } from './protocol.ts';
import type { Room } from './room.ts';
import { type ViewState, wholeArc } from './viewState.ts';

/** Where there is room for them, the ways to look at the arc. */
export function arcOptions(panel: Panel, state: ViewState, { isWide }: Room): string {
  const chart = isWide ? wholeArc(panel, state) : undefined;
  return chart === undefined ? '' : `${sectionChoice(chart, state)}${relativeSwitch(state)}`;
}

function sectionChoice({ arc }: ArcChart, state: ViewState): string {
  const sections = sectionsOf(arc);
  if (sections.length === 0) return '';
  const upper = Math.min(...sections.map(({ level }) => level));
  const options = sections.map(({ key, title, level }) => {
    const chosen = key === state.section ? ' selected' : '';
    return `<option value="${escaped(key)}"${chosen}>${'\u00a0\u00a0'.repeat(level - upper)}${escaped(title)}</option>`;
  });
  return `<label>Section <select data-key="section" dir="auto"><option value="">Whole document</option>${options.join('')}</select></label>`;
}

function relativeSwitch({ relative }: ViewState): string {
  return `<label><input type="checkbox" name="relative" data-key="relative"${relative === true ? ' checked' : ''}> Relative to this text</label>`;
}
