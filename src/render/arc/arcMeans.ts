import type { Arc } from '../../core/document/arc/arc.ts';
import { sharePercent } from '../format/numbers.ts';

/** Each lane's mean over the whole arc, 0 to 1; 0 where nothing has been read. */
export function arcMeans({ lanes }: Arc): readonly number[] {
  return lanes.map(({ curve }) => {
    const values = curve.flatMap((value) => (value === null ? [] : [value]));
    return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
  });
}

/** What a curve around its mean shows; `full` is the value at a lane's edges. */
export function relativeText({ lanes, ofPeople }: Arc, means: readonly number[], full: number): string {
  const names = lanes.map(({ label }, index) => `${label} ${sharePercent(means[index] ?? 0)}`);
  return (
    `Each curve is less the emotion’s own mean over the whole document, which is the line in the middle (${names.join(', ')}): ` +
    `above it there is more of the emotion than this text has on the whole, below it less. A lane reaches ${Math.round(full * 100)} percentage points up and down. ` +
    `The dots stay where they are: the higher, ${ofPeople === true ? 'the more people would agree' : 'the surer the model is'}.`
  );
}

/** A difference of shares in percentage points, `+3.1`. */
export function points(difference: number): string {
  const rounded = (Math.abs(difference) * 100).toFixed(1);
  if (rounded === '0.0') return rounded;
  return `${difference < 0 ? '−' : '+'}${rounded}`;
}
