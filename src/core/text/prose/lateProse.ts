/** What only documents need that are neither Markdown nor plain text: a bundle of its own, loaded with the first of them. */
export { codeReader } from '../code/codeReader.ts';
export { prosePlace } from './languages.ts';
