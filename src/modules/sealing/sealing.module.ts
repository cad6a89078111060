import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { ContestsModule } from '../contests/index.js';
import { UnitsModule } from '../contests/units/index.js';
import { EntriesModule } from '../entries/index.js';
import { JudgingModule } from '../judging/index.js';
import { ScreeningModule } from '../screening/index.js';
import { ConflictMatching } from './conflicts.service.js';
import { Declarations } from './declarations.service.js';
import { JudgesListener } from './judges.listener.js';
import { RoundSealing } from './round-sealing.service.js';
import { SealState } from './seal-state.service.js';
import { SealedMap } from './sealed-map.service.js';
import { Sealer } from './sealer.service.js';
import { SealingController } from './sealing.controller.js';
import { SealingReader } from './sealing-reader.service.js';
import { Sealing } from './sealing.service.js';
import { SealingStore } from './sealing.store.js';
import { Unsealing } from './unsealing.service.js';
import { Works } from './works.service.js';

/** The door in the wall: turns entries into blind copies and, once, codes back into entries. */
@Module({
  imports: [AccountsModule, ContestsModule, UnitsModule, EntriesModule, ScreeningModule, JudgingModule],
  controllers: [SealingController],
  providers: [
    ConflictMatching,
    Declarations,
    JudgesListener,
    RoundSealing,
    SealState,
    SealedMap,
    Sealer,
    Sealing,
    SealingReader,
    SealingStore,
    Unsealing,
    Works,
  ],
  exports: [Sealing, RoundSealing, Unsealing, Declarations, SealingReader],
})
export class SealingModule {}
