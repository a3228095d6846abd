/** Downloads VS Code into .vscode-test/, or finds it there; writes its program's path to the file named. */
import { writeFileSync } from 'node:fs';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';

import { downloads } from '../paths.ts';

const [answer] = process.argv.slice(2);
if (answer === undefined) throw new Error('Name the file for the answer.');
try {
  writeFileSync(answer, await downloadAndUnzipVSCode({ version: 'stable', cachePath: downloads, timeout: 15_000 }));
} catch (error) {
  console.log(`VS Code could not be downloaded: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
