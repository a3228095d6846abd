/** What a project keeps beside its texts cannot be used; the message is one sentence. */
export class ProjectProblem extends Error {
  override readonly name = 'ProjectProblem';
}
