import type { CellComparison } from "../src/answers";
import { element } from "./element";

/** Marks the words that the level below doesn't have, in what is shown of a cell. */
export function markNewWords(parts: HTMLElement[], text: string, { words }: CellComparison): void {
  let cursor = 0;
  for (const leaf of parts.flatMap((it) => (it.tagName === "UL" ? [...it.children] : [it]))) {
    const own = leaf.textContent ?? "";
    const begin = text.indexOf(own, cursor);
    if (begin < 0) continue;
    cursor = begin + own.length;
    const inLeaf = words.map(([from, to]) => [Math.max(from - begin, 0), Math.min(to - begin, own.length)] as const).filter(([from, to]) => from < to);
    let at = 0;
    const pieces = inLeaf.flatMap(([from, to]) => {
      const before = own.slice(at, from);
      at = to;
      return [before, element("ins", {}, own.slice(from, to))];
    });
    leaf.replaceChildren(...pieces, own.slice(at));
  }
}

/** The same in words. */
export function newWords(text: string, { alike, words }: CellComparison, below: string): string {
  if (!alike) return `Little in common with ${below}.`;
  if (words.length === 0) return `No new words compared with ${below}.`;
  return `New compared with ${below}: ${words.map(([begin, end]) => `“${text.slice(begin, end).replaceAll("\n", " ")}”`).join(", ")}.`;
}
