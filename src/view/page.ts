import { voices } from '../core/text/language/speech.ts';
import type { ArcPlace } from '../render/arc/arcData.ts';
import { notePlace } from '../render/arc/arcNotes.ts';
import { ArcPlot } from './arc/arcPlot.ts';
import { speakLanguageOf } from './pageLanguage.ts';
import { RovingList } from './roving.ts';
import { givePicture, pictureWays } from './exportPicture.ts';
import { type FromPage, pageCommands, type Panel } from './protocol.ts';
import { Sections } from './panel/sections.ts';
import type { ReportState } from './tabState.ts';
import { toPage } from './toPage.ts';
import { drawnArc, shownChart, shownStrongest, viewState, type ViewState } from './viewState.ts';

type LeftBehind = ViewState & Partial<ReportState>;

interface Host {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: LeftBehind): void;
}

declare function acquireVsCodeApi(): Host;

/** The sidebar page: draws the newest panel and says what was clicked. */
class Page {
  readonly #root: HTMLElement;
  readonly #host: Host;
  readonly #sections: Sections;
  readonly #plot: ArcPlot;
  readonly #lists: readonly RovingList[];
  #state: ViewState;
  #newest: Panel | undefined;
  #shown: Panel | undefined;
  #held = false;

  constructor(root: HTMLElement, host: Host) {
    this.#root = root;
    this.#host = host;
    this.#sections = new Sections(root);
    this.#plot = new ArcPlot(root, ({ version }, place) => this.#goTo(version, place));
    this.#lists = ['[data-note]', '[data-place]'].map((selector) => new RovingList(root, selector));
    this.#state = viewState(host.getState());
  }

  start(root: HTMLElement): void {
    window.addEventListener('message', ({ data }) => this.#receive(data));
    root.addEventListener('click', ({ target }) => this.#click(target));
    root.addEventListener('change', ({ target }) => this.#choose(target));
    root.addEventListener('pointerdown', () => this.#hold());
    root.addEventListener('keydown', ({ key }) => key === ' ' && this.#hold());
    for (const end of ['pointerup', 'pointercancel', 'keyup', 'blur'])
      window.addEventListener(end, () => this.#release());
    new ResizeObserver(() => this.#held || this.#draw()).observe(root);
    window.addEventListener('resize', () => this.#held || this.#draw());
    this.#leaveBehind();
    this.#host.postMessage({ type: 'ready' });
    if (this.#state.section !== undefined) this.#tellSection();
  }

  #receive(data: unknown): void {
    const message = toPage(data);
    if (message === undefined) return;
    if (message.type === 'caret') return this.#plot.showCaret(message.at);
    const { voice } = this.#newest ?? {};
    this.#newest = message.panel;
    if (message.panel.voice !== voice) this.#leaveBehind();
    if (!this.#held) this.#draw();
  }

  #draw(): void {
    this.#shown = this.#newest;
    if (this.#shown === undefined) return;
    this.#sections.draw(this.#shown, this.#state);
    this.#plot.drawn(drawnArc(this.#shown, this.#state));
    for (const list of this.#lists) list.drawn();
  }

  /** A control replaced between press and release would lose its click. */
  #hold(): void {
    this.#held = true;
  }

  #release(): void {
    if (!this.#held) return;
    // The click comes after the release.
    setTimeout(() => {
      this.#held = false;
      this.#draw();
    });
  }

  #click(target: EventTarget | null): void {
    const control = target instanceof Element ? target.closest<HTMLElement>('button[data-key]') : null;
    if (control === null) return;
    const { filter, place, note, intent, picture, command } = control.dataset;
    if (filter !== undefined) this.#host.postMessage({ type: 'filter', label: filter });
    else if (control.hasAttribute('data-filter-all')) this.#host.postMessage({ type: 'filter' });
    else if (control.hasAttribute('data-table')) this.#change({ table: !this.#state.table });
    else if (control.hasAttribute('data-own')) this.#change({ own: this.#state.own !== true });
    else if (control.hasAttribute('data-method')) this.#change({ method: this.#state.method !== true });
    else if (place !== undefined) this.#goToStrongest(Number(place));
    else if (note !== undefined) this.#goToNote(note);
    else if (picture !== undefined) void this.#givePicture(picture);
    else if (intent !== undefined) this.#goToIntent(Number(intent));
    else {
      const known = pageCommands.find((each) => each === command);
      if (known !== undefined) this.#host.postMessage({ type: 'command', command: known });
    }
  }

  async #givePicture(wanted: string): Promise<void> {
    const way = pictureWays.find((each) => each === wanted);
    if (way === undefined) return;
    const save = (png: string): void => this.#host.postMessage({ type: 'picture', png });
    this.#plot.say(await givePicture(this.#root, way, this.#shown?.title ?? '', save));
  }

  #goToStrongest(place: number): void {
    const chart = this.#shown && shownChart(this.#shown, this.#state);
    const passage = this.#shown && shownStrongest(this.#shown, this.#state)[place];
    if (chart !== undefined && passage !== undefined) this.#goTo(chart.version, passage);
  }

  #goToIntent(index: number): void {
    const intent = this.#shown?.intents?.[index];
    const version = this.#shown?.document?.version;
    if (intent !== undefined && version !== undefined) this.#goTo(version, intent);
  }

  #goToNote(note: string): void {
    const chart = this.#shown && drawnArc(this.#shown, this.#state);
    const place = chart && notePlace(chart, note);
    if (chart !== undefined && place !== undefined) this.#goTo(chart.version, place);
  }

  #goTo(version: number, { start, end }: Pick<ArcPlace, 'start' | 'end'>): void {
    this.#host.postMessage({ type: 'goTo', version, start, end });
  }

  #choose(target: EventTarget | null): void {
    if (target instanceof HTMLSelectElement && target.name === 'section') return this.#changeSection(target.value);
    if (target instanceof HTMLSelectElement) return this.#chooseVoice(target.value);
    if (!(target instanceof HTMLInputElement)) return;
    if (target.name === 'relative') return this.#change({ relative: target.checked });
    this.#change({ scope: target.value === 'selection' ? 'selection' : 'document' });
  }

  #chooseVoice(chosen: string): void {
    const voice = voices.find((each) => each === chosen);
    this.#host.postMessage({ type: 'voice', ...(voice !== undefined && { voice }) });
  }

  #changeSection(key: string): void {
    const { section: _, ...rest } = this.#state;
    this.#remember(key === '' ? rest : { ...rest, section: key });
    this.#tellSection();
  }

  #tellSection(): void {
    const { section } = this.#state;
    this.#host.postMessage({ type: 'section', ...(section !== undefined && { section }) });
  }

  #change(change: Partial<ViewState>): void {
    this.#remember({ ...this.#state, ...change });
  }

  #remember(state: ViewState): void {
    this.#state = state;
    this.#leaveBehind();
    this.#draw();
  }

  /** What this window or the next one takes up again. */
  #leaveBehind(): void {
    const { document } = this.#root.dataset;
    const voice = this.#newest?.voice;
    const report = document !== undefined && { document, ...(voice !== undefined && { voice }) };
    this.#host.setState({ ...this.#state, ...report });
  }
}

speakLanguageOf(document);
const root = document.getElementById('page');
if (root !== null) new Page(root, acquireVsCodeApi()).start(root);
