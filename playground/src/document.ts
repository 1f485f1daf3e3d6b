import type { EditorView, ViewUpdate } from "@codemirror/view";
import { type CodeAction, changesOf, type Diagnostic, type Position, positionOf, type Range, rangeOf, type WorkspaceEdit } from "./protocol";
import type { Server } from "./server";

export const documentUri = (name: string) => `file:///w/${encodeURIComponent(name)}`;

/** The ladder in the editor, as the server knows it. */
export class LadderDocument {
  private version = 0;
  private uri = "";

  constructor(
    private readonly server: Server,
    readonly view: EditorView,
  ) {}

  get name(): string {
    return decodeURIComponent(this.uri.split("/").at(-1) ?? "");
  }

  open(name: string): void {
    if (this.uri !== "") this.server.notify("textDocument/didClose", { textDocument: { uri: this.uri } });
    this.uri = documentUri(name);
    this.version++;
    const text = this.view.state.doc.toString();
    this.server.notify("textDocument/didOpen", { textDocument: { uri: this.uri, languageId: "ladder", version: this.version, text } });
  }

  /** Sends what has changed: last first, so that earlier places stay true. */
  change({ changes, startState }: ViewUpdate): void {
    if (this.uri === "") return;
    const contentChanges: { range: Range; text: string }[] = [];
    changes.iterChanges((from, to, _from, _to, inserted) =>
      contentChanges.unshift({ range: rangeOf(startState.doc, from, to), text: inserted.toString() }),
    );
    this.version++;
    this.server.notify("textDocument/didChange", { textDocument: { uri: this.uri, version: this.version }, contentChanges });
  }

  /** Changes with each edit. */
  get now(): number {
    return this.version;
  }

  /** Whether this is the document and its version. */
  isNow(uri: string, version: number | null | undefined): boolean {
    return uri === this.uri && version === this.version;
  }

  /** Asks about the document. Nothing if it changes before the answer, or the server has none. */
  async ask<Result>(method: string, params: object): Promise<Result | undefined> {
    const version = this.version;
    try {
      const result = await this.server.request<Result | null>(method, { textDocument: { uri: this.uri }, ...params });
      return version === this.version ? (result ?? undefined) : undefined;
    } catch {
      return undefined;
    }
  }

  /** Runs one of the server's commands; an error has the reason why it refuses. */
  execute<Result>(command: string, argument: object): Promise<Result> {
    return this.server.request<Result>("workspace/executeCommand", { command, arguments: [argument] });
  }

  matrices<Result>(compare: boolean): Promise<Result | undefined> {
    return this.execute<Result>("ladder.showMatrix", { uri: this.uri, compare }).catch(() => undefined);
  }

  /** What a command would change. */
  async planned(command: string, argument: object): Promise<WorkspaceEdit> {
    return (await this.execute<{ edit: WorkspaceEdit }>(command, { textDocument: { uri: this.uri }, ...argument })).edit;
  }

  rename(position: Position, newName: string): Promise<WorkspaceEdit> {
    return this.server.request("textDocument/rename", { textDocument: { uri: this.uri }, position, newName });
  }

  positionOf(offset: number): Position {
    return positionOf(this.view.state.doc, offset);
  }

  async actionsAt(range: Range, diagnostics: Diagnostic[], only?: string[]): Promise<CodeAction[]> {
    return (await this.ask<CodeAction[]>("textDocument/codeAction", { range, context: { diagnostics, only } })) ?? [];
  }

  /** Makes an edit for a version of the document as one step that can be undone, unless that version is gone. */
  apply(edit: WorkspaceEdit | undefined, version = this.version): void {
    if (version !== this.version) return;
    const edits = edit?.changes?.[this.uri] ?? [];
    if (edits.length > 0) this.view.dispatch({ changes: changesOf(this.view.state.doc, edits), userEvent: "input.complete" });
  }
}
