import assert from 'node:assert/strict';

import { lines, passagesIn, textsIn } from '../../../../support/readProse.ts';

suite('A catalogue of translations', () => {
  test('is its translations, over lines and with escapes', () => {
    const text = lines('msgid "No %s"', 'msgstr ""', '"So %(name)s \\"glad\\",\\n"', '"so sad."');
    assert.deepEqual(passagesIn('po', text), [
      ['paragraph', 'So "glad", so sad.', lines('So %(name)s \\"glad\\",\\n"', '"so sad.')],
    ]);
  });

  test('has the message itself where no translation is', () => {
    assert.deepEqual(
      textsIn('po', lines('msgid "It hurts."', 'msgstr ""', '', 'msgctxt "no"', 'msgid "No."', 'msgstr "Yes."')),
      ['It hurts.', 'Yes.'],
    );
  });

  test('has each plural, and neither its own head nor comments', () => {
    const text = lines(
      'msgid ""',
      'msgstr "Project: no\\n"',
      '',
      '#: no.c:1',
      '#~ msgid "no"',
      'msgid "{n} tear"',
      'msgid_plural "{n} tears"',
      'msgstr[0] "{n} Träne"',
      'msgstr[1] "<b>{n}</b> Tränen"',
    );
    assert.deepEqual(textsIn('po', text), ['Träne', 'Tränen']);
  });
});
