import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';

import type { Compared } from '../../../../src/host/comparison/compared.ts';
import { ComparedTabs } from '../../../../src/host/comparison/comparedTabs.ts';
import { CommandParts } from '../../../support/commandParts.ts';
import { FakeTab } from '../../../support/fakeTab.ts';
import { CancellationError, editor, Uri, window } from '../../../support/vscode.ts';

/** Two sides of which a test says what they are read as, and when. */
class FakeSides implements Compared<{ readonly text: string }> {
  readonly uri = Object(Uri.file('/new.md'));
  readonly older = { key: 'file:/old.md', name: 'old.md' };
  readonly page = { kind: 'emotionLens.comparison', column: () => 1 } as const;
  readonly sentences = { waiting: 'They are being read.', failure: 'They were not read.' };
  readonly #reads: { resolve(read: { readonly text: string } | string): void; reject(error: unknown): void }[] = [];
  isDisposed = false;

  read(): Promise<{ readonly text: string } | string> {
    return new Promise((resolve, reject) => this.#reads.push({ resolve, reject }));
  }

  /** Settles the read that was begun first, once those who wait for it went on. */
  async answer(read: { readonly text: string } | string, which = 0): Promise<void> {
    this.#reads.splice(which, 1)[0]?.resolve(read);
    await setImmediate();
  }

  /** The one that was begun first is cancelled. */
  async cancel(): Promise<void> {
    this.#reads.shift()?.reject(new CancellationError());
    await setImmediate();
  }

  picture = ({ text }: { readonly text: string }): string => text;
  goTo = async (): Promise<undefined> => {};
  export = async (): Promise<undefined> => {};

  dispose(): void {
    this.isDisposed = true;
  }
}

suite('The tab of a comparison', () => {
  let parts: CommandParts;
  let tabs: ComparedTabs<{ readonly text: string }, FakeSides>;
  let pages: FakeTab[];
  let sides: FakeSides;

  setup(() => {
    editor.reset();
    [parts, tabs, pages, sides] = [new CommandParts(), new ComparedTabs(), [], new FakeSides()];
    const createWebviewPanel = (): FakeTab => {
      const page = new FakeTab();
      pages.push(page);
      return page;
    };
    Object.assign(window, { createWebviewPanel });
  });
  teardown(() => {
    parts.explanations.dispose();
    Reflect.deleteProperty(window, 'createWebviewPanel');
  });

  const compare = (each = sides): Promise<string | undefined> => tabs.compare(each, parts.context);

  async function opened(): Promise<void> {
    const comparing = compare();
    await sides.answer({ text: 'first' });
    assert.equal(await comparing, undefined);
  }

  test('opens when both sides are read, one for each pair, and is filled anew the next time', async () => {
    await opened();
    const others = new FakeSides();
    const again = compare(others);
    await sides.answer({ text: 'second' });
    assert.equal(await again, undefined);
    assert.deepEqual([pages.length, sides.isDisposed, others.isDisposed], [1, false, true]);
    assert.match(pages[0]?.pages.at(-1) ?? '', /second/);
  });

  test('does not open where they cannot be read, and lets go of them', async () => {
    const comparing = compare();
    await sides.answer('There is no such commit.');
    assert.equal(await comparing, 'There is no such commit.');
    assert.deepEqual([pages.length, sides.isDisposed], [0, true]);
  });

  test('shows the newest reading, whichever comes last', async () => {
    await opened();
    pages[0]?.say({ type: 'again' });
    pages[0]?.say({ type: 'again' });
    await sides.answer({ text: 'newest' }, 1);
    await sides.answer({ text: 'late' });
    assert.match(pages[0]?.pages.at(-1) ?? '', /newest/);
  });

  test('stays closed when it is closed while they are read', async () => {
    await opened();
    const again = compare(new FakeSides());
    pages[0]?.dispose();
    await sides.answer({ text: 'second' });
    assert.equal(await again, undefined);
    assert.deepEqual([pages.length, tabs.active, sides.isDisposed], [1, undefined, true]);
  });

  test('from before is filled, or closed where nothing is known of it or there is one', async () => {
    const [before, unknown, second] = [new FakeTab(), new FakeTab(), new FakeTab()];
    const restoring = tabs.restore(before.tab, sides, parts.context);
    assert.match(before.pages.at(-1) ?? '', /They are being read\./);
    await sides.answer('The file is gone.');
    await restoring;
    assert.match(before.pages.at(-1) ?? '', /The file is gone\./);
    await tabs.restore(unknown.tab, undefined, parts.context);
    await tabs.restore(second.tab, new FakeSides(), parts.context);
    assert.deepEqual([unknown.pages, second.pages], [[], []]);
    assert.equal(tabs.active?.subject, sides);
  });

  test('from before keeps what was compared again in it, though the first reading is cancelled', async () => {
    const before = new FakeTab();
    const restoring = tabs.restore(before.tab, sides, parts.context);
    before.say({ type: 'again' });
    await sides.answer({ text: 'newest' }, 1);
    const cancelled = assert.rejects(restoring, CancellationError);
    await sides.cancel();
    await cancelled;
    assert.match(before.pages.at(-1) ?? '', /newest/);
  });
});
