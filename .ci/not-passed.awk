# Lists the tests in Visual Studio test result files (.trx) that failed or did not run, with the
# first lines of what each said. Bounded: 25 tests, 12 lines each, 300 characters a line.

function text(value) {
  gsub(/<[^>]*>/, "", value)
  gsub(/&#x[dD];|\r/, "", value)
  gsub(/&#x[aA];/, " ", value)
  gsub(/&lt;/, "<", value)
  gsub(/&gt;/, ">", value)
  gsub(/&quot;/, "\"", value)
  gsub(/&apos;/, "'", value)
  gsub(/&amp;/, "\\&", value)
  return substr(value, 1, 300)
}

function attribute(name) {
  return match($0, " " name "=\"[^\"]*\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : ""
}

/<UnitTestResult / {
  outcome = attribute("outcome")
  listed = outcome != "Passed"
  if (listed && ++tests > 25) listed = 0
  if (listed) printf "  %s: %s\n", outcome, text(attribute("testName"))
  lines = 0
}

/<ErrorInfo>/ { inside = 1 }

inside && listed {
  line = text($0)
  if (line ~ /[^ \t]/ && ++lines <= 12) print "      " line
}

/<\/ErrorInfo>/ { inside = 0 }
/<\/UnitTestResult>/ { listed = 0 }

END { if (tests > 25) printf "  ... and %d more\n", tests - 25 }
