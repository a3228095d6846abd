/**
 * A sentence as a notification is to show it. VS Code makes a link of `[words](command:…)` there, which runs the command, and what is
 * quoted of a text, or the name of a file or a label, may hold one: with a space inside it is none.
 */
export function plainMessage(sentence: string): string {
  return sentence.replaceAll('](', '] (');
}
