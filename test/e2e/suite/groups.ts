import type { Tests } from './support/test.ts';
import { activation } from './tests/activation.ts';
import { codeActions } from './tests/codeActions.ts';
import { commands } from './tests/commands.ts';
import { configuration } from './tests/configuration.ts';
import { diagnostics } from './tests/diagnostics.ts';
import { reading } from './tests/reading.ts';
import { resilience } from './tests/resilience.ts';
import { snippets } from './tests/snippets.ts';
import { wholeWorkspace } from './tests/wholeWorkspace.ts';

/** The whole suite, in the order it is performed; the first group needs an extension that still sleeps. */
export const groups: Readonly<Record<string, Tests>> = {
  activation,
  diagnostics,
  'code actions': codeActions,
  reading,
  configuration,
  commands,
  snippets,
  resilience,
  'whole workspace': wholeWorkspace,
};
