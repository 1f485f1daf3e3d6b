/** A file that is there from now on, or, without bytes, isn't there any more. */
export interface ChangedFile {
  path: string;
  bytes?: Uint8Array;
}

/** Another command than the server, in a folder. */
export interface Run {
  run: string[];
  id: number;
  folder: string;
}

export interface Ran {
  ran: number;
  status: number;
  output: Uint8Array;
  errors: string;
}

export type ToWorker = ChangedFile | Run | { start: WebAssembly.Module } | { message: unknown };

export type FromWorker = Ran | { json: string } | { problem: string };
