import { setImmediate as nextRound } from 'node:timers/promises';
import { Turns } from './turns.js';

let turns: Turns;
let begun: string[];

beforeEach(() => {
  turns = new Turns({ beginnings: 2, patience: 3 });
  begun = [];
});

function arrive(...names: string[]): void {
  for (const name of names) turns.begin(() => begun.push(name));
}

describe('turns', () => {
  it('lets a request begin at once when nothing else is going on', async () => {
    arrive('a');
    expect(begun).toEqual(['a']);
    await nextRound();
    await nextRound();
    arrive('b');
    expect(begun).toEqual(['a', 'b']);
  });

  it('lets a few begin in each round, in the order in which they came', async () => {
    arrive('a', 'b', 'c', 'd', 'e');
    expect(begun).toEqual(['a', 'b']);
    await nextRound();
    expect(begun).toEqual(['a', 'b', 'c', 'd']);
    arrive('f');
    await nextRound();
    expect(begun).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  it('lets nobody overtake those who wait', async () => {
    arrive('a', 'b', 'c');
    await nextRound();
    arrive('d', 'e');
    await nextRound();
    expect(begun).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('takes up new connections before requests begin, but not for ever', async () => {
    turns.connection();
    arrive('a');
    for (let round = 0; round < 3; round += 1) {
      await nextRound();
      expect(begun).toEqual([]);
      turns.connection();
    }
    await nextRound();
    expect(begun).toEqual(['a']);
  });

  it('lets requests begin in the round after the last new connection', async () => {
    turns.connection();
    arrive('a', 'b', 'c');
    await nextRound();
    expect(begun).toEqual([]);
    await nextRound();
    expect(begun).toEqual(['a', 'b']);
    await nextRound();
    expect(begun).toEqual(['a', 'b', 'c']);
  });
});
