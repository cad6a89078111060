import type { QueryRunner } from 'typeorm';
import type { Line } from './dialect/index.js';

/** An open unit of work. */
export interface Unit {
  readonly runner: QueryRunner;
  readonly line: Line;
  readonly afterCommit: (() => void)[];
  /** False once its work has ended: what was left running may not write into a neighbour's. */
  open: boolean;
}

/** Does the work of a unit in a transaction of its own. */
export async function inTransaction<T>(unit: Unit, work: () => Promise<T>): Promise<T> {
  const { line } = unit;
  await line.query('START TRANSACTION', []);
  try {
    const value = await work();
    await line.query('COMMIT', []);
    return value;
  } catch (error) {
    // A deadlock or a broken line has ended it already.
    await line.query('ROLLBACK', []).catch(() => undefined);
    throw error;
  } finally {
    unit.open = false;
  }
}
