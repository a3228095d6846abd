import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Copied beside the bundles as they are (scripts/runtimes.mjs). */
const copied = ['common', 'node', 'web'].map((name) => `node_modules/onnxruntime-${name}`);

/** Writes the names, licences and licence texts of the packages whose code went into the bundles, from esbuild's metafiles. */
export async function writeNotices(file, metafiles) {
  const inputs = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs)),
  );
  const bundled = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).flatMap(([path]) => packageOf(path));
  const folders = [...new Set([...bundled, ...copied])].toSorted((a, b) => (a < b ? -1 : 1));
  const notices = await Promise.all(folders.map(notice));
  const head = 'Emotion Lens contains code of these packages. The model in model/ has its own card.\n';
  await writeFile(file, [head, ...notices].join(`\n${'-'.repeat(80)}\n\n`));
}

/** The folder of the package a file belongs to, the innermost one. */
function packageOf(path) {
  const [folder] = /.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path) ?? [];
  return folder === undefined ? [] : [folder];
}

async function notice(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((each) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(each));
  const text = file === undefined ? await withoutFile(license) : await readFile(join(folder, file), 'utf8');
  return `${name} ${version} (${license})\n\n${text.trim()}\n`;
}

/** ONNX Runtime's packages come without the licence file of their repository; the MIT licence has one wording. */
async function withoutFile(license) {
  if (license !== 'MIT') throw new Error(`No licence text is known for ${license}`);
  const own = await readFile('LICENSE', 'utf8');
  const terms = own.slice(own.indexOf('Permission is hereby'), own.indexOf('The model in model/'));
  return `MIT License\n\nCopyright (c) Microsoft Corporation\n\n${terms}`;
}
