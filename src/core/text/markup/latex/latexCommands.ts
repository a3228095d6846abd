/** What a command of LaTeX means for prose. Any that has no row and no words as its argument is left out with its arguments. */
export type CommandRole =
  /** The text of its last argument stays where it stands. */
  | 'kept'
  /** The same behind an argument that says how: a colour, an address, a language. */
  | 'keptSecond'
  /** Left out with all its arguments, whatever words they have. */
  | 'cut'
  /** A paragraph of its own, such as a caption. */
  | 'block'
  /** Ends the paragraph. */
  | 'break'
  | 'heading';

const headings: readonly string[] = [
  'part',
  'chapter',
  'section',
  'subsection',
  'subsubsection',
  'paragraph',
  'subparagraph',
  'frametitle',
];

const commandRoles: Readonly<Record<Exclude<CommandRole, 'heading'>, string>> = {
  kept:
    'emph textbf textit textsc textsl textrm textsf textup textmd textnormal text underline uline sout hl alert mbox hbox fbox ' +
    'makebox framebox enquote textquote lettrine centerline MakeUppercase MakeLowercase uppercase lowercase so caps textlf',
  keptSecond: 'textcolor colorbox href foreignlanguage textlang parbox raisebox scalebox resizebox hyperref',
  cut:
    'footnote footnotetext footnotemark thanks endnote sidenote marginpar marginnote todo index glossary newcommand renewcommand ' +
    'providecommand DeclareMathOperator newenvironment renewenvironment newtheorem def edef gdef let setlength addtolength ' +
    'usepackage documentclass RequirePackage hypersetup title author date bibliography bibliographystyle includegraphics ' +
    'input include label ref cref Cref autoref pageref eqref nameref cite citep citet textcite parencite autocite footcite ' +
    'url nolinkurl path texttt verb lstinline mintinline code pagestyle thispagestyle hspace vspace addcontentsline ' +
    'markboth markright definecolor geometry ensuremath gls Gls glspl SI si num ce tikz includepdf vskip hskip rule phantom ' +
    'hphantom vphantom bibitem newacronym setcounter addtocounter comment fontsize selectfont lstset titleformat framesubtitle',
  block: 'caption captionof subcaption epigraph dedication blockquote',
  break:
    'par newpage clearpage cleardoublepage pagebreak bigskip medskip smallskip maketitle tableofcontents appendix frontmatter ' +
    'mainmatter backmatter item hrule hline toprule midrule bottomrule centering hfill vfill',
};

const byCommand: ReadonlyMap<string, CommandRole> = new Map<string, CommandRole>([
  ...headings.map((name) => [name, 'heading'] as const),
  ...rolesOf('kept'),
  ...rolesOf('keptSecond'),
  ...rolesOf('cut'),
  ...rolesOf('block'),
  ...rolesOf('break'),
]);

function rolesOf(role: Exclude<CommandRole, 'heading'>): readonly (readonly [string, CommandRole])[] {
  return commandRoles[role].split(' ').map((name) => [name, role] as const);
}

/** By the command's name without its backslash and star. */
export function commandRole(name: string): CommandRole | undefined {
  return byCommand.get(name);
}

/** 1 for a part, down to 6. */
export function headingLevel(name: string): number {
  return Math.min(6, headings.indexOf(name) + 1);
}
