/**
 * What `@jest/globals` is here, as far as it is asked for: everything else is global. A module is loaded once in a
 * process, so this one looks for the `jest` of the file that runs now.
 */
export const jest = new Proxy({}, { get: (_, key) => globalThis[Symbol.for('chamkin.jest')][key] });
