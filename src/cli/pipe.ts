import { constants, open } from 'node:fs';
import { Socket } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';

const descriptorOf = promisify(open);
const retryMilliseconds = 50;

/**
 * A named pipe, opened at once: what comes is waited for where waiting can be given up. The usual way waits inside the
 * system's own call, from which only the end of the process leads out.
 */
export async function pipeToRead(path: string): Promise<Readable> {
  const fd = await descriptorOf(path, constants.O_RDONLY | constants.O_NONBLOCK);
  return new Socket({ fd, readable: true, writable: false });
}

/** Waits for somebody who reads. Rejects with the signal's reason, or the system's error. */
export async function pipeToWrite(path: string, signal: AbortSignal): Promise<Writable> {
  for (;;) {
    signal.throwIfAborted();
    try {
      const fd = await descriptorOf(path, constants.O_WRONLY | constants.O_NONBLOCK);
      return new Socket({ fd, readable: false, writable: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENXIO')) throw error;
    }
    await setTimeout(retryMilliseconds, undefined, { signal });
  }
}
