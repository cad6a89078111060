import type { ContestRole, ContestState, MyContest } from '../../api/types.js';
import type { Section } from '../frame/places.js';

/** What somebody should do next in a contest: a sentence and where to do it. */
export interface NextStep {
  readonly key:
    | 'next.set-up'
    | 'next.open'
    | 'next.screen'
    | 'next.follow'
    | 'next.seal'
    | 'next.judge'
    | 'next.desk'
    | 'next.sheets'
    | 'next.conflicts'
    | 'next.unseal'
    | 'next.decide'
    | 'next.certificates'
    | 'next.record'
    | 'next.see'
    | 'next.unit'
    | 'next.unit-see';
  readonly section: Section | 'ban-cham';
}

type Steps = Partial<Record<ContestState, NextStep>>;

const certificates: NextStep = { key: 'next.certificates', section: 'chung-nhan' };
const screening: Steps = {
  receiving: { key: 'next.screen', section: 'sang-loc' },
  screening: { key: 'next.seal', section: 'sang-loc' },
  published: certificates,
};
const desk: NextStep = { key: 'next.desk', section: 'ban-cham' };
const sheets: NextStep = { key: 'next.sheets', section: 'ban-cham' };
const conflicts: NextStep = { key: 'next.conflicts', section: 'xung-dot' };
const follow: NextStep = { key: 'next.judge', section: 'cham' };

const steps: Record<ContestRole, Steps> = {
  organiser: {
    draft: { key: 'next.set-up', section: 'thiet-lap' },
    announced: { key: 'next.open', section: 'tong-quan' },
    ...screening,
    receiving: { key: 'next.follow', section: 'tong-quan' },
    screening: { key: 'next.seal', section: 'roc-phach' },
    judging: follow,
    deciding: { key: 'next.unseal', section: 'ghep-phach' },
  },
  secretary: screening,
  judge: {
    announced: conflicts,
    receiving: conflicts,
    screening: conflicts,
    judging: desk,
    deciding: sheets,
    published: sheets,
    archived: sheets,
  },
  'panel-head': { judging: follow },
  council: { deciding: { key: 'next.decide', section: 'hoi-dong' } },
  auditor: {},
  custodian: { screening: { key: 'next.seal', section: 'roc-phach' } },
  'unit-coordinator': { receiving: { key: 'next.unit', section: 'don-vi' } },
};

/** Roles in the order in which their next step is offered. */
const order: readonly ContestRole[] = [
  'organiser',
  'secretary',
  'panel-head',
  'judge',
  'council',
  'custodian',
  'auditor',
  'unit-coordinator',
];

/** The next step of a contest for the roles that somebody has in it. */
export function nextStep(contest: MyContest): NextStep {
  const held = order.filter((role) => contest.roles.includes(role));
  for (const role of held) {
    const step = steps[role][contest.state];
    if (step !== undefined) return step;
  }
  if (held[0] === 'judge') return conflicts;
  if (held[0] === 'auditor') return { key: 'next.record', section: 'nhat-ky' };
  if (held[0] === 'unit-coordinator') return { key: 'next.unit-see', section: 'don-vi' };
  return { key: 'next.see', section: 'tong-quan' };
}

/** The address of a next step. */
export function addressOf(contest: MyContest, step: NextStep): string {
  return step.section === 'ban-cham' ? '/ban-cham' : `/cuoc-thi/${contest.id}/${step.section}`;
}
