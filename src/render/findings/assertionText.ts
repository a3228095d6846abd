import { t } from '@vscode/l10n';

import { noneIntent } from '../../core/document/analysis/intent.ts';
import type { Part } from '../../core/findings/assertions/assertion.ts';
import type { Unread } from '../../core/findings/assertions/assertionCheck.ts';
import type { Matter } from '../../core/findings/finding.ts';
import { emotionName, noEmotionName } from '../../core/language/emotionNames.ts';
import { allOf, anyOf, sentences } from '../../core/language/lists.ts';
import { count } from '../../core/language/numbers.ts';
import { percentsApart, shareText } from '../../core/scoring/percent.ts';
import { certaintyText } from '../../core/scoring/verdictText.ts';
import { excerpt } from '../format/excerpt.ts';

type AssertionMatter = Extract<Matter, { readonly kind: 'assertion' }>;

const mostOfText = 60;

/** What a project states of itself and what stands there instead, and why it was stated. */
export function assertionText(matter: AssertionMatter): string {
  return sentences(observedText(matter), matter.assertion.because ?? '');
}

/** `docs/**, dialogue`: what of a project is spoken of. */
export function partText({ files, section, voice }: Part): string {
  return [
    files.join(', '),
    ...(section === undefined ? [] : [`“${section}”`]),
    ...(voice === undefined ? [] : [voice === 'dialogue' ? t('dialogue') : t('narration')]),
  ].join(', ');
}

function observedText({ assertion: { part, claim }, observed }: AssertionMatter): string {
  const where = partText(part);
  switch (observed.type) {
    case 'passage': {
      const named = `${emotionName(observed.verdict.label)} ${certaintyText(observed.verdict)}`;
      return t('{0}, and {1} is to have none: “{2}”', named, where, excerpt(observed.text, mostOfText));
    }
    case 'share': {
      if (claim.type !== 'most' && claim.type !== 'least') return '';
      const [share, limit] = percentsApart(observed.share, claim.share.most);
      const emotion = shownName(claim.share.emotion);
      return claim.type === 'most'
        ? t('{0} of the words of {1} are {2}; at most {3} may be.', share, where, emotion, limit)
        : t('{0} of the words of {1} are {2}; at least {3} should be.', share, where, emotion, limit);
    }
    case 'edge': {
      if (claim.type !== 'begins' && claim.type !== 'ends') return '';
      const { lead, words } = observed;
      const emotion = shownName(claim.emotion);
      const instead =
        lead === undefined
          ? t('no emotion leads in {0} words', count(words))
          : t('{0} leads with {1} of {2} words', emotionName(lead.label), shareText(lead.share), count(words));
      return claim.type === 'begins'
        ? t('The beginning is to be {0}; {1}.', emotion, instead)
        : t('The end is to be {0}; {1}.', emotion, instead);
    }
    case 'compared': {
      if (claim.type !== 'more') return '';
      const [share, other] = percentsApart(observed.share, observed.other);
      const than = partText(claim.than);
      return t(
        '{0} of the words of {1} are {2}, and {3} of {4}: it should be more.',
        share,
        where,
        shownName(claim.emotion),
        other,
        than,
      );
    }
    default:
      return observed satisfies never;
  }
}

function shownName(emotion: string): string {
  return emotion === noneIntent ? noEmotionName() : emotionName(emotion);
}

/** What nothing was read of, and which headings may have been meant. */
export function unreadText(unread: readonly Unread[]): string {
  const parts = unread.map(({ part }) => partText(part));
  const meant = unread.flatMap((each) => (each.meant === undefined ? [] : [`“${each.meant}”`]));
  return sentences(
    t('Nothing was read of {0}; what is stated of it was not checked.', allOf([...new Set(parts)])),
    meant.length === 0 ? '' : t('Did you mean {0}?', anyOf([...new Set(meant)])),
  );
}
