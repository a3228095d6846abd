/** What commands stand for, by their names. */
const symbols: Readonly<Record<string, string>> = {
  ldots: '…',
  dots: '…',
  textellipsis: '…',
  textemdash: '—',
  textendash: '–',
  quad: ' ',
  qquad: ' ',
  newline: ' ',
  linebreak: ' ',
  space: ' ',
  textquotedblleft: '“',
  textquotedblright: '”',
  textquoteleft: '‘',
  textquoteright: '’',
  textbackslash: '\\',
  textasciitilde: '~',
  pounds: '£',
  euro: '€',
  EUR: '€',
  copyright: '©',
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  aa: 'å',
  AA: 'Å',
  l: 'ł',
  i: 'ı',
  TeX: 'TeX',
  LaTeX: 'LaTeX',
  today: '',
};

export function symbolOf(name: string): string | undefined {
  return Object.hasOwn(symbols, name) ? symbols[name] : undefined;
}

/** Dashes and quotation marks, as they are typed. */
const marks: Readonly<Record<string, string>> = { '---': '—', '--': '–', '``': '“', "''": '”', '`': '‘' };

/** What a token of the kind `mark` stands for. */
export function markOf(written: string): string {
  return marks[written] ?? written;
}
