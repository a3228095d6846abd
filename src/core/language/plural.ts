import { perLanguage } from './interfaceLanguage.ts';

/** Whole sentences, already translated. A language of more forms than English needs more rows here. */
export interface PluralForms {
  readonly one: string;
  readonly other: string;
}

const rules = perLanguage((language) => new Intl.PluralRules(language));

/** The form that the interface's language has for this number: `plural(words, { one: t('{0} word', words), other: t('{0} words', words) })`. */
export function plural(value: number, forms: PluralForms): string {
  return rules().select(value) === 'one' ? forms.one : forms.other;
}
