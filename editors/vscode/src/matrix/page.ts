import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import * as vscode from "vscode";

/** The page of the matrix view. Its script and style are inline, so it loads nothing and shows completely or not at all.
 *  The security policy keeps it from reaching anything. */
export function page(extension: vscode.Uri): string {
  const nonce = randomBytes(16).toString("base64");
  const text = (file: string) => readFileSync(vscode.Uri.joinPath(extension, "out", "webview", file).fsPath, "utf8");
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<style nonce="${nonce}">${text("matrix.css")}</style>
<title>Matrix</title>
</head>
<body>
<main id="matrices"></main>
<div id="note" role="tooltip" hidden></div>
<script nonce="${nonce}">${text("matrix.js")}</script>
</body>
</html>`;
}
