export type BinaryFormat = 'elf' | 'mach-o' | 'pe' | 'wasm';

export interface BinaryHeader {
  readonly format: BinaryFormat;
  /** As Node names it; a number of the format's own in words where it is another. WebAssembly has none. */
  readonly processor?: string;
}

/** The numbers of the processors we ship for: `e_machine` of ELF, `cputype` of Mach-O, `Machine` of PE. */
const processors: Readonly<Record<Exclude<BinaryFormat, 'wasm'>, Readonly<Record<number, string>>>> = {
  elf: { 0x28: 'arm', 0x3e: 'x64', 0xb7: 'arm64' },
  'mach-o': { 0x01000007: 'x64', 0x0100000c: 'arm64' },
  pe: { 0x14c: 'ia32', 0x8664: 'x64', 0xaa64: 'arm64' },
};

/** What a file says of itself in its first bytes; undefined when no processor could run it. */
export function binaryHeader(file: Buffer): BinaryHeader | undefined {
  if (file.length < 0x40) return undefined;
  switch (file.readUInt32BE(0)) {
    case 0x7f454c46:
      return native('elf', file.readUInt16LE(18));
    case 0xcffaedfe:
      return native('mach-o', file.readUInt32LE(4));
    case 0xcafebabe:
      return { format: 'mach-o', processor: 'several' };
    case 0x0061736d:
      return { format: 'wasm' };
    default:
      return portableExecutable(file);
  }
}

function portableExecutable(file: Buffer): BinaryHeader | undefined {
  if (file.toString('latin1', 0, 2) !== 'MZ') return undefined;
  const at = file.readUInt32LE(0x3c);
  if (file.length < at + 6 || file.toString('latin1', at, at + 4) !== 'PE\0\0') return undefined;
  return native('pe', file.readUInt16LE(at + 4));
}

function native(format: keyof typeof processors, number: number): BinaryHeader {
  return { format, processor: processors[format][number] ?? `0x${number.toString(16)}` };
}
