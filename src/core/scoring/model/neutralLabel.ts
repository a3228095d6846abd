import type { ModelInfo } from '../modelInfo.ts';

/** What models call a text without an emotion; the plainest name first. */
const names = ['neutral', 'none', 'no emotion', 'no_emotion', 'noemotion', 'other', 'others'];

/**
 * The model with one of its labels told to mean "no clear emotion": it is no emotion any more, and decides as the rest of the
 * scores do. `chosen` is that label; undefined: the one named so, empty or unknown: none of them.
 */
export function withNeutralLabel(info: ModelInfo, chosen: string | undefined): ModelInfo {
  const neutral = chosen === undefined ? usualNeutral(info.labels) : info.labels.find((label) => isSame(label, chosen));
  // A model must keep an emotion to tell.
  if (neutral === undefined || info.labels.length < 2) return info;
  return {
    ...info,
    labels: info.labels.filter((label) => label !== neutral),
    thresholds: { ...info.thresholds, neutral },
  };
}

function usualNeutral(labels: readonly string[]): string | undefined {
  for (const name of names) {
    const found = labels.find((label) => isSame(label, name));
    if (found !== undefined) return found;
  }
  return undefined;
}

function isSame(label: string, name: string): boolean {
  return label.trim().toLowerCase() === name.trim().toLowerCase();
}
