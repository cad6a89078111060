import fc from 'fast-check';
import { SeededRandom } from '../../../../kernel/random.js';
import { LoadLevels } from './load-levels.js';

/** All judges with room, in the order that a search shows them. */
function shown(levels: LoadLevels, random: SeededRandom): number[] {
  const judges: number[] = [];
  levels.search(random, (judge) => judges.push(judge) < 0);
  return judges;
}

describe('LoadLevels', () => {
  it('shows everybody with room by ascending load, whatever was raised before', () => {
    const shape = fc.record({
      judges: fc.array(fc.record({ load: fc.nat(4), room: fc.nat(4) }), { minLength: 1, maxLength: 8 }),
      raises: fc.array(fc.nat(7), { maxLength: 40 }),
      seed: fc.string(),
    });
    fc.assert(
      fc.property(shape, ({ judges, raises, seed }) => {
        const load = Int32Array.from(judges, (judge) => judge.load);
        const cap = Int32Array.from(judges, (judge) => judge.load + judge.room);
        const levels = new LoadLevels(load, cap);
        const random = new SeededRandom(seed);
        for (const judge of raises) {
          if (judge >= load.length || (load[judge] ?? 0) >= (cap[judge] ?? 0)) continue;
          levels.raise(judge);
          load[judge]! += 1;
          const order = shown(levels, random);
          const withRoom = [...load.keys()].filter((one) => (load[one] ?? 0) < (cap[one] ?? 0));
          expect([...order].sort()).toEqual(withRoom.sort());
          const seenLoads = order.map((one) => load[one] ?? 0);
          expect(seenLoads).toEqual([...seenLoads].sort((a, b) => a - b));
        }
      }),
    );
  });

  it('says where a new load begins, and stops when told', () => {
    const levels = new LoadLevels(Int32Array.of(0, 1, 0), Int32Array.of(5, 5, 5));
    const begins: boolean[] = [];
    levels.search(new SeededRandom('x'), (_judge, newLevel) => begins.push(newLevel) === 3);
    expect(begins).toEqual([true, false, true]);
    let calls = 0;
    levels.search(new SeededRandom('x'), () => ++calls === 1);
    expect(calls).toBe(1);
  });
});
