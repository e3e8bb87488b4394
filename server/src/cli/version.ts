import manifest from '../../package.json' with { type: 'json' };

/** The version of the npm package, in every report. */
export const VERSION: string = manifest.version;
