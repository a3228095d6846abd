import { t } from '@vscode/l10n';

import { count } from '../../core/language/numbers.ts';
import { unknownProse } from '../../core/text/prose/placeOfProse.ts';

/** Why a document's text is not read at all, as one sentence; undefined when nothing speaks against it. */
export function unreadable(text: string, languageId: string, maximumKilobytes: number): string | undefined {
  const problem = unknownProse(languageId);
  if (problem !== undefined) return problem;
  const kilobytes = kilobytesOf(text, maximumKilobytes);
  if (kilobytes > maximumKilobytes) {
    return t(
      'This document has {0} kB of text, more than the {1} kB that Emotion Lens reads: the setting emotionLens.maximumFileSize can raise it.',
      count(Math.ceil(kilobytes)),
      count(maximumKilobytes),
    );
  }
  if (text.includes('\0')) return t('This document holds binary data, which Emotion Lens does not read.');
  return undefined;
}

/** Size in UTF-8; not counted out where the length alone says on which side of the limit it is. */
function kilobytesOf(text: string, limit: number): number {
  const units = text.length / 1024;
  return units > limit || units * 3 <= limit ? units : new TextEncoder().encode(text).length / 1024;
}
