// The messages between the extension and the page of the matrix view. Both are compiled against this file.

/** A cell of the page: indices of a ladder, and of a skill and a level in it; -1 means a whole row or column. */
export interface Address {
  ladder: number;
  skill: number;
  level: number;
}

/** A cell, or the name of a skill or a level, by its place and by the names of its row and column, which stay when the
 *  place changes. */
export interface NamedPlace extends Address {
  skillName: string;
  levelName: string;
}

/** A text for a cell. */
export interface CellText {
  cell: NamedPlace;
  text: string;
}

/** What happens to the skill or level that a heading names. A new one goes before or after it; one that moves goes where
 *  another one is. */
export type HeadingEdit =
  | { edit: "insert"; place: NamedPlace; after: boolean; name: string }
  | { edit: "move"; place: NamedPlace; to: NamedPlace }
  | { edit: "delete"; place: NamedPlace };

/** What became of a text for a cell. */
export type Outcome =
  | { kind: "done" }
  | { kind: "changed"; now: string } // the cell says something else than when its editing began
  | { kind: "refused"; message: string };

/** How cells are shown: by a sign, or by what they say. */
export type Mode = "overview" | "texts";

/** What the page itself does when it is chosen in a menu. */
export type PageAction =
  | "edit"
  | "clear"
  | "insertBefore"
  | "insertAfter"
  | "moveBefore"
  | "moveAfter"
  | "delete"
  | "hide"
  | "wider"
  | "narrower";

export type ToPage =
  | { kind: "mode"; mode: Mode; compares: boolean }
  | { kind: "answer"; id: number; outcome: Outcome }
  | { kind: "do"; action: PageAction; place: NamedPlace }
  | { kind: "matrices"; ladders: string } // Matrix[] without ranges, as JSON: a message of so many objects takes much longer
  | { kind: "light"; address: Address | undefined }
  | { kind: "gone"; message: string };

export type ToExtension =
  | { kind: "ready" }
  | { kind: "mode"; mode: Mode }
  | { kind: "compare"; compares: boolean }
  | { kind: "write"; id: number; cell: NamedPlace; base: string; text: string }
  | { kind: "writeAll"; id: number; cells: CellText[] }
  | { kind: "rename"; id: number; place: NamedPlace; name: string }
  | { kind: "heading"; id: number; edit: HeadingEdit }
  | { kind: "menu"; place: NamedPlace }
  | { kind: "first"; id: number; ladder: number; what: "level" | "skill"; name: string } // for a ladder that has none
  | { kind: "tell"; message: string }
  | { kind: "history"; step: "undo" | "redo" }
  | { kind: "save" }
  | { kind: "go"; address: Address };
