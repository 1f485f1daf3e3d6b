import * as vscode from "vscode";
import type { Checker } from "./checker";
import { Delay } from "./delay";
import { counted } from "./wording";

/** Shows in the status bar how many cells of the document's ladders are filled, and how many findings they have. */
export class Status implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem("ladder.status", vscode.StatusBarAlignment.Right, 100);
  private readonly soon = new Delay(120, () => void this.update());
  private readonly disposables: vscode.Disposable[];
  private asked = -1; // about this version of a document, without an answer

  constructor(private readonly checker: Checker) {
    this.item.name = "Ladder";
    this.disposables = [
      this.item,
      this.soon,
      checker.onDidChange(() => this.soon.again()),
      vscode.window.onDidChangeActiveTextEditor(() => this.soon.again()),
      // Findings that stay the same, such as none, aren't announced again when the text changes.
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === vscode.window.activeTextEditor?.document) this.soon.again();
      }),
      vscode.languages.onDidChangeDiagnostics(() => this.soon.again()),
    ];
    this.soon.again();
  }

  dispose(): void {
    for (const it of this.disposables) it.dispose();
  }

  private async update(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== "ladder") return this.item.hide();
    if (!this.checker.running) {
      this.say("$(circle-slash) Ladder: not running", "The checker isn't running. Click to restart it.", "ladder.restart");
      return;
    }
    const report = await this.checker.ask("ladder.report", { uri: document.uri.toString(), markdown: false });
    if (document !== vscode.window.activeTextEditor?.document) return;
    // An answer that an edit has overtaken isn't one; the edit has caused another question.
    if (report === undefined && this.checker.running && this.asked !== document.version) {
      this.asked = document.version;
      return this.soon.again();
    }
    const { filled, cells } = report?.documents[0]?.coverage ?? { filled: 0, cells: 0 };
    const findings = vscode.languages.getDiagnostics(document.uri).filter((it) => it.source === "ladder");
    const hints = findings.filter((it) => it.severity >= vscode.DiagnosticSeverity.Information).length;
    const wrong = findings.length - hints;
    const state = wrong > 0 ? `$(error) ${counted(wrong, "finding")}` : hints > 0 ? `$(info) ${counted(hints, "hint")}` : "$(check)";
    this.say(
      cells > 0 ? `$(table) ${filled} of ${cells} filled  ${state}` : `$(table) no cells yet  ${state}`,
      "How many cells of this document's ladders are filled. Click to see the report.",
      "ladder.report",
    );
  }

  private say(text: string, tooltip: string, command: string): void {
    this.item.text = text;
    // For screen readers, without the icons.
    this.item.accessibilityInformation = { label: text.replace(/\$\([^)]+\)/g, "").trim(), role: "button" };
    this.item.tooltip = tooltip;
    this.item.command = command;
    this.item.show();
  }
}
