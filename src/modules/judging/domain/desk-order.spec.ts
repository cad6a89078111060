import { inDeskOrder } from './desk-order.js';

const sheets = Array.from({ length: 12 }, (_, number) => ({ copyId: `c${number}` }));
const order = (judge: string, first?: ReadonlySet<string>): string[] =>
  inDeskOrder('seed', judge, sheets, first).map(({ copyId }) => copyId);

describe("the order on a judge's desk", () => {
  it('is the same every time, and each judge has another', () => {
    expect(order('j1')).toEqual(order('j1'));
    expect(order('j1')).not.toEqual(order('j2'));
    expect([...order('j1')].sort()).toEqual(sheets.map(({ copyId }) => copyId).sort());
  });

  it('begins with what all judges read, and leaves the others as they are', () => {
    const common = new Set(['c3', 'c7']);
    const plain = order('j1');
    const wanted = [...plain.filter((id) => common.has(id)), ...plain.filter((id) => !common.has(id))];
    expect(order('j1', common)).toEqual(wanted);
  });
});
