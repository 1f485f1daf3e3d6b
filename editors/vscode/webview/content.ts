import { element } from "./element";

/** The marks of a line that is no paragraph, as server/model/marks.h has them. */
const marked = /^(?:[-*+•◦▪‣·–] +|#{5,6} +)/;

/** What a cell says, as it reads. */
export function content(source: string): HTMLElement[] {
  const parts: HTMLElement[] = [];
  for (const line of source.split("\n")) {
    if (line === "") continue;
    const text = line.replace(marked, "");
    if (text === line) parts.push(element("p", {}, marked.test(line.replace(/^\\+/, "")) ? line.slice(1) : line));
    else if (line.startsWith("#")) parts.push(element("p", { class: "heading" }, text));
    else {
      const last = parts.at(-1);
      const list = last?.tagName === "UL" ? last : element("ul");
      list.append(element("li", {}, text));
      if (list !== last) parts.push(list);
    }
  }
  return parts;
}
