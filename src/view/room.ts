/** The room the page has. */
export interface Room {
  /** Pixels. */
  readonly width: number;
  /** True in an editor tab. */
  readonly isWide: boolean;
}
