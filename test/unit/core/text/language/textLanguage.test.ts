import assert from 'node:assert/strict';

import { detectLanguage, LanguageDetector } from '../../../../../src/core/text/language/textLanguage.ts';

suite('The language of a document', () => {
  const english = [
    'It was the best of days to be by the sea, and nobody wanted to go home before the evening.',
    'Run the command in the root of the repository. It installs what is needed and starts the server for you.',
    'I can’t believe how happy I am that you came; we all thought the train would never arrive!',
  ];
  for (const text of english) test(`English: ${text}`, () => assert.equal(detectLanguage([text]), 'english'));

  const notOther = [
    'Fast. Small. Zero dependencies. TypeScript types included. Works anywhere: Node, Deno, Bun, browsers, workers.',
    'ONNX Runtime works on Node v16.x+ (recommend v20.x+) or Electron v15.x+ (recommend v28.x+).',
    'Kubernetes, Docker, Helm, Terraform, Ansible, Prometheus, Grafana, Jaeger, Istio, Envoy, Consul, Vault',
    'Gretel Schneider, Hansel Zimmermann, Friedrich Wilhelm Nietzsche, Johann Wolfgang Goethe, Heinrich Heine',
  ];
  for (const text of notOther)
    test(`never another language: ${text}`, () => assert.notEqual(detectLanguage([text]), 'other'));

  const others = [
    'Der Regen fiel den ganzen Tag, und niemand wollte das Haus verlassen, obwohl die Kinder sich langweilten.',
    'Het regende de hele dag en niemand wilde het huis verlaten, hoewel de kinderen zich verveelden.',
    'La pluie tombait depuis le matin et personne ne voulait sortir de la maison, même les enfants étaient tristes.',
    'La lluvia caía desde la mañana y nadie quería salir de la casa, aunque los niños estaban muy aburridos.',
    'Дождь шёл весь день, и никто не хотел выходить из дома, хотя детям было очень скучно.',
    '雨下了一整天,没有人愿意离开家,虽然孩子们觉得很无聊。',
  ];
  for (const text of others) test(`another language: ${text}`, () => assert.equal(detectLanguage([text]), 'other'));

  test('too little text is unknown', () => {
    assert.equal(detectLanguage([]), 'unknown');
    assert.equal(detectLanguage(['Guten Tag!']), 'unknown');
    assert.equal(detectLanguage(['1234567890 '.repeat(20)]), 'unknown');
  });

  test('an English document with a foreign quotation stays English', () => {
    assert.equal(detectLanguage([...english, 'Der Regen fiel den ganzen Tag.']), 'english');
  });

  test('changes with the document', () => {
    const detector = new LanguageDetector();
    assert.equal(detector.detect([]), 'unknown');
    assert.equal(detector.detect(others.slice(0, 1)), 'other');
    assert.equal(detector.detect(english), 'english');
    assert.equal(detector.detect(english), 'english');
  });
});
