import { t } from '@vscode/l10n';

import { plural } from '../../core/language/plural.ts';
import type { Arc } from '../../core/document/arc/arc.ts';
import { isCalm } from './calmArc.ts';
import { arcDescription } from './arcDescription.ts';
import { arcHeight, drawArc } from './arcSvg.ts';
import { fileColors, pictureWidth, SvgStack } from '../format/svgFile.ts';

/** One document of a picture that stands alone. */
export interface ArcFilePart {
  readonly title: string;
  /** One line below the title. */
  readonly summary: string;
  /** Undefined where there is nothing to draw; the summary says why. */
  readonly arc: Arc | undefined;
}

/**
 * The arcs of documents below one another as one SVG that needs nothing else. `labels` are all of the model's, `foot`
 * one line about the model.
 */
export function arcFile(parts: readonly ArcFilePart[], labels: readonly string[], foot: string): string {
  const stack = new ArcStack(labels, foot);
  const drawn = parts.map((part) => stack.add(part)).join('');
  return stack.begin() + drawn + stack.end();
}

/** The same, document by document; `begin` is written before them and known when all are there. */
export class ArcStack {
  readonly #labels: readonly string[];
  readonly #foot: string;
  readonly #stack = new SvgStack();
  #documents = 0;
  #firstTitle = '';
  #description: string | undefined;

  constructor(labels: readonly string[], foot: string) {
    this.#labels = labels;
    this.#foot = foot;
  }

  add({ title, summary, arc }: ArcFilePart): string {
    if (this.#documents === 0) this.#firstTitle = title;
    this.#documents += 1;
    const drawn = arc === undefined || isCalm(arc) ? undefined : arc;
    this.#description ??= drawn && arcDescription(drawn);
    const look = { width: pictureWidth, labels: this.#labels, title: t('Arc of {0}', title), ...fileColors };
    const picture = drawn && { svg: drawArc(drawn, look), height: arcHeight(drawn, pictureWidth) };
    return this.#stack.add({ title, summary, picture });
  }

  begin(): string {
    const title =
      this.#documents === 1
        ? t('Arc of {0}', this.#firstTitle)
        : plural(this.#documents, {
            one: t('Arc of {0} document', this.#documents),
            other: t('Arcs of {0} documents', this.#documents),
          });
    return this.#stack.begin(title, this.#notes());
  }

  end(): string {
    return this.#stack.end(this.#notes());
  }

  #notes(): readonly string[] {
    return [...(this.#description === undefined ? [] : [this.#description]), this.#foot];
  }
}
