import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { CommandFolder, type Ran } from '../../../support/commandFolder.ts';

const windows = process.platform === 'win32';
/** Names a shell or Git would write in another way. */
const odd = ['-dash.md', 'ä ö.md', '$(touch x).md', ...(windows ? [] : ['new\nline "q".md', 'back\\slash.md'])];

const leftOut =
  'emotion-lens: sub/inner is a Git repository inside this one, into which --changed-since does not look; run emotion-lens there as well.\n';

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

  test('says that it does not look into a repository inside, where that has changed and its files are asked for', async () => {
    const inner = (...args: readonly string[]): string => git('-C', 'sub/inner', ...args);
    const ran = async (...args: readonly string[]): Promise<readonly unknown[]> => {
      const { code, out, err } = await folder.run([...args, '--changed-since', 'HEAD', '-f', 'jsonl']);
      return [code, out.match(/[\w/]+\.md/g), err];
    };
    git('init', '--quiet', '--initial-branch', 'main');
    await folder.write('same.md', 'all the joy of it');
    commit('first');
    git('init', '--quiet', '--initial-branch', 'main', 'sub/inner');
    await folder.write('sub/inner/a.md', 'all the joy of it');
    assert.deepEqual(await ran(), [1, null, leftOut]);
    inner('add', '--all');
    inner('commit', '--quiet', '--message', 'first');
    commit('with what Git takes for a submodule');
    assert.deepEqual(await ran(), [0, null, '']);
    inner('commit', '--quiet', '--allow-empty', '--message', 'second');
    git('config', 'diff.ignoreSubmodules', 'all');
    await folder.write('docs/b.md', 'all the fear of it');
    assert.deepEqual(await ran(), [1, ['docs/b.md'], leftOut]);
    assert.deepEqual(await ran('docs'), [0, ['docs/b.md'], '']);
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

  test('says where Git reads nothing because the repository belongs to another user, as in a container', async () => {
    git('init', '--quiet');
    process.env['GIT_TEST_ASSUME_DIFFERENT_OWNER'] = '1';
    try {
      const { code, err } = await folder.run(['--changed-since', 'HEAD']);
      assert.equal(code, 2);
      assert.match(err, /belongs to another user; allow it with git config --global --add safe\.directory/);
    } finally {
      delete process.env['GIT_TEST_ASSUME_DIFFERENT_OWNER'];
    }
  });

  test('says what Git says where it fails', async () => {
    git('init', '--quiet');
    await folder.write('a.md', 'all the joy of it');
    commit('first');
    await folder.write('.git/index', 'no index');
    const { code, err } = await folder.run(['--changed-since', 'HEAD']);
    assert.equal(code, 2);
    assert.match(err, /^emotion-lens: Git cannot say what has changed since HEAD: [^\n]*index[^\n]*\n$/);
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
