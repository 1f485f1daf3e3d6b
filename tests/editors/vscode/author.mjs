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

  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text) {
    await this.page.keyboard.type(text, { delay: 5 });
  }

  /** Types into the box at the top of the window, which a key can open, and accepts once the wanted item comes first. */
  async pick(opener, text, wanted) {
    if (opener !== undefined) await this.press(opener);
    const input = this.page.locator(".quick-input-widget:visible input.input");
    await input.waitFor();
    await input.fill(text);
    await this.page.locator(".quick-input-list .monaco-list-row.focused", { hasText: wanted }).waitFor();
    await this.press("Enter");
  }

  /** Waits until the box is closed and VS Code has given the focus back, so that keys reach the editor or the grid again. */
  async picked() {
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
    await this.page.waitForTimeout(300);
  }

  /** Opens a file of the folder on the left. */
  async open(file) {
    const name = file.split("/").at(-1);
    await this.press("Control+1");
    await this.pick("Control+p", file, name);
    await this.picked();
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.page.locator(".editor-instance .view-line").first().waitFor();
  }

  async command(title) {
    await this.pick("F1", `>${title}`, title);
  }

  async goTo(line, column) {
    await this.press("Control+1");
    await this.pick("Control+g", `:${line}:${column}`, `${line}`);
    await this.picked();
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

  /** Gives the first text editor the focus, and waits until it has it: until then, a grid would still get the keys. */
  async focusText() {
    await this.press("Control+1");
    await this.page.locator(".editor-instance .monaco-editor.focused").first().waitFor({ timeout: 5000 });
  }

  /** All of the editor's text, read through the clipboard. */
  async text() {
    const copied = await eventually("the text is copied", async () => {
      await this.page.evaluate(() => navigator.clipboard.writeText(""));
      await this.focusText();
      await this.press("Control+a", "Control+c");
      await this.page.waitForTimeout(100);
      return this.page.evaluate(() => navigator.clipboard.readText());
    });
    return copied.replaceAll("\r\n", "\n");
  }

  /** Replaces all of the editor's text. */
  async write(text) {
    await eventually("the text is written", async () => {
      await this.page.evaluate((it) => navigator.clipboard.writeText(it), text);
      await this.focusText();
      await this.press("Control+a", "Control+v");
      return (await this.text()) === text;
    });
  }

  /** The same, and saves it. */
  async replace(text) {
    await this.write(text);
    await this.save();
  }

  /** Writes the folder's settings. */
  async settings(values) {
    await this.open("settings.json");
    await this.replace(JSON.stringify(values));
  }

  async save() {
    await this.press("Control+s");
  }

  /** When VS Code began to load an extension, in milliseconds since 1970, and how long it then took to load its code and
   *  to activate it. The list of running extensions shows the same, but only for those that it has room for. */
  async startOf(extension) {
    await this.command("Developer: Startup Performance");
    return eventually(`the start of ${extension}`, async () => {
      const text = await this.text();
      const [, load, activate] = text.match(new RegExp(`\\| ${extension} +\\| \\w+ +\\| (\\d+) +\\| (\\d+) `));
      const [, begin] = text.match(new RegExp(`willLoadExtensionCode/${extension}\t(\\d+)`));
      return { begin: Number(begin), activation: Number(load) + Number(activate) };
    });
  }

  /** The frame of a view whose page has loaded. */
  async frame(selector) {
    return eventually(`a view with ${selector}`, async () => {
      for (const frame of this.page.frames()) {
        if (frame.url().includes("fake.html") && (await frame.$(selector).catch(() => null))) return frame;
      }
      return undefined;
    });
  }

  /** Takes a picture of the window in a light and in a dark theme, for docs/images, but only if LADDER_PICTURES is set. */
  async picture(name, media = {}) {
    if (!process.env.LADDER_PICTURES) return;
    mkdirSync(pictures, { recursive: true });
    for (const [colorScheme, kind] of [
      ["light", media.forcedColors ? ".hc-light" : ".vs"],
      ["dark", media.forcedColors ? ".hc-black" : ".vs-dark"],
    ]) {
      await this.page.emulateMedia({ ...media, colorScheme });
      await this.page.locator(`.monaco-workbench${kind}`).waitFor();
      await this.page.waitForTimeout(600);
      await this.page.screenshot({ path: join(pictures, `${name}-${colorScheme}.png`) });
    }
  }
}
