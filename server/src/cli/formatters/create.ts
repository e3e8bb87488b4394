import type { Format, Formatter, FormatterOptions } from './formatter.ts';

/** Makes a formatter, loading no other. */
export async function createFormatter(format: Format, options: FormatterOptions): Promise<Formatter> {
  switch (format) {
    case 'stylish': {
      const { createStylishFormatter } = await import('./stylish.ts');
      return createStylishFormatter(options);
    }
    case 'json': {
      const { createJsonFormatter } = await import('./json.ts');
      return createJsonFormatter(options);
    }
  }
}
