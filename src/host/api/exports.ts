import type * as vscode from 'vscode';

import type { EmotionLensExports } from '../../api/emotionLens.ts';
import { type ApiParts, version1 } from './version1.ts';

/** What other extensions get of this one. Nothing listens before the first of them asks. */
export function exportsFor(
  parts: ApiParts,
  subscriptions: { push(item: vscode.Disposable): unknown },
): EmotionLensExports {
  let made: ReturnType<typeof version1> | undefined;
  return Object.freeze<EmotionLensExports>({
    getApi: (version: unknown) => {
      if (version !== 1)
        throw new RangeError(`Emotion Lens has no API of version ${String(version)}. This one has version 1.`);
      if (made === undefined) {
        made = version1(parts);
        subscriptions.push(made.listener);
      }
      return made.api;
    },
  });
}
