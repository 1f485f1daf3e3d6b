#include "cli/reporters/fingerprints.h"

#include <vector>

#include "features/identity.h"

namespace ladder::cli {

std::string Fingerprints::next(const text::Diagnostic& finding, const File& file) {
  const std::vector<features::Identity> identities =
      features::identities_of(finding, file.document, file.text);
  const std::size_t before = seen_[features::fingerprint_of(identities, 0)]++;
  return features::fingerprint_of(identities, before);
}

}  // namespace ladder::cli
