import type { MigrationInterface } from 'typeorm';
import { Initial1763800000000 } from './0001-initial.js';
import { Channels1764100000000 } from './0002-channels.js';
import { UnitLists1764100000006 } from './0006-unit-lists.js';

/** Every migration in order; forward only. */
export const migrations: (new () => MigrationInterface)[] = [
  Initial1763800000000,
  Channels1764100000000,
  UnitLists1764100000006,
];
