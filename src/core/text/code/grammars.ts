import { parser as cpp } from '@lezer/cpp';
import { parser as css } from '@lezer/css';
import { parser as go } from '@lezer/go';
import { parser as java } from '@lezer/java';
import { parser as javascript } from '@lezer/javascript';
import type { Parser } from '@lezer/common';
import { parser as php } from '@lezer/php';
import { parser as python } from '@lezer/python';
import { parser as rust } from '@lezer/rust';
import { parser as scss } from '@lezer/sass';
import { parser as yaml } from '@lezer/yaml';

import type { GrammarName } from '../prose/prosePlaces.ts';

/** By the names of the table of languages. */
export const grammars: Readonly<Record<GrammarName, Parser>> = {
  python,
  javascript,
  javascriptWithElements: javascript.configure({ dialect: 'jsx' }),
  typescript: javascript.configure({ dialect: 'ts' }),
  typescriptWithElements: javascript.configure({ dialect: 'ts jsx' }),
  java,
  cpp,
  rust,
  go,
  php,
  css,
  scss,
  yaml,
};
