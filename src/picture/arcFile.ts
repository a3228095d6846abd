import type { Arc } from '../core/document/arc.ts';
import { arcDescription, arcHeight, drawArc } from './arc.ts';
import { fileColors, pictureFile, pictureWidth } from './pictureFile.ts';

/** One document of a picture that stands alone. */
export interface ArcFilePart {
  readonly title: string;
  /** One line below the title. */
  readonly summary: string;
  /** Undefined where there is nothing to draw; the summary says why. */
  readonly arc: Arc | undefined;
}

/**
 * The arcs of documents below one another as one SVG that needs nothing else. `labels` are all of the model's, `foot`
 * one line about the model.
 */
export function arcFile(parts: readonly ArcFilePart[], labels: readonly string[], foot: string): string {
  const first = parts.find(({ arc }) => arc !== undefined)?.arc;
  return pictureFile({
    title: parts.length === 1 ? `Arc of ${parts[0]?.title}` : `Arcs of ${parts.length} documents`,
    parts: parts.map(({ title, summary, arc }) => ({
      title,
      summary,
      picture: arc && {
        svg: drawArc(arc, { width: pictureWidth, labels, title: `Arc of ${title}`, ...fileColors }),
        height: arcHeight(arc, pictureWidth),
      },
    })),
    notes: [...(first === undefined ? [] : [arcDescription(first)]), foot],
  });
}
