import { counted } from '../../render/format/numbers.ts';
import type { EditorHandler } from '../commandContext.ts';

export const dismissSelections: EditorHandler = async ({ selections, announcements }, { document }) => {
  const count = selections.dismiss(document);
  if (count === 0) return 'This document has no classified selections.';
  announcements.show(`${counted(count, 'classified selection')} dismissed.`);
  return undefined;
};
