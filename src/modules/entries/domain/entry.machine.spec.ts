import { entryMachine, type EntryEvent, type EntryState } from './entry.machine.js';

const complete = { complete: true };
const events: readonly EntryEvent[] = [
  'submit',
  'change',
  'withdraw',
  'accept',
  'reject',
  'ask-correction',
  'take-back',
  'resubmit',
  'appeal',
  'uphold',
  'dismiss',
  'disqualify',
];

const ways: Readonly<Record<EntryState, Partial<Record<EntryEvent, EntryState>>>> = {
  draft: { submit: 'submitted', withdraw: 'withdrawn' },
  submitted: {
    change: 'submitted',
    withdraw: 'withdrawn',
    accept: 'eligible',
    reject: 'ineligible',
    'ask-correction': 'correcting',
    'take-back': 'submitted',
    disqualify: 'disqualified',
  },
  correcting: {
    change: 'correcting',
    resubmit: 'submitted',
    withdraw: 'withdrawn',
    accept: 'eligible',
    reject: 'ineligible',
    'ask-correction': 'correcting',
    'take-back': 'submitted',
  },
  eligible: {
    change: 'submitted',
    withdraw: 'withdrawn',
    accept: 'eligible',
    reject: 'ineligible',
    'ask-correction': 'correcting',
    'take-back': 'submitted',
    disqualify: 'disqualified',
  },
  ineligible: {
    change: 'submitted',
    withdraw: 'withdrawn',
    accept: 'eligible',
    reject: 'ineligible',
    'ask-correction': 'correcting',
    'take-back': 'submitted',
    appeal: 'appealed',
  },
  appealed: { uphold: 'eligible', dismiss: 'ineligible' },
  withdrawn: {},
  disqualified: {},
};

it.each(entryMachine.states)('goes from %s only where the rules lead', (state) => {
  for (const event of events) {
    const to = ways[state][event];
    const expected =
      to === undefined ? { refusal: { code: 'conflict.state', params: { state, event } } } : { to };
    expect(entryMachine.fire(state, event, complete)).toEqual(expected);
  }
  expect(entryMachine.available(state, complete).sort()).toEqual(Object.keys(ways[state]).sort());
});

it.each([
  ['draft', 'submit'],
  ['submitted', 'change'],
  ['eligible', 'change'],
] as const)('does not take an incomplete work: %s, %s', (state, event) => {
  const firing = entryMachine.fire(state, event, { complete: false });
  expect(firing).toEqual({ refusal: { code: 'entry.incomplete', params: {} } });
});
