# SPDX-FileCopyrightText: 2026 The Dossier developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Read by ./run and ./check: decides where to build, and sees to it that what is needed is there.
# The caller has set $top (the source tree) and $name (what it calls itself).
#
# The place is "native" where the system has GTK 4.18 and libadwaita 1.7, or can install them, and
# "sdk" otherwise: then build-aux/sdk runs the same command in its root of Debian 13.
# DOSSIER_PLACE=native or DOSSIER_PLACE=sdk decides it by hand.

build_packages='gcc libc6-dev meson ninja-build pkgconf gettext appstream desktop-file-utils
  shared-mime-info libgtk-4-dev libgtk-4-bin libadwaita-1-dev libjson-glib-dev libsqlite3-dev
  libmd4c-dev libglib2.0-bin libxml2-utils adwaita-icon-theme librsvg2-common'
build_programs='gcc meson ninja pkg-config msgfmt xmllint glib-compile-schemas glib-compile-resources
  appstreamcli update-desktop-database update-mime-database gtk4-update-icon-cache'
headless_packages='xvfb xauth xdotool imagemagick dbus-daemon fonts-dejavu-core'
headless_programs='Xvfb xvfb-run xauth xdotool import dbus-run-session'
check_packages="clang libclang-rt-dev dbus-bin at-spi2-core python3-gi gir1.2-atspi-2.0 jq reuse git
  python3-jsonschema locales $headless_packages"
check_programs="clang jq reuse git python3 $headless_programs"

say () { echo "$name: $*" >&2; }
die () { say "$*"; exit 125; }
have () { command -v "$1" >/dev/null 2>&1; }

as_root () {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif ! have sudo; then return 1
  elif [ -t 0 ] && [ -t 2 ]; then sudo "$@"
  else sudo -n "$@" 2>/dev/null
  fi
}

# Could this user install packages?  (With a terminal, sudo may ask for the password.)
may_be_root () {
  [ "$(id -u)" = 0 ] || { have sudo && { { [ -t 0 ] && [ -t 2 ]; } || sudo -n true 2>/dev/null; }; }
}

libraries_are_here () {
  have pkg-config && pkg-config --exists 'gtk4 >= 4.18' 'libadwaita-1 >= 1.7' 2>/dev/null
}

# Does the system offer libraries that are new enough?  Of Debian the release says so; a fresh system
# has no package lists yet.
libraries_are_offered () {
  have apt-get && have apt-cache || return 1
  release=$(. /etc/os-release 2>/dev/null; [ "${ID:-}" != debian ] || echo "${VERSION_ID:-99}")
  case $release in
    '') ;;
    *) [ "${release%%.*}" -ge 13 ]; return ;;
  esac
  for library in 'libgtk-4-dev 4.18' 'libadwaita-1-dev 1.7'; do
    offered=$(LC_ALL=C apt-cache policy "${library% *}" 2>/dev/null | sed -n 's/^  Candidate: //p')
    case $offered in ''|'(none)') return 1 ;; esac
    dpkg --compare-versions "$offered" ge "${library#* }" || return 1
  done
}

# Names what of the programs in $1, and of the libraries, is missing.
missing () {
  for program in $1; do have "$program" || printf '%s ' "$program"; done
  for module in 'gtk4 >= 4.18' 'libadwaita-1 >= 1.7' 'json-glib-1.0 >= 1.10' 'sqlite3 >= 3.46' \
      'md4c >= 0.5.2'; do
    { have pkg-config && pkg-config --exists "$module"; } || printf '%s ' "${module%% *}"
  done
  case " $1 " in
    *' reuse '*)
      python3 -c 'import jsonschema, gi; gi.require_version("Atspi", "2.0")' 2>/dev/null \
        || printf 'python3-jsonschema/python3-gi ' ;;
  esac
}

# Installs the packages $2 where a program of $1 or a library is missing.
install_missing () {
  lack=$(missing "$1")
  [ -n "$lack" ] || return 0
  command="apt-get install -y --no-install-recommends $(echo $2)"
  advice="on Debian, run this as root, then try again: apt-get update && $command"
  if have apt-get && may_be_root; then
    say "installing what is missing: $lack"
    mkdir -p "$top/_build"
    log=$top/_build/apt.log
    as_root env DEBIAN_FRONTEND=noninteractive $command >"$log" 2>&1 </dev/null \
      || { as_root apt-get update >"$log" 2>&1 </dev/null \
           && as_root env DEBIAN_FRONTEND=noninteractive $command >>"$log" 2>&1 </dev/null; } \
      || { tail -n 5 "$log" >&2; die "the packages could not be installed; $advice"; }
    lack=$(missing "$1")
  fi
  [ -z "$lack" ] || die "missing: ${lack% }; $advice"
}

# Sets $place, and in a native place installs the packages $2 where a program of $1 is missing.
choose_place () {
  place=${DOSSIER_PLACE:-}
  if [ -z "$place" ]; then
    if libraries_are_here; then place=native
    elif libraries_are_offered && { may_be_root || ! { have mmdebstrap && have bwrap; }; }; then place=native
    else place=sdk
    fi
  fi
  case $place in
    native) install_missing "$build_programs $1" "$build_packages $2" ;;
    sdk) "$top/build-aux/sdk" --setup || exit 125 ;;
    *) die "DOSSIER_PLACE is native or sdk, not $place" ;;
  esac
}

# What a build folder was made with; where it differs the folder is made anew.
place_key () {
  echo "$place $top $(gcc --version | head -n 1) meson $(meson --version) $(pkg-config --modversion glib-2.0 gtk4 libadwaita-1 | tr '\n' ' ')$*"
}
