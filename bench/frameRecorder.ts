import type { JSHandle, Page } from 'playwright-core';

interface Recorder {
  /** Ends it; the times of the frames, in milliseconds. */
  readonly stop: () => readonly number[];
}

/** A text, since what runs here is compiled for another place than a page. */
const recording = `(() => {
  const times = [];
  let isOn = true;
  const tick = (time) => {
    times.push(time);
    if (isOn) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  return { stop: () => { isOn = false; return times; } };
})()`;

export interface RecordedFrames {
  /** Milliseconds between one frame and the next. */
  readonly frames: readonly number[];
  /** Milliseconds the page's main thread has worked: the work itself, whatever else the machine does. */
  readonly work: number;
}

/** Records the frames of a page from now on; settles with what ends it. */
export async function recordFrames(page: Page): Promise<() => Promise<RecordedFrames>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busySeconds = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
  const before = await busySeconds();
  const recorder: JSHandle<Recorder> = await page.evaluateHandle<Recorder>(recording);
  return async () => {
    const times = await recorder.evaluate((each) => each.stop());
    const work = ((await busySeconds()) - before) * 1000;
    await session.detach();
    return { frames: times.slice(1).map((time, index) => time - (times[index] ?? time)), work };
  };
}

/** `shares` from 0 to 1; the longest is 1. */
export function framesText(frames: readonly number[], shares: readonly number[]): string {
  const sorted = frames.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN).toFixed(0);
  const named = shares.map((share) => `${share === 1 ? 'longest' : `${share * 100} %`} ${at(share)}`);
  const long = sorted.filter((time) => time > 50).length;
  return `median ${[at(0.5), ...named].join(', ')} ms; ${long} of ${frames.length} over 50 ms`;
}
