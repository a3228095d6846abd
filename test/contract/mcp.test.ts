import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';

import { toolNames } from '../../src/render/assistants/toolNames.ts';
import { inputSchema, toolAt } from '../../src/render/assistants/tools.ts';

const program = join(resolve(import.meta.dirname, '../..'), 'dist', 'cli.mjs');
const story =
  '# Home\n\nI was terrified of the dark shape behind the door.\n\nI am so happy that you came to see me.\n';

suite('The built server for assistants', function () {
  this.timeout(60_000);
  let folder: string;
  let client: Client;
  let transport: StdioClientTransport;

  suiteSetup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'emotion-lens-mcp-'));
    await mkdir(join(folder, 'served'));
    await writeFile(join(folder, 'served', 'story 😀.md'), story);
    await writeFile(join(folder, 'served', 'noise.md'), Buffer.from([0x89, 0x50, 0, 0x47]));
    await writeFile(join(folder, 'secret.md'), 'I was terrified of what nobody may read.\n');
    await symlink(join(folder, 'secret.md'), join(folder, 'served', 'link.md'));
    client = new Client({ name: 'test', version: '1.0.0' });
    transport = new StdioClientTransport({
      command: process.execPath,
      args: [program, 'mcp', '--threads', '1', join(folder, 'served')],
      stderr: 'pipe',
    });
    await client.connect(transport);
  });
  suiteTeardown(async () => {
    await client.close();
    await rm(folder, { recursive: true });
  });

  const called = async (name: string, input: Record<string, unknown>): Promise<Readonly<Record<string, unknown>>> => {
    const { structuredContent, content, isError } = await client.callTool({ name, arguments: input });
    assert.notEqual(isError, true, JSON.stringify(content));
    const [first]: readonly { readonly text?: string }[] = Object(content);
    assert.deepEqual(JSON.parse(first?.text ?? ''), structuredContent);
    return Object(structuredContent);
  };
  const verdictsOf = async (file: string): Promise<readonly string[]> => {
    const { rows } = await called('get_emotions', { file });
    const found: readonly { readonly verdict: string }[] = Object(rows);
    return found.map(({ verdict }) => verdict);
  };
  const problem = async (name: string, input: Record<string, unknown>): Promise<string> => {
    const { content, isError } = await client.callTool({ name, arguments: input });
    assert.equal(isError, true);
    const [first]: readonly { readonly text?: string }[] = Object(content);
    return first?.text ?? '';
  };

  test('says who it is and offers the tools, which change nothing', async () => {
    assert.equal(client.getServerVersion()?.name, 'emotion-lens');
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name, description, inputSchema: schema }) => ({ name, description, schema })),
      toolNames.map((name) => {
        const tool = toolAt(name, 'server');
        return { name, description: tool.description, schema: inputSchema(tool) };
      }),
    );
    for (const { annotations } of tools) assert.equal(annotations?.readOnlyHint, true);
  });

  test('reads a file of its folder', async () => {
    const { rows } = await called('get_emotions', { file: 'story 😀.md' });
    const found: readonly { readonly line: number; readonly verdict: string }[] = Object(rows);
    assert.deepEqual(
      found.map(({ line, verdict }) => [line, verdict]),
      [
        [3, 'fear'],
        [5, 'joy'],
      ],
    );
  });

  test('explains a passage and compares drafts', async () => {
    const { explained, words } = await called('explain_passage', { file: 'story 😀.md', line: 3 });
    assert.equal(explained, 'fear');
    assert.match(JSON.stringify(words), /terrified/);
    const { otherEmotion } = await called('compare_drafts', {
      older: { file: 'story 😀.md' },
      newer: { text: story.replace('so happy', 'so angry'), format: 'markdown' },
    });
    assert.equal(otherEmotion, 1);
  });

  test('gives the report of a file as a resource, and lists those of the files that were read', async () => {
    const { resourceTemplates } = await client.listResourceTemplates();
    assert.deepEqual(
      resourceTemplates.map(({ uriTemplate }) => uriTemplate),
      ['emotion-lens://report{?file}'],
    );
    await called('get_emotions', { file: 'story 😀.md' });
    const { resources } = await client.listResources();
    assert.equal(resources.length, 1);
    const { contents } = await client.readResource({ uri: resources[0]?.uri ?? '' });
    const [report]: readonly { readonly mimeType?: string; readonly text?: string }[] = Object(contents);
    assert.equal(report?.mimeType, 'text/markdown');
    assert.match(report?.text ?? '', /^# Emotions of story 😀.*2 with a clear emotion.*felt none\*\*: \D*\d+\.\d %/s);
    await assert.rejects(client.readResource({ uri: 'emotion-lens://report?file=none.md' }), /none\.md does not exist/);
    await assert.rejects(client.readResource({ uri: 'emotion-lens://other' }), /Reports are at/);
    await assert.rejects(client.readResource({ uri: 'emotion-lens://report?file=%E0%A4%A' }), /Reports are at/);
  });

  test('reads nothing outside its folders, by no path and no link, and does not tell what is there', async () => {
    const outside = ['../secret.md', join(folder, 'secret.md'), join(folder, 'none.md'), '../none.md', 'link.md'];
    for (const file of outside)
      assert.match(await problem('get_emotions', { file }), /^(.*) (lies in none of the folders|does not exist)/, file);
    assert.equal(
      (await problem('get_emotions', { file: '../secret.md' })).replace('secret', 'none'),
      await problem('get_emotions', { file: '../none.md' }),
    );
  });

  test('says in one sentence what it cannot do, and goes on', async () => {
    assert.match(await problem('get_emotions', { file: 'noise.md' }), /not text/);
    assert.match(await problem('get_emotions', { file: '.' }), /\.$/);
    assert.match(await problem('get_emotions', {}), /in one way/);
    assert.match(await problem('get_emotions', { selection: true }), /in an editor alone/);
    assert.match(await problem('get_emotions', { text: 'a '.repeat(2_000_000) }), /larger than 2048 kB/);
    await assert.rejects(client.callTool({ name: 'sing' }), /There is no tool sing/);
    assert.equal((await called('get_emotions', { text: 'I am so happy to see you.' }))['passages'], 1);
  });

  test('ends what is cancelled, and answers the next call', async () => {
    const controller = new AbortController();
    const text = Array.from({ length: 3_000 }, (_, index) => `It was day ${index} and I was afraid of the sea.`).join(
      '\n\n',
    );
    const work = client.callTool({ name: 'get_emotions', arguments: { text } }, undefined, {
      signal: controller.signal,
    });
    const ended = assert.rejects(work, /enough/);
    controller.abort('enough');
    await ended;
    assert.equal((await called('get_emotions', { text: 'I am so happy to see you.' }))['passages'], 1);
  });

  test('asks what the project of a file asks by then', async () => {
    const config = join(folder, 'served', 'calm', '.emotionlensrc.json');
    await mkdir(join(folder, 'served', 'calm', 'loud'), { recursive: true });
    for (const name of ['a.md', 'loud/b.md', 'c.draft.md'])
      await writeFile(join(folder, 'served', 'calm', name), story);
    const asked = { threshold: 100, overrides: [{ files: 'loud/**', threshold: 51 }], 'ignore.files': ['*.draft.md'] };
    await writeFile(config, JSON.stringify(asked));
    assert.deepEqual(await verdictsOf('calm/a.md'), ['none', 'none']);
    assert.deepEqual(await verdictsOf('calm/loud/b.md'), ['fear', 'joy']);
    assert.match(await problem('get_emotions', { file: 'calm/c.draft.md' }), /among ignore\.files of .*Name another/);
    await rm(config);
    assert.deepEqual(await verdictsOf('calm/a.md'), ['fear', 'joy']);
    assert.deepEqual(await verdictsOf('calm/c.draft.md'), ['fear', 'joy']);
  });

  test('ends with its client', async () => {
    const { pid } = transport;
    assert.ok(pid !== null);
    await client.close();
    const isRunning = (): boolean => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    };
    while (isRunning()) await new Promise((done) => setTimeout(done, 20));
  });
});
