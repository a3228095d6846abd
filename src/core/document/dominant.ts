import { isOfInterest } from '../scoring/interest.ts';
import type { Distribution, Share } from './distribution.ts';

export type EmotionShare = Share & { readonly label: string };

/** The emotion of interest with the most words; the first of equals. Undefined where no passage has a clear one. */
export function dominantEmotion({ shares }: Distribution, emotions: readonly string[]): EmotionShare | undefined {
  let dominant: EmotionShare | undefined;
  for (const { label, ...rest } of shares) {
    if (label === undefined || rest.words === 0 || !isOfInterest(label, emotions)) continue;
    if (dominant === undefined || rest.words > dominant.words) dominant = { label, ...rest };
  }
  return dominant;
}
