import { Module } from '@nestjs/common';
import { Audit } from './audit.service.js';
import { Chainer } from './chainer.js';
import { RecordController } from './record.controller.js';
import { RecordReader } from './record.service.js';
import { RecordStore } from './record.store.js';

/** The hash-chained record of every act. */
@Module({
  controllers: [RecordController],
  providers: [Audit, Chainer, RecordReader, RecordStore],
  exports: [Audit],
})
export class AuditModule {}
