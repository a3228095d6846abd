/** As much of JSON Schema (draft 7) as a project's file needs. */
export interface Schema {
  readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  /** Of any other name. */
  readonly additionalProperties?: Schema | false;
  readonly required?: readonly string[];
  /** A name, and those that must stand beside it. */
  readonly dependencies?: Readonly<Record<string, readonly string[]>>;
  /** One of them must hold, and no other. */
  readonly oneOf?: readonly Schema[];
  readonly examples?: readonly unknown[];
}
