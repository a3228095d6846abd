import { t } from '@vscode/l10n';

import { arc, notes } from '../arc/arc.ts';
import { arcOptions } from '../arc/arcOptions.ts';
import { foot } from './foot.ts';
import { head } from './head.ts';
import { intents } from './intents.ts';
import { notice } from './notice.ts';
import type { Panel } from '../protocol.ts';
import { progress } from './progress.ts';
import type { Room } from '../layout.ts';
import { share } from './share.ts';
import { strongest } from './strongest.ts';
import { isShort, type ViewState } from '../viewState.ts';

interface Part {
  readonly tag: 'header' | 'div' | 'p' | 'section' | 'footer';
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** What it is called, to be heard. */
  readonly label?: () => string;
  readonly draw: (panel: Panel, state: ViewState, room: Room) => string;
  /** Of a short document it stands above the arc. */
  readonly rises?: true;
}

/** The page from top to bottom. The notice and what is told of the arc stand from the start, so that a screen reader speaks what comes into them. */
const parts: readonly Part[] = [
  { tag: 'header', name: 'head', draw: head },
  { tag: 'div', name: 'notices', attributes: { role: 'status' }, draw: notice },
  { tag: 'div', name: 'activity', draw: progress },
  { tag: 'div', name: 'options', draw: arcOptions },
  { tag: 'section', name: 'arc', label: () => t('Arc'), draw: arc },
  { tag: 'p', name: 'readout', attributes: { 'aria-live': 'polite', dir: 'auto' }, draw: () => '' },
  { tag: 'div', name: 'standout', draw: notes },
  { tag: 'section', name: 'intents', label: () => t('Intent'), draw: intents },
  { tag: 'section', name: 'share', label: () => t('Distribution'), draw: share, rises: true },
  {
    tag: 'section',
    name: 'strongest',
    label: () => t('Strongest passages'),
    draw: strongest,
    rises: true,
  },
  { tag: 'footer', name: 'foot', draw: foot },
];

/** Draws a panel into `root`, touching only what changed; the focus stays on the control it was on. */
export class Sections {
  readonly #root: HTMLElement;
  readonly #drawn: readonly { readonly part: Part; readonly element: HTMLElement; html: string }[];

  #isShort = false;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#drawn = parts.map((part) => ({ part, element: elementOf(part), html: '' }));
    root.append(...this.#drawn.map(({ element }) => element));
  }

  draw(panel: Panel, state: ViewState): void {
    this.#order(isShort(panel));
    const isWide = this.#root.dataset['surface'] === 'report';
    const room = { width: this.#drawn[0]?.element.clientWidth ?? 0, height: window.innerHeight, isWide };
    for (const section of this.#drawn) {
      const html = section.part.draw(panel, state, room);
      if (html === section.html) continue;
      section.html = html;
      const key = focusedKey(section.element);
      section.element.innerHTML = html;
      if (key !== undefined) this.#focus(section.element, key);
    }
  }

  /** Elements are moved, so that Tab goes the way the eye does. */
  #order(isShort: boolean): void {
    if (isShort === this.#isShort) return;
    this.#isShort = isShort;
    const key = focusedKey(this.#root);
    const rising = this.#drawn.filter(({ part }) => part.rises === true).map(({ element }) => element);
    const before = this.#drawn.find(({ part }) => part.name === (isShort ? 'arc' : 'foot'));
    before?.element.before(...rising);
    if (key !== undefined) this.#focus(this.#root, key);
  }

  /** The control with that key, or the nearest place still there. */
  #focus(within: HTMLElement, key: string): void {
    const controls = [...within.querySelectorAll<HTMLElement>('[data-key]')];
    const target = controls.find((control) => control.dataset['key'] === key) ?? controls.at(-1) ?? this.#root;
    target.focus({ preventScroll: true });
  }
}

function elementOf({ tag, name, attributes, label }: Part): HTMLElement {
  const element = document.createElement(tag);
  element.className = name;
  for (const [attribute, value] of Object.entries(attributes ?? {})) element.setAttribute(attribute, value);
  if (label !== undefined) element.setAttribute('aria-label', label());
  return element;
}

function focusedKey(within: HTMLElement): string | undefined {
  const focused = document.activeElement;
  const holdsKey = focused instanceof HTMLElement || focused instanceof SVGElement;
  return holdsKey && within.contains(focused) ? focused.dataset['key'] : undefined;
}
