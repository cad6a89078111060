import { ApiProperty } from '@nestjs/swagger';

/** One act of the record. */
export class RecordItem {
  /** Place in the chain, counted from 1 over all contests. */
  seq!: number;
  at!: string;
  /** In which capacity somebody acted; never a name. */
  actor!: string;
  /** Module and past tense: `entries.entry-submitted`. */
  action!: string;
  /** The act in the reader's language. */
  sentence!: string;
  /** The kind of thing that the act happened to. */
  subject!: string;
  /** Which one it was; left out while the contest is sealed. */
  subjectId!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true })
  details!: Record<string, string | number | boolean | null>;
  /** SHA-256 in hex over the previous hash and this row. */
  hash!: string;
}

/** The end of the chain. */
export class RecordHead {
  seq!: number;
  hash!: string;
}

export class RecordPage {
  items!: RecordItem[];
  total!: number;
  page!: number;
  pageSize!: number;
  head!: RecordHead;
}
