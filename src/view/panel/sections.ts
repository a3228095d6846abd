import { t } from '@vscode/l10n';

import { arc, notes } from '../arc/arc.ts';
import { arcOptions } from '../arc/arcOptions.ts';
import { DrawnParts, type PagePart } from '../drawnParts.ts';
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

interface Shown {
  readonly panel: Panel;
  readonly state: ViewState;
  readonly room: Room;
}

/** The page from top to bottom. The notice and what is told of the arc stand from the start, so that a screen reader speaks what comes into them. */
const parts: readonly PagePart<Shown>[] = [
  { tag: 'header', name: 'head', draw: ({ panel, state }) => head(panel, state) },
  { tag: 'div', name: 'notices', attributes: { role: 'status' }, draw: ({ panel, state }) => notice(panel, state) },
  { tag: 'div', name: 'activity', draw: ({ panel }) => progress(panel) },
  { tag: 'div', name: 'options', draw: ({ panel, state, room }) => arcOptions(panel, state, room) },
  {
    tag: 'section',
    name: 'arc',
    label: () => t('Arc'),
    draw: ({ panel, state, room }) => arc(panel, state, room),
  },
  { tag: 'p', name: 'readout', attributes: { 'aria-live': 'polite', dir: 'auto' }, draw: () => '' },
  { tag: 'div', name: 'standout', draw: ({ panel, state }) => notes(panel, state) },
  { tag: 'section', name: 'intents', label: () => t('Intent'), draw: ({ panel, state }) => intents(panel, state) },
  { tag: 'section', name: 'share', label: () => t('Distribution'), draw: ({ panel, state }) => share(panel, state) },
  {
    tag: 'section',
    name: 'strongest',
    label: () => t('Strongest passages'),
    draw: ({ panel, state }) => strongest(panel, state),
  },
  { tag: 'footer', name: 'foot', draw: ({ panel, state }) => foot(panel, state) },
];

/** Of a short document they stand above the arc. */
const rising = ['share', 'strongest'];

/** Draws a panel into `root`. */
export class Sections {
  readonly #root: HTMLElement;
  readonly #parts: DrawnParts<Shown>;
  #isShort = false;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#parts = new DrawnParts(root, parts);
  }

  draw(panel: Panel, state: ViewState): void {
    if (isShort(panel) !== this.#isShort) {
      this.#isShort = isShort(panel);
      this.#parts.move(rising, this.#isShort ? 'arc' : 'foot');
    }
    const isWide = this.#root.dataset['surface'] === 'report';
    this.#parts.draw({ panel, state, room: { width: this.#parts.width, height: window.innerHeight, isWide } });
  }
}
