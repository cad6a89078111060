import type { Client } from './client.js';
import { UnexpectedAnswer } from './client.js';
import type { Player, Stage } from './stage.js';
import type {
  BoardAnswer,
  ContestAnswer,
  DeskAnswer,
  DossierAnswer,
  EntryAnswer,
  RoundTerms,
  SealingAnswer,
  SheetAnswer,
} from './views.js';

/** How a contest is set up. */
export interface ContestPlan {
  readonly template: string;
  readonly basics: Readonly<Record<string, unknown>> & { readonly title: string };
  readonly units: readonly { readonly name: string; readonly abbreviation: string }[];
  readonly rounds: (given: readonly RoundTerms[]) => readonly RoundTerms[];
}

/** The people who run it. */
export interface Staff {
  readonly organiser: Player;
  readonly secretary: Player;
  readonly panelHead: Player;
  readonly council: Player;
  readonly auditor: Player;
  readonly judges: readonly Player[];
}

/** A work as somebody brings it. */
export interface WorkPlan {
  readonly title: string;
  readonly categoryId: string;
  readonly authors: readonly object[];
  readonly file: { readonly name: string; readonly content: Buffer };
}

/** Points in hundredths for each criterion, by what the judge reads. */
export type Scorer = (
  judge: number,
  sheet: SheetAnswer,
  desk: DeskAnswer,
) => Readonly<Record<string, number>>;

/** A contest from its making to its publication, over HTTP, as its people would press the buttons. */
export class ContestWalk {
  constructor(
    readonly stage: Stage,
    readonly staff: Staff,
    public contest: ContestAnswer,
  ) {}

  /** Makes a contest from a template, sets it up, gives everybody their roles. */
  static async setUp(stage: Stage, staff: Staff, plan: ContestPlan): Promise<ContestWalk> {
    const { client } = staff.organiser;
    const made = await client.post<ContestAnswer>('/api/contests', {
      template: plan.template,
      title: plan.basics.title,
    });
    const base = `/api/contests/${made.id}`;
    let contest = await client.patch<ContestAnswer>(base, { version: made.version, ...plan.basics });
    contest = await client.put<ContestAnswer>(`${base}/units`, {
      version: contest.version,
      items: plan.units,
    });
    const items = plan.rounds(
      contest.rounds.map(({ id, name, readingsPerEntry, deviationLimit, advanceCount, dueAt }) => ({
        id,
        name,
        readingsPerEntry,
        deviationLimit,
        advanceCount,
        dueAt,
      })),
    );
    contest = await client.put<ContestAnswer>(`${base}/rounds`, { version: contest.version, items });
    const walk = new ContestWalk(stage, staff, contest);
    await walk.appointAll();
    return walk;
  }

  get path(): string {
    return `/api/contests/${this.contest.id}`;
  }

  /** Moves the contest by one of its commands. */
  async move(event: string, by: Client = this.staff.organiser.client): Promise<void> {
    await this.reload();
    if (event === 'close-receiving' || event === 'open-receiving') await this.stage.drain();
    await this.reload();
    const done = { 'open-receiving': 'receiving', 'close-receiving': 'screening' }[event];
    if (this.contest.state === done) return;
    this.contest = await by.post<ContestAnswer>(`${this.path}/transitions`, {
      event,
      version: this.contest.version,
    });
  }

  /** Fills a draft and brings its file; inspection runs when the stage drains its jobs. */
  async draft(entrant: Player, work: WorkPlan): Promise<EntryAnswer> {
    const { client } = entrant;
    const begun = await client.post<EntryAnswer>(`${this.path}/entries`);
    const { title, categoryId, authors } = work;
    const consents = this.contest.consentPurposes.map(({ purpose }) => purpose);
    const patch = { version: begun.version, title, categoryId, authors, consents };
    await client.patch<EntryAnswer>(`/api/entries/${begun.id}`, patch);
    return client.upload<EntryAnswer>(`/api/entries/${begun.id}/files`, work.file.content, work.file.name);
  }

  /** Fills a draft, brings its file and submits. */
  async enter(entrant: Player, work: WorkPlan): Promise<EntryAnswer> {
    const { id, version } = await this.draft(entrant, work);
    return entrant.client.post<EntryAnswer>(`/api/entries/${id}/submit`, { version });
  }

  /** Entry ids that wait for the secretariat. */
  async waiting(): Promise<string[]> {
    const ids: string[] = [];
    for (let page = 1; ; page += 1) {
      const query = `state=waiting&pageSize=100&page=${page}`;
      const queue = await this.staff.secretary.client.get<{ items: { entryId: string }[]; total: number }>(
        `${this.path}/screening?${query}`,
      );
      ids.push(...queue.items.map((item) => item.entryId));
      if (ids.length >= queue.total || queue.items.length === 0) return ids;
    }
  }

  /** The secretary opens a dossier and decides; a reason makes it ineligible. */
  async screen(entryId: string, reason: string | null): Promise<DossierAnswer> {
    const { client } = this.staff.secretary;
    const path = `${this.path}/screening/${entryId}`;
    const { version } = await client.get<DossierAnswer>(path);
    const decision = reason === null ? { outcome: 'eligible' } : { outcome: 'ineligible', reason };
    return client.post<DossierAnswer>(`${path}/decision`, { version, ...decision });
  }

  /** Every judge declares the own unit, by number in the contest's list. */
  async declareConflicts(unitOf: (judge: number) => number): Promise<void> {
    for (const [index, judge] of this.staff.judges.entries()) {
      const unit = this.contest.units[unitOf(index)];
      const unitIds = unit === undefined ? [] : [unit.id];
      await judge.client.put(`${this.path}/my-conflicts`, {
        unitIds,
        persons: [],
        ...(unit === undefined ? { noneOfTheList: true } : {}),
      });
    }
  }

  /** Seals the round that is next. @returns its id */
  async seal(): Promise<string> {
    const { client } = this.staff.organiser;
    const { can } = await client.get<SealingAnswer>(`${this.path}/sealing`);
    if (can.sealRoundId === null) throw new Error('No round can be sealed now');
    await client.post(`${this.path}/sealing/rounds/${can.sealRoundId}`, { confirmation: this.contest.slug });
    await this.stage.drain();
    return can.sealRoundId;
  }

  /** Assigns and releases a round. */
  async assign(roundId: string, seed: string): Promise<BoardAnswer> {
    const { client } = this.staff.panelHead;
    const board = await client.get<BoardAnswer>(`/api/rounds/${roundId}`);
    const drawn = await client.post<BoardAnswer>(`/api/rounds/${roundId}/assignment`, {
      seed,
      version: board.version,
    });
    return client.post<BoardAnswer>(`/api/rounds/${roundId}/release`, { version: drawn.version });
  }

  /** Every judge scores what is on the desk, third readings too, until nothing is left. */
  async scoreAll(roundId: string, scorer: Scorer, most = Infinity): Promise<number> {
    let scored = 0;
    for (let left = true; left && scored < most;) {
      left = false;
      for (const [index, judge] of this.staff.judges.entries()) {
        const done = await this.scoreDesk(index, judge.client, roundId, scorer, most - scored);
        scored += done;
        left ||= done > 0;
      }
    }
    return scored;
  }

  /** One judge scores what is on the desk. @returns how many sheets */
  async scoreDesk(
    index: number,
    client: Client,
    roundId: string,
    scorer: Scorer,
    most = Infinity,
  ): Promise<number> {
    const desk = await client.get<DeskAnswer>(`/api/rounds/${roundId}/desk`).catch(nothingThere);
    if (desk === null) return 0;
    const open = desk.items
      .filter(({ state }) => ['assigned', 'started', 'returned'].includes(state))
      .slice(0, most);
    for (const { sheetId } of open) {
      const sheet = await client.get<SheetAnswer>(`/api/sheets/${sheetId}`);
      const body = { scores: scorer(index, sheet, desk), comment: '', privateNote: '' };
      await client.post(`/api/sheets/${sheetId}/submit`, { version: sheet.version, ...body });
    }
    return open.length;
  }

  /** Closes a round and waits for its ranking; those who advance are marked. */
  async close(roundId: string): Promise<void> {
    const { client } = this.staff.panelHead;
    const { version } = await client.get<BoardAnswer>(`/api/rounds/${roundId}`);
    await client.post(`/api/rounds/${roundId}/close`, { version });
    await this.stage.drain();
  }

  /** Joins codes and entries again. */
  async unseal(witnesses: readonly string[]): Promise<void> {
    const body = { confirmation: this.contest.slug, witnesses };
    await this.staff.organiser.client.post(`${this.path}/unsealing`, body);
  }

  /** Fills the prize plan by rank, approves it and publishes; certificates are issued. */
  async award(decisionNumber: string, decisionDate: string): Promise<void> {
    const [{ client: council }, { client: organiser }] = [this.staff.council, this.staff.organiser];
    // Between one act and the next people take their time.
    const pause = (): void => {
      this.stage.clock.advance(20 * 60_000);
    };
    pause();
    await council.post(`${this.path}/prize-board/proposal`);
    pause();
    await council.post(`${this.path}/approval`, { decisionNumber, decisionDate });
    pause();
    await organiser.post(`${this.path}/publication`, { confirmation: this.contest.slug });
    await organiser.post(`${this.path}/certificates`);
    await this.stage.drain();
    await this.reload();
  }

  /** Reads the contest again. */
  async reload(): Promise<void> {
    this.contest = await this.staff.organiser.client.get<ContestAnswer>(this.path);
  }

  private async appointAll(): Promise<void> {
    const { secretary, panelHead, council, auditor, judges } = this.staff;
    const { id } = this.contest;
    await this.stage.appoint(secretary, id, 'secretary');
    await this.stage.appoint(panelHead, id, 'panel-head');
    await this.stage.appoint(council, id, 'council');
    await this.stage.appoint(auditor, id, 'auditor');
    for (const judge of judges) await this.stage.appoint(judge, id, 'judge');
  }
}

/** A judge to whom nothing was dealt has no desk in the round. */
function nothingThere(error: unknown): null {
  if (error instanceof UnexpectedAnswer && error.status === 404) return null;
  throw error;
}
