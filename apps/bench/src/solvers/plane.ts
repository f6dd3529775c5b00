export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Euclidean distances from row to column, each rounded as the convention of the instances has it. */
export function matrixOf(points: readonly Point[], round: (length: number) => number): Float64Array {
  const matrix = new Float64Array(points.length ** 2);
  points.forEach((from, row) => {
    points.forEach((to, column) => {
      matrix[row * points.length + column] = round(Math.hypot(from.x - to.x, from.y - to.y));
    });
  });
  return matrix;
}
