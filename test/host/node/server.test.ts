import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import {
  analysed,
  closeAll,
  hoverText,
  openText,
  parts,
  soon,
  until,
  withSetting,
} from '../../support/extensionHost.ts';
import { TeiServer } from '../../support/teiServer.ts';

const text = 'So much joy and joy and joy here.\n\nNothing but fear and fear and fear.\n';

/** What was shown, while a person gave these answers; the button by its beginning. */
async function answered<T>(
  { inputs = [], button }: { readonly inputs?: readonly string[]; readonly button?: string },
  work: () => PromiseLike<T>,
): Promise<readonly string[]> {
  const { showInputBox, showWarningMessage, showInformationMessage, showErrorMessage } = vscode.window;
  const shown: string[] = [];
  const left = [...inputs];
  const message = async (sentence: string, ...rest: readonly unknown[]): Promise<string | undefined> => {
    shown.push(sentence);
    return rest.find(
      (each): each is string => typeof each === 'string' && button !== undefined && each.startsWith(button),
    );
  };
  Object.assign(vscode.window, {
    showInputBox: async () => left.shift(),
    showWarningMessage: message,
    showInformationMessage: message,
    showErrorMessage: message,
  });
  try {
    await work();
  } finally {
    Object.assign(vscode.window, { showInputBox, showWarningMessage, showInformationMessage, showErrorMessage });
  }
  return shown;
}

const use = (address: string, button?: string): Promise<readonly string[]> =>
  answered({ inputs: [address, 'secret'], ...(button !== undefined && { button }) }, () =>
    vscode.commands.executeCommand('emotionLens.useServer'),
  );

suite('A server', () => {
  let server: TeiServer;

  setup(async () => {
    server = await new TeiServer({ key: 'secret', window: 128 }).listen();
  });
  teardown(async () => {
    await use('');
    await server.close();
    await closeAll();
  });

  test('gets nothing before a person agreed, whatever the settings say', async () => {
    const shown = await answered({}, () =>
      withSetting('emotionLens.server.url', server.address, async () => {
        const { document } = await openText(text);
        assert.equal((await analysed(document)).model?.runtime === 'server', false);
        await vscode.commands.executeCommand('emotionLens.classifyDocument');
      }),
    );
    assert.deepEqual(server.asked, []);
    assert.ok(shown.some((sentence) => sentence.includes(`read by ${new URL(server.address).host}.`)));
    assert.equal((await use(server.address)).length, 1);
    assert.deepEqual(server.asked, []);
  });

  test('reads once a person agreed, with a mark in the hover, until it is taken back', async () => {
    const { host } = new URL(server.address);
    const { document } = await openText(text);
    await analysed(document);
    const shown = await use(server.address, 'Send to');
    assert.deepEqual(shown, [
      `Have your texts read by ${host}?`,
      `${host} reads from now on, by emotions with 3 emotions.`,
    ]);
    const analysis = await until(
      document,
      ({ model, progress }) => model?.host === host && progress.done === progress.total,
    );
    assert.deepEqual(
      analysis.passages.map(({ verdict }) => verdict?.kind === 'emotion' && verdict.label),
      ['joy', 'fear'],
    );
    assert.deepEqual(server.predicted.toSorted(), text.trim().split('\n\n').toSorted());
    assert.ok(server.asked.every(({ authorization }) => authorization === 'Bearer secret'));
    const hover = await soon(async () => {
      const said = await hoverText(document, new vscode.Position(0, 3));
      return said.includes('on the server') ? said : undefined;
    });
    assert.ok(hover.includes(`Read on the server ${host}, which the text was sent to.`));
    assert.equal((await parts()).model.state.type, 'ready');

    const sent = server.asked.length;
    await use('');
    await until(document, ({ model, progress }) => model?.host === undefined && progress.done === progress.total);
    assert.equal(server.asked.length, sent);
  });

  test('that fails is told, and this machine steps in by a setting', async () => {
    await use(server.address, 'Send to');
    await server.close();
    const { document } = await openText('Some more joy of all kinds, and joy.');
    const failed = await until(document, ({ problem }) => problem !== undefined);
    assert.match(failed.problem ?? '', /can’t be reached/);
    await answered({}, () =>
      withSetting('emotionLens.server.fallback', true, async () => {
        await until(document, ({ model, progress }) => model?.host === undefined && progress.done === progress.total);
      }),
    );
  });
});
