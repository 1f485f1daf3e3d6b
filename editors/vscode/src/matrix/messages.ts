// The messages between the extension and the page of the matrix view. Both are compiled against this file.
import type { Matrix } from "../answers";

/** A cell of the page: indices of a ladder, and of a skill and a level in it; -1 means a whole row or column. */
export interface Address {
  ladder: number;
  skill: number;
  level: number;
}

export type ToPage =
  | { kind: "matrices"; ladders: Matrix[] }
  | { kind: "light"; address: Address | undefined }
  | { kind: "gone"; message: string };

export type ToExtension =
  | { kind: "ready" }
  | { kind: "go"; address: Address };
