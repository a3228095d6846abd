import assert from 'node:assert/strict';

import { OutsideRequests } from '../../support/outsideRequests.ts';
import { picture, useWorkbench } from '../../support/vscodeHost.ts';
import { eventually, gutterMarks, openSidebar, settled, statusBar } from '../../support/workbench.ts';

/** What Chromium and VS Code ask for by themselves, with or without an extension. */
const ofOthers = /(^|\.)(google|googleapis|visualstudio|microsoft|vscode-cdn|vscode-unpkg|open-vsx)\.(com|net|org)$/;

suite('The workbench with the extension in the browser', function () {
  this.timeout(120_000);
  let outside: OutsideRequests | undefined;
  const workbench = useWorkbench(async () => {
    outside = await OutsideRequests.listen();
    return { file: 'story.md', kind: 'web', proxy: outside.address };
  });
  suiteTeardown(() => outside?.close());

  test('marks a document by itself, and shows it in the sidebar', async () => {
    const { page } = workbench;
    const marks = [
      { line: 3, letters: 'J' },
      { line: 5, letters: 'F' },
      { line: 7, letters: 'Sa' },
      { line: 11, letters: 'A' },
    ];
    await eventually(async () => ((await gutterMarks(page)).length === marks.length ? true : undefined));
    assert.deepEqual(await settled(() => gutterMarks(page), marks), marks);
    const sidebar = await openSidebar(page);
    await sidebar.locator('svg.arc-picture').waitFor();
    assert.match(await sidebar.locator('body').innerText(), /joy/);
    assert.match(await statusBar(page), /joy/);
    await picture(workbench, 'web');
  });

  test('asks no other machine for anything', () => {
    assert.deepEqual(
      outside?.hosts.filter((host) => !ofOthers.test(host)),
      [],
    );
  });
});
