// The matrix view with a keyboard, a screen reader and high contrast; what its page may do; how fast it is.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, afterEach, before, describe, test } from "node:test";
import { contention } from "../support/contention.mjs";
import { eventually } from "../support/eventually.mjs";
import { root } from "../support/paths.mjs";
import { bare, workspace } from "../support/workspace.mjs";
import { Author } from "./author.mjs";
import { packagedExtension, startCode } from "./codeServer.mjs";

/** A ladder with the given numbers of skills, a row each, and levels. */
function wide(skills, levels) {
  const numbers = Array.from({ length: levels }, (_, index) => index + 1);
  const rows = Array.from({ length: skills }, (_, skill) => [`Skill ${skill}`, ...numbers.map((level) => `Does ${skill} things at ${level}.`)]);
  return `## Wide\n\n${[["Skill/Level", ...numbers], ...rows].map((row) => row.join("\t")).join("\n")}\n`;
}

describe("the matrix view", { timeout: 300_000 }, () => {
  const cleanups = [];
  let author;
  let matrix;

  before(async () => {
    const whole = { after: (cleanup) => cleanups.unshift(cleanup) };
    const folder = workspace(whole, { "pastry.ladder": bare("damaged/spreadsheet.ladder"), "wide.ladder": wide(200, 9) });
    author = new Author(await (await startCode(whole, packagedExtension())).window(folder));
    await author.open("pastry.ladder");
    await author.sees("findings", ".squiggly-error");
    await author.goTo(4, 4);
    await author.command("Ladder: Show as Matrix");
    matrix = await author.frame("#matrices table");
    await eventually("the damaged cell", () => matrix.$("td[data-state=damaged]"));
  });
  afterEach(({ name }) => author.page.screenshot({ path: join(root, "build/test", `${name}.png`) }));
  after(async () => {
    for (const cleanup of cleanups) await cleanup();
  });

  test("gives a screen reader each cell's position, state, text and findings", async () => {
    const heard = await matrix.locator("#matrices").ariaSnapshot();
    for (const it of [
      /heading "Pastry Chef"/,
      /grid "Pastry Chef":/,
      /columnheader "3"/,
      /rowheader "Doughs"/,
      /gridcell "Sugar, 1: filled\. Cooks caramel to the shade asked for\."/,
      /gridcell "Doughs, 3: damaged\. Develops doughs for each sea- error: this expectation stops mid-sentence/,
      /gridcell "Sugar, 2: empty\. error: skill `Sugar` has no expectation at level/,
    ]) {
      assert.match(heard, it);
    }
    assert.match(await matrix.locator("[aria-current=location]").getAttribute("aria-label"), /^Doughs, 1: /);
  });

  test("is one tab stop, and the arrow keys move between its cells", async () => {
    assert.equal(await matrix.locator("[tabindex='0']").count(), 1);
    await matrix.locator("[tabindex='0']").focus();
    const focused = () => matrix.evaluate(() => document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent);
    await author.press("End", "ArrowDown");
    assert.match(await focused(), /^Sugar, 3: filled/);
    await author.press("ArrowLeft");
    assert.match(await focused(), /^Sugar, 2: empty/);
    assert.match(await matrix.locator("#note").textContent(), /Sugar, 2.*empty.*error: /s);
    await author.press("Escape");
    assert.equal(await matrix.locator("#note").isVisible(), false);
    await author.press("Home", "ArrowLeft");
    assert.equal(await focused(), "Sugar");
    assert.equal(await matrix.locator("[tabindex='0']").count(), 1);
  });

  test("goes from a cell to its place in the text with Enter", async () => {
    await matrix.locator("td[data-state=damaged]").focus();
    await author.press("Enter");
    await eventually("the cell is lit", () => matrix.$("td.lit[data-state=damaged]"));
    await author.sees("the place of the cursor", ".statusbar-item", /Ln 6, Col \d+$/);
  });

  test("is drawn with lines and signs alone in high contrast", async () => {
    await author.page.emulateMedia({ forcedColors: "active" });
    await eventually("the theme", () => matrix.$("body.vscode-high-contrast"));
    const cells = await matrix.locator("td[data-state]").evaluateAll((all) =>
      all.map((it) => ({ sign: it.textContent, border: getComputedStyle(it).borderTopWidth, colour: getComputedStyle(it).borderTopColor })),
    );
    for (const { sign, border, colour } of cells) {
      assert.match(sign, /[■▲·]/);
      assert.equal(border, "1px");
      assert.doesNotMatch(colour, /, 0\)$/);
    }
    await author.picture("matrix-high-contrast", { forcedColors: "active" });
    await author.page.emulateMedia({ forcedColors: "none" });
  });

  test("can neither load, run nor reach anything that is not its own", async () => {
    const managed = await matrix.evaluate(async () => {
      const all = [];
      await fetch(document.baseURI).then(() => all.push("fetched"), () => undefined);
      await import("data:text/javascript,0").then(() => all.push("imported"), () => undefined);
      const script = document.createElement("script");
      script.textContent = "window.ran = true";
      const handler = document.createElement("div");
      handler.innerHTML = "<img src='data:image/gif;base64,x' onerror='window.handled = true' onload='window.handled = true'>";
      const style = document.createElement("style");
      style.textContent = "body { outline: 7px solid }";
      document.body.append(script, handler, style);
      await new Promise((resolve) => setTimeout(resolve, 500));
      if (window.ran) all.push("ran a script");
      if (window.handled) all.push("ran a handler");
      if (getComputedStyle(document.body).outlineWidth === "7px") all.push("styled");
      for (const it of [script, handler, style]) it.remove();
      return all;
    });
    assert.deepEqual(managed, []);
  });

  test("shows an edit at once, also of 200 skills and 9 levels", async (t) => {
    await author.open("wide.ladder");
    await author.command("Ladder: Show as Matrix");
    const large = await author.frame("table[aria-label='Wide']");
    assert.equal(await large.locator("td[data-state]").count(), 1800);
    const waits = [];
    for (const line of [5, 100, 202]) {
      await author.goTo(line, 14);
      const changed = large.evaluate(
        () => new Promise((resolve) => new MutationObserver((_, it) => (it.disconnect(), resolve(Date.now()))).observe(document.body, { subtree: true, attributeFilter: ["aria-label"] })),
      );
      await author.page.waitForTimeout(300);
      const busy = contention();
      const pressed = Date.now();
      await author.press("x");
      waits.push({ wait: (await changed) - pressed, busy });
    }
    const told = waits.map(({ wait, busy }) => `${wait} ms${busy > 1.05 ? ` on a machine ${busy.toFixed(1)} times as slow as alone` : ""}`).join(", ");
    t.diagnostic(told);
    assert.ok(Math.min(...waits.map(({ wait, busy }) => wait / busy)) <= 200, told);
  });
});
