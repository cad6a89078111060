import type { Command } from 'commander';
import { registerAssign } from './assign-command.js';
import { registerCompare } from './compare-command.js';
import { registerInspect } from './inspect-command.js';
import { registerScore } from './score-command.js';

/** Adds the engines (`assign`, `score`, `inspect`, `compare`) to the command line. They need no database and no configuration. */
export function registerEngineCommands(program: Command): void {
  registerAssign(program);
  registerScore(program);
  registerInspect(program);
  registerCompare(program);
}
