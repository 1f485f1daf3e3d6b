# Converts CHANGELOG.md to Debian's format: awk -v contact="NAME <ADDRESS>" -f changelog.awk CHANGELOG.md
# Leaves out unreleased changes. The time of each release is given as noon.

# Prints the current item in lines of at most 78 characters.
function write_item(    i, count, words, line) {
  if (item == "") return
  count = split(item, words, " ")
  line = "  * " words[1]
  for (i = 2; i <= count; i++) {
    if (length(line) + 1 + length(words[i]) <= 78) { line = line " " words[i]; continue }
    print line
    line = "    " words[i]
  }
  print line
  item = ""
}

function write_end() {
  write_item()
  if (version != "") printf "\n -- %s  %s 12:00:00 +0000\n\n", contact, day
}

# The day of the week, by Zeller's congruence: 0 is a Saturday.
function day_of_week(year, month, day) {
  if (month < 3) { month += 12; year-- }
  return (day + int(13 * (month + 1) / 5) + year + int(year / 4) - int(year / 100) + int(year / 400)) % 7
}

function date_of(iso,    part) {
  split(iso, part, "-")
  return substr("SatSunMonTueWedThuFri", 3 * day_of_week(part[1] + 0, part[2] + 0, part[3] + 0) + 1, 3) \
    ", " part[3] " " substr("JanFebMarAprMayJunJulAugSepOctNovDec", 3 * part[2] - 2, 3) " " part[1]
}

/^## / {
  write_end()
  version = $2 ~ /^[0-9]/ ? $2 : ""
  day = date_of($4)
  if (version != "") printf "ladder (%s) unstable; urgency=medium\n\n", version
}
version != "" && /^- / { write_item(); item = substr($0, 3) }
version != "" && /^  / { item = item " " $0 }
END { write_end() }
