import { readFile, writeFile } from 'node:fs/promises';

/**
 * Writes what is shipped as CycloneDX 1.6: the packages whose code is in the bundles (scripts/bundledPackages.mjs), with the hashes the
 * lockfile has, and the model. The same sources give the same bytes: it has no date and no number of its own.
 */
export async function writeBillOfMaterials(file, packages) {
  const [manifest, sentences, lockfile, figures] = await Promise.all(
    ['package.json', 'package.nls.json', 'package-lock.json', 'model/figures.json'].map(async (path) =>
      JSON.parse(await readFile(path, 'utf8')),
    ),
  );
  const product = {
    type: 'application',
    'bom-ref': `${manifest.name}@${manifest.version}`,
    publisher: manifest.publisher,
    name: manifest.name,
    version: manifest.version,
    description: sentences.description,
    licenses: [{ license: { id: manifest.license } }],
  };
  const components = [...packages.map((each) => library(each, lockfile)), await model(figures.model)];
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: product },
    components,
    dependencies: [{ ref: product['bom-ref'], dependsOn: components.map((each) => each['bom-ref']) }],
  };
  await writeFile(file, `${JSON.stringify(bill, undefined, 1)}\n`);
}

function library({ folder, name, version, license }, { packages }) {
  const [bare = name, group] = name.split('/').toReversed();
  const address = `pkg:npm/${group === undefined ? '' : `${encodeURIComponent(group)}/`}${bare}@${version}`;
  const { integrity } = packages[folder.slice(folder.indexOf('node_modules/'))];
  return {
    type: 'library',
    'bom-ref': address,
    ...(group !== undefined && { group }),
    name: bare,
    version,
    hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex') }],
    licenses: [/[ ()]/.test(license) ? { expression: license } : { license: { id: license } }],
    purl: address,
  };
}

/** Its file's sum is the one that npm run package checks. */
async function model(name) {
  const sums = await readFile('model/SHA256SUMS', 'utf8');
  const [, content] = /^([0-9a-f]{64}) [ *]onnx\/model_quantized\.onnx$/m.exec(sums) ?? [];
  return {
    type: 'machine-learning-model',
    'bom-ref': name,
    name,
    description: 'Weights and data have licences of their own: model/README.md.',
    hashes: [{ alg: 'SHA-256', content }],
  };
}
