import type { CellState } from "../src/answers";

/** A cell without a place in the text, such as a row that is short, is missing. */
export type ShownState = CellState | "missing";

/** How a state is shown besides its colour; the signs are the same as in `ladder show`. */
export const signs: Record<ShownState, { sign: string; word: string }> = {
  filled: { sign: "■", word: "filled" },
  damaged: { sign: "▲", word: "damaged" },
  empty: { sign: "·", word: "empty" },
  same: { sign: "=", word: "same as the level below" },
  "n/a": { sign: "–", word: "nothing expected" },
  missing: { sign: "+", word: "missing" },
};

export const states = Object.keys(signs) as ShownState[];
