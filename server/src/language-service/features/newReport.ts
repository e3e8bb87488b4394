import type { Language, ProfileName } from '../../engine/index.ts';

/** The skeleton of a report of a kind; nothing is found in it under its own profile. */
export function newReport(profile: ProfileName, language: Language): string {
  void [profile, language];
  return '';
}
