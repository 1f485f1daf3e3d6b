/** A cell by its row and column. */
export interface Corner {
  skill: number;
  level: number;
}

/** A rectangle of cells, from the one where its selection began to the one that has the focus. */
export class Range {
  constructor(
    readonly anchor: Corner,
    readonly head: Corner,
  ) {}

  get isOne(): boolean {
    return this.anchor.skill === this.head.skill && this.anchor.level === this.head.level;
  }

  /** Its cells, row by row. */
  rows(): Corner[][] {
    const skills = span(this.anchor.skill, this.head.skill);
    const levels = span(this.anchor.level, this.head.level);
    return skills.map((skill) => levels.map((level) => ({ skill, level })));
  }
}

function span(one: number, other: number): number[] {
  const first = Math.min(one, other);
  return Array.from({ length: Math.abs(one - other) + 1 }, (_, index) => first + index);
}

/** Where pasted rows go: cell by cell from the first one on, or one text into all selected cells. What has no room is
 *  left out. */
export function placed(rows: string[][], range: Range, size: { skills: number; levels: number }): { at: Corner; text: string }[] {
  const only = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
  if (only !== undefined) return range.rows().flatMap((row) => row.map((at) => ({ at, text: only })));
  const first = range.rows()[0]?.[0] ?? range.head;
  return rows
    .flatMap((row, down) => row.map((text, right) => ({ at: { skill: first.skill + down, level: first.level + right }, text })))
    .filter(({ at }) => at.skill < size.skills && at.level < size.levels);
}
