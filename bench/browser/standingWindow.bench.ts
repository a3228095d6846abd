import { closeAll, pause } from '../../test/support/extensionHost.ts';
import { measureFirstLabel } from './firstLabel.ts';

suite('In a browser, in a window that stands', function () {
  this.timeout(120_000);
  suiteTeardown(closeAll);

  test('the first label', async () => {
    await pause(15_000);
    await measureFirstLabel('a window that stands');
  });
});
