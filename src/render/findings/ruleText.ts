import { t } from '@vscode/l10n';

import { noneIntent } from '../../core/document/analysis/intent.ts';
import type { Finding } from '../../core/findings/finding.ts';
import { emotionName } from '../../core/language/emotionNames.ts';

/** What the rule of a finding asks for. */
export function ruleText({ matter }: Finding): string {
  switch (matter.kind) {
    case 'emotion':
      return t('No passage is to be so clearly {0}.', emotionName(matter.verdict.label));
    case 'share':
      return matter.gate.emotion === noneIntent
        ? t('Not so many of a file’s words are to be without a clear emotion.')
        : t('Not so many of a file’s words are to be {0}.', emotionName(matter.gate.emotion));
    case 'intent':
      if (matter.checked.state === 'unknown') return t('A stated emotion is to be one of the model’s.');
      return matter.checked.emotion === noneIntent
        ? t('What is stated to have no clear emotion is to have none.')
        : t('What is stated to be {0} is to feel so.', emotionName(matter.checked.emotion));
    case 'assertion':
      return t('What the project states of itself is to hold.');
    default:
      return matter satisfies never;
  }
}
