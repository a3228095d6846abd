import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const program = resolve(import.meta.dirname, '../../dist/cli.mjs');
const angry = 'They lied to us again, and I hate every furious minute of it.';

suite('The built command line at a gate', function () {
  this.timeout(60_000);
  let folder = '';

  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'emotion-lens-'));
    await writeFile(join(folder, 'a.md'), `# A day\n\nWe put the boxes on the shelf.\n\n${angry}\n`);
  });

  teardown(() => rm(folder, { recursive: true }));

  const ran = (
    ...args: readonly string[]
  ): Promise<{ readonly code: unknown; readonly out: string; readonly err: string }> =>
    new Promise((ended) => {
      const child = execFile(process.execPath, [program, 'a.md', ...args], { cwd: folder }, (_error, out, err) =>
        ended({ code: child.exitCode, out, err }),
      );
    });

  test('fails with 3, a place and a reason, until the finding is known of', async () => {
    const { code, out } = await ran('--fail-on', 'anger>60');
    assert.equal(code, 3);
    assert.match(out, /^a\.md:5:1: anger \d+ of 100, more than 60: “They lied .*”\n\n1 finding in 1 file\.\n$/);
    const gate = ['--fail-on', 'anger>60', '--baseline', 'known.json'];
    assert.equal((await ran(...gate, '--write-baseline')).code, 0);
    await writeFile(join(folder, 'a.md'), `One line more.\n\n${angry}\n`);
    assert.equal((await ran(...gate)).code, 0);
  });

  test('asks what the project asks', async () => {
    const asked = { failOn: ['anger>60'], assertions: [{ in: '*.md', ends: 'joy' }] };
    await writeFile(join(folder, '.emotionlensrc.json'), JSON.stringify(asked));
    const { code, out, err } = await ran();
    assert.deepEqual([code, err], [3, '']);
    assert.match(
      out,
      /^a\.md:5:1: anger .*\na\.md:5:1: The end is to be joy; anger leads .*\n\n2 findings in 1 file\.\n$/,
    );
  });

  test('passes with 0, and writes what a tool expects of nothing', async () => {
    const { code, out } = await ran('--fail-on', 'joy', '--max-share', 'anger=99%', '--format', 'gitlab');
    assert.deepEqual([code, out], [0, ']\n'.padStart(3, '[')]);
  });
});
