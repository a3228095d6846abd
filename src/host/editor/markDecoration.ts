import * as vscode from 'vscode';

import type { LabelStyle, ThemeColors } from '../../core/scoring/labels.ts';
import { gutterIconAddress } from './gutterIcon.ts';

export const markPlaces = ['gutter', 'ruler'] as const;
export type MarkPlace = (typeof markPlaces)[number];

/** How a label's mark is drawn at a place. Theme colours do not reach gutter icons, so each kind of theme has its own. */
export function markLook(place: MarkPlace, style: LabelStyle, highContrast: boolean): vscode.DecorationRenderOptions {
  const rangeBehavior = vscode.DecorationRangeBehavior.ClosedClosed;
  switch (place) {
    case 'ruler': {
      const overviewRulerColor = new vscode.ThemeColor(`emotionLens.${style.colorKey}`);
      return { rangeBehavior, overviewRulerColor, overviewRulerLane: vscode.OverviewRulerLane.Right };
    }
    case 'gutter':
      // VS Code takes `dark` and `light` for its high-contrast themes too.
      return highContrast
        ? { rangeBehavior, dark: icon(style, 'highContrast'), light: icon(style, 'highContrastLight') }
        : { rangeBehavior, dark: icon(style, 'dark'), light: icon(style, 'light') };
    default:
      return place satisfies never;
  }
}

export function inHighContrast(): boolean {
  const { kind } = vscode.window.activeColorTheme;
  return kind === vscode.ColorThemeKind.HighContrast || kind === vscode.ColorThemeKind.HighContrastLight;
}

function icon(style: LabelStyle, theme: keyof ThemeColors): vscode.ThemableDecorationRenderOptions {
  return { gutterIconPath: vscode.Uri.parse(gutterIconAddress(style, theme)), gutterIconSize: 'contain' };
}
