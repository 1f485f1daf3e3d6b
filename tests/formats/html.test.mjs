// The page for people: what its policy lets in, what its colours are worth, and that its style is the one that it names.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { inputs, report } from "./support.mjs";

const page = report("html", "the samples");
const style = /<style>([^]*?)<\/style>/.exec(page)[1];

test("the page allows its own style by its hash, and nothing else", () => {
  const hash = createHash("sha256").update(style).digest("base64");
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)[1];
  assert.equal(policy, `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
  assert.doesNotMatch(page, /<script|<link|<img|<iframe|\sstyle=|\son\w+=/);
  assert.doesNotMatch(style, /url\(|@import|@font-face/);
});

/** The colours of a palette by their names. */
function palette(text) {
  return Object.fromEntries([...text.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [name, colour]));
}

/** https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio */
function contrast(one, other) {
  const luminance = (colour) =>
    [1, 3, 5]
      .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((it) => (it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4))
      .reduce((sum, it, i) => sum + it * [0.2126, 0.7152, 0.0722][i], 0);
  const [less, more] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (more + 0.05) / (less + 0.05);
}

// The part that all pages share comes first, and the additions of this page after it.
const ofDark = /prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}/g;
const colours = (text, pattern) => palette([...text.matchAll(pattern)].map((it) => it[1]).join("\n"));
const light = colours(style, /^:root \{([^}]*)\}/gm);
const dark = colours(style, ofDark);

for (const [scheme, colours] of Object.entries({ light, dark })) {
  test(`all text has WCAG AA contrast in the ${scheme} scheme`, () => {
    const pairs = Object.keys(colours).filter((it) => it.endsWith("-ink")).map((it) => [it, it.replace("-ink", "-back")]);
    assert.ok(pairs.length >= 6);
    for (const words of ["ink", "soft", "link"]) for (const ground of ["page", "card"]) pairs.push([words, ground]);
    for (const [words, ground] of pairs) {
      const ratio = contrast(colours[words], colours[ground]);
      assert.ok(ratio >= 4.5, `${words} on ${ground} has ${ratio.toFixed(2)}`);
    }
  });
}

test("a picture is a table whose headers have a scope", () => {
  for (const input of Object.keys(inputs)) {
    for (const [table] of report("html", input).matchAll(/<table[^]*?<\/table>/g)) {
      assert.match(table, /^<table aria-labelledby="ladder-\d+">/);
      for (const [head] of table.matchAll(/<th[ >][^>]*>/g)) assert.match(head, /scope="(col|row)"/);
      for (const [cell] of table.matchAll(/<td[^]*?<\/td>/g)) assert.match(cell, /class="said">[a-z]/);
    }
  }
});
