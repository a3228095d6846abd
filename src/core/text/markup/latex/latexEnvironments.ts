/** What an environment means for prose; any that has no row is as if it were not there. */
export type EnvironmentRole = 'skipped' | 'quote' | 'list' | 'table';

const environmentRoles: Readonly<Record<EnvironmentRole, string>> = {
  skipped:
    'equation align alignat gather multline flalign eqnarray math displaymath array matrix verbatim Verbatim lstlisting minted ' +
    'comment tikzpicture pgfpicture picture forest algorithm algorithmic algorithm2e filecontents thebibliography code alltt ' +
    'asy luacode sagesilent prooftree dmath IEEEeqnarray',
  quote: 'quote quotation displayquote verse blockquote',
  list: 'itemize enumerate description compactitem compactenum tasks',
  table: 'tabular tabularx tabulary longtable tabu tblr supertabular',
};

const byEnvironment: ReadonlyMap<string, EnvironmentRole> = new Map<string, EnvironmentRole>(
  (['skipped', 'quote', 'list', 'table'] as const).flatMap((role) =>
    environmentRoles[role].split(' ').map((name) => [name, role] as const),
  ),
);

export function environmentRole(name: string): EnvironmentRole | undefined {
  return byEnvironment.get(name.replace(/\*$/, ''));
}

/** Whether it is a formula within a paragraph, on a line of its own. */
export function isDisplayedFormula(name: string): boolean {
  return /^(?:math|equation|align|gather|multline|eqnarray|displaymath)\*?$/.test(name);
}
