// A link to a ladder has all of it in the part after `#`, which browsers don't send to a server.

export interface Shared {
  name: string;
  text: string;
}

const prefix = "#1=";

async function through(bytes: Uint8Array, stream: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  const piped = new Blob([bytes as BlobPart]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(piped).arrayBuffer());
}

export async function fragmentOf({ name, text }: Shared): Promise<string> {
  const bytes = await through(new TextEncoder().encode(`${name}\n${text}`), new CompressionStream("deflate-raw"));
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return prefix + btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** The ladder in a fragment; nothing if there's no ladder in it, or only part of one. */
export async function sharedIn(fragment: string): Promise<Shared | undefined> {
  if (!fragment.startsWith(prefix)) return undefined;
  try {
    const binary = atob(fragment.slice(prefix.length).replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = await through(
      Uint8Array.from(binary, (it) => it.charCodeAt(0)),
      new DecompressionStream("deflate-raw"),
    );
    const all = new TextDecoder().decode(bytes);
    const end = all.indexOf("\n");
    return end < 0 ? undefined : { name: all.slice(0, end), text: all.slice(end + 1) };
  } catch {
    return undefined;
  }
}
