import { decodeHTMLStrict } from 'entities/decode';

/** The entities of everyday prose; for any other all of them are loaded. */
const everyday: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  copy: '©',
};

/** What an entity such as `&amp;` or `&#8217;` stands for; undefined where it stands for nothing, and is prose as it is. */
export function entityText(entity: string): string | undefined {
  const number = /^&#(?:(\d{1,7})|[xX]([\da-fA-F]{1,6}));$/.exec(entity);
  if (number === null && entity.startsWith('&#')) return undefined;
  const text = number === null ? namedText(entity) : characterText(number[1], number[2]);
  return text !== undefined && /^\s+$/.test(text) ? ' ' : text;
}

function namedText(entity: string): string | undefined {
  const name = entity.slice(1, -1);
  if (Object.hasOwn(everyday, name)) return everyday[name];
  const text = decodeHTMLStrict(entity);
  return text === entity ? undefined : text;
}

function characterText(decimal: string | undefined, hexadecimal = ''): string {
  const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
  const readable = code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return readable ? String.fromCodePoint(code) : ' ';
}
