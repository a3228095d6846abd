/** Every command, and whether it waits for emotions to be switched on. The manifest contributes the same ones. */
export const commands = {
  classifySelection: { needsOn: true },
  classifyDocument: { needsOn: true },
  classifyClipboard: { needsOn: false },
  readPassage: { needsOn: false },
  showHover: { needsOn: true },
  explainPassage: { needsOn: true },
  clearExplanation: { needsOn: false },
  dismissSelections: { needsOn: false },
  nextPassage: { needsOn: true },
  previousPassage: { needsOn: true },
  filterEmotions: { needsOn: false },
  setFilter: { needsOn: false },
  copyScores: { needsOn: false },
  copyTable: { needsOn: true },
  correctLabel: { needsOn: true },
  exportCorrections: { needsOn: false },
  compareWithHead: { needsOn: true },
  compareWithFile: { needsOn: true },
  openSidebar: { needsOn: false },
  openReport: { needsOn: true },
  exportReport: { needsOn: true },
  toggle: { needsOn: false },
  aboutModel: { needsOn: false },
  showLog: { needsOn: false },
} as const;

export type CommandName = keyof typeof commands;

/** The name VS Code knows a command by. */
export function commandId(name: CommandName): string {
  return `emotionLens.${name}`;
}

export const commandNames: readonly CommandName[] = Object.keys(commands).filter((name): name is CommandName =>
  Object.hasOwn(commands, name),
);
