type Step = (current: number, last: number) => number;

const steps: Readonly<Record<string, Step>> = {
  ArrowRight: (current, last) => Math.min(last, current + 1),
  ArrowDown: (current, last) => Math.min(last, current + 1),
  ArrowLeft: (current) => Math.max(0, current - 1),
  ArrowUp: (current) => Math.max(0, current - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** Where a key leads from the `current` of things numbered from 0 to `last`; undefined for a key that leads nowhere. */
export function stepTo(key: string, current: number, last: number): number | undefined {
  return Object.hasOwn(steps, key) ? steps[key]?.(current, last) : undefined;
}

/** Of the elements the one at `current` alone can be reached by Tab. */
export function giveTabStop(elements: readonly Element[], current: number): void {
  for (const [index, element] of elements.entries()) element.setAttribute('tabindex', index === current ? '0' : '-1');
}

/** Controls that Tab reaches as one; the arrow keys, Home and End go from one to the next. */
export class RovingList {
  readonly #root: HTMLElement;
  readonly #selector: string;
  #current = 0;

  constructor(root: HTMLElement, selector: string) {
    this.#root = root;
    this.#selector = selector;
    root.addEventListener('focusin', ({ target }) => this.#enter(target));
    root.addEventListener('keydown', (event) => this.#press(event));
  }

  /** To be called after every drawing. */
  drawn(): void {
    const controls = this.#controls();
    this.#current = Math.max(0, Math.min(this.#current, controls.length - 1));
    giveTabStop(controls, this.#current);
  }

  #enter(target: EventTarget | null): void {
    const index = this.#indexOf(target);
    if (index < 0) return;
    this.#current = index;
    this.drawn();
  }

  #press(event: KeyboardEvent): void {
    const index = this.#indexOf(event.target);
    if (index < 0) return;
    const controls = this.#controls();
    const next = stepTo(event.key, index, controls.length - 1);
    if (next === undefined) return;
    event.preventDefault();
    controls[next]?.focus();
  }

  #controls(): readonly HTMLElement[] {
    return [...this.#root.querySelectorAll<HTMLElement>(this.#selector)];
  }

  #indexOf(target: EventTarget | null): number {
    return this.#controls().findIndex((control) => control === target);
  }
}
