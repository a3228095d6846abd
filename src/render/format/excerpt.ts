/** Costly to make. */
const segmenter = new Intl.Segmenter('en');

/** The beginning of `text` in at most `most` UTF-16 units and the dots that say there is more; no character is cut in two. */
export function excerpt(text: string, most: number): string {
  if (text.length <= most) return text;
  // Where the character begins that does not fit any more; the ones before it are not gone through.
  const end = segmenter.segment(text.slice(0, most + 1)).containing(most)?.index ?? most;
  return `${text.slice(0, end).trimEnd()}…`;
}
