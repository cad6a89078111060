/** A unit as choices show it. */
interface Unit {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
}

/** The units of a contest as choices, by name; one that is under another says which. */
export function unitOptions(units: readonly Unit[]): { readonly value: string; readonly label: string }[] {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return units
    .toSorted((a, b) => a.name.localeCompare(b.name, 'vi'))
    .map(({ id, name, parentId }) => {
      const above = names.get(parentId ?? '');
      return { value: id, label: above === undefined ? name : `${name} (${above})` };
    });
}
