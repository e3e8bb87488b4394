import type { Files, Folders } from '../project/index.ts';
import type { Client } from './client.ts';
import type { Host, RulePageOf } from './host.ts';
import type { Configurations } from './inForce.ts';
import type { Projects } from './projects.ts';
import type { OpenTexts } from './texts.ts';

/** What the parts of a session share. */
export interface Parts {
  readonly client: Client;
  readonly host: Host;
  /** The server's own files; undefined where files are the client's. */
  readonly folders: Folders | undefined;
  /** What is open stands in for what is on the disk. */
  readonly files: Files;
  readonly texts: OpenTexts;
  readonly projects: Projects;
  readonly configurations: Configurations;
  readonly rulePage: RulePageOf;
}
