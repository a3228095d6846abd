import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';

import {
  analysed,
  closeAll,
  hoverText,
  labels,
  openFile,
  openText,
  soon,
  textsRead,
  told,
  until,
  verdicts,
  withSetting,
} from '../../support/extensionHost.ts';

const low = { from: 0, share: 0.1, low: 0.05, high: 0.2, rows: 40, right: 4 };
const high = { from: 0.5, share: 0.62, low: 0.5, high: 0.72, rows: 60, right: 37 };
const figures = {
  model: 'measured',
  thresholds: { probability: 0.5, margin: 0.1, minimumWords: 3, temperature: 1, agreement: 0.55 },
  agreement: { kinds: { story: [low, { ...high, share: 0.84, high: 0.9 }], messages: [low], all: [low, high] } },
};

/** The document that all tests look at, read by that model. */
async function story(): Promise<vscode.TextDocument> {
  const { document } = await openFile('story.md');
  await until(document, ({ model, progress }) => model?.name === 'measured' && progress.done === progress.total);
  return document;
}

/** Waits until every label has such a number. */
async function labelled(document: vscode.TextDocument, number: RegExp): Promise<void> {
  await soon(async () => {
    const texts = (await labels(document)).map(({ text }) => text);
    return texts.length > 0 && texts.every((text) => number.test(text)) ? true : undefined;
  });
}

suite('A model that was measured by people’s agreement', function () {
  this.timeout(90_000);
  let folder: string;

  suiteSetup(async () => {
    const extension = vscode.extensions.getExtension('emotion-lens.emotion-lens');
    assert.ok(extension !== undefined);
    folder = mkdtempSync(join(tmpdir(), 'emotion-lens-model-'));
    const packaged = join(extension.extensionPath, 'model');
    for (const name of ['onnx', 'config.json', 'tokenizer.json', 'tokenizer_config.json'])
      cpSync(join(packaged, name), join(folder, name), { recursive: true });
    writeFileSync(join(folder, 'figures.json'), JSON.stringify(figures));
    await vscode.workspace
      .getConfiguration()
      .update('emotionLens.model.path', folder, vscode.ConfigurationTarget.Global);
  });

  suiteTeardown(async () => {
    await vscode.workspace
      .getConfiguration()
      .update('emotionLens.model.path', undefined, vscode.ConfigurationTarget.Global);
    rmSync(folder, { recursive: true, force: true });
  });

  teardown(closeAll);

  test('has that number in its labels and hovers, and its own probabilities in the table', async () => {
    const document = await story();
    await labelled(document, /^\S+ \w+ 84 of 100$/);
    const text = await hoverText(document, new vscode.Position(4, 10));
    assert.match(text, /Fear: 84 of 100 people would agree\./);
    assert.match(text, /Measured on 60 texts of stories .* interval 50 to 90\./);
    assert.match(text, /<table>.*own probabilities.*fear/);
  });

  test('goes by the kind of text that is set, and reads nothing again', async () => {
    const document = await story();
    const read = await textsRead(async () => {
      await withSetting('emotionLens.textKind', 'documentation', () => labelled(document, / 62 of 100$/));
      await withSetting('emotionLens.textKind', 'messages', async () => {
        const analysis = await until(document, ({ kind }) => kind === 'messages');
        assert.ok(verdicts(analysis).every((verdict) => verdict === 'belowThreshold'));
      });
    });
    assert.deepEqual(read, []);
  });

  test('explains a threshold of earlier versions once', async () => {
    const sentences = await told(() =>
      withSetting('emotionLens.threshold', 0.7, async () => {
        const { document } = await openText('I was terrified of the dark shape that moved behind the door.');
        const { thresholds } = await analysed(document);
        assert.equal(thresholds.agreement, 0.62);
        await analysed((await openText('I was so happy to see all of my friends again.')).document);
      }),
    );
    assert.equal(sentences.length, 1);
    assert.match(sentences[0] ?? '', /0\.7, a probability of the model, is read as 62 of 100/);
  });
});
