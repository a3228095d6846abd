import { t } from '@vscode/l10n';

/**
 * BCP 47 tag of the language a person is spoken to in: that of the translation in use, English without one. Plurals,
 * numbers and lists follow it and not the editor's language, so that no sentence is in two languages.
 */
export function interfaceLanguage(): string {
  // A translation says here which language it is in.
  return t('en');
}

/** Makes something of `make` once for each language and each `key`: the formats of Intl are costly to make. */
export function perLanguage<T>(make: (language: string, key: number) => T): (key?: number) => T {
  const made = new Map<string, T>();
  return (key = 0) => {
    const language = interfaceLanguage();
    const name = `${language} ${key}`;
    const known = made.get(name) ?? make(language, key);
    made.set(name, known);
    return known;
  };
}
