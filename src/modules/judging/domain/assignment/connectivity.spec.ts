import { connectivityOf } from './connectivity.js';

function graph(size: number, edges: readonly (readonly [number, number, number?])[]): Float64Array {
  const weights = new Float64Array(size * size);
  for (const [a, b, weight = 1] of edges) {
    weights[a * size + b] = weight;
    weights[b * size + a] = weight;
  }
  return weights;
}

const complete = (size: number): Float64Array =>
  graph(
    size,
    Array.from({ length: size }, (_, a) => a).flatMap((a) =>
      Array.from({ length: a }, (_, b) => [a, b] as const),
    ),
  );

const path = (size: number): Float64Array =>
  graph(
    size,
    Array.from({ length: size - 1 }, (_, index) => [index, index + 1] as const),
  );

describe('connectivityOf', () => {
  it.each([2, 3, 12, 60])('is n / (n - 1) for a complete graph of %i', (size) => {
    expect(connectivityOf(complete(size), size)).toBeCloseTo(size / (size - 1), 9);
  });

  it.each([3, 4, 10, 40])('is 1 - cos(π / (n - 1)) for a path of %i', (size) => {
    expect(connectivityOf(path(size), size)).toBeCloseTo(1 - Math.cos(Math.PI / (size - 1)), 9);
  });

  it('is 0 for a graph in two parts, and for a vertex alone', () => {
    expect(
      connectivityOf(
        graph(4, [
          [0, 1],
          [2, 3],
        ]),
        4,
      ),
    ).toBeCloseTo(0, 9);
    expect(connectivityOf(graph(3, [[0, 1]]), 3)).toBe(0);
  });

  it('does not change when all weights grow alike, and does when a link grows weaker', () => {
    const weak =
      connectivityOf(
        graph(4, [
          [0, 1, 9],
          [1, 2, 1],
          [2, 3, 9],
        ]),
        4,
      ) ?? 0;
    expect(
      connectivityOf(
        graph(4, [
          [0, 1, 90],
          [1, 2, 10],
          [2, 3, 90],
        ]),
        4,
      ),
    ).toBeCloseTo(weak, 9);
    expect(weak).toBeLessThan(connectivityOf(path(4), 4) ?? 0);
  });

  it('is the same beyond the exact steps, to nine digits', () => {
    const size = 400;
    expect(connectivityOf(complete(size), size)).toBeCloseTo(size / (size - 1), 9);
  });

  it('needs two vertices', () => {
    expect(connectivityOf(new Float64Array(1), 1)).toBeNull();
    expect(connectivityOf(new Float64Array(0), 0)).toBeNull();
  });
});
