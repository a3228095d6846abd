import { HiddenText } from './hiddenText.ts';
import { address, inlineMarkup } from './inlineMarkup.ts';
import { indentation, LineBlocks } from './lineBlocks.ts';
import type { Markup } from './markupBlocks.ts';

const adornment = /^([!-/:-@[-`{-~])\1{1,}[ \t]*$/;
const explicit = /^[ \t]*\.\.(?:[ \t]+|$)/;
const directive = /^[ \t]*\.\.[ \t]+(?:\|[^|]{1,100}\|[ \t]+)?([\w:+.-]{1,100}?)::(?:[ \t]+|$)/;
const footnote = /^[ \t]*\.\.[ \t]+\[(?:#?[\w.-]{0,100}|\*)\][ \t]+/;
/** Directives whose body is prose; of the first kind their arguments are too. */
const spoken =
  /^(?:note|warning|tip|hint|important|attention|caution|danger|error|seealso|todo|versionadded|versionchanged|versionremoved|deprecated|centered)$/;
const holding =
  /^(?:admonition|topic|sidebar|epigraph|highlights|pull-quote|container|compound|only|class|rst-class|figure|glossary|rubric|list-table|tab-item|tab-set|dropdown|card|grid|collapse|function|method|attribute|data|exception|module|py:\w+|c:\w+|cpp:\w+|js:\w+)$/;
const quoting = /^(?:epigraph|highlights|pull-quote)$/;
const field = /^[ \t]*:[^:\s`][^:`]{0,100}:(?:[ \t]|$)/;
const item = /^[ \t]*(?:[-*+•‣]|(?:\d+|#|[a-zA-Z])[.)]|\((?:\d+|#|[a-zA-Z])\))[ \t]+(?:[*-][ \t]+)?(?=\S)/;
const lineBlock = /^[ \t]*\|[ \t]+/;
const table = /^[ \t]*(?:\+[-=+]{3,}\+|={2,}(?:[ \t]+={2,})+)[ \t]*$/;
const prompt = /^[ \t]*>>>[ \t]/;

const inline = inlineMarkup([
  /``[^`]{1,500}``/g,
  /:(?:code|math|literal|file|samp|kbd|command|program|option|envvar|makevar|func|meth|class|mod|attr|obj|data|exc|const|type|raw|py:\w{1,20}|c:\w{1,20}|cpp:\w{1,20}|js:\w{1,20}):`[^`]{1,500}`/g,
  /((?::[\w:+.-]{1,60}:)?(?<!`)`(?![`\s]))([^`<>]{1,500}?)[ \t\n]*(?:<[^<>`]{1,500}>)?`(?!`)(?::[\w:+.-]{1,60}:)?_{0,2}/g,
  /\|[^|\s](?:[^|]{0,100}[^|\s])?\|_{0,2}|\[(?:#?[\w.-]{1,100}|[#*])\]_|::[ \t]*$/g,
  /()([\p{L}\p{N}]{1,100})__?(?![\p{L}\p{N}_])/gu,
  /(?<![\p{L}\p{N}*\\])(\*{1,2})(?![\s*])([^*]{1,500})(?<!\s)\*{1,2}(?![\p{L}\p{N}])/gu,
  /\\(?=[^\s])/g,
  address,
]);

/** What begins a block of its own in the middle of a paragraph. */
const startsOther = (line: string): boolean => explicit.test(line) || table.test(line);

/** reStructuredText: paragraphs, lists, lines, what admonitions and other directives hold; no code, tables, fields and targets. */
export function restructuredTextMarkup(text: string): Markup {
  const blocks = new LineBlocks(new HiddenText(text, []), inline);
  const { lines } = blocks;
  /** Adornments of titles, those of the highest level first. */
  const levels: string[] = [];
  /** Indentations up to which what follows is a quote of its writer's, innermost last. */
  const quotes: number[] = [];
  /** Of the block before, as far as it lets what is indented follow it. */
  let allowed = 0;
  const levelOf = (style: string): number => {
    if (!levels.includes(style)) levels.push(style);
    return levels.indexOf(style) + 1;
  };
  const isTitle = (at: number): boolean =>
    adornment.test(blocks.at(at + 1)) &&
    !/^\s/.test(blocks.at(at)) &&
    !adornment.test(blocks.at(at)) &&
    blocks.at(at + 1).trimEnd().length >= Math.min(4, blocks.at(at).trimEnd().length);

  for (let at = 0; at < lines.length;) {
    const line = blocks.at(at);
    const indent = indentation(line);
    if (blocks.isBlank(at)) {
      at += 1;
      continue;
    }
    while (quotes.length > 0 && indent <= (quotes.at(-1) ?? 0)) quotes.pop();
    const named = directive.exec(line);
    const name = named?.[1] ?? '';
    if (
      adornment.test(line) &&
      adornment.test(blocks.at(at + 2)) &&
      !blocks.isBlank(at + 1) &&
      line.charAt(0) === blocks.at(at + 2).charAt(0)
    ) {
      blocks.heading(at + 1, levelOf(`${line.charAt(0)} above`), 0);
      [at, allowed] = [at + 3, 0];
    } else if (isTitle(at)) {
      blocks.heading(at, levelOf(blocks.at(at + 1).charAt(0)), 0);
      [at, allowed] = [at + 2, 0];
    } else if (adornment.test(line) && blocks.isBlank(at + 1)) at += 1;
    else if (footnote.test(line)) {
      const end = blocks.paragraphEnd(at, startsOther);
      blocks.prose(at, end, footnote.exec(line)?.[0].length);
      [at, allowed] = [end, Infinity];
    } else if (named !== null && (spoken.test(name) || holding.test(name))) {
      let end = at + 1;
      if (spoken.test(name)) {
        end = blocks.paragraphEnd(at, (each) => startsOther(each) || field.test(each) || indentation(each) <= indent);
        const said =
          name.startsWith('version') || name === 'deprecated'
            ? /^\S*[ \t]*/.exec(line.slice(named[0].length))?.[0].length
            : 0;
        blocks.prose(at, end, named[0].length + (said ?? 0));
      }
      if (quoting.test(name)) quotes.push(indent);
      [at, allowed] = [end, Infinity];
    } else if (explicit.test(line)) {
      const end = blocks.indentedEnd(at + 1, indent);
      blocks.comment(at, end);
      [at, allowed] = [end, 0];
    } else if (field.test(line)) [at, allowed] = [blocks.indentedEnd(at + 1, indent), Infinity];
    else if (prompt.test(line) || table.test(line)) at = blocks.paragraphEnd(at, () => false);
    else {
      if (indent > allowed && quotes.length === 0) quotes.push(indent - 1);
      const end = blocks.paragraphEnd(at, startsOther);
      const opensList = paragraphs(blocks, at, end, quotes.length > 0);
      allowed = opensList ? Infinity : indent;
      const isLiteral = blocks
        .at(end - 1)
        .trimEnd()
        .endsWith('::');
      at = isLiteral ? blocks.indentedEnd(end, indent) : end;
    }
  }
  return blocks.all();
}

/**
 * A paragraph, the items of a list, the lines of a verse, or a term with what it means, which is indented more. Whether what is
 * indented below belongs to it.
 */
function paragraphs(blocks: LineBlocks, from: number, to: number, inQuote: boolean): boolean {
  const openingAt = (at: number): number =>
    (item.exec(blocks.at(at)) ?? lineBlock.exec(blocks.at(at)))?.[0].length ?? 0;
  const indentAt = (at: number): number => indentation(blocks.at(at));
  let start = from;
  let opensList = openingAt(from) > 0;
  for (let at = from + 1; at <= to; at += 1) {
    const means = at === start + 1 && at < to && openingAt(start) === 0 && indentAt(at) > indentAt(start);
    if (at < to && openingAt(at) === 0 && indentAt(at) >= indentAt(at - 1) && !means) continue;
    if (means) opensList = true;
    const kind = item.test(blocks.at(start)) ? 'listItem' : inQuote ? 'quote' : 'paragraph';
    blocks.prose(start, at, openingAt(start), kind, inQuote);
    start = at;
  }
  return opensList;
}
