import { createHash } from 'node:crypto';
import { access, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

import type { Activation } from '../core/scoring/activation.ts';
import { ModelProblem } from '../core/scoring/classifier.ts';
import { type Figures, figuresOf } from '../core/scoring/figures.ts';

const weights = 'onnx/model_quantized.onnx';
const configuration = 'config.json';
const needed = [weights, configuration, 'tokenizer.json', 'tokenizer_config.json'] as const;

/** What a model's folder says of the model, its files read and checked. */
export interface ModelFolder {
  /** SHA-256 over the files that decide the scores. */
  readonly hash: string;
  readonly name: string;
  readonly labels: readonly string[];
  readonly activation: Activation;
  readonly figures: Figures;
  /** True when a text's scores may depend on the other texts of its batch. */
  readonly batchDependent: boolean;
}

/** Reads and checks a model's folder. Rejects with ModelProblem when it can't be used. */
export async function readModelFolder(folder: string): Promise<ModelFolder> {
  await access(folder).catch((error: unknown) => {
    throw new ModelProblem(`The model's folder "${folder}" can't be opened. ${wayOn}`, { cause: error });
  });
  const contents = await Promise.all(needed.map((name) => readNeeded(folder, name)));
  const sums = new Map(needed.map((name, index) => [name, sha256(contents[index] ?? Buffer.alloc(0))]));
  await checkSums(folder, sums);
  const [model = Buffer.alloc(0), config = Buffer.alloc(0)] = contents;
  const settings = parsed(config, folder);
  const figures = figuresOf(await readFigures(folder));
  return {
    hash: sha256(Buffer.from([...sums.values()].join('\n'))).slice(0, 16),
    name: figures.name ?? basename(folder),
    labels: labelsOf(settings, folder),
    activation: settings['problem_type'] === 'multi_label_classification' ? 'sigmoid' : 'softmax',
    figures,
    // The usual dynamic quantisation takes one scale for the whole batch (onnxruntime's DynamicQuantizeLinear).
    batchDependent: model.includes('DynamicQuantizeLinear'),
  };
}

const wayOn = "Set emotionLens.model.path to a model's folder, or leave it empty for the model in the package.";

async function readNeeded(folder: string, name: string): Promise<Buffer> {
  return readFile(join(folder, name)).catch((error: unknown) => {
    throw new ModelProblem(`The model's folder "${folder}" has no readable ${name}. ${wayOn}`, { cause: error });
  });
}

/** A folder may list its files' SHA-256 as `sha256sum` does; what is listed must match. */
async function checkSums(folder: string, sums: ReadonlyMap<string, string>): Promise<void> {
  const list = await readFile(join(folder, 'SHA256SUMS'), 'utf8').catch(() => '');
  for (const [, expected, name = ''] of list.matchAll(/^([0-9a-f]{64}) [ *](.+?)\r?$/gm)) {
    const actual = sums.get(name);
    if (actual !== undefined && actual !== expected) {
      throw new ModelProblem(
        `The model's file ${name} is damaged or incomplete. Install Emotion Lens again, or copy the model's folder again.`,
        { cause: new Error(`${join(folder, name)}: SHA-256 ${actual}, expected ${expected}`) },
      );
    }
  }
}

async function readFigures(folder: string): Promise<unknown> {
  try {
    const figures: unknown = JSON.parse(await readFile(join(folder, 'figures.json'), 'utf8'));
    return figures;
  } catch {
    return undefined;
  }
}

function parsed(config: Buffer, folder: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(config.toString('utf8'));
    if (isRecord(value)) return value;
  } catch (error) {
    throw new ModelProblem(`The ${configuration} in "${folder}" is not valid JSON. ${wayOn}`, { cause: error });
  }
  throw new ModelProblem(`The ${configuration} in "${folder}" describes no model. ${wayOn}`);
}

function labelsOf(settings: Readonly<Record<string, unknown>>, folder: string): readonly string[] {
  const table = settings['id2label'];
  const labels = isRecord(table) ? Object.keys(table).map((_, index) => table[String(index)]) : [];
  if (labels.length > 0 && labels.every((label) => typeof label === 'string' && label.trim() !== ''))
    return labels.map(String);
  throw new ModelProblem(`The model in "${folder}" names no labels: its ${configuration} needs an id2label. ${wayOn}`);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
