#include "features/chapters.h"

#include "model/marks.h"
#include "text/lines.h"

namespace ladder::features {

using syntax::Cursor;
using syntax::Kind;

std::vector<Chapter> chapters(const View& view) {
  std::vector<Chapter> all;
  if (!view.tree) return all;
  Cursor document = view.tree->root();
  syntax::for_each_child(document, [&](Cursor& part) {
    if (part.kind() != Kind::chapter) return;
    const text::Span whole = text::without_blank_end(view.text(), part.span());
    Chapter& chapter = all.emplace_back(Chapter{whole, {whole.begin, whole.begin}});
    syntax::for_each_child(part, [&](Cursor& child) {
      if (child.kind() == Kind::title)
        chapter.title = model::heading_text(view.text(), child.span());
    });
  });
  return all;
}

}  // namespace ladder::features
