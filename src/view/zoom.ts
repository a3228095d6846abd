import { sectionsOf } from '../picture/arcSection.ts';
import { escaped } from '../picture/markup.ts';
import type { Panel } from './protocol.ts';
import type { Room } from './room.ts';
import { type ViewState, wholeArc } from './viewState.ts';

/** Where there is room for it, the choice of a section for the arc to show. */
export function zoom(panel: Panel, state: ViewState, { isWide }: Room): string {
  const chart = isWide ? wholeArc(panel, state) : undefined;
  const sections = chart === undefined ? [] : sectionsOf(chart.arc);
  if (sections.length === 0) return '';
  const upper = Math.min(...sections.map(({ level }) => level));
  const options = sections.map(({ key, title, level }) => {
    const chosen = key === state.section ? ' selected' : '';
    return `<option value="${escaped(key)}"${chosen}>${'\u00a0\u00a0'.repeat(level - upper)}${escaped(title)}</option>`;
  });
  return `<label>Section <select data-key="section" data-section dir="auto"><option value="">Whole document</option>${options.join('')}</select></label>`;
}
