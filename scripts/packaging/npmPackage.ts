import { cpSync, existsSync, mkdtempSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';

import { runNpm } from '../npm.ts';
import { root } from '../paths.ts';
import { manifest } from './manifest.ts';
import { packagesFolder } from './vsixPath.ts';

/** What the command line needs and no more; the native runtime has a binary a platform, of which npm would bring all. */
const files = [
  'dist/cli.mjs',
  'dist/worker.cjs',
  'dist/{code,columns,entities,l10n,markup,mcp,strings,yaml}.cjs',
  'dist/THIRD_PARTY_NOTICES.txt',
  'dist/node_modules/**',
  'dist/runtime/wasm/**',
  'l10n/*.json',
  'model/**',
  'schemas/*.json',
  'CHANGELOG.md',
  'LICENSE',
];

/** Where the package for npm is put, named as npm names it. */
export function npmPath(): string {
  const { name, version } = manifest();
  return join(packagesFolder, `${name}-${version}.tgz`);
}

/** Packs the command line that lies built in `dist/`, without a native runtime. Throws where npm does not. */
export async function makeNpmPackage(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'emotion-lens-npm-'));
  try {
    for (const name of globSync(files, { cwd: root, dot: true })) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      cpSync(join(root, name), join(folder, name));
    }
    writeFileSync(join(folder, 'package.json'), `${JSON.stringify(npmManifest(), undefined, 2)}\n`);
    writeFileSync(join(folder, 'README.md'), npmReadme(readFileSync(join(root, 'README.md'), 'utf8')));
    mkdirSync(packagesFolder, { recursive: true });
    rmSync(npmPath(), { force: true });
    const packed = await runNpm(folder, ['pack', '--silent', '--pack-destination', packagesFolder]);
    if (!packed || !existsSync(npmPath())) throw new Error('The package for npm could not be made.');
    console.log(`\n${npmPath()}: ${(statSync(npmPath()).size / 1e6).toFixed(1)} MB, on WebAssembly.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The package.json of it. */
export function npmManifest(): Readonly<Record<string, unknown>> {
  const own: Readonly<Record<string, unknown>> = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { name, version, homepage, bugs, license, repository, keywords, bin, type, engines } = own;
  const node = typeof engines === 'object' && engines !== null && 'node' in engines ? engines.node : undefined;
  return {
    name,
    version,
    description: 'Says what texts feel like, with a model on this machine, and fails a build on what they should not.',
    keywords,
    homepage,
    bugs,
    license,
    repository,
    type,
    bin,
    engines: { node },
    files: ['dist', 'l10n', 'model', 'schemas', 'CHANGELOG.md'],
    publishConfig: { access: 'public', provenance: true },
  };
}

/** What of the project's README is about the command line; its links lead to the project's page. */
export function npmReadme(readme: string): string {
  const { homepage } = npmManifest();
  const page = String(homepage).replace(/#.*$/, '');
  const text = chapterOf(readme, 'Command line').replaceAll(
    /\]\((?!https?:)(#?)([^)]+)\)/g,
    (_, hash: string, target: string) => (hash === '#' ? `](${page}#${target})` : `](${page}/blob/main/${target})`),
  );
  return `# Emotion Lens\n\nThe command line of [Emotion Lens](${page}), on WebAssembly.\n\n\`\`\`sh\nnpx emotion-lens docs\n\`\`\`\n\n${text}`;
}

/** From the heading to the next one of its level. Throws where there is none. */
function chapterOf(readme: string, title: string): string {
  const found = readme.split(/^(?=## )/m).find((chapter) => chapter.startsWith(`## ${title}\n`));
  if (found === undefined) throw new Error(`README.md has no chapter “${title}”.`);
  return found.replaceAll(/<!--.*?-->\n*/g, '');
}
