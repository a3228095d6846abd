import assert from 'node:assert/strict';

import { handedFiles, responseOf } from '../../../../src/worker/browser/handedFiles.ts';
import { memoryOf, modelHandover, runtimeHandover } from '../../../../src/worker/browser/handover.ts';
import { filesIn } from '../../../../src/worker/process/folderFiles.ts';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

suite('The files that a web worker is handed', () => {
  test('are taken as they are, and nothing else is', () => {
    const runtime = { runtime: bytes('wasm') };
    const model = { model: new Map([['config.json', bytes('{}')]]) };
    assert.deepEqual(runtimeHandover(runtime), runtime);
    assert.deepEqual(modelHandover(model), model);
    for (const wrong of [undefined, 7, {}, { runtime: 'wasm' }, model]) assert.equal(runtimeHandover(wrong), undefined);
    const translation = { joy: 'Freude' };
    assert.deepEqual(runtimeHandover({ ...runtime, translation }), { ...runtime, translation });
    assert.equal(runtimeHandover({ ...runtime, translation: { joy: 7 } }), undefined);
    for (const wrong of [undefined, 7, {}, runtime, { model: { 'config.json': bytes('{}') } }])
      assert.equal(modelHandover(wrong), undefined);
    assert.equal(modelHandover({ model: new Map([['config.json', '{}']]) }), undefined);
  });

  test('change hands once, though two lie in one memory', () => {
    const whole = bytes('wasmmodel');
    const part = (from: number, to: number): Uint8Array<ArrayBuffer> => whole.subarray(from, to);
    const files = [part(0, 4), part(4, 9)].map((content, index) => [`${index}`, content] as const);
    assert.deepEqual(memoryOf({ model: new Map(files) }), [whole.buffer]);
    assert.deepEqual(memoryOf({ runtime: part(0, 4) }), [whole.buffer]);
  });

  test('have the sums and the words that they have on a disk', async () => {
    const content = bytes('DDynamicQuantizeLinear, and a D');
    const [handed, onDisk] = [handedFiles(new Map()), filesIn('/')];
    assert.equal(await handed.sha256(content), await onDisk.sha256(content));
    for (const words of ['DynamicQuantizeLinear', 'a D', 'D', 'DynamicQuantizeLinearly', ' and a DD'])
      assert.equal(handed.holds(content, words), onDisk.holds(content, words), words);
  });

  test('are read by name, and missing ones are told from unreadable ones', async () => {
    const files = handedFiles(new Map([['onnx/a.onnx', bytes('net')]]));
    assert.deepEqual(await files.read('onnx/a.onnx'), bytes('net'));
    await assert.rejects(files.read('figures.json'), { code: 'ENOENT' });
  });

  test('are what the library gets, and a missing one is a 404', async () => {
    const files = new Map([['onnx/a.onnx', bytes('net')]]);
    const { folder } = handedFiles(files);
    assert.equal(await (await responseOf(files, `${folder}/onnx/a.onnx`)).text(), 'net');
    assert.equal((await responseOf(files, `${folder}/other.json`)).status, 404);
  });
});
