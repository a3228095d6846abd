import { contributedColors, type ThemeColors } from '../../src/core/scoring/labels.ts';

export interface Theme {
  /** The classes VS Code puts on a page's body. */
  readonly className: string;
  readonly variables: Readonly<Record<string, string>>;
}

export const themeNames = ['dark', 'light', 'highContrast', 'highContrastLight'] as const;
export type ThemeName = (typeof themeNames)[number];

/** What VS Code's own themes give a page, as far as the sidebar asks for it. */
export const themes: Readonly<Record<ThemeName, Theme>> = {
  dark: theme('dark', 'vscode-dark', {
    foreground: '#cccccc',
    'sideBar-background': '#181818',
    'sideBar-foreground': '#cccccc',
    descriptionForeground: '#9d9d9d',
    disabledForeground: '#cccccc80',
    focusBorder: '#0078d4',
    'button-background': '#0078d4',
    'button-foreground': '#ffffff',
    'button-hoverBackground': '#026ec1',
    'input-border': '#3c3c3c',
    'widget-border': '#313131',
    'button-secondaryBackground': '#313131',
    'button-secondaryForeground': '#cccccc',
    'button-secondaryHoverBackground': '#3c3c3c',
    'textLink-foreground': '#4daafc',
    'textLink-activeForeground': '#4daafc',
    'list-hoverBackground': '#2a2d2e',
    'list-inactiveSelectionBackground': '#37373d',
    'progressBar-background': '#0078d4',
    'toolbar-hoverBackground': '#5a5d5e50',
    'editorWarning-foreground': '#cca700',
    'inputValidation-warningBorder': '#b89500',
  }),
  light: theme('light', 'vscode-light', {
    foreground: '#3b3b3b',
    'sideBar-background': '#f8f8f8',
    'sideBar-foreground': '#3b3b3b',
    descriptionForeground: '#3b3b3b',
    disabledForeground: '#61616180',
    focusBorder: '#005fb8',
    'button-background': '#005fb8',
    'button-foreground': '#ffffff',
    'button-hoverBackground': '#0258a8',
    'input-border': '#cecece',
    'widget-border': '#e5e5e5',
    'button-secondaryBackground': '#e5e5e5',
    'button-secondaryForeground': '#3b3b3b',
    'button-secondaryHoverBackground': '#cccccc',
    'textLink-foreground': '#005fb8',
    'textLink-activeForeground': '#005fb8',
    'list-hoverBackground': '#f2f2f2',
    'list-inactiveSelectionBackground': '#e4e6f1',
    'progressBar-background': '#005fb8',
    'toolbar-hoverBackground': '#b8b8b850',
    'editorWarning-foreground': '#bf8803',
    'inputValidation-warningBorder': '#b89500',
  }),
  highContrast: theme('highContrast', 'vscode-high-contrast', {
    foreground: '#ffffff',
    'sideBar-background': '#000000',
    'sideBar-foreground': '#ffffff',
    descriptionForeground: '#ffffffb3',
    disabledForeground: '#a5a5a5',
    focusBorder: '#f38518',
    'button-background': '#000000',
    'button-foreground': '#ffffff',
    'button-border': '#6fc3df',
    'input-border': '#6fc3df',
    contrastBorder: '#6fc3df',
    contrastActiveBorder: '#f38518',
    'button-secondaryBackground': '#000000',
    'button-secondaryForeground': '#ffffff',
    'textLink-foreground': '#21a6ff',
    'textLink-activeForeground': '#21a6ff',
    'progressBar-background': '#6fc3df',
    'editorWarning-foreground': '#ffd370',
    'inputValidation-warningBorder': '#6fc3df',
  }),
  highContrastLight: theme('highContrastLight', 'vscode-high-contrast vscode-high-contrast-light', {
    foreground: '#292929',
    'sideBar-background': '#ffffff',
    'sideBar-foreground': '#292929',
    descriptionForeground: '#292929b3',
    disabledForeground: '#7f7f7f',
    focusBorder: '#006bbd',
    'button-background': '#0f4a85',
    'button-foreground': '#ffffff',
    'button-border': '#0f4a85',
    'input-border': '#0f4a85',
    contrastBorder: '#0f4a85',
    contrastActiveBorder: '#006bbd',
    'button-secondaryBackground': '#ffffff',
    'button-secondaryForeground': '#292929',
    'textLink-foreground': '#0f4a85',
    'textLink-activeForeground': '#0f4a85',
    'progressBar-background': '#0f4a85',
    'editorWarning-foreground': '#895503',
    'inputValidation-warningBorder': '#0f4a85',
  }),
};

function theme(kind: keyof ThemeColors, className: string, own: Readonly<Record<string, string>>): Theme {
  const contributed = contributedColors().map(({ key, colors }) => [`emotionLens-${key}`, colors[kind]] as const);
  const variables = [
    ...Object.entries(own),
    ...contributed,
    ['font-family', 'system-ui'],
    ['font-size', '13px'],
  ] as const;
  return {
    className,
    variables: Object.fromEntries(variables.map(([name, value]) => [`--vscode-${name}`, value])),
  };
}
