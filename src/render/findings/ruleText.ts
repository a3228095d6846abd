import { t } from '@vscode/l10n';

import type { Finding } from '../../core/findings/finding.ts';

/** What the rule of a finding asks for. */
export function ruleText({ matter }: Finding): string {
  switch (matter.kind) {
    case 'emotion':
      return t('No passage is to be so clearly {0}.', matter.verdict.label);
    case 'share':
      return t('Not so many of a file’s words are to be {0}.', matter.gate.emotion);
    case 'intent':
      return matter.checked.state === 'unknown'
        ? t('A stated emotion is to be one of the model’s.')
        : t('What is stated to be {0} is to feel so.', matter.checked.emotion);
    default:
      return matter satisfies never;
  }
}
