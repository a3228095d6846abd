const escape = '\u001b';

/** The terminal's own colours, which its theme keeps readable, by the labels' colour keys. */
const codes: Readonly<Record<string, string>> = {
  joy: '33',
  love: '95',
  anger: '31',
  fear: '35',
  sadness: '94',
  surprise: '36',
  other1: '33',
  other2: '32',
  other3: '36',
  other4: '35',
  none: '2',
};

export type Paint = (text: string, colorKey: string) => string;

export const plain: Paint = (text) => text;

/** What `colored` puts around a text. */
export const ownColors = new RegExp(`${escape}\\[\\d{1,2}m`);

export const colored: Paint = (text, colorKey) => `${escape}[${codes[colorKey] ?? '0'}m${text}${escape}[0m`;
