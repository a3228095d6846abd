import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import {
  CallToolRequestSchema,
  ErrorCode,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';

import type { InputStream, OutputStream } from '../terminal.ts';

/** What a client is told of a tool. */
export interface ServedTool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: {
    readonly type: 'object';
    readonly properties: Readonly<Record<string, object>>;
    readonly required?: readonly string[];
  };
}

/** What a tool or a resource comes to; a problem is a sentence for the assistant. */
export type Answer<T> = { readonly result: T } | { readonly problem: string };

/** What is served. Nothing of it rejects but with the signal's reason. */
export interface Service {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly instructions: string;
  readonly tools: readonly ServedTool[];
  /** Undefined for a tool there is not. */
  callTool(name: string, input: unknown, signal: AbortSignal): Promise<Answer<object>> | undefined;
  readonly reportTemplate: { readonly uriTemplate: string; readonly title: string; readonly description: string };
  /** Addresses of reports of files that were read, with their names. */
  reports(): readonly { readonly uri: string; readonly name: string }[];
  /** In Markdown; undefined where the address is none of a report. */
  readReport(uri: string, signal: AbortSignal): Promise<Answer<string>> | undefined;
}

/** Bytes that one message may have: texts of a novel's length, escaped. */
const largestMessage = 64 * 1024 * 1024;

/** Serves until the client goes or the signal aborts. The one file that knows the SDK: a bundle of its own. */
export async function serveProtocol(
  service: Service,
  stdin: InputStream,
  stdout: OutputStream,
  signal: AbortSignal,
): Promise<void> {
  const { name, title, version, instructions } = service;
  const server = new McpServer({ name, title, version }, { capabilities: { tools: {}, resources: {} }, instructions });
  answerTools(server, service);
  answerResources(server, service);
  const closed = new Promise<void>((resolve) => {
    stdin.once('end', resolve);
    stdin.once('close', resolve);
    stdout.once('close', resolve);
    stdout.once('error', () => resolve());
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await server.connect(new StdioServerTransport(stdin, stdout, { maxBufferSize: largestMessage }));
  await closed;
  await server.close();
  signal.throwIfAborted();
}

function answerTools({ server }: McpServer, service: Service): void {
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: service.tools.map(({ inputSchema: { type, properties, required }, ...tool }) => ({
      ...tool,
      inputSchema: { type, properties: { ...properties }, ...(required !== undefined && { required: [...required] }) },
      annotations: { title: tool.title, readOnlyHint: true, idempotentHint: true, openWorldHint: false },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal }) => {
    const answer = await service.callTool(params.name, params.arguments, signal);
    if (answer === undefined) throw new McpError(ErrorCode.InvalidParams, `There is no tool ${params.name}.`);
    return 'problem' in answer
      ? { content: [{ type: 'text', text: answer.problem }], isError: true }
      : {
          content: [{ type: 'text', text: JSON.stringify(answer.result) }],
          structuredContent: { ...answer.result },
        };
  });
}

const mimeType = 'text/markdown';

function answerResources({ server }: McpServer, service: Service): void {
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({
    resourceTemplates: [{ name: 'report', mimeType, ...service.reportTemplate }],
  }));
  server.setRequestHandler(ListResourcesRequestSchema, () => ({
    resources: service.reports().map((report) => ({ ...report, mimeType })),
  }));
  server.setRequestHandler(ReadResourceRequestSchema, async ({ params: { uri } }, { signal }) => {
    const answer = await service.readReport(uri, signal);
    if (answer === undefined)
      throw new McpError(
        ErrorCode.InvalidParams,
        `There is no ${uri}. Reports are at ${service.reportTemplate.uriTemplate}.`,
      );
    if ('problem' in answer) throw new McpError(ErrorCode.InvalidParams, answer.problem);
    return { contents: [{ uri, mimeType, text: answer.result }] };
  });
}
