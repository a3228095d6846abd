import { t } from '@vscode/l10n';

import { placedText } from '../../../render/findings/placeText.ts';
import { count } from '../../../render/format/numbers.ts';
import { harmless } from '../../displayWidth.ts';
import type { Found } from '../../findings/checks.ts';
import type { Format } from '../format.ts';

/** For people and for editors that look for places: a line a finding, and the sum. */
export class FindingsFormat implements Format {
  readonly tellsFindings = true;
  #found = 0;
  #files = 0;

  found({ finding }: Found): string {
    this.#found += 1;
    return `${harmless(placedText(finding))}\n`;
  }

  fileEnds(): string {
    this.#files += 1;
    return '';
  }

  end(): string {
    const files = this.#files === 1 ? t('1 file') : t('{0} files', count(this.#files));
    if (this.#found === 0) return `${t('Nothing found in {0}.', files)}\n`;
    return `\n${this.#found === 1 ? t('1 finding in {0}.', files) : t('{0} findings in {1}.', count(this.#found), files)}\n`;
  }
}
