/** Every command, and whether it waits for emotions to be switched on. The manifest contributes the same ones. */
export const needsOn = {
  classifySelection: true,
  classifyPassages: true,
  classifyDocument: true,
  classifyClipboard: false,
  readPassage: false,
  showHover: true,
  explainPassage: true,
  clearExplanation: false,
  dismissSelections: false,
  nextPassage: true,
  previousPassage: true,
  filterEmotions: false,
  setFilter: false,
  copyScores: false,
  copyTable: true,
  correctLabel: true,
  exportCorrections: false,
  tryOwnWriting: false,
  compareWithHead: true,
  compareWithRevision: true,
  compareWithFile: true,
  compareFolder: true,
  openSidebar: false,
  openReport: true,
  exportReport: true,
  analyseWorkspace: true,
  analyseAgain: true,
  sortWorkspace: false,
  filterWorkspace: false,
  copyWorkspace: false,
  exportWorkspace: false,
  revealFile: false,
  openManuscript: true,
  showMenu: false,
  whyNothing: false,
  showRead: false,
  pause: true,
  openSample: false,
  toggle: false,
  chooseModel: false,
  useServer: false,
  setServerKey: false,
  aboutModel: false,
  showLog: false,
} as const;

export type CommandName = keyof typeof needsOn;

/** The name VS Code knows a command by. */
export function commandId(name: CommandName): string {
  return `emotionLens.${name}`;
}

export const commandNames: readonly CommandName[] = Object.keys(needsOn).filter((name): name is CommandName =>
  Object.hasOwn(needsOn, name),
);
