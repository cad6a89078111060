import type { Actor } from '../../../kernel/actor.js';
import { type AppealFacts, appealUntil, checkAnswerer, checkAppeal } from './appeal.policy.js';
import { checkCorrection, dueAfter } from './correction.js';
import { evenShares } from './even-shares.js';
import { mayActAsSecond, type Proposal } from './second-person.js';

const now = new Date('2026-07-20T03:00:00.000Z');
const someone = (accountId: string): Actor => ({
  kind: 'account',
  accountId,
  isAdministrator: false,
  roles: [],
});
const code = (verdict: { code: string } | null): string => verdict?.code ?? 'allowed';

describe('a second person', () => {
  const proposal: Proposal = { reason: 'off-topic', message: null, by: 'first', at: now.toISOString() };

  it('is anybody but the first', () => {
    expect(code(mayActAsSecond(someone('other'), proposal, true))).toBe('allowed');
    expect(code(mayActAsSecond(someone('first'), proposal, true))).toBe('screening.second-same');
  });

  it('has nothing to say where nothing waits', () => {
    expect(code(mayActAsSecond(someone('other'), null, true))).toBe('screening.no-proposal');
    expect(code(mayActAsSecond(someone('other'), proposal, false))).toBe('screening.no-proposal');
  });
});

describe('a correction', () => {
  it('says what is to be done, by a day that can be kept', () => {
    const soon = new Date(now.getTime() + 1);
    expect(code(checkCorrection('Bỏ họ tên ở trang 1.', soon, now))).toBe('allowed');
    expect(code(checkCorrection(' ', soon, now))).toBe('screening.message-missing');
    expect(code(checkCorrection('Sửa', now, now))).toBe('screening.due-invalid');
    const far = new Date(now.getTime() + 61 * 24 * 3600 * 1000);
    expect(code(checkCorrection('Sửa', far, now))).toBe('screening.due-invalid');
  });

  it('usually ends with a day in Vietnam', () => {
    expect(dueAfter(5, now).toISOString()).toBe('2026-07-25T16:59:00.000Z');
    expect(dueAfter(1, new Date('2026-07-20T17:00:00.000Z')).toISOString()).toBe('2026-07-22T16:59:00.000Z');
  });
});

describe('an appeal', () => {
  const facts: AppealFacts = {
    contestState: 'screening',
    entryState: 'ineligible',
    decidedAt: new Date('2026-07-18T03:00:00.001Z'),
    appealDays: 2,
    appealed: false,
  };

  it('is taken within the days set, once', () => {
    expect(code(checkAppeal(facts, now))).toBe('allowed');
    expect(appealUntil(facts)?.toISOString()).toBe('2026-07-20T03:00:00.001Z');
    expect(code(checkAppeal({ ...facts, decidedAt: new Date('2026-07-18T03:00:00.000Z') }, now))).toBe(
      'screening.appeal-late',
    );
    expect(code(checkAppeal({ ...facts, appealed: true }, now))).toBe('screening.appeal-used');
  });

  it('needs an ineligible work, a contest that takes appeals, and a seal that is not set', () => {
    expect(code(checkAppeal({ ...facts, entryState: 'eligible' }, now))).toBe('conflict.state');
    expect(code(checkAppeal({ ...facts, appealDays: 0 }, now))).toBe('screening.appeal-none');
    expect(code(checkAppeal({ ...facts, contestState: 'judging' }, now))).toBe('screening.appeal-late');
    expect(appealUntil({ ...facts, appealDays: 0 })).toBeNull();
  });

  it('is answered by nobody who decided', () => {
    expect(code(checkAnswerer(someone('c'), ['a', 'b']))).toBe('allowed');
    expect(code(checkAnswerer(someone('b'), ['a', 'b']))).toBe('screening.appeal-own-decision');
    expect(code(checkAnswerer({ kind: 'system' }, []))).toBe('screening.appeal-own-decision');
  });
});

it('shares works out so that all have as many as can be', () => {
  const ids = Array.from({ length: 10 }, (_, index) => String(index));
  const shares = evenShares(ids, [
    { accountId: 'a', waiting: 5 },
    { accountId: 'b', waiting: 0 },
    { accountId: 'c', waiting: 0 },
  ]);
  expect([...shares].map(([accountId, given]) => [accountId, given.length])).toEqual([
    ['a', 0],
    ['b', 5],
    ['c', 5],
  ]);
  expect([...shares.values()].flat().sort()).toEqual(ids);
});
