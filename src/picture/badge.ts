import type { LabelStyle } from '../core/scoring/labels.ts';
import { escaped } from './markup.ts';

/** The contributed colour of a label, as VS Code names it in a page. */
export function colorOf({ colorKey }: LabelStyle): string {
  return `var(--vscode-emotionLens-${colorKey})`;
}

/** The label's letters in a ring of its colour; the letters keep the page's own colour and so its contrast. Decoration only. */
export function badge(style: LabelStyle): string {
  const color = colorOf(style);
  return (
    `<svg class="badge" viewBox="0 0 24 16" width="24" height="16" aria-hidden="true">` +
    `<rect x=".75" y=".75" width="22.5" height="14.5" rx="7.25" fill="${color}" fill-opacity=".2" stroke="${color}" stroke-width="1.5"/>` +
    `<text x="12" y="11.6" font-size="10" text-anchor="middle" fill="currentColor">${escaped(style.letters)}</text></svg>`
  );
}
