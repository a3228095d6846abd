import type { Passage, Prose, ProseReader, Section } from '../../passage/passage.ts';
import { PlainReader } from '../../prose/plain.ts';
import { isBlank, type Line, linesOf } from '../lines.ts';
import { Transcript } from '../transcript.ts';
import { headOf } from './mailHead.ts';
import { isAttribution, isQuoted } from './quotedMail.ts';
import { decode } from './quotedPrintable.ts';

const header = /^[A-Za-z][A-Za-z0-9-]{0,60}:/;
const separator = /^From \S+ /;
const below =
  /^\s*(?:-{3,}\s*(?:original message|forwarded message|ursprüngliche nachricht)\s*-{3,}|begin forwarded message:|_{20,})\s*$/i;
const signature = /^--\s*$/;

/** A mail, or the mails of a box: what was written in each, without its head, what it quotes, its signature and attachments. */
export class MailReader implements ProseReader {
  readonly #plain = new PlainReader();

  read(text: string): Prose {
    const passages: Passage[] = [];
    const sections: Section[] = [];
    const open = { title: '', level: 0, start: 0 };
    for (const { subject, start, body } of mailsOf(text)) {
      if (subject !== '' || sections.length > 0 || start > 0) {
        sections.push({ title: open.title, level: open.level, range: { start: open.start, end: start } });
        Object.assign(open, { title: subject, level: 1, start });
      }
      for (const passage of this.#plain.read(body.text).passages) {
        const placed = body.placed(passage, sections.length);
        if (placed !== undefined) passages.push(placed);
      }
    }
    sections.push({ title: open.title, level: open.level, range: { start: open.start, end: text.length } });
    return { passages, ignored: [], intents: [], sections };
  }
}

interface Mail {
  readonly subject: string;
  readonly start: number;
  readonly body: Transcript;
}

function mailsOf(text: string): readonly Mail[] {
  const lines = linesOf(text);
  const mails: Mail[] = [];
  let at = 0;
  while (at < lines.length) {
    let end = at + 1;
    while (end < lines.length && !(separator.test(lines[end]?.text ?? '') && isBlank(lines[end - 1]))) end += 1;
    mails.push(mailOf(text, lines.slice(at, end)));
    at = end;
  }
  return mails;
}

function mailOf(text: string, lines: readonly Line[]): Mail {
  const body = new Transcript();
  const first = lines[0]?.text ?? '';
  const hasHead = separator.test(first) || (header.test(first) && header.test(lines[1]?.text ?? first));
  const boundaries = new Set<string>();
  let part = hasHead ? headOf(lines, 0) : { end: 0, isProse: true, isPrintable: false, boundary: '', subject: '' };
  const { subject } = part;
  let isOver = false;
  const parting = (): void => body.put('\n\n');
  if (part.boundary !== '') boundaries.add(part.boundary);
  for (let at = part.end; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const boundary = /^--(.{1,200}?)(--)?\s*$/.exec(line.text);
    if (boundary !== null && boundaries.has(boundary[1] ?? '')) {
      part = boundary[2] === undefined ? headOf(lines, at + 1) : { ...part, isProse: false, end: at + 1 };
      if (part.boundary !== '') boundaries.add(part.boundary);
      at = part.end - 1;
      isOver = false;
      parting();
      continue;
    }
    if (!part.isProse || isOver) continue;
    isOver = signature.test(line.text) || below.test(line.text);
    if (isOver || isQuoted(line) || isAttribution(lines, at)) parting();
    else if (part.isPrintable) decode(text, line, body);
    else {
      body.keep(text, line.start, line.end);
      body.put('\n');
    }
  }
  return { subject, start: lines[0]?.start ?? 0, body };
}
