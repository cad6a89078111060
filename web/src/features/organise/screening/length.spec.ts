import { durationIssue, lengthIssue } from './length.js';

const limits = { minWords: 800, maxWords: 1000, minMinutes: 5, maxMinutes: 10, tolerancePercent: 10 };
const minutes = (value: number): number => value * 60_000;

describe('the length of a text', () => {
  it('fits within the limits, is tolerated just beyond them, and misses them further out', () => {
    expect(lengthIssue(1000, limits)).toBeNull();
    expect(lengthIssue(1100, limits)).toEqual({ kind: 'over', percent: 10, tolerated: true });
    expect(lengthIssue(1101, limits)).toEqual({ kind: 'over', percent: 10, tolerated: false });
    expect(lengthIssue(400, limits)).toEqual({ kind: 'under', percent: 50, tolerated: false });
  });
});

describe('the length of a recording', () => {
  it('is held against the minutes of its category with the same tolerance', () => {
    expect(durationIssue(minutes(10), limits)).toBeNull();
    expect(durationIssue(minutes(11), limits)).toEqual({ kind: 'over', percent: 10, tolerated: true });
    expect(durationIssue(minutes(12), limits)).toEqual({ kind: 'over', percent: 20, tolerated: false });
    expect(durationIssue(minutes(4), limits)).toEqual({ kind: 'under', percent: 20, tolerated: false });
  });

  it('counts in whole seconds, as people see it', () => {
    expect(durationIssue(minutes(10) + 400, limits)).toBeNull();
    expect(durationIssue(minutes(10) + 600, limits)).toMatchObject({ kind: 'over', tolerated: true });
  });

  it('says nothing where nothing is known or nothing is limited', () => {
    expect(durationIssue(null, limits)).toBeNull();
    expect(durationIssue(minutes(90), null)).toBeNull();
    expect(durationIssue(minutes(90), { ...limits, minMinutes: null, maxMinutes: null })).toBeNull();
  });
});
