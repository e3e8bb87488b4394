import { toJsonSchema } from '@valibot/to-json-schema';
import { configSchemaOf } from '../src/engine/config/schema.ts';
import { rules } from '../src/engine/rules/registry.ts';

/** The JSON schema by which editors complete and check a configuration. */
export function configSchema(): string {
  const schema = toJsonSchema(configSchemaOf(rules), {
    // What a pattern means cannot be said in JSON schema; the program checks it.
    ignoreActions: ['raw_check'],
    overrideAction: ({ valibotAction, jsonSchema }) => {
      if (valibotAction.type !== 'metadata') return undefined;
      // The converter copies metadata as they are; editors look for a description.
      const { zh, en, ...rest } = jsonSchema as typeof jsonSchema & { zh: string; en: string };
      return { ...rest, description: `${zh}\n${en}` };
    },
  });
  return JSON.stringify({ ...schema, title: '章法（Zhangfa）的配置 · Configuration of Zhangfa' });
}
