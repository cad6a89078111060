import type { QueryRunner } from 'typeorm';
import type { Dialect, Line, Question } from './dialect/index.js';

/** An open unit of work. */
export interface Unit {
  readonly runner: QueryRunner;
  readonly line: Line;
  readonly postponed: Postponed;
  readonly afterCommit: (() => void)[];
  /** False once its work has ended: what was left running may not write into a neighbour's. */
  open: boolean;
}

const mostPostponed = 50;

/**
 * Statements of a unit of work whose answers nobody in it waits for. Where the server takes several in one trip they
 * go there together, with the commit or before whatever is asked next; where it does not, each goes at once.
 */
export class Postponed {
  private waiting: Question[] = [];

  constructor(
    private readonly straight: Line,
    private readonly dialect: Dialect,
  ) {}

  /** The line on which everything else is asked: what was postponed goes first. */
  readonly line: Line = {
    query: async (sql, values) => {
      if (this.waiting.length > 0) await this.send();
      return this.straight.query(sql, values);
    },
  };

  async add(statement: Question): Promise<void> {
    if (this.dialect.inOneTrip === null) await this.straight.query(statement.sql, statement.values);
    else this.waiting.push(statement);
    if (this.waiting.length >= mostPostponed) await this.send();
  }

  /** Forgets what waits: the unit of work has failed. */
  drop(): void {
    this.waiting = [];
  }

  /** Sends what waits, and one more. */
  async send(last: Question | null = null): Promise<void> {
    const statements = [...this.waiting, ...(last === null ? [] : [last])];
    this.waiting = [];
    const [first, ...others] = statements;
    if (first === undefined) return;
    const { sql, values } =
      others.length === 0 || this.dialect.inOneTrip === null ? first : this.dialect.inOneTrip(statements);
    await this.straight.query(sql, values);
  }
}

const commit: Question = { sql: 'COMMIT', values: [] };

/** Does the work of a unit in a transaction of its own. */
export async function inTransaction<T>(unit: Unit, work: () => Promise<T>): Promise<T> {
  const { line } = unit;
  await line.query('START TRANSACTION', []);
  try {
    const value = await work();
    // What the work left running would come after the commit: from here on it is refused.
    unit.open = false;
    await unit.postponed.send(commit);
    return value;
  } catch (error) {
    // A deadlock or a broken line has ended it already.
    unit.postponed.drop();
    await line.query('ROLLBACK', []).catch(() => undefined);
    throw error;
  } finally {
    unit.open = false;
  }
}
