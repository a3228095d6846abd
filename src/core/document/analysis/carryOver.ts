import type { Passage } from '../../text/passage/passage.ts';
import type { JudgedPassage } from '../judgement/judgedPassage.ts';

/**
 * A document's passages after an edit. One whose text stood in the document before keeps its reading and verdict; one
 * with another text is pending and takes those of the passage that stood in its place, if any.
 */
export function carryOver(before: readonly JudgedPassage[], passages: readonly Passage[]): readonly JudgedPassage[] {
  const shorter = Math.min(before.length, passages.length);
  let head = 0;
  while (head < shorter && before[head]?.passage.text === passages[head]?.text) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail)?.passage.text === passages.at(-1 - tail)?.text) tail += 1;

  const sources = [
    ...before.slice(0, head),
    ...sourcesOf(before.slice(head, before.length - tail), passages.slice(head, passages.length - tail)),
    ...before.slice(before.length - tail),
  ];
  return passages.map((passage, index) => inherit(passage, sources[index]));
}

/** For each passage of a changed stretch the one before the edit that it continues. */
function sourcesOf(
  before: readonly JudgedPassage[],
  passages: readonly Passage[],
): readonly (JudgedPassage | undefined)[] {
  const places = new Map<string, number[]>();
  for (const [at, { passage }] of before.entries()) {
    const known = places.get(passage.text);
    if (known === undefined) places.set(passage.text, [at]);
    else known.push(at);
  }
  for (const known of places.values()) known.reverse();
  const same = passages.map(({ text }) => places.get(text)?.pop());
  const taken = new Set(same);

  const sources = same.map((at) => (at === undefined ? undefined : before[at]));
  const pair = (opened: readonly number[], start: number, end: number): void => {
    let at = start;
    for (const index of opened) {
      while (at < end && taken.has(at)) at += 1;
      if (at >= end) return;
      sources[index] = before[at];
      at += 1;
    }
  };
  let opened: number[] = [];
  let start = 0;
  for (const [index, at] of same.entries()) {
    if (at === undefined) opened.push(index);
    else if (at >= start) {
      pair(opened, start, at);
      opened = [];
      start = at + 1;
    }
  }
  pair(opened, start, before.length);
  return sources;
}

function inherit(passage: Passage, source: JudgedPassage | undefined): JudgedPassage {
  if (source === undefined) return { passage, state: 'pending' };
  const done = source.state === 'done' && source.passage.text === passage.text;
  return { ...source, passage, state: done ? 'done' : 'pending' };
}
