import { isRecord } from '../guards.ts';

/** More is no choice of emotions but a vocabulary, and every one gets a bar, a lane and a column. */
const mostLabels = 1_000;
/** UTF-16 units. */
const longestLabel = 100;
const unprintable = /[\p{Cc}\u2028\u2029]/u;

/** The labels of a model's configuration, or what is wrong with them, as the end of a sentence about it. */
export type ModelLabels = { readonly labels: readonly string[] } | { readonly problem: string };

export function modelLabels(configuration: Readonly<Record<string, unknown>>): ModelLabels {
  const table = configuration['id2label'];
  const count = isRecord(table) ? Object.keys(table).length : 0;
  if (!isRecord(table) || count === 0) return { problem: 'names no labels: it needs an id2label' };
  if (count > mostLabels)
    return {
      problem: `names ${count.toLocaleString('en')} labels, more than the ${mostLabels.toLocaleString('en')} that can be told apart`,
    };
  const labels: string[] = [];
  const seen = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    const label = table[String(index)];
    if (typeof label !== 'string' || label.trim() === '') return { problem: `names no label ${index}` };
    if (label.length > longestLabel || unprintable.test(label))
      return {
        problem: `has a label ${index} that is no name: longer than ${longestLabel} characters, or on several lines`,
      };
    // Filters and intents take names in either case.
    const known = label.trim().toLowerCase();
    if (seen.has(known)) return { problem: `names the label "${label}" twice` };
    seen.add(known);
    labels.push(label);
  }
  return { labels };
}
