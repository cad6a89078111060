import { type Actor, systemActor, visitor } from '../../../kernel/actor.js';
import type { ContestRole } from '../../../kernel/permissions.js';
import { type RoundState, roundStates } from './round.machine.js';
import { mayAssign, mayClose, mayRelease, mayReturnSheet, maySeeRound } from './round.policy.js';
import { mayRecuse, mayScore, maySee, maySubmit } from './sheet.policy.js';
import { sheetStates } from './sheet.machine.js';

const somebody = (...roles: ContestRole[]): Actor => ({
  kind: 'account',
  accountId: 'a',
  isAdministrator: false,
  roles: roles.map((role) => ({ contestId: 'c', role, unitId: null })),
});
const head = somebody('panel-head');

describe('sheets', () => {
  it('exist for their judge after the release, and for nobody else', () => {
    for (const roundState of roundStates) {
      for (const state of sheetStates) {
        const seen = ['scoring', 'moderating', 'closed'].includes(roundState) && state !== 'void';
        expect(maySee({ roundState, state, own: true })).toEqual(
          seen ? null : { code: 'thing.not-found', params: {} },
        );
        expect(maySee({ roundState, state, own: false })?.code).toBe('thing.not-found');
        for (const act of [mayScore, maySubmit, mayRecuse]) {
          expect(act({ roundState, state, own: false })?.code).toBe('thing.not-found');
          const allowed =
            ['scoring', 'moderating'].includes(roundState) &&
            ['assigned', 'started', 'returned'].includes(state);
          expect(act({ roundState, state, own: true }) === null).toBe(allowed);
        }
      }
    }
  });

  it('say why they cannot be written on', () => {
    expect(mayScore({ roundState: 'scoring', state: 'submitted', own: true })?.code).toBe('sheet.submitted');
    expect(mayScore({ roundState: 'closed', state: 'started', own: true })?.code).toBe('round.closed');
    expect(maySubmit({ roundState: 'scoring', state: 'recused', own: true })?.code).toBe('conflict.state');
  });
});

describe('rounds', () => {
  it('are seen by panel heads and organisers; for others there is no such round', () => {
    expect(maySeeRound(head, 'c')).toBeNull();
    expect(maySeeRound(somebody('organiser'), 'c')).toBeNull();
    for (const other of [
      somebody('judge', 'secretary', 'council', 'auditor', 'custodian'),
      somebody(),
      visitor,
    ]) {
      expect(maySeeRound(other, 'c')?.code).toBe('thing.not-found');
    }
    expect(maySeeRound(head, 'another')?.code).toBe('thing.not-found');
  });

  it('are led by panel heads only', () => {
    const at = (state: RoundState) => ({ contestId: 'c', state });
    expect(mayAssign(somebody('organiser'), at('sealed'))?.code).toBe('access.denied');
    expect(mayReturnSheet(somebody('organiser'), at('scoring'))?.code).toBe('access.denied');
    expect(mayAssign(somebody('judge'), at('sealed'))?.code).toBe('thing.not-found');
    const allowed = (act: typeof mayAssign): RoundState[] =>
      roundStates.filter((state) => act(head, at(state)) === null);
    expect(allowed(mayAssign)).toEqual(['sealed', 'assigned']);
    expect(allowed(mayRelease)).toEqual(['assigned']);
    expect(allowed(mayClose)).toEqual(['moderating']);
    expect(allowed(mayReturnSheet)).toEqual(['scoring', 'moderating']);
    expect(mayClose(systemActor, at('moderating'))).toBeNull();
  });

  it('say why they cannot be closed', () => {
    expect(mayClose(head, { contestId: 'c', state: 'scoring' })?.code).toBe('round.sheets-missing');
    expect(mayClose(head, { contestId: 'c', state: 'closed' })?.code).toBe('round.closed');
    expect(mayClose(head, { contestId: 'c', state: 'assigned' })?.code).toBe('conflict.state');
  });
});
