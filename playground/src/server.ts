import type { FromWorker, ToWorker } from "../../editors/vscode/src/browser/worker/messages";

/** What a command of the program printed, and its exit code. */
export interface Ran {
  status: number;
  output: Uint8Array;
  errors: string;
}

type Answer = { result?: unknown; error?: { message: string } };

/** The program, as WebAssembly in a worker: a language server, and the other commands. */
export class Server {
  private readonly worker = new Worker("worker.js");
  private readonly answers = new Map<number, (answer: Answer) => void>();
  private readonly runs = new Map<number, (ran: Ran) => void>();
  private readonly listeners = new Map<string, (params: never) => void>();
  private lastId = 0;

  constructor(onProblem: (problem: string) => void) {
    this.worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if ("problem" in data) onProblem(data.problem);
      else if ("ran" in data) this.take(this.runs, data.ran, data);
      else this.hear(JSON.parse(data.json));
    };
    this.worker.onerror = ({ message }) => onProblem(message);
  }

  /** Downloads the program and starts the server. */
  async start(capabilities: object): Promise<{ capabilities: { semanticTokensProvider: { legend: { tokenTypes: string[] } } } }> {
    const response = await fetch("ladder.wasm");
    if (!response.ok) throw new Error(`ladder.wasm couldn't be loaded (${response.status}).`);
    // Some servers don't know the type of the file, without which it can't be compiled while it's loaded.
    const isTyped = response.headers.get("content-type") === "application/wasm";
    this.post({ start: await (isTyped ? WebAssembly.compileStreaming(response) : response.arrayBuffer().then((it) => WebAssembly.compile(it))) });
    const options = { handlesCommands: true, codeLens: { enable: false } };
    const answer = await this.request("initialize", { processId: null, rootUri: null, capabilities, initializationOptions: options });
    this.notify("initialized", {});
    return answer as never;
  }

  on<Params>(method: string, listener: (params: Params) => void): void {
    this.listeners.set(method, listener);
  }

  request<Result>(method: string, params: object): Promise<Result> {
    this.lastId++;
    const id = this.lastId;
    this.post({ message: { jsonrpc: "2.0", id, method, params } });
    return new Promise((resolve, reject) =>
      this.answers.set(id, ({ result, error }) => (error === undefined ? resolve(result as Result) : reject(new Error(error.message)))),
    );
  }

  notify(method: string, params: object): void {
    this.post({ message: { jsonrpc: "2.0", method, params } });
  }

  /** Runs a command on files that are put into its folder. */
  run(words: string[], files: Record<string, Uint8Array>): Promise<Ran> {
    this.lastId++;
    const id = this.lastId;
    for (const [path, bytes] of Object.entries(files)) this.post({ path: `/run/${path}`, bytes });
    this.post({ run: words, id, folder: "/run" });
    for (const path of Object.keys(files)) this.post({ path: `/run/${path}` });
    return new Promise((resolve) => this.runs.set(id, resolve));
  }

  private hear(message: { id?: number; method?: string; params?: never } & Answer): void {
    if (message.method !== undefined) {
      this.listeners.get(message.method)?.(message.params as never);
      // The server's own requests, such as for the settings, have no answer here.
      if (message.id !== undefined) this.post({ message: { jsonrpc: "2.0", id: message.id, result: null } });
    } else if (message.id !== undefined) {
      this.take(this.answers, message.id, message);
    }
  }

  private take<Taken>(waiting: Map<number, (taken: Taken) => void>, id: number, taken: Taken): void {
    waiting.get(id)?.(taken);
    waiting.delete(id);
  }

  private post(message: ToWorker): void {
    this.worker.postMessage(message);
  }
}
