import { ConfigError, readConfig } from './platform/config/settings.js';
import type { Config } from './platform/config/config.js';

/**
 * Reads the configuration, or ends the process with the one sentence that says what is wrong. From here on
 * what the process writes (works, addresses, the key) is readable by its own account of the machine alone.
 */
export function configOrExit(): Config {
  process.umask(0o077);
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
