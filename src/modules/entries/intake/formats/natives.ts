const kept = (
  [
    [JSON, 'stringify'],
    [JSON, 'parse'],
    [Array.prototype, 'push'],
    [Function.prototype, 'toString'],
  ] as const
).map(([object, name]) => ({ object, name, own: Object.getOwnPropertyDescriptor(object, name) }));

/** Gives the language back the functions that it had when this module was loaded. */
export function restoreNatives(): void {
  for (const { object, name, own } of kept) {
    if (own !== undefined) Object.defineProperty(object, name, own);
  }
}
