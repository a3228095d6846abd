import assert from 'node:assert/strict';
import fc from 'fast-check';

import { baselineOf, baselineText } from '../../../../src/core/findings/baseline.ts';
import type { Finding } from '../../../../src/core/findings/finding.ts';
import { fileStart } from '../../../../src/core/findings/place.ts';

const share = (share: number, file = 'a.md'): Finding => ({
  file,
  place: fileStart,
  matter: { kind: 'share', gate: { type: 'share', emotion: 'anger', most: 0.1 }, share },
});

const nameOf = (file: string): string => file;

suite('A baseline', () => {
  test('knows what was written into it, in an order that goes by file and rule', () => {
    const found = [
      { finding: share(0.3, 'b.md'), fingerprint: 'y' },
      { finding: share(0.2), fingerprint: 'x' },
    ];
    const text = baselineText(found, nameOf);
    assert.equal(text, baselineText(found.toReversed(), nameOf));
    assert.deepEqual(text.match(/"file":"(.)/g), ['"file":"a', '"file":"b']);
    const baseline = baselineOf(text);
    assert('has' in baseline);
    for (const { finding, fingerprint } of found) assert(baseline.has(fingerprint, finding));
    assert(!baseline.has('z', share(0.2)));
    assert('has' in baselineOf(baselineText([], nameOf)));
  });

  test('takes a share that has grown for a new one', () => {
    const baseline = baselineOf(baselineText([{ finding: share(0.2), fingerprint: 'x' }], nameOf));
    assert('has' in baseline);
    assert.deepEqual(
      [0.1, 0.2, 0.204, 0.22].map((grown) => baseline.has('x', share(grown))),
      [true, true, true, false],
    );
  });

  test('tells its entries, but for those that say no file, and takes them with others', () => {
    const known = { rule: 'share/joy', file: 'c.md', fingerprint: 'z' };
    const text = JSON.stringify({ version: 1, findings: [known, { fingerprint: 'w' }] });
    const baseline = baselineOf(text);
    assert('entries' in baseline);
    assert.deepEqual(baseline.entries, [known]);
    const again = baselineText([{ finding: share(0.2), fingerprint: 'x' }], nameOf, baseline.entries);
    assert.deepEqual(again.match(/"file":"(.)/g), ['"file":"a', '"file":"c']);
  });

  test('of another version says so, and what is none is none', () => {
    assert.deepEqual(baselineOf('{"version":2,"findings":{}}'), { problem: 'version', version: '2' });
    for (const text of ['', '[]', '{', 'null', '{"findings":[]}', '{"version":1}', '{"version":1,"findings":[{}]}'])
      assert.deepEqual(baselineOf(text), { problem: 'form' });
  });

  test('is one or a problem, whatever stands in the file', () => {
    const value = fc.oneof(
      fc.string().map(String),
      fc.json(),
      fc.jsonValue().map((findings) => JSON.stringify({ version: 1, findings })),
    );
    fc.assert(
      fc.property(value, (text) => {
        const baseline = baselineOf(text);
        assert('has' in baseline ? !baseline.has('none such', share(1)) : baseline.problem !== undefined);
      }),
    );
  });
});
