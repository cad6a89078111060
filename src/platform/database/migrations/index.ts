import type { MigrationInterface } from 'typeorm';

/** Every migration in order; forward only. */
export const migrations: (new () => MigrationInterface)[] = [];
