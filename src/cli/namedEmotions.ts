import { t } from '@vscode/l10n';

import type { ModelInfo } from '../core/scoring/modelInfo.ts';
import { didYouMean } from '../core/text/directives/suggestion.ts';
import { noneName } from '../render/records/row.ts';
import { WrongUsage } from './optionValues.ts';

/** The verdicts of interest by the model's own names; undefined for all of them. Throws WrongUsage for a name it has not. */
export function namedEmotions(names: readonly string[], { labels }: ModelInfo): ReadonlySet<string> | undefined {
  if (names.length === 0) return undefined;
  const verdicts = [...new Set([...labels, noneName])];
  return new Set(
    names.map((name) => {
      const verdict = verdicts.find((each) => each.toLowerCase() === name.toLowerCase());
      if (verdict !== undefined) return verdict;
      const near = didYouMean(name, verdicts);
      throw new WrongUsage(t('This model has no emotion "{0}"; it has {1}.', name, verdicts.join(', ')) + near);
    }),
  );
}
