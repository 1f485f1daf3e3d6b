import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { eventually } from "../support/eventually.mjs";
import { root } from "../support/paths.mjs";

const pictures = join(root, "docs/images/vscode");

/** Somebody who writes ladders in VS Code: what they do, and what they see. */
export class Author {
  constructor(page) {
    this.page = page;
  }

  /** Opens the window anew, with nothing in it. */
  async reload() {
    await this.command("View: Close All Editors");
    await this.page.reload();
    await this.page.waitForSelector(".monaco-workbench");
  }

  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text) {
    await this.page.keyboard.type(text, { delay: 5 });
  }

  /** Types into the box at the top of the window, and accepts. */
  async pick(opener, text) {
    await this.press(opener);
    const input = this.page.locator(".quick-input-widget:visible input.input");
    await input.waitFor();
    await input.fill(text);
    await this.page.locator(".quick-input-list .monaco-list-row").first().waitFor();
    await this.page.waitForTimeout(300);
    await this.press("Enter");
  }

  /** Opens a file of the folder on the left. */
  async open(file) {
    await this.press("Control+1");
    await this.pick("Control+p", file);
    await this.page.locator(".tab.active", { hasText: file.split("/").at(-1) }).waitFor();
    await this.page.locator(".editor-instance .view-line").first().waitFor();
  }

  async command(title) {
    await this.pick("F1", `>${title}`);
  }

  async goTo(line, column) {
    await this.press("Control+1");
    await this.pick("Control+g", `:${line}:${column}`);
  }

  /** The lines of the list of problems. */
  async problems() {
    const rows = await this.page.locator(".markers-panel .monaco-list-row").allTextContents();
    return rows.filter((it) => it.includes("[Ln"));
  }

  async sees(what, selector, text) {
    const found = this.page.locator(selector).filter({ hasText: text }).first();
    await eventually(what, () => found.isVisible());
    return found;
  }

  /** What the clipboard has after all of the editor's text is copied. */
  async text() {
    await this.press("Control+1", "Control+a", "Control+c");
    await this.page.waitForTimeout(150);
    return (await this.page.evaluate(() => navigator.clipboard.readText())).replaceAll("\r\n", "\n");
  }

  /** Puts a text in the place of all that the editor holds, and saves it. */
  async replace(text) {
    await this.page.evaluate((it) => navigator.clipboard.writeText(it), text);
    await this.press("Control+1", "Control+a", "Control+v");
    await this.save();
  }

  async save() {
    await this.press("Control+s");
  }

  /** The frame of a view whose page has something in it. */
  async frame(selector) {
    return eventually(`a view with ${selector}`, async () => {
      for (const frame of this.page.frames()) {
        if (frame.url().includes("fake.html") && (await frame.$(selector).catch(() => null))) return frame;
      }
      return undefined;
    });
  }

  /** Kills what runs as this program. */
  kill(program) {
    execFileSync("pkill", ["-9", "-f", program]);
  }

  /** A picture of the window in a light and in a dark theme, for docs/images; only where LADDER_PICTURES is set. */
  async picture(name) {
    if (!process.env.LADDER_PICTURES) return;
    mkdirSync(pictures, { recursive: true });
    for (const [colorScheme, kind] of [
      ["light", ".vs"],
      ["dark", ".vs-dark"],
    ]) {
      await this.page.emulateMedia({ colorScheme });
      await this.page.locator(`.monaco-workbench${kind}`).waitFor();
      await this.page.waitForTimeout(600);
      await this.page.screenshot({ path: join(pictures, `${name}-${colorScheme}.png`) });
    }
  }
}
