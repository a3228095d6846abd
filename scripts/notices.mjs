import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes the names, licences and licence texts of the packages whose code is shipped (scripts/bundledPackages.mjs). */
export async function writeNotices(file, packages) {
  const notices = await Promise.all(packages.map(notice));
  const head = 'Emotion Lens contains code of these packages. The model in model/ has its own card.\n';
  await writeFile(file, [head, ...notices].join(`\n${'-'.repeat(80)}\n\n`));
}

async function notice({ folder, name, version, license }) {
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
