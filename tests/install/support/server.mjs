import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** The messages of an editor that opens a file and then exits. */
export function conversation(path) {
  const uri = `${pathToFileURL(path)}`;
  const messages = [
    { id: 1, method: "initialize", params: { capabilities: { textDocument: { diagnostic: { codeDescriptionSupport: true } } } } },
    { method: "initialized", params: {} },
    { method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "ladder", version: 1, text: readFileSync(path, "utf8") } } },
    { id: 2, method: "textDocument/diagnostic", params: { textDocument: { uri } } },
    { id: 3, method: "shutdown" },
    { method: "exit" },
  ];
  return messages
    .map((it) => JSON.stringify({ jsonrpc: "2.0", ...it }))
    .map((it) => `Content-Length: ${Buffer.byteLength(it)}\r\n\r\n${it}`)
    .join("");
}
