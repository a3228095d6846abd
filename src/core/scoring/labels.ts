import { emotionLetters } from '../language/emotionNames.ts';
import { lettersOfLabels } from './looks/letters.ts';

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
 * until each can be read as text, 4.5:1 (WCAG 2.2, 1.4.3), where labels stand in VS Code's own themes and in Solarized.
 */
const known: Readonly<Record<string, LabelStyle>> = {
  joy: emotion('joy', '😊', 'circle', '#e6b93c', '#8a6400', '#ffd54a', '#6b4d00'),
  love: emotion('love', '❤️', 'hexagon', '#e57fb4', '#b03a7e', '#ff9ad0', '#8e1f60'),
  anger: emotion('anger', '😠', 'triangle', '#f0704f', '#c23b12', '#ff8a65', '#98290a'),
  fear: emotion('fear', '😨', 'diamond', '#a98ff0', '#6f4fc9', '#c4b0ff', '#4f2fa8'),
  sadness: emotion('sadness', '😢', 'triangleDown', '#5aa5e8', '#1f6cb0', '#7cc4ff', '#0b4a85'),
  surprise: emotion('surprise', '😮', 'square', '#35b8a6', '#08786a', '#4fe0cc', '#00564c'),
};

/** Colours for labels the table does not know, taken in turn: neighbours in a list differ most. */
const palette: readonly Pick<LabelStyle, 'colorKey' | 'colors'>[] = [
  color('other1', '#d0a060', '#855a14', '#ffca80', '#633f06'),
  color('other2', '#8fc06a', '#46741c', '#b4ec8a', '#33590f'),
  color('other3', '#6fb6d8', '#1a6f96', '#95dcff', '#0a4f70'),
  color('other4', '#d08ae0', '#8f3fa5', '#efb0ff', '#6c2480'),
  color('other5', '#b5cb42', '#637103', '#cee560', '#495305'),
  color('other6', '#58b575', '#026430', '#85e3a0', '#005126'),
  color('other7', '#5ddae0', '#007176', '#7af4fb', '#005559'),
  color('other8', '#6d9df5', '#194292', '#b0cbfc', '#08307f'),
  color('other9', '#c9adfd', '#7652ac', '#decefd', '#5a358c'),
  color('other10', '#da76bb', '#781860', '#fdade2', '#63034f'),
  color('other11', '#ff939c', '#a73447', '#febec1', '#8c1832'),
  color('other12', '#dc8748', '#773a00', '#feb98b', '#602d00'),
];

/**
 * Taken in turn, and shifted with each round of the palette: the same colour comes again in another shape. Triangles have no
 * room for the two letters that these labels mostly have.
 */
const shapes: readonly (readonly [shape: Shape, glyph: string])[] = [
  ['circle', '●'],
  ['square', '■'],
  ['diamond', '◆'],
  ['hexagon', '⬢'],
];

/** The look of "no clear emotion" wherever it is drawn. */
export const noneStyle: LabelStyle = {
  glyph: '–',
  letters: '–',
  shape: 'circle',
  ...color('none', '#979ba2', '#62676e', '#c0c4cc', '#4a4f56'),
};

/** Of each list of labels, the looks of those the table does not know: letters go by all of them, and every passage asks. */
const looks = new WeakMap<readonly string[], ReadonlyMap<string, LabelStyle>>();

/**
 * The look of `label` among `labels`, the loaded model's labels: known ones by name, others by their place. One that is not
 * among them, such as a model's own for no emotion, looks like none.
 */
export function labelStyle(label: string, labels: readonly string[]): LabelStyle {
  const own = knownStyle(label);
  if (own !== undefined) return own;
  const others = looks.get(labels) ?? otherLooks(labels);
  looks.set(labels, others);
  return others.get(label) ?? { ...noneStyle, letters: lettersOfLabels([label], []).get(label) ?? noneStyle.letters };
}

function otherLooks(labels: readonly string[]): ReadonlyMap<string, LabelStyle> {
  const unknown = labels.filter((each) => knownStyle(each) === undefined);
  const taken = labels.flatMap((each) => knownStyle(each)?.letters ?? []);
  const letters = lettersOfLabels(unknown, taken);
  return new Map(
    unknown.map((label, place) => {
      const round = Math.floor(place / palette.length);
      const [shape, glyph] = shapes[(place + round) % shapes.length] ?? ['circle', '●'];
      const look = palette[place % palette.length] ?? noneStyle;
      return [label, { ...look, shape, glyph, letters: letters.get(label) ?? noneStyle.letters }];
    }),
  );
}

function knownStyle(label: string): LabelStyle | undefined {
  // Some models write Joy or JOY.
  const name = label.toLowerCase();
  return Object.hasOwn(known, name) ? known[name] : undefined;
}

/** Every contributed colour, for the manifest and the page's variables. */
export function contributedColors(): readonly { readonly key: string; readonly colors: ThemeColors }[] {
  return [...Object.values(known), ...palette, noneStyle].map(({ colorKey, colors }) => ({ key: colorKey, colors }));
}

function emotion(
  name: string,
  glyph: string,
  shape: Shape,
  ...colors: readonly [dark: string, light: string, highContrast: string, highContrastLight: string]
): LabelStyle {
  return {
    glyph,
    shape,
    ...color(name, ...colors),
    // Those of the name that is shown, which is known once the language is.
    get letters() {
      return emotionLetters(name) ?? noneStyle.letters;
    },
  };
}

function color(
  colorKey: string,
  dark: string,
  light: string,
  highContrast: string,
  highContrastLight: string,
): Pick<LabelStyle, 'colorKey' | 'colors'> {
  return { colorKey, colors: { dark, light, highContrast, highContrastLight } };
}
