/**
 * A process of its own that answers as Text Embeddings Inference does, over the packaged model on one thread; tells its address to
 * the process that started it, and ends with it.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

import type { Reading } from '../../src/core/scoring/classifier.ts';
import { fieldsOf } from '../../src/core/scoring/guards.ts';
import { modelProcess } from '../modelProcess.ts';

const classifier = modelProcess('native');
const { name, labels, windowTokens } = await classifier.load();

const server = createServer((request, response) => {
  void (async () => {
    const sent = await text(request);
    const answer = request.url === '/info' ? information() : await predictions(JSON.parse(sent));
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  })();
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
process.once('disconnect', () => process.exit());
const address = server.address();
if (typeof address === 'object' && address !== null) process.send?.(`http://127.0.0.1:${address.port}`);

/** With TEI's usual limits. */
function information(): object {
  const label2id = Object.fromEntries(labels.map((label, index) => [label, index]));
  return {
    model_id: name,
    model_sha: null,
    model_dtype: 'int8',
    model_type: { classifier: { id2label: { ...labels }, label2id } },
    max_concurrent_requests: 512,
    max_input_length: windowTokens,
    max_client_batch_size: 32,
  };
}

async function predictions(body: unknown): Promise<readonly object[]> {
  const { inputs } = fieldsOf(body);
  const texts = (Array.isArray(inputs) ? inputs : []).map(String);
  return (await classifier.classify(texts)).map(rawScores);
}

/** Softmax makes the same probabilities of them again. */
function rawScores(reading: Reading | undefined): readonly object[] {
  return (reading?.scores ?? []).map(({ label, probability }) => ({
    label,
    score: Math.log(Math.max(probability, Number.MIN_VALUE)),
  }));
}
