import assert from 'node:assert/strict';

import { handedFiles, responseOf } from '../../../../src/worker/browser/handedFiles.ts';
import { handoverOf, memoryOf } from '../../../../src/worker/browser/handover.ts';
import { filesIn } from '../../../../src/worker/process/folderFiles.ts';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

suite('The files that a web worker is handed', () => {
  test('are taken as they are, and nothing else is', () => {
    const files = { runtime: bytes('wasm'), model: new Map([['config.json', bytes('{}')]]) };
    assert.deepEqual(handoverOf(files), files);
    for (const wrong of [undefined, 7, {}, { runtime: 'wasm', model: new Map() }, { runtime: bytes('wasm') }])
      assert.equal(handoverOf(wrong), undefined);
    const translation = { joy: 'Freude' };
    assert.deepEqual(handoverOf({ ...files, translation }), { ...files, translation });
    assert.equal(handoverOf({ ...files, translation: { joy: 7 } }), undefined);
    assert.equal(handoverOf({ ...files, model: new Map([['config.json', '{}']]) }), undefined);
    assert.equal(handoverOf({ ...files, model: { 'config.json': bytes('{}') } }), undefined);
  });

  test('change hands once, though two lie in one memory', () => {
    const whole = bytes('wasmmodel');
    const part = (from: number, to: number): Uint8Array<ArrayBuffer> => whole.subarray(from, to);
    assert.deepEqual(memoryOf({ runtime: part(0, 4), model: new Map([['model', part(4, 9)]]) }), [whole.buffer]);
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
