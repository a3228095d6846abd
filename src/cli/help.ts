import { type OptionName, optionNames, optionRow } from './options.ts';

const head = `emotion-lens [options] [FILE|FOLDER|GLOB|-]…
emotion-lens mcp [options] [FOLDER]…

Says what texts feel like, with a model on this machine. Takes files; folders,
for the Markdown and plain text in them (hidden ones and node_modules left out);
globs; - or nothing for the standard input. Each file is read once; neither a
folder nor a glob leads through links to folders or to pipes and devices.

mcp serves assistants over the standard input and output (Model Context
Protocol): tools that read texts, and files of the folders named or of this one.
A file of that name is ./mcp. It takes options that say nothing of an output.
`;

const tail = `Exit codes: 0 everything was read, 1 some input was skipped or an intent missed,
2 wrong usage, no usable model or an intent misspelt, 3 a gate failed; 130 after
Ctrl+C, 143 after SIGTERM. Of several the worst: 2, 3, then 1.

Offsets are UTF-16, end exclusive. A text without a clear emotion has the
verdict none and a reason: belowThreshold, tooClose, neutral, tooShort or
notEnglish. In CSV, a text that a spreadsheet would take for a formula gets an
apostrophe in front. Nothing leaves this machine, unless --server is given.
`;

const leftColumn = 30;
const rightColumn = 50;

/** The whole text of --help. */
export function helpText(): string {
  const rows = optionNames.map((name) => {
    const row = optionRow(name);
    const flags = `${row.short === undefined ? '    ' : `-${row.short}, `}${flagOf(name)}`;
    const lines = wrapped(row.help + (row.default === undefined ? '' : ` [${row.default}]`), rightColumn);
    const first =
      flags.length < leftColumn - 3 ? `  ${flags}`.padEnd(leftColumn) : `  ${flags}\n${' '.repeat(leftColumn)}`;
    return first + lines.join(`\n${' '.repeat(leftColumn)}`);
  });
  return `${head}\n${rows.join('\n')}\n\n${tail}`;
}

/** The README's table of options, in Markdown. */
export function optionsTable(): string {
  const rows = optionNames.map((name) => {
    const row = optionRow(name);
    const flag = [flagOf(name), ...(row.short === undefined ? [] : [`-${row.short}`])]
      .map((each) => `\`${each.replaceAll('|', '\\|')}\``)
      .join(', ');
    return `| ${flag} | ${row.default ?? ''} | ${row.help} |`;
  });
  return ['| Option | Default | |', '|---|---|---|', ...rows, ''].join('\n');
}

function flagOf(name: OptionName): string {
  const { value } = optionRow(name);
  return `--${name}${value === undefined ? '' : ` ${value}`}`;
}

function wrapped(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
