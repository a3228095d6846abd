import * as vscode from 'vscode';

import type { AnalysisChange, EmotionLensApi, EmotionLensExports } from '../../../src/api/emotionLens.ts';

/** What the tests look at. */
export interface MoodBoard {
  readonly api: EmotionLensApi;
  readonly changes: readonly AnalysisChange[];
}

/** An example: another extension reads texts and documents with Emotion Lens. */
export async function activate({ subscriptions }: vscode.ExtensionContext): Promise<MoodBoard> {
  const lens = vscode.extensions.getExtension<EmotionLensExports>('emotion-lens.emotion-lens');
  if (lens === undefined) throw new Error('Emotion Lens is not installed.');
  const api = (await lens.activate()).getApi(1);
  const changes: AnalysisChange[] = [];
  subscriptions.push(
    api.onDidChangeAnalysis((change) => changes.push(change)),
    vscode.commands.registerCommand('moodBoard.ofTexts', async (texts: readonly string[]) => {
      const moods = await api.classify(texts);
      return moods.map((mood) => mood?.verdict ?? 'unreadable');
    }),
    vscode.commands.registerCommand('moodBoard.ofDocument', async () => {
      const document = vscode.window.activeTextEditor?.document;
      const analysis = document && (await api.analyze(document));
      const [most] = (analysis?.distribution ?? [])
        .filter(({ verdict }) => verdict !== 'none')
        .toSorted((a, b) => b.words - a.words);
      return most?.verdict;
    }),
  );
  return { api, changes };
}
