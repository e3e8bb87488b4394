import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver';
import { converterOf } from '../../server/src/lsp/convert.ts';
import { lineStartsOf } from '../../server/src/lsp/lines.ts';
import { createRandom } from '../bench/random.ts';
import { sampleDraft } from '../bench/sampleDraft.ts';
import { connect, PULLING, type TestClient } from './support/client.ts';

/** Edits over the wire; `SOAK=20000` for the long run. */
const EDITS = Number(process.env['SOAK'] ?? 150);

/** How often the draft is compared with one that is opened afresh. */
const COMPARISONS = 6;

const DRAFT = 'file:///desk/draft.md';
const FRESH = 'file:///desk/fresh.md';
const PIECES = [
  '报',
  '数据',
  '，',
  ',',
  '。',
  '3',
  '5%',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '*',
  '**',
  '|',
  '`',
  '```\n',
  '（',
  '[',
  ']',
  '[^1]',
  '[^9]: 注。\n',
  '## 二、节\n',
  '- 项\n',
  '图 3',
  '<!-- zhangfa-disable -->',
  '<',
  '𠮷',
  '\ud842',
  '据统计，2025 年达 3 亿元。',
] as const satisfies readonly [string, ...string[]];

let client: TestClient;

afterEach(() => {
  client.dispose();
});

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function heap(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

function withoutPlace(items: readonly Diagnostic[]): unknown {
  return JSON.parse(JSON.stringify(items).replaceAll(FRESH, DRAFT));
}

describe.each(['utf-16', 'utf-8'] as const)('random edits in %s', (encoding) => {
  it(
    `leave what a fresh check finds, and the memory as it was (${String(EDITS)} edits)`,
    async () => {
      client = await connect({ capabilities: { ...PULLING, general: { positionEncodings: [encoding] } } });
      const original = sampleDraft(4000);
      const random = createRandom(encoding === 'utf-16' ? 11 : 12);
      let text = original;
      let version = 1;
      let half = 0;
      client.open(DRAFT, text);
      const step = Math.ceil(EDITS / COMPARISONS);
      for (let count = 1; count <= EDITS; count++) {
        version++;
        // Wild as the edits are, the draft should not end as rubble.
        if (random.oneIn(400)) {
          text = original;
          client.change(DRAFT, version, [{ text }]);
        } else {
          const changes = Array.from({ length: random.oneIn(8) ? 3 : 1 }, () => {
            const start = random.integer(text.length + 1);
            const end = Math.min(text.length, start + (random.oneIn(3) ? random.integer(20) : 0));
            const inserted = random.oneIn(3) && end > start ? '' : random.pick(PIECES);
            const { rangeOf, offsetAt } = converterOf({ text, lines: lineStartsOf(text) }, encoding);
            const range = rangeOf({ start, end });
            // What a position cannot express, the editor would not have done: within a pair, within a line end.
            const from = offsetAt(range.start) ?? 0;
            const to = Math.max(from, offsetAt(range.end) ?? 0);
            text = text.slice(0, from) + inserted + text.slice(to);
            return { range: rangeOf({ start: from, end: to }), text: inserted };
          });
          client.change(DRAFT, version, changes);
        }
        if (random.oneIn(5)) await client.pull(DRAFT);
        if (count % step === 0 || count === EDITS) {
          const items = await client.items(DRAFT);
          client.open(FRESH, text);
          expect(withoutPlace(items)).toEqual(withoutPlace(await client.items(FRESH)));
          client.send('textDocument/didClose', { textDocument: { uri: FRESH } });
        }
        if (count === Math.floor(EDITS / 2)) half = heap();
      }
      client.statuses.length = 0;
      // Little runs say nothing of leaks: what is compiled and cached is more than what they leave.
      if (EDITS >= 5000) {
        const growth = heap() / half;
        console.log(
          `${encoding}: heap ${(half / 1e6).toFixed(1)} MB at half, ×${growth.toFixed(2)} at the end`,
        );
        expect(growth).toBeLessThan(1.2);
      }
    },
    60_000 + EDITS * 60,
  );
});
