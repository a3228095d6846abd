import assert from 'node:assert/strict';

import { FileRules } from '../../../../src/core/workspace/fileRules.ts';

const rules = (excluded: readonly string[] = []): FileRules => new FileRules({ wanted: ['**/*.{md,txt}'], excluded });

suite('Which files of a workspace are read', () => {
  test('those of the globs, at any depth', () => {
    const wanted = ['a.md', 'b/c.txt', 'b/.hidden/d.md', 'a.png', 'md'].filter((path) => rules().wants(path));
    assert.deepEqual(wanted, ['a.md', 'b/c.txt', 'b/.hidden/d.md']);
  });

  test('not what globs leave out, nor what lies below it', () => {
    const some = rules(['**/.git', 'drafts/**', '{a,b}/*.md', 'x,y.md']);
    for (const path of ['.git/', 'deep/.git/a.md', 'drafts/', 'drafts/one.md', 'b/c.md', 'x,y.md'])
      assert.equal(some.leavesOut(path), true, path);
    for (const path of ['git/', 'other/drafts.md', 'b/deep/c.md', 'x.md'])
      assert.equal(some.leavesOut(path), false, path);
  });

  test('not what is no glob, which leaves nothing out', () => {
    assert.equal(rules(['', '[', '**/'.repeat(30_000)]).leavesOut('a.md'), false);
  });

  test('not what .gitignore leaves out, of which the nearest has the last word', () => {
    const some = rules();
    some.readGitIgnore('', '*.md\n!kept.md\nout/\n...\n');
    some.readGitIgnore('in/', '!*.md\n/top.md\n');
    const ignored = ['a.md', 'kept.md', 'out/', 'out/kept.md', 'in/a.md', 'in/top.md', 'in/deep/top.md', '.../a.txt'];
    assert.deepEqual(
      ignored.filter((path) => some.leavesOut(path)),
      ['a.md', 'out/', 'out/kept.md', 'in/top.md', '.../a.txt'],
    );
  });

  test('by their letters as they are', () => {
    const some = rules();
    some.readGitIgnore('', 'Build\n');
    assert.deepEqual([some.leavesOut('Build/a.md'), some.leavesOut('build/a.md')], [true, false]);
  });
});
