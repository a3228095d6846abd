import type * as vscode from 'vscode';

/** What another extension hands over is held against these: it may be written without types. */

/** A copy, so that nobody changes it meanwhile. Throws TypeError. */
export function textsGiven(value: unknown): readonly string[] {
  if (!Array.isArray(value)) throw new TypeError('The texts to classify are a list of strings.');
  // Holes in a list are no strings either.
  return Array.from(value, (text: unknown) => {
    if (typeof text !== 'string') throw new TypeError('The texts to classify are a list of strings.');
    return text;
  });
}

/** Throws TypeError. */
export function documentGiven(value: unknown): vscode.TextDocument {
  if (!isDocument(value)) throw new TypeError('The document to analyze is a TextDocument of the editor.');
  return value;
}

function isDocument(value: unknown): value is vscode.TextDocument {
  return (
    typeof value === 'object' &&
    value !== null &&
    'uri' in value &&
    'languageId' in value &&
    typeof value.languageId === 'string' &&
    'getText' in value &&
    typeof value.getText === 'function'
  );
}
