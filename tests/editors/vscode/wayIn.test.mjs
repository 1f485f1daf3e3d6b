// How the ladder that somebody already has comes into a real VS Code, and how it goes out again.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, describe, test } from "node:test";
import { eventually } from "../support/eventually.mjs";
import { root } from "../support/paths.mjs";
import { workspace } from "../support/workspace.mjs";
import { Author } from "./author.mjs";
import { packagedExtension, startCode } from "./codeServer.mjs";

describe("a way in", { timeout: 900_000 }, () => {
  const cleanups = [];
  let folder;
  let author;

  before(async () => {
    const whole = { after: (cleanup) => cleanups.unshift(cleanup) };
    folder = workspace(whole, {
      "team/engineers.csv": "Skill,Junior,Senior\nModelling,Reads schemas.,Designs schemas.\nCoaching,,Coaches juniors.\n",
      "career.md": "# Career\n\n## Junior\n\n### Scope\n\nOwns a task.\n\n### Help\n\nAsks early.\n\n## Senior\n\n### Scope\n\nOwns a project.\n\n### Help\n\nOffers it.\n",
      "either.csv": ",Level 1,Level 2\nJunior,Digs where told to dig.,Digs straight beds.\nSenior,Rakes the leaves in autumn.,Rakes gravel evenly.\n",
      "1-junior.md": "# Junior\n\n## Craft\n\nDraws.\n",
      "2-senior.md": "# Senior\n\n## Craft\n\nDraws what could be there.\n",
      "notes.md": "Call Marta on Monday.\n",
      "empty.ladder": "",
      "two.ladder": "## Laundry\n\nLevel/Skill\tWashing\tIroning\n1\tRinses.\tIrons.\n2\tTeaches others to wash.\tFolds shirts.\n",
      "care.ladder": "## Care\n\nLevel/Skill\tWashing\n1\tWashes hands.\n2\tTeaches others.\n",
      "pasted.ladder": "",
      ".vscode/settings.json": "{}",
    });
    author = new Author(await (await startCode(whole, packagedExtension())).window(folder));
  });
  afterEach(({ name }) => author.page.screenshot({ path: join(root, "build/test", `${name}.png`) }));
  after(async () => {
    for (const cleanup of cleanups) await cleanup();
  });

  const tab = (name) => author.sees(`the document ${name}`, ".tab.active", name);
  const message = (text) => author.sees(`the message ${text}`, ".notification-toast", text);
  const clear = () => author.command("Notifications: Clear All Notifications");
  const becomes = (pattern) => eventually(`a text like ${pattern}`, async () => pattern.test(await shownText()));
  /** The text of the editor that has the focus. */
  const shownText = async () => {
    await author.page.evaluate(() => navigator.clipboard.writeText(""));
    await author.press("Control+a", "Control+c");
    await author.page.waitForTimeout(100);
    return (await author.page.evaluate(() => navigator.clipboard.readText())).replaceAll("\r\n", "\n");
  };

  /** Chooses the command in the menu of a file on the left, perhaps with others selected. */
  const importFile = async (name, ...others) => {
    await author.command("Explorer: Focus on Folders View");
    const row = (file) => author.page.locator(".explorer-viewlet .monaco-list-row", { hasText: file });
    if (others.length > 0) await row(name).click();
    for (const other of others) await row(other).click({ modifiers: ["Control"] });
    const offer = author.page.locator(".context-view .action-label", { hasText: "Import as Ladder" });
    // A menu that opens before the extension is known doesn't have its commands.
    await eventually("the offer", async () => {
      await row(name).click({ button: "right" });
      await author.page.locator(".context-view .action-label", { hasText: "Copy Path" }).first().waitFor();
      if (await offer.isVisible()) return true;
      await author.press("Escape");
      return false;
    }, 60);
    // A menu that has just opened ignores clicks.
    await eventually("the menu closes", async () => {
      if (!(await offer.isVisible())) return true;
      await offer.click({ timeout: 1000 });
      await author.page.waitForTimeout(300);
      return !(await offer.isVisible());
    });
  };

  test("a file is imported with a right click, unsaved and beside its source", async () => {
    await importFile("career.md");
    await message(/Read career\.md: 2 levels \(headings\): Junior, Senior; 2 skills; 4 of 4 expectations/);
    await author.picture("import");
    await tab("career.ladder");
    await becomes(/^## Career\n[^]*Owns a project\./);
    assert.ok(!existsSync(join(folder, "career.ladder")));
    await clear();
  });

  test("the open file is imported", async () => {
    await author.open("team/engineers.csv");
    await author.command("Ladder: Import as Ladder");
    await message(/Read engineers\.csv: 2 levels \(columns\)/);
    await tab("engineers.ladder");
    await becomes(/Designs schemas\./);
    await author.sees("how far it is filled", ".statusbar-item", "3 of 4 filled");
    await clear();
  });

  test("several files make one ladder", async () => {
    await importFile("1-junior.md", "2-senior.md");
    await message(/Read 2 files: 2 levels .*: Junior, Senior; 1 skill; 2 of 2 expectations/);
    await becomes(/Draws\.[^]*Draws what could be there\./);
    await clear();
  });

  test("when in doubt, the author chooses how the file is read", async () => {
    await author.open("either.csv");
    await author.command("Ladder: Import as Ladder");
    await author.pick(undefined, "rows", "Levels in rows");
    await message(/2 levels \(rows\): Junior, Senior/);
    await author.page.locator(".notification-toast .monaco-button", { hasText: "Read Differently" }).click();
    await author.pick(undefined, "columns", "Levels in columns");
    await message(/2 levels \(columns\): Level 1, Level 2/);
    await tab("either.ladder");
    await becomes(/^## either\n[^]*Level 1/);
    await clear();
  });

  test("a file without a ladder is refused with the reason", async () => {
    await author.open("notes.md");
    await author.command("Ladder: Import as Ladder");
    await message("notes.md contains no ladder: it has no table with levels along one side");
    await clear();
  });

  test("an empty ladder offers ways to begin", async () => {
    await author.open("empty.ladder");
    for (const offer of ["Paste a spreadsheet", "Import a file", "Start from a template"]) await author.sees(offer, ".codelens-decoration a", offer);
    await author.picture("empty");
    await author.page.locator(".codelens-decoration a", { hasText: "Import a file" }).click();
    const path = author.page.locator(".quick-input-widget:visible input.input");
    await author.page.locator(".quick-input-list .monaco-list-row", { hasText: "either.csv" }).waitFor();
    await path.fill(join(folder, "team/engineers.csv"));
    await author.page.locator(".quick-input-list .monaco-list-row", { hasText: "engineers.csv" }).waitFor();
    await author.page.locator(".quick-input-widget .monaco-button", { hasText: "Import" }).click();
    await message(/Read engineers\.csv/);
    await tab("empty.ladder");
    await becomes(/Designs schemas\./);
    await clear();
    await author.press("Control+z");
    await author.sees("the offers again", ".codelens-decoration a", "Start from a template");
  });

  test("a new ladder is made from a template", async () => {
    await author.command("Create: New File...");
    await author.page.locator(".quick-input-list .monaco-list-row", { hasText: "New Ladder" }).click();
    await author.pick(undefined, "Table", "Table");
    for (const answer of ["Night shift", "Junior | Senior", "Listening | Closing"]) {
      await author.page.waitForTimeout(200);
      await author.page.locator(".quick-input-widget:visible input.input").fill(answer);
      await author.press("Enter");
    }
    await author.picked();
    await author.sees("its name", ".tab", "empty.ladder");
    await becomes(/^## Night shift\n[^]*\| Junior +\|/);
  });

  /** Pastes, and waits until a text is there: keys that are pressed before that would end the pasting. */
  const paste = async (text) => {
    await author.press("Control+v");
    await author.sees(text, ".editor-instance .view-line", text);
  };

  /** Puts a range of a spreadsheet into the clipboard. */
  const copy = (plain, html) =>
    author.page.evaluate(
      ([text, page]) => {
        const parts = { "text/plain": new Blob([text], { type: "text/plain" }) };
        if (page) parts["text/html"] = new Blob([page], { type: "text/html" });
        return navigator.clipboard.write([new ClipboardItem(parts)]);
      },
      [plain, html],
    );

  test("a range of a spreadsheet is pasted as a ladder, cells of several lines too", async () => {
    await author.open("pasted.ladder");
    await copy('Level\tListening\tClosing\n1\t"Hears the question.\nAnd the next one."\tAsks.\n2\tAsks back.\tCloses.\n');
    await author.press("Control+1");
    await paste("New ladder");
    await becomes(/^## New ladder\n\nLevel\tListening\tClosing\n1\tHears the question\.<br>And the next one\.\tAsks\.\n/);
    await copy("Level\tListening\n1\tHears.\n", "<table><tr><td>Level</td><td>Listening</td></tr><tr><td>1</td><td>Hears<ul><li>questions</li><li>answers</li></ul></td></tr></table>");
    await author.press("Control+a", "Delete");
    await paste("New ladder");
    await becomes(/^## New ladder\n\nLevel\tListening\n1\tHears<br>- questions<br>- answers\n/);
  });

  test("other text is pasted as it is", async () => {
    await copy("Level\tListening\n");
    await author.press("Control+a", "Delete");
    await paste("Listening");
    await becomes(/^Level\tListening\n$/);
    await copy("2\tAsks back.\n3\tListens.\n");
    await author.press("Control+End");
    await paste("Listens.");
    await becomes(/^Level\tListening\n2\tAsks back\.\n3\tListens\.\n$/);
  });

  test("cells of several lines can be pasted as more rows of a grid", async () => {
    await author.press("Control+a", "Delete");
    await copy("Level\tListening\n");
    await paste("Listening");
    await copy('2\t"Asks back.\n- Twice."\n3\tListens.\n');
    await author.press("Control+End");
    await paste("Listens.");
    await becomes(/^Level\tListening\n2\tAsks back\.<br>- Twice\.\n3\tListens\.\n$/);
  });

  test("a ladder is exported", async () => {
    await author.open("care.ladder");
    await author.goTo(4, 1);
    for (const [format, file] of [["Excel workbook", "care.xlsx"], ["JSON", "care.json"]]) {
      await author.command("Ladder: Export...");
      await author.pick(undefined, format, format);
      const input = author.page.locator(".quick-input-widget:visible input.input");
      await eventually("the name of the file", async () => (await input.inputValue()).endsWith(file));
      await author.press("Enter");
      await message(`Exported to ${file}`);
      await clear();
    }
    assert.equal(readFileSync(join(folder, "care.xlsx")).subarray(0, 2).toString(), "PK");
    assert.equal(JSON.parse(readFileSync(join(folder, "care.json"), "utf8")).ladders.length, 1);
  });

  test("a workbook is imported", async () => {
    await importFile("care.xlsx");
    await message(/Read care\.xlsx: 2 levels \(rows\): 1, 2; 1 skill; 2 of 2 expectations/);
    await tab("care-2.ladder");
    await becomes(/^## Care\n[^]*Teaches others\./);
    await clear();
    await author.open("care.ladder");
  });

  test("a ladder is shown as a page to read, which follows the text", async () => {
    await author.command("Ladder: Open Preview");
    const page = await author.frame("table td");
    assert.match(await page.locator("main").textContent(), /Teaches others\./);
    await author.picture("preview");
    await author.goTo(5, 100);
    await author.type(" Often.");
    await eventually("what was typed", async () => /Teaches others\. Often\./.test(await (await author.frame("table td")).locator("main").textContent()));
  });

  test("what changed since a commit is shown by its meaning", async () => {
    const git = (...words) => execFileSync("git", ["-c", "user.name=Ana", "-c", "user.email=ana@example.org", ...words], { cwd: folder });
    git("init", "-q");
    git("add", "care.ladder");
    git("commit", "-q", "-m", "Begin the ladder of care");
    await author.save();
    await eventually("the file is saved", () => readFileSync(join(folder, "care.ladder"), "utf8").includes("Often."));
    await author.command("Ladder: What Changed Since...");
    await author.pick(undefined, "Begin the ladder", "Begin the ladder of care");
    const page = await author.frame(".markdown-body h2");
    await eventually("the change", () => page.locator("strong", { hasText: "Often" }).isVisible());
    await author.picture("what-changed");
  });

  test("ladder.json is created, and findings are set aside in a baseline", async () => {
    await author.command("Ladder: Create ladder.json");
    await tab("ladder.json");
    assert.deepEqual(JSON.parse(readFileSync(join(folder, "ladder.json"), "utf8")).rules, {});
    await author.open("care.ladder");
    await author.press("Control+1", "Control+End");
    await author.type("3\t\n");
    const findings = author.page.locator(".squiggly-error, .squiggly-warning");
    await eventually("the empty cell", async () => 0 < (await findings.count()));
    await author.sees("their number", ".codelens-decoration a", /^\d+ findings?$/);
    await author.command("Ladder: Set Findings Aside in a Baseline");
    await message(/set aside \d+ findings?/);
    await eventually("no finding is left", async () => (await findings.count()) === 0);
    await eventually("none is counted", async () => !(await author.page.locator(".codelens-decoration a").allTextContents()).some((it) => /finding/.test(it)));
    assert.equal(JSON.parse(readFileSync(join(folder, "ladder.json"), "utf8")).baseline, "ladder-baseline.json");
  });

  test("columns have colours of their own, unless a setting turns them off", async () => {
    await author.open("two.ladder");
    const colour = (text) =>
      author.page.evaluate((it) => {
        const found = [...document.querySelectorAll(".editor-instance .view-line span span")].find((span) => span.textContent.includes(it));
        return found && getComputedStyle(found).color;
      }, text);
    const differ = async () => {
      const [one, other] = [await colour("Rinses."), await colour("Irons.")];
      return one !== undefined && other !== undefined ? one !== other : undefined;
    };
    await eventually("two colours", async () => (await differ()) === true);
    await author.open(".vscode/settings.json");
    await author.replace(JSON.stringify({ "ladder.columnColors.enable": false }));
    await author.open("two.ladder");
    await eventually("one colour", async () => (await differ()) === false);
  });
});
