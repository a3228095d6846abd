/** One number that goes in at `x` and comes out at `y`, in the fields of onnx.proto3 (ONNX 1.18). */
export function smallestNetwork(): Uint8Array {
  const node = [...text(1, 'x'), ...text(2, 'y'), ...text(4, 'Identity')];
  const graph = [...field(1, node), ...text(2, 'g'), ...field(11, oneFloat('x')), ...field(12, oneFloat('y'))];
  const [irVersion, operators] = [number(1, 8), field(8, number(2, 13))];
  return Uint8Array.from([...irVersion, ...field(7, graph), ...operators]);
}

/** A ValueInfoProto: a list of one 32-bit float. */
function oneFloat(name: string): readonly number[] {
  const shape = field(1, number(1, 1));
  return [...text(1, name), ...field(2, field(1, [...number(1, 1), ...field(2, shape)]))];
}

/** Lengths and numbers below 128 are one byte each. */
const number = (tag: number, value: number): readonly number[] => [tag << 3, value];
const field = (tag: number, content: readonly number[]): readonly number[] => [
  (tag << 3) | 2,
  content.length,
  ...content,
];
const text = (tag: number, content: string): readonly number[] => field(tag, [...new TextEncoder().encode(content)]);
