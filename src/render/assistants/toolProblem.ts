/** A tool cannot do what an assistant asks for: the message is one sentence that says what is wrong and the way on. */
export class ToolProblem extends Error {
  override readonly name = 'ToolProblem';
}

/** By its name: each bundle has a class of its own, and `instanceof` knows only one of them. */
export function isToolProblem(error: unknown): error is ToolProblem {
  return error instanceof Error && error.name === 'ToolProblem';
}
