import type { ArcSource } from '../../core/document/arc/arc.ts';
import type { Found } from '../findings/checks.ts';
import type { Figures } from '../../core/scoring/figures.ts';
import type { ModelInfo, Thresholds } from '../../core/scoring/modelInfo.ts';
import type { Voice } from '../../core/text/language/speech.ts';
import type { Skipped } from '../chunks.ts';
import type { FileResult } from '../fileTally.ts';
import type { Row } from '../../render/records/row.ts';

/** What holds for the whole output. */
export interface OutputHead {
  readonly model: ModelInfo;
  /** The ones in force. */
  readonly thresholds: Thresholds;
  /** Verdicts of interest; absent for all. */
  readonly emotions?: readonly string[];
  /** Whose passages are read; absent for everybody's. */
  readonly voice?: Voice | undefined;
  /** What was measured of the model; read where the output tells of it. */
  readonly figures?: Figures | undefined;
}

/** Makes text of results as they come; each method returns what is written now, and one that is not there writes nothing. */
export interface Format {
  /** True where `fileEnds` looks at the passages of its source or at intents; else there are none. */
  readonly keepsPassages?: boolean;
  /** True where `begin` is asked for behind all files: what it says of them stands before them. */
  readonly beginsLast?: boolean;
  /** True where each character that is returned stands for a byte (Latin-1). */
  readonly isBinary?: boolean;
  /** True where what was found stands in the output; else it is told on the standard error. */
  readonly tellsFindings?: boolean;
  begin?(): string;
  fileBegins?(file: string, lastLine: number): string;
  row?(row: Row): string;
  /** What was found in the file at hand; behind the last file, what was found in several together. */
  found?(found: Found): string;
  fileEnds(result: FileResult, source: ArcSource): string;
  /** Files that could not be read have been told on the standard error too. */
  end(skipped: readonly Skipped[]): string;
}
