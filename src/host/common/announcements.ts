import * as vscode from 'vscode';

import { plainMessage } from './plainMessage.ts';

/** Long enough to read a few words; longer sentences stay longer. */
const leastMilliseconds = 2_500;
const millisecondsPerCharacter = 60;

/**
 * Sentences that show for a moment and that screen readers say. Of what an extension can show they speak only
 * notifications, and of those only one of a progress closes by itself.
 */
export class Announcements implements vscode.Disposable {
  #close: () => void = () => {};

  /** Takes the place of the sentence before. */
  show(sentence: string): void {
    this.#close();
    void vscode.window.withProgress({ location: vscode.ProgressLocation.Notification }, (progress) => {
      // Whole at once: a bar that runs says that something is still going on, and moves.
      progress.report({ message: plainMessage(sentence), increment: 100 });
      return new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, leastMilliseconds + sentence.length * millisecondsPerCharacter);
        this.#close = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    });
  }

  dispose(): void {
    this.#close();
  }
}
