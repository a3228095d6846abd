const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  hearts: '♥',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  euro: '€',
  pound: '£',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  szlig: 'ß',
  ntilde: 'ñ',
};

/** What an entity such as `&amp;` or `&#8217;` stands for; a space for one that prose seldom uses. */
export function entityText(entity: string): string {
  const number = /^&#(?:(\d{1,7})|[xX]([\da-fA-F]{1,6}));$/.exec(entity);
  if (number === null) {
    const name = entity.slice(1, -1);
    return (Object.hasOwn(named, name) ? named[name] : undefined) ?? ' ';
  }
  const code = number[1] === undefined ? Number.parseInt(number[2] ?? '', 16) : Number(number[1]);
  const readable = code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  const text = readable ? String.fromCodePoint(code) : ' ';
  return /\s/.test(text) ? ' ' : text;
}
