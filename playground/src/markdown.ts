import MarkdownIt from "markdown-it";

// Without `html`, markup in what the author writes is shown as it is.
const markdown = new MarkdownIt({ html: false, linkify: false });

/** What the server says in Markdown, such as about the place below the pointer. */
export function shown(text: string): HTMLElement {
  const box = document.createElement("div");
  box.className = "markdown";
  box.innerHTML = markdown.render(text);
  for (const link of box.querySelectorAll("a")) link.replaceWith(...link.childNodes);
  return box;
}

/** What a finding says: the message, and then the reasons and the advice as sentences of their own. */
export const linesOf = (message: string) => message.split("\n").map((it) => it.replace(/^(help|because): /, "").replace(/^./, (first) => first.toUpperCase()));

/** A message with names in backticks. */
export function withCode(text: string): (Node | string)[] {
  return text.split("`").map((part, i) => {
    if (i % 2 === 0) return part;
    const code = document.createElement("code");
    code.textContent = part;
    return code;
  });
}
