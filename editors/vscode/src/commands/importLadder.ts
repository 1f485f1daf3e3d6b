import * as vscode from "vscode";
import type { Command, Services } from ".";
import type { Imported, ImportReading } from "../answers";
import { fileName } from "../fileName";
import { type Destination, emptyLadder, openUnsaved, replaceText } from "../unsaved";

/** The endings of the files that can be imported. */
const endings = ["csv", "tsv", "txt", "md", "markdown", "html", "htm", "yaml", "yml", "json", "xlsx", "xlsm", "docx", "odt", "ods", "pdf", "rst", "adoc", "wiki", "org", "tex"];

/** Opens the ladder in a file that the author chooses. */
export const importFile: Command = async (services) => {
  const fills = emptyLadder();
  const files = await vscode.window.showOpenDialog({
    title: "Import a Ladder",
    openLabel: "Import",
    filters: { "Spreadsheets, documents and pages": endings, "All files": ["*"] },
  });
  if (files?.[0] !== undefined) await importFrom(services, files[0], fills);
};

/** Opens the ladder in a file: the one chosen in the explorer, or else the one in the active editor. */
export const importAsLadder: Command = async (services, argument) => {
  const file = argument instanceof vscode.Uri ? argument : activeFile();
  if (file === undefined) return importFile(services);
  await importFrom(services, file);
};

/** The file in the active tab, which may be one that has no text editor. */
function activeFile(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? input.uri : undefined;
}

async function importFrom(services: Services, file: vscode.Uri, fills?: vscode.TextDocument): Promise<void> {
  const shown = fileName(file.path);
  const open = vscode.workspace.textDocuments.find((it) => it.uri.toString() === file.toString());
  const question = { uri: file.toString(), ...(open && { text: open.getText() }) };
  const first = await services.checker.order("ladder.import", question, `Can't import ${shown}`);
  if (first === undefined) return;
  const isUnclear = first.doubtful || first.text === undefined;
  const answer = isUnclear ? await otherwise(services, question, shown, first) : first;
  if (answer?.text === undefined) return;
  const destination: Destination = { fills, source: file };
  const document = await openUnsaved(answer.text, shown.replace(/\.[^.]*$/, ""), destination);
  void report(services, question, shown, answer, document);
}

type Question = { uri: string; text?: string };

/** Lets the author choose among all ways to read the file. Says why there's no ladder, if there's no way. */
async function otherwise({ checker }: Services, question: Question, shown: string, first: Imported): Promise<Imported | undefined> {
  const all = await checker.order("ladder.import", { ...question, readings: true }, `Can't import ${shown}`);
  if (all === undefined) return undefined;
  const why = first.refusal === undefined ? "" : `${shown} contains no ladder: ${first.refusal}`;
  if (all.readings === undefined || all.readings.length === 0) {
    void vscode.window.showWarningMessage(why === "" ? `${shown} contains no ladder.` : `${why}.`);
    return undefined;
  }
  const items = all.readings.map((reading) => ({ label: sideOf(reading), detail: reading.statements.join("  "), reading }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: `How should ${shown} be read?`,
    placeHolder: why === "" ? "Choose where the levels are" : why,
    matchOnDetail: true,
  });
  if (chosen === undefined) return undefined;
  return checker.order("ladder.import", { ...question, ...chosen.reading.argument }, `Can't import ${shown}`);
}

/** Where the levels are in a reading. */
function sideOf({ argument }: ImportReading): string {
  if (argument.sheet !== undefined) return `The sheet “${argument.sheet}”`;
  const skills = argument.skillsColumn === undefined ? "" : `, skills in the column “${argument.skillsColumn}”`;
  if (argument.levelColumn !== undefined) return `Levels in the column “${argument.levelColumn}”${skills}`;
  switch (argument.levels) {
    case "rows":
      return "Levels in rows";
    case "columns":
      return `Levels in columns${skills}`;
    case "headings":
      return "Levels in headings";
    case "outer-headings":
      return "Levels in the outer headings, skills in the inner ones";
    case "inner-headings":
      return "Skills in the outer headings, levels in the inner ones";
  }
  return "As it's usually read";
}

const matrix = "Show as Matrix";
const differently = "Read Differently...";
const leftOut = "What Was Left Out";

/** Says what was read, and what can be done about it. */
async function report(services: Services, question: Question, shown: string, answer: Imported, document: vscode.TextDocument): Promise<void> {
  const parts = [...answer.statements, ...answer.notes].join("; ");
  const actions = [matrix, differently, ...(answer.unplaced.length === 0 ? [] : [leftOut])];
  switch (await vscode.window.showInformationMessage(`Read ${shown}: ${parts}.`, ...actions)) {
    case matrix:
      return services.panels.show({ uri: document.uri.toString() });
    case differently: {
      const other = await otherwise(services, question, shown, answer);
      if (other?.text === undefined) return;
      await replaceText(document, other.text);
      return report(services, question, shown, other, document);
    }
    case leftOut:
      return services.pages.show(`Left out of ${shown}`, `# Left out of ${shown}\n\nThe ladder has these lines in comments at its end.\n\n${answer.unplaced.map(item).join("")}`);
  }
}

/** An item of a Markdown list in which nothing is markup. */
const item = (text: string) => `- ${text.replaceAll(/[\\`*_[\]<>#&~|]/g, "\\$&").replaceAll(/\s+/g, " ")}\n`;
