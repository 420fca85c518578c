#!/usr/bin/env bash
# npm 11.19: two versions of one package, the second under an alias, both bring a command of the same name. Which of them
# `node_modules/.bin` leads to depends on how the same package.json and lock file were installed:
# - `npm install` of the alias into a project that has the other version: the command of the alias.
# - `npm ci` afterwards, from the lock file that this wrote: the command of the package without an alias.
# So a script that says `semver` (or `tsc`) runs another version on the machine of the person who added the alias than on all
# others, and nothing warns. A script that names the file in the package (`node node_modules/semver-7/bin/semver.js`) does not.
#
# Output seen with npm 11.19.1, semver 6.3.1 and semver-7 = semver 7.7.2:
#   after npm install: ../semver-7/bin/semver.js
#   after npm ci:      ../semver/bin/semver.js
#
# The exit code is 0 if npm still does this, and 1 if not.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init --yes > /dev/null
npm install --save-dev --no-audit --no-fund semver@6.3.1 > /dev/null
npm install --save-dev --no-audit --no-fund semver-7@npm:semver@7.7.2 > /dev/null
installed=$(readlink node_modules/.bin/semver)

npm ci --no-audit --no-fund > /dev/null
clean=$(readlink node_modules/.bin/semver)

echo "npm $(npm --version)"
echo "after npm install: $installed"
echo "after npm ci:      $clean"
[ "$installed" = ../semver-7/bin/semver.js ] && [ "$clean" = ../semver/bin/semver.js ]
