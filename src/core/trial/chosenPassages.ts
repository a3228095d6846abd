import type { Random } from './random.ts';
import type { TrialPassage } from './trial.ts';

/**
 * So many of the candidates, as far as there are: half with a clear emotion and half without, as far as there are; of those
 * from the file, and then of the label, that has the fewest yet. No text twice. Which, and in which order, is chance.
 */
export function chosenPassages(
  candidates: readonly TrialPassage[],
  size: number,
  random: Random,
): readonly TrialPassage[] {
  const byText = new Map(candidates.map((candidate) => [candidate.text, candidate]));
  const left = shuffled([...byText.values()], random);
  const files = new Map<string, number>();
  const labels = new Map<string | null, number>();
  const chosen: TrialPassage[] = [];
  while (chosen.length < size && left.length > 0) {
    const isNamedNext = chosen.length % 2 === 0;
    const next = least(left, ({ address, label }) => [
      (label !== null) === isNamedNext ? 0 : 1,
      files.get(address) ?? 0,
      labels.get(label) ?? 0,
    ]);
    const [passage] = left.splice(next, 1);
    if (passage === undefined) break;
    chosen.push(passage);
    files.set(passage.address, (files.get(passage.address) ?? 0) + 1);
    labels.set(passage.label, (labels.get(passage.label) ?? 0) + 1);
  }
  // In the order they were chosen every second one would be an emotion.
  return shuffled(chosen, random);
}

/** In an order of chance, each as likely (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const mixed = [...items];
  for (let rest = mixed.length - 1; rest > 0; rest -= 1) {
    const place = Math.floor(random() * (rest + 1));
    const [one, other] = [mixed[place], mixed[rest]];
    if (one !== undefined && other !== undefined) [mixed[place], mixed[rest]] = [other, one];
  }
  return mixed;
}

/** The place of the first item with the least key, compared number by number. */
function least<T>(items: readonly T[], keyOf: (item: T) => readonly number[]): number {
  let best: readonly number[] | undefined;
  let place = 0;
  for (const [index, item] of items.entries()) {
    const key = keyOf(item);
    if (best !== undefined && !isLess(key, best)) continue;
    best = key;
    place = index;
  }
  return place;
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place >= 0 && (a[place] ?? 0) < (b[place] ?? 0);
}
