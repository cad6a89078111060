import type { ContestRole, ContestState, MyContest } from '../../api/types.js';
import { contestPlaces } from '../frame/places.js';
import { addressOf, nextStep } from './next-step.js';

const states: readonly ContestState[] = [
  'draft',
  'announced',
  'receiving',
  'screening',
  'judging',
  'deciding',
  'published',
  'archived',
  'cancelled',
];
const roles: readonly ContestRole[] = [
  'organiser',
  'secretary',
  'judge',
  'panel-head',
  'council',
  'auditor',
  'custodian',
  'unit-coordinator',
];

function contest(role: ContestRole, state: ContestState): MyContest {
  return {
    id: 'c1',
    slug: 'c',
    title: 'C',
    state,
    accent: '#A61E22',
    roles: [role],
    receivingClosesAt: null,
  };
}

describe('what to do next', () => {
  it.each(roles.flatMap((role) => states.map((state) => [role, state] as const)))(
    'leads %s in %s to a place of theirs',
    (role, state) => {
      const own = contest(role, state);
      const address = addressOf(own, nextStep(own));
      const places = [...contestPlaces('c1', [role]).map((place) => place.href), '/ban-cham'];
      expect(places).toContain(address);
    },
  );

  it('asks a judge for conflicts only while they still count', () => {
    expect(nextStep(contest('judge', 'receiving')).key).toBe('next.conflicts');
    expect(nextStep(contest('judge', 'published')).key).toBe('next.sheets');
  });

  it('prefers the organiser’s work to the judge’s', () => {
    const both = { ...contest('judge', 'judging'), roles: ['judge', 'organiser'] as ContestRole[] };
    expect(nextStep(both).key).toBe('next.judge');
  });
});
