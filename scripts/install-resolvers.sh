#!/usr/bin/env bash
# Debian's packages of the resolvers that tests/interop runs against. Installing them must not start their services:
# the tests start each one themselves, in a namespace of their own.
set -euo pipefail

packages=()
add() { [ -x "/usr/sbin/$1" ] || [ -x "/usr/bin/$1" ] || packages+=("$2"); }
add named bind9
add dnssec-signzone bind9-utils
add unbound unbound
add kresd knot-resolver
add dnsdist dnsdist
[ ${#packages[@]} -gt 0 ] || exit 0

as_root=''
[ "$(id -u)" = 0 ] || as_root='sudo -n'
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  # invoke-rc.d and systemd's helper both ask this file; 101 means "not allowed".
  printf '#!/bin/sh\nexit 101\n' | $as_root tee "$policy" >/dev/null
  $as_root chmod 755 "$policy"
  trap '$as_root rm -f "$policy"' EXIT
fi
$as_root apt-get update -qq
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
