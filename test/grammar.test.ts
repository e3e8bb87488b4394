import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createRegistry } from 'vscode-tmgrammar-test/dist/common/index.js';
import { parseGrammarTestCase, runGrammarTestCase } from 'vscode-tmgrammar-test/dist/unit/index.js';

interface Grammar {
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo?: string[];
}

const ROOT = new URL('../', import.meta.url);
const FIXTURES = new URL('grammar/', import.meta.url);
const { contributes } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as {
  readonly contributes: { readonly grammars: readonly Grammar[] };
};

/** VS Code's own grammar is not ours to ship; the stand-in has its scope names. */
const markdown: Grammar = {
  scopeName: 'text.html.markdown',
  path: fileURLToPath(new URL('markdown.json', FIXTURES)),
};
const injections = contributes.grammars.map((grammar) => ({
  ...grammar,
  path: fileURLToPath(new URL(grammar.path, ROOT)),
}));
const registry = createRegistry([markdown, ...injections]);

describe.each(readdirSync(FIXTURES).filter((file) => file.endsWith('.txt')))('%s', (file) => {
  it('is coloured as its marks say', async () => {
    const parsed = parseGrammarTestCase(readFileSync(new URL(file, FIXTURES), 'utf8'));
    expect(parsed.assertions.length).toBeGreaterThan(0);
    const failures = await runGrammarTestCase(registry, parsed);
    const shown = failures.map(({ srcLine, start, end, missing, unexpected, actual }) => {
      const line = parsed.source[srcLine] ?? '';
      return { at: line.slice(start, end), line, missing, unexpected, actual };
    });
    expect(shown).toEqual([]);
  });
});
