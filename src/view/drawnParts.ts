import { Idiomorph } from 'idiomorph';

/** A part of a page, from what is shown to HTML. */
export interface PagePart<Shown> {
  readonly tag: 'header' | 'div' | 'p' | 'section' | 'footer';
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** What it is called, to be heard. */
  readonly label?: () => string;
  readonly draw: (shown: Shown) => string;
}

interface DrawnPart<Shown> {
  readonly part: PagePart<Shown>;
  readonly element: HTMLElement;
  html: string;
}

/** The parts of a page below one another; drawing touches only the elements that changed, and the focus stays on the control it was on. */
export class DrawnParts<Shown> {
  readonly #root: HTMLElement;
  readonly #drawn: readonly DrawnPart<Shown>[];

  constructor(root: HTMLElement, parts: readonly PagePart<Shown>[]) {
    this.#root = root;
    this.#drawn = parts.map((part) => ({ part, element: elementOf(part), html: '' }));
    root.append(...this.#drawn.map(({ element }) => element));
  }

  /** Pixels that a part has from side to side. */
  get width(): number {
    return this.#drawn[0]?.element.clientWidth ?? 0;
  }

  draw(shown: Shown): void {
    for (const drawn of this.#drawn) {
      const html = drawn.part.draw(shown);
      if (html === drawn.html) continue;
      drawn.html = html;
      const key = focusedKey(drawn.element);
      // Elements that are there already are changed, not replaced: the browser draws anew what is new alone.
      void Idiomorph.morph(drawn.element, html, { morphStyle: 'innerHTML', restoreFocus: false });
      if (key !== undefined && focusedKey(drawn.element) !== key) this.#focus(drawn.element, key);
    }
  }

  /** Elements are moved, so that Tab goes the way the eye does. */
  move(names: readonly string[], before: string): void {
    const key = focusedKey(this.#root);
    const moved = this.#drawn.filter(({ part }) => names.includes(part.name)).map(({ element }) => element);
    this.#drawn.find(({ part }) => part.name === before)?.element.before(...moved);
    if (key !== undefined) this.#focus(this.#root, key);
  }

  /** The control with that key, or the nearest place still there. */
  #focus(within: HTMLElement, key: string): void {
    const controls = [...within.querySelectorAll<HTMLElement>('[data-key]')];
    const target = controls.find((control) => control.dataset['key'] === key) ?? controls.at(-1) ?? this.#root;
    target.focus({ preventScroll: true });
  }
}

function isElement(node: Node): node is HTMLElement | SVGElement {
  return node instanceof HTMLElement || node instanceof SVGElement;
}

function elementOf<Shown>({ tag, name, attributes, label }: PagePart<Shown>): HTMLElement {
  const element = document.createElement(tag);
  element.className = name;
  for (const [attribute, value] of Object.entries(attributes ?? {})) element.setAttribute(attribute, value);
  if (label !== undefined) element.setAttribute('aria-label', label());
  return element;
}

function focusedKey(within: HTMLElement): string | undefined {
  const focused = document.activeElement;
  return focused !== null && isElement(focused) && within.contains(focused) ? focused.dataset['key'] : undefined;
}
