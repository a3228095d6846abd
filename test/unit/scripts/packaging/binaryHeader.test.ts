import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { binaryHeader } from '../../../../scripts/packaging/binaryHeader.ts';

suite('A file’s own header tells', () => {
  test('a library of Linux', () => {
    const file = Buffer.alloc(64);
    file.write('\x7fELF', 'latin1');
    file.writeUInt16LE(183, 18);
    assert.deepEqual(binaryHeader(file), { format: 'elf', processor: 'arm64' });
    file.writeUInt16LE(62, 18);
    assert.deepEqual(binaryHeader(file), { format: 'elf', processor: 'x64' });
  });

  test('a library of macOS', () => {
    const file = Buffer.alloc(64);
    file.writeUInt32LE(0xfeedfacf);
    file.writeUInt32LE(0x0100000c, 4);
    assert.deepEqual(binaryHeader(file), { format: 'mach-o', processor: 'arm64' });
  });

  test('a library of Windows', () => {
    const file = Buffer.alloc(256);
    file.write('MZ', 'latin1');
    file.writeUInt32LE(128, 0x3c);
    file.write('PE\0\0', 128, 'latin1');
    file.writeUInt16LE(0xaa64, 132);
    assert.deepEqual(binaryHeader(file), { format: 'pe', processor: 'arm64' });
  });

  test('a processor nobody asked for by its number', () => {
    const file = Buffer.alloc(64);
    file.write('\x7fELF', 'latin1');
    file.writeUInt16LE(243, 18);
    assert.deepEqual(binaryHeader(file), { format: 'elf', processor: '0xf3' });
  });

  test('WebAssembly', () => assert.deepEqual(binaryHeader(Buffer.alloc(64, '\0asm')), { format: 'wasm' }));

  test('nothing of a text, a picture or a file that only begins like a program', () => {
    for (const file of [
      readFileSync('package.json'),
      readFileSync('media/icon.png'),
      Buffer.from('MZ'),
      Buffer.alloc(64, 'MZ'),
    ])
      assert.equal(binaryHeader(file), undefined);
  });
});
