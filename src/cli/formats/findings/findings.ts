import { t } from '@vscode/l10n';

import { count } from '../../../core/language/numbers.ts';
import { plural } from '../../../core/language/plural.ts';
import { placedText } from '../../../render/findings/placeText.ts';
import { harmless } from '../../output/displayWidth.ts';
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
    const files = count(this.#files);
    if (this.#found === 0) {
      const nothing = { one: t('Nothing found in {0} file.', files), other: t('Nothing found in {0} files.', files) };
      return `${plural(this.#files, nothing)}\n`;
    }
    const found = plural(this.#found, {
      one: t('{0} finding', count(this.#found)),
      other: t('{0} findings', count(this.#found)),
    });
    const all = { one: t('{0} in {1} file.', found, files), other: t('{0} in {1} files.', found, files) };
    return `\n${plural(this.#files, all)}\n`;
  }
}
