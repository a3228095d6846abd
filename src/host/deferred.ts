import { analyseAgain, analyseWorkspace } from './workspace/analyseWorkspace.ts';
import {
  copyWorkspace,
  exportWorkspace,
  filterWorkspace,
  revealFile,
  sortWorkspace,
} from './workspace/workspaceCommands.ts';
import type { Handler } from './commandContext.ts';
import { compareWithFile, compareWithHead, compareWithRevision, restoreComparison } from './comparison/compare.ts';
import { compareFolder, restoreFolder } from './comparison/compareFolder.ts';
import { openManuscript, restoreManuscript } from './manuscript/openManuscript.ts';
import { copyTable } from './export/copyTable.ts';
import { openReport, restoreReport } from './report/openReport.ts';
import { correctLabel } from './directives/correctLabel.ts';
import { exportCorrections } from './export/exportCorrections.ts';
import { filterEmotions, setFilter } from './menu/filterEmotions.ts';
import { openSample } from './menu/openSample.ts';
import { pause } from './menu/pause.ts';
import { showMenu } from './menu/showMenu.ts';
import { whyNothing } from './menu/whyNothing.ts';
import { showRead } from './reading/showRead.ts';
import { exportReport } from './report/exportReport.ts';
import { setServerKey } from './server/serverKey.ts';
import { useServer } from './server/useServer.ts';
import { restoreTrial, tryOwnWriting } from './trial/tryOwnWriting.ts';

const commands = {
  analyseAgain,
  analyseWorkspace,
  compareFolder,
  compareWithFile,
  compareWithHead,
  compareWithRevision,
  copyTable,
  copyWorkspace,
  exportWorkspace,
  filterWorkspace,
  revealFile,
  sortWorkspace,
  correctLabel,
  exportCorrections,
  exportReport,
  filterEmotions,
  openManuscript,
  openReport,
  openSample,
  pause,
  setFilter,
  setServerKey,
  showMenu,
  showRead,
  tryOwnWriting,
  useServer,
  whyNothing,
} as const;

export { invokeTool, prepareTool } from './assistants/toolInvocation.ts';
export { LastVoice } from '../core/document/analysis/voice.ts';
export { Problems } from './directives/problems.ts';
export { openServer } from './server/serverModel.ts';
export { textInFront } from './tabs/textInFront.ts';
export { readFigures } from './model/modelFiles.ts';
export { hoverMarkdown } from '../render/passage/hover.ts';
export { readingText, scoresText, selectionsText, spanText } from '../render/passage/passageText.ts';
export { modelPage } from '../render/model/modelPage.ts';
export { ignoreCodeActions } from './directives/ignoreCodeActions.ts';

export type DeferredCommand = keyof typeof commands;

/** By kind, what fills a tab that stood open when the window was left. */
export const restored = {
  report: restoreReport,
  comparison: restoreComparison,
  folderComparison: restoreFolder,
  manuscript: restoreManuscript,
  trial: restoreTrial,
} as const;

/** The commands that draw or compare: a bundle of its own, loaded with the first of them, so that starting stays light. */
export const deferredCommands: Readonly<Record<DeferredCommand, Handler>> = commands;
