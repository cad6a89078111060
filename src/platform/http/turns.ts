interface Limits {
  /** How many requests begin in one round of the event loop. */
  readonly beginnings: number;
  /** How many rounds in a row may pass for new connections alone. */
  readonly patience: number;
}

const usualLimits: Limits = { beginnings: 4, patience: 250 };

/**
 * Lets requests begin in the order in which they came, a few in each round of the event loop, and none while new
 * connections are being taken up.
 *
 * Node takes up one new connection a round. When two hundred people come at once and everything that is already there
 * is worked off in the same round, a round lasts so long that whoever connects last waits many seconds, while those
 * who are in are served again and again.
 */
export class Turns {
  private readonly waiting: (() => void)[] = [];
  private begun = 0;
  private connected = false;
  private passed = 0;
  private scheduled = false;

  constructor(private readonly limits: Limits = usualLimits) {}

  /** To be called for every new connection. */
  readonly connection = (): void => {
    this.connected = true;
    this.schedule();
  };

  /** Calls back when it is the turn of what begins here; at once when nothing else is going on. */
  readonly begin = (go: () => void): void => {
    if (this.waiting.length === 0 && !this.connected && this.begun < this.limits.beginnings) {
      this.begun += 1;
      this.schedule();
      go();
      return;
    }
    this.waiting.push(go);
    this.schedule();
  };

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => {
      this.round();
    });
  }

  private round(): void {
    this.scheduled = false;
    this.begun = 0;
    if (this.connected && this.waiting.length > 0 && this.passed < this.limits.patience) {
      this.connected = false;
      this.passed += 1;
      this.schedule();
      return;
    }
    this.connected = false;
    this.passed = 0;
    for (const go of this.waiting.splice(0, this.limits.beginnings)) {
      this.begun += 1;
      go();
    }
    if (this.begun > 0 || this.waiting.length > 0) this.schedule();
  }
}
