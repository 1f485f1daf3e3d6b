// The documents as a small static site: each page in docs/, the README as its first, and what else they link to.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { escaped, pageOf, titleOf } from "./page.mjs";
import { renderer } from "./markdown.mjs";

/** The pages at the side, in this order; any others come after them. */
const order = [
  "README.md", "docs/language.md", "docs/command-line.md", "docs/editors.md", "docs/rules/README.md", "docs/configuration.md",
  "docs/style.md", "docs/baseline.md", "docs/import.md", "docs/reports.md", "docs/ci.md", "docs/breaking.md", "docs/messages.md",
  "docs/accuracy.md", "docs/performance.md", "docs/stability.md", "CHANGELOG.md", "CONTRIBUTING.md", "docs/releasing.md",
];

/** What isn't from the folder docs/ but belongs to the site. */
const others = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "CODE_OF_CONDUCT.md"];

const names = { "README.md": "docs/index.html", "docs/rules/README.md": "docs/rules/index.html" };

/** Where a document of the repository is in the site. */
export function addressOf(source) {
  return names[source] ?? (source.startsWith("docs/") ? source : `docs/${source.toLowerCase().replaceAll("_", "-")}`).replace(/\.md$/, ".html");
}

export function writeSite(root, out) {
  const below = (folder) => readdirSync(join(root, folder)).filter((it) => it.endsWith(".md")).map((it) => posix.join(folder, it));
  const sources = new Set([...order, ...others, ...below("docs"), ...below("docs/rules")].filter((it) => existsSync(join(root, it))));
  const pages = new Map([...sources].map((source) => [source, readFileSync(join(root, source), "utf8")]));
  const titles = new Map([...pages].map(([source, text]) => [source, titleOf(text)]));
  const rules = [...sources].filter((it) => it.startsWith("docs/rules/") && !it.endsWith("README.md")).sort();
  const guides = [...sources].filter((it) => !it.startsWith("docs/rules/") || it.endsWith("README.md"));

  for (const [source, text] of pages) {
    const address = addressOf(source);
    const to = (other) => posix.relative(posix.dirname(address), other) || posix.basename(other);
    const target = (link) => {
      const [path, fragment = ""] = link.split("#");
      if (/^[a-z]+:/.test(link) || path === "") return link;
      const file = posix.normalize(posix.join(posix.dirname(source), path));
      const hash = fragment === "" ? "" : `#${fragment}`;
      if (sources.has(file)) return to(addressOf(file)) + hash;
      if (!existsSync(join(root, file))) throw new Error(`${source} links to ${link}, which doesn't exist.`);
      // What's only in the repository isn't on the site.
      return /^(docs\/images|schema)\/.*\.\w+$/.test(file) ? to(copied(root, out, file)) : undefined;
    };
    const body = renderer({ target, playground: to("index.html") }).render(text);
    const item = (other, label) =>
      `<li><a href="${to(addressOf(other))}"${other === source ? ' aria-current="page"' : ""}>${escaped(label)}</a></li>`;
    const isRule = source.startsWith("docs/rules/");
    const sides = guides.map((it) => item(it, it === "README.md" ? "Start here" : titles.get(it)));
    const side = isRule ? [item("README.md", "Start here"), item("docs/rules/README.md", "All rules"), ...rules.map((it) => item(it, titles.get(it)))] : sides;
    const path = join(out, address);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, pageOf({ title: titles.get(source), body, side: side.join("\n"), to, isRule }));
  }
}

/** Where a file beside the documents is in the site. */
function copied(root, out, file) {
  const address = file.startsWith("docs/") ? file : `docs/${file}`;
  mkdirSync(dirname(join(out, address)), { recursive: true });
  copyFileSync(join(root, file), join(out, address));
  return address;
}
