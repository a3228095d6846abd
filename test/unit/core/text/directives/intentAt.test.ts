import assert from 'node:assert/strict';

import { emotionBegun } from '../../../../../src/core/text/directives/suggestion.ts';

suite('An intent being written', () => {
  for (const [before, begun] of [
    ['<!-- emotion:', ''],
    ['<!-- emotion: ', ''],
    ['> <!--Emotion: fe', 'fe'],
    ['{/* emotion: fe', 'fe'],
    ['<!-- emotion: joy --> ', undefined],
    ['{/* emotion: joy */}', undefined],
    ['<!-- emotional: ', undefined],
    ['emotion: ', undefined],
  ] as const)
    test(`“${before}” has begun ${begun === undefined ? 'none' : `“${begun}”`}`, () => {
      assert.equal(emotionBegun(before), begun);
    });
});
