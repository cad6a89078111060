import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { Contest } from '../contests/index.js';
import { type Unit, Units, unitsAbove } from '../contests/units/index.js';
import { type DayLine, type FigureLine, ScreeningFigures } from '../entries/index.js';
import { DeskContests } from './desk-contests.service.js';
import { mayRead } from './domain/dossier.policy.js';
import type { DayView, FiguresView, FigureView } from './dto/teamwork.dto.js';

const vietnamOffset = 7 * 3600 * 1000;

/** What the received works add up to, by day, category, unit and reason. */
@Injectable()
export class Figures {
  constructor(
    private readonly contests: DeskContests,
    private readonly figures: ScreeningFigures,
    private readonly units: Units,
  ) {}

  async read(actor: Actor, contestId: string): Promise<FiguresView> {
    const contest = await this.contests.open(actor, contestId, mayRead);
    const byCategory = grouped(await this.figures.byCategory(contestId), categoryNames(contest));
    const units = await this.units.list(contestId);
    return {
      total: byCategory.reduce((sum, line) => sum + line.total, 0),
      byDay: daysOf(await this.figures.byHour(contestId)),
      opensAt: contest.receivingOpensAt?.toISOString() ?? null,
      deadlineAt: contest.receivingClosesAt?.toISOString() ?? null,
      byCategory,
      byUnit: unitFigures(await this.figures.byUnit(contestId), units),
      byReason: grouped(await this.figures.byReason(contestId), new Map()),
      asOf: this.contests.now().toISOString(),
    };
  }
}

function categoryNames(contest: Contest): ReadonlyMap<string, string> {
  return new Map(contest.categories.map((category) => [category.id, category.name]));
}

/** By unit: the works of a unit count for each unit above it too. */
function unitFigures(lines: readonly FigureLine[], units: readonly Unit[]): FigureView[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const upwards = lines.flatMap((line) => {
    const above = unitsAbove(byId, line.key ?? '');
    return [line, ...above.map(({ id }) => ({ ...line, key: id, name: null }))];
  });
  const parents = new Set(units.map(({ parentId }) => parentId));
  return grouped(upwards, names).map((figure) => ({
    ...figure,
    withBelow: figure.key !== null && parents.has(figure.key),
  }));
}

/** Days in Vietnam, every one from the first to the last. */
function daysOf(hours: readonly DayLine[]): DayView[] {
  const counts = new Map<string, number>();
  for (const { hour, count } of hours) {
    const day = dayOf(new Date(`${hour}:00:00.000Z`));
    counts.set(day, (counts.get(day) ?? 0) + count);
  }
  const [first] = counts.keys();
  const last = [...counts.keys()].at(-1);
  if (first === undefined || last === undefined) return [];
  const days: DayView[] = [];
  for (
    let at = new Date(`${first}T05:00:00.000Z`);
    dayOf(at) <= last;
    at = new Date(at.getTime() + 86_400_000)
  ) {
    days.push({ day: dayOf(at), received: counts.get(dayOf(at)) ?? 0 });
  }
  return days;
}

function dayOf(at: Date): string {
  return new Date(at.getTime() + vietnamOffset).toISOString().slice(0, 10);
}

function addState({ states }: FigureView, state: FigureLine['state'], count: number): void {
  const known = states.find((one) => one.state === state);
  if (known === undefined) states.push({ state, count });
  else known.count += count;
}

function grouped(lines: readonly FigureLine[], names: ReadonlyMap<string, string>): FigureView[] {
  const groups = new Map<string, FigureView>();
  for (const { key, name, state, count } of lines) {
    const id = `${key ?? ''}|${name ?? ''}`;
    const group = groups.get(id) ?? {
      key,
      name: names.get(key ?? '') ?? name,
      states: [],
      total: 0,
      withBelow: false,
    };
    addState(group, state, count);
    group.total += count;
    groups.set(id, group);
  }
  return [...groups.values()].sort(
    (a, b) => b.total - a.total || (a.name ?? '').localeCompare(b.name ?? '', 'vi'),
  );
}
