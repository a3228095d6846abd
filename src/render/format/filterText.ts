const list = new Intl.ListFormat('en');

/** What the filter lets through, as a sentence. */
export function filterText(emotions: readonly string[]): string {
  return emotions.length === 0
    ? 'Every emotion is shown.'
    : `Only ${list.format(emotions)} ${emotions.length === 1 ? 'is' : 'are'} shown.`;
}
