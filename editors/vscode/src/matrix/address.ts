import type { Position, Range } from "vscode-languageclient/node";
import type { Matrix } from "../answers";
import type { Address, NamedCell } from "./messages";

const isBefore = (one: Position, other: Position) =>
  one.line < other.line || (one.line === other.line && one.character < other.character);

const holds = (range: Range, place: Position) => !isBefore(place, range.start) && !isBefore(range.end, place);

/** The cell that a position in the text belongs to, or the skill or level named there. A ladder extends from its
 *  heading, which is its range, to the next ladder's. */
export function addressOf(ladders: Matrix[], place: Position): Address | undefined {
  const ladder = ladders.filter((it) => !isBefore(place, it.range.start)).length - 1;
  const matrix = ladders[ladder];
  if (matrix === undefined) return undefined;
  const cell = matrix.cells.find((it) => holds(it.range, place));
  if (cell !== undefined) return { ladder, skill: cell.skill, level: cell.level };
  const skill = matrix.skills.findIndex((it) => holds(it.range, place));
  const level = matrix.levels.findIndex((it) => holds(it.range, place));
  return skill < 0 && level < 0 ? undefined : { ladder, skill, level };
}

/** The range in the text of the cell, skill, level or ladder at an address. A missing cell has its skill's. */
export function rangeOf(ladders: Matrix[], { ladder, skill, level }: Address): Range | undefined {
  const matrix = ladders[ladder];
  if (matrix === undefined) return undefined;
  const cell = skill < 0 || level < 0 ? undefined : matrix.cells.find((it) => it.skill === skill && it.level === level);
  if (cell !== undefined) return cell.range;
  return (matrix.skills[skill] ?? matrix.levels[level] ?? matrix).range;
}

/** Where a cell is now, and what it says; names count for more than numbers. */
export function located(ladders: Matrix[], cell: NamedCell): (Address & { source: string }) | undefined {
  const matrix = ladders[cell.ladder];
  const skill = indexOf(matrix?.skills ?? [], cell.skillName, cell.skill);
  const level = indexOf(matrix?.levels ?? [], cell.levelName, cell.level);
  if (skill < 0 || level < 0) return undefined;
  const source = matrix?.cells.find((it) => it.skill === skill && it.level === level)?.source ?? "";
  return { ladder: cell.ladder, skill, level, source };
}

const indexOf = (names: { name: string }[], name: string, usual: number) =>
  names[usual]?.name === name ? usual : names.findIndex((it) => it.name === name);
