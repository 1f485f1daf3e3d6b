// Every key writes its own character: samples that are typed key by key in a real Neovim with automatic completion come
// out unchanged.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { eventually } from "../support/eventually.mjs";
import { ladder, root } from "../support/paths.mjs";
import { temporaryFolder, workspace } from "../support/workspace.mjs";

const nvim = process.env.NVIM ?? "nvim";
const samples = ["architecture-studio.ladder", "bakery.ladder", "nursing.ladder"];

/** Asks for completions after each key and shows them, as plugins do. */
const completing = `
vim.o.completeopt = 'menuone,noselect'
-- Neovim's own Enter would only close a menu.
vim.keymap.set('i', '<CR>', function() return vim.fn.pumvisible() == 1 and '<C-e><CR>' or '<CR>' end, { expr = true })
proposed = 0
vim.api.nvim_create_autocmd('TextChangedI', { buffer = 0, callback = function()
  local tick = vim.b.changedtick
  vim.lsp.buf_request(0, 'textDocument/completion', vim.lsp.util.make_position_params(0, 'utf-16'), function(failure, list)
    assert(not failure, vim.inspect(failure))
    local words = vim.tbl_map(function(it) return { word = it.label, kind = 'x' } end, list.items or list)
    if #words == 0 or vim.b.changedtick ~= tick or vim.fn.mode() ~= 'i' then return end
    local start = vim.fn.match(vim.fn.getline('.'):sub(1, vim.fn.col('.') - 1), '[^\\t]*$')
    proposed = proposed + 1
    vim.fn.complete(start + 1, words)
  end)
end })
`;

test("typing a sample in Neovim with completion on gives the same text", { timeout: 180_000 }, async (t) => {
  const folder = workspace(t, { ...Object.fromEntries(samples.map((it) => [`all/${it}`, { sample: it }])), "completing.lua": completing, "new.ladder": "" });
  const socket = join(temporaryFolder(t), "nvim");
  const environment = { ...process.env, HOME: temporaryFolder(t), NVIM_LOG_FILE: join(folder, "log"), PATH: `${dirname(ladder)}:${process.env.PATH}` };
  const editor = spawn(
    nvim,
    ["--headless", "--clean", "-n", "--listen", socket, "--cmd", `set runtimepath^=${join(root, "editors/nvim")}`, join(folder, "new.ladder"), "-c", `luafile ${join(folder, "completing.lua")}`],
    { env: environment, cwd: folder, stdio: "ignore" },
  );
  t.after(() => editor.kill("SIGKILL"));
  const remote = (...words) => spawnSync(nvim, ["--server", socket, ...words], { env: environment, encoding: "utf8", timeout: 20_000 });
  /** Neovim 0.7 writes it to standard error. */
  const value = (expression) => {
    const { stdout, stderr } = remote("--remote-expr", expression);
    return `${stdout}${stderr}`.trimEnd();
  };
  const type = (keys) => remote("--remote-send", keys);

  await eventually("Neovim answers", () => value("luaeval('require(\"ladder.client\").of(0) ~= nil')") === "true");
  for (const sample of samples) {
    const text = readFileSync(join(root, "samples", sample), "utf8").trimEnd();
    type("<Esc>ggdGi");
    for (const [row, line] of text.split("\n").entries()) {
      if (row > 0) type("<CR>");
      for (const [column, cell] of line.split("\t").entries()) {
        if (column > 0) type("<Tab>");
        type(cell.replaceAll("<", "<lt>"));
        await setTimeout(30);
      }
    }
    value('writefile(getline(1, "$"), "typed.txt")');
    assert.equal(readFileSync(join(folder, "typed.txt"), "utf8").trimEnd(), text);
  }
  assert.ok(Number(value("luaeval('proposed')")) > 5, "nothing was proposed");
});
