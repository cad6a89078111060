/** The archive of a list on its way to the server, and how far it has come. */
export class ArchiveTransferView {
  id!: string;
  clientName!: string;
  /** When the sender's file was changed last, in its own milliseconds; null where it was not said. */
  modified!: string | null;
  /** Of the whole file. */
  bytes!: number;
  /** Bytes that have come. */
  received!: number;
  startedAt!: string;
  /** What has come is kept until then. */
  expiresAt!: string;
}
