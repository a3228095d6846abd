import * as vscode from 'vscode';

import { bytes, pause, textAt, workspaceFile } from '../../test/support/extensionHost.ts';
import { analyse, folderPath, modelIsLoaded } from './analysing.ts';
import { phase } from './phase.ts';

const idle = (): Promise<void> => pause(20_000);

suite('A folder of many files', function () {
  this.timeout(0);

  test('is analysed, and again when one of them has changed', async () => {
    await modelIsLoaded();
    const folder = folderPath();
    await phase('idle before', folder, idle);
    await phase('first', folder, analyse);
    await phase('idle behind', folder, idle);
    const changed = workspaceFile('part-1/1.md');
    const text = await textAt(changed);
    const added = 'They laughed in the garden, and it was the last day of the summer.';
    await vscode.workspace.fs.writeFile(changed, bytes(`${text}\n${added}\n`));
    await phase('again', folder, analyse);
  });
});
