/** The checker only knows files. For it, what a virtual workspace has at `scheme://authority/path` is in a folder of its own,
 *  at `/scheme-1/path`. */
export class Addresses {
  private readonly folders = new Map<string, string>(); // by `scheme://authority`, or `scheme:` where there's no authority

  /** The URI for the checker. Those without a path, such as of untitled documents, stay as they are. */
  toChecker(uri: string): string {
    const [, start, scheme, path] = /^(([a-z][a-z0-9.+-]*):(?:\/\/[^/]*)?)(\/.*)$/i.exec(uri) ?? [];
    if (start === undefined || scheme === undefined || path === undefined) return uri;
    if (/^(file|https?)$/.test(scheme)) return uri;
    return `file:///${this.folder(start, scheme)}${path}`;
  }

  /** The path of the same file. */
  path(uri: string): string {
    return decodeURIComponent(this.toChecker(uri).replace(/^file:\/\//, ""));
  }

  /** A message for the checker, with its URIs. */
  messageToChecker(message: unknown): unknown {
    return withUris(message, (it) => this.toChecker(it));
  }

  /** A message from the checker, as JSON. Some URIs are links in the middle of a text. */
  messageFromChecker(json: string): string {
    let text = json;
    for (const [start, folder] of this.folders) text = text.replaceAll(`file:///${folder}/`, `${start}/`);
    return text;
  }

  private folder(start: string, scheme: string): string {
    const known = this.folders.get(start);
    if (known !== undefined) return known;
    const folder = `${scheme}-${this.folders.size + 1}`;
    this.folders.set(start, folder);
    return folder;
  }
}

/** A copy with other URIs, which a worker can be sent: VS Code's settings have functions in them, which JSON would leave out and
 *  a message to a worker can't contain. */
function withUris(value: unknown, map: (uri: string) => string, key = ""): unknown {
  if (typeof value === "function") return undefined;
  if (typeof value === "string") return /uri$/i.test(key) ? map(value) : value;
  if (Array.isArray(value)) return value.map((it) => withUris(it, map));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, it]) => [name, withUris(it, map, name)]));
}
