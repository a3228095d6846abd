import * as vscode from 'vscode';

import { openText, parts, until } from '../../test/support/extensionHost.ts';
import { hostMark } from '../../test/support/hostMark.ts';
import { line, milliseconds, since } from '../figures.ts';
import { proseOf } from '../prose.ts';

const report = (...measured: Parameters<typeof line>): void => console.log(hostMark + line(...measured));

/** Opens a document in `window` and says how long its first label and its last take from there. */
export async function measureFirstLabel(window: string): Promise<void> {
  const text = proseOf(2_000);
  const extension = vscode.extensions.getExtension('emotion-lens.emotion-lens');
  if (extension?.isActive === true) report(`${window}: the extension was active before`, 'yes');
  const start = performance.now();
  const { document } = await openText(text);
  await parts();
  const active = since(start);
  await until(document, ({ progress }) => progress.done > 0);
  const first = since(start);
  await until(document, ({ progress }) => progress.done === progress.total);
  report(`${window}, 2,000 words opened: the editor has started the extension`, milliseconds(active));
  report(`${window}: from opening to the first label`, milliseconds(first), '3000 ms');
  report(`${window}: to the last`, milliseconds(since(start)));
}
