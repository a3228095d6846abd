import type { MarkdownConfig } from '@lezer/markdown';

const openingBrace = 123;

/** A role of MyST: its name, and what it is of between backticks. */
const role = /\{([\w:.+-]{1,60})\}(`+)(?!`)([^]{1,2000}?)(?<!`)\2(?!`)/y;

/** Roles whose words are prose, behind them perhaps what an abbreviation stands for. */
const spoken =
  /^(?:emphasis|strong|abbreviation|abbr|dfn|q|sub|subscript|sup|superscript|u|underline|del|strike|smallcaps)$/;
const meaning = /\s*\([^()]*\)\s*$/;
/** Roles that point somewhere, whose words are prose where they stand before an address. */
const pointing = /^(?:ref|numref|doc|term|any|link|download)$/;
const address = /\s*<[^<>]*>\s*$/;

/** MyST's roles: of ``{emphasis}`glad` `` the words stay, of ``{math}`x` `` nothing. */
export const roleGrammar: MarkdownConfig = {
  defineNodes: ['Role', 'RoleMark'],
  parseInline: [
    {
      name: 'Role',
      before: 'InlineCode',
      parse(cx, next, pos) {
        if (next !== openingBrace) return -1;
        role.lastIndex = pos - cx.offset;
        const match = role.exec(cx.text);
        if (match === null) return -1;
        const { 0: all, 1: name = '', 2: ticks = '', 3: inside = '' } = match;
        const end = pos + all.length;
        const words = wordsOf(name, inside);
        if (words === '') return cx.addElement(cx.elt('RoleMark', pos, end));
        const start = pos + name.length + 2 + ticks.length;
        return cx.addElement(
          cx.elt('Role', pos, end, [
            cx.elt('RoleMark', pos, start),
            ...cx.parser.parseInline(words, start),
            cx.elt('RoleMark', start + words.length, end),
          ]),
        );
      },
    },
  ],
};

/** What of a role's inside is prose, from its beginning. */
function wordsOf(name: string, inside: string): string {
  if (spoken.test(name)) return name.startsWith('abbr') ? inside.replace(meaning, '') : inside;
  return pointing.test(name) && address.test(inside) ? inside.replace(address, '') : '';
}
