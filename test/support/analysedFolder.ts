import { WorkspaceAnalysis } from '../../src/host/workspace/workspaceAnalysis.ts';
import { CommandParts } from './commandParts.ts';
import { editor, Uri, workspace } from './vscode.ts';

/** A folder in the fake editor and what is known of its files. */
export class AnalysedFolder {
  readonly parts = new CommandParts();
  readonly analysis = new WorkspaceAnalysis();
  /** Those of its links that lead in a circle, by name. */
  circles: readonly string[] = [];

  constructor(files: Readonly<Record<string, string>>) {
    editor.reset();
    workspace.workspaceFolders = [{ uri: Uri.parse('file:/novel') }];
    editor.set('emotionLens.minimumWords', 1);
    editor.set('emotionLens.englishOnly', false);
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  get context(): Parameters<WorkspaceAnalysis['run']>[1] {
    const platform = { circularLinks: async () => this.circles, openReadings: async () => undefined };
    return Object({ ...this.parts.context, platform });
  }

  uri(path: string): Parameters<WorkspaceAnalysis['at']>[0] {
    return Object(Uri.parse(`file:/novel/${path}`));
  }

  write(path: string, text: string): void {
    editor.files.set(this.uri(path).toString(), text);
  }

  remove(path: string): void {
    editor.files.delete(this.uri(path).toString());
  }

  async run(signal = new AbortController().signal): Promise<void> {
    await this.analysis.run([Object(Uri.parse('file:/novel'))], this.context, signal, () => {});
  }

  /** `1.md joy` for each file, or why it was not read. */
  get results(): readonly string[] {
    return this.analysis.files
      .map(({ path, outcome }) => {
        if (outcome.type === 'problem') return `${path} ${outcome.problem}`;
        const { tally, labels } = outcome.summary;
        return `${path} ${labels[tally.indexOf(Math.max(...tally))] ?? 'none'}`;
      })
      .toSorted();
  }

  /** The paths of the files that were read since, but for rules. */
  taken(): readonly string[] {
    const read = editor.filesRead.splice(0).map((address) => address.slice('file:/novel/'.length));
    return read.filter((path) => !path.endsWith('.gitignore'));
  }
}
