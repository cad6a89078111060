import { SeededRandom } from '../../../../kernel/random.js';
import { NormalRandom } from '../ranks/estimate-errors.js';
import { sheetsOf, type WrittenSheet } from '../written-sheets.js';
import { fitLeniency } from '../leniency.js';
import { designOf } from '../design.js';
import { judgeProfiles as profilesOf, type JudgeProfile } from './judge-profiles.js';
import { correlation, slopeOf } from './moments.js';

const judgeProfiles = (list: readonly WrittenSheet[]): JudgeProfile[] => {
  const sheets = sheetsOf(list);
  return profilesOf(sheets, fitLeniency(designOf(sheets)));
};

interface Habit {
  readonly shift?: number;
  readonly scale?: number;
  readonly halo?: boolean;
  readonly drift?: number;
  readonly noise?: number;
}

/** Sixty works, each read by three of six judges; the last judge has a habit. */
function sheetsWith(habit: Habit): WrittenSheet[] {
  const random = new NormalRandom(new SeededRandom('profiles'));
  const counts = new Map<string, number>();
  return Array.from({ length: 60 }, () => 70 + 8 * random.next()).flatMap((quality, entry) =>
    [entry % 6, (entry + 1 + (Math.floor(entry / 6) % 2)) % 6, (entry + 3) % 6].map(
      (number): WrittenSheet => {
        const judgeId = `J${String(number)}`;
        const order = counts.get(judgeId) ?? 0;
        counts.set(judgeId, order + 1);
        const own: Habit = number === 5 ? habit : {};
        const seen = 70 + (quality - 70) * (own.scale ?? 1) + (own.shift ?? 0) + (own.drift ?? 0) * order;
        const common = (own.noise ?? 2) * random.next();
        const parts = [0.4, 0.35, 0.25].map(
          (part) =>
            part * (seen + common) +
            (own.halo === true ? 0 : 3 * Math.min(1, own.scale ?? 1) * random.next()),
        );
        const criteria = parts.map((part) => Math.round(part * 100));
        const total = criteria.reduce((sum, part) => sum + part, 0);
        const code = `E${String(entry).padStart(2, '0')}`;
        return { code, categoryId: '', judgeId, total, criteria, order };
      },
    ),
  );
}

const last = (habit: Habit): JudgeProfile | undefined => judgeProfiles(sheetsWith(habit)).at(-1);

describe('profiles of judges', () => {
  it('find nothing to say of judges without habits', () => {
    const flags = judgeProfiles(sheetsWith({})).flatMap((profile) => profile.flags);
    // One in twenty intervals misses by chance; of six judges with two intervals each hardly more than one does.
    expect(flags.length).toBeLessThanOrEqual(1);
  });

  it('see severity, with an interval around it', () => {
    const profile = last({ shift: -12 });
    expect(profile?.flags).toContain('harsh');
    // The others stand a sixth of the shift above the mean.
    expect(profile?.severity?.effect ?? 0).toBeLessThan(-800);
    expect(last({ shift: 12 })?.flags).toContain('lenient');
  });

  it('see narrow and wide spreads', () => {
    expect(last({ scale: 0.1, noise: 0.5 })?.spread ?? 1).toBeLessThan(0.7);
    expect(last({ scale: 2.4 })?.flags).toContain('wide');
  });

  it('see criteria that go together more than those of others', () => {
    expect(last({ halo: true })?.flags).toContain('halo');
  });

  it('see scores that rise from sheet to sheet', () => {
    const profile = last({ drift: 0.8 });
    expect(profile?.flags).toContain('drift');
    expect(profile?.drift?.change ?? 0).toBeGreaterThan(500);
  });

  it('see scores that follow nobody else', () => {
    const profile = last({ noise: 14 });
    expect(profile?.flags).toContain('unlike-others');
    expect(profile?.agreement?.distance ?? 0).toBeGreaterThan(
      judgeProfiles(sheetsWith({})).at(-1)?.agreement?.distance ?? 0,
    );
  });

  it('say little of judges with few sheets', () => {
    const [profile] = judgeProfiles(sheetsWith({}).filter(({ order }) => order < 4));
    expect(profile).toMatchObject({
      readings: 4,
      severity: null,
      spread: null,
      halo: null,
      drift: null,
      fit: null,
    });
    expect(judgeProfiles([])).toEqual([]);
  });
});

describe('moments', () => {
  it('know lines and what does not vary', () => {
    expect(slopeOf([1, 3, 5, 7])).toEqual({ value: 2, error: 0 });
    expect([slopeOf([1, 2]), correlation([1, 1], [1, 2])]).toEqual([null, null]);
    expect(correlation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 12);
  });
});
