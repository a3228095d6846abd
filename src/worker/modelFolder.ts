import { t } from '@vscode/l10n';

import { sentences } from '../core/language/lists.ts';
import type { Activation } from '../core/scoring/activation.ts';
import { ModelProblem } from '../core/scoring/classifier.ts';
import { type Figures, figuresOf } from '../core/scoring/figures.ts';
import { isRecord, jsonOf } from '../core/scoring/guards.ts';
import { fallbackFor } from '../core/scoring/modelInfo.ts';
import { activationOf } from '../core/scoring/model/configuration.ts';
import { neededModelFiles, networkFiles } from '../core/scoring/modelFiles.ts';
import { idOfFolder } from '../core/scoring/model/modelId.ts';
import { modelLabels } from '../core/scoring/model/modelLabels.ts';

const [configuration] = neededModelFiles;
const [quantized] = networkFiles;

export type NetworkFile = (typeof networkFiles)[number];

/** A model's files, wherever they lie. */
export interface ModelFiles {
  /** Its path, for sentences and for whoever reads the network. */
  readonly folder: string;
  /** Rejects where there is no such folder. */
  find(): Promise<unknown>;
  /** The content of a file. Rejects where it can't be read, with the code ENOENT where there is none. */
  read(name: string): Promise<Uint8Array>;
  /** In lower-case hexadecimal digits. */
  sha256(content: Uint8Array): Promise<string>;
  /** Whether these ASCII characters stand anywhere in the content. */
  holds(content: Uint8Array, characters: string): boolean;
}

/** What a model's folder says of the model, its files read and checked. */
export interface ModelFolder {
  /** From the SHA-256 of the files that decide the scores and what follows from them. */
  readonly hash: string;
  readonly name: string;
  /** Which of the network's files the folder has. */
  readonly networkFile: NetworkFile;
  readonly labels: readonly string[];
  readonly activation: Activation;
  readonly figures: Figures;
  /** True when a text's scores may depend on the other texts of its batch. */
  readonly batchDependent: boolean;
}

/** Reads and checks a model's folder. Rejects with ModelProblem when it can't be used. */
export async function readModelFolder(files: ModelFiles): Promise<ModelFolder> {
  const { folder } = files;
  await files.find().catch((error: unknown) => {
    throw new ModelProblem(sentences(t('The model\'s folder "{0}" can\'t be opened.', folder), wayOn()), {
      cause: error,
    });
  });
  const [network, ...contents] = await Promise.all([
    readNetwork(files),
    ...neededModelFiles.map((name) => readNeeded(files, name)),
  ]);
  const names = [network.name, ...neededModelFiles];
  const sumsInOrder = await Promise.all([network.content, ...contents].map((content) => files.sha256(content)));
  await checkSums(files, new Map(names.map((name, index) => [name, sumsInOrder[index] ?? ''])));
  const [config = nothing] = contents;
  const settings = parsed(config, folder);
  const measured = await readOptional(files, 'figures.json');
  const activation = activationOf(settings);
  const figures = figuresOf(jsonOf(textOf(measured)), fallbackFor(activation));
  const all = [...sumsInOrder, await files.sha256(measured)];
  return {
    // The figures hold the temperature, and thresholds that are handed out together with the id.
    hash: (await files.sha256(new TextEncoder().encode(all.join('\n')))).slice(0, 16),
    // A folder name has no /, an id has no --.
    name: figures.name ?? idOfFolder(lastPart(folder)),
    networkFile: network.name,
    labels: labelsOf(settings, folder),
    activation,
    figures,
    // The usual dynamic quantisation takes one scale for the whole batch (onnxruntime's DynamicQuantizeLinear).
    batchDependent: files.holds(network.content, 'DynamicQuantizeLinear'),
  };
}

const wayOn = (): string =>
  t(
    "In the editor run “Choose Model…”, or set emotionLens.model.path to a model's folder; left empty, it is the model in the package.",
  );

/** The network's first file that is there; one that is there and can't be read is no reason to take another. */
async function readNetwork(files: ModelFiles): Promise<{ readonly name: NetworkFile; readonly content: Uint8Array }> {
  for (const name of networkFiles) {
    const content = await readOptional(files, name);
    if (content.length > 0) return { name, content };
  }
  throw new ModelProblem(unreadable(files, quantized));
}

const nothing = new Uint8Array(0);

async function readNeeded(files: ModelFiles, name: string): Promise<Uint8Array> {
  return files.read(name).catch((error: unknown) => {
    throw new ModelProblem(unreadable(files, name), { cause: error });
  });
}

function unreadable({ folder }: ModelFiles, name: string): string {
  return sentences(t('The model\'s folder "{0}" has no readable {1}.', folder, name), wayOn());
}

/** Empty where there is none; what is there must be readable. */
async function readOptional(files: ModelFiles, name: string): Promise<Uint8Array> {
  return files.read(name).catch((error: unknown) => {
    if (isRecord(error) && error['code'] === 'ENOENT') return nothing;
    throw new ModelProblem(t('The {0} in "{1}" can\'t be read. Copy the model\'s folder again.', name, files.folder), {
      cause: error,
    });
  });
}

/** A folder may list its files' SHA-256 as `sha256sum` does; what is listed must match. */
async function checkSums(files: ModelFiles, sums: ReadonlyMap<string, string>): Promise<void> {
  const list = textOf(await readOptional(files, 'SHA256SUMS'));
  for (const [, expected, name = ''] of list.matchAll(/^([0-9a-f]{64}) [ *](.+?)\r?$/gm)) {
    const actual = sums.get(name);
    if (actual !== undefined && actual !== expected) {
      throw new ModelProblem(
        t(
          "The model's file {0} is damaged or incomplete. Install Emotion Lens again, or copy the model's folder again.",
          name,
        ),
        { cause: new Error(`${name} in ${files.folder}: SHA-256 ${actual}, expected ${expected}`) },
      );
    }
  }
}

function parsed(config: Uint8Array, folder: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(textOf(config));
    if (isRecord(value)) return value;
  } catch (error) {
    throw new ModelProblem(sentences(t('The {0} in "{1}" is not valid JSON.', configuration, folder), wayOn()), {
      cause: error,
    });
  }
  throw new ModelProblem(sentences(t('The {0} in "{1}" describes no model.', configuration, folder), wayOn()));
}

function labelsOf(settings: Readonly<Record<string, unknown>>, folder: string): readonly string[] {
  const found = modelLabels(settings);
  if ('labels' in found) return found.labels;
  throw new ModelProblem(sentences(found.problem(folder), wayOn()));
}

function textOf(content: Uint8Array): string {
  return new TextDecoder().decode(content);
}

function lastPart(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== '') ?? path;
}
