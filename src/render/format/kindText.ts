import type { TextKind } from '../../core/text/language/textKind.ts';

/** The texts of each kind, in words. */
export const kindNames: Readonly<Record<TextKind, string>> = {
  story: 'stories',
  documentation: 'documentation',
  messages: 'messages',
  all: 'all kinds',
};

/** What a text is taken for, as a sentence. */
export const kindSentences: Readonly<Record<TextKind, string>> = {
  story: 'Read as a story.',
  documentation: 'Read as documentation.',
  messages: 'Read as messages.',
  all: 'Of no certain kind of text.',
};
