import * as vscode from 'vscode';

import { readModelSettings } from '../host/common/modelSettings.ts';
import { readDocumentSettings } from '../host/common/settings.ts';
import { modelFolder } from '../host/model/modelFiles.ts';

/** As in the manifest. */
const provider = 'emotionLens.tools';
const usualKilobytes = 2048;

/**
 * Offers the command line as a server to the editor's assistants: the same tools and the report of a file, with the model in
 * use and the window's settings. Nothing runs until a person starts it.
 */
export function offerMcpServer(context: vscode.ExtensionContext): vscode.Disposable {
  // Editors made from VS Code may leave the assistants out, and all of their API.
  if (!Reflect.has(vscode, 'lm') || !Reflect.has(vscode.lm, 'registerMcpServerDefinitionProvider'))
    return new vscode.Disposable(() => {});
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('emotionLens')) changed.fire();
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(() => changed.fire()),
    vscode.lm.registerMcpServerDefinitionProvider(provider, {
      onDidChangeMcpServerDefinitions: changed.event,
      provideMcpServerDefinitions: () => serversFor(context),
    }),
  );
}

/** None without a folder on a disk: the server reads the workspace's files and no others. */
export function serversFor(context: vscode.ExtensionContext): vscode.McpStdioServerDefinition[] {
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
  const [first] = folders;
  if (first === undefined) return [];
  const { version }: { readonly version?: unknown } = context.extension.packageJSON;
  const server = new vscode.McpStdioServerDefinition(
    'Emotion Lens',
    process.execPath,
    [
      vscode.Uri.joinPath(context.extensionUri, 'dist', 'cli.mjs').fsPath,
      'mcp',
      ...optionsOf(context),
      ...folders.map(({ uri }) => uri.fsPath),
    ],
    // The editor's own program is Node where it is told so.
    { ELECTRON_RUN_AS_NODE: '1' },
    String(version),
  );
  server.cwd = first.uri;
  return [server];
}

/** What the settings say, as the command line takes it. */
function optionsOf(context: vscode.ExtensionContext): readonly string[] {
  const model = readModelSettings();
  const { thresholds, englishOnly, textKind, ignoreQuotes, stringKeys, maximumFileKilobytes } = readDocumentSettings();
  const { agreement, probability, margin, minimumWords } = thresholds;
  const threshold = agreement ?? probability;
  return [
    '--model',
    modelFolder(context, model).fsPath,
    '--runtime',
    model.runtime,
    '--threads',
    String(model.threads),
    // What nobody has set leaves the word to the project of each file.
    ...(textKind === 'auto' ? [] : ['--text-kind', textKind]),
    ...(maximumFileKilobytes === usualKilobytes ? [] : ['--max-size', String(Math.ceil(maximumFileKilobytes))]),
    ...(threshold === undefined ? [] : ['--threshold', thresholdText(threshold, agreement !== undefined)]),
    ...(margin === undefined ? [] : ['--margin', String(margin)]),
    ...(minimumWords === undefined ? [] : ['--minimum-words', String(Math.round(minimumWords))]),
    ...(englishOnly ? [] : ['--any-language']),
    ...(ignoreQuotes ? ['--ignore-quotes'] : []),
    ...stringKeys.flatMap((key) => ['--string-keys', key]),
  ];
}

/** Of 100 people, or the probability that earlier versions took: the command line tells them apart as the setting does. */
function thresholdText(threshold: number, isAgreement: boolean): string {
  return isAgreement ? String(Number((threshold * 100).toFixed(2))) : threshold.toFixed(4);
}
