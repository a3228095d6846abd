import { t } from '@vscode/l10n';

import { noneIntent } from '../../core/document/analysis/intent.ts';
import type { Finding, Matter } from '../../core/findings/finding.ts';
import { emotionName } from '../../core/language/emotionNames.ts';
import { shortDecimal } from '../../core/language/numbers.ts';
import { aboveLimit, percentsApart } from '../../core/scoring/percent.ts';
import { certaintyText } from '../../core/scoring/verdictText.ts';
import { assertionText } from './assertionText.ts';
import { excerpt } from '../format/excerpt.ts';
import { intentText } from '../format/intentText.ts';

const mostOfText = 60;

/** What was found, in one sentence without its place. */
export function findingText({ matter }: Finding): string {
  switch (matter.kind) {
    case 'emotion':
      return emotionText(matter);
    case 'share': {
      const [share, most] = percentsApart(matter.share, matter.gate.most);
      return matter.gate.emotion === noneIntent
        ? t('{0} of the words have no clear emotion; at most {1} may.', share, most)
        : t('{0} of the words are {1}; at most {2} may be.', share, emotionName(matter.gate.emotion), most);
    }
    case 'intent': {
      const { checked } = matter;
      if (checked.state === 'unknown') return intentText(checked);
      return checked.emotion === noneIntent
        ? t('No clear emotion is meant here and missed: {0}.', intentText(checked))
        : t('{0} is meant here and missed: {1}.', emotionName(checked.emotion), intentText(checked));
    }
    case 'assertion':
      return assertionText(matter);
    default:
      return matter satisfies never;
  }
}

function emotionText({ gate, verdict, text }: Extract<Matter, { readonly kind: 'emotion' }>): string {
  const { agreement, probability, said } = verdict;
  const isAbove = said === undefined && !gate.inclusive;
  const number = isAbove
    ? aboveLimit(agreement?.share ?? probability, gate.limit, agreement !== undefined)
    : certaintyText(verdict);
  const named = `${emotionName(verdict.label)} ${number}`;
  const quoted = excerpt(text, mostOfText);
  if (gate.limit === 0) return t('{0}: “{1}”', named, quoted);
  const limit = shortDecimal(gate.limit * 100, 2);
  const unit = agreement === undefined ? t('{0} %', limit) : limit;
  return gate.inclusive
    ? t('{0}, where {1} is too much: “{2}”', named, unit, quoted)
    : t('{0}, more than {1}: “{2}”', named, unit, quoted);
}
