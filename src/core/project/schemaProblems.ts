import { nearest } from '../text/directives/suggestion.ts';
import { isRecord } from '../scoring/guards.ts';
import type { Schema } from './schema.ts';

/** Names and places that lead to a value. */
export type Path = readonly (string | number)[];

/** What does not hold against a schema. */
export type SchemaProblem = { readonly path: Path } & (
  | { readonly kind: 'unknownKey'; readonly key: string; readonly suggestion?: string }
  | { readonly kind: 'missingKey'; readonly keys: readonly string[] }
  | { readonly kind: 'oneKey'; readonly keys: readonly string[] }
  | { readonly kind: 'value'; readonly schema: Schema }
);

/** Everything in a value that the schema does not let through; none holds. */
export function schemaProblems(value: unknown, schema: Schema, path: Path = []): readonly SchemaProblem[] {
  if (!isOfType(value, schema)) return [{ path, kind: 'value', schema }];
  const oneOf = schema.oneOf === undefined ? [] : oneOfProblems(value, schema.oneOf, path);
  if (isRecord(value)) return [...oneOf, ...objectProblems(value, schema, path)];
  if (!Array.isArray(value) || schema.type !== 'array') return oneOf;
  if (value.length < (schema.minItems ?? 0)) return [{ path, kind: 'value', schema }];
  const { items } = schema;
  return items === undefined
    ? oneOf
    : [...oneOf, ...value.flatMap((item, index) => schemaProblems(item, items, [...path, index]))];
}

function isOfType(value: unknown, schema: Schema): boolean {
  switch (schema.type) {
    case undefined:
      return true;
    case 'string':
      return (
        typeof value === 'string' &&
        value.length >= (schema.minLength ?? 0) &&
        (schema.enum === undefined || schema.enum.includes(value))
      );
    case 'number':
    case 'integer':
      return (
        typeof value === 'number' &&
        (schema.type === 'number' || Number.isInteger(value)) &&
        value >= (schema.minimum ?? -Infinity) &&
        value <= (schema.maximum ?? Infinity)
      );
    case 'boolean':
      return typeof value === 'boolean';
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isRecord(value);
    default:
      return schema.type satisfies never;
  }
}

function objectProblems(
  value: Readonly<Record<string, unknown>>,
  schema: Schema,
  path: Path,
): readonly SchemaProblem[] {
  const { properties = {}, additionalProperties, required = [], dependencies = {} } = schema;
  const asked = Object.entries(dependencies).flatMap(([key, others]) => (Object.hasOwn(value, key) ? others : []));
  const missing = [...new Set([...required, ...asked])].filter((key) => !Object.hasOwn(value, key));
  return [
    ...(missing.length > 0 ? [{ path, kind: 'missingKey', keys: missing } as const] : []),
    ...Object.entries(value).flatMap(([key, each]): readonly SchemaProblem[] => {
      const own = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
      if (own === undefined) return [];
      if (own !== false) return schemaProblems(each, own, [...path, key]);
      const suggestion = nearest(key, Object.keys(properties));
      return [{ path: [...path, key], kind: 'unknownKey', key, ...(suggestion !== undefined && { suggestion }) }];
    }),
  ];
}

function oneOfProblems(value: unknown, choices: readonly Schema[], path: Path): readonly SchemaProblem[] {
  const all = choices.map((choice) => schemaProblems(value, choice, path));
  if (all.filter((problems) => problems.length === 0).length === 1) return [];
  const keys = choices.flatMap(({ type, required = [] }) => (type === undefined ? required : []));
  if (keys.length > 0) return [{ path, kind: 'oneKey', keys }];
  // Of the kind that was meant, what is wrong with it says more than that it is none of several.
  const meant = all[choices.findIndex(({ type }) => type === kindOf(value))];
  return meant ?? [{ path, kind: 'value', schema: { oneOf: choices } }];
}

function kindOf(value: unknown): Schema['type'] {
  if (Array.isArray(value)) return 'array';
  return typeof value === 'string' ? 'string' : isRecord(value) ? 'object' : undefined;
}
