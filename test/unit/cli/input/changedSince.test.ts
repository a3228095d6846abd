import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { CommandFolder, type Ran } from '../../../support/commandFolder.ts';

const windows = process.platform === 'win32';
/** Names a shell or Git would write in another way. */
const odd = ['-dash.md', 'ä ö.md', '$(touch x).md', ...(windows ? [] : ['new\nline "q".md', 'back\\slash.md'])];

suite('--changed-since', () => {
  let folder: CommandFolder;

  setup(async () => {
    folder = await CommandFolder.make();
  });

  teardown(() => folder.remove());

  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b', '-c', 'commit.gpgsign=false', ...args], {
      cwd: folder.path,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });

  const commit = (message: string): void => {
    git('add', '--all');
    git('commit', '--quiet', '--message', message);
  };

  const read = async (...args: readonly string[]): Promise<readonly string[]> => {
    const { code, out, err } = await folder.run([...args, '-f', 'jsonl']);
    assert.deepEqual([code, err], [0, '']);
    const files = out.split('\n').flatMap((line) => (line === '' ? [] : [String(Object(JSON.parse(line)).file)]));
    return [...new Set(files)].toSorted();
  };

  test('reads changed and new files alone, whatever they are called', async () => {
    git('init', '--quiet', '--initial-branch', 'main');
    for (const name of [...odd, 'same.md', 'gone.md']) await folder.write(name, 'all the joy of it');
    await folder.write('.gitignore', 'ignored.md\n');
    commit('first');
    assert.deepEqual(await read('--changed-since', 'HEAD'), []);
    for (const name of odd) await folder.write(name, 'all the fear of it');
    await folder.write('sub/new.md', 'all that is new');
    await folder.write('ignored.md', 'all that is ignored');
    git('rm', '--quiet', 'gone.md');
    assert.deepEqual(await read('--changed-since', 'HEAD'), [...odd, 'sub/new.md'].toSorted());
    assert.deepEqual(await read('same.md', 'sub', '--changed-since=HEAD'), ['sub/new.md']);
  });

  test('counts from where the work branched off', async () => {
    git('init', '--quiet', '--initial-branch', 'main');
    await folder.write('a.md', 'all the joy of it');
    commit('first');
    git('checkout', '--quiet', '-b', 'work');
    await folder.write('mine.md', 'all the joy of it');
    commit('mine');
    git('checkout', '--quiet', 'main');
    await folder.write('a.md', 'all the fear of it');
    commit('theirs');
    git('checkout', '--quiet', 'work');
    assert.deepEqual(await read('--changed-since', 'main'), ['mine.md']);
  });

  test('reads from a folder inside the repository what has changed there', async () => {
    git('init', '--quiet', '--initial-branch', 'main');
    await folder.write('a.md', 'all the joy of it');
    commit('first');
    await folder.write('a.md', 'all the fear of it');
    await folder.write('sub/b.md', 'all the fear of it');
    const { out } = await folder.run(['--changed-since', 'HEAD', '-f', 'csv'], { cwd: join(folder.path, 'sub') });
    assert.deepEqual(out.match(/^[\w./]+\.md/gm), ['b.md']);
  });

  test('says in a sentence what is not there', async () => {
    const said = async (...args: readonly string[]): Promise<string> => {
      const { code, out, err }: Ran = await folder.run(args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^emotion-lens: [^\n]+\.\n$/);
      return err;
    };
    assert.match(await said('--changed-since', 'HEAD'), /needs a Git repository, which .* is not in/);
    git('init', '--quiet', '--initial-branch', 'main');
    assert.match(await said('--changed-since', 'HEAD'), /Git knows no revision HEAD/);
    await folder.write('a.md', 'all the joy of it');
    commit('first');
    assert.match(await said('--changed-since=--output=x'), /Git knows no revision --output=x/);
    assert.match(await said('--changed-since', 'nowhere'), /Git knows no revision nowhere/);
    assert.match(await said('a.md', '--changed-since', 'HEAD', '--compare', 'b.md'), /leave out --changed-since/);
  });

  test('starts nothing that the repository’s own settings name', async () => {
    git('init', '--quiet', '--initial-branch', 'main');
    await folder.write('a.md', 'all the joy of it');
    commit('first');
    git('config', 'core.fsmonitor', 'touch started; false');
    git('config', 'diff.external', 'touch started; false');
    await folder.write('a.md', 'all the fear of it');
    assert.deepEqual(await read('--changed-since', 'HEAD'), ['a.md']);
    await assert.rejects(folder.read('started'));
  });
});
