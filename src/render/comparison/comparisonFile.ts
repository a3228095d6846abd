import { changesText } from './changeText.ts';
import { comparisonArc, comparisonArcHeight, comparisonArcText, hasArcs } from './comparisonArc.ts';
import { type ComparisonSource, comparisonOfSource, comparisonTitle } from './comparisonSource.ts';
import { modelText } from '../format/modelText.ts';
import { fileColors, svgFile, pictureWidth } from '../format/svgFile.ts';

/** Both arcs in one SVG that needs nothing else. */
export function comparisonFile(source: ComparisonSource): string {
  const comparison = comparisonOfSource(source);
  const { after, changes, unchanged } = comparison;
  const { model, thresholds } = source.head;
  const isDrawn = hasArcs(comparison);
  const title = comparisonTitle(source);
  return svgFile({
    title,
    parts: [
      {
        title,
        summary: changesText(changes, unchanged),
        picture: isDrawn
          ? {
              svg: comparisonArc(comparison, { width: pictureWidth, ...fileColors }),
              height: comparisonArcHeight(after),
            }
          : undefined,
      },
    ],
    notes: [...(isDrawn ? [comparisonArcText(comparison)] : []), modelText(model, thresholds)],
  });
}
