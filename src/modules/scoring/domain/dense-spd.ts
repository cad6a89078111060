/**
 * Dense symmetric positive definite matrices of a few thousand rows, row after row in one Float64Array. Everything is
 * made of one operation, sums of products of contiguous stretches of two rows, four rows by four at a time: that is
 * what keeps a processor busy. (Golub & Van Loan, Matrix Computations, §4.2.)
 */

/** Rows taken together: a block of them stays in the fast memory while all others pass by. */
const block = 48;

/** Stretch of a row taken at once. */
const stretch = 256;

/** A matrix that is not positive definite has no factor. */
export class NotPositiveDefiniteError extends Error {}

/**
 * Replaces the lower triangle of a matrix by its Cholesky factor; what stands above the diagonal is set to zero.
 * Throws NotPositiveDefiniteError.
 */
export function factorise(matrix: Float64Array, size: number): void {
  const product = { target: matrix, a: matrix, b: matrix, size };
  for (let from = 0; from < size; from += block) {
    const to = Math.min(from + block, size);
    for (let row = from; row < size; row += block) {
      subtractProducts(
        product,
        { from: row, to: Math.min(row + block, size) },
        { from, to },
        { from: 0, to: from },
      );
    }
    factoriseDiagonal(matrix, size, from, to);
    for (let row = to; row < size; row += 1) solveRow(matrix, size, row, from, to);
  }
  for (let row = 0; row < size; row += 1) matrix.fill(0, row * size + row + 1, (row + 1) * size);
}

/** The logarithm of the determinant of the matrix that was factorised. */
export function logDeterminant(factor: Float64Array, size: number): number {
  let sum = 0;
  for (let row = 0; row < size; row += 1) sum += Math.log(factor[row * size + row] as number);
  return 2 * sum;
}

/** Solves `matrix · x = right` by the factor of the matrix. */
export function solveFactorised(factor: Float64Array, size: number, right: Float64Array): Float64Array {
  const solution = right.slice();
  for (let row = 0; row < size; row += 1) {
    const base = row * size;
    let rest = solution[row] as number;
    for (let column = 0; column < row; column += 1) {
      rest -= (factor[base + column] as number) * (solution[column] as number);
    }
    solution[row] = rest / (factor[base + row] as number);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    const base = row * size;
    const value = (solution[row] as number) / (factor[base + row] as number);
    solution[row] = value;
    for (let column = 0; column < row; column += 1) {
      (solution[column] as number) -= (factor[base + column] as number) * value;
    }
  }
  return solution;
}

/** The inverse of the matrix that was factorised, both triangles. */
export function invertFactorised(factor: Float64Array, size: number): Float64Array {
  const columns = invertFactor(factor, size);
  const inverse = new Float64Array(size * size);
  const product = { target: inverse, a: columns, b: columns, size };
  for (let from = 0; from < size; from += block) {
    const right = { from, to: Math.min(from + block, size) };
    for (let row = from; row < size; row += block) {
      const left = { from: row, to: Math.min(row + block, size) };
      subtractProducts(product, left, right, { from: row, to: size });
    }
  }
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      // The products were subtracted from zero; at the diagonal blocks both triangles are there already.
      const value = -(inverse[row * size + column] as number);
      inverse[row * size + column] = value;
      inverse[column * size + row] = value;
    }
  }
  return inverse;
}

/** The diagonal of the inverse of the matrix that was factorised: half the work of the whole inverse. */
export function inverseDiagonal(factor: Float64Array, size: number): Float64Array {
  const columns = invertFactor(factor, size);
  return Float64Array.from({ length: size }, (_, row) => {
    let sum = 0;
    for (let at = row * size + row; at < (row + 1) * size; at += 1) sum += (columns[at] as number) ** 2;
    return sum;
  });
}

/**
 * A root of the inverse of the matrix that was factorised: entry (i, j) of the inverse is the product of its rows i and
 * j, which `inverseAt` takes. Where few entries are wanted, that is much less work than the whole inverse.
 */
export function inverseRoot(factor: Float64Array, size: number): Float64Array {
  return invertFactor(factor, size);
}

/** One entry of an inverse, by its root. */
export function inverseAt(root: Float64Array, size: number, row: number, column: number): number {
  let sum = 0;
  // Rows begin with as many zeros as stand before them.
  const shift = (column - row) * size;
  const from = row * size + Math.max(row, column);
  for (let at = from; at < (row + 1) * size; at += 1) {
    sum += (root[at] as number) * (root[at + shift] as number);
  }
  return sum;
}

interface Rows {
  readonly from: number;
  readonly to: number;
}

/** Row `j` of the answer is column `j` of the factor's inverse: contiguous for what comes after. */
function invertFactor(factor: Float64Array, size: number): Float64Array {
  const columns = new Float64Array(size * size);
  const product = { target: columns, a: columns, b: factor, size };
  for (let from = 0; from < size; from += block) {
    const to = Math.min(from + block, size);
    for (let row = 0; row < to; row += block) {
      const left = { from: row, to: Math.min(row + block, size) };
      if (row < from) subtractProducts(product, left, { from, to }, { from: row, to: from });
      for (let column = row; column < left.to; column += 1) {
        solveColumn(product, column, from, to);
      }
    }
  }
  return columns;
}

/** Finishes one row of `columns` over one block, whose sums over earlier blocks are there already. */
function solveColumn(
  { target: columns, b: factor, size }: Product,
  column: number,
  from: number,
  to: number,
): void {
  const own = column * size;
  for (let row = Math.max(from, column); row < to; row += 1) {
    const base = row * size;
    let rest = row === column ? 1 : (columns[own + row] as number);
    for (let k = Math.max(from, column); k < row; k += 1) {
      rest -= (factor[base + k] as number) * (columns[own + k] as number);
    }
    columns[own + row] = rest / (factor[base + row] as number);
  }
}

function factoriseDiagonal(matrix: Float64Array, size: number, from: number, to: number): void {
  for (let row = from; row < to; row += 1) {
    solveRow(matrix, size, row, from, row);
    const base = row * size;
    let rest = matrix[base + row] as number;
    for (let k = from; k < row; k += 1) rest -= (matrix[base + k] as number) ** 2;
    if (!(rest > 0)) throw new NotPositiveDefiniteError();
    matrix[base + row] = Math.sqrt(rest);
  }
}

function solveRow(matrix: Float64Array, size: number, row: number, from: number, to: number): void {
  const base = row * size;
  for (let column = from; column < to; column += 1) {
    const other = column * size;
    let rest = matrix[base + column] as number;
    for (let k = from; k < column; k += 1)
      rest -= (matrix[base + k] as number) * (matrix[other + k] as number);
    matrix[base + column] = rest / (matrix[other + column] as number);
  }
}

/** `target[i, j] -= Σ a[i, k] · b[j, k]`, all of the same size. */
interface Product {
  readonly target: Float64Array;
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly size: number;
}

/** For i in `left`, j in `right`, k in `along`. */
function subtractProducts(product: Product, left: Rows, right: Rows, along: Rows): void {
  for (let start = along.from; start < along.to; start += stretch) {
    const part = { from: start, to: Math.min(start + stretch, along.to) };
    for (let row = left.from; row < left.to; row += 4) {
      for (let column = right.from; column < right.to; column += 4) {
        if (row + 4 <= left.to && column + 4 <= right.to) {
          subtractFourByFour(product, row, column, part);
        } else {
          const rows = { from: row, to: Math.min(row + 4, left.to) };
          subtractOneByOne(product, rows, { from: column, to: Math.min(column + 4, right.to) }, part);
        }
      }
    }
  }
}

function subtractOneByOne({ target, a, b, size }: Product, left: Rows, right: Rows, along: Rows): void {
  for (let row = left.from; row < left.to; row += 1) {
    for (let column = right.from; column < right.to; column += 1) {
      let sum = 0;
      for (let k = along.from; k < along.to; k += 1) {
        sum += (a[row * size + k] as number) * (b[column * size + k] as number);
      }
      (target[row * size + column] as number) -= sum;
    }
  }
}

/** Sixteen sums at once: eight numbers are fetched for sixteen products. */
// eslint-disable-next-line max-lines-per-function -- sixteen sums by name stay in registers; an array would not
function subtractFourByFour({ target, a, b, size }: Product, row: number, column: number, along: Rows): void {
  let a0 = row * size + along.from;
  let a1 = a0 + size;
  let a2 = a1 + size;
  let a3 = a2 + size;
  let b0 = column * size + along.from;
  let b1 = b0 + size;
  let b2 = b1 + size;
  let b3 = b2 + size;
  let s00 = 0,
    s01 = 0,
    s02 = 0,
    s03 = 0;
  let s10 = 0,
    s11 = 0,
    s12 = 0,
    s13 = 0;
  let s20 = 0,
    s21 = 0,
    s22 = 0,
    s23 = 0;
  let s30 = 0,
    s31 = 0,
    s32 = 0,
    s33 = 0;
  for (let k = along.from; k < along.to; k += 1) {
    const x0 = a[a0++] as number,
      x1 = a[a1++] as number,
      x2 = a[a2++] as number,
      x3 = a[a3++] as number;
    const y0 = b[b0++] as number,
      y1 = b[b1++] as number,
      y2 = b[b2++] as number,
      y3 = b[b3++] as number;
    s00 += x0 * y0;
    s01 += x0 * y1;
    s02 += x0 * y2;
    s03 += x0 * y3;
    s10 += x1 * y0;
    s11 += x1 * y1;
    s12 += x1 * y2;
    s13 += x1 * y3;
    s20 += x2 * y0;
    s21 += x2 * y1;
    s22 += x2 * y2;
    s23 += x2 * y3;
    s30 += x3 * y0;
    s31 += x3 * y1;
    s32 += x3 * y2;
    s33 += x3 * y3;
  }
  let at = row * size + column;
  (target[at] as number) -= s00;
  (target[at + 1] as number) -= s01;
  (target[at + 2] as number) -= s02;
  (target[at + 3] as number) -= s03;
  at += size;
  (target[at] as number) -= s10;
  (target[at + 1] as number) -= s11;
  (target[at + 2] as number) -= s12;
  (target[at + 3] as number) -= s13;
  at += size;
  (target[at] as number) -= s20;
  (target[at + 1] as number) -= s21;
  (target[at + 2] as number) -= s22;
  (target[at + 3] as number) -= s23;
  at += size;
  (target[at] as number) -= s30;
  (target[at + 1] as number) -= s31;
  (target[at + 2] as number) -= s32;
  (target[at + 3] as number) -= s33;
}
