// What the package contains and doesn't contain.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { extension } from "../support/paths.mjs";
import { packagedExtension } from "./codeServer.mjs";

describe("the package", () => {
  let file;
  before(() => {
    file = packagedExtension();
  });

  test("is small", (t) => {
    const { size } = statSync(file);
    t.diagnostic(`${(size / 1e6).toFixed(2)} MB`);
    assert.ok(size > 500_000 && size <= 8_000_000, `${size} bytes`);
  });

  test("contains the checker, executable, and no sources", () => {
    const listing = execFileSync("python3", ["-c", "import sys, zipfile\nfor it in zipfile.ZipFile(sys.argv[1]).infolist(): print(oct(it.external_attr >> 16), it.filename)", file], { encoding: "utf8" });
    assert.match(listing, /^0o100755 extension\/server\/ladder$/m);
    for (const name of ["out/extension.js", "out/conversation.js", "out/webview/matrix.js", "schema/ladder.schema.json", "LICENSE.txt", "walkthrough/sample.ladder"]) {
      assert.ok(listing.includes(` extension/${name}\n`), `${name} is not in\n${listing}`);
    }
    assert.doesNotMatch(listing, /\.(?:ts|mjs|map)$|node_modules|tsconfig/m);
  });

  test("uses no module that could speak to other machines, but the one for sockets that the protocol's library brings", () => {
    const code = ["extension", "conversation"].map((it) => readFileSync(join(extension, `out/${it}.js`), "utf8")).join("\n");
    const modules = new Set([...code.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name.replace(/^node:/, "")));
    assert.ok(modules.has("vscode") && modules.has("child_process"));
    for (const it of ["http", "https", "http2", "tls", "dgram", "dns", "undici", "inspector"]) assert.ok(!modules.has(it), it);
    assert.doesNotMatch(code, /\bfetch\(|XMLHttpRequest|WebSocket\(/);
  });
});
