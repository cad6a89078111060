import fc from 'fast-check';
import { refuse } from './refusal.js';
import { defineMachine } from './state-machine.js';

interface Facts {
  readonly complete: boolean;
}

const entry = defineMachine({
  states: ['draft', 'submitted', 'eligible', 'withdrawn'],
  initial: 'draft',
  final: ['eligible', 'withdrawn'],
  transitions: [
    {
      from: 'draft',
      event: 'submit',
      to: 'submitted',
      guard: (facts: Facts) => (facts.complete ? null : refuse('request.invalid')),
    },
    { from: 'submitted', event: 'accept', to: 'eligible' },
    { from: ['draft', 'submitted'], event: 'withdraw', to: 'withdrawn' },
  ],
});

describe('a machine', () => {
  it('follows its arrows', () => {
    expect(entry.fire('draft', 'submit', { complete: true })).toEqual({ to: 'submitted' });
    expect(entry.fire('submitted', 'withdraw', { complete: false })).toEqual({ to: 'withdrawn' });
    expect(entry.initial).toBe('draft');
    expect(entry.events).toEqual(['submit', 'accept', 'withdraw']);
    expect(entry.isFinal('eligible')).toBe(true);
    expect(entry.isFinal('draft')).toBe(false);
  });

  it('gives the refusal of its guard', () => {
    expect(entry.fire('draft', 'submit', { complete: false })).toEqual({
      refusal: { code: 'request.invalid', params: {} },
    });
  });

  it('refuses an event that does not leave the state', () => {
    expect(entry.fire('withdrawn', 'submit', { complete: true })).toEqual({
      refusal: { code: 'conflict.state', params: { state: 'withdrawn', event: 'submit' } },
    });
  });

  it('names what is available exactly where firing is allowed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...entry.states), fc.boolean(), (state, complete) => {
        const allowed = entry.events.filter((event) => 'to' in entry.fire(state, event, { complete }));
        expect([...entry.available(state, { complete })].sort()).toEqual([...allowed].sort());
      }),
    );
  });
});

describe('a definition', () => {
  const go = { event: 'go' } as const;

  it('must know its states', () => {
    const unknown: string = 'c';
    const states: string[] = ['a', 'b'];
    const define = (to: string, initial: string, final: string): unknown =>
      defineMachine({ states, initial, final: [final], transitions: [{ from: 'a', ...go, to }] });
    expect(() => define(unknown, 'a', 'b')).toThrow('unknown state "c"');
    expect(() => define('b', unknown, 'b')).toThrow('unknown state "c"');
    expect(() => define('b', 'a', unknown)).toThrow('unknown state "c"');
    expect(define('b', 'a', 'b')).toBeDefined();
  });

  it('must list each state once', () => {
    expect(() =>
      defineMachine({
        states: ['a', 'b', 'a'],
        initial: 'a',
        final: ['b'],
        transitions: [{ from: 'a', ...go, to: 'b' }],
      }),
    ).toThrow('listed twice');
  });

  it('must reach every state', () => {
    expect(() =>
      defineMachine({
        states: ['a', 'b', 'c'],
        initial: 'a',
        final: ['b', 'c'],
        transitions: [{ from: 'a', ...go, to: 'b' }],
      }),
    ).toThrow('"c" cannot be reached');
  });

  it('must end only where it may', () => {
    expect(() =>
      defineMachine({
        states: ['a', 'b'],
        initial: 'a',
        final: ['a'],
        transitions: [{ from: 'a', ...go, to: 'b' }],
      }),
    ).toThrow('"b" is a dead end');
    expect(() =>
      defineMachine({
        states: ['a', 'b'],
        initial: 'a',
        final: ['a'],
        transitions: [
          { from: 'a', ...go, to: 'b' },
          { from: 'b', event: 'stay', to: 'b' },
        ],
      }),
    ).toThrow('"b" is a dead end');
  });

  it('must not let an event lead two ways', () => {
    expect(() =>
      defineMachine({
        states: ['a', 'b', 'c'],
        initial: 'a',
        final: ['b', 'c'],
        transitions: [
          { from: 'a', ...go, to: 'b' },
          { from: ['a'], ...go, to: 'c' },
        ],
      }),
    ).toThrow('"go" leaves "a" twice');
  });
});
