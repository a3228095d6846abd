import { t } from '@vscode/l10n';

export const notStarted = (): string =>
  t(
    'The model could not be started in this browser. Reload the window to try again; the log says what was in the way.',
  );
