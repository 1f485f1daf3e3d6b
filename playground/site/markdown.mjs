import { deflateRawSync } from "node:zlib";
import MarkdownIt from "markdown-it";

/** A heading's anchor, as GitHub makes it. */
export const slug = (heading) => heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, "").trim().replace(/\s/g, "-");

/** The part of a link that opens a ladder in the playground; src/share.ts reads it. */
const fragmentOf = (name, text) => `#1=${deflateRawSync(`${name}\n${text}`).toString("base64url")}`;

const textOf = (inline) => inline.children.filter((it) => it.type === "text" || it.type === "code_inline").map((it) => it.content).join("");

/** Renders a document. `target` says where a link leads, or that it leads nowhere on the site. */
export function renderer({ target, playground }) {
  const markdown = new MarkdownIt({ html: true });
  const { rules } = markdown.renderer;

  markdown.core.ruler.push("anchors", ({ tokens }) => {
    const seen = new Map();
    tokens.forEach((token, i) => {
      if (token.type !== "heading_open") return;
      const id = slug(textOf(tokens[i + 1]));
      const before = seen.get(id) ?? 0;
      seen.set(id, before + 1);
      token.attrSet("id", before === 0 ? id : `${id}-${before}`);
    });
  });
  markdown.core.ruler.push("links", ({ tokens }) => {
    for (const { children } of tokens) {
      const open = [];
      for (const token of children ?? []) {
        if (token.type === "link_open") {
          open.push(token);
          const to = target(token.attrGet("href"));
          if (to === undefined) token.hidden = true;
          else token.attrSet("href", to);
        } else if (token.type === "link_close") {
          token.hidden = open.pop().hidden;
        } else if (token.type === "image") {
          token.attrSet("src", target(token.attrGet("src")));
          token.attrSet("loading", "lazy");
        } else if (token.type === "html_inline") {
          token.content = withTargets(token.content, target);
        }
      }
    }
  });
  const plain = (tokens, i, options, _, self) => (tokens[i].hidden ? "" : self.renderToken(tokens, i, options));
  rules.link_open = plain;
  rules.link_close = plain;
  rules.html_block = (tokens, i) => withTargets(tokens[i].content, target);
  rules.table_open = () => '<div class="table" tabindex="0" role="group" aria-label="Table"><table>\n';
  rules.table_close = () => "</table></div>\n";
  const fence = rules.fence;
  rules.fence = (tokens, i, ...more) => {
    const [language] = tokens[i].info.split(/\s/);
    const html = fence(tokens, i, ...more).replace("<pre>", '<pre tabindex="0">');
    if (language !== "ladder") return html;
    return `<div class="ladder">${html}<a class="try" href="${playground}${fragmentOf("example.ladder", tokens[i].content)}">Open in the playground</a></div>\n`;
  };
  return markdown;
}

const withTargets = (html, target) => html.replace(/\b(src|srcset|href)="([^"]+)"/g, (_, name, link) => `${name}="${target(link) ?? link}"`);
