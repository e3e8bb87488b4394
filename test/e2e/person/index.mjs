// The scenes in the order they are played.
import { CONTENTS_SCENES } from './contents.mjs';
import { PROJECT_SCENES } from './project.mjs';
import { READING_SCENES } from './reading.mjs';
import { WRITING_SCENES } from './writing.mjs';

/** @type {Readonly<Record<string, import('./scenes.mjs').Scene>>} */
export const SCENES = { ...READING_SCENES, ...WRITING_SCENES, ...CONTENTS_SCENES, ...PROJECT_SCENES };
