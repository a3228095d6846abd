import assert from 'node:assert/strict';

import { headingsIn, lines, passagesIn, textsIn } from '../../../../support/readProse.ts';

suite('A mail', () => {
  test('is what was written: no head, no quotes, no signature', () => {
    const text = lines(
      'From: a@b.c',
      'Subject: Sad',
      '',
      'So glad.',
      '',
      'On Monday, B wrote:',
      '> No.',
      '>',
      '> No.',
      '',
      'Bye.',
      '-- ',
      'No.',
    );
    assert.deepEqual(textsIn('eml', text), ['So glad.', 'Bye.']);
    assert.deepEqual(headingsIn('eml', text), [[1, 'Sad']]);
  });

  test('may be in parts and encoded', () => {
    const text = lines(
      'From: a@b.c',
      'Content-Type: multipart/alternative;',
      ' boundary="xx"',
      '',
      'no',
      '--xx',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'I am so gla=',
      'd =E2=80=93 really.',
      '--xx',
      'Content-Type: text/html',
      '',
      '<p>no</p>',
      '--xx--',
      'no',
    );
    assert.deepEqual(passagesIn('eml', text), [
      ['paragraph', 'I am so glad – really.', lines('I am so gla=', 'd =E2=80=93 really.')],
    ]);
  });

  test('may stand among others in a box', () => {
    const text = lines(
      'From a@b.c Mon',
      'Subject: One',
      '',
      'First.',
      '',
      'From b@b.c Tue',
      'Subject: Two',
      '',
      'Second.',
    );
    assert.deepEqual(textsIn('eml', text), ['First.', 'Second.']);
    assert.deepEqual(headingsIn('eml', text), [
      [1, 'One'],
      [1, 'Two'],
    ]);
  });

  test('being written may have no head', () => {
    assert.deepEqual(textsIn('mail', lines('Dear B: so sad.', '', '> No.', 'Bye.')), ['Dear B: so sad.', 'Bye.']);
  });
});
