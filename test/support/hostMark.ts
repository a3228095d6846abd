/** Begins what the tests in the extension host print, among all that VS Code prints. */
export const hostMark = '[emotion-lens tests] ';
/** Begins what a run came to, where it can write no file. */
export const tallyMark = '[emotion-lens tally] ';
