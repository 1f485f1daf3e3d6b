// The grammar for VS Code colours the same text as the tree-sitter queries: it is compared with the same pages, which
// tests/colours updates.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { test } from "node:test";
import oniguruma from "vscode-oniguruma";
import textmate from "vscode-textmate";
import { extension, root } from "../support/paths.mjs";

const colours = join(root, "tests/colours");

/** The capture of a query, and the scope that corresponds to it. */
const scopes = {
  "markup.heading.1": "markup.heading.1",
  "markup.heading.2": "markup.heading.2",
  "markup.heading.3": "markup.heading.3",
  "markup.heading.4": "markup.heading.4",
  "markup.heading.5": "markup.heading.5",
  "keyword.directive": "keyword.other.directive",
  "punctuation.delimiter": "punctuation.separator",
  string: "string.unquoted",
  "string.special.path": "string.other.path",
  keyword: "keyword.other.corner",
  "markup.heading": "markup.heading.column",
  label: "constant.other.label",
  "punctuation.special": "punctuation.special",
  "constant.builtin": "constant.language",
  "markup.list.numbered": "markup.list.numbered",
  "markup.list.unnumbered": "markup.list.unnumbered",
  comment: "comment.block",
  "comment.error": "comment.block",
};

/** Lines in samples that a line-by-line grammar can't get right, with the reason. */
const exceptions = {
  "samples/damaged/unknown-directive.ladder:3": "a misspelt directive is known by how near it is to the right word",
  "samples/damaged/syntax-error.ladder:7": "a comment that is never closed ends with its first line",
};

async function grammar() {
  const wasm = createRequire(import.meta.url).resolve("vscode-oniguruma/release/onig.wasm");
  await oniguruma.loadWASM(readFileSync(wasm).buffer);
  const path = join(extension, "syntaxes/ladder.tmLanguage.json");
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(path, "utf8"), path),
  });
  return registry.loadGrammar("text.ladder");
}

/** The lines of a text with their colours, in the form of tests/colours/colours_test.cpp, but by scope. */
function painted(grammar, text) {
  const lines = {};
  let stack = textmate.INITIAL;
  text.split("\n").forEach((line, index) => {
    const result = grammar.tokenizeLine(line, stack);
    stack = result.ruleStack;
    const pieces = [];
    let end = -1;
    for (const token of result.tokens) {
      const scope = token.scopes.slice(1).at(-1)?.replace(/\.ladder$/, "");
      if (scope === undefined) continue;
      const piece = line.slice(token.startIndex, token.endIndex);
      const last = pieces.at(-1);
      if (last?.scope === scope && end === token.startIndex && scope !== "punctuation.separator") last.piece += piece;
      else pieces.push({ scope, piece });
      end = token.endIndex;
    }
    const shown = pieces
      .map(({ scope, piece }) => ({ scope, piece: piece.trim() }))
      .filter(({ piece }) => piece !== "")
      .map(({ scope, piece }) => `${scope}‹${piece}›`);
    if (shown.length > 0) lines[index + 1] = shown.join(" ");
  });
  return lines;
}

/** A page of tests/colours, by scope. Here, the colour of a title depends on its depth; there, on what is below it. */
function expected(page, depths) {
  const lines = {};
  for (const line of page.split("\n").filter(Boolean)) {
    const [, number, pieces] = line.match(/^(\d+): (.*)$/);
    lines[number] = pieces.replace(/(^|› )([a-z.0-9]+)‹/g, (_, before, capture) => {
      assert.ok(capture in scopes, `no scope for ${capture}`);
      const title = capture === "markup.heading.1" || capture === "markup.heading.2";
      return `${before}${title ? `markup.heading.${depths[number - 1].match(/^ *(#+)/)[1].length}` : scopes[capture]}‹`;
    });
  }
  return lines;
}

test("VS Code colours each sample like the queries", async () => {
  const ladders = await grammar();
  const pages = readdirSync(colours, { recursive: true }).filter((it) => it.endsWith(".colours"));
  assert.ok(pages.length > 50);
  const unused = new Set(Object.keys(exceptions));
  const wrong = [];
  for (const page of pages) {
    const name = page.replace(/\.colours$/, "");
    const file = join(name.startsWith("samples") ? root : colours, name);
    const text = readFileSync(file, "utf8");
    const there = expected(readFileSync(join(colours, page), "utf8"), text.split("\n"));
    const here = painted(ladders, text);
    for (const number of new Set([...Object.keys(there), ...Object.keys(here)])) {
      if (there[number] === here[number]) continue;
      const place = `${relative(root, file)}:${number}`;
      if (place in exceptions) unused.delete(place);
      else wrong.push(`${place}\n  tree-sitter ${there[number]}\n  VS Code     ${here[number]}`);
    }
  }
  assert.equal(wrong.join("\n"), "");
  assert.deepEqual([...unused], [], "exceptions that aren't needed");
});
