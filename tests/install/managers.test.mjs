// What a release gives to Homebrew, Scoop, winget and Nix, as far as it can be checked without them, and its list of libraries.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { parse } from "yaml";
import { root, temporaryFolder, version } from "./support/packages.mjs";
import { packagesFor, platforms, repository, wholeRelease } from "./support/registries.mjs";
import { did } from "./support/run.mjs";

// What all tests share lives as long as they do.
const endings = [];
after(() => endings.forEach((end) => end()));
const whole = { after: (end) => endings.push(end) };
let archives, made;
before(() => {
  archives = wholeRelease(whole);
  made = packagesFor(whole, archives);
});

const content = (...path) => readFileSync(join(made, ...path), "utf8");
const nameOf = (platform) => `ladder-${version}-${platform}.${platform.startsWith("windows") ? "zip" : "tar.gz"}`;
const addressOf = (platform) => `${repository}/releases/download/v${version}/${nameOf(platform)}`;
const checksumOf = (platform) => did(["sha256sum", nameOf(platform)], { folder: archives }).slice(0, 64);

test("Ruby reads the Homebrew formula, which installs the archive for each platform", () => {
  const formula = join(made, "managers/homebrew/ladder.rb");
  did(["ruby", "-c", formula]);
  // Enough of Homebrew to see what the formula says on each platform.
  const homebrew = `
    class Formula
      def self.method_missing(word, *values) = (@said ||= {})[word] = values.first
      def self.test = nil
      def self.on_macos = (yield if ARGV[1] == "darwin")
      def self.on_linux = (yield if ARGV[1] == "linux")
      def self.on_arm = (yield if ARGV[2] == "aarch64")
      def self.on_intel = (yield if ARGV[2] == "x86_64")
    end
    require "json"
    load ARGV[0]
    puts JSON.generate(Ladder.instance_variable_get(:@said))`;
  for (const platform of platforms.filter((it) => !it.startsWith("windows"))) {
    const said = JSON.parse(did(["ruby", "-e", homebrew, formula, ...platform.split("-")]));
    assert.equal(said.url, addressOf(platform));
    assert.equal(said.sha256, checksumOf(platform));
    assert.equal(said.version, version);
  }
});

test("the Scoop manifest has what Scoop requires", () => {
  const { version: ofManifest, homepage, license, architecture, bin } = JSON.parse(content("managers/scoop/ladder.json"));
  assert.deepEqual([ofManifest, homepage, license], [version, repository, "MIT"]);
  for (const [name, platform] of Object.entries({ "64bit": "windows-x86_64", arm64: "windows-aarch64" })) {
    const { url, hash, extract_dir: folder } = architecture[name];
    assert.deepEqual([url, hash], [addressOf(platform), checksumOf(platform)]);
    const files = did(["python3", "-m", "zipfile", "-l", join(archives, nameOf(platform))]);
    assert.ok(files.includes(`${folder}/${bin.replace("\\", "/")} `), files);
  }
});

test("the winget manifests have what winget requires", () => {
  const read = (ending) => parse(content(`managers/winget/Ladder.Ladder${ending}.yaml`));
  const [main, installer, locale] = ["", ".installer", ".locale.en-US"].map(read);
  for (const it of [main, installer, locale]) {
    assert.deepEqual([it.PackageIdentifier, it.PackageVersion, it.ManifestVersion], ["Ladder.Ladder", version, "1.6.0"]);
  }
  assert.deepEqual([main.ManifestType, installer.ManifestType, locale.ManifestType], ["version", "installer", "defaultLocale"]);
  assert.equal(main.DefaultLocale, locale.PackageLocale);
  for (const key of ["Publisher", "PackageName", "License", "ShortDescription"]) assert.ok(locale[key], key);

  assert.deepEqual([installer.InstallerType, installer.NestedInstallerType], ["zip", "portable"]);
  assert.deepEqual(installer.Installers.map((it) => it.Architecture), ["x64", "arm64"]);
  for (const [index, platform] of ["windows-x86_64", "windows-aarch64"].entries()) {
    const { InstallerUrl, InstallerSha256, NestedInstallerFiles } = installer.Installers[index];
    assert.deepEqual([InstallerUrl, InstallerSha256], [addressOf(platform), checksumOf(platform)]);
    const files = did(["python3", "-m", "zipfile", "-l", join(archives, nameOf(platform))]);
    const [{ RelativeFilePath: path }] = NestedInstallerFiles;
    assert.ok(files.includes(`${path.replaceAll("\\", "/")} `), files);
  }
});

test("Nix finds the archive for each of its platforms", (t) => {
  const folder = temporaryFolder(t);
  cpSync(join(root, "flake.nix"), join(folder, "flake.nix"));
  for (const it of ["cmake", "hooks"]) mkdirSync(join(folder, it));
  const home = readFileSync(join(root, "cmake/home.cmake"), "utf8");
  writeFileSync(join(folder, "cmake/home.cmake"), home.replace(/(?<=LADDER_REPOSITORY ")[^"]*/, repository));
  cpSync(join(archives, "SHA256SUMS"), join(folder, "hooks/SHA256SUMS"));

  // Enough of nixpkgs to see what it is asked to build.
  const asked = `let
      system = { fetchurl = it: it; stdenvNoCC.mkDerivation = it: it.src // { inherit (it) version; }; };
      systems = ["x86_64-linux" "aarch64-linux" "x86_64-darwin" "aarch64-darwin"];
      nixpkgs.legacyPackages = builtins.listToAttrs (map (name: { inherit name; value = system; }) systems);
    in ((import ./flake.nix).outputs { self = { }; inherit nixpkgs; }).packages`;
  const environment = { ...process.env, NIX_REMOTE: join(folder, "nix"), HOME: folder };
  const packages = JSON.parse(did(["nix-instantiate", "--eval", "--strict", "--json", "--expr", asked], { folder, environment }));
  const expected = {};
  for (const platform of platforms.filter((it) => !it.startsWith("windows"))) {
    const [os, machine] = platform.split("-");
    expected[`${machine}-${os}`] = { default: { url: addressOf(platform), sha256: checksumOf(platform), version } };
  }
  assert.deepEqual(packages, expected);
});

test("the list of libraries is SPDX, and complete", () => {
  const document = JSON.parse(content("ladder.spdx.json"));
  assert.equal(document.spdxVersion, "SPDX-2.3");
  assert.equal(document.dataLicense, "CC0-1.0");
  assert.match(document.documentNamespace, /^https:\/\/[^#]+$/);
  assert.match(document.creationInfo.created, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);

  const table = readFileSync(join(root, "cmake/libraries.tsv"), "utf8").trim().split("\n").slice(1);
  const libraries = table.map((line) => line.split("\t")[0]);
  assert.ok(5 < libraries.length);
  assert.deepEqual(document.packages.map((it) => it.name), ["ladder", ...libraries]);
  for (const it of document.packages) {
    assert.match(it.SPDXID, /^SPDXRef-[A-Za-z0-9.-]+$/);
    for (const key of ["versionInfo", "downloadLocation", "licenseConcluded", "licenseDeclared", "copyrightText"]) assert.ok(it[key], key);
  }
  const linked = document.relationships.filter((it) => it.relationshipType === "STATIC_LINK").map((it) => it.relatedSpdxElement);
  assert.deepEqual(linked, document.packages.slice(1).map((it) => it.SPDXID));
});
