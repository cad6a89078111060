import type { MigrationInterface } from 'typeorm';
import { Initial1763800000000 } from './0001-initial.js';
import { Channels1764100000000 } from './0002-channels.js';
import { Reception1764100000007 } from './0007-reception.js';

/** Every migration in order; forward only. */
export const migrations: (new () => MigrationInterface)[] = [
  Initial1763800000000,
  Channels1764100000000,
  Reception1764100000007,
];
