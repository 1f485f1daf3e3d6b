// What the extension uses of Node's module, for URIs' paths.

export const basename = (path: string) => path.replace(/\/+$/, "").split("/").at(-1) ?? "";

export const dirname = (path: string) => path.replace(/\/+[^/]*\/*$/, "") || (path.startsWith("/") ? "/" : ".");

export const posix = { basename, dirname };
