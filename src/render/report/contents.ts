import { emotionName, noEmotionName } from '../../core/language/emotionNames.ts';
import { dominantEmotion } from '../../core/document/judgement/distribution.ts';
import { labelStyle } from '../../core/scoring/labels.ts';
import { sharePercent, unknown } from '../format/numbers.ts';
import type { ContentsEntry } from './blocks.ts';
import { type ReportDocument, type ReportHead, subjectOf } from './report.ts';

/** What a report of several documents says of one before all of them: its dominant emotion, and that one's share of the words. */
export function contentsEntry(document: ReportDocument, { model, emotions }: ReportHead): ContentsEntry {
  const { path, distribution } = document;
  const name = path ?? subjectOf(document);
  if (distribution.words === 0) return { name, line: [unknown] };
  const dominant = dominantEmotion(distribution, emotions);
  if (dominant === undefined) return { name, line: [noEmotionName()] };
  const { label, share } = dominant;
  return { name, line: [{ badge: labelStyle(label, model.labels) }, `${emotionName(label)} ${sharePercent(share)}`] };
}
