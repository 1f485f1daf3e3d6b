const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A message as the language server protocol sends it. */
export function framed(message: unknown): Uint8Array {
  const body = encoder.encode(JSON.stringify(message));
  const head = encoder.encode(`Content-Length: ${body.length}\r\n\r\n`);
  const frame = new Uint8Array(head.length + body.length);
  frame.set(head);
  frame.set(body, head.length);
  return frame;
}

/** Finds the messages in bytes that arrive in pieces. */
export class Frames {
  private bytes = new Uint8Array(0);

  constructor(private readonly take: (json: string) => void) {}

  append(piece: Uint8Array): void {
    const all = new Uint8Array(this.bytes.length + piece.length);
    all.set(this.bytes);
    all.set(piece, this.bytes.length);
    this.bytes = all;
    for (;;) {
      const head = /^Content-Length: (\d+)\r\n\r\n/.exec(decoder.decode(this.bytes.subarray(0, 64)));
      if (head === null) return;
      const end = head[0].length + Number(head[1]);
      if (this.bytes.length < end) return;
      this.take(decoder.decode(this.bytes.subarray(head[0].length, end)));
      this.bytes = this.bytes.slice(end);
    }
  }
}
