import * as vscode from "vscode";
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type DataCallback,
  type DidChangeWatchedFilesParams,
  type DidChangeWorkspaceFoldersParams,
  type Disposable,
  FileChangeType,
  type Message,
} from "vscode-languageclient/browser";
import { Addresses } from "./addresses";
import { filesBelow } from "./files";
import type { FromWorker, ToWorker } from "./worker/messages";

/** The checker in a worker, with a copy of the workspace's files, which it reads as if they were on a disk. */
export class Server {
  readonly reader = new Reader();
  readonly writer = new Writer((message) => this.send(message));
  private readonly addresses = new Addresses();
  private sent: Promise<void> = Promise.resolve();

  static async start(extension: vscode.Uri, report: (problem: string) => void): Promise<Server> {
    const at = (...names: string[]) => vscode.Uri.joinPath(extension, ...names);
    const program = await vscode.workspace.fs.readFile(at("server", "ladder.wasm"));
    // Compiled here, since the worker gets to it only after the files.
    const module = await WebAssembly.compile(program as BufferSource);
    const server = new Server(new Worker(at("out", "browser", "worker.js").toString(true)), report);
    await Promise.all((vscode.workspace.workspaceFolders ?? []).map(({ uri }) => server.addFolder(uri)));
    server.post({ start: module });
    return server;
  }

  private constructor(
    private readonly worker: Worker,
    report: (problem: string) => void,
  ) {
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if ("problem" in data) report(data.problem);
      else if ("json" in data) this.reader.take(JSON.parse(this.addresses.messageFromChecker(data.json)) as Message);
    };
    worker.onerror = ({ message }) => {
      report(message);
      this.terminate();
    };
  }

  terminate(): void {
    this.worker.terminate();
    this.reader.end();
  }

  /** Files that have changed are copied before the checker hears of it; messages stay in order. */
  private send(message: Message): Promise<void> {
    this.sent = this.sent.then(async () => {
      await this.copyChanged(message as { method?: string; params?: unknown });
      this.post({ message: this.addresses.messageToChecker(message) });
    });
    return this.sent;
  }

  private async copyChanged({ method, params }: { method?: string; params?: unknown }): Promise<void> {
    if (method === "workspace/didChangeWatchedFiles") {
      const { changes } = params as DidChangeWatchedFilesParams;
      await Promise.all(changes.map((it) => (it.type === FileChangeType.Deleted ? this.remove(it.uri) : this.copy(vscode.Uri.parse(it.uri)))));
    } else if (method === "workspace/didChangeWorkspaceFolders") {
      const { added } = (params as DidChangeWorkspaceFoldersParams).event;
      await Promise.all(added.map(({ uri }) => this.addFolder(vscode.Uri.parse(uri))));
    }
  }

  private async addFolder(folder: vscode.Uri): Promise<void> {
    const files = await filesBelow(folder);
    await Promise.all(files.map((it) => this.copy(it)));
  }

  private async copy(uri: vscode.Uri): Promise<void> {
    const bytes = await vscode.workspace.fs.readFile(uri).then(
      (it) => it,
      () => undefined,
    );
    if (bytes === undefined) return this.remove(uri.toString());
    this.post({ path: this.addresses.path(uri.toString()), bytes });
  }

  private remove(uri: string): void {
    this.post({ path: this.addresses.path(uri) });
  }

  private post(message: ToWorker): void {
    this.worker.postMessage(message);
  }
}

/** Gives the client what the checker says. */
class Reader extends AbstractMessageReader {
  private callback: DataCallback | undefined;
  private readonly early: Message[] = [];

  listen(callback: DataCallback): Disposable {
    this.callback = callback;
    for (const it of this.early.splice(0)) callback(it);
    return { dispose: () => (this.callback = undefined) };
  }

  take(message: Message): void {
    if (this.callback === undefined) this.early.push(message);
    else this.callback(message);
  }

  end(): void {
    this.fireClose();
  }
}

class Writer extends AbstractMessageWriter {
  constructor(private readonly send: (message: Message) => Promise<void>) {
    super();
  }

  write(message: Message): Promise<void> {
    return this.send(message);
  }

  end(): void {}
}
