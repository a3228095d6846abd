import assert from 'node:assert/strict';

import { labelsText, type ModelOffer, offerText, sizeText } from '../../../../src/render/model/modelOffer.ts';
import { goEmotions } from '../../../support/goEmotions.ts';

const offer: ModelOffer = {
  host: 'hub.example',
  license: 'mit',
  configuration: { labels: ['joy', 'fear'], activation: 'softmax', architecture: 'BertForSequenceClassification' },
  files: [
    { path: 'config.json', size: 900 },
    { path: 'onnx/model_quantized.onnx', size: 82_400_000 },
  ],
};

suite('What is told before a download', () => {
  test('names host, files, sizes, licence, labels and kind, and what is not known', () => {
    assert.deepEqual(offerText(offer).split('\n'), [
      'From hub.example, 82 MB in 2 files: config.json (900 bytes), onnx/model_quantized.onnx (82 MB).',
      'Licence: mit.',
      '2 labels: joy, fear.',
      'Kind: BertForSequenceClassification.',
      'How often it is right was not measured for Emotion Lens: it shows no odds and no accuracy of it.',
      'The files are kept on this machine. None of your text is sent.',
    ]);
  });

  test('says where a licence is missing, and where several labels may hold', () => {
    const text = offerText({
      host: 'hub.example',
      configuration: { labels: goEmotions, activation: 'sigmoid' },
      files: offer.files,
    });
    assert.match(text, /^Its card names no licence\.$/m);
    assert.match(text, /^28 labels, of which several may hold at once: admiration, .*, disgust and 16 more\.$/m);
    assert.doesNotMatch(text, /undefined|Kind/);
  });

  test('gives sizes and labels as people write them', () => {
    assert.deepEqual([1, 999, 1_000, 999_499, 1_000_000, 9_940_000, 10_000_000].map(sizeText), [
      '1 byte',
      '999 bytes',
      '1 kB',
      '999 kB',
      '1.0 MB',
      '9.9 MB',
      '10 MB',
    ]);
    assert.equal(labelsText(['a', 'b', 'c'], 2), 'a, b and 1 more');
  });
});
