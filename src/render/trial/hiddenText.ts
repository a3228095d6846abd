import { t } from '@vscode/l10n';

/** Why no emotion is shown anywhere; the sidebar's page for it in `package.nls.json` says the same. */
export function hiddenText(): string {
  return t(
    'Until the last question of the trial is answered, or the trial is left, the emotions of all texts are hidden: you are asked for your own judgement.',
  );
}
