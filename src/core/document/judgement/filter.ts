/** The filter that lets the picked labels through: all of them and none of them both mean every emotion, an empty filter. */
export function filterOf(picked: readonly string[], labels: readonly string[]): readonly string[] {
  return labels.every((label) => picked.includes(label)) ? [] : picked;
}
