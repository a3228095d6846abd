import type { Assertion, Part } from '../findings/assertions/assertion.ts';
import type { ShareGate } from '../findings/gate.ts';
import { isRecord } from '../scoring/guards.ts';
import { type Voice, voices } from '../text/language/speech.ts';
import { stringsOf } from './writtenStrings.ts';

/** What an entry of the configuration states; undefined where it states nothing. `shareOf` reads a share below a key. */
export function assertionOf(
  entry: Readonly<Record<string, unknown>>,
  shareOf: (key: string, text: string) => ShareGate | undefined,
): Assertion | undefined {
  const { no, most, least, begins, ends, more, than, because } = entry;
  const claimOf = (): Assertion['claim'] | undefined => {
    if (no !== undefined) return { type: 'no', emotions: stringsOf(no) };
    if (typeof begins === 'string') return { type: 'begins', emotion: begins };
    if (typeof ends === 'string') return { type: 'ends', emotion: ends };
    if (typeof more === 'string') return { type: 'more', emotion: more, than: partOf(than) };
    const type = typeof most === 'string' ? 'most' : 'least';
    const share = shareOf(type, String(most ?? least));
    return share && { type, share };
  };
  const claim = claimOf();
  return claim && { part: partOf(entry['in']), claim, ...(typeof because === 'string' && { because }) };
}

function partOf(value: unknown): Part {
  if (!isRecord(value)) return { files: stringsOf(value) };
  const { files, section } = value;
  const voice: Voice | undefined = voices.find((each) => each === value['voice']);
  return {
    files: stringsOf(files),
    ...(typeof section === 'string' && { section }),
    ...(voice !== undefined && { voice }),
  };
}
