import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';

import { serversFor } from '../../src/node/mcpServer.ts';
import { editor, Uri, workspace } from '../support/vscode.ts';

suite('The server for assistants as the editor lists it', function () {
  this.timeout(60_000);
  let folder: string;

  setup(async () => {
    editor.reset();
    folder = await mkdtemp(join(tmpdir(), 'emotion-lens-mcp-'));
    await writeFile(join(folder, 'story.md'), 'I was terrified of the dark shape behind the door.\n');
  });
  teardown(async () => {
    editor.reset();
    await rm(folder, { recursive: true });
  });

  test('starts with what it is given there, and reads a file of the workspace', async () => {
    workspace.workspaceFolders = [{ uri: Uri.file(folder) }];
    const extensionUri = Uri.file(resolve(import.meta.dirname, '../..'));
    const places = { extensionUri, globalStorageUri: extensionUri, extension: { packageJSON: { version: '1.2.3' } } };
    const [server] = serversFor(Object(places));
    assert.ok(server?.cwd !== undefined);
    const env = Object.fromEntries(Object.entries(server.env).map(([name, value]) => [name, String(value)]));
    const client = new Client({ name: 'test', version: '1.0.0' });
    try {
      const { command, args, cwd } = server;
      await client.connect(new StdioClientTransport({ command, args, env, cwd: cwd.fsPath, stderr: 'pipe' }));
      assert.equal(client.getServerVersion()?.name, 'emotion-lens');
      const { structuredContent } = await client.callTool({ name: 'get_emotions', arguments: { file: 'story.md' } });
      const { rows }: { readonly rows?: readonly { readonly verdict: string }[] } = Object(structuredContent);
      assert.deepEqual(
        rows?.map(({ verdict }) => verdict),
        ['fear'],
      );
    } finally {
      await client.close();
    }
  });
});
