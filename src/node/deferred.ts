/** What is loaded with its first use where there is Node: the entry of one bundle. */
export * from '../host/deferred.ts';
export { circularLinks } from '../files/circularLinks.ts';
export { chooseModel } from './modelChoice/chooseModel.ts';
export { identityOf } from '../files/identity.ts';
export { replaceFile } from '../files/replacement.ts';
export { ReadingStore } from './readings/readingStore.ts';
