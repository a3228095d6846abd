import assert from 'node:assert/strict';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';

import { commandOf } from '../../../../src/cli/arguments/commandOf.ts';
import { ServedProjects } from '../../../../src/cli/mcp/servedProjects.ts';
import type { Request } from '../../../../src/cli/request.ts';
import { CommandFolder } from '../../../support/commandFolder.ts';

suite('The projects of a server for assistants', () => {
  let folder: CommandFolder;
  let told: string[];

  setup(async () => {
    folder = await CommandFolder.make();
    told = [];
    await folder.write('.emotionlensrc.json', '{ "margin": 0.3, "overrides": [{ "files": "**", "margin": 0.4 }] }');
    await folder.write('inner/.emotionlensrc.json', '{ "margin": 0.5, "mragin": 1 }');
    await folder.write('other.json', '{ "margin": 0.6 }');
  });
  teardown(() => folder.remove());

  const opened = (...args: readonly string[]): Promise<ServedProjects> =>
    ServedProjects.open(requestOf(args), folder.path, (sentence) => told.push(sentence));
  const marginsOf = async (projects: ServedProjects): Promise<readonly unknown[]> => {
    const root = await realpath(folder.path);
    const all = [
      await projects.rules(),
      await projects.rulesOf(join(root, 'a.md'), 'a.md'),
      await projects.rulesOf(join(root, 'inner', 'b.md'), 'inner/b.md'),
    ];
    return all.map(({ judgement }) => judgement.thresholds.margin);
  };

  test('are the nearest of each file, and that of the working folder for a text; options go before them', async () => {
    assert.deepEqual(await marginsOf(await opened()), [0.3, 0.4, 0.5]);
    assert.deepEqual(await marginsOf(await opened('--margin', '0.7')), [0.7, 0.7, 0.7]);
  });

  test('are the one that is named, or none', async () => {
    assert.deepEqual(await marginsOf(await opened('--config', 'other.json')), [0.6, 0.6, 0.6]);
    assert.deepEqual(await marginsOf(await opened('--no-config')), [undefined, undefined, undefined]);
    await assert.rejects(opened('--config', 'none.json'), /^ProjectProblem: none\.json does not exist/);
  });

  test('say what is wrong with one once, as the person knows it', async () => {
    const projects = await opened();
    await marginsOf(projects);
    await marginsOf(projects);
    assert.equal(told.length, 1);
    assert.match(told[0] ?? '', /^inner\/\.emotionlensrc\.json.*mragin.*margin/);
  });
});

function requestOf(args: readonly string[]): Request {
  const command = commandOf(['mcp', ...args]);
  assert.equal(command.type, 'mcp');
  return command.type === 'mcp' ? command.request : assert.fail();
}
