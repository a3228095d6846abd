import type { Chapter } from '../../core/workspace/manuscript/manuscript.ts';
import type { ManuscriptData, OrderChoice } from '../../render/manuscript/manuscriptData.ts';
import type { Told } from '../../render/manuscript/orderText.ts';
import { type Guard, isAmount, isCount, isListOf, isOneOf, isShape, isString, maybe } from '../guards.ts';
import type { ToManuscript } from '../manuscriptProtocol.ts';
import { isArcData } from '../toPage.ts';

const isManuscript: Guard<ManuscriptData> = isShape<ManuscriptData>({
  title: isString,
  labels: isListOf(isString),
  emotions: isListOf(isString),
  chapters: isListOf(
    isShape<Chapter>({ path: isString, name: isString, from: isAmount, words: isAmount, tally: isListOf(isCount) }),
  ),
  arc: maybe(isArcData),
  orders: isListOf(isShape<OrderChoice>({ key: isString, name: isString })),
  order: isString,
  told: isListOf(isShape<Told>({ sentence: isString, names: isListOf(isString), more: isCount })),
});

type Of<T extends ToManuscript['type']> = Extract<ToManuscript, { type: T }>;

const isShown: Guard<Of<'manuscript'>> = isShape<Of<'manuscript'>>({
  type: isOneOf(['manuscript']),
  manuscript: isManuscript,
});
const isSentence: Guard<Of<'sentence'>> = isShape<Of<'sentence'>>({
  type: isOneOf(['sentence']),
  sentence: isString,
  way: maybe(isOneOf(['analyse'])),
});

/** The message, when `value` is one. */
export function toManuscript(value: unknown): ToManuscript | undefined {
  return isShown(value) || isSentence(value) ? value : undefined;
}
