import fc from 'fast-check';
import {
  chainUp,
  ChainWalk,
  type ChainFinding,
  genesis,
  type Link,
  linkHash,
  type RecordedAct,
} from './chain.js';

function act(number: number): RecordedAct {
  return {
    id: `id-${number}`,
    at: new Date(Date.UTC(2026, 2, 2, 2, 0, number)),
    contestId: 'contest',
    actorKind: 'account',
    actorId: 'somebody',
    actorRoles: 'secretary',
    action: 'entries.entry-submitted',
    subjectKind: 'entry',
    subjectId: `entry-${number}`,
    facts: { number },
  };
}

const acts = Array.from({ length: 8 }, (_, index) => act(index + 1));

function walk(links: readonly Link[], head = chainUp(genesis, acts).head): ChainFinding[] {
  const checker = new ChainWalk();
  return [...links.flatMap((link) => checker.step(link)), ...checker.finish(head)];
}

describe('the chain', () => {
  const { links, head } = chainUp(genesis, acts);

  it('fits together, in one piece or in several', () => {
    expect(walk(links)).toEqual([]);
    const first = chainUp(genesis, acts.slice(0, 3));
    const second = chainUp(first.head, acts.slice(3));
    expect([...first.links, ...second.links]).toEqual(links);
    expect(second.head).toEqual(head);
  });

  it('has a hash that anybody can compute from the documented text', () => {
    // sha256sum over: 64 zeros, a line break, the canonical JSON of the first act.
    expect(links[0]?.hash).toBe('49ec06df22539448fe62ae5b5a370a89ff3d5dfed670516423ac3ec3ff88622e');
  });

  it('tells which act was changed, whatever was changed in it', () => {
    const changes: Partial<RecordedAct>[] = [
      { id: 'other' },
      { at: new Date(0) },
      { contestId: null },
      { actorKind: 'system' },
      { actorId: null },
      { actorRoles: '' },
      { action: 'other' },
      { subjectKind: 'other' },
      { subjectId: 'other' },
      { facts: { number: 5, more: true } },
    ];
    for (const change of changes) {
      const tampered = links.map((link) => (link.seq === 4 ? { ...link, ...change } : link));
      expect(walk(tampered)).toEqual([{ kind: 'changed', seq: 4 }]);
    }
  });

  it('shows a changed act whose hash was made to fit, at the next one', () => {
    const forged = links.map((link) => {
      if (link.seq !== 4) return link;
      const other = { ...link, facts: { number: 99 } };
      return { ...other, hash: linkHash(other.previousHash, 4, other) };
    });
    expect(walk(forged)).toEqual([{ kind: 'broken-link', seq: 5 }]);
  });

  it('names acts that are gone: within, at the beginning, at the end', () => {
    const without = (...gone: number[]): Link[] => links.filter((link) => !gone.includes(link.seq));
    expect(walk(without(3, 4))).toEqual([{ kind: 'missing', seq: 3, lastSeq: 4 }]);
    expect(walk(without(1))).toEqual([{ kind: 'missing', seq: 1, lastSeq: 1 }]);
    expect(walk(without(7, 8))).toEqual([{ kind: 'missing', seq: 7, lastSeq: 8 }]);
    expect(walk([])).toEqual([{ kind: 'missing', seq: 1, lastSeq: 8 }]);
  });

  it('names two acts that changed places', () => {
    const [third, fourth] = [links[2] as Link, links[3] as Link];
    const { seq, previousHash, hash } = third;
    const swapped = links.map((link) => {
      if (link.seq === 3) return { ...fourth, seq, previousHash, hash };
      if (link.seq === 4)
        return { ...third, seq: fourth.seq, previousHash: fourth.previousHash, hash: fourth.hash };
      return link;
    });
    expect(walk(swapped)).toEqual([
      { kind: 'changed', seq: 3 },
      { kind: 'changed', seq: 4 },
    ]);
  });

  it('notices a chain that was computed anew, by the head that was kept apart', () => {
    const anew = chainUp(
      genesis,
      acts.map((each) => ({ ...each, actorId: 'somebody else' })),
    );
    expect(walk(anew.links)).toEqual([{ kind: 'head', seq: 8 }]);
  });

  it('is sound after any single change of a text', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 7 }),
        fc.string({ minLength: 1, unit: 'grapheme' }),
        (index, added) => {
          const tampered = links.map((link, at) =>
            at === index ? { ...link, subjectId: `${link.subjectId}${added}` } : link,
          );
          expect(walk(tampered)).toEqual([{ kind: 'changed', seq: index + 1 }]);
        },
      ),
    );
  });
});
