import type { Chart } from './chart.ts';
import { count, counted } from './numbers.ts';
import { reasonPhrases } from './reasons.ts';

/** Why passages have no clear emotion, in one line: `612 below the threshold, 31 too short`. Empty when all have one. */
export function reasonLine({ reasons, failed }: Chart): string {
  const parts = reasons.map(({ reason, passages }) => `${count(passages)} ${reasonPhrases[reason]}`);
  if (failed > 0) parts.push(`${counted(failed, 'passage')} could not be read`);
  return parts.join(', ');
}
