import assert from 'node:assert/strict';

import { picture, useWorkbench } from '../../support/vscodeHost.ts';
import { TeiServer } from '../../support/teiServer.ts';
import { askForServer, eventually, openFile, runCommand, settled, statusBar } from '../../support/workbench.ts';

suite('A person who asks what is read, and where', function () {
  this.timeout(90_000);
  const workbench = useWorkbench({ file: 'story.md' });

  /** The stretches of the text that are dimmed, each once. */
  const dimmed = (): Promise<readonly string[]> =>
    workbench.page.locator('.view-line span').evaluateAll((all) =>
      all.flatMap((each) => {
        const text = each.children.length === 0 ? (each.textContent ?? '').trim() : '';
        return getComputedStyle(each).opacity === '0.4' && text !== '' ? [text.replaceAll('\u00a0', ' ')] : [];
      }),
    );

  const cloud = (): Promise<number> => workbench.page.locator('.statusbar-item .codicon-cloud').count();

  test('sees all else dimmed, as it is edited too', async () => {
    const { page } = workbench;
    await page.locator('.cgmr').first().waitFor();
    assert.deepEqual(await dimmed(), []);
    await runCommand(page, 'Emotion Lens: Show What Is Read');
    const before = await eventually(async () => {
      const found = await dimmed();
      return found.length > 0 ? found : undefined;
    });
    assert.ok(
      before.some((text) => text.startsWith('#')),
      before.join(),
    );
    await page.locator('.view-line', { hasText: 'platform' }).click();
    await page.keyboard.press('End');
    await page.keyboard.type('\n\nHe was **so** glad.\n\n## Cellar\n\n');
    await eventually(async () => ((await dimmed()).some((text) => text.includes('Cellar')) ? true : undefined));
    const now = await dimmed();
    assert.ok(now.includes('**') && !now.some((text) => /so|glad/.test(text)), now.join());
    await picture(workbench, 'what-is-read');
  });

  test('and as it was when asked again', async () => {
    await runCommand(workbench.page, 'Emotion Lens: Show What Is Read');
    assert.deepEqual(await settled(dimmed, []), []);
  });
  suite('by a server', () => {
    let server: TeiServer | undefined;

    suiteSetup(async () => {
      // Its labels are words of the text: what it counts.
      server = await new TeiServer({ labels: ['happy', 'terrified', 'sad'], window: 128 }).listen();
      await openFile(workbench.page, 'story.md');
    });
    suiteTeardown(() => server?.close());

    test('is asked first, by the name of the host, and a refusal keeps everything here', async () => {
      assert.ok(server !== undefined);
      const { page } = workbench;
      const { host } = new URL(server.address);
      await askForServer(page, server.address);
      const dialog = page.locator('.monaco-dialog-box');
      const said = await dialog.innerText();
      for (const part of [`Have your texts read by ${host}?`, 'Every passage', `Send to ${host}`])
        assert.ok(said.includes(part), said);
      assert.deepEqual(server.asked, []);
      await picture(workbench, 'server-consent');
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.locator('.view-line', { hasText: 'platform' }).click();
      await page.keyboard.press('End');
      await page.keyboard.type(' They were very glad of it, all of them.');
      await page.locator('.view-line', { hasText: 'glad of it' }).waitFor();
      assert.match(await statusBar(page), /of words/);
      assert.deepEqual([await cloud(), server.asked], [0, []]);
    });

    test('and from then on sees a cloud in the status bar, and the host in hovers, until it is taken back', async () => {
      assert.ok(server !== undefined);
      const { page } = workbench;
      const { host } = new URL(server.address);
      await askForServer(page, server.address);
      await page
        .locator('.monaco-dialog-box')
        .getByRole('button', { name: `Send to ${host}` })
        .click();
      await eventually(async () => ((await cloud()) > 0 ? true : undefined));
      await page.locator('.statusbar-item', { hasText: 'happy' }).waitFor();
      assert.ok(server.predicted.includes('I was terrified of the dark shape that moved behind the door.'));
      await page.locator('.view-line', { hasText: 'terrified of the dark' }).hover({ position: { x: 90, y: 8 } });
      const hover = page.locator('.monaco-hover', { hasText: 'on the server' });
      await hover.first().waitFor();
      assert.match(
        await hover.first().innerText(),
        new RegExp(`Read on the server ${host}, which the text was sent to`),
      );
      await picture(workbench, 'server-read');
      await page.mouse.move(0, 0);
      await askForServer(page, '');
      assert.equal(await settled(cloud, 0), 0);
    });
  });
});
