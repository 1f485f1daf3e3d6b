#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace ladder::diff {

/// Which of the things in one version are which in the other, by their numbers.
class Pairing {
 public:
  static constexpr std::uint32_t alone = UINT32_MAX;

  Pairing(std::size_t before, std::size_t after)
      : after_of_(before, alone), before_of_(after, alone) {}

  void pair(std::uint32_t before, std::uint32_t after);
  std::uint32_t after_of(std::uint32_t before) const { return after_of_[before]; }
  std::uint32_t before_of(std::uint32_t after) const { return before_of_[after]; }

  /// In the order of the later version.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs() const;
  std::vector<std::uint32_t> alone_before() const;
  std::vector<std::uint32_t> alone_after() const;

 private:
  std::vector<std::uint32_t> after_of_;
  std::vector<std::uint32_t> before_of_;
};

/// Pairs items that are alone and have the same key; an empty key matches nothing.
void pair_by_key(Pairing& pairing, std::span<const std::string> before,
                 std::span<const std::string> after);

/// Pairs items that are alone and similar, the most similar first. `likeness` is from 0 to 1; items
/// that are less than half alike are not paired.
void pair_by_likeness(Pairing& pairing,
                      const std::function<double(std::uint32_t, std::uint32_t)>& likeness);

/// Of the pairs those that are not in the order of the others: as few as possible have moved.
std::vector<std::pair<std::uint32_t, std::uint32_t>> moved(const Pairing& pairing);

}  // namespace ladder::diff
