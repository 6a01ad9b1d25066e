#!/usr/bin/env bash
# Takes a picture of every page of the demo, full and empty, and of every error, at three widths and in both themes:
#   bash docs/images/take.sh FOLDER
# Needs Chromium; BKA_TEST_CHROMIUM says where it is if not in Debian's place. The same run tests the pages.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
folder=$(realpath -m "${1:?Which folder?}")
export BKA_SCREENSHOTS=$folder BKA_TEST_CHROMIUM=${BKA_TEST_CHROMIUM:-/usr/bin/chromium}
dotnet test tests/Bka.Browser.Tests --filter "FullyQualifiedName~PageTests"
