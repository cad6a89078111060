import { fold } from '../../../../kernel/vietnamese.js';

/** A unit as far as its place among the others goes. */
export interface PlacedUnit {
  readonly id: string;
  /** The unit above it; null at the top. */
  readonly parentId: string | null;
}

/** A unit as it is to be, with the name of the unit above it. */
export interface NamedPlace {
  readonly name: string;
  readonly above: string | null;
}

/** Province, district or party committee, commune, branch: more levels than any contest of the field has had. */
export const mostLevels = 6;

/** A unit below another one, and how far below. */
export interface UnitBelow<T> {
  readonly unit: T;
  /** 1 for those right below. */
  readonly depth: number;
}

/** The units below one, each followed by its own, in the order of the list. */
export function unitsBelow<T extends PlacedUnit>(units: readonly T[], id: string): UnitBelow<T>[] {
  const children = new Map<string, T[]>();
  for (const unit of units) {
    if (unit.parentId === null) continue;
    const siblings = children.get(unit.parentId);
    if (siblings === undefined) children.set(unit.parentId, [unit]);
    else siblings.push(unit);
  }
  const walk = (parent: string, depth: number): UnitBelow<T>[] =>
    depth > mostLevels
      ? []
      : (children.get(parent) ?? []).flatMap((unit) => [{ unit, depth }, ...walk(unit.id, depth + 1)]);
  return walk(id, 1);
}

/** The units above one, the nearest first. */
export function unitsAbove<T extends PlacedUnit>(byId: ReadonlyMap<string, T>, id: string): T[] {
  const above: T[] = [];
  let next = byId.get(byId.get(id)?.parentId ?? '');
  while (next !== undefined && above.length < mostLevels) {
    above.push(next);
    next = byId.get(next.parentId ?? '');
  }
  return above;
}

/** Why a unit cannot stand where it is to. */
export type WrongPlace = 'unknown' | 'circle' | 'deep';

/** What is wrong with the places of units: of each wrong one its place in the list and why. */
export function wrongPlaces(
  units: readonly NamedPlace[],
): { readonly index: number; readonly why: WrongPlace }[] {
  const byName = new Map(units.map((unit) => [fold(unit.name), unit]));
  return units.flatMap((unit, index) => {
    const why = wrongPlace(unit, byName);
    return why === null ? [] : [{ index, why }];
  });
}

function wrongPlace(unit: NamedPlace, byName: ReadonlyMap<string, NamedPlace>): WrongPlace | null {
  let { above } = unit;
  for (let level = 1; above !== null; level += 1) {
    const next = byName.get(fold(above));
    // One further up is told at its own place.
    if (next === undefined) return level === 1 ? 'unknown' : null;
    if (next === unit) return 'circle';
    if (level >= mostLevels) return 'deep';
    above = next.above;
  }
  return null;
}
