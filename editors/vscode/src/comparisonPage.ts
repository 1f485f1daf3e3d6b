import type { ComparedText, Comparison } from "./answers";
import { escaped } from "./page";

/** Text in which some passages, in order, are marked. */
export function marked(text: string, passages: string[], tag: "ins" | "del"): string {
  let html = "";
  let done = 0;
  for (const passage of passages) {
    const at = text.indexOf(passage, done);
    if (at < 0) continue;
    html += `${escaped(text.slice(done, at))}<${tag}>${escaped(passage)}</${tag}>`;
    done = at + passage.length;
  }
  return html + escaped(text.slice(done));
}

function cell({ state, text, differ }: ComparedText, alike: boolean, tag: "ins" | "del"): string {
  if (text === "") return `<td class="quiet">${state === "empty" ? "nothing is written yet" : escaped(state)}</td>`;
  return `<td><p>${marked(text, alike ? differ : [], tag)}</p></td>`;
}

/** Two levels side by side, a row for each skill. */
export function comparisonBody({ title, lower = "", higher = "", skills = [] }: Comparison): string {
  const rows = skills.map((it) => `<tr><th scope="row">${escaped(it.name)}</th>${cell(it.lower, it.alike, "del")}${cell(it.higher, it.alike, "ins")}</tr>`);
  return `<h1>${escaped(title)}: ${escaped(lower)} and ${escaped(higher)}</h1>
<p>Words only in <del>${escaped(lower)}</del> or only in <ins>${escaped(higher)}</ins> are marked. Nothing is marked in expectations that have little in common.</p>
<table class="comparison">
<thead><tr><td></td><th scope="col">${escaped(lower)}</th><th scope="col">${escaped(higher)}</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>`;
}
