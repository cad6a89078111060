import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Judging, mayAnalyse, maySeeProfiles, RoundMaterial } from '../judging/index.js';
import type { Findings } from './domain/findings/findings.js';
import type { JudgeProfile } from './domain/profiles/judge-profiles.js';
import type { WorkFindings } from './domain/findings/lines.js';
import type {
  FindingsView,
  GroupFindingsView,
  JudgeProfileView,
  OtherPlacesView,
} from './dto/findings.dto.js';
import { ruleOf } from './round-rule.js';
import { FindingsStore } from './findings.store.js';

/** The places that a work may truly have; null where nothing tells how sure the scores are. */
export interface PlaceRange {
  readonly best: number | null;
  readonly worst: number | null;
}

type Interval = { readonly low: number; readonly high: number };

function intervalOf(value: number, { low, high }: Interval): JudgeProfileView['severity'] {
  return { value: Math.round(value), low: Math.round(low), high: Math.round(high) };
}

function profileOf(profile: JudgeProfile, name: string): JudgeProfileView {
  const { readings, mean, severity, spread, halo, drift, fit, agreement, flags } = profile;
  return {
    ...{ judgeId: profile.judge, name, readings, mean: Math.round(mean), spread, fit, flags: [...flags] },
    severity: severity === null ? null : intervalOf(severity.effect, severity),
    halo: halo?.own ?? null,
    haloOthers: halo?.others ?? null,
    drift: drift === null ? null : intervalOf(drift.change, drift),
    distance: agreement === null ? null : Math.round(agreement.distance),
  };
}

/** Findings of before there was a choice know nothing of the places by the mean, which counted. */
function placesOf(others: WorkFindings['others']): OtherPlacesView {
  const { mean = null, median = null, trimmed = null } = others;
  const { zscore = null, leniency = null, mixed = null } = others;
  return { mean, median, trimmed, zscore, leniency, mixed };
}

function groupsOf(findings: Findings, names: ReadonlyMap<string, string>): GroupFindingsView[] {
  return findings.groups.map(({ categoryIds, works, lines, nearest, borderline }) => ({
    categories: categoryIds.map((id) => names.get(id) ?? ''),
    works,
    lines: [...lines],
    borderline: [...(borderline ?? [])],
    nearest: nearest.map(({ others, ...work }) => ({ ...work, others: placesOf(others) })),
  }));
}

/** Shows the findings of a round: codes to all who may see the round, judges to the panel head alone. */
@Injectable()
export class FindingsReader {
  constructor(
    private readonly store: FindingsStore,
    private readonly judging: Judging,
    private readonly material: RoundMaterial,
  ) {}

  /** What the sheets of a round say, as far as it has been worked out. @throws thing.not-found */
  async view(actor: Actor, roundId: string): Promise<FindingsView> {
    const round = await this.judging.round(actor, roundId);
    const row = await this.store.find(roundId);
    // What was asked for before a sheet went back speaks of sheets that have changed, or still do.
    const stale = row?.preview === true && row.roundVersion !== round.version;
    const shown = row === null || stale ? null : row;
    const findings = shown?.findings ?? null;
    const rules = await this.judging.rulesOf(round);
    const { categoryNames } = rules;
    const mayProfiles = maySeeProfiles(actor, round) === null;
    return {
      state: shown === null ? 'none' : findings === null ? 'waiting' : 'ready',
      method: findings?.method ?? ruleOf(rules).method,
      preview: shown?.preview ?? false,
      requestedAt: shown?.requestedAt.toISOString() ?? null,
      computedAt: shown?.computedAt?.toISOString() ?? null,
      works: findings?.works ?? 0,
      judges: findings?.judges ?? 0,
      sheets: findings?.sheets ?? 0,
      components: findings?.components ?? 0,
      agreement: findings?.agreement ?? null,
      differences:
        findings === null ? null : { ...findings.differences, counts: [...findings.differences.counts] },
      groups: findings === null ? [] : groupsOf(findings, categoryNames),
      profiles: findings === null || !mayProfiles ? null : await this.profiles(round.contestId, findings),
      // While the ranking is worked out they are about to be ordered anyway.
      can: { compute: mayAnalyse(actor, round) === null && round.unrankedSince === null },
    };
  }

  /**
   * The places that works of a closed round may truly have among those in for the same places, by code; as far as it
   * was worked out, around the lines.
   */
  async ranges(roundId: string): Promise<ReadonlyMap<string, PlaceRange>> {
    const row = await this.store.find(roundId);
    const groups = row === null || row.preview ? [] : (row.findings?.groups ?? []);
    const known = groups
      .flatMap(({ nearest }) => nearest)
      .map(({ code, best, worst }) => [code, { best, worst }] as const);
    return new Map(known);
  }

  private async profiles(contestId: string, findings: Findings): Promise<JudgeProfileView[]> {
    const names = await this.material.judgeNames(contestId);
    const views = findings.profiles.map((profile) => profileOf(profile, names.get(profile.judge) ?? ''));
    return views.sort((a, b) => a.name.localeCompare(b.name, 'vi'));
  }
}
