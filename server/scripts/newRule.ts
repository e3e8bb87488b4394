/** Scaffolds a rule: `npm run new-rule numbering/heading-length`. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const [, group, id] = /^([a-z]+)\/([a-z]+(?:-[a-z]+)*)$/.exec(process.argv[2] ?? '') ?? [];
if (group === undefined || id === undefined) {
  console.error('usage: npm run new-rule GROUP/thing-aspect, for example numbering/heading-length');
  process.exit(2);
}
const folder = join(root, 'server/src/engine/rules', group);
if (!existsSync(folder)) {
  console.error(`There is no group ${group}: see server/src/engine/rules`);
  process.exit(2);
}
const name = id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
const rule = `import { placeIn } from '../../facts/passageEdits.ts';
import { prose } from '../../facts/sentences.ts';
import { noOptions } from '../options.ts';
import { blockRule } from '../rule.ts';

/** What is wrong, and the clause that says so. */
export const ${name} = blockRule({
  id: '${id}',
  group: '${group}',
  title: { zh: '名称', en: 'Title' },
  severity: 'warning',
  fixable: 'none',
  options: noOptions,
  messages: {
    found: { zh: '何处不妥，依据何在，应怎样写。', en: 'What is wrong, why, and what to write.' },
  },
  blocks: ['paragraph'],
  facts: { prose },
  *check(block, facts) {
    for (const { passage, sentences } of facts.prose ?? []) {
      for (const sentence of sentences) {
        if (!sentence.text.includes('待查')) continue;
        yield { message: 'found', at: placeIn(block, passage, sentence) };
      }
    }
  },
});
`;
const page = `# ${id} 名称

> One line in English, with a final full stop.

查什么，一两句话。

## 依据

条款。

## 为什么

读者或编辑因此会遇到什么。

## 错误

~~~md 错误
⟦这一句待查。⟧
~~~

## 正确

~~~md 正确
这一句已查。
~~~

## 不报

~~~md 不报
\`待查\`
~~~
`;
for (const [file, text] of [
  [`${id}.ts`, rule],
  [`${id}.md`, page],
] as const) {
  if (existsSync(join(folder, file))) {
    console.error(`${join(group, file)} is there already`);
    process.exit(2);
  }
  await writeFile(join(folder, file), text);
  console.log(`wrote server/src/engine/rules/${group}/${file}`);
}
console.log(
  'Next: npm run generate; write the rule and its page; UPDATE_SPECS=1 npx vitest run test/rules.test.ts',
);
