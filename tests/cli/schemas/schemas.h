#pragma once

#include <string>

namespace ladder::testing {

// The JSON Schemas in schema/ for output that other programs read.

std::string report_schema();       // of `ladder check --output-format json`
std::string finding_schema();      // of a line of `ladder check --output-format jsonl`
std::string model_schema();        // of `ladder show --output-format json`
std::string changes_schema();      // of `ladder diff --output-format json`
std::string breaking_schema();     // of `ladder breaking --output-format json`
std::string comparisons_schema();  // of `ladder compare --output-format json`

}  // namespace ladder::testing
