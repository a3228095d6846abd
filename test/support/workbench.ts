import type { Frame, Locator, Page } from 'playwright-core';

export interface GutterMark {
  /** As the editor numbers it, from 1. */
  readonly line: number;
  /** The letters the mark's picture shows. */
  readonly letters: string;
}

/** The marks in the gutter of the editor that is open, from the top. */
export async function gutterMarks(page: Page): Promise<readonly GutterMark[]> {
  const tops = await page
    .locator('.line-numbers')
    .evaluateAll((all) => all.map((each) => [Math.round(each.getBoundingClientRect().top), Number(each.textContent)]));
  const lineAt = new Map(tops.map(([top = 0, line = 0]) => [top, line]));
  const marks = await page.locator('.glyph-margin-widgets .cgmr').evaluateAll((all) =>
    all.map((each) => {
      const address = getComputedStyle(each).backgroundImage;
      return { top: Math.round(each.getBoundingClientRect().top), address };
    }),
  );
  return marks
    .map(({ top, address }) => ({ line: lineAt.get(top) ?? 0, letters: lettersIn(address) }))
    .toSorted((a, b) => a.line - b.line);
}

function lettersIn(address: string): string {
  const svg = Buffer.from(/base64,([^")]+)/.exec(address)?.[1] ?? '', 'base64').toString();
  return /<text[^>]*>([^<]*)</.exec(svg)?.[1] ?? '';
}

/** The text of the status bar. */
export async function statusBar(page: Page): Promise<string> {
  return (await page.locator('.statusbar').innerText()).replaceAll(/\s+/g, ' ');
}

/** The extension's sidebar, opened by its icon where it is not open; settles when its page stands. */
export async function openSidebar(page: Page): Promise<Frame> {
  const icon = page.getByRole('tab', { name: 'Emotion Lens' }).first();
  const open = page.getByRole('tab', { name: 'Emotion Lens', selected: true }).first();
  return eventually(async () => {
    const sidebar = await frameWith(page, '#page');
    if (sidebar !== undefined) return sidebar;
    // Between two documents it may be open without its page, and a click on its icon would close it.
    if (await open.isVisible()) return undefined;
    await icon.click();
    await tried(open.waitFor({ timeout: 3000 }));
    return undefined;
  });
}

/** The frame that holds what `selector` names, when there is one. */
export async function frameWith(page: Page, selector: string): Promise<Frame | undefined> {
  for (const frame of page.frames()) {
    // A frame may go while it is asked.
    const found = await frame
      .locator(selector)
      .count()
      .catch(() => 0);
    if (found > 0) return frame;
  }
  return undefined;
}

/** The field that `key` opens. Pressed again where the window was still busy with what it showed before, and let the key pass. */
export async function quickInput(page: Page, key: string): Promise<Locator> {
  const input = page.locator('.quick-input-widget:visible input[type="text"]');
  return await eventually(async () => {
    await page.keyboard.press(key);
    return (await tried(input.waitFor({ timeout: 3000 }))) && input;
  });
}

/** Opens a file of the folder by its name, as a person does, and gives it the keys. */
export async function openFile(page: Page, name: string): Promise<void> {
  // The sidebar may have the focus, and its page the keys.
  await page.locator('.view-line').first().click();
  await takeRow(page, 'Control+P', name, name);
  await page.locator('.tab.active', { hasText: name }).waitFor();
  await page.locator('.view-line').first().click();
}

/** Runs a command by the palette, as a person does. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await takeRow(page, 'F1', `>${title}`, title);
}

/**
 * Writes into the field that `key` opens, and takes a row of its list. All of it again where a page took the focus meanwhile and so closed it, or
 * where the list is older than the row: it is made anew for other words only, or when the field is opened.
 */
async function takeRow(page: Page, key: string, words: string, row: string): Promise<void> {
  await eventually(async () => {
    const input = await quickInput(page, key);
    try {
      await input.fill(words, { timeout: 5000 });
      await listRow(page, row).click({ timeout: 10_000 });
      return true;
    } catch {
      if (await input.isVisible()) await input.press('Escape');
      return undefined;
    }
  });
}

function listRow(page: Page, text: string): Locator {
  return page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
}

/**
 * Answers VS Code's own dialog for files: with the path it proposes, once that ends with `proposed`, or with another. Again where it was still looking
 * into the folder: then it puts its own path back, or knows of no such file.
 */
export async function answerFileDialog(page: Page, proposed: string, path?: string): Promise<void> {
  const input = page.locator('.quick-input-widget:visible input[type="text"]');
  await eventually(async () => ((await input.inputValue()).endsWith(proposed) ? true : undefined));
  await eventually(async () => {
    if (await input.isHidden()) return true;
    if (path !== undefined) await input.fill(path);
    await input.press('Enter');
    return tried(input.waitFor({ state: 'hidden', timeout: 3000 }));
  });
}

/** Runs a command and takes a row of the list it asks with; both again where a page that comes takes the focus, and so closes the list. */
export async function runCommandAndChoose(page: Page, title: string, row: string): Promise<void> {
  await eventually(async () => {
    await runCommand(page, title);
    return tried(listRow(page, row).click({ timeout: 5000 }));
  });
}

/** Clicks until what comes of it is there: a page that has just been clicked may take the focus back from what its click opened. */
export async function clickUntil(button: Locator, outcome: Locator): Promise<void> {
  await eventually(async () => {
    await button.click();
    return tried(outcome.waitFor({ timeout: 5000 }));
  });
}

/** Undefined where it fails: to be asked again. */
export function tried(attempt: Promise<void>): Promise<true | undefined> {
  return attempt.then(
    () => true as const,
    () => undefined,
  );
}

/** Begins a trial with passages of these, as a person does; settles when its first question has the keys. */
export async function openTrial(page: Page, source: 'The Workspace' | 'This Document'): Promise<Frame> {
  await runCommandAndChoose(page, 'Emotion Lens: Try It on Your Own Writing…', source);
  const trial = await eventually(() => frameWith(page, '.tried'));
  await trial.locator('.tried').click();
  return trial;
}

/** Names a server that wants no key, up to the question whether texts may go there; an empty address takes the one before back. */
export async function askForServer(page: Page, address: string): Promise<void> {
  await runCommand(page, 'Emotion Lens: Use a Server…');
  const widget = page.locator('.quick-input-widget:visible');
  await widget.filter({ hasText: 'Nothing is sent before you agree' }).waitFor();
  await widget.locator('input').fill(address);
  await widget.locator('input').press('Enter');
  if (address === '') return;
  await widget.filter({ hasText: 'kept with the system’s secrets' }).waitFor();
  await widget.locator('input').press('Enter');
  await page.locator('.monaco-dialog-box', { hasText: 'Have your texts read by' }).waitFor();
}

/** What `find` finds, asked again and again. Mocha's limit ends the test before; a wait without an end would keep the run from ending. */
export async function eventually<T>(find: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + 90_000;
  while (Date.now() < end) {
    const found = await find();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it was not found in a minute and a half');
}

/** Settles when what `ask` says equals `wanted`; past a quarter of a minute, with what it says then. */
export async function settled<T>(ask: () => Promise<T>, wanted: T): Promise<T> {
  const end = Date.now() + 15_000;
  for (;;) {
    const answer = await ask();
    if (JSON.stringify(answer) === JSON.stringify(wanted) || Date.now() > end) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The text of the page in a frame that holds `wanted`. */
export async function pageWith(page: Page, wanted: string): Promise<string> {
  return eventually(async () => {
    for (const frame of page.frames()) {
      const text = await frame
        .locator('body')
        .innerText()
        .catch(() => '');
      if (text.includes(wanted)) return text;
    }
    return undefined;
  });
}

/** Leaves the window, and settles when what VS Code keeps of its tabs for the next one holds `text`. */
export async function tabsKept(page: Page, text: string): Promise<void> {
  // It writes when it loses the focus, but not always for the first time: a page inside it may have taken the focus before.
  let focused = false;
  await eventually(async () => {
    await page.evaluate((now) => {
      document.hasFocus = () => now;
      window.dispatchEvent(new Event(now ? 'focus' : 'blur'));
    }, focused);
    focused = !focused;
    return (await page.evaluate(keptTabs)).includes(text) ? true : undefined;
  });
}

/** Runs in the page, where functions have no names of their own: what VS Code keeps of its editors, as JSON. */
async function keptTabs(): Promise<string> {
  const kept: unknown[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    if (!name.startsWith('vscode-web-state-db-')) continue;
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
    });
    for (const store of database.objectStoreNames) {
      const value = await new Promise<unknown>((resolve) => {
        const read = database.transaction(store).objectStore(store).get('memento/workbench.parts.editor');
        read.onsuccess = () => resolve(read.result);
      });
      kept.push(value);
    }
    database.close();
  }
  return JSON.stringify(kept);
}

/** Opens the window anew, with the tabs it had and no others. */
export async function openAgain(page: Page): Promise<void> {
  const address = new URL(page.url());
  const payload: unknown = JSON.parse(address.searchParams.get('payload') ?? '[]');
  const rest = Array.isArray(payload) ? payload.filter((entry) => !JSON.stringify(entry).includes('"openFile"')) : [];
  address.searchParams.set('payload', JSON.stringify(rest));
  await page.goto(address.toString());
}
