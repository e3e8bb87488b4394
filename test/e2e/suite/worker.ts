import { perform } from './support/run.ts';
import { groups } from './groups.ts';

/** What the extension host of a web worker calls. */
export async function run(): Promise<void> {
  await perform(groups, 'worker', {});
}
