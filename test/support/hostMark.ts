/** Begins what the tests in the extension host print, among all that VS Code prints. */
export const hostMark = '[emotion-lens tests] ';
