import { t } from '@vscode/l10n';

import { count } from '../../core/language/numbers.ts';
import { plural } from '../../core/language/plural.ts';
import type { ReadingOrder } from '../../core/workspace/order/readingOrder.ts';

/** One thing to know of an order, and the names it is about. */
export interface Told {
  readonly sentence: string;
  /** The first of them. */
  readonly names: readonly string[];
  /** Names that are not listed. */
  readonly more: number;
}

const mostNames = 200;

/** What an order left out. `unread` are the files that could not be read. */
export function orderTold(order: ReadingOrder, unread: readonly string[]): readonly Told[] {
  const { unnamed, missing, outside, unread: parts } = order;
  return [
    ...told(unnamed, (files) =>
      plural(unnamed.length, {
        one: t('{0} analysed file is left out, for the index does not name it.', files),
        other: t('{0} analysed files are left out, for the index does not name them.', files),
      }),
    ),
    ...told(missing, (entries) =>
      plural(missing.length, {
        one: t('{0} entry of the index names no analysed file.', entries),
        other: t('{0} entries of the index name no analysed file.', entries),
      }),
    ),
    ...told(outside, (entries) =>
      plural(outside.length, {
        one: t('{0} entry of the index leads out of the folder and is left out.', entries),
        other: t('{0} entries of the index lead out of the folder and are left out.', entries),
      }),
    ),
    ...(parts === 0
      ? []
      : [
          {
            sentence: plural(parts, {
              one: t('{0} part of the index is not written out there and was not read.', count(parts)),
              other: t('{0} parts of the index are not written out there and were not read.', count(parts)),
            }),
            names: [],
            more: 0,
          },
        ]),
    ...told(unread, (files) =>
      plural(unread.length, {
        one: t('{0} file could not be read and is left out.', files),
        other: t('{0} files could not be read and are left out.', files),
      }),
    ),
  ];
}

function told(names: readonly string[], sentence: (count: string) => string): readonly Told[] {
  if (names.length === 0) return [];
  return [
    {
      sentence: sentence(count(names.length)),
      names: names.slice(0, mostNames),
      more: Math.max(0, names.length - mostNames),
    },
  ];
}
