import type { MigrationInterface } from 'typeorm';
import { Initial1763800000000 } from './0001-initial.js';
import { Channels1764100000000 } from './0002-channels.js';
import { SimilarityLimits1764100000010 } from './0010-similarity-limits.js';

/** Every migration in order; forward only. */
export const migrations: (new () => MigrationInterface)[] = [
  Initial1763800000000,
  Channels1764100000000,
  SimilarityLimits1764100000010,
];
