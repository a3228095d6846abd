/** What there is besides English: the files `l10n/bundle.l10n.<name>.json`. */
const translations = ['de', 'zh-cn'] as const;
export type Translation = (typeof translations)[number];

/**
 * The translation that a terminal's environment asks for, read as gettext does: the locale is that of the first of LC_ALL,
 * LC_MESSAGES and LANG that is set, and LANGUAGE may name others before it. Undefined: English.
 */
export function translationFor(environment: Readonly<Record<string, string | undefined>>): Translation | undefined {
  const locale = ['LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => environment[name] ?? '').find((value) => value !== '');
  if (locale === undefined || /^(?:C|POSIX)(?:\.|$)/.test(locale)) return undefined;
  const wanted = [...(environment['LANGUAGE'] ?? '').split(':'), locale].flatMap((name) => written(name) ?? []);
  for (const each of wanted) {
    if (each === written('en')) return undefined;
    const found = translations.find((name) => written(name) === each);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Language and script, whatever the region: of `de_AT.UTF-8@euro` `de-Latn`, of `zh_SG` `zh-Hans`. Undefined where it names none. */
function written(locale: string): string | undefined {
  const [tag = ''] = locale.split(/[.@]/);
  try {
    const { language, script } = new Intl.Locale(tag.replaceAll('_', '-')).maximize();
    return `${language}-${script}`;
  } catch {
    return undefined;
  }
}
