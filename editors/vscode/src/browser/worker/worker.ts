// The checker in a worker of a browser. It has the files in memory, and talks in messages.
import { ConsoleStdout, Directory, File, OpenFile, PreopenDirectory, WASI, wasi as defined } from "@bjorn3/browser_wasi_shim";
import { framed, Frames } from "./frames";
import type { ChangedFile, FromWorker, Run, ToWorker } from "./messages";

/** What server/wasm.cpp exports. */
interface Checker {
  _start(): unknown;
  memory: WebAssembly.Memory;
  __wasm_call_ctors(): void;
  ladder_place(size: number): number;
  ladder_take(): void;
  ladder_work(): number;
}

const say = (message: FromWorker) => postMessage(message);

/** The files. None of them is a link, which the library (0.4.2) calls unsupported rather than invalid: then no path is found. */
class Root extends PreopenDirectory {
  override path_readlink(path: string) {
    const { ret } = this.path_filestat_get(0, path);
    return { ret: ret === defined.ERRNO_SUCCESS ? defined.ERRNO_INVAL : ret, data: null };
  }
}

const root = new Root("/", new Map());
const early: (Run | { message: unknown })[] = []; // what has come before the start
let program: WebAssembly.Module | undefined;
let checker: Checker | undefined;

onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if ("start" in data) start(data.start);
  else if ("path" in data) change(data);
  else hear(data);
};

function hear(message: Run | { message: unknown }): void {
  if (checker === undefined || program === undefined) early.push(message);
  else if ("run" in message) run(program, message);
  else take(checker, message.message);
}

function start(module: WebAssembly.Module): void {
  program = module;
  const frames = new Frames((json) => say({ json }));
  const wasi = new WASI(
    ["ladder", "server"],
    [],
    [
      new OpenFile(new File([])),
      new ConsoleStdout((bytes) => frames.append(bytes)),
      ConsoleStdout.lineBuffered((problem) => say({ problem })),
      root,
    ],
    { debug: false },
  );
  const instance = new WebAssembly.Instance(module, { wasi_snapshot_preview1: wasi.wasiImport });
  checker = instance.exports as unknown as Checker;
  wasi.inst = instance as never;
  checker.__wasm_call_ctors();
  for (const it of early.splice(0)) hear(it);
}

/** Each command is a new instance of the program, which ends with it. It writes to files, since it isn't in a terminal. */
function run(module: WebAssembly.Module, { run: words, id, folder }: Run): void {
  const [output, errors] = [new File([]), new File([])];
  const streams = [new File([]), output, errors].map((it) => new OpenFile(it));
  const wasi = new WASI(["ladder", ...words], [`PWD=${folder}`], [...streams, root], { debug: false });
  let status = 2;
  let problem = "";
  try {
    const instance = new WebAssembly.Instance(module, { wasi_snapshot_preview1: wasi.wasiImport });
    status = wasi.start(instance as never);
  } catch (error) {
    problem = String(error);
  }
  say({ ran: id, status, output: output.data, errors: new TextDecoder().decode(errors.data) + problem });
}

function take(it: Checker, message: unknown): void {
  const bytes = framed(message);
  // The memory may be another one afterwards.
  const place = it.ladder_place(bytes.length);
  new Uint8Array(it.memory.buffer).set(bytes, place);
  it.ladder_take();
  work(it);
}

let timer: ReturnType<typeof setTimeout> | undefined;

/** Lets the checker do some of what there is to do. Messages that have come meanwhile are next: they are with a timer, but not
 *  with a message to itself, which comes before those of the page in Chromium. */
function work(it: Checker): void {
  clearTimeout(timer);
  const wait = it.ladder_work();
  if (0 <= wait) timer = setTimeout(() => work(it), wait);
}

function change({ path, bytes }: ChangedFile): void {
  const names = path.split("/").filter((it) => it !== "");
  const last = names.pop() ?? "";
  let folder = root.dir;
  for (const name of names) {
    let next = folder.contents.get(name);
    if (!(next instanceof Directory)) {
      next = new Directory(new Map());
      folder.contents.set(name, next);
    }
    folder = next as Directory;
  }
  if (bytes === undefined) folder.contents.delete(last);
  else folder.contents.set(last, new File(bytes));
}
