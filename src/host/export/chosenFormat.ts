import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

/** What can be written, by the ending of its file. */
export type Formats<Name extends string> = Readonly<Record<Name, { readonly kind: string }>>;

/** The format that `given` names, or else the one a person chooses; undefined where nobody does. */
export async function chosenFormat<Name extends string>(
  formats: Formats<Name>,
  given: unknown,
  title: string,
): Promise<Name | undefined> {
  const isName = (name: unknown): name is Name => typeof name === 'string' && Object.hasOwn(formats, name);
  if (isName(given)) return given;
  const choices = Object.entries<Formats<Name>[Name]>(formats).map(([name, { kind }]) => ({ label: kind, name }));
  const picked = await vscode.window.showQuickPick(choices, { title, placeHolder: t('What to write') });
  return isName(picked?.name) ? picked.name : undefined;
}
