import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';

import { ComparedTab } from '../../../../src/host/comparison/comparedTab.ts';
import { ManuscriptTab } from '../../../../src/host/manuscript/manuscriptTab.ts';
import { ReportTab } from '../../../../src/host/report/reportTab.ts';
import { CommandParts } from '../../../support/commandParts.ts';
import { fakeModel } from '../../../support/fakeClassifier.ts';
import { FakeDocument } from '../../../support/fakeDocument.ts';
import { FakeTab } from '../../../support/fakeTab.ts';
import { analysisOf, emotion, judged } from '../../../support/judgedPassages.ts';
import { editor, Uri } from '../../../support/vscode.ts';

const hidden =
  /Until the last question of the trial is answered, or the trial is left, the emotions of all texts are hidden/;

suite('A tab beside a trial', () => {
  let parts: CommandParts;
  let page: FakeTab;

  setup(() => {
    editor.reset();
    [parts, page] = [new CommandParts(), new FakeTab()];
  });
  teardown(() => {
    page.dispose();
    parts.explanations.dispose();
  });

  /** Of all but the caret. */
  const last = (): string =>
    page.told.map((each) => JSON.stringify(each)).findLast((each) => !/"caret"/.test(each)) ?? '';

  /** What the page was told last, once the trial hides all, or does not any more. */
  async function toldWhile(areAll: boolean): Promise<string> {
    parts.paused.areAll = areAll;
    await setTimeout(60);
    return last();
  }

  test('hides a report, of a document that is closed too, and shows it again', async () => {
    const file = new FakeDocument('The joy of it.');
    parts.analysis = analysisOf([judged(0, 14, emotion('joy'))], fakeModel.labels, { model: fakeModel });
    assert.ok(new ReportTab(Object(file.uri), parts.context, page.tab));
    page.say({ type: 'ready' });
    file.close();
    assert.match(last(), /"document":/);
    assert.match(await toldWhile(true), /"isHidden":true/);
    assert.doesNotMatch(last(), /"document":/);
    assert.match(await toldWhile(false), /"document":/);
  });

  test('hides the chart of a manuscript, and shows it again', async () => {
    assert.ok(new ManuscriptTab(parts.context, page.tab));
    page.say({ type: 'ready' });
    assert.match(await toldWhile(true), hidden);
    assert.match(await toldWhile(false), /is not analysed in this window yet/);
  });

  test('hides a comparison, one that is made anew meanwhile too, and shows it again', () => {
    const subject = {
      uri: Object(Uri.file('/new.md')),
      older: { key: 'file:/old.md', name: 'old.md' },
      page: { kind: 'emotionLens.comparison', column: () => 1 },
      sentences: { waiting: '', failure: '' },
      read: async () => 'nothing',
      picture: (read: string) => read,
      goTo: async () => undefined,
      export: async () => undefined,
      dispose: () => {},
    } as const;
    const tab = new ComparedTab(subject, parts.context, page.tab);
    tab.show('joy');
    parts.paused.areAll = true;
    assert.match(page.pages.at(-1) ?? '', hidden);
    tab.show('fear');
    assert.match(page.pages.at(-1) ?? '', hidden);
    parts.paused.areAll = false;
    assert.match(page.pages.at(-1) ?? '', /fear/);
  });
});
