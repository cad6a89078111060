import { checkDecision } from './decision.js';

const eligible = {
  outcome: 'eligible',
  reason: null,
  hasFile: true,
  inspected: true,
  hasUnreadPages: false,
  hasText: true,
} as const;
const ineligible = { ...eligible, outcome: 'ineligible' } as const;

it('wants a reason for what is ineligible, whatever inspection says', () => {
  expect(checkDecision(ineligible)?.code).toBe('screening.reason-missing');
  expect(checkDecision({ ...ineligible, reason: 'bad-file', inspected: false, hasText: false })).toBeNull();
});

it('wants a text to be judged by for what is eligible', () => {
  expect(checkDecision(eligible)).toBeNull();
  expect(checkDecision({ ...eligible, hasFile: false, inspected: false })?.code).toBe('screening.no-file');
  expect(checkDecision({ ...eligible, inspected: false })?.code).toBe('screening.inspection-pending');
  expect(checkDecision({ ...eligible, hasUnreadPages: true })?.code).toBe('screening.pages-unread');
  expect(checkDecision({ ...eligible, hasText: false })?.code).toBe('screening.no-text');
});
