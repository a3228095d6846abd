import { t } from '@vscode/l10n';

import { count } from '../../core/language/numbers.ts';
import { plural } from '../../core/language/plural.ts';
import { escaped } from '../../render/format/markup.ts';
import { bar } from '../../render/format/graphics.ts';
import type { Activity, Panel } from '../protocol.ts';

/** What is being worked on, and how far it is. */
export function progress({ activity, enabled }: Panel): string {
  if (activity === undefined || !enabled) return '';
  const fraction = fractionOf(activity);
  const text = escaped(textOf(activity));
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
      return t('Loading the model');
    case 'reading':
      if (activity.total === 0) return t('Reading');
      return plural(activity.total, {
        one: t('{0} of {1} passage read', count(activity.done), count(activity.total)),
        other: t('{0} of {1} passages read', count(activity.done), count(activity.total)),
      });
    default:
      return activity satisfies never;
  }
}
