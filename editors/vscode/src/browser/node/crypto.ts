// What the extension uses of Node's module, for the policies of its pages.

export function randomBytes(count: number): { toString(encoding: "base64"): string } {
  const bytes = crypto.getRandomValues(new Uint8Array(count));
  return { toString: () => btoa(String.fromCharCode(...bytes)) };
}
