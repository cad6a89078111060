import type { JudgeStanding } from '../../../api/types.js';

/** Whether a judge of this standing lags. */
export function isLagging({ standing }: Pick<JudgeStanding, 'standing'>): boolean {
  return standing !== 'none' && standing !== 'done' && standing !== 'on-time';
}
