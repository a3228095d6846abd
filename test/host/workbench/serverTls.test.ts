import assert from 'node:assert/strict';
import { temporaryFolder } from '../../../scripts/paths.ts';
import { madeCertificate, withoutOpenSsl } from '../../support/certificate.ts';
import { TeiServer } from '../../support/teiServer.ts';
import { picture, useWorkbench } from '../../support/vscodeHost.ts';
import { askForServer, runCommand } from '../../support/workbench.ts';

const known = await madeCertificate(temporaryFolder(), 'IP:127.0.0.1');
const unknown = await madeCertificate(temporaryFolder(), 'IP:127.0.0.1');

suite('A person whose server has a certificate of its own', function () {
  this.timeout(90_000);
  // Elsewhere what the system trusts is in no file that a test may name.
  if (process.platform !== 'linux' || known === undefined || unknown === undefined) {
    test('is seen on Linux, with openssl', function () {
      if (known === undefined) console.log(withoutOpenSsl);
      this.skip();
    });
    return;
  }
  const workbench = useWorkbench({ file: 'story.md', environment: { SSL_CERT_FILE: known.path } });
  // Words of the text: what it counts.
  const labels = ['happy', 'terrified', 'sad'];
  const servers = [known, unknown].map((certificate) => new TeiServer({ certificate, labels, window: 128 }));
  const [trusted, stranger] = servers;

  suiteSetup(async () => {
    for (const server of servers) await server.listen();
  });
  suiteTeardown(() => Promise.all(servers.map((server) => server.close())));

  const agree = async (server: TeiServer): Promise<void> => {
    const { page } = workbench;
    await askForServer(page, server.address);
    await page.locator('.monaco-dialog-box').getByRole('button', { name: 'Send to' }).click();
  };

  test('is told that it is not trusted', async () => {
    assert.ok(stranger !== undefined);
    await agree(stranger);
    const { page } = workbench;
    // In this window notifications do not come up by themselves.
    await runCommand(page, 'Notifications: Show Notifications');
    const told = page.locator('.notification-list-item', { hasText: 'shows a certificate' });
    await told.first().waitFor();
    assert.match(await told.first().innerText(), /that is not trusted here\. .* NODE_EXTRA_CA_CERTS/);
    await picture(workbench, 'server-certificate');
    assert.deepEqual(stranger.asked, []);
  });

  test('is read by it where the system trusts it', async () => {
    assert.ok(trusted !== undefined);
    await agree(trusted);
    await workbench.page.locator('.statusbar-item .codicon-cloud').waitFor();
    assert.ok(trusted.predicted.some((text) => text.includes('terrified')));
  });
});
