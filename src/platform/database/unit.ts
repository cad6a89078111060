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

/** So much is sent without waiting for more: a server takes no packet of any size. */
const mostPostponed = { statements: 50, characters: 1_000_000 };

function charactersOf({ values }: Question): number {
  return values.reduce<number>((sum, value) => sum + (typeof value === 'string' ? value.length : 10), 0);
}

/**
 * Statements of a unit of work whose answers nobody in it waits for. Where the server takes several in one trip they
 * go there together, with the commit or before whatever is asked next; where it does not, each goes at once. Once one
 * was refused, those behind it may be lost: whoever bears the error, the unit of work can then only be taken back.
 */
export class Postponed {
  private waiting: Question[] = [];
  private characters = 0;
  private refused: { readonly error: unknown } | null = null;

  constructor(
    private readonly straight: Line,
    private readonly dialect: Dialect,
  ) {}

  /** The line on which everything else is asked: what was postponed goes first. */
  readonly line: Line = {
    query: (sql, values) =>
      this.isIdle
        ? this.straight.query(sql, values)
        : this.send().then(() => this.straight.query(sql, values)),
  };

  /** Hardly ever is there anything to send: then nobody is to wait for a promise of nothing, at each question. */
  private get isIdle(): boolean {
    return this.waiting.length === 0 && this.refused === null;
  }

  add(statement: Question): Promise<void> {
    this.waiting.push(statement);
    if (this.dialect.inOneTrip === null) return this.send();
    this.characters += charactersOf(statement);
    const { statements, characters } = mostPostponed;
    const isEnough = this.waiting.length >= statements || this.characters >= characters;
    return isEnough ? this.send() : Promise.resolve();
  }

  /** Takes the unit of work back, without what waits. */
  async rollBack(): Promise<void> {
    this.waiting = [];
    await this.straight.query('ROLLBACK', []);
  }

  /** Sends what waits, and one more. @throws what refused an earlier one */
  async send(...last: readonly Question[]): Promise<void> {
    if (this.refused !== null) throw this.refused.error;
    const statements = [...this.waiting, ...last];
    this.waiting = [];
    this.characters = 0;
    const { inOneTrip } = this.dialect;
    const trips = inOneTrip === null || statements.length < 2 ? statements : [inOneTrip(statements)];
    try {
      for (const { sql, values } of trips) await this.straight.query(sql, values);
    } catch (error) {
      this.refused = { error };
      throw error;
    }
  }
}

const commit: Question = { sql: 'COMMIT', values: [] };

/** Does the work of a unit in a transaction of its own. */
export async function inTransaction<T>(unit: Unit, work: () => Promise<T>): Promise<T> {
  await unit.line.query('START TRANSACTION', []);
  try {
    const value = await work();
    // What the work left running would come after the commit: from here on it is refused.
    unit.open = false;
    await unit.postponed.send(commit);
    return value;
  } catch (error) {
    // A deadlock or a broken line has ended it already.
    await unit.postponed.rollBack().catch(() => undefined);
    throw error;
  } finally {
    unit.open = false;
  }
}
