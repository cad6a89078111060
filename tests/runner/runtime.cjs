const hooks = require('node:async_hooks');
const { register } = require('node:module');
const { join } = require('node:path');
const { fileURLToPath, pathToFileURL } = require('node:url');
const { default: JestRuntime } = require('jest-runtime');
const { mapOf } = require('./transform.cjs');

let hooked = false;

/** Lets Node load TypeScript in this process; done once. */
function hook(folder) {
  if (hooked) return;
  hooked = true;
  register('./hooks.mjs', { parentURL: pathToFileURL(__filename), data: { folder } });
}

/** `jest` as far as it makes sense where modules are Node's own: mocks of functions and clocks. */
function jestFor({ moduleMocker, fakeTimersModern }) {
  return {
    fn: moduleMocker.fn.bind(moduleMocker),
    spyOn: moduleMocker.spyOn.bind(moduleMocker),
    restoreAllMocks: () => moduleMocker.restoreAllMocks(),
    useFakeTimers: (options) => fakeTimersModern.useFakeTimers(options),
    useRealTimers: () => fakeTimersModern.useRealTimers(),
    setSystemTime: (now) => fakeTimersModern.setSystemTime(now),
    advanceTimersByTimeAsync: (ms) => fakeTimersModern.advanceTimersByTimeAsync(ms),
    setTimeout: (ms) => {
      globalThis[Symbol.for('TEST_TIMEOUT_SYMBOL')] = ms;
    },
  };
}

/**
 * Loads test files, and what they test, by Node's own loader instead of Jest's, which builds every module
 * anew for every file: five seconds of computing for each of those that start the application. Files of one
 * process therefore share the modules; none may count on a state of them that it has not set.
 */
module.exports = class NativeRuntime extends JestRuntime {
  #folder;
  #environment;
  #storages = [];

  constructor(config, environment, resolver, transformer, cacheFS, coverage, testPath, globalConfig) {
    super(config, environment, resolver, transformer, cacheFS, coverage, testPath, globalConfig);
    this.#folder = join(config.cacheDirectory, 'native');
    this.#environment = environment;
    hook(this.#folder);
  }

  /** The framework's own modules; each file has its own state of them. */
  requireInternalModule(path) {
    delete require.cache[path];
    const { AsyncLocalStorage } = hooks;
    const storages = this.#storages;
    hooks.AsyncLocalStorage = class extends AsyncLocalStorage {
      constructor(...options) {
        super(...options);
        storages.push(this);
      }
    };
    try {
      return require(path);
    } finally {
      hooks.AsyncLocalStorage = AsyncLocalStorage;
    }
  }

  /** Otherwise every promise of the process goes on carrying what the framework kept of each file before. */
  teardown() {
    for (const storage of this.#storages) storage.disable();
    super.teardown();
  }

  /** For `globals.mjs`; the framework itself puts the others into the global scope. */
  setGlobalsForRuntime() {
    globalThis[Symbol.for('chamkin.jest')] = jestFor(this.#environment);
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  unstable_importModule(path) {
    return import(pathToFileURL(path).href);
  }

  /** By the address of a loaded file, the path of the map that leads back to its lines. */
  getSourceMaps() {
    const folder = this.#folder;
    const ours = (address) => address.startsWith('file:') && /\.tsx?(?:\?|$)/u.test(address);
    return new (class extends Map {
      get(address) {
        return ours(address) ? mapOf(folder, fileURLToPath(address)) : undefined;
      }
    })();
  }
};
