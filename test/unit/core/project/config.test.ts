import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import fc from 'fast-check';

import { configOf } from '../../../../src/core/project/config.ts';
import { configSchema } from '../../../../src/core/project/configSchema.ts';
import { configIn } from '../../../../src/core/project/configText.ts';
import { settingsFor } from '../../../../src/core/project/settingsFor.ts';
import { schemaProblems } from '../../../../src/core/project/schemaProblems.ts';
import { configProblemText } from '../../../../src/render/project/configProblemText.ts';

function problemsIn(text: string): readonly string[] {
  return (configIn(text)?.problems ?? []).map((problem) => configProblemText('rc.json', problem));
}

suite('A project’s configuration', () => {
  test('has the settings’ keys, and what holds for some files goes before', () => {
    const { config, problems } = configOf({
      threshold: 60,
      'ignore.quotes': true,
      overrides: [
        { files: 'docs/**', threshold: 90, failOn: ['anger'] },
        { files: ['*.txt'], threshold: 95 },
      ],
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(settingsFor(config, 'a.md'), { threshold: 60, ignoreQuotes: true });
    assert.equal(settingsFor(config, 'docs/deep/a.md').threshold, 90);
    assert.deepEqual(settingsFor(config, 'docs/a.txt'), {
      threshold: 95,
      ignoreQuotes: true,
      failOn: [{ type: 'emotion', emotion: 'anger', limit: 0, inclusive: true }],
    });
    assert.equal(settingsFor(config, '../docs/a.md').threshold, 60, 'a file outside of the project has no override');
  });

  test('may have comments and stand below a key, or not be there', () => {
    const text = '{\n  // why\n  "emotionLens": { "failOn": ["anger>80"], },\n}';
    assert.equal(configIn(text, 'emotionLens')?.config.settings.failOn?.[0]?.limit, 0.8);
    assert.equal(configIn('{"name": "a"}', 'emotionLens'), undefined);
    assert.equal(configIn('{"name": ', 'emotionLens'), undefined, 'another program’s file is for that to complain of');
  });

  test('says on which line what is wrong, and the rest counts', () => {
    const text = [
      '{',
      '  "treshold": 60,',
      '  "margin": 2,',
      '  "failOn": ["anger>80", "anger>1", 3],',
      '  "overrides": [',
      '    { "files": [] },',
      '    { "files": "a.md", "maxShare": ["joy"] }',
      '  ],',
      '  "assertions": [',
      '    { "in": "a.md" },',
      '    { "in": "a.md", "ends": "fear", "begins": "joy" },',
      '    { "in": { "files": "a.md", "voice": "loud" }, "more": "joy" }',
      '  ]',
      '}',
    ].join('\r\n');
    assert.deepEqual(problemsIn(text), [
      'rc.json, line 2: “treshold” is no key, and does not count. Did you mean threshold?',
      'rc.json, line 3: margin takes a number from 0 to 1; what stands there does not count.',
      'rc.json, line 4: failOn takes a text; what stands there does not count.',
      'rc.json, line 6: files takes a list that is not empty; what stands there does not count.',
      'rc.json, line 10: one of no, most, least, begins, ends, or more is needed, and no more; this does not count.',
      'rc.json, line 11: one of no, most, least, begins, ends, or more is needed, and no more; this does not count.',
      'rc.json, line 12: without than this does not count.',
      'rc.json, line 12: voice takes dialogue or narration; what stands there does not count.',
      'rc.json, line 7: maxShare takes an emotion and a share, such as anger=10%, not "joy".',
    ]);
    assert.deepEqual(problemsIn('{"threshold": 60'), [
      'rc.json, line 1: this is no JSON, and nothing of the file counts.',
    ]);
    assert.deepEqual(problemsIn('[]'), [
      'rc.json, line 1: The whole takes an object; what stands there does not count.',
    ]);
    assert.equal(problemsIn('['.repeat(100_000)).length, 1);
    assert.equal(configIn(text)?.config.overrides[0]?.files[0], 'a.md');
  });

  test('is refused by its schema where the program refuses it, and only there', () => {
    const valid = new Ajv({ strict: false }).compile(configSchema);
    const names = [
      'files',
      'threshold',
      'overrides',
      'assertions',
      'in',
      'no',
      'more',
      'than',
      'because',
      'voice',
      'x',
    ];
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom<unknown>('', 'a', 'dialogue', 0, 60, 60.5, true, null),
        fc.array(tie('value'), { maxLength: 2 }),
        fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 3 }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 3 }), (config) => {
        assert.equal(schemaProblems(config, configSchema).length === 0, valid(config));
      }),
    );
  });

  test('is one or a sentence, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        for (const sentence of problemsIn(text)) assert.match(sentence, /^rc\.json, line \d+: /);
      }),
    );
  });
});
