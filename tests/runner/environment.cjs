const { ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');

/** Where a test file runs: in the very process, beside the modules that earlier files have loaded. */
module.exports = class NativeEnvironment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;
  #before = {
    console: globalThis.console,
    exit: process.exit,
    getBuiltinModule: process.getBuiltinModule,
    environment: { ...process.env },
  };

  constructor({ projectConfig }) {
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  /** Takes back what the runtime of Jest has put before Node's own loader. */
  async setup() {
    process.getBuiltinModule = this.#before.getBuiltinModule;
  }

  /** Puts back what Jest, or the file, has replaced in the process. */
  async teardown() {
    this.fakeTimersModern.dispose();
    this.moduleMocker.restoreAllMocks();
    const { console, exit, environment } = this.#before;
    delete globalThis[Symbol.for('TEST_TIMEOUT_SYMBOL')];
    globalThis.console = console;
    process.exit = exit;
    for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
    Object.assign(process.env, environment);
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return null;
  }
};
