import { changesText } from './changeText.ts';
import { comparisonArc, comparisonArcHeight, comparisonArcText } from './comparisonArc.ts';
import { type ComparisonSource, comparisonOfSource, comparisonTitle } from './comparisonSource.ts';
import { modelText } from './modelText.ts';
import { fileColors, pictureFile, pictureWidth } from './pictureFile.ts';

/** Both arcs in one SVG that needs nothing else. */
export function comparisonFile(source: ComparisonSource): string {
  const comparison = comparisonOfSource(source);
  const { before, after, changes, unchanged } = comparison;
  const { model, thresholds } = source.head;
  const isEmpty = before.words + after.words === 0 || after.lanes.length === 0;
  const title = comparisonTitle(source);
  return pictureFile({
    title,
    parts: [
      {
        title,
        summary: changesText(changes, unchanged),
        picture: isEmpty
          ? undefined
          : {
              svg: comparisonArc(comparison, { width: pictureWidth, ...fileColors }),
              height: comparisonArcHeight(after),
            },
      },
    ],
    notes: [...(isEmpty ? [] : [comparisonArcText(comparison)]), modelText(model, thresholds)],
  });
}
