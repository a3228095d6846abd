import { t } from '@vscode/l10n';

import { emotionGateOf, type Gate, type Parsed, shareGateOf } from '../../core/findings/gate.ts';
import { gateProblemText } from '../../render/findings/gateText.ts';
import type { OptionName } from '../options.ts';
import { WrongUsage } from '../optionValues.ts';
import type { GivenOptions } from './givenOptions.ts';

/** What must not be passed. Throws WrongUsage. */
export function gatesOf(given: GivenOptions): readonly Gate[] {
  const gates = [
    ...(given.get('fail-on') ?? []).map((text) => gateNamed('fail-on', text, emotionGateOf(text))),
    ...(given.get('max-share') ?? []).map((text) => gateNamed('max-share', text, shareGateOf(text))),
  ];
  if (given.has('compare') && gates.length > 0)
    throw new WrongUsage(t('--compare only says what has changed; leave it out, or the gates.'));
  return gates;
}

function gateNamed<T extends Gate>(option: OptionName, text: string, parsed: Parsed<T>): T {
  if ('gate' in parsed) return parsed.gate;
  throw new WrongUsage(gateProblemText(`--${option}`, text, parsed.problem, option === 'max-share'));
}
