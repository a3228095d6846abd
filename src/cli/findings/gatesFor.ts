import { t } from '@vscode/l10n';

import type { Gate } from '../../core/findings/gate.ts';
import { knownGates } from '../../core/findings/knownGates.ts';
import type { ModelInfo } from '../../core/scoring/modelInfo.ts';
import { didYouMean } from '../../core/text/directives/suggestion.ts';
import { WrongUsage } from '../optionValues.ts';

/** The gates with emotions as the model names them. Throws WrongUsage for a name it has not. */
export function gatesFor(gates: readonly Gate[], { labels }: ModelInfo): readonly Gate[] {
  const known = knownGates(gates, labels);
  if ('gates' in known) return known.gates;
  throw unknownEmotion(known.unknown, known.names);
}

/** The sentence for a name that the model has not. */
export function unknownEmotion(unknown: string, names: readonly string[]): WrongUsage {
  const sentence = t('This model has no emotion "{0}"; it has {1}.', unknown, names.join(', '));
  return new WrongUsage(sentence + didYouMean(unknown, names));
}
