import assert from 'node:assert/strict';

import { isModelId } from '../../../src/core/scoring/model/modelId.ts';
import { cardAddress, hostOf, hubAddress } from '../../../src/download/hub.ts';

suite('A hub', () => {
  test('is the public one where no mirror is set', () => {
    assert.equal(hubAddress(' '), 'https://huggingface.co');
    assert.equal(hostOf({ address: hubAddress('') }), 'huggingface.co');
    assert.equal(cardAddress(hubAddress(''), 'someone/tiny'), 'https://huggingface.co/someone/tiny');
  });

  test('may be a mirror by https, or one on this machine', () => {
    assert.equal(hubAddress('https://mirror.example.org/hub/'), 'https://mirror.example.org/hub');
    assert.equal(hubAddress('http://127.0.0.1:8080'), 'http://127.0.0.1:8080');
  });

  for (const wrong of ['http://mirror.example.org', 'file:///models', 'mirror', 'https://me:secret@example.org'])
    test(`is not ${wrong}`, () =>
      assert.throws(() => hubAddress(wrong), { name: 'ModelProblem', message: /emotionLens\.model\.hub/ }));

  test('knows its models by ids', () => {
    for (const id of ['someone/tiny', 'SomeOne/tiny-model_1.5', 'tiny']) assert.ok(isModelId(id), id);
    for (const id of [
      '',
      '/',
      'a/b/c',
      '../x',
      'x/..',
      'a/.b',
      'a--b/c',
      'a/b?c',
      'a b/c',
      'a/b.',
      'https://a/b',
      'a\\b',
    ])
      assert.ok(!isModelId(id), id);
  });
});
