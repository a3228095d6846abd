import { findNodeAtLocation, type Node, type ParseError, parseTree, getNodeValue } from 'jsonc-parser';

import { configOf, type ConfigProblem, type ReadConfig } from './config.ts';

/** What is wrong, and on which line, from 1. */
export type LineProblem = { readonly line: number } & ({ readonly kind: 'syntax' } | ConfigProblem);

export interface ReadConfigText extends Pick<ReadConfig, 'config'> {
  readonly problems: readonly LineProblem[];
}

/** Brackets in brackets; the parser calls itself for each. */
const deepest = 100;

/** Where a configuration stands in a file's text: all of it, or below a key, where it may be absent. Comments are let through. */
export function configIn(text: string, key?: string): ReadConfigText | undefined {
  const errors: ParseError[] = [];
  const isDeep = depthOf(text) > deepest;
  const root = isDeep ? undefined : parseTree(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (key !== undefined && (root === undefined || findNodeAtLocation(root, [key]) === undefined)) return undefined;
  if (root === undefined || error !== undefined)
    return {
      config: { ...configOf({}).config, files: [] },
      problems: [{ kind: 'syntax', line: lineAt(text, error?.offset ?? 0) }],
    };
  const own = key === undefined ? root : findNodeAtLocation(root, [key]);
  const { config, problems } = configOf(own === undefined ? undefined : getNodeValue(own));
  return {
    config,
    problems: problems.map((problem) => ({ ...problem, line: lineAt(text, own && offsetOf(own, problem.path)) })),
  };
}

/** Of the value the path leads to, or of the one nearest to it; a key's where it has one. */
function offsetOf(root: Node, path: ConfigProblem['path']): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node !== undefined) return node.parent?.type === 'property' ? node.parent.offset : node.offset;
  }
  return root.offset;
}

function lineAt(text: string, offset = 0): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length;
}

function depthOf(text: string): number {
  let [depth, most] = [0, 0];
  for (const [sign] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (sign === '[' || sign === '{') depth += 1;
    if (sign === ']' || sign === '}') depth -= 1;
    most = Math.max(most, depth);
  }
  return most;
}
