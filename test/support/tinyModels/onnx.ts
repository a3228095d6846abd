/** As much of the ONNX format (onnx.proto, protocol buffers) as a tiny network takes. */

type Field = readonly [number: number, value: number | bigint | string | Uint8Array];

/** Numbers of onnx.proto's TensorProto.DataType. */
const float = 1;
const int64 = 7;

export interface TinyNetwork {
  /** A row of logits for each token. */
  readonly table: readonly (readonly number[])[];
  /** Added to every text's sum. */
  readonly bias: readonly number[];
  /** Whether it asks for token types, as BERT's exports do. */
  readonly takesTokenTypes: boolean;
}

/** A network whose logits are the sum of its tokens' rows, masked ones left out, and a bias: an embedding and nothing else. */
export function onnxNetwork({ table, bias, takesTokenTypes }: TinyNetwork): Buffer {
  const labels = bias.length;
  const inputs = ['input_ids', 'attention_mask', ...(takesTokenTypes ? ['token_type_ids'] : [])];
  const graph = message(
    ...[
      node('Gather', ['table', 'input_ids'], 'rows'),
      node('Cast', ['attention_mask'], 'mask', attribute('to', float)),
      node('Unsqueeze', ['mask', 'last'], 'column'),
      node('Mul', ['rows', 'column'], 'masked'),
      node('ReduceSum', ['masked', 'tokens'], 'sum', attribute('keepdims', 0)),
      node('Add', ['sum', 'bias'], 'logits'),
    ].map((each): Field => [1, each]),
    [2, 'tiny'],
    [5, tensor('table', float, [table.length, labels], floats(table.flat()))],
    [5, tensor('bias', float, [labels], floats(bias))],
    [5, tensor('last', int64, [1], longs([2]))],
    [5, tensor('tokens', int64, [1], longs([1]))],
    ...inputs.map((name): Field => [11, valueInfo(name, int64, ['batch', 'length'])]),
    [12, valueInfo('logits', float, ['batch', labels])],
  );
  return Buffer.from(message([1, 8], [2, 'tests'], [7, graph], [8, message([1, ''], [2, 17])]));
}

function node(
  type: string,
  inputs: readonly string[],
  output: string,
  ...attributes: readonly Uint8Array[]
): Uint8Array {
  return message(
    ...inputs.map((name): Field => [1, name]),
    [2, output],
    [3, output],
    [4, type],
    ...attributes.map((each): Field => [5, each]),
  );
}

function attribute(name: string, value: number): Uint8Array {
  return message([1, name], [3, value], [20, 2]);
}

function tensor(name: string, type: number, sizes: readonly number[], content: Uint8Array): Uint8Array {
  return message(...sizes.map((size): Field => [1, size]), [2, type], [8, name], [9, content]);
}

function valueInfo(name: string, type: number, sizes: readonly (number | string)[]): Uint8Array {
  const dimensions = sizes.map((size): Field => [1, message(typeof size === 'number' ? [1, size] : [2, size])]);
  return message([1, name], [2, message([1, message([1, type], [2, message(...dimensions)])])]);
}

function floats(values: readonly number[]): Uint8Array {
  return new Uint8Array(Float32Array.from(values).buffer);
}

function longs(values: readonly number[]): Uint8Array {
  return new Uint8Array(BigInt64Array.from(values, BigInt).buffer);
}

function message(...fields: readonly Field[]): Uint8Array {
  return Buffer.concat(
    fields.map(([number, value]) => {
      if (typeof value === 'number' || typeof value === 'bigint')
        return Buffer.concat([variable(BigInt(number << 3)), variable(BigInt(value))]);
      const content = typeof value === 'string' ? Buffer.from(value) : value;
      return Buffer.concat([variable(BigInt((number << 3) | 2)), variable(BigInt(content.length)), content]);
    }),
  );
}

/** Seven bits a byte, the last ones first. */
function variable(value: bigint): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>= 7n) {
    const isLast = rest < 128n;
    bytes.push(Number(rest & 127n) | (isLast ? 0 : 128));
    if (isLast) return Buffer.from(bytes);
  }
}
