/** What an element of HTML means for prose; any that has no row is part of the line it stands in. */
export type ElementRole =
  /** A block of its own. */
  | 'block'
  | 'listItem'
  | 'quote'
  | 'row'
  | 'cell'
  | 'heading'
  /** A block without prose: code, what is no text, what a page is operated with. */
  | 'skippedBlock'
  /** The same within a line. */
  | 'skipped'
  | 'break';

const roles: Readonly<Record<ElementRole, string>> = {
  block:
    'html body address article aside caption center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'header hgroup hr legend main menu ol p search section summary table tbody tfoot ul',
  listItem: 'li',
  quote: 'blockquote',
  row: 'tr',
  cell: 'td th',
  heading: 'h1 h2 h3 h4 h5 h6',
  skippedBlock:
    'head pre script style template textarea nav noscript svg math canvas audio video object iframe select datalist thead ' +
    'xmp listing plaintext frameset noframes',
  skipped: 'code kbd samp var tt button rt rp map meter progress output title',
  break: 'br wbr',
};

const byName: ReadonlyMap<string, ElementRole> = new Map(
  Object.entries(roles).flatMap(([role, names]) =>
    isRole(role) ? names.split(' ').map((name) => [name, role] as const) : [],
  ),
);

function isRole(role: string): role is ElementRole {
  return Object.hasOwn(roles, role);
}

/** The role of an element, by its name in any case. */
export function elementRole(name: string): ElementRole | undefined {
  return byName.get(name.toLowerCase());
}
