import type { ModelInfo, Thresholds } from '../core/scoring/modelInfo.ts';
import { percent } from '../core/scoring/percent.ts';
import { counted } from './numbers.ts';

/** The model and when it calls an emotion clear, as one plain line. */
export function modelText({ name, runtime }: Pick<ModelInfo, 'name' | 'runtime'>, thresholds: Thresholds): string {
  return `Model ${name} (${runtime}); an emotion is clear ${ruleText(thresholds)}.`;
}

/** From where on an emotion is clear. */
export function ruleText({ probability, margin, minimumWords }: Thresholds): string {
  return `from ${percent(probability)}, ${percent(margin).replace(' %', '')} points ahead of the next, in ${counted(minimumWords, 'word')} or more`;
}
