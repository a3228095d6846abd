import { t } from '@vscode/l10n';

import { lastAtOrBefore } from '../core/text/passage/lastAtOrBefore.ts';
import { notePlace } from '../render/arc/arcNotes.ts';
import type { ManuscriptData } from '../render/manuscript/manuscriptData.ts';
import { ArcPlot } from './arc/arcPlot.ts';
import { DrawnParts } from './drawnParts.ts';
import { manuscriptParts, type ShownManuscript } from './manuscript/manuscriptParts.ts';
import { fewestChapters, type ManuscriptState, manuscriptState } from './manuscript/manuscriptState.ts';
import { toManuscript } from './manuscript/toManuscript.ts';
import type { FromManuscript, ToManuscript } from './manuscriptProtocol.ts';
import { speakLanguageOf } from './pageLanguage.ts';
import { RovingList } from './roving.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromManuscript): void;
  getState(): unknown;
  setState(state: ManuscriptState): void;
};

/** The page of a manuscript: draws the newest one and says what was clicked. */
class ManuscriptPage {
  readonly #host = acquireVsCodeApi();
  readonly #parts: DrawnParts<ShownManuscript>;
  readonly #plot: ArcPlot;
  readonly #lists: readonly RovingList[];
  #state = manuscriptState(this.#host.getState());
  #message: ToManuscript | undefined;

  constructor(root: HTMLElement) {
    this.#parts = new DrawnParts(root, manuscriptParts);
    this.#plot = new ArcPlot(root, (_, { start }) => this.#host.postMessage({ type: 'passage', index: start }), {
      textAt: (at) => this.#chapterAt(at),
      goTo: (at) => this.#host.postMessage({ type: 'word', at }),
    });
    this.#lists = ['[data-note]', '[data-chapter]'].map((selector) => new RovingList(root, selector));
  }

  start(root: HTMLElement): void {
    window.addEventListener('message', ({ data }) => this.#receive(data));
    root.addEventListener('click', ({ target }) => this.#click(target));
    root.addEventListener('change', ({ target }) => this.#choose(target));
    window.addEventListener('resize', () => this.#draw());
    this.#host.setState(this.#state);
    this.#host.postMessage({ type: 'ready' });
  }

  get #manuscript(): ManuscriptData | undefined {
    return this.#message?.type === 'manuscript' ? this.#message.manuscript : undefined;
  }

  #receive(data: unknown): void {
    const message = toManuscript(data);
    if (message === undefined) return;
    this.#message = message;
    this.#draw();
  }

  #draw(): void {
    if (this.#message === undefined) return;
    const room = { width: this.#parts.width, height: window.innerHeight, isWide: true };
    this.#parts.draw({ message: this.#message, state: this.#state, room });
    this.#plot.drawn(this.#manuscript?.arc);
    for (const list of this.#lists) list.drawn();
  }

  #click(target: EventTarget | null): void {
    const control = target instanceof Element ? target.closest<HTMLElement>('button[data-key]') : null;
    if (control === null) return;
    const { chapter, note } = control.dataset;
    if (chapter !== undefined) this.#host.postMessage({ type: 'chapter', index: Number(chapter) });
    else if (note !== undefined) this.#goToNote(note);
    else if (control.hasAttribute('data-list')) this.#host.postMessage({ type: 'list' });
    else if (control.hasAttribute('data-analyse')) this.#host.postMessage({ type: 'analyse' });
    else if (control.hasAttribute('data-table')) this.#change({ table: !this.#state.table });
    else if (control.hasAttribute('data-method')) this.#change({ method: !this.#state.method });
    else if (control.hasAttribute('data-more')) this.#change({ most: this.#state.most + fewestChapters });
  }

  #goToNote(note: string): void {
    const arc = this.#manuscript?.arc;
    const place = arc && notePlace(arc, note);
    if (place !== undefined) this.#host.postMessage({ type: 'passage', index: place.start });
  }

  #choose(target: EventTarget | null): void {
    if (target instanceof HTMLSelectElement) this.#host.postMessage({ type: 'order', key: target.value });
  }

  #change(change: Partial<ManuscriptState>): void {
    this.#state = { ...this.#state, ...change };
    this.#host.setState(this.#state);
    this.#draw();
  }

  #chapterAt(at: number): string {
    const chapters = this.#manuscript?.chapters ?? [];
    const chapter = chapters[lastAtOrBefore(chapters, at, ({ from }) => from)];
    return chapter === undefined ? '' : t('{0} · {1}', chapter.name, chapter.path);
  }
}

speakLanguageOf(document);
const root = document.getElementById('page');
if (root !== null) new ManuscriptPage(root).start(root);
