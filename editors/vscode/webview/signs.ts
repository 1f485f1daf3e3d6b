import type { CellState } from "../src/answers";

/** How a state is shown besides its colour; the signs are the same as in `ladder show`. */
export const signs: Record<CellState, { sign: string; word: string }> = {
  filled: { sign: "■", word: "filled" },
  damaged: { sign: "▲", word: "damaged" },
  empty: { sign: "·", word: "empty" },
  same: { sign: "=", word: "same as the level below" },
  "n/a": { sign: "–", word: "nothing expected" },
};

export const states = Object.keys(signs) as CellState[];
