import { join } from 'node:path';

import { config } from '@vscode/l10n';

import type { Translation } from '../../src/core/language/translation.ts';
import { readBundle } from '../../scripts/translations/bundle.ts';
import { root } from '../../scripts/paths.ts';

/** What an editor in this language hands to the extension. */
export function translation(language: Translation): Readonly<Record<string, string>> {
  return readBundle(join(root, 'l10n', `bundle.l10n.${language}.json`));
}

/** Says all that follows in this language; `config({ contents: {} })` takes it back. */
export function spoken(language: Translation): void {
  config({ contents: { ...translation(language) } });
}
