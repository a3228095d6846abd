import { t } from '@vscode/l10n';

import type { Classifier } from '../../core/scoring/classifier.ts';
import { isModelProblem } from '../../core/scoring/classifier.ts';
import type { Figures } from '../../core/scoring/figures.ts';
import { textReport } from '../../render/assistants/textReport.ts';
import { isToolProblem } from '../../render/assistants/toolProblem.ts';
import { toolNames } from '../../render/assistants/toolNames.ts';
import { inputSchema, isToolName, toolAt } from '../../render/assistants/tools.ts';
import type { ToolSurroundings } from '../../render/assistants/toolSource.ts';
import { statsOfStream } from '../../files/identity.ts';
import type { Messages } from '../messages.ts';
import { WrongUsage } from '../optionValues.ts';
import type { ModelRequest, Request } from '../request.ts';
import type { InputStream, OutputStream } from '../terminal.ts';
import { type Answer, type Service, serveProtocol } from './protocolServer.ts';
import { ServedFolders } from './servedFolders.ts';
import { ServedProjects } from './servedProjects.ts';
import { readerOf } from './servedText.ts';

export interface ServeParts {
  readonly cwd: string;
  readonly stdin: InputStream;
  readonly stdout: OutputStream;
  readonly signal: AbortSignal;
  readonly messages: Messages;
  readonly classifier: Classifier;
  readonly version: string;
  readFigures(request: ModelRequest): Figures | undefined;
}

const reportAddress = 'emotion-lens://report?file=';

const instructions =
  'Emotion Lens reads English prose with a small model on this machine and says which passages have a clear emotion, and where there is none. ' +
  'Tools take a text or a file; the report of a file is a resource.';

/** Serves assistants over the standard input and output until the client goes. Rejects with WrongUsage, ProjectProblem or the signal's reason. */
export async function serve(request: Request, parts: ServeParts): Promise<void> {
  const { stdin, stdout, signal } = parts;
  if (statsOfStream(stdin)?.isDirectory() === true)
    throw new WrongUsage(
      t('The standard input is a folder; name the folder itself to have its files read: emotion-lens mcp FOLDER.'),
    );
  const folders = await ServedFolders.open(request.inputs, parts.cwd);
  const projects = await ServedProjects.open(request, parts.cwd, (sentence) => parts.messages.note(sentence));
  await serveProtocol(serviceOf(request, parts, folders, projects), stdin, stdout, signal);
}

function serviceOf(request: Request, parts: ServeParts, folders: ServedFolders, projects: ServedProjects): Service {
  const { classifier, version } = parts;
  const surroundings: ToolSurroundings = { classifier, read: readerOf(folders, projects) };
  return {
    name: 'emotion-lens',
    title: 'Emotion Lens',
    version,
    instructions,
    tools: toolNames.map((name) => {
      const tool = toolAt(name, 'server');
      return { name, title: tool.title, description: tool.description, inputSchema: inputSchema(tool) };
    }),
    callTool: (name, input, signal) =>
      isToolName(name) ? answered(signal, () => toolAt(name, 'server').run(input, surroundings, signal)) : undefined,
    reportTemplate: {
      uriTemplate: 'emotion-lens://report{?file}',
      title: 'Report of a file',
      description:
        'What a file feels like, in Markdown: distribution, strongest passages, turns, intents, and how far the numbers can be trusted.',
    },
    reports: () =>
      folders.read.map((name) => ({ uri: reportAddress + encodeURIComponent(name), name: `Report of ${name}` })),
    readReport: (uri, signal) => {
      const file = fileOf(uri);
      return file === undefined
        ? undefined
        : answered(signal, () =>
            textReport({ type: 'file', file }, parts.readFigures(request.model), surroundings, signal),
          );
    },
  };
}

/** Undefined where the address is none of a report. */
function fileOf(uri: string): string | undefined {
  if (!uri.startsWith(reportAddress)) return undefined;
  try {
    return decodeURIComponent(uri.slice(reportAddress.length));
  } catch {
    return undefined;
  }
}

async function answered<T>(signal: AbortSignal, work: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { result: await work() };
  } catch (error) {
    signal.throwIfAborted();
    if (isToolProblem(error) || isModelProblem(error)) return { problem: error.message };
    return { problem: `Something went wrong that should not (${String(error)}); please report it.` };
  }
}
