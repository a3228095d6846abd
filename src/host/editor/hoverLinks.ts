import { t } from '@vscode/l10n';
import type * as vscode from 'vscode';

import type { JudgedPassage } from '../../core/document/judgement/judgedPassage.ts';
import { count } from '../../core/language/numbers.ts';
import type { HoverLink } from '../../render/passage/hover.ts';
import { commandId, type CommandName } from '../common/commandIds.ts';

const linked = [
  'explainPassage',
  'clearExplanation',
  'correctLabel',
  'classifyPassages',
  'copyScores',
  'openSidebar',
  'aboutModel',
  'dismissSelections',
  'showLog',
] as const satisfies readonly CommandName[];

/** What a hover may start; nothing in it, whatever the text is, starts anything else. */
export const hoverCommands: readonly string[] = linked.map(commandId);

/** What a person may do with the passage, in the order shown; `passages` is how many a classified selection holds. */
export function hoverLinks(
  document: vscode.TextDocument,
  { passage, state, reading, verdict }: JudgedPassage,
  isExplained: boolean,
  passages: number,
): readonly HoverLink[] {
  const links: HoverLink[] = [];
  const place = [document.uri.toString(), passage.range.start] as const;
  const isRead = reading !== undefined && state === 'done';
  if (isExplained) links.push(link(t('Clear Explanation'), 'clearExplanation'));
  else if (isRead) links.push(link(t('Explain'), 'explainPassage', ...place));
  if (isRead && passages > 1)
    links.push(link(t('Classify Each of {0} Passages', count(passages)), 'classifyPassages', ...place));
  if (isRead && verdict?.said !== undefined) links.push(link(t('Remove Correction'), 'correctLabel', ...place, false));
  if (isRead) links.push(link(t('Correct Label…'), 'correctLabel', ...place));
  if (reading !== undefined) links.push(link(t('Copy Scores'), 'copyScores', ...place));
  links.push(link(t('Show in Sidebar'), 'openSidebar'));
  if (passage.kind === 'selection') links.push(link(t('Dismiss'), 'dismissSelections'));
  links.push(state === 'failed' ? link(t('Show Log'), 'showLog') : link(t('About These Numbers'), 'aboutModel'));
  return links;
}

function link(title: string, command: (typeof linked)[number], ...values: readonly unknown[]): HoverLink {
  const query = values.length === 0 ? '' : `?${encodeURIComponent(JSON.stringify(values))}`;
  // Parentheses survive the encoding and would end the link.
  return { title, address: `command:${commandId(command)}${query.replaceAll('(', '%28').replaceAll(')', '%29')}` };
}
