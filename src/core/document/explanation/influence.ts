import type { Effect, Explanation } from './explanation.ts';

/** How much a part did to the explained label; `against` held it down. */
export const influences = ['strong', 'clear', 'slight', 'against'] as const;
export type Influence = (typeof influences)[number];

/** Probabilities from which a part counts as such; what moves less than the last is not shown. */
const strong = 0.2;
const clear = 0.05;
const slight = 0.01;

/** Undefined for a part that did next to nothing. */
export function influenceOf({ drop }: Pick<Effect, 'drop'>): Influence | undefined {
  if (drop <= -slight) return 'against';
  if (drop < slight) return undefined;
  if (drop < clear) return 'slight';
  return drop < strong ? 'clear' : 'strong';
}

/** The words that did something, in order; where none did on its own, the spans. */
export function tellingParts({ words, spans }: Explanation): readonly Effect[] {
  const telling = words.filter((word) => influenceOf(word) !== undefined);
  return telling.length > 0 ? telling : spans.filter((span) => influenceOf(span) !== undefined);
}

/** At most `most` parts that did something, the greatest change first. */
export function strongestParts(effects: readonly Effect[], most: number): readonly Effect[] {
  return effects
    .filter((effect) => influenceOf(effect) !== undefined)
    .toSorted((a, b) => Math.abs(b.drop) - Math.abs(a.drop))
    .slice(0, most);
}
