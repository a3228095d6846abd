import type { Runtime, RuntimeChoice } from '../core/scoring/modelInfo.ts';

/** Which runtime computes the scores and why, in sentences; undefined runtime: none is loaded. */
export function runtimeText(choice: RuntimeChoice, runtime: Runtime | undefined, onWindows: boolean): string {
  const privacy = 'The model runs in a process of its own on this machine. No text leaves it.';
  switch (runtime) {
    case undefined:
      return `Nothing is loaded at the moment. ${privacy}`;
    case 'native':
      return [
        `**Natively**, ${choice === 'native' ? setting(choice) : 'because the native runtime loads here'}.`,
        privacy,
      ]
        .concat(onWindows ? windowsNote : [])
        .join(' ');
    case 'wasm':
      return `**In WebAssembly**, ${choice === 'wasm' ? setting(choice) : 'because the native runtime does not load here; it would be several times faster'}. ${privacy}`;
    case 'fake':
      return 'By a stand-in for tests, not by a model.';
    default:
      return runtime satisfies never;
  }
}

const windowsNote =
  'On Windows the native runtime reports data about its sessions, none of your text, to the event tracing of Windows (ETW), which Windows may send to its maker. The setting `emotionLens.runtime` set to `wasm` avoids that.';

function setting(choice: RuntimeChoice): string {
  return `because the setting \`emotionLens.runtime\` is \`${choice}\``;
}
