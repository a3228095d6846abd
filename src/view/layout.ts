/** The room the page has. */
export interface Room {
  /** Pixels. */
  readonly width: number;
  /** Of the window, in pixels. */
  readonly height: number;
  /** True in an editor tab. */
  readonly isWide: boolean;
}
