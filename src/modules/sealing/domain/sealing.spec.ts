import fc from 'fast-check';
import { type Actor, visitor } from '../../../kernel/actor.js';
import type { ContestRole } from '../../../kernel/permissions.js';
import { commitmentOf } from './commitment.js';
import { matchConflicts } from './conflict-match.js';
import { takesBack } from './declaration.js';
import { maySeal, mayUnseal, type SealFacts } from './sealing.policy.js';
import { shuffledSecretly } from './shuffle.js';

const somebody = (role: ContestRole): Actor => ({
  kind: 'account',
  accountId: 'a',
  isAdministrator: false,
  roles: [{ contestId: 'c', role, unitId: null }],
});
const secretary = somebody('secretary');
const first: SealFacts = {
  contestId: 'c',
  contestState: 'screening',
  sealed: false,
  previous: 'none',
  unscreened: 0,
  works: 3,
};
const second: SealFacts = { ...first, contestState: 'judging', previous: 'closed' };

describe('sealing', () => {
  it('begins when every work has been screened', () => {
    expect(maySeal(secretary, first)).toBeNull();
    expect(maySeal(secretary, { ...first, unscreened: 2 })).toEqual({
      code: 'sealing.unscreened',
      params: { count: 2 },
    });
    expect(maySeal(secretary, { ...first, works: 0 })?.code).toBe('sealing.no-works');
    expect(maySeal(secretary, { ...first, sealed: true })?.code).toBe('sealing.already-sealed');
    for (const contestState of ['draft', 'receiving', 'judging', 'deciding', 'cancelled']) {
      expect(maySeal(secretary, { ...first, contestState })?.code).toBe('conflict.state');
    }
  });

  it('goes on with what advances from a closed round', () => {
    expect(maySeal(secretary, second)).toBeNull();
    expect(maySeal(secretary, { ...second, previous: 'open' })?.code).toBe('sealing.previous-round-open');
    expect(maySeal(secretary, { ...second, contestState: 'screening' })?.code).toBe('conflict.state');
  });

  it('is for organisers and secretaries', () => {
    for (const actor of [
      visitor,
      somebody('judge'),
      somebody('panel-head'),
      somebody('auditor'),
      somebody('council'),
    ]) {
      expect(maySeal(actor, first)?.code).toBe('access.denied');
      const facts = { contestId: 'c', contestState: 'deciding', unsealed: false };
      expect(mayUnseal(actor, facts)?.code).toBe('access.denied');
    }
  });

  it('is undone once, when the scores are fixed', () => {
    expect(mayUnseal(secretary, { contestId: 'c', contestState: 'deciding', unsealed: false })).toBeNull();
    expect(mayUnseal(secretary, { contestId: 'c', contestState: 'deciding', unsealed: true })?.code).toBe(
      'sealing.already-unsealed',
    );
    for (const contestState of ['screening', 'judging', 'published']) {
      const facts = { contestId: 'c', contestState, unsealed: false };
      expect(mayUnseal(secretary, facts)?.code).toBe('sealing.scores-not-fixed');
    }
  });
});

describe('the commitment', () => {
  const works = [
    { code: 'AAA', digest: 'd1', nonce: 'n1' },
    { code: 'BBB', digest: 'd2', nonce: 'n2' },
    { code: 'CCC', digest: 'd3', nonce: 'n3' },
  ];

  it('does not hang on the order of the rows', () => {
    expect(commitmentOf([...works].reverse())).toBe(commitmentOf(works));
  });

  it('shows an exchange of two works, another digest, a work more or less', () => {
    const [one, two, three] = works as [(typeof works)[0], (typeof works)[0], (typeof works)[0]];
    const exchanged = [{ ...one, digest: two.digest }, { ...two, digest: one.digest }, three];
    const roots = [works, exchanged, [{ ...one, nonce: 'x' }, two, three], [one, two]].map(commitmentOf);
    expect(new Set(roots).size).toBe(4);
  });
});

describe('shuffledSecretly', () => {
  it('keeps every item once and leaves the input alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (items) => {
        const before = [...items];
        expect(shuffledSecretly(items).sort()).toEqual([...items].sort());
        expect(items).toEqual(before);
      }),
    );
  });

  it('can bring about every order, each by one row of draws', () => {
    const orders = new Set<string>();
    for (const a of [0, 1, 2]) {
      for (const b of [0, 1]) {
        const draws = [a, b];
        orders.add(shuffledSecretly(['x', 'y', 'z'], () => draws.shift() ?? 0).join(''));
      }
    }
    expect([...orders].sort()).toEqual(['xyz', 'xzy', 'yxz', 'yzx', 'zxy', 'zyx']);
  });
});

describe('conflicts', () => {
  const works = [
    { copyId: '1', unitIds: ['u1'], authorNames: ['Lò Văn Hặc'] },
    { copyId: '2', unitIds: ['u2', 'u3'], authorNames: ['Quàng Thị Đức', 'Cà Văn Ín'] },
    { copyId: '3', unitIds: [], authorNames: ['Tòng Văn Hịa'] },
  ];
  const judge = (unitIds: string[], persons: string[]): string[] =>
    matchConflicts(works, [{ judgeId: 'j', unitIds, persons }]).map((pair) => pair.copyId);

  it('are matched by any unit of any author, and by any author however written', () => {
    expect(judge(['u3'], [])).toEqual(['2']);
    expect(judge([], ['quang thi duc'])).toEqual(['2']);
    expect(judge([], ['  CÀ  VĂN ÍN '.normalize('NFD')])).toEqual(['2']);
    expect(judge(['u1'], ['Tòng Văn Hịa'])).toEqual(['1', '3']);
    expect(judge(['u9'], ['Lò Văn'])).toEqual([]);
    expect(judge([], [])).toEqual([]);
  });

  it('give bare pairs and nothing else', () => {
    expect(matchConflicts(works, [{ judgeId: 'j', unitIds: ['u1'], persons: [] }])).toEqual([
      { copyId: '1', judgeId: 'j' },
    ]);
  });

  it('can be added to, not taken back', () => {
    const before = { unitIds: ['u1'], persons: ['Lò Văn Hặc'] };
    expect(takesBack(before, { unitIds: ['u1', 'u2'], persons: ['lo van hac', 'Khác'] })).toBe(false);
    expect(takesBack(before, { unitIds: [], persons: ['Lò Văn Hặc'] })).toBe(true);
    expect(takesBack(before, { unitIds: ['u1'], persons: [] })).toBe(true);
  });
});
