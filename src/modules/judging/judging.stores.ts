import { Injectable } from '@nestjs/common';
import { CopiesStore } from './copies.store.js';
import { JudgesStore } from './judges.store.js';
import { RoundsStore } from './rounds.store.js';
import { SheetsStore } from './sheets.store.js';

/** The tables of judging, for acts that touch all of them. */
@Injectable()
export class JudgingStores {
  constructor(
    readonly rounds: RoundsStore,
    readonly copies: CopiesStore,
    readonly sheets: SheetsStore,
    readonly judges: JudgesStore,
  ) {}
}
