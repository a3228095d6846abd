import { t } from '@vscode/l10n';

import { count } from '../../language/numbers.ts';
import { isRecord } from '../guards.ts';

/** More is no choice of emotions but a vocabulary, and every one gets a bar, a lane and a column. */
const mostLabels = 1_000;
/** UTF-16 units. */
const longestLabel = 100;
const unprintable = /[\p{Cc}\u2028\u2029]/u;

/** The labels of a model's configuration, or what is wrong with them, as a sentence about the model's folder. */
export type ModelLabels = { readonly labels: readonly string[] } | { readonly problem: (folder: string) => string };

export function modelLabels(configuration: Readonly<Record<string, unknown>>): ModelLabels {
  const table = configuration['id2label'];
  const size = isRecord(table) ? Object.keys(table).length : 0;
  if (!isRecord(table) || size === 0)
    return { problem: (folder) => t('The config.json in "{0}" names no labels: it needs an id2label.', folder) };
  if (size > mostLabels)
    return {
      problem: (folder) =>
        t(
          'The config.json in "{0}" names {1} labels, more than the {2} that can be told apart.',
          folder,
          count(size),
          count(mostLabels),
        ),
    };
  const labels: string[] = [];
  const seen = new Set<string>();
  for (let index = 0; index < size; index += 1) {
    const label = table[String(index)];
    if (typeof label !== 'string' || label.trim() === '')
      return { problem: (folder) => t('The config.json in "{0}" names no label {1}.', folder, index) };
    if (label.length > longestLabel || unprintable.test(label))
      return {
        problem: (folder) =>
          t(
            'The config.json in "{0}" has a label {1} that is no name: longer than {2} characters, or on several lines.',
            folder,
            index,
            longestLabel,
          ),
      };
    // Filters and intents take names in either case.
    const known = label.trim().toLowerCase();
    if (seen.has(known))
      return { problem: (folder) => t('The config.json in "{0}" names the label "{1}" twice.', folder, label) };
    seen.add(known);
    labels.push(label);
  }
  return { labels };
}
