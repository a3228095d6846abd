import { t } from '@vscode/l10n';

import { WrongUsage } from '../optionValues.ts';
import { type FormatName, isColumnFormat, isFindingFormat, type Request } from '../request.ts';
import { columnsOf, type OutputStream, wantsColor } from '../terminal.ts';
import type { Format, OutputHead } from './format.ts';
import { columnFormatNamed, comparisonNamed, findingFormatNamed, formatNamed, recordFormatNamed } from './formats.ts';
import { IntentsFormat } from './intents.ts';
import { colored, plain } from './paint.ts';

/** The format asked for, or the one that fits what is asked. */
export function formatNameOf({ format, gates, assertions }: Request): FormatName {
  return format ?? (gates.length > 0 || assertions.length > 0 ? 'findings' : 'table');
}

/** Asks for the program's version only where it is told. Throws WrongUsage. */
export function formatFor(
  request: Request,
  head: OutputHead,
  stream: OutputStream,
  program: { version(): string },
): Format {
  const name = formatNameOf(request);
  if (isFindingFormat(name)) return findingFormatNamed(name, () => program.version());
  if (isColumnFormat(name)) {
    if (request.compare !== undefined)
      throw new WrongUsage(t('--compare has no {0} to write; choose another --format.', name));
    if (stream.isTTY === true) throw new WrongUsage(t('{0} is no text for a terminal; name a file with --out.', name));
    return columnFormatNamed(name, head);
  }
  if (request.checkIntent && request.format === undefined) return new IntentsFormat();
  const whole = request.column === undefined ? formatNamed : recordFormatNamed;
  const named = request.compare === undefined ? whole : comparisonNamed;
  return named(name, head, columnsOf(stream), wantsColor(stream) ? colored : plain);
}
