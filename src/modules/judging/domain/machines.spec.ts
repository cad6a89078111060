import { isOpen, isReleased, roundMachine, roundStates } from './round.machine.js';
import { isLive, sheetMachine, sheetStates } from './sheet.machine.js';

const reach = (state: (typeof roundStates)[number]): string[] => roundMachine.available(state, null);

describe('the round', () => {
  it('goes its way and ends closed or void', () => {
    expect(roundStates.map((state) => [state, reach(state)])).toEqual([
      ['planned', ['seal']],
      ['sealed', ['assign', 'void']],
      ['assigned', ['assign', 'release', 'void']],
      ['scoring', ['all-in', 'void']],
      ['moderating', ['reopen', 'close', 'void']],
      ['closed', []],
      ['void', []],
    ]);
  });

  it('is released and open only where judges may see and write', () => {
    expect(roundStates.filter(isReleased)).toEqual(['scoring', 'moderating', 'closed']);
    expect(roundStates.filter(isOpen)).toEqual(['scoring', 'moderating']);
  });
});

describe('the score sheet', () => {
  it('can be written on until it is handed in, and again when returned', () => {
    expect(sheetStates.map((state) => [state, sheetMachine.available(state, null)])).toEqual([
      ['assigned', ['save', 'submit', 'recuse', 'bar', 'drop']],
      ['started', ['save', 'submit', 'recuse', 'bar', 'drop']],
      ['submitted', ['return', 'bar']],
      ['returned', ['save', 'submit', 'recuse', 'bar', 'drop']],
      ['recused', []],
      ['void', []],
    ]);
    expect(sheetStates.filter(isLive)).toEqual(['assigned', 'started', 'submitted', 'returned']);
  });
});
