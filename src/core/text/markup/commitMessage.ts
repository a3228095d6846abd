import type { Prose, ProseReader, ReadingOptions } from '../passage/passage.ts';
import { indentOf, isBlank, type Line, linesOf } from './lines.ts';
import { Transcript } from './transcript.ts';

const scissors = /^\S{1,8} -{5,} >8 -{5,}\s*$/;
/** As Git and its kin write them; one line that goes on is indented. */
const trailer =
  /^[A-Za-z][A-Za-z0-9-]*(?:-by|-to)?: \S|^\(cherry picked from commit |^(?:fixes|closes|refs|resolves) #\d/i;
const knownTrailer =
  /^[A-Za-z]+(?:-[A-Za-z]+)+: \S|^(?:fixes|closes|refs|cc|bug|change-id|link|see-also): \S|^\(cherry picked/i;

/** Git's message: its subject and its body as Markdown; no comments, nothing below the scissors, no trailers. */
export class CommitMessageReader implements ProseReader {
  readonly #markdown: ProseReader;

  constructor(markdown: ProseReader) {
    this.#markdown = markdown;
  }

  read(text: string, options?: ReadingOptions): Prose {
    const transcript = new Transcript();
    for (const line of messageLines(linesOf(text))) {
      transcript.keep(text, line.start, line.end);
      transcript.put('\n');
    }
    const { passages, ignored } = this.#markdown.read(transcript.text, options);
    const place = (found: Prose['passages']): Prose['passages'] =>
      found.flatMap((passage) => transcript.placed(passage, 0) ?? []);
    return {
      passages: place(passages),
      ignored: place(ignored),
      intents: [],
      sections: [{ title: '', level: 0, range: { start: 0, end: text.length } }],
      isAboutCode: true,
    };
  }
}

/** The lines that stay when the editor is closed, without trailers. */
function messageLines(lines: readonly Line[]): readonly Line[] {
  const cut = lines.findIndex(({ text }) => scissors.test(text));
  const sign = lines[cut]?.text.charAt(0) ?? '#';
  const kept = lines.slice(0, cut < 0 ? lines.length : cut).filter(({ text }) => !text.startsWith(sign));
  let end = kept.length;
  while (end > 0 && isBlank(kept[end - 1])) end -= 1;
  let start = end;
  while (start > 0 && !isBlank(kept[start - 1])) start -= 1;
  const last = kept.slice(start, end);
  const isTrailers =
    start > 0 &&
    last.some(({ text }) => knownTrailer.test(text)) &&
    last.every((line) => trailer.test(line.text) || indentOf(line) > 0);
  return kept.slice(0, isTrailers ? start : end);
}
