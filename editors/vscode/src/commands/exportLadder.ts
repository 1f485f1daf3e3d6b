import * as vscode from "vscode";
import type { Command } from ".";
import { needsLadder } from ".";
import { fileName } from "../fileName";
import { placeOf } from "../place";

const formats = [
  { label: "Web page", description: ".html", to: "html", ending: "html" },
  { label: "Excel workbook", description: ".xlsx", to: "xlsx", ending: "xlsx" },
  { label: "CSV", description: ".csv", to: "csv", ending: "csv" },
  { label: "JSON", description: ".json", to: "json", ending: "json" },
  { label: "Markdown", description: ".md", to: "markdown", ending: "md" },
];

/** Saves the ladders of the open document in another format. */
export const exportLadder: Command = async ({ checker }, argument) => {
  const place = placeOf(argument);
  if (place === undefined) return needsLadder();
  const format = await vscode.window.showQuickPick(formats, { title: "Export Ladder", placeHolder: "Choose a format" });
  if (format === undefined) return;
  const exported = await checker.order("ladder.export", { ...place, to: format.to }, "Can't export this ladder");
  if (exported === undefined) return;
  const source = vscode.Uri.parse(place.uri);
  const name = fileName(source.path).replace(/\.ladder(\.md)?$/, "");
  const folder = source.scheme === "untitled" && !source.path.includes("/") ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(source.with({ scheme: "file" }), "..");
  const file = await vscode.window.showSaveDialog({
    title: "Export Ladder",
    saveLabel: "Export",
    defaultUri: folder && vscode.Uri.joinPath(folder, `${name}.${format.ending}`),
    filters: { [format.label]: [format.ending] },
  });
  if (file === undefined) return;
  const bytes = exported.base64 === undefined ? new TextEncoder().encode(exported.text ?? "") : Uint8Array.from(atob(exported.base64), (it) => it.charCodeAt(0));
  await vscode.workspace.fs.writeFile(file, bytes);
  const left = exported.leftOut.length === 0 ? "" : ` It leaves out ${exported.leftOut.join(", ")}.`;
  void vscode.window.showInformationMessage(`Exported to ${fileName(file.path)}.${left}`);
};
