// The checker's answers to the editor's commands; server/protocol/commands.h says what each means.
import type { Location, Position, Range } from "vscode-languageclient/node";

/** A document, and optionally a position in one of its ladders. */
export interface Place {
  uri: string;
  position?: Position;
}

export type CellState = "filled" | "damaged" | "empty" | "same" | "n/a";

export interface Finding {
  severity: "error" | "warning" | "hint";
  message: string;
}

export interface Name {
  name: string;
  qualifier: string;
  /** Of a level that not all tracks share. */
  track?: string;
  range: Range;
}

export interface Coverage {
  filled: number;
  cells: number;
}

export interface Cell {
  /** Indices of the ladder's skills and levels. */
  skill: number;
  level: number;
  state: CellState;
  /** As a reader sees it, and at most 10,000 bytes of it. */
  text: string;
  /** All of it, as `ladder.writeCell` takes it: one paragraph per line, with `- ` before list items. */
  source: string;
  range: Range;
  findings: Finding[];
  comparison?: CellComparison;
}

/** What a cell says and the cell at the level below doesn't, if that was asked for and both say something. */
export interface CellComparison {
  /** The index of the level below. */
  level: number;
  /** The two have enough words in common for the differences to be useful. */
  alike: boolean;
  /** Where the new words are in the cell's `text`. */
  words: [begin: number, end: number][];
}

/** A skill that a ladder has from one that it extends. */
export interface InheritedSkill {
  name: string;
  /** The title of the other ladder, and where the skill's name is in it. */
  from: string;
  location: Location;
  /** What it says at the levels of the ladder that extends it. */
  cells: { level: number; source: string }[];
}

export interface Matrix {
  title: string;
  range: Range;
  levels: Name[];
  skills: Name[];
  cells: Cell[];
  inherited: InheritedSkill[];
  findings: Finding[];
  coverage: Coverage;
  /** Only the cells that have changed are given; the others are as they were. */
  partial?: boolean;
}

export interface Matrices {
  uri: string;
  version: number | null;
  /** What the next request gives to get only what has changed. */
  resultId?: string;
  ladders: Matrix[];
}

/** What a level says about a skill, with the passages that the other level doesn't have. */
export interface ComparedText {
  state: CellState;
  text: string;
  differ: string[];
}

/** Two levels side by side, or, if it isn't clear which two, the names to choose from. */
export interface Comparison {
  title: string;
  levels?: string[];
  lower?: string;
  higher?: string;
  /** The texts are alike if they have much in common. */
  skills?: { name: string; alike: boolean; lower: ComparedText; higher: ComparedText }[];
}

export interface Report {
  documents: { uri: string; coverage: Coverage }[];
  /** What `ladder check` writes for people. */
  markdown: string;
}

/** A way to read a file. */
export interface ImportReading {
  /** What asks for it. */
  argument: { levels?: "rows" | "columns" | "headings" | "outer-headings" | "inner-headings"; skillsColumn?: string; levelColumn?: string; sheet?: string };
  /** What is read then, one line per ladder. */
  statements: string[];
}

/** What a file says as a ladder. */
export interface Imported {
  /** The ladder, unless there's none. */
  text?: string;
  statements: string[];
  notes: string[];
  /** Why there's no ladder. */
  refusal?: string;
  /** Whether another reading is about as likely. */
  doubtful: boolean;
  readings?: ImportReading[];
  /** The lines that have no place in the ladder. */
  unplaced: string[];
}

/** A document in another format; `base64` if that is binary. */
export interface Exported {
  text?: string;
  base64?: string;
  leftOut: string[];
}
