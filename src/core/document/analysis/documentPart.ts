import { passagesIn } from '../../text/passage/passageLookup.ts';
import type { Range } from '../../text/passage/passage.ts';
import type { Analysis } from './analysis.ts';
import { distributionOfPart } from '../judgement/distribution.ts';

type Whole = Pick<Analysis, 'passages' | 'distribution' | 'sections' | 'ignored' | 'intents'>;

/**
 * The analysis of the passages that reach into `ranges`, each whole: their shares, the headings above them, and the intents
 * that speak for none but them.
 */
export function analysisOfRanges<T extends Whole>(analysis: T, ranges: readonly Range[]): T {
  const places = analysis.passages.map((judged) => ({ range: judged.passage.range, judged }));
  const inside = new Set(ranges.flatMap((range) => passagesIn(places, range).map(({ judged }) => judged)));
  const passages = analysis.passages.filter((judged) => inside.has(judged));
  const sections = new Set(passages.map(({ passage }) => passage.section));
  // Any number of intents may speak for the same passages.
  const whole = new Map<string, boolean>();
  const isWhole = ({ start, end }: Range): boolean => {
    const covered = passagesIn(places, { start, end });
    return covered.length > 0 && covered.every(({ judged }) => inside.has(judged));
  };
  return {
    ...analysis,
    passages,
    distribution: distributionOfPart(passages, analysis.distribution),
    // A level of 0 marks nothing; sections keep their places, which passages point to.
    sections: analysis.sections.map((section, index) => (sections.has(index) ? section : { ...section, level: 0 })),
    ignored: analysis.ignored.filter(({ range }) => ranges.some((each) => overlap(each, range))),
    intents: analysis.intents.filter(({ covers }) => {
      const key = `${covers.start}-${covers.end}`;
      const known = whole.get(key) ?? isWhole(covers);
      whole.set(key, known);
      return known;
    }),
  };
}

function overlap(one: Range, other: Range): boolean {
  return one.start < other.end && other.start < one.end;
}
