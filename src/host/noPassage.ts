/** Where a command that works on the passage at the caret finds none. */
export const noPassage =
  'The caret is not in a passage of prose. Headings, markup and code are none; select a text to classify it all the same.';
