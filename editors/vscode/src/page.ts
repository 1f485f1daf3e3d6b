/** Text as HTML. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

const style = `
body { padding: 0 1.5em 2em; }
h1 { font-size: 1.4em; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, #8884)); padding: .5em .7em; text-align: left; vertical-align: top; }
thead th { position: sticky; top: 0; background: var(--vscode-editor-background); }
[style="text-align:center"] { text-align: center; }
[style="text-align:right"] { text-align: right; font-variant-numeric: tabular-nums; }
td p { margin: 0 0 .5em; white-space: pre-wrap; }
.quiet { color: var(--vscode-descriptionForeground); font-style: italic; }
ins { background: var(--vscode-diffEditor-insertedTextBackground, #9c38); text-decoration: none; font-weight: 600; }
del { background: var(--vscode-diffEditor-removedTextBackground, #f338); text-decoration: none; }
blockquote { margin: .3em 0; padding-left: .8em; border-left: 3px solid var(--vscode-textBlockQuote-border, #8888); }
`;

/** A page without scripts, which can load nothing. */
export function staticPage(title: string, body: string): string {
  const nonce = crypto.randomUUID().replaceAll("-", "");
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'">
<style nonce="${nonce}">${style}</style>
<title>${escaped(title)}</title>
</head>
<body>
${body}
</body>
</html>`;
}
