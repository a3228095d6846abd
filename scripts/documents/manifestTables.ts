/** What the tables need of package.json. */
export interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly keybindings: readonly { readonly command: string; readonly key: string; readonly mac?: string }[];
    readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when: string }[] };
    readonly configuration: readonly SettingsGroup[];
    readonly configurationDefaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
}

interface SettingsGroup {
  readonly title: string;
  readonly properties: Readonly<Record<string, Setting>>;
}

interface Setting {
  readonly default: unknown;
  readonly markdownDescription: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
}

/** The rest is held by tests of the manifest. */
export function isManifest(value: unknown): value is Manifest {
  if (!isObject(value) || !('contributes' in value) || !isObject(value.contributes)) return false;
  const parts = ['commands', 'keybindings', 'menus', 'configuration', 'configurationDefaults'];
  const { contributes } = value;
  return parts.every((part) => part in contributes);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

export function settingsTable({ contributes }: Manifest): string {
  const groups = contributes.configuration.map(
    ({ title, properties }) => `**${title}**\n\n${groupTable(properties, contributes.configurationDefaults)}`,
  );
  return groups.join('\n\n');
}

function groupTable(
  settings: SettingsGroup['properties'],
  languages: Manifest['contributes']['configurationDefaults'],
): string {
  const rows = Object.entries(settings).map(([key, setting]) => {
    const choices = (setting.enum ?? []).map((value, index) => {
      return `\`${value}\`: ${setting.enumDescriptions?.[index] ?? ''}`;
    });
    const description = [setting.markdownDescription, choices.join('. ')].filter((part) => part !== '').join(' ');
    return `| \`${key}\` | ${defaultText(key, setting, languages)} | ${inCell(description)} |`;
  });
  return ['| Setting | Default | |', '|---|---|---|', ...rows].join('\n');
}

function defaultText(
  key: string,
  { default: value }: Setting,
  languages: Manifest['contributes']['configurationDefaults'],
): string {
  const exceptions = Object.entries(languages)
    .filter(([, settings]) => key in settings)
    .map(([language, settings]) => `, \`${JSON.stringify(settings[key])}\` in \`${language}\``);
  const isEmpty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
  return (isEmpty ? 'empty' : `\`${inCell(JSON.stringify(value))}\``) + exceptions.join('');
}

/** The commands of the palette. */
export function commandsTable({ contributes }: Manifest): string {
  const hidden = new Set(
    contributes.menus.commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command),
  );
  const rows = contributes.commands
    .filter(({ command }) => !hidden.has(command))
    .map(({ command, title }) => {
      const binding = contributes.keybindings.find((each) => each.command === command);
      const keys = binding === undefined ? ['', ''] : [binding.key, binding.mac ?? binding.key];
      return `| ${title} | ${keys.map(keyText).join(' | ')} | \`${command}\` |`;
    });
  return ['| Command | Key | Key on a Mac | Id |', '|---|---|---|---|', ...rows].join('\n');
}

function keyText(key: string): string {
  const parts = key.split('+').filter((part) => part !== '');
  return parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('+');
}

function inCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
