import assert from 'node:assert/strict';
import { globSync } from 'tinyglobby';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { isModelProblem, ModelProblem } from '../../../../src/core/scoring/classifier.ts';

suite('A problem of the model', () => {
  test('is known by its name, in a bundle with a class of its own too', () => {
    class OfAnotherBundle extends Error {
      override readonly name = 'ModelProblem';
    }
    assert.ok(isModelProblem(new ModelProblem('No model.')));
    assert.ok(isModelProblem(new OfAnotherBundle('No model.')));
    for (const other of [new Error('no'), { name: 'ModelProblem', message: 'no' }, undefined, 'ModelProblem'])
      assert.equal(isModelProblem(other), false);
  });

  test('is asked for by its class nowhere', () => {
    const source = join(import.meta.dirname, '..', '..', '..', '..', 'src');
    const asking = globSync('**/*.ts', { cwd: source }).filter((file) =>
      readFileSync(join(source, file), 'utf8').includes('instanceof ModelProblem'),
    );
    assert.deepEqual(asking, []);
  });
});
