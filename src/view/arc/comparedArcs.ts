import { comparisonArc, type ComparedArcs } from '../../render/comparison/comparisonArc.ts';
import { colorOf } from '../../render/format/graphics.ts';
import { type Guard, isListOf, isShape, isString } from '../guards.ts';
import { isArc } from '../toPage.ts';

const areArcs: Guard<ComparedArcs> = isShape<ComparedArcs>({
  before: isArc,
  after: isArc,
  labels: isListOf(isString),
});

/** Draws the arcs that `place` carries as wide as it is, now and whenever its width changes. */
export function fitArcs(place: HTMLElement): void {
  const arcs: unknown = JSON.parse(place.dataset['arcs'] ?? 'null');
  if (!areArcs(arcs)) return;
  let drawn = 0;
  new ResizeObserver(() => {
    const width = place.clientWidth;
    if (width === drawn || width === 0) return;
    drawn = width;
    place.innerHTML = comparisonArc(arcs, { width, color: colorOf, ink: 'currentColor' });
  }).observe(place);
}
