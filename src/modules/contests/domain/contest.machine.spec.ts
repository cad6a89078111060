import { type ContestFacts, contestEvents, contestMachine } from './contest.machine.js';
import { contestStates } from './contest.js';

const now = new Date('2026-03-02T02:00:00.000Z');
const at = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
const open: ContestFacts = {
  now,
  missing: [],
  opensAt: at(-1),
  closesAt: at(10),
  endsAt: at(15),
  reason: 'Hoãn.',
};

describe('the contest machine', () => {
  it('goes one way, and is cancelled only before it is published', () => {
    const facts = { ...open, closesAt: at(1), endsAt: at(0) };
    const arrows = contestStates.map((state) => [state, contestMachine.available(state, facts)]);
    expect(Object.fromEntries(arrows)).toEqual({
      draft: ['announce', 'cancel'],
      announced: ['open-receiving', 'cancel'],
      receiving: ['close-receiving', 'cancel'],
      screening: ['seal', 'cancel'],
      judging: ['decide', 'cancel'],
      deciding: ['publish', 'cancel'],
      published: ['archive'],
      archived: [],
      cancelled: [],
    });
    expect([...contestMachine.events].sort()).toEqual([...contestEvents].sort());
  });

  it.each([
    ['draft', 'announce', { missing: ['rules'] }, 'contest.incomplete'],
    ['draft', 'announce', { closesAt: now }, 'contest.deadline-in-past'],
    ['draft', 'cancel', { reason: '' }, 'contest.reason-needed'],
    ['draft', 'cancel', { reason: null }, 'contest.reason-needed'],
    ['announced', 'open-receiving', { opensAt: at(1) }, 'contest.too-early'],
    ['announced', 'open-receiving', { opensAt: null }, 'contest.too-early'],
    ['receiving', 'close-receiving', { endsAt: at(1) }, 'contest.too-early'],
    ['receiving', 'close-receiving', { endsAt: null }, 'contest.too-early'],
    ['published', 'cancel', {}, 'conflict.state'],
    ['receiving', 'announce', {}, 'conflict.state'],
  ] as const)('in %s refuses to %s with %j: %s', (state, event, facts, code) => {
    expect(contestMachine.fire(state, event, { ...open, ...facts })).toMatchObject({ refusal: { code } });
  });

  it('opens and closes exactly at the time', () => {
    expect(contestMachine.fire('announced', 'open-receiving', { ...open, opensAt: now })).toEqual({
      to: 'receiving',
    });
    expect(contestMachine.fire('receiving', 'close-receiving', { ...open, endsAt: now })).toEqual({
      to: 'screening',
    });
  });
});
