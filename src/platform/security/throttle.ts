import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { DomainError } from '../../kernel/domain-error.js';

/** Counts attempts by key in this process and refuses above a number in a time. */
export class Throttle {
  private readonly limiter: RateLimiterMemory;

  /** @param points attempts allowed @param seconds the time they are counted over */
  constructor(points: number, seconds: number) {
    this.limiter = new RateLimiterMemory({ points, duration: seconds });
  }

  /** Counts one attempt. @throws DomainError `request.rate-limited` with the seconds to wait */
  async count(key: string): Promise<void> {
    try {
      await this.limiter.consume(key);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new DomainError('request.rate-limited', { seconds: Math.ceil(error.msBeforeNext / 1000) });
    }
  }

  /** Forgets the attempts of a key: after a success. */
  async forget(key: string): Promise<void> {
    await this.limiter.delete(key);
  }
}
