import assert from 'node:assert/strict';

import { chosenFormat } from '../../../../src/host/export/chosenFormat.ts';
import { exportFormats } from '../../../../src/render/export/exportFormats.ts';
import { editor } from '../../../support/vscode.ts';

/** The format that comes of it, and what was offered for it. */
async function asked(given: unknown): Promise<readonly (string | undefined)[]> {
  editor.offered = [];
  const name = await chosenFormat(exportFormats, given, 'Export', (each) => exportFormats[each].report.detail());
  return [name, ...editor.offered.map(({ label }) => label)];
}

suite('The format of an export', () => {
  setup(() => editor.reset());

  test('is the one that is named by its ending', async () => assert.deepEqual(await asked('csv'), ['csv']));

  test('is asked for where none is named', async () => {
    for (const given of ['toString', 'pdf', 1, undefined])
      assert.deepEqual(await asked(given), [undefined, 'HTML', 'Markdown', 'CSV', 'JSON', 'SVG']);
    assert.equal(Reflect.get(editor.offered[4] ?? {}, 'detail'), 'The arc as a picture');
  });
});
