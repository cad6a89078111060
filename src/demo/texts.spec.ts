import { SeededRandom } from '../kernel/random.js';
import { writeEssay } from './texts.js';

/** Every run of so many words of a text. */
function runs(paragraphs: readonly string[], length: number): Set<string> {
  const words = paragraphs.slice(1).join(' ').toLowerCase().split(/\s+/u);
  return new Set(words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' ')));
}

describe('the essays of the demo', () => {
  const random = new SeededRandom('texts');
  const essays = Array.from({ length: 60 }, () => writeEssay(random, 1200));

  it('are about as long as asked, with nothing left blank', () => {
    for (const { title, paragraphs } of essays) {
      const text = paragraphs.join(' ');
      expect(text).not.toMatch(/[{}]/u);
      expect(text.split(' ').length).toBeGreaterThan(1100);
      expect(paragraphs[0]).toBe(title);
    }
  });

  it('share hardly a run of six words, so that only what is copied is called copied', () => {
    const all = essays.map(({ paragraphs }) => runs(paragraphs, 6));
    const shares = all.flatMap((one, index) =>
      all.slice(index + 1).map((other) => [...one].filter((run) => other.has(run)).length / one.size),
    );
    expect(Math.max(...shares)).toBeLessThan(0.05);
  });
});
