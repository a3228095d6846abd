import { existsSync } from 'node:fs';

/** A platform with a binary of ONNX Runtime, as Node names it. */
export interface NativePlatform {
  readonly platform: 'darwin' | 'linux' | 'win32';
  readonly processor: 'arm64' | 'x64';
}

export interface Target {
  /** As VS Code names it; `universal` is the package for wherever no other is. */
  readonly name: string;
  /** Whose binaries are in the package; without, it runs on WebAssembly alone. */
  readonly native?: NativePlatform;
}

/** Every package there is. */
export const targets: readonly Target[] = [
  { name: 'linux-x64', native: { platform: 'linux', processor: 'x64' } },
  { name: 'linux-arm64', native: { platform: 'linux', processor: 'arm64' } },
  { name: 'darwin-arm64', native: { platform: 'darwin', processor: 'arm64' } },
  { name: 'win32-x64', native: { platform: 'win32', processor: 'x64' } },
  { name: 'win32-arm64', native: { platform: 'win32', processor: 'arm64' } },
  { name: 'alpine-x64' },
  { name: 'alpine-arm64' },
  { name: 'darwin-x64' },
  { name: 'linux-armhf' },
  { name: 'web' },
  { name: 'universal' },
];

/** This machine's; undefined where there is no package but the universal one. */
export function ownTarget(): Target | undefined {
  const system = existsSync('/etc/alpine-release') ? 'alpine' : process.platform;
  const processor = process.arch === 'arm' ? 'armhf' : process.arch;
  return targets.find(({ name }) => name === `${system}-${processor}`);
}

/** The one of this name, for `all` every one, and without a name the universal one and this machine's. Throws a sentence for a person. */
export function targetsNamed(name: string | undefined): readonly Target[] {
  if (name === 'all') return targets;
  if (name === undefined) return targets.filter((each) => each.name === 'universal' || each === ownTarget());
  const target = targets.find((each) => each.name === name);
  if (target === undefined)
    throw new Error(
      `There is no target “${name}”. There are: all, npm, ${targets.map((each) => each.name).join(', ')}.`,
    );
  return [target];
}
