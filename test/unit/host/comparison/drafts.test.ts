import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';

import type { Analysis } from '../../../../src/core/document/analysis/analysis.ts';
import type { ModelInfo } from '../../../../src/core/scoring/modelInfo.ts';
import { comparisonSubject } from '../../../../src/host/comparison/comparisonExport.ts';
import { ComparedDrafts } from '../../../../src/host/comparison/comparedDrafts.ts';
import { ComparedTab } from '../../../../src/host/comparison/comparedTab.ts';
import { type Drafts, readDrafts } from '../../../../src/host/comparison/drafts.ts';
import { draftOf, revisionDraft } from '../../../../src/host/comparison/revisionDraft.ts';
import { CommandParts } from '../../../support/commandParts.ts';
import { fakeModel } from '../../../support/fakeClassifier.ts';
import { FakeDocument } from '../../../support/fakeDocument.ts';
import { FakeTab } from '../../../support/fakeTab.ts';
import { analysisOf, judged } from '../../../support/judgedPassages.ts';
import { editor, Uri } from '../../../support/vscode.ts';

const text = 'The joy of it was great.';
const changedText = 'The drafts changed while they were read. Compare them again.';

function versions(drafts: Drafts | string): unknown {
  return typeof drafts === 'string' ? drafts : [drafts.after.version, drafts.before.version, drafts.after.model?.id];
}

suite('Drafts that are compared', () => {
  let parts: CommandParts;
  let newer: FakeDocument;
  let older: FakeDocument;
  let model: ModelInfo;
  /** Happens while a document is read, the first time, the second… */
  let meanwhile: (() => unknown)[];
  let signals: (AbortSignal | undefined)[];

  setup(() => {
    editor.reset();
    parts = new CommandParts();
    [newer, older] = [new FakeDocument(text, 'file:/new.md'), new FakeDocument(text, 'file:/old.md')];
    [model, meanwhile, signals] = [fakeModel, [], []];
  });
  teardown(() => parts.explanations.dispose());

  let forgotten = 0;
  const draft = {
    key: 'file:/old.md',
    name: 'old.md',
    open: async () => older.document,
    forget: () => void (forgotten += 1),
  };

  function read(): Promise<Drafts | string> {
    const known = new Map<unknown, Analysis>();
    const documents = {
      of: (document: unknown) => known.get(document),
      request: async (document: FakeDocument, signal?: AbortSignal) => {
        signals.push(signal);
        known.set(document, analysisOf([judged(0, 24)], model.labels, { version: document.version, model }));
        await meanwhile.shift()?.();
        signal?.throwIfAborted();
        return known.get(document);
      },
    };
    return readDrafts(Object(newer.uri), draft, Object(documents));
  }

  test('are both as they are when both are read', async () => {
    meanwhile = [() => {}, () => newer.type(' It grew.')];
    assert.deepEqual(versions(await read()), [2, 1, 'fake']);
  });

  test('are read by one model', async () => {
    meanwhile = [() => {}, () => (model = { ...fakeModel, id: 'other' })];
    assert.deepEqual(versions(await read()), [1, 1, 'other']);
  });

  test('are not compared while they go on changing', async () => {
    meanwhile = [() => {}, () => {}, () => {}, () => newer.type(' It grew.')];
    assert.equal(await read(), changedText);
    meanwhile = [() => {}, () => {}, () => (model = { ...fakeModel, id: 'other' })];
    assert.equal(await read(), changedText);
  });

  test('are not read on when it is cancelled', async () => {
    meanwhile = [
      async () => {
        await setTimeout(600);
        editor.cancel();
      },
    ];
    await assert.rejects(read(), { name: 'Canceled' });
    assert.deepEqual(
      signals.map((signal) => signal?.aborted),
      [true],
    );
  });

  test('in a tab from before say so when they cannot be read again', async () => {
    const page = new FakeTab();
    const refused = { ...draft, open: () => Promise.reject(new Error('No.')) };
    const tab = new ComparedTab(new ComparedDrafts(Object(newer.uri), refused, parts.context), parts.context, page.tab);
    await assert.rejects(tab.restore(), { message: 'No.' });
    assert.match(page.pages.at(-1) ?? '', /The drafts were not compared\..*<\/main>/s);
    tab.dispose();
  });

  test('of a file that had another name in a commit are found again by their key', () => {
    const { context } = parts.context;
    const was = Uri.file('/a%20b/old.md');
    for (const revision of ['HEAD', '0123456789abcdef'])
      for (const place of [newer.uri, was]) {
        const { key, name } = revisionDraft(newer.document, revision, context, Object(place));
        const again = draftOf(key, newer.document, context);
        assert.deepEqual([again.key, again.name], [key, name]);
      }
    assert.equal(draftOf('file:/old.md', newer.document, context).name, 'old.md');
  });

  test('are let go of with their tab', () => {
    const page = new FakeTab();
    const tab = new ComparedTab(new ComparedDrafts(Object(newer.uri), draft, parts.context), parts.context, page.tab);
    const before = forgotten;
    page.dispose();
    assert.equal(forgotten > before, true);
    tab.dispose();
  });

  test('are exported with the figures of the model that read them, or without', async () => {
    editor.files.set('file:/extension/model/figures.json', '{"evaluation":{"test":{"rows":5,"accuracy":0.9}}}');
    const drafts = await read();
    assert.ok(typeof drafts !== 'string');
    const exported = async (): Promise<string> =>
      JSON.stringify(await comparisonSubject(drafts, 'old.md', parts.context).write('md'));
    assert.match(await exported(), /90(\.0)? %/);
    parts.replaceModel('other');
    assert.doesNotMatch(await exported(), /90(\.0)? %/);
    parts.classifier.failure = new Error('There is no model.');
    assert.doesNotMatch(await exported(), /90(\.0)? %/);
  });
});
