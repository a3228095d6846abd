import assert from 'node:assert/strict';

import { config } from '@vscode/l10n';

import { displayWidth } from '../../../../src/cli/output/displayWidth.ts';
import { colored, plain } from '../../../../src/cli/formats/paint.ts';
import { TableFormat } from '../../../../src/cli/formats/table.ts';
import { fakeModel } from '../../../support/fakeClassifier.ts';
import { formatted } from '../../../support/resultsOfText.ts';
import { spoken } from '../../../support/translations.ts';

const table = (columns = 80, paint = plain): TableFormat =>
  new TableFormat({ model: fakeModel, thresholds: fakeModel.thresholds }, columns, paint);

suite('A table', () => {
  test('has a line a row and the totals of the file', async () => {
    const text = await formatted(table(60), { 'a.md': 'the joy of 漢字 and of much more\n\n\n\n\n\n\n\n\nno\n' });
    assert.deepEqual(text.split('\n'), [
      '😊 J  joy           90 %  a.md:1   the joy of 漢字 and of m…',
      '–  –  none     too short  a.md:10  no',
      '',
      'a.md: 2 passages, 10 words',
      '😊 J  joy     90 %  ██████████████████████    1 passage',
      '😠 A  anger    0 %                            0 passages',
      '😨 F  fear     0 %                            0 passages',
      '–  –  none    10 %  ██                        1 passage',
      'Shares by words. Model Fake (fake): clear from a probability of 50 %, 10 points ahead, 3 words.',
      '',
    ]);
  });

  test('has the shares of each of several files under its rows', async () => {
    const text = await formatted(table(), { 'a.md': 'the joy of it', 'b.md': '', 'c.md': 'fear of it\n\njoy of it' });
    assert.deepEqual(text.split('\n').slice(0, 11), [
      '😊 J  joy           90 %  a.md:1  the joy of it',
      'a.md: 1 passage, 4 words, joy 100 %',
      '',
      'b.md: no prose',
      '',
      '😨 F  fear          90 %  c.md:1  fear of it',
      '😊 J  joy           90 %  c.md:3  joy of it',
      'c.md: 2 passages, 6 words, joy 50 %, fear 50 %',
      '',
      'All 3 files: 3 passages, 10 words',
      '😊 J  joy     70 %  █████████████████         2 passages',
    ]);
  });

  test('fits the terminal and lets no text act upon it', async () => {
    const text = await formatted(table(60), {
      'a.md': `the ${'very '.repeat(40)}joy\n\nthe joy \u001b[2J of \u202eit`,
    });
    const rows = text.split('\n').slice(0, 2);
    assert(rows.every((row) => displayWidth(row) <= 60));
    assert(!text.includes('\u001b') && !text.includes('\u202e'));
  });

  test('is coloured by label where that is wanted, and dim where there is none', async () => {
    const text = await formatted(table(80, colored), { 'a.md': 'the joy of it\n\nno' });
    assert.deepEqual(text.split('\n').slice(0, 2), [
      '\u001b[33m😊 J  joy           90 %\u001b[0m  a.md:1  the joy of it',
      '\u001b[2m–  –  none     too short\u001b[0m  a.md:3  no',
    ]);
  });

  test('speaks one language from the first line to the last, with the columns below one another', async () => {
    spoken('de');
    try {
      const text = await formatted(table(60), { 'a.md': 'the joy of it and much more\n\nno\n', 'b.md': '' });
      assert.deepEqual(text.split('\n'), [
        '😊 F  Freude            90 %  a.md:1  the joy of it and muc…',
        '–  –  keine          zu kurz  a.md:3  no',
        'a.md: 2 Passagen, 8 Wörter, Freude 88 %, keine 13 %',
        '',
        'b.md: kein Fließtext',
        '',
        'Alle 2 Dateien: 2 Passagen, 8 Wörter',
        '😊 F  Freude   88 %  █████████████████████     1 Passage',
        '😠 W  Wut       0 %                            0 Passagen',
        '😨 A  Angst     0 %                            0 Passagen',
        '–  –  keine    13 %  ███                       1 Passage',
        'Anteile nach Wörtern. Modell Fake (fake): klar ab einer Wahrscheinlichkeit von 50 %, 10 Punkte Vorsprung, 3 Wörter.',
        '',
      ]);
    } finally {
      config({ contents: {} });
    }
  });

  test('is empty when nothing was read', () => {
    assert.equal(table().begin() + table().end(), '');
  });
});
