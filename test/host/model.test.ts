import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';

import {
  analysed,
  closeAll,
  openFile,
  openText,
  parts,
  replace,
  until,
  verdicts,
  withSetting,
} from '../support/extensionHost.ts';

const afraid = 'I was terrified of the dark shape that moved behind the door.';

/** The model's processes of this extension host. */
function modelProcesses(): readonly number[] {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  return rows.flatMap((row) => {
    const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(row) ?? [];
    return Number(parent) === process.pid && command?.includes('worker.cjs') === true ? [Number(pid)] : [];
  });
}

suite('The model’s process', () => {
  teardown(closeAll);

  test('is one, and is this window’s child', async () => {
    await analysed((await openText(afraid)).document);
    assert.equal(modelProcesses().length, 1);
  });

  test('comes back after it was killed', async () => {
    const editor = await openText(afraid);
    await analysed(editor.document);
    const before = modelProcesses();
    for (const pid of before) process.kill(pid, 'SIGKILL');
    await replace(editor, 'the dark shape', 'the black dog');
    const analysis = await analysed(editor.document);
    assert.deepEqual([verdicts(analysis), analysis.problem], [['fear'], undefined]);
    assert.notDeepEqual(modelProcesses(), before);
  });

  test('answers every request although it is killed while it works', async () => {
    const { model } = await parts();
    await model.load();
    const texts = Array.from({ length: 400 }, (_, index) => `Number ${index} made me very sad and lonely last night.`);
    const readings = model.classify(texts, { onProgress: () => modelProcesses().slice(0, 1).forEach(killOnce) });
    const killed = new Set<number>();
    function killOnce(pid: number): void {
      if (killed.size > 0) return;
      killed.add(pid);
      process.kill(pid, 'SIGKILL');
    }
    assert.equal((await readings).length, texts.length);
    assert.equal(killed.size, 1);
  });
});

suite('A model that is not there', () => {
  teardown(closeAll);

  test('gives one calm sentence, and the results from before stay', async () => {
    const { document } = await openFile('story.md');
    const before = verdicts(await analysed(document));
    await withSetting('emotionLens.model.path', '/there/is/no/model', async () => {
      const { problem, ...analysis } = await until(document, (each) => each.problem !== undefined);
      assert.match(problem ?? '', /^[A-Z][^\n]*\.$/);
      assert.deepEqual(verdicts(analysis), before);
    });
    const after = await until(
      document,
      ({ problem, progress }) => problem === undefined && progress.done === progress.total,
    );
    assert.deepEqual(verdicts(after), before);
  });

  test('gives a sentence for a selection too, and the next one works again', async () => {
    const { model } = await parts();
    await withSetting('emotionLens.model.path', '/there/is/no/model', async () => {
      await assert.rejects(model.classify([afraid]), { name: 'ModelProblem', message: /^[A-Z][^\n]*\.$/ });
    });
    assert.equal((await model.classify([afraid])).length, 1);
  });
});

suite('About the model', () => {
  test('opens without a document', async () => {
    await closeAll();
    await vscode.commands.executeCommand('emotionLens.aboutModel');
  });
});
