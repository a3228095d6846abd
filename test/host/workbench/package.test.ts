import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { ownTarget, targets } from '../../../scripts/packaging/targets.ts';
import { vsixPath } from '../../../scripts/packaging/vsixPath.ts';
import { installExtension } from '../../../scripts/vscode/installExtension.ts';
import { serverPackages } from '../../../scripts/vscode/serverPackages.ts';
import { picture, useWorkbench } from '../../support/vscodeHost.ts';
import {
  answerFileDialog,
  clickUntil,
  eventually,
  frameWith,
  gutterMarks,
  openSidebar,
  runCommand,
  runCommandAndChoose,
  settled,
} from '../../support/workbench.ts';

const packages = targets
  .filter((target) => target.name === 'universal' || target === ownTarget())
  .map(({ name, native }) => ({
    name,
    path: vsixPath(name),
    runtime: native === undefined ? 'WebAssembly' : 'native',
  }));

const german = `Gestern bin ich mit meinem Bruder nach Hause gegangen, und es hat den ganzen Weg geregnet.

Wir haben kaum miteinander gesprochen, weil jeder von uns an etwas anderes gedacht hat.

Zu Hause haben wir uns an den Ofen gesetzt und gewartet, bis die Mutter aus der Stadt zurückgekommen ist.
`;

/** Each test needs another of the bundles that are loaded late: one that was left out of the package fails its test. */
for (const { name, path, runtime } of packages) {
  suite(`The package for ${name}, installed`, function () {
    this.timeout(90_000);
    let extensions = '';
    const workbench = useWorkbench(async () => {
      assert.ok(existsSync(path), `${path} is missing: npm run package makes it`);
      extensions = await installExtension(await serverPackages(), path);
      return { file: 'story.md', developed: false, extensions };
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

    test('offers to leave a passage out', async () => {
      const { page } = workbench;
      await page.locator('.view-line', { hasText: 'miserable' }).click();
      await runCommand(page, 'Refactor...');
      await page.locator('.action-widget', { hasText: 'Emotion Lens: Ignore This Passage' }).waitFor();
      await page.keyboard.press('Escape');
    });

    test('compares two drafts', async () => {
      const { page, folder } = workbench;
      const older = join(folder, 'older.md');
      writeFileSync(
        older,
        readFileSync(join(folder, 'story.md'), 'utf8').replace('furious and angry at', 'calm about'),
      );
      await runCommand(page, 'Emotion Lens: Compare with File…');
      await answerFileDialog(page, '/workspace/', older);
      const comparison = await eventually(() => frameWith(page, '#page.comparison [data-change]'));
      await clickUntil(
        comparison.locator('[data-change]', { hasText: 'furious' }),
        page.locator('.statusbar', { hasText: 'Ln 11,' }),
      );
    });

    test('opens a report, and writes it to a file', async () => {
      const { page, folder } = workbench;
      await runCommand(page, 'Emotion Lens: Open Report');
      const report = await eventually(() => frameWith(page, '#page.report .dot'));
      assert.equal(await settled(() => report.locator('.dot').count(), 4), 4);
      await runCommandAndChoose(page, 'Emotion Lens: Export Report…', 'Markdown');
      await answerFileDialog(page, 'story.emotions.md');
      const file = join(folder, 'story.emotions.md');
      const title = '# Emotions of story\\.md\n';
      const begins = async (): Promise<string> =>
        existsSync(file) ? readFileSync(file, 'utf8').slice(0, title.length) : '';
      assert.equal(await settled(begins, title), title);
    });

    test('knows another language when it sees one', async () => {
      await open('brief.md', german);
      await workbench.page.locator('.statusbar', { hasText: 'not in English' }).waitFor();
    });

    test('knows every entity of HTML', async () => {
      await open('cafe.md', 'I am so happy and delighted that all my friends came to the caf&eacute; today.\n');
      await workbench.page.locator('.statusbar', { hasText: 'joy 100 % of words' }).waitFor();
    });

    test('brings the command line', () => {
      const [installed = ''] = readdirSync(extensions).filter((each) => each.startsWith('emotion-lens.'));
      const program = join(extensions, installed, 'dist', 'cli.mjs');
      const table = execFileSync(process.execPath, [program, join(workbench.folder, 'story.md')], { encoding: 'utf8' });
      assert.match(table, /fear .* of 100 .*terrified/);
      assert.ok(table.includes(`(${runtime === 'native' ? 'native' : 'wasm'})`), table);
    });

    async function open(name: string, text: string): Promise<void> {
      const { page, folder } = workbench;
      writeFileSync(join(folder, name), text);
      await runCommand(page, 'File: Open File...');
      await answerFileDialog(page, '/', join(folder, name));
    }
  });
}
