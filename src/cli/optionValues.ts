import { t } from '@vscode/l10n';

import { didYouMean } from '../core/text/directives/suggestion.ts';
import { type OptionName, optionNames } from './options.ts';

/** The command line cannot be followed; the message is one sentence. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}

/** What else may have been meant, as the end of a sentence. */
export function suggestedOption(rawName: string): string {
  const near = didYouMean(
    rawName,
    optionNames.map((name) => `--${name}`),
  );
  return near === '' ? ` ${t('See --help.')}` : near;
}

/** The number given; undefined when there is none. Throws WrongUsage for anything else. */
export function numberOf(
  name: OptionName,
  text: string | undefined,
  min: number,
  max: number,
  whole: boolean,
): number | undefined {
  if (text === undefined) return undefined;
  const value = /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max && (!whole || Number.isInteger(value))) return value;
  throw new WrongUsage(
    whole
      ? t('--{0} takes a whole number from {1} to {2}, not "{3}".', name, min, max, text)
      : t('--{0} takes a number from {1} to {2}, not "{3}".', name, min, max, text),
  );
}

/** The value when it is one of `choices`, the first of them when there is none. Throws WrongUsage for anything else. */
export function oneOf<const T extends string>(
  name: OptionName,
  text: string | undefined,
  choices: readonly [T, ...(readonly T[])],
): T {
  if (text === undefined) return choices[0];
  const choice = choices.find((each) => each === text);
  if (choice !== undefined) return choice;
  const sentence = t('--{0} takes {1}, not "{2}".', name, choices.join(', '), text);
  throw new WrongUsage(sentence + didYouMean(text, choices));
}
