/** Where the program reads the time: one clock per process, replaced in tests and in the demo. */
export abstract class Clock {
  /** The present instant. */
  abstract now(): Date;
}

/** The machine's own clock. */
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands still until it is moved: for tests and for the demo contest. */
export class SettableClock extends Clock {
  constructor(private at: Date) {
    super();
  }

  now(): Date {
    return new Date(this.at);
  }

  /** Moves the clock to an instant. */
  set(at: Date): void {
    this.at = new Date(at);
  }

  /** Moves the clock forward by milliseconds. */
  advance(milliseconds: number): void {
    this.at = new Date(this.at.getTime() + milliseconds);
  }
}
