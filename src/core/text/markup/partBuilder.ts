import type { Cut } from '../passage/plainText.ts';
import type { ProsePart } from './markupBlocks.ts';

/** Makes a part of the stretches of prose that come, in order; what stands between two of them is left out. */
export class PartBuilder {
  #start = -1;
  #end = 0;
  #cuts: Cut[] = [];
  #space = false;

  /** Whether something is there. */
  get isOpen(): boolean {
    return this.#start >= 0;
  }

  /** Prose as it stands in the source. White space begins nothing. */
  keep(text: string, start: number, end: number): void {
    if (start >= end || (!this.isOpen && !/\S/.test(text.slice(start, end)))) return;
    this.#reach(start);
    this.#end = end;
  }

  /** What stands there is read as `text`. */
  stand(start: number, end: number, text: string): void {
    this.#reach(start);
    this.#cuts.push({ start, end, text });
    this.#end = end;
  }

  /** What is left out next parts two words. */
  space(): void {
    this.#space = true;
  }

  /** What has come, once; undefined for nothing. */
  take(): ProsePart | undefined {
    const part = this.isOpen ? { start: this.#start, end: this.#end, cuts: this.#cuts } : undefined;
    this.#start = -1;
    this.#cuts = [];
    this.#space = false;
    return part;
  }

  #reach(start: number): void {
    if (!this.isOpen) this.#start = start;
    else if (start > this.#end) this.#cuts.push({ start: this.#end, end: start, text: this.#space ? ' ' : '' });
    this.#space = false;
  }
}
