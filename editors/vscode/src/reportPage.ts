import type { FindingCounts, Report } from "./answers";
import { fileName } from "./fileName";
import { escaped } from "./page";
import { counted } from "./wording";

type Document = Report["documents"][number];

/** A link that opens a file at a place. */
function link({ uri, range }: { uri: string; range: { start: { line: number; character: number } } }, text: string): string {
  const argument = encodeURIComponent(JSON.stringify([{ uri, position: range.start }]));
  return `<a href="command:ladder.goTo?${argument}">${escaped(text)}</a>`;
}

/** `1 error, 2 hints`, or nothing. */
function findingsOf({ errors, warnings, hints }: FindingCounts): string {
  const counts: [number, string][] = [[errors, "error"], [warnings, "warning"], [hints, "hint"]];
  return counts.filter(([count]) => 0 < count).map(([count, noun]) => counted(count, noun)).join(", ");
}

function rows({ uri, ladders }: Document): string {
  const file = fileName(decodeURIComponent(uri));
  return ladders
    .map(({ title, location, coverage, levels, skills, findings }) => {
      const name = `<th scope="row">${link(location, title === "" ? "(no title)" : title)}<br><span class="quiet">${escaped(file)}</span></th>`;
      const filled = `<td class="number"><progress max="${coverage.cells}" value="${coverage.filled}"></progress> ${coverage.filled} of ${coverage.cells}</td>`;
      return `<tr>${name}${filled}<td>${findingsOf(findings)}</td><td class="number">${levels}</td><td class="number">${skills}</td></tr>`;
    })
    .join("\n");
}

/** How complete ladders are, a row for each. */
export function reportBody({ documents }: Report): string {
  const ladders = documents.flatMap((it) => it.ladders);
  const sum = (numbers: number[]) => numbers.reduce((total, it) => total + it, 0);
  const filled = sum(ladders.map((it) => it.coverage.filled));
  const cells = sum(ladders.map((it) => it.coverage.cells));
  const names = ["Ladder", "Filled", "Findings", "Levels", "Skills"];
  return `<h1>Career ladders</h1>
<p>${filled} of ${cells} cells are filled.</p>
<table class="report">
<thead><tr>${names.map((it) => `<th scope="col">${it}</th>`).join("")}</tr></thead>
<tbody>
${documents.map(rows).join("\n")}
</tbody>
</table>`;
}
