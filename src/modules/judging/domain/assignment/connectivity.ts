import { SeededRandom } from '../../../../kernel/random.js';

/** Enough steps for an exact answer up to so many judges, and for nine digits beyond. */
const mostSteps = 300;
const bisections = 100;

/**
 * The second-smallest eigenvalue of the normalised Laplacian of a weighted graph (weights row by row): 0 when the
 * graph falls apart, up to 1 and a little more when all hang together. By Lanczos' method on the space across the
 * first eigenvector, every step made orthogonal to all before. Null for fewer than two vertices.
 */
export function connectivityOf(weights: Float64Array, size: number): number | null {
  if (size < 2) return null;
  const roots = degreeRoots(weights, size);
  if (roots.includes(0)) return 0;
  const laplacian = normalised(weights, roots, size);
  const { diagonal, beside } = tridiagonal(laplacian, unit(Float64Array.from(roots)), size);
  return Math.max(0, smallestEigenvalue(diagonal, beside));
}

function degreeRoots(weights: Float64Array, size: number): Float64Array {
  const roots = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    let degree = 0;
    for (let column = 0; column < size; column++) degree += weights[row * size + column] as number;
    roots[row] = Math.sqrt(degree);
  }
  return roots;
}

function normalised(weights: Float64Array, roots: Float64Array, size: number): Float64Array {
  return weights.map((weight, place) => {
    const row = Math.floor(place / size);
    const column = place - row * size;
    return (row === column ? 1 : 0) - weight / ((roots[row] as number) * (roots[column] as number));
  });
}

/** The matrix as it looks from a random direction across `first`: three diagonals with the same eigenvalues. */
function tridiagonal(
  matrix: Float64Array,
  first: Float64Array,
  size: number,
): { readonly diagonal: readonly number[]; readonly beside: readonly number[] } {
  const random = new SeededRandom('connectivity');
  const diagonal: number[] = [];
  const beside: number[] = [];
  const basis = [first];
  let next = Float64Array.from({ length: size }, () => random.fraction() - 0.5);
  clear(next, basis);
  for (let step = 0; step < Math.min(size - 1, mostSteps); step++) {
    const vector = unit(next);
    basis.push(vector);
    next = times(matrix, vector, size);
    diagonal.push(dot(next, vector));
    clear(next, basis);
    const length = Math.sqrt(dot(next, next));
    if (length < 1e-10) break;
    beside.push(length);
  }
  return { diagonal, beside };
}

function times(matrix: Float64Array, vector: Float64Array, size: number): Float64Array<ArrayBuffer> {
  const product = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    let sum = 0;
    const start = row * size;
    for (let column = 0; column < size; column++) {
      sum += (matrix[start + column] as number) * (vector[column] as number);
    }
    product[row] = sum;
  }
  return product;
}

/** Takes from a vector what lies along the basis; twice, for rounding's sake. */
function clear(vector: Float64Array, basis: readonly Float64Array[]): void {
  for (const along of [...basis, ...basis]) {
    const share = dot(vector, along);
    for (let index = 0; index < vector.length; index++) {
      vector[index] = (vector[index] as number) - share * (along[index] as number);
    }
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += (a[index] as number) * (b[index] as number);
  return sum;
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector));
  return vector.map((value) => value / length);
}

/** By bisection: the count of negative pivots says how many eigenvalues lie below a number (Sylvester). */
function smallestEigenvalue(diagonal: readonly number[], beside: readonly number[]): number {
  let low = -1;
  let high = 3;
  for (let step = 0; step < bisections; step++) {
    const middle = (low + high) / 2;
    if (hasEigenvalueBelow(diagonal, beside, middle)) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

function hasEigenvalueBelow(diagonal: readonly number[], beside: readonly number[], bound: number): boolean {
  let pivot = 1;
  for (let index = 0; index < diagonal.length; index++) {
    const coupling = index === 0 ? 0 : (beside[index - 1] ?? 0);
    pivot = (diagonal[index] ?? 0) - bound - (coupling * coupling) / pivot;
    if (pivot < 0) return true;
    if (pivot === 0) pivot = Number.EPSILON;
  }
  return false;
}
