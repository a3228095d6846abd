import type { OptionName } from '../options.ts';

/** The values of each option that was given; none of one that takes none. */
export type GivenOptions = ReadonlyMap<OptionName, readonly string[]>;

/** The names of an option that may be repeated and takes several at once. */
export function listOf(given: GivenOptions, option: 'emotions' | 'string-keys'): readonly string[] {
  return (given.get(option) ?? [])
    .flatMap((list) => list.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
