import { configSchema } from '../../src/core/project/configSchema.ts';

const draft = 'http://json-schema.org/draft-07/schema#';

/** The schemas that editors complete a project's configuration by, by their path. */
export function schemaFiles(): Readonly<Record<string, string>> {
  const own = { $schema: draft, title: 'Emotion Lens', ...configSchema };
  const manifest = {
    $schema: draft,
    type: 'object',
    properties: { emotionLens: { $ref: './emotionlensrc.schema.json' } },
  };
  return {
    'schemas/emotionlensrc.schema.json': `${JSON.stringify(own, undefined, 2)}\n`,
    'schemas/package.schema.json': `${JSON.stringify(manifest, undefined, 2)}\n`,
  };
}
