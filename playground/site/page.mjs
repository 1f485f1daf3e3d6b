const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
export const escaped = (text) => text.replace(/[&<>"]/g, (it) => entities[it]);

/** The first heading of a document. */
export const titleOf = (text) => (/^# (.+)$/m.exec(text)?.[1] ?? "Ladder").replaceAll("`", "");

const policy = "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

/** A page of the site. It has no scripts. */
export function pageOf({ title, body, side, to, isRule }) {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)} – Ladder</title>
<link rel="icon" href="${to("icon.svg")}" type="image/svg+xml">
<link rel="stylesheet" href="${to("style.css")}">
<link rel="stylesheet" href="${to("site.css")}">
</head>
<body>
<a class="skip" href="#content">Skip to the text</a>
<header class="top">
  <a class="brand" href="${to("index.html")}"><img src="${to("icon.svg")}" alt="" width="26" height="26">Ladder</a>
  <nav aria-label="Site">
    <a href="${to("index.html")}">Playground</a>
    <a href="${to("docs/index.html")}"${isRule ? "" : ' aria-current="true"'}>Guide</a>
    <a href="${to("docs/rules/index.html")}"${isRule ? ' aria-current="true"' : ""}>Rules</a>
  </nav>
</header>
<div class="columns">
<nav class="side" aria-label="${isRule ? "Rules" : "Guide"}">
<ul>
${side}
</ul>
</nav>
<main id="content">
${body}
</main>
</div>
</body>
</html>
`;
}
