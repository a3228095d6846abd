import { t } from '@vscode/l10n';

import { emotionName, noEmotionName } from '../../core/language/emotionNames.ts';
import { count } from '../../core/language/numbers.ts';
import type { Chapter, Manuscript } from '../../core/workspace/manuscript/manuscript.ts';
import { type ArcData, arcDataOf, type ArcPlace } from '../arc/arcData.ts';
import { around } from '../format/markup.ts';
import type { Told } from './orderText.ts';

/** A way to put the files in order. */
export interface OrderChoice {
  readonly key: string;
  readonly name: string;
}

/** What the page of a manuscript shows: complete, so that the newest one is enough. */
export interface ManuscriptData {
  /** Of the workspace. */
  readonly title: string;
  /** The model's. */
  readonly labels: readonly string[];
  /** The filter: labels of interest, empty for all. */
  readonly emotions: readonly string[];
  readonly chapters: readonly Chapter[];
  /** Absent where there is nothing to draw; ranges are indices of passages, texts and tails their places. */
  readonly arc?: ArcData;
  readonly orders: readonly OrderChoice[];
  /** Key of the one that holds. */
  readonly order: string;
  /** What the order left out, and why. */
  readonly told: readonly Told[];
}

export type ManuscriptFrame = Pick<ManuscriptData, 'title' | 'emotions' | 'orders' | 'order' | 'told'>;

export function manuscriptData(manuscript: Manuscript, frame: ManuscriptFrame): ManuscriptData {
  const { labels, chapters } = manuscript;
  const arc = arcOfManuscript(manuscript, frame.emotions);
  return { ...frame, labels, chapters, ...(arc !== undefined && { arc }) };
}

function arcOfManuscript(manuscript: Manuscript, emotions: readonly string[]): ArcData | undefined {
  const { labels, passages, sections } = manuscript;
  const arc = arcDataOf({ version: 0, model: { labels }, passages, sections }, emotions);
  if (arc === undefined) return undefined;
  const placed = <Place extends ArcPlace>(place: Place): Place => ({ ...place, ...placeIn(manuscript, place) });
  return {
    ...arc,
    spots: arc.spots.map((spot) => {
      const said = passages[spot.start]?.verdict?.said;
      const name = said?.kind === 'emotion' ? emotionName(said.label) : noEmotionName();
      return { ...placed(spot), ...(said !== undefined && { said: name }) };
    }),
    turns: arc.turns.map(placed),
    ...(arc.flat !== undefined && { flat: placed(arc.flat) }),
  };
}

/** The chapter's name may be cut, the line in it not. */
function placeIn({ chapters, places }: Manuscript, { start }: ArcPlace): Pick<ArcPlace, 'text' | 'tail'> {
  const { chapter, line } = places[start] ?? { chapter: 0, line: 0 };
  const [before, tail] = around((name) => t('{0}, line {1}', name, count(line + 1)));
  return { text: before + (chapters[chapter]?.name ?? ''), tail };
}
