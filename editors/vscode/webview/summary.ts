import type { Finding, Matrix } from "../src/answers";
import { element } from "./element";
import { signs, states } from "./signs";

/** The line below a ladder's title: how many cells are filled, and what the signs mean. */
export function summary(matrix: Matrix): HTMLElement {
  const { filled, cells } = matrix.coverage;
  const missing = matrix.skills.length * matrix.levels.length - matrix.cells.length;
  const counts = states.map((state) => ({
    state,
    count: state === "missing" ? missing : matrix.cells.filter((it) => it.state === state).length,
  }));
  return element(
    "p",
    { class: "summary" },
    element("span", { class: "coverage" }, `${filled} of ${cells} filled`),
    ...counts
      .filter(({ count }) => count > 0)
      .map(({ state, count }) => element("span", { class: "count", "data-state": state }, element("b", {}, signs[state].sign), ` ${count} ${signs[state].word}`)),
  );
}

/** The findings of a ladder or a cell, one a line. */
export function findingList(findings: Finding[]): HTMLElement {
  return element(
    "ul",
    { class: "findings" },
    ...findings.map(({ severity, message }) => element("li", { "data-severity": severity }, `${severity}: ${message}`)),
  );
}
