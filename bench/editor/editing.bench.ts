import * as vscode from 'vscode';

import { hostMark } from '../../test/support/hostMark.ts';
import { analysed, closeAll, openText, parts, replace, textsRead } from '../../test/support/extensionHost.ts';
import { line, median, milliseconds } from '../figures.ts';
import { proseOf } from '../prose.ts';

const delay = 400;
const report = (...measured: Parameters<typeof line>): void => console.log(hostMark + line(...measured));

suite('In the extension host of VS Code', function () {
  this.timeout(300_000);
  suiteTeardown(closeAll);

  test('activation', async () => {
    const start = performance.now();
    const extension = vscode.extensions.getExtension('emotion-lens.emotion-lens');
    const active = extension?.isActive === true;
    await parts();
    // VS Code activates it before any test can run: its own log has the time, this is what is left of it.
    report(
      'activation, as awaited by a test',
      active ? 'was active' : milliseconds(performance.now() - start),
      '50 ms',
    );
  });

  test('one paragraph of a long document', async () => {
    const editor = await openText(proseOf(100_000));
    const { document } = editor;
    const { progress } = await analysed(document);
    const times: number[] = [];
    let read = 0;
    for (let round = 0; round < 9; round += 1) {
      const place = `in room ${1000 + round}.`;
      const texts = await textsRead(async () => {
        await replace(editor, place, `in the sad room of round ${round}.`);
        const start = performance.now();
        await analysed(document);
        times.push(performance.now() - start - delay);
      });
      read += texts.length;
    }
    report(`editing one of ${progress.total} paragraphs: passages read again`, (read / 9).toFixed(1), '1');
    report('from the end of the delay to the last snapshot, median', milliseconds(median(times)), '150 ms');
    report('the slowest of nine', milliseconds(Math.max(...times)));
  });
});
