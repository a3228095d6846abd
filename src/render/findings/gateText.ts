import { t } from '@vscode/l10n';

import type { GateProblem } from '../../core/findings/gate.ts';

/** What is wrong with a gate as `where` has it, an option or a key, and the way on. */
export function gateProblemText(where: string, written: string, problem: GateProblem, isShare: boolean): string {
  switch (problem) {
    case 'form':
      return isShare
        ? t('{0} takes an emotion and a share, such as anger=10%, not "{1}".', where, written)
        : t('{0} takes an emotion and a limit, such as anger>80, not "{1}".', where, written);
    case 'number':
      return t('{0} takes a limit from 0 to 100, or from 0 to 1, not the one of "{1}".', where, written);
    case 'unit':
      return t('In "{1}", 1 may be all or one of 100; write 100% or 1% for {0}.', where, written);
    default:
      return problem satisfies never;
  }
}
