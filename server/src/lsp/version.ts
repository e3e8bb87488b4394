import manifest from '../../package.json' with { type: 'json' };

/** The version of the program, told to clients. */
export const VERSION: string = manifest.version;
