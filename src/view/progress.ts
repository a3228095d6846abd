import { bar } from '../render/format/graphics.ts';
import { count, counted } from '../render/format/numbers.ts';
import type { Activity, Panel } from './protocol.ts';

/** What is being worked on, and how far it is. */
export function progress({ activity, enabled }: Panel): string {
  if (activity === undefined || !enabled) return '';
  const fraction = fractionOf(activity);
  const text = textOf(activity);
  return (
    `<div class="progress" role="progressbar" aria-label="${text}" aria-valuemin="0" aria-valuemax="100" aria-valuenow="${Math.round(fraction * 100)}">` +
    `<span>${text}</span>${bar(fraction, 'var(--vscode-progressBar-background)')}</div>`
  );
}

function fractionOf(activity: Activity): number {
  switch (activity.type) {
    case 'loading':
      return activity.fraction;
    case 'reading':
      return activity.total === 0 ? 0 : Math.min(1, activity.done / activity.total);
    default:
      return activity satisfies never;
  }
}

function textOf(activity: Activity): string {
  switch (activity.type) {
    case 'loading':
      return 'Loading the model';
    case 'reading':
      if (activity.total === 0) return 'Reading';
      return `${count(activity.done)} of ${counted(activity.total, 'passage')} read`;
    default:
      return activity satisfies never;
  }
}
