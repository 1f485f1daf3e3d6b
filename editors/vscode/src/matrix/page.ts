import { randomBytes } from "node:crypto";
import * as vscode from "vscode";

/** The folder that the page may load from, and nothing else. */
export const pageFolder = (extension: vscode.Uri) => vscode.Uri.joinPath(extension, "out", "webview");

/** The page of the matrix view. It runs one script and one style, both its own, and can reach nothing. */
export function page(webview: vscode.Webview, extension: vscode.Uri): string {
  const nonce = randomBytes(16).toString("base64");
  const address = (file: string) => webview.asWebviewUri(vscode.Uri.joinPath(pageFolder(extension), file)).toString();
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'">
<link rel="stylesheet" href="${address("matrix.css")}">
<title>Matrix</title>
</head>
<body>
<main id="matrices"></main>
<div id="note" role="tooltip" hidden></div>
<script nonce="${nonce}" src="${address("matrix.js")}"></script>
</body>
</html>`;
}
