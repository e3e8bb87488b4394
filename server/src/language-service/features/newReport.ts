import type { ProfileName } from '../../engine/index.ts';
import { reports } from '../generated/reports.ts';

/** The skeleton of a report of a genre, in Chinese whatever the editor's language; nothing is found in it under its profile. */
export function newReport(profile: ProfileName): string {
  return reports[profile];
}
