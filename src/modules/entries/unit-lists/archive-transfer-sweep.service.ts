import { Injectable } from '@nestjs/common';
import { TransferSweep } from '../transfer/transfer-sweep.service.js';
import { ArchiveTransferStore } from './archive-transfers.store.js';
import { ArchiveTransfers } from './archive-transfers.service.js';

/** Lets archives that nobody goes on with be swept together with the files on their way to works. */
@Injectable()
export class ArchiveTransferSweep {
  constructor(sweep: TransferSweep, store: ArchiveTransferStore, transfers: ArchiveTransfers) {
    sweep.include({
      bytes: transfers.transport.store,
      expired: (most) => store.expired(most),
      discard: (id) => transfers.discard(id),
      known: (ids) => store.known(ids),
    });
  }
}
