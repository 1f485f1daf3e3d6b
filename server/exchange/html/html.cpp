#include "exchange/html/html.h"

namespace ladder::exchange {
namespace {

constexpr std::string_view html_endings[] = {".html", ".htm", ".xhtml"};

}  // namespace

const Format formats::html = {
    .name = "html",
    .endings = html_endings,
    .read = [](std::string_view text) { return read_html(text); },
    .likeness = [](std::string_view text) { return text.starts_with('<') ? 80 : 0; },
    .understood = "the same as Markdown. Menus, scripts and hidden parts are skipped",
    .write = write_html,
    .losses = {.comments = true},
    .holds =
        "one web page. It needs no scripts or other files, prints well, and has a link "
        "for each level and skill",
};

}  // namespace ladder::exchange
