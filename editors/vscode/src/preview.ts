import * as vscode from "vscode";
import type { Checker } from "./checker";
import { Delay } from "./delay";
import { fileName } from "./fileName";

/** The ladders of a document as people read them: the page that is exported as HTML. It runs no scripts, and its own
 *  security policy allows it to load nothing. */
export class Previews implements vscode.Disposable {
  private readonly panels = new Map<string, vscode.WebviewPanel>();

  constructor(private readonly checker: Checker) {}

  async show(uri: string): Promise<void> {
    const known = this.panels.get(uri);
    if (known !== undefined) return known.reveal(undefined, true);
    const html = await this.page(uri, "Can't show this ladder");
    if (html === undefined) return;
    const title = `Preview: ${fileName(vscode.Uri.parse(uri).path)}`;
    const panel = vscode.window.createWebviewPanel("ladder.preview", title, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, { enableScripts: false, localResourceRoots: [], enableFindWidget: true });
    this.panels.set(uri, panel);
    panel.webview.html = html;
    const soon = new Delay(200, () => void this.update(uri, panel));
    const changes = vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.toString() === uri) soon.again();
    });
    panel.onDidDispose(() => {
      this.panels.delete(uri);
      soon.dispose();
      changes.dispose();
    });
  }

  dispose(): void {
    for (const panel of [...this.panels.values()]) panel.dispose();
  }

  private async update(uri: string, panel: vscode.WebviewPanel): Promise<void> {
    const html = await this.page(uri);
    // A document that can't be exported while it's edited keeps its last page.
    if (html !== undefined && this.panels.get(uri) === panel && panel.webview.html !== html) panel.webview.html = html;
  }

  private async page(uri: string, complaint?: string): Promise<string | undefined> {
    const answer = complaint === undefined ? await this.checker.ask("ladder.export", { uri, to: "html" }) : await this.checker.order("ladder.export", { uri, to: "html" }, complaint);
    return answer?.text;
  }
}
