import { t } from '@vscode/l10n';

import { emotionName } from '../../core/language/emotionNames.ts';
import { sentences } from '../../core/language/lists.ts';
import { count } from '../../core/language/numbers.ts';
import { plural } from '../../core/language/plural.ts';
import { type CheckedIntent, type IntentState, noneIntent } from '../../core/document/analysis/intent.ts';
import { sharePercent } from './numbers.ts';

/** A sign beside the word, so that one can scan a list; never without the word. */
export const intentSigns: Readonly<Record<IntentState, string>> = { met: '✓', missed: '✗', unclear: '?', unknown: '!' };

/** What became of an intent, in a word. */
export function intentStateText(state: IntentState): string {
  switch (state) {
    case 'met':
      return t('met');
    case 'missed':
      return t('missed');
    case 'unclear':
      return t('unclear');
    case 'unknown':
      return t('unknown');
    default:
      return state satisfies never;
  }
}

/** The emotion of an intent: by its shown name, but one the model does not know as it is written. */
export function intentEmotion({ state, emotion }: { readonly state: IntentState; readonly emotion: string }): string {
  if (state === 'unknown') return emotion;
  return emotion === noneIntent ? t('none') : emotionName(emotion);
}

/** What an intent came to, in a few words: `62.0 % of 340 words`. */
export function intentText({ stated, state, emotion, share, words, instead, suggestion }: CheckedIntent): string {
  const part = plural(words, {
    one: t('{0} of {1} word', sharePercent(share), count(words)),
    other: t('{0} of {1} words', sharePercent(share), count(words)),
  });
  const other = instead && `${emotionName(instead.label)} ${sharePercent(instead.share)}`;
  switch (state) {
    case 'met':
      return part;
    case 'missed':
    case 'unclear':
      if (words === 0) return t('nothing is read here');
      return other === undefined ? part : t('{0}, {1}', part, other);
    case 'unknown': {
      if (stated.lost !== undefined) return lostText(stated.text, suggestion);
      const sentence = t('This model has no emotion “{0}”.', emotion);
      return suggestion === undefined ? sentence : sentences(sentence, t('Did you mean {0}?', suggestion));
    }
    default:
      return state satisfies never;
  }
}

function lostText(heading: string, suggestion: string | undefined): string {
  const sentence = t('This document has no heading “{0}”.', heading);
  return suggestion === undefined ? sentence : sentences(sentence, t('Did you mean “{0}”?', suggestion));
}
