import { performance } from 'node:perf_hooks';
import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';

const crowd = 8;
const busyShare = 0.6;

/** How many people wait for an answer: what the background asks before it takes their time. */
@Injectable()
export class Traffic {
  private underway = 0;
  private since = performance.eventLoopUtilization();

  /** Counts requests from their first byte to the last of the answer. */
  readonly count = (_request: Request, response: Response, next: NextFunction): void => {
    this.underway += 1;
    response.once('close', () => {
      this.underway -= 1;
    });
    next();
  };

  /**
   * Whether requests need all there is: many are under way, and since the last question this process has
   * hardly rested. Many alone may be slow lines that send their files while nobody has anything to do.
   */
  get isSurging(): boolean {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, this.since);
    this.since = now;
    return this.underway >= crowd && utilization > busyShare;
  }
}
