import { isBlank, type Line } from '../lines.ts';

const boundaryOf = /\bboundary\s*=\s*(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i;

/** The head of a mail or of a part of one, as far as it matters. */
export interface MailHead {
  readonly end: number;
  readonly isProse: boolean;
  readonly isPrintable: boolean;
  readonly boundary: string;
  readonly subject: string;
}

/** The head of a mail or of a part of one, up to an empty line. */
export function headOf(lines: readonly Line[], from: number): MailHead {
  let end = from;
  while (end < lines.length && !isBlank(lines[end])) end += 1;
  const head = lines
    .slice(from, end)
    .map(({ text }) => text)
    .join('\n')
    .replace(/\n[ \t]+/g, ' ');
  const value = (name: string): string => new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
  const type = value('content-type');
  const boundary = boundaryOf.exec(type);
  const encoding = value('content-transfer-encoding').toLowerCase();
  const isText = (type === '' || /^text\/(?:plain|markdown|enriched)/i.test(type)) && encoding !== 'base64';
  return {
    end,
    isProse: isText && !/^attachment/i.test(value('content-disposition')),
    isPrintable: encoding === 'quoted-printable',
    boundary: /^multipart\//i.test(type) ? (boundary?.[1] ?? boundary?.[2] ?? '') : '',
    subject: value('subject'),
  };
}
