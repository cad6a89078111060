import { createHash } from 'node:crypto';
import { canonicalJson, type JsonValue } from '../../../kernel/canonical-json.js';

/** What one row of the record says; its hash is taken over all of it. */
export interface RecordedAct {
  readonly id: string;
  readonly at: Date;
  readonly contestId: string | null;
  readonly actorKind: string;
  readonly actorId: string | null;
  /** The actor's roles in the contest when it happened, sorted, separated by blanks. */
  readonly actorRoles: string;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
}

/** A row with its place in the chain. */
export interface Link extends RecordedAct {
  readonly seq: number;
  readonly previousHash: string;
  readonly hash: string;
}

/** The end of the chain: who knows it can tell whether anything before it was changed later. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

/** The head of an empty chain. */
export const genesis: ChainHead = { seq: 0, hash: '0'.repeat(64) };

/** SHA-256 in hex over the previous hash, a line break, and the canonical JSON of the row. */
export function linkHash(previousHash: string, seq: number, act: RecordedAct): string {
  const value: JsonValue = {
    id: act.id,
    seq,
    at: act.at.toISOString(),
    contestId: act.contestId,
    actor: { kind: act.actorKind, id: act.actorId, roles: act.actorRoles },
    action: act.action,
    subject: { kind: act.subjectKind, id: act.subjectId },
    facts: act.facts,
  };
  return createHash('sha256')
    .update(`${previousHash}\n${canonicalJson(value)}`, 'utf8')
    .digest('hex');
}

/** Appends acts to a chain in the order given. */
export function chainUp(head: ChainHead, acts: readonly RecordedAct[]): { links: Link[]; head: ChainHead } {
  let { seq, hash } = head;
  const links = acts.map((act) => {
    const previousHash = hash;
    seq += 1;
    hash = linkHash(previousHash, seq, act);
    return { ...act, seq, previousHash, hash };
  });
  return { links, head: { seq, hash } };
}

/** What is wrong with the record, and where. */
export type ChainFinding =
  /** The row does not give the hash that stands in it. */
  | { readonly kind: 'changed'; readonly seq: number }
  /** The row does not hold on to the one before it. */
  | { readonly kind: 'broken-link'; readonly seq: number }
  /** Rows are gone: the first and the last of them. */
  | { readonly kind: 'missing'; readonly seq: number; readonly lastSeq: number }
  /** The head that was kept apart is not the end of the rows. */
  | { readonly kind: 'head'; readonly seq: number }
  /** A row waits for its place longer than it should. */
  | { readonly kind: 'unchained'; readonly id: string; readonly at: Date };

/** Goes along a chain, row by row in the order of `seq`, and names what does not fit. */
export class ChainWalk {
  private reached: ChainHead = genesis;

  /** Looks at the next row. */
  step(link: Link): ChainFinding[] {
    const findings: ChainFinding[] = [];
    const expected = this.reached.seq + 1;
    if (link.seq > expected) findings.push({ kind: 'missing', seq: expected, lastSeq: link.seq - 1 });
    else if (link.previousHash !== this.reached.hash) findings.push({ kind: 'broken-link', seq: link.seq });
    if (linkHash(link.previousHash, link.seq, link) !== link.hash)
      findings.push({ kind: 'changed', seq: link.seq });
    this.reached = { seq: link.seq, hash: link.hash };
    return findings;
  }

  /** Compares the end that was reached with the head that was kept apart. */
  finish(head: ChainHead): ChainFinding[] {
    if (head.seq > this.reached.seq) {
      return [{ kind: 'missing', seq: this.reached.seq + 1, lastSeq: head.seq }];
    }
    const same = head.seq === this.reached.seq && head.hash === this.reached.hash;
    return same ? [] : [{ kind: 'head', seq: head.seq }];
  }
}
