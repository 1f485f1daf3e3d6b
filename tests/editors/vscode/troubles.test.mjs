// The messages an author gets when something is wrong with the checker, in a real VS Code.
import assert from "node:assert/strict";
import { chmodSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { eventually } from "../support/eventually.mjs";
import { ladder, root } from "../support/paths.mjs";
import { workspace } from "../support/workspace.mjs";
import { Author } from "./author.mjs";
import { packagedExtension, startCode } from "./codeServer.mjs";

describe("troubles", { timeout: 300_000 }, () => {
  const cleanups = [];
  let folder;
  let code;
  let author;

  before(async () => {
    const whole = { after: (cleanup) => cleanups.unshift(cleanup) };
    folder = workspace(whole, {
      "pastry.ladder": { sample: "damaged/spreadsheet.ladder" },
      ".vscode/settings.json": "{}",
      "other-version": `#!/bin/sh\nexec "${process.execPath}" "${join(root, "tests/editors/support/otherVersion.mjs")}" "${ladder}" "$@"\n`,
      "not-ladder": "#!/bin/sh\necho 'this is something else'\n",
      "silent": "#!/bin/sh\nexec sleep 1000\n",
      "not-executable": "",
    });
    for (const it of ["other-version", "not-ladder", "silent"]) chmodSync(join(folder, it), 0o755);
    code = await startCode(whole, packagedExtension());
    author = new Author(await code.window(folder));
    await author.open("pastry.ladder");
    await author.sees("findings", ".squiggly-error");
  });
  afterEach(({ name }) => author.page.screenshot({ path: join(root, "build/test", `${name}.png`) }));
  after(async () => {
    for (const cleanup of cleanups) await cleanup();
  });

  const isShown = (text) => author.sees(`the message: ${text}`, ".notification-toast", text);
  const checkerRuns = (except) => eventually("a checker runs", () => code.checker() !== except && code.checker());

  /** The message for an unusable program names it, with the reason and what to do. */
  for (const [what, path, message] of [
    ["is relative", "bin/ladder", /bin\/ladder, which is set in ladder\.server\.path, isn't a full path\. Correct the setting, or clear it/],
    ["is not there", "/nowhere/ladder", /There's no program at \/nowhere\/ladder.*Correct the setting, or clear it/],
    ["may not be run", "${workspaceFolder}/not-executable", /not-executable.*isn't executable\. Make it executable/],
    ["is another program", "${workspaceFolder}/not-ladder", /not-ladder didn't start properly.*output/],
    ["never answers", "${workspaceFolder}/silent", /silent didn't start properly.*output/],
    ["has another version", "${workspaceFolder}/other-version", /The extension is version \d.*other-version is version 9\.9\.\d.*Install the same version of both, or clear the ladder\.server\.path setting/],
  ]) {
    test(`the program of the settings ${what}`, async () => {
      await author.command("Notifications: Clear All Notifications");
      await author.settings({ "ladder.server.path": path });
      await isShown(message);
    });
  }

  test("without the setting, the packaged program is used again", async () => {
    await author.settings({});
    await checkerRuns();
    await author.open("pastry.ladder");
    await author.sees("findings", ".squiggly-error");
    await author.sees("how far it is filled", ".statusbar-item", "8 of 9 filled");
  });

  test("the checker can be restarted by hand", async () => {
    const before = code.checker();
    await author.open("pastry.ladder");
    await author.command("Ladder: Restart the Checker");
    await checkerRuns(before);
    await author.sees("findings", ".squiggly-error");
  });

  test("a checker that keeps crashing stays off until the author restarts it", async () => {
    await author.open("pastry.ladder");
    for (let crash = 0; crash < 5; crash++) {
      const pid = await checkerRuns();
      // Sometimes before it has answered, sometimes just after it has been sent the open documents.
      await pause(15 * crash);
      process.kill(pid, "SIGKILL");
      await eventually("it is gone", () => code.checker() !== pid);
    }
    const message = await isShown(/has crashed several times in the last few minutes, so it wasn't restarted/);
    await author.sees("that it does not run", ".statusbar-item", "Ladder: not running");
    await message.getByText("Restart", { exact: true }).click();
    await checkerRuns();
    await author.sees("how far it is filled", ".statusbar-item", "8 of 9 filled");
  });

  test("the conversation with the checker can be read", async () => {
    await author.settings({ "ladder.trace.server": "messages" });
    await author.open("pastry.ladder");
    // The setting counts once VS Code has seen its file change.
    await eventually("the trace", async () => {
      await author.goTo(5, 4);
      await author.command("Show or Focus Hover");
      const logs = readdirSync(join(code.home, "data"), { recursive: true }).filter((it) => it.endsWith("Ladder (Trace).log"));
      return logs.some((it) => readFileSync(join(code.home, "data", it), "utf8").includes("textDocument/hover"));
    });
    await author.settings({});
  });

  test("an error report can be copied", async () => {
    await author.command("Ladder: Copy Debug Information");
    const copied = await eventually("the text", async () => {
      const text = await author.page.evaluate(() => navigator.clipboard.readText());
      return text.includes("extension ") && text;
    });
    assert.match(copied, /^extension (\d+\.\d+\.\d+)\nchecker \1\nprogram .*\/server\/ladder \(bundled with the extension\)\n/);
    assert.ok(!copied.includes("Laminates"), "no text of a ladder");
  });
});
