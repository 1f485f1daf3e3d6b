// The documents as a site: whatever a page links to is there.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { test } from "node:test";
import { inflateRawSync } from "node:zlib";
import { site } from "./support.mjs";

const root = join(import.meta.dirname, "../..");
const pages = new Map(
  readdirSync(site, { recursive: true })
    .filter((it) => it.endsWith(".html"))
    .map((it) => [it, readFileSync(join(site, it), "utf8")]),
);
const links = (text) => [...text.matchAll(/\s(?:href|src|srcset)="([^"]+)"/g)].map(([, link]) => link.replaceAll("&amp;", "&"));

test("every link leads to a page, and to a heading in it", () => {
  const faults = [];
  for (const [page, text] of pages) {
    for (const link of links(text)) {
      if (/^(https:|mailto:)/.test(link)) continue;
      const [path, fragment = ""] = link.split("#");
      const target = path === "" ? page : normalize(join(dirname(page), path));
      if (!existsSync(join(site, target))) faults.push(`${page}: ${link}`);
      else if (fragment !== "" && !fragment.startsWith("1=") && !pages.get(target).includes(`id="${decodeURIComponent(fragment)}"`)) faults.push(`${page}: ${link}`);
    }
  }
  assert.deepEqual(faults, []);
});

test("every rule and every document has a page", () => {
  for (const folder of ["docs", "docs/rules"]) {
    for (const file of readdirSync(join(root, folder)).filter((it) => it.endsWith(".md") && it !== "README.md")) {
      assert(pages.has(join(folder, file.replace(/\.md$/, ".html"))), file);
    }
  }
});

test("examples open in the playground as they are", () => {
  const page = pages.get("docs/rules/level-gap.html");
  const [, fragment] = /index\.html#1=([\w-]+)"/.exec(page);
  const shared = inflateRawSync(Buffer.from(fragment, "base64url")).toString();
  const source = readFileSync(join(root, "docs/rules/level-gap.md"), "utf8");
  assert.equal(shared, `example.ladder\n${/```ladder\n([^]*?)```/.exec(source)[1]}`);
});

test("pages load nothing from elsewhere, and have no scripts", () => {
  for (const [page, text] of pages) {
    if (!page.startsWith("docs/")) continue;
    assert.match(text, /default-src 'none'; style-src 'self'; img-src 'self' data:/, page);
    assert.doesNotMatch(text, /<script|<style|\sstyle="|src="http/, page);
  }
});

test("the licences of what is in the bundle come with it", () => {
  const text = readFileSync(join(site, "licences.txt"), "utf8");
  for (const it of ["@codemirror/view", "markdown-it", "@bjorn3/browser_wasi_shim"]) assert(text.includes(it), it);
});
