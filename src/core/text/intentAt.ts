/** The part of an intent's emotion that is written on a line before the caret; undefined anywhere else. */
export function emotionBegun(before: string): string | undefined {
  return /<!--\s*emotion\s*:\s*([^<>]{0,60})$/i.exec(before)?.[1];
}
