import { fold } from '../../../lib/names.js';

/** A row of a list that is edited: its key is its id, or one of its own while the server does not know it. */
export interface Row {
  readonly key: string;
}

const fresh = 'moi-';

/** A key for a row that is new. */
export function freshKey(): string {
  return `${fresh}${crypto.randomUUID()}`;
}

/** The id to send with a row; none when it is new. */
export function idOf(row: Row): { id?: string } {
  return row.key.startsWith(fresh) ? {} : { id: row.key };
}

/** The rows with one of them moved; the same rows when it cannot go there. */
export function moved<T>(rows: readonly T[], from: number, to: number): readonly T[] {
  const row = rows[from];
  if (row === undefined || to < 0 || to >= rows.length) return rows;
  const rest = rows.filter((_, index) => index !== from);
  return [...rest.slice(0, to), row, ...rest.slice(to)];
}

/** Those of some units whose names are not taken yet, by the server's own measure: without case and accents. */
export function freshUnits<T extends { readonly name: string }>(
  pasted: readonly T[],
  present: readonly { readonly name: string }[],
): T[] {
  const taken = new Set(present.map((unit) => fold(unit.name.trim())));
  return pasted.filter((unit) => {
    const name = fold(unit.name);
    if (taken.has(name)) return false;
    taken.add(name);
    return true;
  });
}

/** A unit with the name of the one above it; nothing at the top. */
interface PlacedUnit extends Row {
  readonly name: string;
  readonly above: string;
}

/** Units are placed by names: where one of them gets another name, those under it follow. */
export function followNames<T extends PlacedUnit>(before: readonly T[], after: readonly T[]): readonly T[] {
  const old = new Map(before.map((unit) => [unit.key, unit.name]));
  const renamed = new Map(
    after.flatMap(({ key, name }) => {
      const was = old.get(key);
      return was === undefined || was === name || was.trim() === '' ? [] : [[fold(was.trim()), name]];
    }),
  );
  if (renamed.size === 0) return after;
  return after.map((unit) => {
    const above = renamed.get(fold(unit.above.trim()));
    return above === undefined ? unit : { ...unit, above };
  });
}

/**
 * Units out of a pasted list: one a line, the abbreviation after a tab, a semicolon or in brackets at the end; in a
 * third column the unit above.
 */
export function unitsOf(pasted: string): { name: string; abbreviation: string; above: string }[] {
  return pasted.split(/\r?\n/u).flatMap((line) => {
    const clean = line.replace(/^\s*\d+[.)]\s+/u, '').trim();
    if (clean === '') return [];
    const [first = '', second = '', above = ''] = clean.split(/\t|;/u).map((part) => part.trim());
    if (second !== '') return [{ name: first, abbreviation: second, above }];
    const bracketed = /^(.+?)\s*\(([^()]{1,40})\)$/u.exec(first);
    return bracketed === null
      ? [{ name: first, abbreviation: '', above }]
      : [{ name: bracketed[1] ?? first, abbreviation: bracketed[2] ?? '', above }];
  });
}
