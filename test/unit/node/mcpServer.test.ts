import assert from 'node:assert/strict';

import { commandOf } from '../../../src/cli/arguments/commandOf.ts';
import type { Request } from '../../../src/cli/request.ts';
import { serversFor } from '../../../src/node/mcpServer.ts';
import { editor, Uri, workspace } from '../../support/vscode.ts';

const context = (): Parameters<typeof serversFor>[0] =>
  Object({
    extensionUri: Uri.file('/extension'),
    globalStorageUri: Uri.file('/storage'),
    extension: { packageJSON: { version: '1.2.3' } },
  });

function served(): { readonly program: string; readonly request: Request } {
  const [server, ...others] = serversFor(context());
  assert.equal(others.length, 0);
  const [program = '', ...args] = server?.args ?? [];
  const command = commandOf(args);
  assert.equal(command.type, 'mcp');
  return command.type === 'mcp' ? { program, request: command.request } : assert.fail();
}

suite('The server that the editor lists', () => {
  setup(() => editor.reset());
  teardown(() => editor.reset());

  test('is the command line on the folders of the workspace, with the model in use', () => {
    workspace.workspaceFolders = ['/home/me/novel', '/home/me/notes'].map((path) => ({ uri: Uri.file(path) }));
    const { program, request } = served();
    assert.equal(program, '/extension/dist/cli.mjs');
    assert.deepEqual(request.inputs, ['/home/me/novel', '/home/me/notes']);
    assert.equal(request.model.folder, '/extension/model');
    assert.deepEqual(request.thresholds, {});
    assert.equal(request.englishOnly, true);
    // Nobody has set them: the project of a file may say what holds.
    assert.deepEqual([request.textKind, request.maximumKilobytes], [undefined, undefined]);
  });

  test('judges by the settings, in either unit of the threshold', () => {
    workspace.workspaceFolders = [{ uri: Uri.file('/home/me/novel') }];
    editor.set('emotionLens.threshold', 57);
    editor.set('emotionLens.margin', 0.1);
    editor.set('emotionLens.minimumWords', 5);
    editor.set('emotionLens.englishOnly', false);
    editor.set('emotionLens.ignore.quotes', true);
    editor.set('emotionLens.textKind', 'story');
    const { thresholds, englishOnly, ignoreQuotes, textKind } = served().request;
    assert.deepEqual(thresholds, { agreement: 0.57, probability: 0.57, margin: 0.1, minimumWords: 5 });
    assert.deepEqual([englishOnly, ignoreQuotes, textKind], [false, true, 'story']);
    for (const value of [0, 0.7, 1]) {
      editor.set('emotionLens.threshold', value);
      assert.deepEqual(served().request.thresholds.probability, value);
      assert.equal(served().request.thresholds.agreement, undefined);
    }
  });

  test('is not there where no folder lies on a disk', () => {
    assert.deepEqual(serversFor(context()), []);
    workspace.workspaceFolders = [{ uri: Uri.parse('vscode-vfs://hub/owner/name') }];
    assert.deepEqual(serversFor(context()), []);
  });
});
