/** What `@jest/globals` is here: a module is loaded once in a process, so it asks for the file that runs now. */
const now = (name) =>
  new Proxy(() => undefined, {
    apply: (_, self, args) => globalThis[Symbol.for('chamkin.jest')][name](...args),
    get: (_, key) => globalThis[Symbol.for('chamkin.jest')][name][key],
  });

export const jest = now('jest');
export const expect = now('expect');
export const describe = now('describe');
export const it = now('it');
export const test = now('test');
export const beforeAll = now('beforeAll');
export const beforeEach = now('beforeEach');
export const afterAll = now('afterAll');
export const afterEach = now('afterEach');
