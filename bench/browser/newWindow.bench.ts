import { closeAll } from '../../test/support/extensionHost.ts';
import { measureFirstLabel } from './firstLabel.ts';

suite('In a browser, in a window that is still starting', function () {
  this.timeout(120_000);
  suiteTeardown(closeAll);

  // The editor starts no extension before its own storage is ready.
  test('the first label', () => measureFirstLabel('a new window'));
});
