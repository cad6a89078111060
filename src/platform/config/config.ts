import type { Config } from './settings.js';

/** Injection token of the configuration. */
export const CONFIG = Symbol('Config');
export type { Config };
