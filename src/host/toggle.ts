import type { Handler } from './commandParts.ts';
import { readDocumentSettings } from './settings.ts';
import { writeSetting } from './settingsWriter.ts';

/** Switches every surface off, or on again. */
export const toggle: Handler = async ({ announcements }) => {
  const enabled = !readDocumentSettings().enabled;
  await writeSetting('enabled', enabled);
  announcements.show(enabled ? 'Emotions are switched on.' : 'Emotions are switched off.');
  return undefined;
};
