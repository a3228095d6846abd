import type { ModelInfo, Thresholds, Runtime, RuntimeChoice } from '../../core/scoring/modelInfo.ts';
import { ofHundred, percent } from '../../core/scoring/percent.ts';
import { counted } from './numbers.ts';

/** The model and when it calls an emotion clear, as one plain line. */
export function modelText({ name, runtime }: Pick<ModelInfo, 'name' | 'runtime'>, thresholds: Thresholds): string {
  return `Model ${name} (${runtime}); an emotion is clear ${ruleText(thresholds)}.`;
}

/** From where on an emotion is clear. */
export function ruleText(thresholds: Thresholds): string {
  const { agreement, margin, minimumWords, labels } = thresholds;
  const measure = agreement === undefined ? '' : 'with a probability ';
  const own = labels === undefined ? '' : ' (single labels have limits of their own)';
  const ahead = margin === 0 ? '' : ` ${measure}${percent(margin).replace(' %', '')} points ahead of the next,`;
  return `from ${leastText(thresholds)}${own},${ahead} in ${counted(minimumWords, 'word')} or more`;
}

/** What a label must reach: `55 of 100 people who would agree`, `a probability of 52 %`. */
export function leastText({ agreement, probability }: Thresholds): string {
  return agreement === undefined
    ? `a probability of ${percent(probability)}`
    : `${ofHundred(agreement)} people who would agree`;
}

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
