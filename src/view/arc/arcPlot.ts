import type { ArcData, ArcPlace } from '../../render/arc/arcData.ts';
import { spotText } from '../../render/arc/arcNotes.ts';
import { giveTabStop, stepTo } from '../roving.ts';

/** How far from a dot, in pixels, the pointer still means it. */
const reach = 14;

/** What lies behind the dots, by words from the beginning of the document. */
export interface ArcGround {
  /** What is told of a place there. */
  textAt(at: number): string;
  goTo(at: number): void;
}

/** The arc on the page under a person's hands: the pointer finds dots, the arrow keys go from one to the next. */
export class ArcPlot {
  readonly #root: HTMLElement;
  readonly #goTo: (chart: ArcData, place: ArcPlace) => void;
  readonly #ground: ArcGround | undefined;
  #chart: ArcData | undefined;
  #current = 0;
  #told: number | undefined;
  #caret: number | undefined;

  /** Without `ground` the dots alone lead somewhere. */
  constructor(root: HTMLElement, goTo: (chart: ArcData, place: ArcPlace) => void, ground?: ArcGround) {
    this.#root = root;
    this.#goTo = goTo;
    this.#ground = ground;
    root.addEventListener('pointermove', (event) => this.#point(event));
    root.addEventListener('pointerleave', () => this.#tell(undefined));
    root.addEventListener('click', (event) => this.#click(event));
    root.addEventListener('keydown', (event) => this.#press(event));
    root.addEventListener('focusin', ({ target }) => this.#enter(target));
    root.addEventListener('focusout', () => this.#tell(undefined));
  }

  /** To be called after every drawing. */
  drawn(chart: ArcData | undefined): void {
    this.#chart = chart;
    this.#current = Math.max(0, Math.min(this.#current, this.#dots().length - 1));
    this.#rove(this.#current);
    if (this.#told !== undefined) this.#tell(this.#told);
    this.showCaret(this.#caret);
  }

  /** In words read before; undefined takes the line away. */
  showCaret(at: number | undefined): void {
    this.#caret = at;
    const caret = this.#root.querySelector<SVGElement>('.caret');
    if (caret === null) return;
    const { left = '', right = '', words = '', from = '' } = caret.dataset;
    const share = ((at ?? -1) - Number(from)) / Math.max(1, Number(words));
    // A caret at the very end may miss it by a rounding error.
    const isShown = at !== undefined && share >= 0 && share <= 1.001;
    const place = Math.min(1, Math.max(0, share)) * (Number(right) - Number(left));
    setAttribute(caret, 'transform', `translate(${place.toFixed(1)} 0)`);
    setAttribute(caret, 'visibility', isShown ? 'visible' : 'hidden');
  }

  /** Until a passage is told of. */
  say(text: string): void {
    const readout = this.#root.querySelector('.readout');
    if (readout !== null && readout.textContent !== text) readout.textContent = text;
  }

  #dots(): readonly SVGElement[] {
    return [...this.#root.querySelectorAll<SVGElement>('.dot')];
  }

  #point(event: PointerEvent): void {
    const near = this.#near(event);
    this.#root.querySelector('.arc-picture')?.classList.toggle('pointing', near !== undefined);
    if (near !== this.#told) this.#tell(near);
    if (near !== undefined || this.#ground === undefined) return;
    const at = this.#wordAt(event);
    this.say(at === undefined ? '' : this.#ground.textAt(at));
  }

  #click(event: MouseEvent): void {
    const near = this.#near(event);
    const at = near === undefined && this.#ground !== undefined ? this.#wordAt(event) : undefined;
    if (at === undefined) this.#go(near);
    else this.#ground?.goTo(at);
  }

  /** Undefined beside the curves. */
  #wordAt({ target, clientX }: MouseEvent): number | undefined {
    const picture = target instanceof Element ? target.closest<SVGSVGElement>('svg.arc-picture') : null;
    const caret = picture?.querySelector<SVGElement>('.caret');
    if (!picture || !caret) return undefined;
    const { left = '', right = '', words = '', from = '' } = caret.dataset;
    const box = picture.getBoundingClientRect();
    const x = ((clientX - box.left) * picture.viewBox.baseVal.width) / Math.max(1, box.width);
    const share = (x - Number(left)) / (Number(right) - Number(left));
    return share < 0 || share > 1 ? undefined : Number(from) + share * Number(words);
  }

  #near({ target, clientX, clientY }: MouseEvent): number | undefined {
    if (!(target instanceof Element) || target.closest('.arc-picture') === null) return undefined;
    let [nearest, least]: [number | undefined, number] = [undefined, reach];
    for (const [index, dot] of this.#dots().entries()) {
      const { x, y, width, height } = dot.getBoundingClientRect();
      const distance = Math.hypot(x + width / 2 - clientX, y + height / 2 - clientY);
      if (distance < least) [nearest, least] = [index, distance];
    }
    return nearest;
  }

  #press(event: KeyboardEvent): void {
    const { key, target } = event;
    const current = dotOf(target);
    if (current === undefined) return;
    if (key === 'Enter' || key === ' ') {
      event.preventDefault();
      this.#go(current);
      return;
    }
    const next = stepTo(key, current, this.#dots().length - 1);
    if (next === undefined) return;
    event.preventDefault();
    this.#dots()[next]?.focus();
  }

  #enter(target: EventTarget | null): void {
    const dot = dotOf(target);
    if (dot === undefined) return;
    this.#rove(dot);
    this.#tell(dot);
  }

  /** One dot alone can be reached by Tab. */
  #rove(current: number): void {
    this.#current = current;
    giveTabStop(this.#dots(), current);
  }

  #tell(index: number | undefined): void {
    this.#told = index;
    for (const [each, dot] of this.#dots().entries()) dot.classList.toggle('told', each === index);
    this.say(this.#textOf(index));
  }

  #textOf(index: number | undefined): string {
    const { spots, arc } = this.#chart ?? {};
    const [spot, point] = index === undefined ? [] : [spots?.[index], arc?.points[index]];
    return spot === undefined || point === undefined || arc === undefined ? '' : spotText(point.label, spot, arc);
  }

  #go(index: number | undefined): void {
    const spot = index === undefined ? undefined : this.#chart?.spots[index];
    if (this.#chart !== undefined && spot !== undefined) this.#goTo(this.#chart, spot);
  }
}

function dotOf(target: EventTarget | null): number | undefined {
  const dot = target instanceof SVGElement ? target.dataset['dot'] : undefined;
  return dot === undefined ? undefined : Number(dot);
}

/** Every key moves the caret, few of them by a tenth of a pixel: setting what is set already would draw the arc anew. */
function setAttribute(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
