import type { MigrationInterface } from 'typeorm';
import { Initial1763800000000 } from './0001-initial.js';
import { Channels1764100000000 } from './0002-channels.js';
import { WorkFiles1764100000003 } from './0003-work-files.js';
import { Transfers1764100000004 } from './0004-transfers.js';
import { StandingWorks1764100000005 } from './0005-standing-works.js';
import { UnitLists1764100000006 } from './0006-unit-lists.js';
import { Reception1764100000007 } from './0007-reception.js';
import { Screening1764100000009 } from './0009-screening.js';
import { SimilarityLimits1764100000010 } from './0010-similarity-limits.js';
import { UnitTree1764100000012 } from './0012-unit-tree.js';
import { ScreeningReplies1764100000013 } from './0013-screening-replies.js';
import { RoundFindings1764100000014 } from './0014-round-findings.js';
import { Recognition1764100000016 } from './0016-recognition.js';
import { FindingsVersion1764100000017 } from './0017-findings-version.js';
import { BulkUndo1764100000019 } from './0019-bulk-undo.js';
import { Moderation1764100000020 } from './0020-moderation.js';
import { Ranking1764100000021 } from './0021-ranking.js';
import { DeskAndProgress1764100000022 } from './0022-desk-and-progress.js';
import { ReadingRounds1764100000023 } from './0023-reading-rounds.js';
import { ClosingOrders1764100000024 } from './0024-closing-orders.js';
import { PicturesAndRecordings1764100000025 } from './0025-pictures-and-recordings.js';

/** Every migration in order; forward only. */
export const migrations: (new () => MigrationInterface)[] = [
  Initial1763800000000,
  Channels1764100000000,
  WorkFiles1764100000003,
  Transfers1764100000004,
  StandingWorks1764100000005,
  UnitLists1764100000006,
  Reception1764100000007,
  Screening1764100000009,
  SimilarityLimits1764100000010,
  UnitTree1764100000012,
  ScreeningReplies1764100000013,
  RoundFindings1764100000014,
  Recognition1764100000016,
  FindingsVersion1764100000017,
  BulkUndo1764100000019,
  Moderation1764100000020,
  Ranking1764100000021,
  DeskAndProgress1764100000022,
  ReadingRounds1764100000023,
  ClosingOrders1764100000024,
  PicturesAndRecordings1764100000025,
];
