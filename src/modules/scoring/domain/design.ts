import type { RoundSheets } from '../../../kernel/round-sheets.js';

/** Who gave what, as flat arrays, entries and judges by number: the scores of entry `i` stand from `starts[i]` to `starts[i + 1]`. */
export interface Design {
  readonly entryCount: number;
  readonly judgeCount: number;
  readonly scoreCount: number;
  readonly starts: Int32Array;
  readonly judges: Int32Array;
  readonly scores: Float64Array;
  /** Scores of each judge. */
  readonly readings: Float64Array;
}

/** Groups that no score links. Judges and entries without scores belong to none (-1). */
export interface Components {
  readonly count: number;
  readonly ofJudge: Int32Array;
  readonly ofEntry: Int32Array;
  /** The judges of each group, ascending. */
  readonly members: readonly Int32Array[];
}

/** Finds the linked groups; they are numbered by their first judge. */
export function findComponents(design: Design): Components {
  const { entryCount, judgeCount, starts, judges, readings } = design;
  const parent = Int32Array.from({ length: judgeCount }, (_, judge) => judge);
  const rootOf = (judge: number): number => {
    let root = judge;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root] as number] as number;
      root = parent[root] as number;
    }
    return root;
  };
  for (let entry = 0; entry < entryCount; entry += 1) {
    const first = starts[entry] as number;
    for (let at = first + 1; at < (starts[entry + 1] as number); at += 1) {
      parent[rootOf(judges[at] as number)] = rootOf(judges[first] as number);
    }
  }
  const ofJudge = new Int32Array(judgeCount).fill(-1);
  const numberOf = new Map<number, number>();
  const members: number[][] = [];
  for (let judge = 0; judge < judgeCount; judge += 1) {
    if (readings[judge] === 0) continue;
    const root = rootOf(judge);
    const number = numberOf.get(root) ?? members.length;
    if (number === members.length) members.push([]);
    numberOf.set(root, number);
    ofJudge[judge] = number;
    members[number]?.push(judge);
  }
  const ofEntry = new Int32Array(entryCount).fill(-1);
  for (let entry = 0; entry < entryCount; entry += 1) {
    const first = starts[entry] as number;
    if (first < (starts[entry + 1] as number)) ofEntry[entry] = ofJudge[judges[first] as number] as number;
  }
  return { count: members.length, ofJudge, ofEntry, members: members.map((list) => Int32Array.from(list)) };
}

/** Who gave what, for the rules. */
export function designOf({ codes, judgeIds, starts, judges, totals }: RoundSheets): Design {
  const readings = new Float64Array(judgeIds.length);
  for (const judge of judges) (readings[judge] as number) += 1;
  return {
    ...{ entryCount: codes.length, judgeCount: judgeIds.length, scoreCount: totals.length },
    ...{ starts, judges, scores: Float64Array.from(totals), readings },
  };
}
