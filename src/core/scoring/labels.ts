/** The look of one label. Colours are contributed as `emotionLens.<colorKey>`, one hex value per kind of theme. */
export interface LabelStyle {
  readonly glyph: string;
  /** One or two letters: the sign that needs no colour. */
  readonly letters: string;
  readonly shape: Shape;
  readonly colorKey: string;
  readonly colors: ThemeColors;
}

export type Shape = 'circle' | 'square' | 'diamond' | 'triangle' | 'triangleDown' | 'hexagon';

export interface ThemeColors {
  readonly dark: string;
  readonly light: string;
  readonly highContrast: string;
  readonly highContrastLight: string;
}

/**
 * The default model's labels. Hues follow Okabe and Ito's colour-blind-safe palette (2008), lightened or darkened
 * until each reaches 3:1 against its theme's editor background (WCAG 2.2, 1.4.11).
 */
const known: Readonly<Record<string, LabelStyle>> = {
  joy: style('😊', 'J', 'circle', 'joy', '#e6b93c', '#8a6400', '#ffd54a', '#6b4d00'),
  love: style('❤️', 'L', 'hexagon', 'love', '#e57fb4', '#b03a7e', '#ff9ad0', '#8e1f60'),
  anger: style('😠', 'A', 'triangle', 'anger', '#f0704f', '#c23b12', '#ff8a65', '#98290a'),
  fear: style('😨', 'F', 'diamond', 'fear', '#a98ff0', '#6f4fc9', '#c4b0ff', '#4f2fa8'),
  sadness: style('😢', 'Sa', 'triangleDown', 'sadness', '#5aa5e8', '#1f6cb0', '#7cc4ff', '#0b4a85'),
  surprise: style('😮', 'Su', 'square', 'surprise', '#35b8a6', '#08786a', '#4fe0cc', '#00564c'),
};

/** Looks for labels the table does not know, taken in turn. */
const palette: readonly Omit<LabelStyle, 'letters'>[] = [
  style('●', '', 'circle', 'other1', '#d0a060', '#855a14', '#ffca80', '#633f06'),
  style('■', '', 'square', 'other2', '#8fc06a', '#4a7a1e', '#b4ec8a', '#33590f'),
  style('◆', '', 'diamond', 'other3', '#6fb6d8', '#1a6f96', '#95dcff', '#0a4f70'),
  style('▲', '', 'triangle', 'other4', '#d08ae0', '#8f3fa5', '#efb0ff', '#6c2480'),
];

/** The look of "no clear emotion" wherever it is drawn. */
export const noneStyle: LabelStyle = style('–', '–', 'circle', 'none', '#8b8f96', '#6a6f76', '#c0c4cc', '#4a4f56');

/** The look of `label` among `labels`, the loaded model's labels: known ones by name, others by their place. */
export function labelStyle(label: string, labels: readonly string[]): LabelStyle {
  const own = Object.hasOwn(known, label) ? known[label] : undefined;
  if (own !== undefined) return own;
  const unknown = labels.filter((each) => !Object.hasOwn(known, each));
  const look = palette[Math.max(0, unknown.indexOf(label)) % palette.length] ?? noneStyle;
  return { ...look, letters: lettersOf(label) };
}

/** Every contributed colour, for the manifest and the page's variables. */
export function contributedColors(): readonly { readonly key: string; readonly colors: ThemeColors }[] {
  return [...Object.values(known), ...palette, noneStyle].map(({ colorKey, colors }) => ({ key: colorKey, colors }));
}

function lettersOf(label: string): string {
  const letters = Array.from(label.trim()).slice(0, 2).join('');
  return letters === '' ? '?' : letters[0]?.toUpperCase() + letters.slice(1);
}

function style(
  glyph: string,
  letters: string,
  shape: Shape,
  colorKey: string,
  dark: string,
  light: string,
  highContrast: string,
  highContrastLight: string,
): LabelStyle {
  return { glyph, letters, shape, colorKey, colors: { dark, light, highContrast, highContrastLight } };
}
