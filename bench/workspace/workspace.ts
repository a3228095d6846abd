/** A folder of many files in the real VS Code: read once, again after one has changed, and in another window. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { temporaryFolder } from '../../scripts/paths.ts';
import { howToInstallChromium, provideChromium } from '../../scripts/testing/chromium.ts';
import { bundleHostTests } from '../../scripts/testing/hostBundle.ts';
import { VscodeServer } from '../../scripts/vscode/server.ts';
import { NoServer, serverPackages } from '../../scripts/vscode/serverPackages.ts';
import { openBrowser, runTestsInWindow } from '../../scripts/vscode/window.ts';
import { tinyModelFiles, writeModel } from '../../test/support/tinyModels/tinyModel.ts';
import { line, megabytes } from '../figures.ts';
import { framesText } from '../frameRecorder.ts';
import { proseOf } from '../prose.ts';
import { type Measured, PhaseRecorder } from './phaseRecorder.ts';

const wordsOfParagraph = 25;
const filesOfFolder = 100;
const minutes = 90;

/**
 * `words` are those of all files together; a file has a paragraph at least. `tiny`: read by a network that is next to
 * nothing, so that what is left is all but the model.
 */
export async function workspace(files: number, words: number, tiny: boolean): Promise<void> {
  const executable = await provideChromium();
  if (executable === undefined) return console.log(`No workspace analysed in VS Code: ${howToInstallChromium}`);
  const packages = await serverPackages().catch((error: unknown) => {
    if (error instanceof NoServer) return undefined;
    throw error;
  });
  if (packages === undefined) return console.log('No workspace analysed: there is no VS Code here.');
  const folder = temporaryFolder();
  const written = writeFiles(folder, files, words);
  const file = join(temporaryFolder(), 'open.md');
  writeFileSync(file, proseOf(1000));
  const settings = tiny ? { 'emotionLens.model.path': await tinyModel() } : {};
  const server = await VscodeServer.start(packages, { settings });
  const browser = await openBrowser(executable);
  const phases = new PhaseRecorder();
  for (const suite of ['first', 'anew']) {
    const tests = await bundleHostTests(`workspace-${suite}`, `bench/workspace/${suite}.bench.ts`);
    const opened = phases.open.bind(phases);
    const code = await runTestsInWindow(browser, server, { folder, file, tests, minutes, opened, heard: phases.hear });
    if (code !== 0) throw new Error('The workspace was not analysed.');
    await phases.settled();
  }
  await browser.close();
  await server.stop();
  report(phases.measured, files, written);
}

/** With the labels of the model in the package. */
async function tinyModel(): Promise<string> {
  const folder = temporaryFolder();
  const words = {
    sadness: ['sad'],
    joy: ['laughed'],
    love: ['love'],
    anger: ['angry'],
    fear: ['dark'],
    surprise: ['sudden'],
  };
  await writeModel(folder, tinyModelFiles({ labels: words }));
  return folder;
}

/** The words there are. */
function writeFiles(folder: string, files: number, words: number): number {
  const paragraphs = Math.max(1, Math.round(words / files / wordsOfParagraph));
  for (let file = 0; file < files; file += 1) {
    const part = join(folder, `part-${Math.floor(file / filesOfFolder) + 1}`);
    mkdirSync(part, { recursive: true });
    const text = proseOf(paragraphs * wordsOfParagraph, wordsOfParagraph, file * paragraphs);
    writeFileSync(join(part, `${file + 1}.md`), text);
  }
  return files * paragraphs * wordsOfParagraph;
}

function report(measured: ReadonlyMap<string, Measured>, files: number, words: number): void {
  const of = (name: string, say: (phase: Measured) => string): string => {
    const phase = measured.get(name);
    return phase === undefined ? 'not known' : say(phase);
  };
  const [fileCount, wordCount] = [files.toLocaleString('en'), words.toLocaleString('en')];
  console.log(line(`${fileCount} files, ${wordCount} words: analysed`, of('first', seconds)));
  console.log(
    line(
      'words a second',
      of('first', ({ outcome }) => (words / outcome.seconds).toFixed(0)),
    ),
  );
  console.log(line('files read, passages given to the model', of('first', counts)));
  console.log(
    line(
      'the extension host’s resident memory before, and its peak above that',
      of('first', ({ host }) => weights(host)),
    ),
  );
  console.log(
    line(
      'the same of the model’s process',
      of('first', ({ model }) => weights(model)),
    ),
  );
  console.log(line('frames of the window before, idle', of('idle before', frames)));
  console.log(line('frames while it reads', of('first', frames)));
  console.log(line('frames behind that, idle, with the list of files', of('idle behind', frames)));
  console.log(line('one file has changed: analysed again', of('again', seconds)));
  console.log(line('files read, passages given to the model', of('again', counts), '1, 1'));
  console.log(line('frames meanwhile', of('again', frames)));
  console.log(line('in another window, from what is kept: analysed', of('anew', seconds)));
  console.log(line('files read, passages given to the model', of('anew', counts), `${fileCount}, 0`));
  console.log(
    line(
      'the extension host’s resident memory before, and its peak above that',
      of('anew', ({ host }) => weights(host)),
    ),
  );
}

const seconds = ({ outcome }: Measured): string => `${outcome.seconds.toFixed(1)} s`;

function counts({ outcome }: Measured): string {
  return `${outcome.files.toLocaleString('en')}, ${outcome.passages.toLocaleString('en')}`;
}

function weights({ before, peak }: Measured['host']): string {
  return before === undefined || peak === undefined
    ? 'not known here'
    : `${megabytes(before)}, ${megabytes(peak - before)}`;
}

function frames({ recorded }: Measured): string {
  const took = recorded.frames.reduce((sum, each) => sum + each, 0) / 1000;
  return `${framesText(recorded.frames, [0.99, 1])}; ${(recorded.work / took).toFixed(0)} ms of work a second`;
}
