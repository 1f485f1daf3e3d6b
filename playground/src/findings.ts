import type { LadderDocument } from "./document";
import { element } from "./element";
import { linesOf, withCode } from "./markdown";
import { type CodeAction, type Diagnostic, offsetOf } from "./protocol";

export interface Finding {
  diagnostic: Diagnostic;
  fixes: CodeAction[];
}

/** For so many findings, the fixes are asked for. */
const mostFixed = 200;

const isFix = ({ kind, title, edit }: CodeAction) => kind === "quickfix" && edit !== undefined && !title.startsWith("Ignore ");

/** The fixes of each finding; nothing if the text has changed meanwhile. */
export async function withFixes(document: LadderDocument, diagnostics: Diagnostic[]): Promise<Finding[]> {
  return Promise.all(
    diagnostics.map(async (diagnostic, i) => {
      if (mostFixed <= i) return { diagnostic, fixes: [] };
      const actions = await document.actionsAt(diagnostic.range, [diagnostic], ["quickfix"]);
      const its = actions.filter((it) => isFix(it) && (it.diagnostics ?? []).some((other) => other.code === diagnostic.code));
      return { diagnostic, fixes: its };
    }),
  );
}

const words = { 1: "Error", 2: "Warning", 3: "Hint", 4: "Hint" } as const;

export const counted = (count: number, word: string) => `${count} ${word}${count === 1 ? "" : "s"}`;

/** The list of findings. */
export function show(list: HTMLElement, document: LadderDocument, findings: Finding[]): void {
  const version = document.now;
  const focused = list.contains(globalThis.document.activeElement);
  list.replaceChildren(
    ...findings.map(({ diagnostic, fixes }) => {
      const [message = "", ...more] = linesOf(diagnostic.message);
      const go = () => {
        const { doc } = document.view.state;
        const from = offsetOf(doc, diagnostic.range.start);
        document.view.dispatch({ selection: { anchor: from, head: offsetOf(doc, diagnostic.range.end) }, scrollIntoView: true });
        document.view.focus();
      };
      // Advice that a button gives too is left out.
      const help = more.filter((it) => fixes.every(({ title }) => title !== it)).map((it) => element("p", { class: "help" }, ...withCode(it)));
      return element(
        "li",
        { class: "finding", "data-severity": String(diagnostic.severity) },
        element(
          "p",
          { class: "where" },
          element("span", { class: "severity" }, words[diagnostic.severity]),
          element("span", {}, `Line ${diagnostic.range.start.line + 1}`),
          element("a", { href: `docs/rules/${diagnostic.code}.html`, title: "Why this matters" }, diagnostic.code),
        ),
        element("button", { type: "button", class: "message", title: "Go to the text", click: go }, ...withCode(message)),
        ...help,
        ...(fixes.length === 0
          ? []
          : [
              element(
                "p",
                { class: "fixes" },
                ...fixes.map(({ title, edit }) => element("button", { type: "button", class: "fix", click: () => document.apply(edit, version) }, ...withCode(title))),
              ),
            ]),
      );
    }),
  );
  // The button that was pressed is gone.
  if (focused) list.querySelector("button")?.focus();
}
