import { t } from '@vscode/l10n';

import { count } from '../../core/language/numbers.ts';
import { plural } from '../../core/language/plural.ts';
import { type IntentState, intentStates } from '../../core/document/analysis/intent.ts';
import { intentEmotion, intentSigns, intentStateText, intentText } from '../../render/format/intentText.ts';
import { displayWidth, fitted, harmless, padded } from '../output/displayWidth.ts';
import type { FileIntent, FileResult } from '../fileTally.ts';
import type { Format } from './format.ts';

const placeColumns = 50;

/** For `--check-intent`: a line for each stated intent, with what came of it, and the sum. */
export class IntentsFormat implements Format {
  readonly keepsPassages = true;
  readonly tellsFindings = true;
  readonly #counts = new Map<IntentState, number>();

  fileEnds({ file, intents }: FileResult): string {
    return intents.map((intent) => this.#line(file, intent)).join('');
  }

  end(): string {
    const total = [...this.#counts.values()].reduce((sum, each) => sum + each, 0);
    if (total === 0) return `${t('No intent is stated. A comment such as {0} states one.', '<!-- emotion: joy -->')}\n`;
    const parts = intentStates.flatMap((state) => {
      const found = this.#counts.get(state) ?? 0;
      return found === 0 ? [] : [`${count(found)} ${intentStateText(state)}`];
    });
    const intents = plural(total, { one: t('{0} intent', count(total)), other: t('{0} intents', count(total)) });
    return `\n${intents}: ${parts.join(', ')}\n`;
  }

  #line(file: string, { place, checked }: FileIntent): string {
    const { state, emotion, stated } = checked;
    this.#counts.set(state, (this.#counts.get(state) ?? 0) + 1);
    const columns = Math.max(...intentStates.map((each) => displayWidth(intentStateText(each))));
    const name = harmless(intentEmotion({ state, emotion }));
    const head = `${intentSigns[state]} ${padded(intentStateText(state), columns)}  ${harmless(file)}:${place.line}  ${name}`;
    const text = fitted(harmless(stated.text), placeColumns);
    const where = text === '' ? '' : ` (${stated.of === 'section' ? t('section “{0}”', text) : t('“{0}”', text)})`;
    return `${head}: ${harmless(intentText(checked))}${where}\n`;
  }
}
