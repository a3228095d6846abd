/** How smoothly the pages draw a document of 100,000 words: the times between the browser's frames while something goes on. */
import type { Page } from 'playwright-core';

import { howToInstallChromium, provideChromium } from '../scripts/testing/chromium.ts';
import { sidebarPanel } from '../src/host/webview/panel.ts';
import type { Panel } from '../src/view/protocol.ts';
import { SidebarHarness } from '../test/support/sidebarHarness.ts';
import { line, milliseconds, since } from './figures.ts';
import { framesText, recordFrames } from './frameRecorder.ts';
import { longAnalysis, longProse } from './longAnalysis.ts';

const words = 100_000;
const prose = longProse(words);
const rounds = 3;
const secondsOfARound = 3;

/** Goes on until then; settles with the number of its steps. */
type Activity = (page: Page, until: number) => Promise<number>;

const activities: Readonly<Record<string, Activity>> = {
  'nothing goes on': (_, until) => steadily(until, 100, async () => {}),
  'the caret moves': (page, until) =>
    steadily(until, 40, (step) => say(page, { type: 'caret', at: (step * 997) % words })),
  'a section is chosen': (page, until) =>
    steadily(until, 300, async (step) => {
      await page.locator('select[name="section"]').selectOption({ index: step % 10 });
    }),
  'the pointer goes along': (page, until) =>
    steadily(until, 16, (step) => page.mouse.move(200 + ((step * 5) % 600), 250 + (step % 90))),
  'results arrive': (page, until) =>
    steadily(until, 120, (step) => say(page, { type: 'panel', panel: panels[step % panels.length] })),
};

const panels = Array.from({ length: 10 }, (_, step) => panelOf((step + 1) / 10));

export async function frames(): Promise<void> {
  const executable = await provideChromium();
  if (executable === undefined) return console.log(`No frames measured: ${howToInstallChromium}`);
  const start = performance.now();
  panelOf(1);
  console.log(line('100,000 words: a panel made of the whole analysis', milliseconds(since(start))));
  const harness = await SidebarHarness.launch(executable);
  for (const surface of ['sidebar', 'report'] as const) {
    const page = await harness.open({ surface, width: surface === 'report' ? 900 : 340 });
    await harness.show(page, panelOf(1));
    await page.locator('.dot').first().waitFor();
    for (const [what, activity] of Object.entries(activities)) {
      if (what === 'a section is chosen' && surface === 'sidebar') continue;
      for (let round = 0; round < rounds; round += 1)
        console.log(line(`100,000 words, ${surface}, ${what}: frames`, summary(await roundOf(page, activity))));
    }
    await page.close();
  }
  await harness.close();
}

/** What is shown when a share of the passages, from 0 to 1, has been read. */
function panelOf(read: number): Panel {
  return sidebarPanel({
    title: 'novel.md',
    version: 1,
    enabled: true,
    analysis: longAnalysis(prose, Math.round(read * prose.passages.length)),
    selections: [],
    state: { type: 'ready', runtime: 'native' },
    emotions: [],
  });
}

interface Round {
  /** Milliseconds between one frame and the next. */
  readonly frames: readonly number[];
  /** Milliseconds of the page's main thread for one step: the work itself, whatever else the machine does. */
  readonly work: number;
}

async function roundOf(page: Page, activity: Activity): Promise<Round> {
  const stop = await recordFrames(page);
  const steps = await activity(page, performance.now() + secondsOfARound * 1000);
  const { frames: times, work } = await stop();
  return { frames: times, work: work / steps };
}

/** Does something again and again, in equal steps as far as it keeps up; settles with their number. */
async function steadily(until: number, milliseconds: number, act: (step: number) => Promise<void>): Promise<number> {
  let step = 0;
  for (; performance.now() < until; step += 1) {
    const next = performance.now() + milliseconds;
    await act(step);
    await new Promise((resolve) => setTimeout(resolve, next - performance.now()));
  }
  return step;
}

/** As VS Code brings a message to the page: as text first. */
async function say(page: Page, message: unknown): Promise<void> {
  await page.evaluate((text) => window.postMessage(JSON.parse(text), '*'), JSON.stringify(message));
}

function summary({ frames: times, work }: Round): string {
  return `${framesText(times, [0.95, 1])}; ${work.toFixed(1)} ms of work a step`;
}
