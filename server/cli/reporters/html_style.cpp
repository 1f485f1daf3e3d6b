#include "cli/reporters/html_style.h"

namespace ladder::cli {

const std::string_view html_style_hash = "2Zj0mAnhjvqbH139rSqfsAvcjvK7BYvJO16WeXc+UYM=";

const std::string_view html_style = R"css(
:root {
  --filled-back: #d8efdf; --filled-ink: #0b5a2b;
  --damaged-back: #ffd3cf; --damaged-ink: #8f170f;
  --empty-back: #ffe3bd; --empty-ink: #703600;
  --same-back: #e3eaf5; --same-ink: #39527a;
  --none-back: #ececee; --none-ink: #585d64;
  --note-back: #fbeeb0; --note-ink: #604700;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --filled-back: #143a24; --filled-ink: #94e2ae;
    --damaged-back: #5c1b18; --damaged-ink: #ffb9b3;
    --empty-back: #4d2f0b; --empty-ink: #ffcb94;
    --same-back: #202e45; --same-ink: #b0c8ee;
    --none-back: #2b2f35; --none-ink: #b4bac2;
    --note-back: #463c0c; --note-ink: #f4de83;
  }
}
html { scroll-padding-top: 1rem; }
body { line-height: 1.55; margin: 0 auto; max-width: 74rem; padding: 2.5rem 1.5rem 3rem; }
h1 { letter-spacing: -0.02em; }
h2 { font-size: 1.4rem; letter-spacing: -0.01em; }
h3 { font-size: 1.05rem; }
h4 { font-size: 1rem; }
code { overflow-wrap: anywhere; }
.said, .skip:not(:focus) { clip-path: inset(50%); height: 1px; overflow: hidden; position: absolute; white-space: nowrap; width: 1px; }
.soft { color: var(--soft); }

.figures { display: flex; flex-wrap: wrap; gap: 0.8rem; margin: 1.2rem 0 0; }
.figures div { background: var(--card); border: 1px solid var(--line); border-radius: 0.6rem; display: flex; flex-direction: column-reverse; min-width: 7.5rem; padding: 0.7rem 1rem; }
.figures dt { color: var(--soft); font-size: 0.88rem; }
.figures dd { font-size: 1.6rem; font-variant-numeric: tabular-nums; font-weight: 650; line-height: 1.2; margin: 0; }
.figures dd small { color: var(--soft); font-size: 0.9rem; font-weight: 400; }

nav ul { margin: 0.5rem 0 0; padding: 0; }
nav li { break-inside: avoid; padding: 0.15rem 0; }

main > section, .contents { background: var(--card); border: 1px solid var(--line); border-radius: 0.8rem; margin-top: 1.5rem; padding: 1.4rem 1.5rem; }
.effect { border-top: 1px solid var(--line); margin-top: 1rem; padding-top: 1rem; }
.effect ol { margin: 0.6rem 0 0; padding-left: 1.6rem; }
.effect li { margin: 0.3rem 0; padding-left: 0.2rem; }
.tally { background: var(--none-back); border-radius: 1rem; color: var(--none-ink); font-size: 0.85rem; font-weight: 600; margin-left: 0.3rem; padding: 0.1rem 0.55rem; white-space: nowrap; }

.frame { margin: 1rem 0 0.6rem; max-height: 85vh; overflow: auto; width: fit-content; max-width: 100%; }
table { border-collapse: separate; border-spacing: 3px; width: max-content; }
thead th { background: var(--card); font-size: 0.88rem; max-width: 9rem; min-width: 3.2rem; padding: 0.3rem 0.4rem; position: sticky; top: 0; vertical-align: bottom; z-index: 1; }
thead th:first-child { left: 0; padding-left: 0; text-align: left; z-index: 2; }
tbody th { background: var(--card); font-weight: 500; left: 0; max-width: 16rem; overflow-wrap: anywhere; padding: 0.2rem 0.8rem 0.2rem 0; position: sticky; text-align: left; }
td { border-radius: 0.35rem; height: 2.1rem; padding: 0; text-align: center; }
td > a, td > span { display: block; line-height: 2.1rem; padding: 0 0.4rem; white-space: nowrap; }
td > a { border-radius: inherit; color: inherit; text-decoration: none; font-weight: 700; }
td > a:hover { box-shadow: inset 0 0 0 2px currentColor; }
td b { font-weight: inherit; }
td.empty b { font-size: 2em; line-height: 0; vertical-align: -0.15em; }
td sup { font-size: 0.7rem; line-height: 1; margin-left: 0.15rem; }
.filled { background: var(--filled-back); color: var(--filled-ink); }
.damaged, .error { background: var(--damaged-back); color: var(--damaged-ink); }
.empty { background: var(--empty-back); color: var(--empty-ink); }
.same { background: var(--same-back); color: var(--same-ink); }
.none, .hint { background: var(--none-back); color: var(--none-ink); }
.note, .warning { background: var(--note-back); color: var(--note-ink); }

.legend { display: flex; flex-wrap: wrap; font-size: 0.9rem; gap: 0.3rem 1.2rem; list-style: none; margin: 0 0 0.4rem; padding: 0; }
.legend b { border-radius: 0.25rem; display: inline-block; line-height: 1.5rem; margin-right: 0.4rem; min-width: 1.7rem; text-align: center; }

.findings { list-style: none; margin: 1rem 0 0; padding: 0; }
.findings > li { border-top: 1px solid var(--line); padding: 1rem 0 0.8rem; }
.findings > li:target { box-shadow: -0.5rem 0 0 var(--card), -0.7rem 0 0 var(--link); }
.severity { border-radius: 0.3rem; display: inline-block; font-size: 0.82rem; font-weight: 600; margin-right: 0.4rem; padding: 0.05rem 0.5rem; vertical-align: 0.05em; }
blockquote { border-left: 3px solid var(--line); color: var(--soft); margin: 0.5rem 0; overflow-wrap: anywhere; padding: 0.1rem 0 0.1rem 0.9rem; }
mark { background: var(--note-back); border-radius: 0.2rem; color: var(--note-ink); padding: 0.05em 0.15em; text-decoration: underline; text-underline-offset: 0.2em; }
.links { display: flex; flex-wrap: wrap; font-size: 0.9rem; gap: 0.2rem 1.2rem; margin: 0.3rem 0 0; }
footer { color: var(--soft); font-size: 0.88rem; margin-top: 1.5rem; }

@media (max-width: 40rem) {
  body { padding: 1.2rem 0.8rem 2rem; }
  main > section, .contents { border-radius: 0.6rem; padding: 1rem 0.9rem; }
  .figures div { flex: 1 1 6.5rem; justify-content: flex-end; min-width: 0; }
  tbody th { font-size: 0.88rem; max-width: 8.5rem; padding-right: 0.4rem; }
}
@media (prefers-contrast: more) {
  :root { --soft: var(--ink); --line: currentColor; }
  td, .severity, .legend b, mark { outline: 1px solid currentColor; }
  td > a { text-decoration: underline; }
}
@media (forced-colors: active) {
  td, .severity, .legend b { border: 1px solid CanvasText; }
  td > a { border: 2px solid LinkText; }
  td.empty b { font-size: inherit; vertical-align: inherit; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media print {
  :root { --page: #ffffff; }
  body { font-size: 10pt; max-width: none; padding: 0; }
  nav, .skip, .links { display: none; }
  .frame { max-height: none; overflow: visible; }
  thead th, tbody th { position: static; }
  main > section { border: 0; padding: 0; }
  tr, .findings > li, .effect li { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
  td, .severity, .legend b, mark { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
)css";

}  // namespace ladder::cli
