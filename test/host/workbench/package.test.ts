import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';

import { platformTarget, vsixPath } from '../../../scripts/packaging/vsixPath.ts';
import { installExtension } from '../../../scripts/vscode/installExtension.ts';
import { serverPackages } from '../../../scripts/vscode/serverPackages.ts';
import { picture, useWorkbench } from '../../support/vscodeHost.ts';
import { gutterMarks, openSidebar, settled } from '../../support/workbench.ts';

const packages = [
  { name: 'everywhere', path: vsixPath(), runtime: 'WebAssembly', always: true },
  { name: 'this platform', path: vsixPath(platformTarget), runtime: 'native', always: false },
].filter(({ path, always }) => always || existsSync(path));

for (const { name, path, runtime } of packages) {
  suite(`The package for ${name}, installed`, function () {
    this.timeout(30_000);
    const workbench = useWorkbench(async () => {
      assert.ok(existsSync(path), `${path} is missing: npm run package makes it`);
      return { file: 'story.md', developed: false, extensions: await installExtension(await serverPackages(), path) };
    });

    test('classifies a document', async () => {
      const { page } = workbench;
      const wanted = [
        { line: 3, letters: 'J' },
        { line: 5, letters: 'F' },
        { line: 7, letters: 'Sa' },
        { line: 11, letters: 'A' },
      ];
      await page.locator('.cgmr').first().waitFor();
      assert.deepEqual(await settled(() => gutterMarks(page), wanted), wanted);
      await picture(workbench, `package-${runtime}`);
    });

    test(`says that it runs on ${runtime}`, async () => {
      const sidebar = await openSidebar(workbench.page);
      await sidebar.locator('#page', { hasText: runtime }).waitFor();
    });
  });
}
