// The packages, installed as a user installs them.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { clean, damaged } from "./support/ladders.mjs";
import { archive, debian, root, temporaryFolder, unpacked, version } from "./support/packages.mjs";
import { did, run } from "./support/run.mjs";
import { conversation } from "./support/server.mjs";

const most = 8_500_000;

/** Checks that the program in this folder works without anything else of ladder. */
function works(t, folder) {
  const ladder = join(folder, "bin/ladder");
  const place = temporaryFolder(t);
  writeFileSync(join(place, "clean.ladder"), clean);
  writeFileSync(join(place, "damaged.ladder"), damaged);
  const inside = { folder: place, environment: {} };
  assert.equal(did([ladder, "--version"], inside), `ladder ${version}\n`);
  assert.equal(did([ladder, "check", "clean.ladder"], inside), "");
  const checked = run([ladder, "check"], inside);
  assert.equal(checked.status, 1);
  assert.equal(checked.output, "damaged.ladder:5:1: error: level `1` appears more than once [duplicate-level]\n");
  assert.match(did([ladder, "show", "clean.ladder"], inside), /Planting/);
  assert.match(did([ladder, "rule", "duplicate-level"], inside), /# duplicate-level/);

  // The server links to the pages of the rules beside it.
  const outcome = did([ladder, "server", "--stdio"], { ...inside, input: conversation(join(place, "damaged.ladder")) });
  assert.ok(outcome.includes(`${pathToFileURL(folder)}/share/doc/ladder/rules/duplicate-level.md`), outcome);
}

test("the archive works wherever it is unpacked", (t) => works(t, unpacked(t)));

test("the program is one stripped file that needs no library", (t) => {
  const ladder = join(unpacked(t), "bin/ladder");
  assert.ok(statSync(ladder).size <= most, `${statSync(ladder).size} bytes`);
  const dynamic = did(["readelf", "--dynamic", "--wide", ladder]);
  assert.doesNotMatch(dynamic, /NEEDED/);
  // Hardened: it can be loaded anywhere in memory, and the libraries' addresses can't be overwritten there.
  assert.match(dynamic, /FLAGS.*NOW/);
  assert.match(did(["readelf", "--headers", "--wide", ladder]), /Type:\s+DYN[^]*GNU_RELRO/);
  assert.doesNotMatch(did(["readelf", "--sections", "--wide", ladder]), /\.symtab|\.debug/);
});

test("packages only contain the commit's date, so that builds are reproducible", () => {
  const dates = (listing) => new Set(listing.split("\n").filter(Boolean).map((line) => line.split(/ +/).slice(3, 5).join(" ")));
  const inArchive = dates(did(["tar", "--utc", "--full-time", "-tvzf", archive]));
  const inDebian = dates(did(["sh", "-c", 'dpkg-deb --fsys-tarfile "$0" | tar --utc --full-time -tv', debian]));
  assert.equal(inArchive.size, 1, [...inArchive].join(", "));
  assert.deepEqual([...inDebian], [...inArchive]);
  assert.equal(readFileSync(archive).readUInt32LE(4), 0, "the archive's own date");
});

test("Debian's package works from a folder", (t) => {
  const folder = temporaryFolder(t);
  did(["dpkg-deb", "--extract", debian, folder]);
  works(t, join(folder, "usr"));
});

test("dpkg installs and removes Debian's package", (t) => {
  // A separate system, so that nothing on this one changes.
  const system = temporaryFolder(t);
  mkdirSync(join(system, "var/lib/dpkg/updates"), { recursive: true });
  writeFileSync(join(system, "var/lib/dpkg/status"), "");
  const dpkg = (...words) => did(["dpkg", `--root=${system}`, "--force-not-root", "--log=/dev/null", ...words]);
  dpkg("--install", debian);
  works(t, join(system, "usr"));
  dpkg("--verify", "ladder");
  dpkg("--purge", "ladder");
  assert.deepEqual(readdirSync(system), ["var"]);
});

test("both packages have the same content", (t) => {
  const folder = temporaryFolder(t);
  did(["dpkg-deb", "--extract", debian, folder]);
  did(["diff", "--recursive", join(folder, "usr"), unpacked(t)]);
});

test("Debian's package checker reports nothing", () => {
  const outcome = run(["lintian", "--fail-on", "error,warning", "--allow-root", debian]);
  assert.equal(outcome.output, "");
  assert.equal(outcome.status, 0, outcome.said);
});

test("the build can be installed anywhere", (t) => {
  const folder = temporaryFolder(t);
  did(["cmake", "--install", join(root, "build/portable"), "--prefix", folder, "--strip"]);
  works(t, folder);
  did(["diff", "--recursive", folder, unpacked(t)]);
});

test("the list of releases begins with this one", (t) => {
  const list = gunzipSync(readFileSync(join(unpacked(t), "share/doc/ladder/changelog.gz"))).toString();
  const first = list.split("\n")[0];
  assert.equal(first, `ladder (${version}) unstable; urgency=medium`);
});

test("the archive unpacks into a folder with a descriptive name", () => {
  const files = did(["tar", "-tzf", archive]).trim().split("\n");
  const name = archive.slice(dirname(archive).length + 1, -".tar.gz".length);
  for (const it of files) assert.ok(it.startsWith(`${name}/`), it);
});
