import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { UnitWorks } from '../entries/index.js';
import { placeOf } from './contest-papers.js';
import type { Letterhead } from './domain/letterhead.js';
import { localDateOf } from './domain/official-date.js';
import { renderUnitList } from './rendering/unit-list.js';

/** The papers that units sign and send beside their works. */
@Injectable()
export class UnitPapers {
  constructor(
    private readonly works: UnitWorks,
    private readonly clock: Clock,
  ) {}

  /** The list of works that the actor's unit sent and that were received. */
  async list(actor: Actor, contestId: string): Promise<{ name: string; content: Buffer }> {
    const { contest, unit, rows } = await this.works.paper(actor, contestId);
    const now = this.clock.now();
    const place = placeOf(contest);
    const letterhead: Letterhead = {
      style: contest.headingStyle,
      agency: unit.name,
      ...(place === '' ? {} : { place, date: localDateOf(now) }),
    };
    const model = {
      letterhead,
      contestTitle: contest.title,
      unitName: unit.name,
      accent: contest.accent,
      rows: rows.map(({ authors, title, categoryName, receiptNumber }) => ({
        authors: authors.map(({ fullName: name, birthYear, position, unitName }) => ({
          name,
          birthYear,
          position,
          unitName,
        })),
        title,
        categoryName,
        receiptNumber,
      })),
    };
    const content = await renderUnitList(model, { createdAt: now });
    return { name: `Danh sách tác phẩm dự thi - ${unit.name}.pdf`, content };
  }
}
