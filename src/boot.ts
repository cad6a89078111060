import { ConfigError, readConfig } from './platform/config/settings.js';
import type { Config } from './platform/config/config.js';

/** Reads the configuration, or ends the process with the one sentence that says what is wrong. */
export function configOrExit(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
