import type { RunningWorker } from '../worker/browser/webWorker.ts';

/**
 * A classic worker of this program. By a blob's address: an extension's own is that of another origin, from which no
 * browser starts a worker.
 */
export function startWorker(program: Uint8Array<ArrayBuffer>): RunningWorker {
  const address = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }));
  const worker = new Worker(address, { name: 'Emotion Lens' });
  return {
    listen: (heard, failed) => {
      worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => heard(data));
      worker.addEventListener('error', (event) => {
        // It is heard here: nobody else need know, not even of one whose address was taken back while it started.
        event.preventDefault();
        failed(event.message);
      });
    },
    send: (message, memory = []) => worker.postMessage(message, memory),
    terminate: () => {
      worker.terminate();
      URL.revokeObjectURL(address);
    },
  };
}
