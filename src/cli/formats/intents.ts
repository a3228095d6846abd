import { type IntentState, intentStates } from '../../core/document/analysis/intent.ts';
import { intentSigns, intentText } from '../../render/format/intentText.ts';
import { fitted, harmless, padded } from '../output/displayWidth.ts';
import type { FileIntent, FileResult } from '../fileTally.ts';
import type { Format } from './format.ts';

const placeColumns = 50;
const stateColumns = Math.max(...intentStates.map((state) => state.length));

/** For `--check-intent`: a line for each stated intent, with what came of it, and the sum. */
export class IntentsFormat implements Format {
  readonly keepsPassages = true;
  readonly tellsFindings = true;
  readonly #counts = new Map<IntentState, number>();

  fileEnds({ file, intents }: FileResult): string {
    return intents.map((intent) => this.#line(file, intent)).join('');
  }

  end(): string {
    const total = [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
    if (total === 0) return 'No intent is stated. A comment such as <!-- emotion: joy --> states one.\n';
    const parts = intentStates.flatMap((state) => {
      const count = this.#counts.get(state) ?? 0;
      return count === 0 ? [] : [`${count} ${state}`];
    });
    return `\n${total} ${total === 1 ? 'intent' : 'intents'}: ${parts.join(', ')}\n`;
  }

  #line(file: string, { place, checked }: FileIntent): string {
    const { state, emotion, stated } = checked;
    this.#counts.set(state, (this.#counts.get(state) ?? 0) + 1);
    const head = `${intentSigns[state]} ${padded(state, stateColumns)}  ${harmless(file)}:${place.line}  ${harmless(emotion)}`;
    const text = fitted(harmless(stated.text), placeColumns);
    const where = text === '' ? '' : ` (${stated.of === 'section' ? 'section ' : ''}“${text}”)`;
    return `${head}: ${harmless(intentText(checked))}${where}\n`;
  }
}
