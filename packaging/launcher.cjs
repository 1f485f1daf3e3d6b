#!/usr/bin/env node
// Runs the program for this platform, which npm installs as an optional dependency. Without one, runs the WebAssembly build.
"use strict";
const { spawnSync } = require("node:child_process");

const platform = `${process.platform}-${process.arch}`;

function nativeProgram() {
  try {
    return require.resolve(`@ladder-lint/${platform}/bin/ladder${process.platform === "win32" ? ".exe" : ""}`);
  } catch {
    return undefined;
  }
}

function fail(reason) {
  console.error(`ladder: ${reason}`);
  process.exitCode = 2;
}

const program = nativeProgram();
if (program) {
  const { error, signal, status } = spawnSync(program, process.argv.slice(2), { stdio: "inherit" });
  if (error) fail(error.message);
  else if (signal) process.kill(process.pid, signal);
  else process.exitCode = status;
} else {
  import("./wasm/ladder.mjs").catch(({ message }) => {
    fail(`there's no program for ${platform} here, and the WebAssembly build doesn't run: ${message}`);
  });
}
