import { t } from '@vscode/l10n';

import { perLanguage } from './interfaceLanguage.ts';

const plain = perLanguage((language) => new Intl.ListFormat(language, { style: 'narrow' }));
const conjunction = perLanguage((language) => new Intl.ListFormat(language));
const disjunction = perLanguage((language) => new Intl.ListFormat(language, { type: 'disjunction' }));

/** `joy, love, anger`. */
export function listed(items: readonly string[]): string {
  return plain().format(items);
}

/** `joy, love, and anger`. */
export function allOf(names: readonly string[]): string {
  return conjunction().format(names);
}

/** `joy, love, or anger`. */
export function anyOf(names: readonly string[]): string {
  return disjunction().format(names);
}

/** One after the other; empty ones are left out. Not every language has a space between sentences. */
export function sentences(...all: readonly string[]): string {
  return all
    .filter((each) => each !== '')
    .reduce((before, next) => (before === '' ? next : t('{0} {1}', before, next)), '');
}
