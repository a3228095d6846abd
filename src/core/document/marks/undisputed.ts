import type { Verdict } from '../../scoring/verdict.ts';
import { passagesIn } from '../../text/passage/passageLookup.ts';
import type { JudgedPassage } from '../judgement/judgedPassage.ts';

/**
 * The passages whose mark may stand beside the classified selections, which are ordered: all but those that one reaches into
 * which says something else. Of a passage a person asked in parts, what its parts say stands there alone.
 */
export function undisputed(
  passages: readonly JudgedPassage[],
  selections: readonly JudgedPassage[],
): readonly JudgedPassage[] {
  const places = selections.map((judged) => ({ range: judged.passage.range, judged }));
  if (places.length === 0) return passages;
  return passages.filter(({ passage, verdict }) =>
    passagesIn(places, passage.range).every(({ judged }) => !contradicts(judged, verdict)),
  );
}

/** One that waits for its reading says nothing yet. */
function contradicts({ state, verdict }: JudgedPassage, other: Verdict | undefined): boolean {
  return state === 'done' && labelOf(verdict) !== labelOf(other);
}

function labelOf(verdict: Verdict | undefined): string | undefined {
  return verdict?.kind === 'emotion' ? verdict.label : undefined;
}
