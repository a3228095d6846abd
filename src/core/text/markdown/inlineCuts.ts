import type { SyntaxNodeRef } from '@lezer/common';

import { entityText } from './entities.ts';
import type { Cut } from '../passage/plainText.ts';

/** What is left out of an inline node, and whether the nodes inside it matter too. */
export interface NodeCuts {
  readonly cuts: readonly Cut[];
  readonly inside: boolean;
}

/** A mail address, and not a version such as `name@v1.2`: its domain ends in letters. */
const mailDomain = /\.[a-z]{2,}$/i;

/** `line` is what was parsed; offsets are of it. */
export function cutsOf(node: SyntaxNodeRef, line: string, withCode: boolean): NodeCuts {
  const all: Cut = { start: node.from, end: node.to, text: '' };
  const written = (): string => line.slice(node.from, node.to);
  switch (node.name) {
    case 'Document':
    case 'Paragraph':
    case 'Emphasis':
    case 'StrongEmphasis':
    case 'Strikethrough':
    case 'Link':
    case 'Role':
    case 'WikiLink':
      return { cuts: [], inside: true };
    case 'Escape':
      return { cuts: [{ ...all, end: node.from + 1 }], inside: false };
    case 'Entity': {
      const text = entityText(written());
      return { cuts: text === undefined ? [] : [{ ...all, text }], inside: false };
    }
    case 'HTMLTag':
      return { cuts: [{ ...all, text: /^<br\b/i.test(written()) ? ' ' : '' }], inside: false };
    case 'InlineCode':
      return { cuts: withCode ? [] : [all], inside: withCode };
    case 'URL': {
      const isVersion = /^[^@:/]+@/.test(written()) && !mailDomain.test(written());
      return { cuts: isVersion ? [] : [all], inside: false };
    }
    default:
      return { cuts: [all], inside: false };
  }
}
