/**
 * `npm run release`: makes every package, their checksums and the bill of materials in packages/, and publishes them. `-- --dry-run` publishes
 * nothing and needs no network; `-- --made` publishes what a dry run made.
 */
import { copyFileSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';

import { runChild } from './children.ts';
import { writeChecksums, wrongFiles } from './packaging/checksums.ts';
import { makePackages } from './packaging/makePackages.ts';
import { makeNpmPackage, npmPath } from './packaging/npmPackage.ts';
import { isPreRelease, manifest } from './packaging/manifest.ts';
import { targets } from './packaging/targets.ts';
import { packagesFolder, vsixPath } from './packaging/vsixPath.ts';
import { root } from './paths.ts';
import { notReady } from './releasing/readiness.ts';
import { missingTokens, registries } from './releasing/registries.ts';

const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean' }, made: { type: 'boolean' } } });
const isDry = values['dry-run'] === true;
const { version } = manifest();
const packages = [...targets.map(({ name }) => vsixPath(name)), npmPath()];

try {
  const obstacles = [
    ...notReady({ version, changelog: readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), tag: tagOf(process.env) }),
    ...missingTokens(process.env),
  ];
  if (obstacles.length > 0 && !isDry) throw new Error(`Nothing was published:\n  ${obstacles.join('\n  ')}`);
  if (values.made !== true) await make();
  refuse(wrongFiles(packagesFolder));
  console.log(`\n${version} is a ${isPreRelease(version) ? 'pre-release' : 'release'}; packages/ holds:`);
  for (const path of packages)
    console.log(`${(statSync(path).size / 1e6).toFixed(1).padStart(6)} MB  ${basename(path)}`);
  console.log('SHA256SUMS and sbom.cdx.json');
  if (isDry) console.log(dryWords(obstacles));
  else await publish();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function make(): Promise<void> {
  refuse(wrongFiles(join(root, 'model')));
  rmSync(packagesFolder, { recursive: true, force: true });
  await makePackages(targets);
  // Of the same dist/, which has no native runtime.
  await makeNpmPackage();
  copyFileSync(join(root, 'dist', 'sbom.cdx.json'), join(packagesFolder, 'sbom.cdx.json'));
  writeChecksums(packagesFolder);
}

async function publish(): Promise<void> {
  for (const registry of registries) {
    const [command, ...args] = registry.command(packages);
    const { code } = await runChild(command, args, { cwd: root, minutes: 30 });
    if (code !== 0)
      throw new Error(`${registry.name} did not take every package; what it took stays there. Run this again.`);
  }
}

function refuse(wrong: readonly string[]): void {
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
}

function dryWords(obstacles: readonly string[]): string {
  const names = registries.map(({ name }) => name).join(' and ');
  return obstacles.length === 0
    ? `\nNothing was published. Without --dry-run it would go to ${names}.`
    : `\nNothing was published, and could not be yet:\n  ${obstacles.join('\n  ')}`;
}

/** As GitHub Actions tells it. */
function tagOf(environment: NodeJS.ProcessEnv): string | undefined {
  return environment['GITHUB_REF_TYPE'] === 'tag' ? environment['GITHUB_REF_NAME'] : undefined;
}
