import { t } from '@vscode/l10n';

import { ModelProblem } from '../core/scoring/classifier.ts';
import type { TooLarge } from './refusal.ts';
import { hostOf, type Server } from './server.ts';

/** Texts in a row that are refused alone, after which it is the server that refuses them all. */
const most = 8;

/** How many texts in a row a server has refused, each by itself. */
export class RefusedTexts {
  readonly #server: Server;
  readonly #log: (line: string) => void;
  #count = 0;

  constructor(server: Server, log: (line: string) => void) {
    this.#server = server;
    this.#log = log;
  }

  /** It has read some. */
  read(): void {
    this.#count = 0;
  }

  /** It takes one not even alone. Throws ModelProblem where it takes none. */
  add(refusal: TooLarge): void {
    this.#log(`A text could not be read: ${refusal.message}`);
    this.#count += 1;
    if (this.#count >= most)
      throw new ModelProblem(
        t('{0} refuses one text after another, even alone. The server’s own log says why.', hostOf(this.#server)),
        { cause: refusal },
      );
  }
}
