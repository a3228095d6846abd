import type { SyntaxNodeRef } from '@lezer/common';

import { entityText } from '../../markdown/entities.ts';
import type { Range } from '../../passage/passage.ts';
import type { MarkupBlock } from '../markupBlocks.ts';
import { PartBuilder } from '../partBuilder.ts';
import { elementRole, type ElementRole } from './htmlElements.ts';
import { HtmlRows } from './htmlRows.ts';

interface OpenElement {
  readonly role: ElementRole;
  /** Of a heading. */
  readonly level: number;
  readonly at: number;
  /** What a text in it is, and whether a quote is around it. */
  readonly kind: 'paragraph' | 'listItem' | 'quote';
  readonly inQuote: boolean;
}

const outside = { kind: 'paragraph', inQuote: false } as const;

/** Makes blocks of the nodes of a page's tree, which it enters and leaves in order. */
export class HtmlPage {
  readonly #text: string;
  readonly #holes: readonly Range[];
  readonly #blocks: MarkupBlock[] = [];
  readonly #part = new PartBuilder();
  /** The elements that are open and matter, innermost last. */
  readonly #open: OpenElement[] = [];
  readonly #rows = new HtmlRows();
  #hole = 0;

  constructor(text: string, holes: readonly Range[]) {
    this.#text = text;
    this.#holes = holes;
  }

  enter(node: SyntaxNodeRef): boolean {
    switch (node.name) {
      case 'Document':
        return true;
      case 'Element':
        return this.#element(node);
      case 'Text':
        this.#keep(node.from, node.to);
        return false;
      case 'IncompleteTag':
      case 'InvalidEntity':
        this.#part.keep(this.#text, node.from, node.to);
        return false;
      case 'EntityReference':
      case 'CharacterReference': {
        const text = entityText(this.#text.slice(node.from, node.to));
        if (text === undefined) this.#part.keep(this.#text, node.from, node.to);
        else this.#part.stand(node.from, node.to, text);
        return false;
      }
      case 'Comment':
        if (!this.#part.isOpen && !this.#rows.isInRow)
          this.#blocks.push({ type: 'comment', start: node.from, end: node.to });
        return false;
      default:
        return false;
    }
  }

  leave(node: SyntaxNodeRef): void {
    if (node.name !== 'Element') return;
    const open = this.#open.at(-1);
    if (open?.at !== node.from) return;
    this.#flush();
    this.#open.pop();
    // A row may have more blocks than a call takes values.
    if (open.role === 'row') for (const block of this.#rows.end()) this.#blocks.push(block);
  }

  end(): readonly MarkupBlock[] {
    this.#flush();
    return this.#blocks;
  }

  #element(node: SyntaxNodeRef): boolean {
    const tag = node.node.firstChild?.getChild('TagName');
    const name = tag ? this.#text.slice(tag.from, tag.to) : '';
    const role = elementRole(name);
    switch (role) {
      case undefined:
        return true;
      case 'skipped':
        return false;
      case 'break':
        if (name.toLowerCase() === 'br') this.#part.space();
        return false;
      case 'skippedBlock':
        this.#flush();
        return false;
      case 'block':
      case 'listItem':
      case 'quote':
      case 'heading':
      case 'row':
      case 'cell': {
        this.#flush();
        if (role === 'row') this.#rows.begin();
        else if (role === 'cell') this.#rows.cell(name.toLowerCase() === 'td');
        else this.#rows.block();
        const { kind, inQuote } = this.#open.at(-1) ?? outside;
        this.#open.push({
          role,
          level: role === 'heading' ? Number(name.charAt(1)) : 0,
          at: node.from,
          kind: role === 'listItem' || role === 'quote' ? role : kind,
          inQuote: inQuote || role === 'quote',
        });
        return true;
      }
      default:
        return role satisfies never;
    }
  }

  /** A text without what an engine puts in. */
  #keep(from: number, to: number): void {
    while ((this.#holes[this.#hole]?.end ?? Infinity) <= from) this.#hole += 1;
    let at = from;
    for (let index = this.#hole; ; index += 1) {
      const hole = this.#holes[index];
      if (hole === undefined || hole.start >= to) break;
      this.#part.keep(this.#text, at, hole.start);
      at = Math.max(at, hole.end);
    }
    this.#part.keep(this.#text, at, to);
  }

  #flush(): void {
    const part = this.#part.take();
    if (part === undefined) return;
    const innermost = this.#open.at(-1);
    if (this.#rows.isInRow) this.#rows.take(part);
    else if (innermost?.role === 'heading') this.#blocks.push({ type: 'heading', level: innermost.level, ...part });
    else {
      const { kind, inQuote } = innermost ?? outside;
      this.#blocks.push({ type: 'prose', kind, parts: [part], inQuote });
    }
  }
}
