/** `node collectGarbage.mjs PID`: has another Node collect its garbage, through its inspector; needs a Node that has WebSocket, 22 or later. */
import { setTimeout as pause } from 'node:timers/promises';

const id = Number(process.argv[2]);
process.kill(id, 'SIGUSR1');
const socket = new WebSocket(await inspector());
await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
const { result } = await ask(1, 'Runtime.evaluate', { expression: 'process.pid' });
if (result.value !== id) throw new Error(`The inspector is that of process ${result.value}.`);
await ask(2, 'HeapProfiler.collectGarbage');
// The next process that is asked wants the same port.
const close = "setTimeout(() => process.getBuiltinModule('node:inspector').close(), 100)";
await ask(3, 'Runtime.evaluate', { expression: close });
socket.close();
await pause(1000);
process.exit(0);

/** Where it listens, once it does; rejects after five seconds. */
async function inspector() {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    await pause(100);
    const answer = await fetch('http://127.0.0.1:9229/json').catch(() => undefined);
    const [target] = (await answer?.json()) ?? [];
    if (target !== undefined) return target.webSocketDebuggerUrl;
  }
  throw new Error(`The inspector of process ${id} does not answer.`);
}

async function ask(number, method, params = {}) {
  const answered = new Promise((resolve) => {
    socket.addEventListener('message', ({ data }) => {
      const message = JSON.parse(String(data));
      if (message.id === number) resolve(message.result);
    });
  });
  socket.send(JSON.stringify({ id: number, method, params }));
  return answered;
}
