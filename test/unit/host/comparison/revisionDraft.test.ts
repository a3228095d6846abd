import assert from 'node:assert/strict';

import { chosenCommit } from '../../../../src/host/comparison/chosenCommit.ts';
import type { OlderDraft } from '../../../../src/host/comparison/drafts.ts';
import { revisionDraft } from '../../../../src/host/comparison/revisionDraft.ts';
import { CommandParts } from '../../../support/commandParts.ts';
import { FakeRepository } from '../../../support/fakeRepository.ts';
import { contents, editor, type Uri } from '../../../support/vscode.ts';

const failed = 'Git could not look at “a.md”; “Git: Show Git Output” says why. “Compare with File…” works without Git.';

const kept = (uri: Uri): string | undefined => contents.get(uri.scheme)?.provideTextDocumentContent(uri);

suite('What a commit has of a document', () => {
  let git: FakeRepository;
  let parts: CommandParts;
  let draft: OlderDraft;

  setup(() => {
    editor.reset();
    [git, parts] = [new FakeRepository(), new CommandParts()];
    git.open();
    git.change('a.md', 'It was a joy.', 'It was.');
    draft = revisionDraft({ uri: git.uri('a.md') }, 'HEAD', parts.context.context);
  });
  teardown(() => parts.explanations.dispose());

  async function opened(): Promise<{ readonly uri: Uri; readonly text: string }> {
    const document = await draft.open();
    assert.ok(typeof document !== 'string');
    return { uri: Object(document.uri), text: document.getText() };
  }

  test('is kept while somebody looks at it', async () => {
    const { uri, text } = await opened();
    assert.deepEqual([text, kept(uri)], ['It was a joy.', 'It was a joy.']);
    draft.forget();
    assert.equal(kept(uri), undefined);
  });

  test('is not kept when whoever asked for it left while it was on its way', async () => {
    let arrive: (() => void) | undefined;
    git.shown = new Promise((resolve) => (arrive = resolve));
    const opening = opened();
    draft.forget();
    arrive?.();
    const { uri, text } = await opening;
    assert.deepEqual([text, kept(uri)], ['It was a joy.', undefined]);
    const again = await opened();
    assert.equal(kept(again.uri), 'It was a joy.');
    draft.forget();
  });

  test('is told from what Git cannot say', async () => {
    git.damaged.push('a.md');
    assert.equal(await draft.open(), failed);
    git.committed.clear();
    const missing = '“a.md” is not in the last commit (HEAD). “Compare with File…” works without Git.';
    assert.equal(await draft.open(), missing);
    git.hasCommit = false;
    assert.equal(await draft.open(), missing);
    const none = '“a.md” is in no commit. “Compare with File…” works without Git.';
    assert.equal(await chosenCommit(git.uri('a.md')), none);
    git.isBroken = true;
    assert.equal(await draft.open(), failed);
    assert.equal(await chosenCommit(git.uri('a.md')), failed);
  });
});
