/** Costly to make. */
const segmenter = new Intl.Segmenter('en');

/** The beginning of `text` in at most `most` UTF-16 units and the dots that say there is more; no character is cut in two. */
export function excerpt(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters: string[] = [];
  let length = 0;
  for (const { segment } of segmenter.segment(text.slice(0, most + 1))) {
    length += segment.length;
    if (length > most) break;
    characters.push(segment);
  }
  return `${characters.join('').trimEnd()}…`;
}
