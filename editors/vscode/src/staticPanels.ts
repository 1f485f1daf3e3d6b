import * as vscode from "vscode";
import { ladderEditor } from "./place";
import { staticPage } from "./page";

/** Pages without scripts, shown next to the text: one panel for each title. */
export class StaticPanels implements vscode.Disposable {
  private readonly panels = new Map<string, vscode.WebviewPanel>();

  show(title: string, body: string): void {
    let panel = this.panels.get(title);
    if (panel === undefined) {
      const column = ladderEditor()?.viewColumn;
      panel = vscode.window.createWebviewPanel(
        "ladder.page",
        title,
        { viewColumn: column === undefined ? vscode.ViewColumn.Beside : column + 1, preserveFocus: true },
        { enableScripts: false, localResourceRoots: [], enableFindWidget: true, enableCommandUris: ["ladder.goTo"] },
      );
      panel.onDidDispose(() => this.panels.delete(title));
      this.panels.set(title, panel);
    }
    panel.webview.html = staticPage(title, body);
    panel.reveal(undefined, true);
  }

  dispose(): void {
    for (const panel of [...this.panels.values()]) panel.dispose();
  }
}
