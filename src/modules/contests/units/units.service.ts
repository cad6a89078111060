import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error.js';
import { randomId } from '../../../kernel/ids.js';
import { fold } from '../../../kernel/vietnamese.js';
import type { UnitRow } from './unit.row.js';
import { UnitsStore } from './units.store.js';

/** A unit (đầu mối) of a contest. */
export interface Unit {
  readonly id: string;
  readonly contestId: string;
  readonly name: string;
  readonly abbreviation: string | null;
  /** The unit above it; null at the top. */
  readonly parentId: string | null;
}

/** A unit as it is to be; without an id it is a new one. */
export interface UnitDraft {
  readonly id: string | null;
  readonly name: string;
  readonly abbreviation: string | null;
  /** The name of the unit above it, which may be new in the same list; null at the top. */
  readonly above: string | null;
}

function unitOf(row: UnitRow): Unit {
  const { id, contestId, name, abbreviation, parentId } = row;
  return { id, contestId, name, abbreviation, parentId };
}

/** The units of contests: known on the named side only. */
@Injectable()
export class Units {
  constructor(private readonly store: UnitsStore) {}

  /** All units of a contest in the organiser's order. */
  async list(contestId: string): Promise<Unit[]> {
    return (await this.store.list(contestId)).map(unitOf);
  }

  /** Units by their ids; unknown ids are left out. */
  async get(ids: readonly string[]): Promise<Unit[]> {
    return (await this.store.findMany([...new Set(ids)])).map(unitOf);
  }

  /**
   * Makes the list of units what is given; joins the open unit of work. The contest's own service has
   * checked who acts and the fields. `mayRemove` is false once people may have named a unit.
   */
  async replace(contestId: string, drafts: readonly UnitDraft[], mayRemove: boolean): Promise<void> {
    await this.store.run(async () => {
      const known = await this.store.list(contestId);
      const ids = new Set(known.map((row) => row.id));
      const placed = drafts.map(({ id, above, ...draft }) => {
        if (id !== null && !ids.has(id)) throw new DomainError('contest.item-unknown');
        return { ...draft, id: id ?? randomId(), nameKey: fold(draft.name), above };
      });
      const byName = new Map(placed.map(({ nameKey, id }) => [nameKey, id]));
      const rows = placed.map(({ above, ...unit }, position): UnitRow => {
        const parentId = above === null ? null : (byName.get(fold(above)) ?? null);
        return { ...unit, contestId, position, parentId };
      });
      const kept = new Set(rows.map((row) => row.id));
      const gone = known.find((row) => !kept.has(row.id));
      if (gone !== undefined && !mayRemove) throw new DomainError('contest.unit-kept', { name: gone.name });
      await this.store.replace(contestId, rows);
    });
  }
}
