/** What may stand in a line before its prose: marks of quotes, lists, tasks, tables and comments. */
const marks = /^[^\p{L}\p{N}]*(?:\d{1,9}[.)]\s[^\p{L}\p{N}]*)?(?:(?<=\[)x\]\s[^\p{L}\p{N}]*)?/iu;

/** The place in its line that a caret means: before the line's first word that word, as marks are no prose. */
export function meantCharacter(line: string, character: number): number {
  const first = marks.exec(line)?.[0].length ?? 0;
  return first < line.length ? Math.max(character, first) : character;
}
