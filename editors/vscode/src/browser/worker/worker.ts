// The checker in a worker of a browser. It has the files in memory, and talks in messages.
import { ConsoleStdout, Directory, File, OpenFile, PreopenDirectory, WASI } from "@bjorn3/browser_wasi_shim";
import { framed, Frames } from "./frames";
import type { ChangedFile, FromWorker, ToWorker } from "./messages";

/** What server/wasm.cpp exports. */
interface Checker {
  memory: WebAssembly.Memory;
  __wasm_call_ctors(): void;
  ladder_place(size: number): number;
  ladder_take(): void;
  ladder_work(): number;
}

const say = (message: FromWorker) => postMessage(message);

const root = new PreopenDirectory("/", new Map());
const early: unknown[] = []; // messages from before the start
let checker: Checker | undefined;

onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if ("start" in data) start(data.start);
  else if ("path" in data) change(data);
  else if (checker === undefined) early.push(data.message);
  else take(checker, data.message);
};

function start(module: WebAssembly.Module): void {
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
  for (const it of early.splice(0)) take(checker, it);
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
const turns = new MessageChannel(); // sooner than a timer
turns.port1.onmessage = () => checker && work(checker);

/** Lets the checker do some of what there is to do; messages that have come meanwhile are next. */
function work(it: Checker): void {
  clearTimeout(timer);
  const wait = it.ladder_work();
  if (wait === 0) turns.port2.postMessage(undefined);
  else if (0 < wait) timer = setTimeout(() => work(it), wait);
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
