import { contestRoles } from '../../../kernel/permissions.js';
import { mayCombine } from './role-rules.js';

describe('roles that cannot be combined', () => {
  it('keeps who sees names away from judging, whichever came first', () => {
    for (const named of ['secretary', 'organiser', 'unit-coordinator', 'custodian', 'auditor'] as const) {
      for (const blind of ['judge', 'panel-head'] as const) {
        expect(mayCombine([named], blind)).toBe(false);
        expect(mayCombine([blind], named)).toBe(false);
      }
    }
  });

  it('is symmetric for every pair', () => {
    for (const a of contestRoles)
      for (const b of contestRoles) expect(mayCombine([a], b)).toBe(mayCombine([b], a));
  });

  it('lets a judge lead the panel and a secretary organise', () => {
    expect(mayCombine(['judge'], 'panel-head')).toBe(true);
    expect(mayCombine(['secretary'], 'organiser')).toBe(true);
  });
});
