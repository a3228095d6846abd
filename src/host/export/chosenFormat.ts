import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

/** What can be written, by the ending of its file. */
export type Formats<Name extends string> = Readonly<Record<Name, { readonly name: string }>>;

/** The format that `given` names, or else the one a person chooses, told by `detailOf` what is in each; undefined where nobody does. */
export async function chosenFormat<Name extends string>(
  formats: Formats<Name>,
  given: unknown,
  title: string,
  detailOf?: (name: Name) => string,
): Promise<Name | undefined> {
  const isName = (name: unknown): name is Name => typeof name === 'string' && Object.hasOwn(formats, name);
  if (isName(given)) return given;
  const choices = Object.keys(formats)
    .filter(isName)
    .map((name) => ({ label: formats[name].name, name, ...(detailOf && { detail: detailOf(name) }) }));
  const picked = await vscode.window.showQuickPick(choices, { title, placeHolder: t('What to write') });
  return picked?.name;
}
