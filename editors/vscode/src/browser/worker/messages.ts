/** A file that is there from now on, or, without bytes, isn't there any more. */
export interface ChangedFile {
  path: string;
  bytes?: Uint8Array;
}

export type ToWorker = ChangedFile | { start: WebAssembly.Module } | { message: unknown };

export type FromWorker = { json: string } | { problem: string };
