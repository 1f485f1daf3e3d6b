import * as vscode from "vscode";

/** The page of the matrix view. Its script and style are inline, so it loads nothing and shows completely or not at all.
 *  The security policy keeps it from reaching anything. */
export async function page(extension: vscode.Uri): Promise<string> {
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const text = async (file: string) =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, "out", "webview", file)));
  const [style, script] = await Promise.all([text("matrix.css"), text("matrix.js")]);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<style nonce="${nonce}">${style}</style>
<title>Matrix</title>
</head>
<body>
<main id="matrices"></main>
<div id="note" role="tooltip" hidden></div>
<script nonce="${nonce}">${script}</script>
</body>
</html>`;
}
