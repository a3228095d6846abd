import { t } from '@vscode/l10n';

import type { HostCommands } from '../host/commandContext.ts';

/** In a browser nothing is kept on a disk. */
export const webCommands: HostCommands = {
  chooseModel: async () =>
    t('In a browser there is the model in the package alone; in VS Code on a desktop another one can be chosen.'),
};
