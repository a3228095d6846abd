import assert from 'node:assert/strict';

import type { Analysis } from '../../../../src/core/document/analysis/analysis.ts';
import { type MarkdownIt, PreviewMarks } from '../../../../src/host/preview/previewMarks.ts';
import type { BlockToken } from '../../../../src/render/preview/blockMarks.ts';
import { fakeModel } from '../../../support/fakeClassifier.ts';
import { FakeDocument } from '../../../support/fakeDocument.ts';
import { analysisOf, emotion, judged } from '../../../support/judgedPassages.ts';
import { editor, EventEmitter } from '../../../support/vscode.ts';

const refreshed = 'markdown.preview.refresh';

function block(line: number, content: string): readonly BlockToken[] {
  const shared = { map: [line, line + 1], hidden: false, attrs: null } as const;
  return [
    { ...shared, type: 'paragraph_open', content: '' },
    { ...shared, type: 'inline', content },
  ];
}

suite('Marks of the Markdown preview', () => {
  const changed = new EventEmitter<unknown>();
  let document: FakeDocument;
  let known: Analysis | undefined;
  let asked: number;
  let isPaused: boolean;
  let preview: PreviewMarks;
  let markdown: MarkdownIt;

  setup(() => {
    editor.reset();
    editor.settings.set('emotionLens.automatic', true);
    document = new FakeDocument('One.\n\nTwo.');
    [known, asked, isPaused] = [undefined, 0, false];
    const analyses = { onDidChange: changed.event, of: () => known, request: async () => void (asked += 1) };
    preview = new PreviewMarks(Object(analyses), { has: () => isPaused }, Object({ error: () => {} }));
    markdown = preview.extendMarkdownIt({
      renderer: { render: (tokens: BlockToken[]) => tokens.map(({ attrs }) => attrs?.[0]?.[1] ?? '').join('|') },
    });
  });
  teardown(() => preview.dispose());

  function render(...blocks: readonly (readonly BlockToken[])[]): string {
    return markdown.renderer.render(blocks.flat(), {}, { currentDocument: document.uri });
  }

  /** The first paragraph is read as `label`. */
  function read(label: string, version = 1): void {
    const passages = [judged(0, 4, emotion(label))];
    known = analysisOf(passages, fakeModel.labels, { version, model: fakeModel });
    changed.fire({ document, analysis: known });
  }

  test('are drawn again once the document is read, and not more often', () => {
    assert.equal(render(block(0, 'One.')), '|');
    read('joy');
    assert.deepEqual(editor.executed, [refreshed]);
    assert.equal(render(block(0, 'One.')), 'emotion-lens emotion-lens-joy|');
    read('joy');
    assert.deepEqual(editor.executed, [refreshed]);
    read('fear');
    assert.deepEqual(editor.executed, [refreshed, refreshed]);
  });

  test('are none of a document that no preview shows', () => {
    read('joy');
    editor.set('emotionLens.emotions', ['fear']);
    assert.deepEqual(editor.executed, []);
  });

  test('stay with what stands as it stood while it is read again', () => {
    read('joy');
    render(block(0, 'One.'));
    document.type('!');
    assert.equal(render(block(1, 'One.'), block(3, 'Three.')), 'emotion-lens emotion-lens-joy|||');
  });

  test('are taken away with the switch, and where the document is paused', () => {
    read('joy');
    render(block(0, 'One.'));
    editor.set('emotionLens.preview.enabled', false);
    assert.equal(render(block(0, 'One.')), '|');
    editor.set('emotionLens.preview.enabled', true);
    assert.equal(render(block(0, 'One.')), 'emotion-lens emotion-lens-joy|');
    editor.executed.length = 0;
    [known, isPaused] = [undefined, true];
    changed.fire({ document, analysis: undefined });
    assert.deepEqual(editor.executed, [refreshed]);
    assert.equal(render(block(0, 'One.')), '|');
    assert.equal(asked, 0);
  });

  test('have a document read that only a preview shows, where documents of its kind are', () => {
    render(block(0, 'One.'));
    assert.equal(asked, 1);
    editor.settings.set('emotionLens.automatic', false);
    render(block(0, 'One.'));
    assert.equal(asked, 1);
  });

  test('leave the preview’s own tokens as they were, also when it fails', () => {
    read('joy');
    const tokens = block(0, 'One.');
    render(tokens);
    assert.equal(tokens[0]?.attrs, null);
    const failing = preview.extendMarkdownIt<MarkdownIt>({
      renderer: {
        render: () => {
          throw new Error('broken');
        },
      },
    });
    assert.throws(() => failing.renderer.render([...tokens], {}, { currentDocument: document.uri }), /broken/);
    assert.equal(tokens[0]?.attrs, null);
  });

  test('are none without a document', () => {
    read('joy');
    for (const environment of [undefined, null, {}, { currentDocument: 'file:/a.md' }])
      assert.equal(markdown.renderer.render([...block(0, 'One.')], {}, environment), '|');
  });
});
