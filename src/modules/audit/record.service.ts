import { Injectable } from '@nestjs/common';
import type { Locale } from '../../kernel/locale.js';
import type { PageQuery } from '../../platform/http/page-query.js';
import { contestUnsealed, roundSealed } from '../sealing/index.js';
import { actionSentence } from './domain/action-sentences.js';
import type { Link } from './domain/chain.js';
import { actorLabel } from './domain/labels.js';
import { shownSubject } from './domain/visibility.js';
import { RecordItem, RecordPage } from './dto/record.dto.js';
import { RecordStore } from './record.store.js';

/** A contest's record as auditors and organisers read it. */
@Injectable()
export class RecordReader {
  constructor(private readonly store: RecordStore) {}

  /** One page, newest first. */
  async read(contestId: string, { page, pageSize }: PageQuery, locale: Locale): Promise<RecordPage> {
    const { items, total } = await this.store.page(contestId, (page - 1) * pageSize, pageSize);
    const sealed = await this.isSealed(contestId);
    const head = await this.store.head();
    return { items: items.map((link) => this.item(link, sealed, locale)), total, page, pageSize, head };
  }

  private async isSealed(contestId: string): Promise<boolean> {
    if (!(await this.store.happened(contestId, [roundSealed.type]))) return false;
    return !(await this.store.happened(contestId, [contestUnsealed.type]));
  }

  private item(link: Link, sealed: boolean, locale: Locale): RecordItem {
    const { kind, id, facts } = shownSubject(link, sealed);
    return {
      seq: link.seq,
      at: link.at.toISOString(),
      actor: actorLabel(link.actorKind, link.actorRoles, locale),
      action: link.action,
      sentence: actionSentence(link.action, locale),
      subject: kind,
      subjectId: id,
      details: { ...facts },
      hash: link.hash,
    };
  }
}
