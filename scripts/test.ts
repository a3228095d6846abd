/** `npm test`: every check of this repository, one stage after another, and what they came to. */
import { howToInstallChromium, provideChromium } from './testing/chromium.ts';
import { besideEachOther, runTogether, type Stage, type StageResult } from './testing/stage.ts';
import { NoServer, type ServerPackages, serverPackages } from './vscode/serverPackages.ts';

const node = process.execPath;
const oxlint = 'node_modules/oxlint/bin/oxlint';
const only = new Set(process.argv.slice(2));

const chromium = await provideChromium();
const vscode = wanted('in VS Code') || wanted('web') || wanted('workbench') ? await vscodeOrReason() : 'not asked for';
const withoutWindow = chromium === undefined ? howToInstallChromium : typeof vscode === 'string' ? vscode : undefined;
const environment = { ...(chromium !== undefined && { EMOTION_LENS_CHROMIUM: chromium }) };

const stages: readonly Stage[] = [
  { name: 'types', command: [node, 'node_modules/typescript/bin/tsc'], minutes: 2 },
  { name: 'lint', command: [node, oxlint, '--type-aware', '--deny-warnings'], minutes: 2 },
  { name: 'format', command: [node, 'node_modules/oxfmt/bin/oxfmt', '--check'], minutes: 1 },
  // Before the build: it leaves its own in the same place, without what a debugger needs.
  mochaStage('package', ['test/package/**/*.test.ts'], { minutes: 6 }),
  { name: 'build', command: [node, 'esbuild.mjs'], minutes: 1 },
  mochaStage('unit', ['test/unit/**/*.test.ts'], { minutes: 6 }),
  mochaStage('contract', ['test/contract/**/*.test.ts'], { minutes: 6, environment }),
  mochaStage('page', ['test/web/**/*.test.ts'], {
    minutes: 6,
    environment,
    beside: true,
    ...(chromium === undefined && { missing: howToInstallChromium }),
  }),
  {
    name: 'in VS Code',
    command: [node, '--import', 'tsx', 'scripts/hostTests.ts'],
    tests: ['test/host/*.test.ts', 'test/host/{node,others,quiet,restricted}/*.test.ts'],
    minutes: 12,
    environment,
    ...(withoutWindow !== undefined && { missing: withoutWindow }),
  },
  {
    name: 'web',
    command: [node, '--import', 'tsx', 'scripts/webTests.ts'],
    tests: ['test/host/*.test.ts', 'test/host/web/*.test.ts'],
    minutes: 12,
    environment,
    ...(withoutWindow !== undefined && { missing: withoutWindow }),
  },
  {
    name: 'workbench',
    command: [node, '--import', 'tsx', 'scripts/workbenchTests.ts'],
    tests: ['test/host/workbench/*.test.ts'],
    minutes: 12,
    environment,
    ...(withoutWindow !== undefined && { missing: withoutWindow }),
  },
];

const results: StageResult[] = [];
for (const group of besideEachOther(stages.filter(({ name }) => wanted(name))))
  results.push(...(await runTogether(group)));

console.log('\n── summary ──');
for (const { name, tally, seconds, remark } of results) {
  const parts = [
    `${tally.passed} passed`,
    `${tally.failed} failed`,
    `${tally.skipped} skipped`,
    ...(tally.repeated > 0 ? [`${tally.repeated} tried again`] : []),
    `${seconds.toFixed(1)} s`,
  ];
  console.log(`${name.padEnd(11)} ${parts.join(', ')}${remark === undefined ? '' : ` (${remark})`}`);
}
const sum = (key: 'passed' | 'failed' | 'skipped'): number =>
  results.reduce((total, { tally }) => total + tally[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exitCode = sum('failed') === 0 ? 0 : 1;

/** `npm test -- unit page` runs the stages named; without names all run. */
function wanted(name: string): boolean {
  return only.size === 0 || only.has(name);
}

function mochaStage(name: string, tests: readonly string[], rest: Omit<Stage, 'name' | 'command' | 'tests'>): Stage {
  const all = ['--reporter', './test/support/tallyReporter.ts', ...tests];
  return { name, command: [node, 'node_modules/mocha/bin/mocha.js', ...all], tests, ...rest };
}

async function vscodeOrReason(): Promise<ServerPackages | string> {
  if (chromium === undefined) return howToInstallChromium;
  try {
    return await serverPackages();
  } catch (error) {
    if (error instanceof NoServer) return error.message;
    throw error;
  }
}
