import { realpath } from 'node:fs/promises';
import { dirname } from 'node:path';

import { ToolProblem } from '../../render/assistants/toolProblem.ts';
import { ProjectProblem } from '../findings/projectProblem.ts';
import { configFile } from '../project/configFile.ts';
import { type FileRules, Project } from '../project/project.ts';
import type { Request } from '../request.ts';

/** What the projects of files ask, by what their configuration says when a file is asked for. */
export class ServedProjects {
  readonly #request: Request;
  readonly #cwd: string;
  readonly #note: (sentence: string) => void;
  readonly #told = new Set<string>();

  private constructor(request: Request, cwd: string, note: (sentence: string) => void) {
    this.#request = request;
    this.#cwd = cwd;
    this.#note = note;
  }

  /** `note` hears what is wrong with a configuration, each sentence once. Rejects with ProjectProblem where one is named that cannot be read. */
  static async open(request: Request, cwd: string, note: (sentence: string) => void): Promise<ServedProjects> {
    const projects = new ServedProjects(request, await realpath(cwd), note);
    await projects.#projectAt(projects.#cwd);
    return projects;
  }

  /** What holds for a text that stands in no file: what the project of the working folder says of all of them. Rejects with ToolProblem. */
  async rules(): Promise<FileRules> {
    return (await this.#found(this.#cwd)).generalRules;
  }

  /** What holds for the file at a path without links. Rejects with ToolProblem, where its project wants nothing of it read too. */
  async rulesOf(path: string, name: string): Promise<FileRules> {
    const project = await this.#found(dirname(path));
    if (project.ignores(path))
      throw new ToolProblem(`${name} is among ignore.files of ${project.path ?? 'its project'}. Name another file.`);
    return project.rulesOf(path);
  }

  async #found(folder: string): Promise<Project> {
    try {
      return await this.#projectAt(folder);
    } catch (error) {
      throw error instanceof ProjectProblem ? new ToolProblem(error.message) : error;
    }
  }

  async #projectAt(folder: string): Promise<Project> {
    const { config } = this.#request;
    const file = config === null ? undefined : await configFile(config, this.#cwd, folder);
    for (const problem of file?.problems ?? []) {
      if (!this.#told.has(problem)) this.#note(problem);
      this.#told.add(problem);
    }
    return new Project(this.#request, file, this.#cwd);
  }
}
