// An author in the playground, in a real Chromium. scripts/test playground builds it first.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { browserFor, serve, site } from "./support.mjs";

const root = join(import.meta.dirname, "../..");
const axe = readFileSync(join(import.meta.dirname, "node_modules/axe-core/axe.min.js"), "utf8");
const garden = "## Gardening\n\nLevel/Skill\tPlanting\tTrees\n1\tPlants hedges along a line.\tWaters young trees.\n2\tPlans a bed for for a year.\tPrunes old oaks.\n";

describe("the playground", { timeout: 600_000 }, () => {
  const cleanups = [];
  const whole = { after: (cleanup) => cleanups.unshift(cleanup) };
  const asked = [];
  let browser;
  let address;

  before(async () => {
    address = await serve(whole, asked);
    browser = await browserFor(whole);
  });
  after(async () => {
    for (const cleanup of cleanups) await cleanup();
  });

  /** A page in a browser that has never seen the playground, without any errors until its end. */
  async function opened(t, { fragment = "", ...options } = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    const errors = [];
    page.on("console", (it) => it.type() === "error" && errors.push(it.text()));
    page.on("pageerror", (it) => errors.push(it.message));
    t.after(async () => {
      await context.close();
      assert.deepEqual(errors, []);
    });
    await page.goto(`${address}/index.html${fragment}`);
    return page;
  }

  const editor = ".cm-content";
  const write = async (page, text) => {
    await page.click(editor);
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText(text);
  };
  const rule = (name) => `#findings a:text-is("${name}")`;
  const textOf = (page) => page.evaluate(() => {
    const lines = document.getElementById("editor").shadowRoot.querySelectorAll(".cm-line");
    return [...lines].map((it) => it.textContent).join("\n");
  });

  test("the first findings come soon", async (t) => {
    const page = await opened(t);
    await page.waitForSelector(".finding");
    const ms = await page.evaluate(() => Number(document.documentElement.dataset.checked));
    t.diagnostic(`first findings after ${ms} ms`);
    await page.waitForSelector(".cm-lintRange-error");
    await page.waitForSelector(".cm-token-class");
  });

  test("a fault that's typed is found, and its fix is one click away", async (t) => {
    const page = await opened(t);
    await page.waitForSelector(".finding");
    await write(page, garden);
    await page.waitForSelector(rule("repeated-word"));
    assert.equal(await page.locator(".finding").count(), 1);
    await page.click('.fix:text-is("Remove the repetition")');
    await page.waitForSelector("#nothing:visible");
    assert.match(await textOf(page), /Plans a bed for a year/);
    await page.click(editor);
    await page.keyboard.press("Control+z");
    await page.waitForSelector(rule("repeated-word"));
  });

  test("all safe fixes are made at once, and actions are offered at the cursor", async (t) => {
    const page = await opened(t);
    await page.waitForSelector(".finding");
    await write(page, garden.replace("Waters", "Waters  the the"));
    await page.waitForSelector(rule("stray-whitespace"));
    await page.click("#fix-all:enabled");
    await page.waitForSelector("#nothing:visible");
    await page.click(".cm-line:nth-child(4)");
    await page.keyboard.press("Control+.");
    await page.waitForSelector("#actions[open] li button");
    await page.keyboard.press("Escape");
  });

  test("levels and skills are completed", async (t) => {
    const page = await opened(t);
    await page.waitForSelector(".finding");
    await write(page, "## Design\n\n### Craft\n\n#### 1\nDraws.\n\n#### 2\nBuilds.\n\n### Research\n\n#### 1\nAsks.\n\n");
    await page.keyboard.type("#### ");
    await page.keyboard.press("Control+Space");
    await page.waitForSelector(".cm-tooltip-autocomplete li");
    await page.waitForTimeout(200); // keys right after the list appears aren't meant for it
    await page.keyboard.press("ArrowDown");
    await page.waitForSelector(".cm-tooltip-autocomplete li[aria-selected]");
    await page.keyboard.press("Enter");
    assert.match(await textOf(page), /Asks\.\n\n#### [12]/);
  });

  test("hover compares an expectation with its neighbours", async (t) => {
    const page = await opened(t);
    await page.waitForSelector(".finding");
    await write(page, garden);
    await page.waitForSelector(rule("repeated-word"));
    await page.hover(".cm-lintRange-warning");
    await page.waitForSelector('.markdown:has-text("One level below")');
    await page.waitForSelector('.cm-diagnostic:has-text("appears twice in a row")');
  });

  test("the grid shows the ladder, and writes into it", async (t) => {
    const page = await opened(t);
    await page.waitForSelector(".finding");
    await write(page, garden);
    await page.waitForSelector(rule("repeated-word"));
    await page.click("#grid-tab");
    const grid = page.frameLocator("#grid");
    await grid.locator('td:has-text("Prunes old oaks.")').dblclick();
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText("Fells old oaks.");
    await page.keyboard.press("Control+Enter");
    await grid.locator('td:has-text("Fells old oaks.")').waitFor();
    assert.match(await textOf(page), /2\tPlans a bed for for a year\.\tFells old oaks\./);
    await page.waitForSelector('#filled:text-is("4 of 4 cells filled")');
  });

  /** The grid of a text. */
  async function gridOf(t, text) {
    const page = await opened(t);
    await page.waitForSelector(".finding");
    await write(page, text);
    await page.click("#grid-tab");
    const grid = page.frameLocator("#grid");
    const seen = async (what, condition) => {
      for (let i = 0; i < 200; i++) {
        if (await condition()) return;
        await page.waitForTimeout(50);
      }
      assert.fail(`${what}; the page says "${await page.textContent("#notice")}", the text is:\n${await textOf(page)}`);
    };
    const headings = (part) => grid.locator(`${part} th`).evaluateAll((all) => all.map((it) => it.getAttribute("aria-label")).join());
    const has = (part, names) => seen(names, async () => (await headings(part)) === names);
    return { page, grid, seen, has, heading: (name) => grid.locator(`th[aria-label='${name}']`) };
  }

  test("the grid of a ladder without levels or skills begins both", async (t) => {
    const { page, grid, has } = await gridOf(t, "## Bakery\n");
    const begin = async (what, name) => {
      await grid.locator(`button:text-is("+ Add a ${what}")`).click();
      await grid.locator(".first textarea").waitFor();
      await page.keyboard.type(name);
      await page.keyboard.press("Enter");
      await grid.locator(`th[aria-label='${name}']`).waitFor();
      await grid.locator(".first textarea").waitFor({ state: "detached" });
    };
    await begin("level", "Junior");
    await begin("skill", "Doughs");
    await has("thead", "Junior");
    await has("tbody", "Doughs");
    assert.equal(await grid.locator(".first button:visible").count(), 0);
    assert.match(await textOf(page), /^## Bakery\n(.*\n)*.*Doughs/);
  });

  test("headings of the grid add, move, rename and delete", async (t) => {
    const { page, grid, seen, has, heading } = await gridOf(t, garden);
    const questions = [];
    page.on("dialog", (it) => {
      questions.push(it.message());
      void it.accept();
    });
    await heading("Trees").focus();
    await page.keyboard.press("+");
    await page.keyboard.type("Ponds");
    await page.keyboard.press("Enter");
    await has("tbody", "Planting,Trees,Ponds");
    await heading("Ponds").focus();
    await page.keyboard.press("Alt+ArrowUp");
    await has("tbody", "Planting,Ponds,Trees");
    assert.match(await textOf(page), /^Level\/Skill\tPlanting\tPonds\tTrees$/m);
    await heading("Ponds").focus();
    await page.keyboard.press("F2");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("Lakes");
    await page.keyboard.press("Enter");
    await has("tbody", "Planting,Lakes,Trees");
    await heading("Trees").focus();
    await page.keyboard.press("Delete");
    await has("tbody", "Planting,Lakes");
    assert.deepEqual(questions, ["Delete Trees? This also deletes what 2 cells say. You can undo it."]);
    await heading("2").click({ button: "right" });
    await page.click('#actions[open] button:text-is("Move to the left")');
    await page.waitForSelector('#notice:has-text("levels with numbers are in the order of their numbers")');
    await heading("Lakes").click({ button: "right" });
    await page.click('#actions[open] button:text-is("Move up")');
    await has("tbody", "Lakes,Planting");
    await heading("Lakes").focus();
    await page.keyboard.press("Control+z");
    await has("tbody", "Planting,Lakes");
    await grid.locator("td[aria-label^='Lakes, 1:']").click({ button: "right" });
    await page.click('#actions[open] button:has-text("Nothing is expected at this level.")');
    await seen("the cell says so", async () => (await grid.locator("td[data-state='n/a']").count()) === 1);
    await grid.locator("td[aria-label^='Planting, 2:']").click({ button: "right" });
    await page.click('#actions[open] button:text-is("Remove the repetition")');
    await seen("the fix is made", async () => (await textOf(page)).includes("Plans a bed for a year."));
  });

  test("a dropped table becomes a ladder, and a ladder is downloaded as a workbook", async (t) => {
    const page = await opened(t);
    await page.waitForSelector(".finding");
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File(["Level,Cooking,Baking\n1,Cuts vegetables evenly.,Weighs flour.\n2,Plans the menu of a week.,Bakes every bread.\n"], "kitchen staff.csv"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    await page.waitForSelector('#name:text-is("kitchen staff.ladder")');
    assert.match(await textOf(page), /Plans the menu of a week\./);
    await page.waitForSelector("#nothing:visible");
    const [file] = await Promise.all([page.waitForEvent("download"), page.selectOption("#download", "xlsx")]);
    assert.equal(file.suggestedFilename(), "kitchen staff.xlsx");
    assert.equal(readFileSync(await file.path()).subarray(0, 2).toString(), "PK");
  });

  test("a file that can't be read says why", async (t) => {
    const page = await opened(t);
    await page.waitForSelector(".finding");
    await page.setInputFiles("#file", { name: "broken.xlsx", mimeType: "", buffer: Buffer.from("PK not really") });
    await page.waitForSelector('#notice[data-kind="problem"]:not(:empty)');
    assert.doesNotMatch(await page.textContent("#notice"), /undefined|RuntimeError|\[object/);
  });

  test("a link contains the whole ladder", async (t) => {
    const page = await opened(t);
    await page.waitForSelector(".finding");
    const text = garden.replace("Gardening", "Gärten & 園芸");
    await write(page, text);
    await page.waitForSelector(rule("repeated-word"));
    await page.click("#share");
    await page.waitForSelector("#notice:not(:empty)");
    const fragment = await page.evaluate(() => location.hash);
    const other = await opened(t, { fragment });
    await other.waitForSelector(rule("repeated-word"));
    assert.equal(await textOf(other), text);
    // The part after `#` isn't sent, and nothing else was.
    assert(asked.every((it) => !it.includes("1=")));
    const cut = await opened(t, { fragment: fragment.slice(0, 30) });
    await cut.waitForSelector('#notice:has-text("incomplete")');
  });

  test("it works without a network after the first visit, and keeps what was written", async (t) => {
    const page = await opened(t);
    await page.waitForSelector(".finding");
    await write(page, garden);
    await page.waitForSelector(rule("repeated-word"));
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      while (navigator.serviceWorker.controller === null) await new Promise((resolve) => setTimeout(resolve, 50));
    });
    await page.context().setOffline(true);
    const before = asked.length;
    await page.reload();
    await page.waitForSelector(rule("repeated-word"));
    assert.equal(await textOf(page), garden);
    await page.click(rule("repeated-word"));
    await page.waitForSelector("h1:text-is('repeated-word')");
    assert.equal(asked.length, before);
  });

  for (const colorScheme of ["light", "dark"]) {
    test(`there's nothing to find for axe-core in the ${colorScheme} scheme`, async (t) => {
      const page = await opened(t, { colorScheme });
      await page.waitForSelector(".fix");
      await page.waitForSelector(".cm-token-class");
      await accessible(page);
      await picture(page, `findings-${colorScheme}`);
      await page.hover(".cm-lintRange-error");
      await page.waitForSelector(".markdown");
      await accessible(page);
      await picture(page, `hover-${colorScheme}`);
      await page.mouse.move(0, 0);
      await page.click("#grid-tab");
      await page.frameLocator("#grid").locator("td p").first().waitFor();
      await accessible(page);
      await picture(page, `grid-${colorScheme}`);
      await page.setViewportSize({ width: 700, height: 900 });
      await picture(page, `narrow-grid-${colorScheme}`);
      await page.click("#findings-tab");
      await accessible(page);
      await picture(page, `narrow-${colorScheme}`);
      await page.setViewportSize({ width: 1280, height: 800 });
      for (const path of ["docs/index.html", "docs/rules/index.html", "docs/rules/level-gap.html", "docs/configuration.html"]) {
        await page.goto(`${address}/${path}`);
        await accessible(page);
        await picture(page, `${path.replaceAll("/", "-").replace(".html", "")}-${colorScheme}`);
      }
    });
  }

  async function accessible(page) {
    // By evaluation, since the page's policy allows no scripts but its own.
    for (const frame of page.frames()) await frame.evaluate(axe);
    const { violations } = await page.evaluate(() => axe.run({ resultTypes: ["violations"] }));
    const told = violations.map((it) => `${it.id}: ${it.nodes.map((node) => `${node.target} ${node.failureSummary}`).join("\n")}`);
    assert.deepEqual(told, []);
  }

  /** For people to look at: LADDER_PICTURES=1 scripts/test playground. */
  async function picture(page, name) {
    if (process.env.LADDER_PICTURES === undefined) return;
    mkdirSync(join(root, "build/playground-pictures"), { recursive: true });
    await page.screenshot({ path: join(root, "build/playground-pictures", `${name}.png`) });
  }

  test("everything can be done by keys", async (t) => {
    const page = await opened(t);
    await page.waitForSelector(".fix");
    const reached = [];
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press("Tab");
      const id = await page.evaluate(() => document.activeElement.id || document.activeElement.className || document.activeElement.textContent);
      if (id === "editor") {
        // A tab is part of a ladder, so it leaves the editor only after Escape.
        await page.keyboard.press("Escape");
      }
      reached.push(id);
    }
    for (const it of ["sample", "open", "download", "format", "fix-all", "share", "editor", "findings-tab", "findings-panel", "message", "fix"]) assert(reached.includes(it), `${it} isn't in ${reached}`);
    await page.focus("#findings-tab");
    await page.keyboard.press("ArrowRight");
    await page.waitForSelector("#grid-panel:visible");
    await page.focus(".cm-content");
    await page.keyboard.press("F8");
    await page.waitForSelector(".cm-tooltip-lint, .cm-tooltip");
  });

  test("the page and its policy let nothing in", () => {
    for (const name of ["index.html", "matrix.html"]) {
      const page = readFileSync(join(site, name), "utf8");
      assert.match(page, /default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';/);
      assert.doesNotMatch(page, /\s(style|on\w+)=|https?:\/\//);
    }
  });
});
