import type { Command } from 'commander';
import { registerAdjudicate } from './adjudicate-command.js';
import { registerAllocate } from './allocate-command.js';
import { registerAssign } from './assign-command.js';
import { registerCompare } from './compare-command.js';
import { registerInspect } from './inspect-command.js';
import { registerReliability } from './reliability-command.js';
import { registerScore } from './score-command.js';

/** Adds the engines (`assign`, `score`, `reliability`, `adjudicate`, `allocate`, `inspect`, `compare`) to the command line. They need no database and no configuration. */
export function registerEngineCommands(program: Command): void {
  registerAssign(program);
  registerScore(program);
  registerReliability(program);
  registerAdjudicate(program);
  registerAllocate(program);
  registerInspect(program);
  registerCompare(program);
}
