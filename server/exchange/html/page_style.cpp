#include "exchange/html/html.h"

namespace ladder::exchange {

const std::string_view page_style = R"css(
:root {
  color-scheme: light dark;
  --page: #f7f6f3; --card: #ffffff; --ink: #1d2126; --soft: #545b64; --line: #d9dade; --link: #0a5299;
}
@media screen and (prefers-color-scheme: dark) {
  :root { --page: #15181c; --card: #1e2227; --ink: #e9ebee; --soft: #a9b0b9; --line: #363c44; --link: #8cc0ff; }
}
* { box-sizing: border-box; }
body {
  background: var(--page); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif;
}
h1, h2, h3, h4 { line-height: 1.25; margin: 0; text-wrap: balance; }
h1 { font-size: 2rem; }
p { margin: 0.4rem 0; }
a { color: var(--link); text-underline-offset: 0.15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
code { font: 0.92em ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
nav ul { columns: 18rem; column-gap: 2rem; list-style: none; }
)css";

const std::string_view ladders_style = R"css(
:root {
  --head: #eef0f3; --here: #fff3c4;
}
@media screen and (prefers-color-scheme: dark) {
  :root { --head: #282d34; --here: #463c0c; }
}
body { margin: 0; padding: 2rem clamp(0.75rem, 3vw, 3rem) 4rem; }
main { margin: 0 auto; max-width: 110rem; }
h1, h2 { letter-spacing: -0.01em; margin: 0 0 0.5rem; }
h2 { font-size: 1.45rem; }
section { margin-top: 2.5rem; scroll-margin-top: 1rem; }
h1 + section { margin-top: 1rem; }
.about { max-width: 48rem; }
[role="heading"] { font-weight: 650; }
ul { margin: 0.4rem 0; padding-left: 1.15rem; }
li { margin: 0.2rem 0; }
nav ul { padding: 0; }

.scroll { border: 1px solid var(--line); border-radius: 0.6rem; margin-top: 1rem; max-height: 92vh; overflow: auto; }
table { background: var(--card); border-collapse: separate; border-spacing: 0; min-width: 100%; }
th, td { border-bottom: 1px solid var(--line); border-right: 1px solid var(--line); padding: 0.6rem 0.8rem; text-align: left; vertical-align: top; }
tr > :last-child { border-right: 0; }
tbody tr:last-child > * { border-bottom: 0; }
td { max-width: 26rem; min-width: 14rem; overflow-wrap: break-word; }
td > :first-child { margin-top: 0; }
td > :last-child { margin-bottom: 0; }
th { background: var(--head); font-weight: 650; }
th a { color: inherit; text-decoration: none; }
th a:hover { text-decoration: underline; }
th p, th ul { color: var(--soft); font-size: 0.88rem; font-weight: 400; }
thead th { position: sticky; top: 0; z-index: 1; }
tbody th { left: 0; max-width: 14rem; min-width: 8rem; position: sticky; }
thead th:first-child { color: var(--soft); font-weight: 400; left: 0; z-index: 2; }
th:target { background: var(--here); }
.marker { color: var(--soft); font-style: italic; }

@media (max-width: 40rem) {
  tbody th, thead th:first-child { font-size: 0.9rem; max-width: 9rem; min-width: 5.5rem; overflow-wrap: break-word; padding: 0.6rem 0.5rem; }
  td { min-width: 13rem; }
}
@media print {
  @page { size: landscape; margin: 12mm; }
  :root { --page: #fff; }
  body { font-size: 8.5pt; padding: 0; }
  section { break-before: page; margin-top: 0; }
  h1 + section, section:first-of-type { break-before: auto; }
  nav { display: none; }
  .scroll { border-radius: 0; max-height: none; overflow: visible; }
  th, td { max-width: none; min-width: 0; padding: 0.3rem 0.45rem; position: static !important; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
}
)css";

}  // namespace ladder::exchange
