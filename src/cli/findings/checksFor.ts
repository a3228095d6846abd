import { t } from '@vscode/l10n';

import { Fingerprints } from '../../core/findings/fingerprints.ts';
import type { ModelInfo } from '../../core/scoring/modelInfo.ts';
import { formatNameOf } from '../formats/requestedFormat.ts';
import { WrongUsage } from '../optionValues.ts';
import { isFindingFormat, type Request } from '../request.ts';
import { Checks } from './checks.ts';
import { gatesFor } from './gatesFor.ts';
import { hash } from './hash.ts';

/** What gates and intents ask for. Throws WrongUsage for an emotion that the model does not have, and where a list of findings has nothing to find. */
export function checksFor(request: Request, model: ModelInfo): Checks {
  const { gates, checkIntent } = request;
  const format = formatNameOf(request);
  if (gates.length === 0 && !checkIntent && isFindingFormat(format))
    throw new WrongUsage(
      t('--format {0} lists findings; say with --fail-on, --max-share or --check-intent what is one.', format),
    );
  return new Checks({ gates: gatesFor(gates, model), checksIntents: checkIntent }, new Fingerprints(hash));
}
