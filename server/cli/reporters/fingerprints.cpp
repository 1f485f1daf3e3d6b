#include "cli/reporters/fingerprints.h"

#include <vector>

#include "baseline/identity.h"

namespace ladder::cli {

std::string Fingerprints::next(const text::Diagnostic& finding, const File& file) {
  const std::vector<baseline::Identity> identities =
      baseline::identities_of(finding, file.document(), file.text());
  const std::size_t before = seen_[baseline::fingerprint_of(identities, 0)]++;
  return baseline::fingerprint_of(identities, before);
}

}  // namespace ladder::cli
