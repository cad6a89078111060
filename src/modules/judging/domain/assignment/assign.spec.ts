import fc from 'fast-check';
import { assign } from './assign.js';
import type { AssignmentPair, AssignmentProblem, AssignmentSummary, Impossible } from './problem.js';

const names = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => prefix + index);

function problem(
  entries: number,
  judges: number,
  readings: number,
  more: Partial<AssignmentProblem> = {},
): AssignmentProblem {
  return {
    entries: names('E', entries).map((id) => ({ id })),
    judges: names('J', judges).map((id) => ({ id })),
    conflicts: [],
    readings,
    seed: '1',
    ...more,
  };
}

function done(given: AssignmentProblem): { pairs: readonly AssignmentPair[]; summary: AssignmentSummary } {
  const result = assign(given);
  if ('impossible' in result) throw new Error(JSON.stringify(result.impossible));
  return result;
}

function impossible(given: AssignmentProblem): Impossible {
  const result = assign(given);
  if (!('impossible' in result)) throw new Error('an assignment was found');
  return result.impossible;
}

const key = (pair: AssignmentPair): string => `${pair.entry}/${pair.judge}`;

function loads(given: AssignmentProblem, pairs: readonly AssignmentPair[]): number[] {
  return given.judges.map(({ id }) => pairs.filter((pair) => pair.judge === id).length);
}

/** Judges who may read an entry, by the words of the rules. */
function readersFor(given: AssignmentProblem, entry: { id: string; category?: string }): string[] {
  const conflicts = new Set(given.conflicts.map(key));
  return given.judges
    .filter(({ categories = [] }) => categories.length === 0 || categories.includes(entry.category ?? ''))
    .map(({ id }) => id)
    .filter((judge) => !conflicts.has(`${entry.id}/${judge}`));
}

function expectHardRules(given: AssignmentProblem, pairs: readonly AssignmentPair[]): void {
  expect(new Set(pairs.map(key)).size).toBe(pairs.length);
  for (const entry of given.entries) {
    const readers = pairs.filter((pair) => pair.entry === entry.id).map((pair) => pair.judge);
    expect(readers).toHaveLength(given.readings);
    const allowed = readersFor(given, entry);
    expect(readers.every((judge) => allowed.includes(judge))).toBe(true);
  }
  given.judges.forEach(({ max = Infinity }, judge) => {
    expect(loads(given, pairs)[judge]).toBeLessThanOrEqual(max);
  });
  const held = new Set(pairs.map(key));
  for (const pair of given.existing ?? []) expect(held.has(key(pair))).toBe(true);
}

/** Every assignment of a tiny problem that keeps the hard rules. */
function everyAssignment(given: AssignmentProblem): AssignmentPair[][] {
  let all: AssignmentPair[][] = [[]];
  for (const entry of given.entries) {
    const kept = (given.existing ?? []).filter((pair) => pair.entry === entry.id).map((pair) => pair.judge);
    const choices = subsets(readersFor(given, entry), given.readings).filter((choice) =>
      kept.every((judge) => choice.includes(judge)),
    );
    all = all.flatMap((pairs) =>
      choices.map((choice) => [...pairs, ...choice.map((judge) => ({ entry: entry.id, judge }))]),
    );
    all = all.filter((pairs) =>
      given.judges.every(({ id, max = Infinity }) => pairs.filter((p) => p.judge === id).length <= max),
    );
  }
  return all;
}

function subsets(items: readonly string[], size: number): string[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) =>
    subsets(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]),
  );
}

function inequality(given: AssignmentProblem, pairs: readonly AssignmentPair[]): number {
  return loads(given, pairs).reduce((sum, load) => sum + load * load, 0);
}

function preferenceOf(given: AssignmentProblem, pairs: readonly AssignmentPair[]): number {
  const value = new Map((given.preferences ?? []).map((preference) => [key(preference), preference.value]));
  return pairs.reduce((sum, pair) => sum + (value.get(key(pair)) ?? 0), 0);
}

/** Common entries of each two judges, counted anew. */
function overlapsOf(given: AssignmentProblem, pairs: readonly AssignmentPair[]): number[] {
  const read = new Map(
    given.judges.map(({ id }) => [
      id,
      new Set(pairs.filter((pair) => pair.judge === id).map((pair) => pair.entry)),
    ]),
  );
  const ids = given.judges.map(({ id }) => id);
  return ids.flatMap((judge, index) =>
    ids
      .slice(0, index)
      .map((other) => [...(read.get(judge) ?? [])].filter((entry) => read.get(other)?.has(entry)).length),
  );
}

/** Problems small enough for every assignment to be looked at. */
const tinyProblems = fc
  .record({
    entries: fc.integer({ min: 1, max: 4 }),
    judges: fc.integer({ min: 1, max: 4 }),
    readings: fc.integer({ min: 1, max: 2 }),
    categories: fc.array(fc.constantFrom('a', 'b'), { minLength: 4, maxLength: 4 }),
    reads: fc.array(fc.constantFrom<string[]>([], [], ['a'], ['b'], ['a', 'b']), {
      minLength: 4,
      maxLength: 4,
    }),
    max: fc.array(fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined, freq: 2 }), {
      minLength: 4,
      maxLength: 4,
    }),
    conflicts: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 5 }),
    existing: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 2 }),
    preferences: fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.integer({ min: -4, max: 4 })), { maxLength: 12 }),
    seed: fc.string({ maxLength: 3 }),
  })
  .map((raw): AssignmentProblem => {
    const inside = (pair: readonly number[]): boolean =>
      (pair[0] ?? 9) < raw.entries && (pair[1] ?? 9) < raw.judges;
    const named = (pair: readonly number[]): AssignmentPair => ({
      entry: `E${pair[0]}`,
      judge: `J${pair[1]}`,
    });
    const unique = <T extends readonly number[]>(pairs: T[]): T[] => [
      ...new Map(pairs.filter(inside).map((pair) => [`${pair[0]}/${pair[1]}`, pair])).values(),
    ];
    return {
      entries: names('E', raw.entries).map((id, index) => ({ id, category: raw.categories[index] ?? 'a' })),
      judges: names('J', raw.judges).map((id, index) => {
        const max = raw.max[index];
        return { id, categories: raw.reads[index] ?? [], ...(max === undefined ? {} : { max }) };
      }),
      conflicts: unique(raw.conflicts).map(named),
      preferences: unique(raw.preferences).map((pair) => ({ ...named(pair), value: (pair[2] ?? 0) / 4 })),
      existing: unique(raw.existing).map(named),
      readings: raw.readings,
      seed: raw.seed,
    };
  })
  .filter(({ entries, existing = [], readings }) =>
    entries.every(({ id }) => existing.filter((pair) => pair.entry === id).length <= readings),
  );

describe('assign, against every assignment of tiny problems', () => {
  it('finds one where there is one, with loads as equal and then preference as high as can be', () => {
    fc.assert(
      fc.property(tinyProblems, (given) => {
        const all = everyAssignment(given);
        const result = assign(given);
        expect('impossible' in result).toBe(all.length === 0);
        if ('impossible' in result) return;
        expectHardRules(given, result.pairs);
        const most = Math.min(...all.map((pairs) => inequality(given, pairs)));
        expect(inequality(given, result.pairs)).toBe(most);
        const equal = all.filter((pairs) => inequality(given, pairs) === most);
        const best = Math.max(...equal.map((pairs) => preferenceOf(given, pairs)));
        expect(preferenceOf(given, result.pairs)).toBe(best);
        expect(result.summary.preference).toBe(best);
      }),
      { numRuns: 400 },
    );
  });

  it('finds the highest preference and then the most equal loads, when asked for preference', () => {
    fc.assert(
      fc.property(tinyProblems, (tiny) => {
        const given: AssignmentProblem = { ...tiny, objective: 'preference' };
        const all = everyAssignment(given);
        const result = assign(given);
        expect('impossible' in result).toBe(all.length === 0);
        if ('impossible' in result) return;
        expectHardRules(given, result.pairs);
        const best = Math.max(...all.map((pairs) => preferenceOf(given, pairs)));
        expect(preferenceOf(given, result.pairs)).toBe(best);
        const happiest = all.filter((pairs) => preferenceOf(given, pairs) === best);
        expect(inequality(given, result.pairs)).toBe(
          Math.min(...happiest.map((pairs) => inequality(given, pairs))),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('names a group that fails by itself, and of which no part does', () => {
    fc.assert(
      fc.property(tinyProblems, (tiny) => {
        const { existing: _existing, ...given } = tiny;
        const result = assign(given);
        if (!('impossible' in result)) return;
        const { entries, needed, available } = result.impossible;
        const alone = (ids: readonly string[]): AssignmentProblem => ({
          ...given,
          entries: given.entries.filter(({ id }) => ids.includes(id)),
          conflicts: given.conflicts.filter((pair) => ids.includes(pair.entry)),
        });
        expect(needed).toBeGreaterThan(available);
        expect(everyAssignment(alone(entries))).toEqual([]);
        if (entries.length === 1) return;
        for (const left of entries) {
          expect(everyAssignment(alone(entries.filter((id) => id !== left)))).not.toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('assign', () => {
  it('spreads readings and overlaps evenly, and links all judges', () => {
    const given = problem(387, 12, 3);
    const { pairs, summary } = done(given);
    expectHardRules(given, pairs);
    expect(summary).toMatchObject({
      entries: 387,
      judges: 12,
      readings: 3,
      pairs: 1161,
      loadMin: 96,
      loadMax: 97,
      conflictsAssigned: 0,
      components: 1,
      overlapMin: 17,
      overlapMax: 18,
      preference: 0,
    });
    expect(summary.connectivity).toBeGreaterThan(1);
  });

  it('gives the same for the same seed, and something else for another', () => {
    const given = problem(40, 8, 3, { conflicts: [{ entry: 'E1', judge: 'J1' }] });
    expect(done(given)).toEqual(done(given));
    expect(done({ ...given, seed: '2' }).pairs).not.toEqual(done(given).pairs);
  });

  it('deals by chance: over many seeds every judge reads every entry about equally often', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 300; seed++) {
      for (const pair of done(problem(4, 4, 2, { seed: String(seed) })).pairs) {
        counts.set(key(pair), (counts.get(key(pair)) ?? 0) + 1);
      }
    }
    expect(counts.size).toBe(16);
    for (const count of counts.values()) expect(Math.abs(count - 150)).toBeLessThan(45);
  });

  it('keeps loads within one of each other over random conflicts and categories, where the rules allow', () => {
    const shape = fc.record({
      entries: fc.integer({ min: 20, max: 60 }),
      judges: fc.integer({ min: 6, max: 12 }),
      readings: fc.integer({ min: 1, max: 3 }),
      conflicts: fc.array(fc.tuple(fc.nat(59), fc.nat(11)), { maxLength: 30 }),
      seed: fc.string(),
    });
    fc.assert(
      fc.property(shape, ({ entries, judges, readings, conflicts, seed }) => {
        const pairs = conflicts.filter(([entry, judge]) => entry < entries && judge < judges);
        const given = problem(entries, judges, readings, {
          seed,
          conflicts: pairs.map(([entry, judge]) => ({ entry: `E${entry}`, judge: `J${judge}` })),
        });
        const result = assign(given);
        if ('impossible' in result) return;
        expectHardRules(given, result.pairs);
        const held = loads(given, result.pairs);
        expect(Math.max(...held) - Math.min(...held)).toBe((entries * readings) % judges === 0 ? 0 : 1);
        expect([result.summary.loadMin, result.summary.loadMax]).toEqual([
          Math.min(...held),
          Math.max(...held),
        ]);
        const shared = overlapsOf(given, result.pairs);
        expect(result.summary.overlapMin).toBe(Math.min(...shared));
        expect(result.summary.overlapMax).toBe(Math.max(...shared));
      }),
      { numRuns: 30 },
    );
  });

  it('keeps existing readings and counts them', () => {
    const existing = names('E', 10).map((entry) => ({ entry, judge: 'J0' }));
    const given = problem(20, 5, 2, { existing });
    const { pairs, summary } = done(given);
    expectHardRules(given, pairs);
    expect([summary.loadMin, summary.loadMax]).toEqual([7, 10]);
    expect(loads(given, pairs).slice(1).sort()).toEqual([7, 7, 8, 8]);
  });

  it('keeps more existing readings than are asked for', () => {
    const existing = ['J0', 'J1', 'J2'].map((judge) => ({ entry: 'E0', judge }));
    const { pairs } = done(problem(3, 4, 2, { existing }));
    expect(pairs.filter((pair) => pair.entry === 'E0')).toHaveLength(3);
    expect(pairs).toHaveLength(7);
  });

  it('has anchors read by every judge who may, spread over the categories', () => {
    const given = problem(12, 6, 2, {
      entries: names('E', 12).map((id, index) => ({ id, category: index < 6 ? 'a' : 'b' })),
      judges: names('J', 6).map((id, index) => ({ id, categories: index < 3 ? ['a'] : ['b'] })),
      anchors: 2,
    });
    const { pairs, summary } = done(given);
    const readings = given.entries.map(({ id }) => pairs.filter((pair) => pair.entry === id).length);
    expect(readings.slice(0, 6).sort()).toEqual([2, 2, 2, 2, 2, 3]);
    expect(readings.slice(6).sort()).toEqual([2, 2, 2, 2, 2, 3]);
    expect(summary.pairs).toBe(26);
    expect(summary.loadMax - summary.loadMin).toBeLessThanOrEqual(1);
    expect(done(problem(4, 3, 1, { anchors: 9 })).pairs).toHaveLength(12);
  });

  it('links the judges of a category even when entries are few', () => {
    for (let seed = 0; seed < 20; seed++) {
      const given = problem(7, 7, 2, { seed: String(seed) });
      expect(done(given).summary.components).toBe(1);
    }
  });

  it('gives figures for judges who share nothing', () => {
    const { summary } = done(problem(4, 4, 1));
    expect(summary).toMatchObject({ components: 4, connectivity: 0, overlapMin: 0, overlapMax: 0 });
    expect(done(problem(2, 1, 1)).summary).toMatchObject({
      connectivity: null,
      overlapMin: null,
      overlapMax: null,
    });
  });
});

describe('assign says why it cannot', () => {
  it('for an entry with too many conflicts', () => {
    const conflicts = ['J0', 'J1', 'J2'].map((judge) => ({ entry: 'E2', judge }));
    expect(impossible(problem(5, 4, 2, { conflicts }))).toEqual({
      reason: 'too-many-conflicts',
      entries: ['E2'],
      needed: 2,
      available: 1,
    });
  });

  it('for too little capacity, with the fewest entries that show it', () => {
    const given = problem(10, 3, 2, { judges: names('J', 3).map((id) => ({ id, max: 4 })) });
    const { entries, ...rest } = impossible(given);
    expect(rest).toEqual({ reason: 'too-little-capacity', needed: 14, available: 12 });
    expect(entries).toHaveLength(7);
  });

  it('for a category with too few judges, among many entries without trouble', () => {
    const given = problem(30, 6, 2, {
      entries: names('E', 30).map((id, index) => ({ id, category: index === 17 ? 'b' : 'a' })),
      judges: names('J', 6).map((id, index) => ({ id, categories: index === 0 ? ['a', 'b'] : ['a'] })),
    });
    expect(impossible(given)).toEqual({
      reason: 'too-little-capacity',
      entries: ['E17'],
      needed: 2,
      available: 1,
    });
  });

  it('for existing readings that break the rules', () => {
    const existing = [
      { entry: 'E1', judge: 'J1' },
      { entry: 'E2', judge: 'J1' },
    ];
    expect(
      impossible(problem(3, 3, 1, { existing, conflicts: [{ entry: 'E2', judge: 'J1' }] })),
    ).toMatchObject({
      reason: 'existing-conflict',
      entries: ['E2'],
      judge: 'J1',
    });
    const judges = names('J', 3).map((id) => ({ id, max: 1 }));
    expect(impossible(problem(3, 3, 1, { existing, judges }))).toMatchObject({
      reason: 'existing-over-capacity',
      entries: ['E1', 'E2'],
      judge: 'J1',
      needed: 2,
      available: 1,
    });
  });

  it('for nothing to assign', () => {
    expect(impossible(problem(0, 3, 1)).reason).toBe('empty');
    expect(impossible(problem(3, 0, 1)).reason).toBe('empty');
  });

  it('throws for what no caller should ask', () => {
    expect(() => assign(problem(2, 2, 0))).toThrow(RangeError);
    expect(() => assign(problem(2, 2, 1, { conflicts: [{ entry: 'E9', judge: 'J0' }] }))).toThrow(
      'unknown id "E9"',
    );
    expect(() => assign(problem(2, 2, 1, { entries: [{ id: 'E0' }, { id: 'E0' }] }))).toThrow('twice');
    const preferences = [{ entry: 'E0', judge: 'J0', value: Number.NaN }];
    expect(() => assign(problem(2, 2, 1, { preferences }))).toThrow(RangeError);
  });
});
