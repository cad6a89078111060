import { groupBy } from './group-by.js';

it('groups things by a key, in their order', () => {
  const words = ['bản', 'đường', 'bài', 'điểm', 'bút'];
  expect([...groupBy(words, (word) => word[0])]).toEqual([
    ['b', ['bản', 'bài', 'bút']],
    ['đ', ['đường', 'điểm']],
  ]);
  expect(groupBy([], String).size).toBe(0);
});
