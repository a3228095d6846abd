import { noneIntent } from '../../document/analysis/intent.ts';
import type { Finding, Observed } from '../finding.ts';
import { fileStart } from '../place.ts';
import type { Assertion, Part } from './assertion.ts';
import { edgeOf, isLed } from './edge.ts';
import { passagesOf, type ReadFile, type ReadPassage, sectionMeant } from './readFile.ts';

/** Whether one of the globs matches a file's name below the project's folder. */
export type Matches = (globs: readonly string[], name: string) => boolean;

/** A part of the texts of which nothing was read. */
export interface Unread {
  readonly part: Part;
  /** A heading that may have been meant; absent where none is near. */
  readonly meant?: string;
}

/** Words of an emotion among all. */
class Sum {
  words = 0;
  named = 0;
  /** Where they begin. */
  file: string | undefined;

  add(file: string, passages: readonly ReadPassage[], emotion: string): void {
    for (const { passage, verdict } of passages) {
      this.file ??= file;
      this.words += passage.words;
      if ((verdict.kind === 'emotion' ? verdict.label : noneIntent) === emotion) this.named += passage.words;
    }
  }

  get share(): number {
    return this.words === 0 ? 0 : this.named / this.words;
  }
}

/** Holds one assertion, with emotions as the model names them, against files as they are read. */
export class AssertionCheck {
  readonly assertion: Assertion;
  readonly #matches: Matches;
  readonly #labels: readonly string[];
  readonly #own = new Sum();
  readonly #other = new Sum();
  readonly #meant = new Map<Part, string>();

  constructor(assertion: Assertion, labels: readonly string[], matches: Matches) {
    this.assertion = assertion;
    this.#labels = labels;
    this.#matches = matches;
  }

  /** Whether it speaks of the file. */
  concerns(name: string): boolean {
    const { part, claim } = this.assertion;
    return this.#matches(part.files, name) || (claim.type === 'more' && this.#matches(claim.than.files, name));
  }

  /** What is wrong in this file by itself. */
  fileEnds(read: ReadFile): readonly Finding[] {
    const { part, claim } = this.assertion;
    const passages = this.#passages(read, part);
    // Any words count as read, of which the end tells.
    switch (claim.type) {
      case 'no':
        this.#own.add(read.file, passages, noneIntent);
        return passages.flatMap(({ passage, verdict, place }) =>
          verdict.kind === 'emotion' && claim.emotions.includes(verdict.label)
            ? [this.#finding(read.file, { type: 'passage', verdict, text: passage.text }, place)]
            : [],
        );
      case 'most':
      case 'least':
        this.#own.add(read.file, passages, claim.share.emotion);
        return [];
      case 'begins':
      case 'ends': {
        this.#own.add(read.file, passages, noneIntent);
        const edge = edgeOf(passages, claim.type, this.#labels);
        if (edge.outermost === undefined || isLed(edge, claim.emotion)) return [];
        const { words, lead, outermost } = edge;
        return [this.#finding(read.file, { type: 'edge', words, ...(lead && { lead }) }, outermost.place)];
      }
      case 'more':
        this.#own.add(read.file, passages, claim.emotion);
        this.#other.add(read.file, this.#passages(read, claim.than), claim.emotion);
        return [];
      default:
        return claim satisfies never;
    }
  }

  /** What is wrong with all files together, or of what nothing was read. */
  end(): readonly Finding[] | Unread {
    const { part, claim } = this.assertion;
    const { file, share } = this.#own;
    if (file === undefined) return this.#unread(part);
    const { share: other } = this.#other;
    switch (claim.type) {
      case 'no':
      case 'begins':
      case 'ends':
        return [];
      case 'most':
        return share > claim.share.most ? [this.#finding(file, { type: 'share', share })] : [];
      case 'least':
        return share < claim.share.most ? [this.#finding(file, { type: 'share', share })] : [];
      case 'more':
        if (this.#other.file === undefined) return this.#unread(claim.than);
        return share > other ? [] : [this.#finding(file, { type: 'compared', share, other })];
      default:
        return claim satisfies never;
    }
  }

  #passages(read: ReadFile, part: Part): readonly ReadPassage[] {
    if (!this.#matches(part.files, read.name)) return [];
    const meant = sectionMeant(read, part);
    if (meant !== undefined) this.#meant.set(part, meant);
    return passagesOf(read, part);
  }

  #unread(part: Part): Unread {
    const meant = this.#meant.get(part);
    return { part, ...(meant !== undefined && { meant }) };
  }

  #finding(file: string, observed: Observed, place = fileStart): Finding {
    return { file, place, matter: { kind: 'assertion', assertion: this.assertion, observed } };
  }
}
