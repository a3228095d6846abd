import * as vscode from 'vscode';

import { closeAll, openText, until } from '../../test/support/extensionHost.ts';
import { hostMark } from '../../test/support/hostMark.ts';
import { line, milliseconds } from '../figures.ts';
import { proseOf } from '../prose.ts';

suite('In the extension host of a browser', function () {
  this.timeout(120_000);
  suiteTeardown(closeAll);

  test('the first label', async () => {
    const text = proseOf(2_000);
    const extension = vscode.extensions.getExtension('emotion-lens.emotion-lens');
    const wasActive = extension?.isActive === true;
    const start = performance.now();
    const { document } = await openText(text);
    await until(document, ({ progress }) => progress.done > 0);
    const first = performance.now() - start;
    await until(document, ({ progress }) => progress.done === progress.total);
    const what = `a browser, 2,000 words${wasActive ? ', active before' : ''}`;
    console.log(hostMark + line(`${what}: from opening to the first label`, milliseconds(first), '3000 ms'));
    console.log(hostMark + line(`${what}: to the last`, milliseconds(performance.now() - start)));
  });
});
