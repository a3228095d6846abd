import assert from 'node:assert/strict';

import { folderChanges } from '../../../../src/render/comparison/folderChanges.ts';
import { folderCsv, folderJson, folderMarkdown, folderTable } from '../../../../src/render/comparison/folderRecords.ts';
import { comparedFolder } from '../../../support/comparedFolders.ts';

/** The cells of each file's row, as they are read out. */
function rows(html: string): readonly (readonly string[])[] {
  const body = /changed-files.*?<tbody>(.*?)<\/tbody>/s.exec(html)?.[1] ?? '';
  return [...body.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = '']) =>
      cell
        .replaceAll(/<svg.*?<\/svg>|<span aria-hidden="true">.*?<\/span>/g, '')
        .replaceAll('<br>', ' ')
        .replaceAll(/<[^>]*>/g, ''),
    ),
  );
}

suite('The table of a compared folder', () => {
  test('says of each file what became of it, the largest shift first', () =>
    assert.deepEqual(rows(folderChanges(comparedFolder())), [
      [
        'gone.md',
        '90.0 %',
        'deleted',
        'before 10, now 0',
        'before fear 90.0 %, now –',
        'before fear 90.0 %, no clear emotion 10.0 %, now no words',
      ],
      [
        'a/&lt;b&gt;.md',
        '30.0 %',
        'changed',
        '10',
        'before joy 60.0 %, now joy 30.0 %',
        'before joy 60.0 %, no clear emotion 40.0 %, now joy 30.0 %, fear 30.0 %, no clear emotion 40.0 %',
      ],
      [
        'added.md',
        '&lt;0.1 %',
        'new',
        'before 0, now 2,400',
        'before –, now joy &lt;0.1 %',
        'before no words, now joy &lt;0.1 %, no clear emotion 99.9 %',
      ],
      [
        'new_name.md was older/name.md',
        '0 %',
        'renamed',
        '10',
        'fear 20.0 %',
        'before fear 20.0 %, no clear emotion 80.0 %, now fear 20.0 %, no clear emotion 80.0 %',
      ],
    ]));

  test('draws both distributions and holds nothing that the page’s policy forbids', () => {
    const html = folderChanges(comparedFolder());
    assert.equal(html.match(/class="strip"/g)?.length, 8);
    assert.doesNotMatch(html, /NaN|undefined|style=|<script|<b>/);
    assert.deepEqual(
      [...html.matchAll(/data-change="(\d)"/g)].map(([, place]) => place),
      ['0', '1', '2', '3'],
    );
  });

  test('counts the kinds, and says what the filter and unread passages mean', () => {
    assert.match(
      folderChanges(comparedFolder()),
      /"counts">4 files compared: 1 changed, 1 renamed, 1 new, 1 deleted\. What is compared here stays/,
    );
    const filtered = folderChanges(comparedFolder({ emotions: ['joy'], unread: 2 }));
    assert.match(filtered, /The shares count every passage\. 2 passages could not be read\./);
    assert.match(rows(filtered)[0]?.[4] ?? '', /^before no clear emotion, now –$/);
  });

  test('names what could not be read, and offers no export where nothing was', () => {
    const lost = [{ path: 'x<y>.md', problem: 'The file is gone.' }];
    const html = folderChanges(comparedFolder({ files: [], lost }));
    assert.match(html, /0 files compared\./);
    assert.match(html, /<h2>Not read<\/h2>.*x&lt;y&gt;\.md: The file is gone\./s);
    assert.doesNotMatch(html, /data-export|changed-files/);
  });

  test('is a table in Markdown too', () =>
    assert.deepEqual(folderTable(comparedFolder()).split('\n').slice(0, 6), [
      '| File | Change | Words before | Words now | Emotion before | Emotion now | Shift |',
      '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
      '| gone\\.md | deleted | 10 | 0 | fear 90.0 % | – | 90.0 % |',
      '| a/\\<b\\>.md | changed | 10 | 10 | joy 60.0 % | joy 30.0 % | 30.0 % |',
      '| added\\.md | new | 0 | 2,400 | – | joy \\<0.1 % | <0.1 % |',
      '| new\\_name\\.md (was older/name\\.md) | renamed | 10 | 10 | fear 20.0 % | fear 20.0 % | 0 % |',
    ]));

  test('is written to a file with the distribution and what could not be read', () => {
    const lost = [{ path: 'lib', problem: 'This is a submodule.' }];
    const markdown = folderMarkdown(comparedFolder({ lost }));
    assert.match(markdown, /^# Emotions of docs compared with HEAD\n\n4 files compared: /);
    assert.match(markdown, /\n## Distribution of words in these files\n\n\| Emotion \| Before \| Now \| Difference \|/);
    assert.match(markdown, /\n## Not read\n\n- lib: This is a submodule\.\n$/);
    assert.match(folderMarkdown(comparedFolder({ emotions: ['a_<b>'] })), /Only a\\_\\<b\\> is shown\./);
    const [head, gone, ...others] = folderCsv(comparedFolder({ lost })).split('\r\n');
    assert.match(
      head ?? '',
      /^file,was,change,shift,before words,before emotion,before joy,before fear,before none,after words/,
    );
    assert.equal(gone, 'gone.md,,deleted,0.9,10,fear,0,0.9,0.1,,,,,,');
    assert.match(others.join('\n'), /\nlib,,,,,,,,,,,,,,This is a submodule\.\n$/);
    const json: unknown = JSON.parse(folderJson(comparedFolder({ lost })));
    const shares = { joy: 0, fear: 0.9, none: 0.1 };
    assert.deepEqual(Object(json).files[0], {
      file: 'gone.md',
      change: 'deleted',
      shift: 0.9,
      before: { words: 10, emotion: 'fear', shares },
    });
    assert.deepEqual(Object(json).files.at(-1), { file: 'lib', problem: 'This is a submodule.' });
  });
});
