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
    canSelectMany: true,
    filters: { "Spreadsheets, documents and pages": endings, "All files": ["*"] },
  });
  if (files !== undefined) await importFrom(services, files, fills);
};

/** Opens the ladder in the files that are selected in the explorer, or else in the active editor. */
export const importAsLadder: Command = async (services, argument, selected) => {
  const file = argument instanceof vscode.Uri ? argument : activeFile();
  if (file === undefined) return importFile(services);
  const files = Array.isArray(selected) ? selected.filter((it): it is vscode.Uri => it instanceof vscode.Uri) : [];
  await importFrom(services, 1 < files.length ? files : [file]);
};

/** The file in the active tab, which may be one that has no text editor. */
function activeFile(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? input.uri : undefined;
}

/** Several files make one ladder, in the order of their names. */
async function importFrom(services: Services, files: vscode.Uri[], fills?: vscode.TextDocument): Promise<void> {
  const [file, ...others] = [...files].sort((one, other) => (one.path < other.path ? -1 : 1));
  if (file === undefined) return;
  const shown = others.length === 0 ? fileName(file.path) : `${files.length} files`;
  const question: Question = { ...contentOf(file), ...(others.length > 0 && { others: others.map(contentOf) }) };
  const first = await services.checker.order("ladder.import", question, `Can't import ${shown}`);
  if (first === undefined) return;
  const isUnclear = first.doubtful || first.text === undefined;
  const answer = isUnclear ? await otherwise(services, question, shown, first) : first;
  if (answer?.text === undefined) return;
  const destination: Destination = { fills, source: file };
  const name = others.length === 0 ? shown.replace(/\.[^.]*$/, "") : fileName(vscode.Uri.joinPath(file, "..").path);
  const document = await openUnsaved(answer.text, name, destination);
  void report(services, question, shown, answer, document);
}

type Content = { uri: string; text?: string };
type Question = Content & { others?: Content[] };

/** A file, with its text if it's open. */
function contentOf(file: vscode.Uri): Content {
  const open = vscode.workspace.textDocuments.find((it) => it.uri.toString() === file.toString());
  return { uri: file.toString(), ...(open && { text: open.getText() }) };
}

/** Lets the author choose among all ways to read the file. Says why there's no ladder, if there's no way. */
async function otherwise({ checker }: Services, question: Question, shown: string, first: Imported): Promise<Imported | undefined> {
  const all = await checker.order("ladder.import", { ...question, readings: true }, `Can't import ${shown}`);
  if (all === undefined) return undefined;
  const none = `${shown} ${question.others === undefined ? "contains" : "contain"} no ladder`;
  const why = first.refusal === undefined ? "" : `${none}: ${first.refusal}`;
  if (all.readings === undefined || all.readings.length === 0) {
    void vscode.window.showWarningMessage(why === "" ? `${none}.` : `${why}.`);
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
  const actions = [matrix, ...(question.others === undefined ? [differently] : []), ...(answer.unplaced.length === 0 ? [] : [leftOut])];
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
