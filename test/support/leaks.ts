import * as vscode from 'vscode';

/**
 * Paths below `value` to what may be changed, or has a class of its own: everything but frozen plain data, addresses, and
 * functions that carry nothing.
 */
export function leaksOf(value: object): readonly string[] {
  return Object.entries(value).flatMap(([key, part]) => leaksAt(key, part));
}

function leaksAt(path: string, value: unknown): readonly string[] {
  if (typeof value === 'function') {
    const own = Reflect.ownKeys(value).filter((key) => key !== 'length' && key !== 'name' && key !== 'prototype');
    return own.length === 0 ? [] : [path];
  }
  if (typeof value !== 'object' || value === null || value instanceof vscode.Uri) return [];
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  if (!isPlain || !Object.isFrozen(value)) return [path];
  const descriptors = Object.entries(Object.getOwnPropertyDescriptors(value));
  const hidden = Object.getOwnPropertySymbols(value).map((symbol) => `${path}.${String(symbol)}`);
  return [
    ...hidden,
    ...descriptors.flatMap(([key, { get, value: part }]) =>
      get === undefined ? leaksAt(`${path}.${key}`, part) : [`${path}.${key}`],
    ),
  ];
}
