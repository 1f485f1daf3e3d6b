import type { Matrix } from "../answers";

/** Ladders as they are after an answer that may give only the cells that have changed. */
export function merged(before: Matrix[], answer: Matrix[]): Matrix[] {
  return answer.map((matrix, index) => {
    if (!matrix.partial) return matrix;
    const place = ({ skill, level }: { skill: number; level: number }) => skill * matrix.levels.length + level;
    const changed = new Map(matrix.cells.map((it) => [place(it), it]));
    const cells = before[index]?.cells.map((it) => changed.get(place(it)) ?? it) ?? [];
    return { ...matrix, partial: false, cells };
  });
}
