import { actorLabel } from './labels.js';
import { shownSubject } from './visibility.js';
import { chainUp, genesis, type Link } from './chain.js';

function linkOf(subjectKind: string): Link {
  const act = {
    id: 'id',
    at: new Date(0),
    contestId: 'contest',
    actorKind: 'account',
    actorId: 'somebody',
    actorRoles: 'secretary',
    action: 'some.act',
    subjectKind,
    subjectId: 'the-id',
    facts: { figure: 7 },
  };
  return chainUp(genesis, [act]).links[0] as Link;
}

describe('what the record shows', () => {
  it.each(['entry', 'file', 'copy', 'sheet', 'something new'])(
    'hides which %s it was while the contest is sealed, and its figures',
    (kind) => {
      expect(shownSubject(linkOf(kind), true)).toEqual({ kind, id: null, facts: {} });
      expect(shownSubject(linkOf(kind), false)).toEqual({ kind, id: 'the-id', facts: { figure: 7 } });
    },
  );

  it.each(['contest', 'round', 'account', 'invitation'])('always shows which %s it was', (kind) => {
    expect(shownSubject(linkOf(kind), true)).toEqual({ kind, id: 'the-id', facts: { figure: 7 } });
  });

  it('names people by their roles', () => {
    expect(actorLabel('account', 'organiser secretary', 'vi')).toBe('Ban Tổ chức, Thư ký');
    expect(actorLabel('account', '', 'vi')).toBe('Người dùng');
    expect(actorLabel('account', 'administrator', 'en')).toBe('Administrator');
    expect(actorLabel('system', '', 'en')).toBe('The system');
    expect(actorLabel('visitor', '', 'vi')).toBe('Khách');
  });
});
