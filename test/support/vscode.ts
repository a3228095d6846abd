import { readFileSync } from 'node:fs';

/**
 * A small fake of the editor, for tests of single parts of `host`: it records what it is told, and fires what a test says.
 * What only VS Code itself can show is tested in test/host.
 */

export class Disposable {
  readonly #end: () => void;

  constructor(end: () => void) {
    this.#end = end;
  }

  static from(...all: readonly { dispose(): unknown }[]): Disposable {
    return new Disposable(() => {
      for (const each of all) each.dispose();
    });
  }

  dispose(): void {
    this.#end();
  }
}

export class EventEmitter<T> {
  readonly #listeners = new Set<(value: T) => unknown>();

  readonly event = (listener: (value: T) => unknown): Disposable => {
    this.#listeners.add(listener);
    return new Disposable(() => this.#listeners.delete(listener));
  };

  fire(value: T): void {
    for (const listener of this.#listeners) listener(value);
  }

  dispose(): void {
    this.#listeners.clear();
  }
}

export class CancellationError extends Error {
  override readonly name = 'Canceled';
}

export class Position {
  readonly line: number;
  readonly character: number;

  constructor(line: number, character: number) {
    [this.line, this.character] = [line, character];
  }

  with({ character }: { readonly character: number }): Position {
    return new Position(this.line, character);
  }

  isEqual({ line, character }: Position): boolean {
    return line === this.line && character === this.character;
  }
}

export class Range {
  readonly start: Position;
  readonly end: Position;

  constructor(start: Position, end: Position) {
    [this.start, this.end] = [start, end];
  }

  /** Whether the line is one of the range's. */
  contains({ line }: Position): boolean {
    return this.start.line <= line && line <= this.end.line;
  }
}

export class InlayHint {
  readonly position: Position;
  readonly label: string;

  constructor(position: Position, label: string) {
    [this.position, this.label] = [position, label];
  }
}

export class Selection extends Range {
  get active(): Position {
    return this.end;
  }
}

export class Hover {
  readonly contents: unknown;

  constructor(contents: unknown) {
    this.contents = contents;
  }
}

export class MarkdownString {
  readonly value: string;

  constructor(value: string) {
    this.value = value;
  }
}

export class Uri {
  readonly #address: string;

  private constructor(address: string) {
    this.#address = address;
  }

  static parse(address: string): Uri {
    return new Uri(address);
  }

  static file(path: string): Uri {
    return new Uri(`file:${path}`);
  }

  /** `..` counts at the beginning of the parts alone. */
  static joinPath(uri: Uri, ...parts: readonly string[]): Uri {
    const [first, ...rest] = parts;
    const address = uri.toString();
    return first === '..'
      ? Uri.joinPath(new Uri(address.slice(0, address.lastIndexOf('/'))), ...rest)
      : new Uri([address, ...parts].join('/'));
  }

  static from({ scheme, path }: { readonly scheme: string; readonly path: string }): Uri {
    return new Uri(`${scheme}:${path}`);
  }

  get scheme(): string {
    return this.#address.slice(0, this.#address.indexOf(':'));
  }

  get fsPath(): string {
    return this.path;
  }

  get path(): string {
    return this.#address.slice(this.#address.indexOf(':') + 1);
  }

  toString(): string {
    return this.#address;
  }
}

export class FileSystemError extends Error {
  readonly code = 'FileNotFound';
}

export class FileDecoration {
  readonly badge: string;
  readonly tooltip: string;
  readonly color: ThemeColor;

  constructor(badge: string, tooltip: string, color: ThemeColor) {
    [this.badge, this.tooltip, this.color] = [badge, tooltip, color];
  }
}

export class ThemeColor {
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }
}

export const ColorThemeKind = { HighContrast: 3, HighContrastLight: 4 } as const;
export const OverviewRulerLane = { Right: 4 } as const;
export const ProgressLocation = { Notification: 15 } as const;
export const TextEditorRevealType = { InCenterIfOutsideViewport: 2 } as const;
export const DecorationRangeBehavior = { ClosedClosed: 1 } as const;
export const QuickPickItemKind = { Separator: -1 } as const;
export const ViewColumn = { Active: -1, Beside: -2, One: 1 } as const;
export const FileType = { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 } as const;
export const ConfigurationTarget = { Global: 1, Workspace: 2, WorkspaceFolder: 3 } as const;

interface ContentProvider {
  provideTextDocumentContent(uri: Uri): string | undefined;
}

interface WebviewViewProvider {
  resolveWebviewView(view: unknown): unknown;
}

/** What a test sets and looks into; `reset` takes all of it back. */
export const editor = {
  sentences: [] as string[],
  errors: [] as string[],
  executed: [] as string[],
  /** The titles of what goes on in a notification. */
  progress: [] as string[],
  /** What was offered in the last list, and what a person picks of it. */
  offered: [] as readonly { readonly label: string }[],
  pick: '',
  /** Texts by address. */
  files: new Map<string, string>(),
  /** The addresses of those that were read, in order. */
  filesRead: [] as string[],
  /** By the whole key; where a test says nothing, the manifest's default holds. */
  settings: new Map<string, unknown>(),
  /** Of one workspace folder, by its address and the whole key with a blank between them. */
  folderSettings: new Map<string, unknown>(),
  /** What was copied last. */
  copied: '',
  /** The views of the side bar. */
  views: [] as WebviewViewProvider[],
  /** What executing a command or showing a document rejects with. */
  failure: undefined as Error | undefined,
  /** Settles when an editor is there that is to show a document. */
  opened: Promise.resolve(),
  /** Presses Cancel on the newest notification. */
  cancel: () => {},
  reset(): void {
    for (const list of [editor.sentences, editor.errors, editor.executed, editor.progress, editor.filesRead])
      list.length = 0;
    editor.settings.clear();
    editor.folderSettings.clear();
    editor.files.clear();
    editor.views.length = 0;
    editor.failure = undefined;
    [editor.offered, editor.pick, editor.copied] = [[], '', ''];
    editor.opened = Promise.resolve();
    window.visibleTextEditors = [];
    extensions.all.length = 0;
    workspace.workspaceFolders = [];
    window.activeTextEditor = undefined;
    workspace.textDocuments = [];
  },
  /** Sets a setting as a person does. */
  set(key: string, value: unknown): void {
    editor.settings.set(key, value);
    configurationChanged.fire({ affectsConfiguration: (section) => key === section || key.startsWith(`${section}.`) });
  },
};

const manifest: { readonly contributes: { readonly configuration: readonly { readonly properties: object }[] } } =
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const defaults = new Map<string, { readonly default?: unknown }>(
  manifest.contributes.configuration.flatMap(({ properties }) => Object.entries(properties)),
);

const configurationChanged = new EventEmitter<{ affectsConfiguration(section: string): boolean }>();
export const textChanged = new EventEmitter<{ document: unknown; contentChanges: readonly unknown[] }>();
export const scrolled = new EventEmitter<{ textEditor: unknown }>();
export const documentOpened = new EventEmitter<unknown>();
export const documentClosed = new EventEmitter<unknown>();
export const trustGranted = new EventEmitter<void>();
/** What happened to a file on the disk. */
export const fileChanged = new EventEmitter<Uri>();
export const fileCreated = new EventEmitter<Uri>();
export const fileDeleted = new EventEmitter<Uri>();
const nothing = new EventEmitter<never>();

/** Who has the texts of a scheme's documents; they stay, as an extension registers them once. */
export const contents = new Map<string, ContentProvider>();

export const workspace = {
  isTrusted: true,
  registerTextDocumentContentProvider: (scheme: string, provider: ContentProvider) => {
    contents.set(scheme, provider);
    return new Disposable(() => contents.delete(scheme));
  },
  openTextDocument: async (uri: Uri) => {
    const text = contents.get(uri.scheme)?.provideTextDocumentContent(uri);
    if (text === undefined) throw new FileSystemError('There is no such file.');
    return { uri, languageId: 'markdown', getText: () => text };
  },
  textDocuments: [] as unknown[],
  getConfiguration: (section: string, scope?: Uri | { readonly uri: Uri } | null) => {
    const uri = scope instanceof Uri ? scope : scope?.uri;
    const folder = uri && workspace.getWorkspaceFolder(uri)?.uri.toString();
    const ofFolder = (key: string): unknown => editor.folderSettings.get(`${folder} ${section}.${key}`);
    return {
      get: (key: string) =>
        ofFolder(key) ?? editor.settings.get(`${section}.${key}`) ?? defaults.get(`${section}.${key}`)?.default,
      inspect: (key: string) => ({ workspaceFolderValue: ofFolder(key) }),
      update: async (key: string, value: unknown, target?: number) => {
        if (target === ConfigurationTarget.WorkspaceFolder)
          editor.folderSettings.set(`${folder} ${section}.${key}`, value);
        else editor.set(`${section}.${key}`, value);
      },
    };
  },
  name: undefined as string | undefined,
  workspaceFolders: [] as readonly { readonly uri: Uri; readonly name?: string }[],
  getWorkspaceFolder: (uri: Uri) => {
    return workspace.workspaceFolders.find((folder) => uri.toString().startsWith(`${folder.uri.toString()}/`));
  },
  asRelativePath: (uri: Uri) => {
    const folder = workspace.getWorkspaceFolder(uri);
    if (folder === undefined) return uri.path;
    const path = uri.toString().slice(folder.uri.toString().length + 1);
    return workspace.workspaceFolders.length < 2 ? path : `${folder.name ?? ''}/${path}`;
  },
  createFileSystemWatcher: () => ({
    onDidChange: fileChanged.event,
    onDidCreate: fileCreated.event,
    onDidDelete: fileDeleted.event,
    dispose: () => {},
  }),
  fs: {
    stat: async (uri: Uri) => {
      const text = editor.files.get(uri.toString());
      const isFolder = [...editor.files.keys()].some((address) => address.startsWith(`${uri.toString()}/`));
      if (text === undefined && !isFolder) throw new FileSystemError('There is no such file.');
      return { type: isFolder ? FileType.Directory : FileType.File, mtime: 0, size: text?.length ?? 0 };
    },
    readDirectory: async (uri: Uri) => {
      const folder = uri.toString().replace(/\/*$/, '/');
      const below = [...editor.files.keys()].filter((address) => address.startsWith(folder));
      const names = below.map((address) => address.slice(folder.length).split('/'));
      return [...new Map(names.map(([name, ...rest]) => [name, rest.length > 0 ? FileType.Directory : FileType.File]))];
    },
    readFile: async (uri: Uri) => {
      const text = editor.files.get(uri.toString());
      if (text === undefined) throw new FileSystemError('There is no such file.');
      editor.filesRead.push(uri.toString());
      return new TextEncoder().encode(text);
    },
  },
  onDidChangeConfiguration: configurationChanged.event,
  onDidChangeTextDocument: textChanged.event,
  onDidOpenTextDocument: documentOpened.event,
  onDidCloseTextDocument: documentClosed.event,
  onDidGrantWorkspaceTrust: trustGranted.event,
};

export class TabInputWebview {
  readonly viewType: string;

  constructor(viewType: string) {
    this.viewType = viewType;
  }
}

export const window = {
  visibleTextEditors: [] as unknown[],
  activeTextEditor: undefined as unknown,
  tabGroups: { all: [] as unknown[], onDidChangeTabs: nothing.event },
  activeColorTheme: { kind: 1 },
  onDidChangeActiveColorTheme: nothing.event,
  onDidChangeVisibleTextEditors: nothing.event,
  onDidChangeActiveTextEditor: nothing.event,
  onDidChangeTextEditorSelection: nothing.event,
  onDidChangeTextEditorVisibleRanges: scrolled.event,
  registerFileDecorationProvider: () => new Disposable(() => {}),
  createTreeView: () => ({ selection: [], dispose: () => {} }),
  createTextEditorDecorationType: () => new Disposable(() => {}),
  registerWebviewViewProvider: (_: string, view: WebviewViewProvider) => {
    editor.views.push(view);
    return new Disposable(() => {});
  },
  showInformationMessage: async (sentence: string) => void editor.sentences.push(sentence),
  showQuickPick: async (items: readonly { readonly label: string }[]) => {
    editor.offered = items;
    return items.find(({ label }) => label.endsWith(` ${editor.pick}`));
  },
  showWarningMessage: async (sentence: string): Promise<string | undefined> => void editor.sentences.push(sentence),
  showErrorMessage: async (sentence: string) => void editor.errors.push(sentence),
  showTextDocument: async () => {
    await editor.opened;
    if (editor.failure !== undefined) throw editor.failure;
    return window.activeTextEditor;
  },
  withProgress: (
    { title = '' }: { readonly title?: string },
    task: (progress: { report(): void }, token: { onCancellationRequested: unknown }) => unknown,
  ) => {
    editor.progress.push(title);
    const cancelled = new EventEmitter<void>();
    editor.cancel = () => cancelled.fire();
    return task({ report: () => {} }, { onCancellationRequested: cancelled.event });
  },
};

export const env = { clipboard: { writeText: async (text: string) => void (editor.copied = text) } };

export const commands = {
  executeCommand: async (id: string) => {
    editor.executed.push(id);
    if (editor.failure !== undefined) throw editor.failure;
  },
};

/** Those installed. */
export const extensions = {
  all: [] as {
    readonly id: string;
    readonly extensionUri: Uri;
    readonly packageJSON?: object;
    readonly isActive: boolean;
    activate(): Promise<unknown>;
  }[],
  getExtension: (id: string) => extensions.all.find((each) => each.id === id),
  onDidChange: nothing.event,
};

export class McpStdioServerDefinition {
  cwd: Uri | undefined;
  readonly label: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;

  constructor(label: string, command: string, args: readonly string[], env: Readonly<Record<string, string>>) {
    [this.label, this.command, this.args, this.env] = [label, command, args, env];
  }
}

export const l10n = { bundle: undefined, uri: undefined };

export const languages = {
  match: () => 0,
  registerHoverProvider: () => new Disposable(() => {}),
  registerInlayHintsProvider: () => new Disposable(() => {}),
};
