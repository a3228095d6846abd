/** Where a command that works on the document a person is in finds none. */
export const noText = 'No text is open. Open a document in an editor first.';
