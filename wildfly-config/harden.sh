#!/usr/bin/env bash
# TLS with a generated certificate, secure cookies, and passwords in an Elytron credential store instead of in the
# configuration. For a server that setup.sh has set up and that is not running; unharden.sh takes it back.
#
#   CAREPLAN_STORE_PASSWORD=... CAREPLAN_DB_PASSWORD=... wildfly-config/harden.sh WILDFLY_HOME HOST_NAME
#
# CAREPLAN_STORE_PASSWORD opens the store and must be in the environment of the server too; CAREPLAN_DB_PASSWORD is kept in
# the store and is not needed afterwards. The certificate is self-signed, for HOST_NAME and 127.0.0.1, for two years. For one of
# a real authority put its key into standalone/configuration/careplan-tls.p12 (alias careplan; the store tells the password).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
home=$(cd "$1" && pwd)
host=$2
: "${CAREPLAN_STORE_PASSWORD:?must be set}" "${CAREPLAN_DB_PASSWORD:?must be set}"
configuration=$home/standalone/configuration
store=$configuration/careplan.cs
keys=$configuration/careplan-tls.p12

[ -f "$configuration/careplan-database" ] || { echo "run setup.sh first" >&2; exit 2; }
[ ! -f "$store" ] || { echo "already hardened: run unharden.sh first" >&2; exit 2; }
CONFIGURATION=$(cut -d ' ' -f 2 "$configuration/careplan-database")
export CONFIGURATION
umask 077
tls_password=$(head -c 24 /dev/urandom | base64 | tr -d '+/=')

# keytool reads passwords from the environment, so that no list of processes shows them
CAREPLAN_TLS_PASSWORD=$tls_password keytool -genkeypair -alias careplan -keyalg RSA -keysize 3072 -validity 730 \
  -dname "CN=$host" -ext "SAN=DNS:$host,IP:127.0.0.1" -storetype PKCS12 -keystore "$keys" \
  -storepass:env CAREPLAN_TLS_PASSWORD 2> /dev/null
script=$(mktemp)
trap 'rm -f "$script"' EXIT
{
  cat "$here/cli/harden.cli"
  echo "/subsystem=elytron/credential-store=careplan:add-alias(alias=database, secret-value=\"$CAREPLAN_DB_PASSWORD\")"
  echo "/subsystem=elytron/credential-store=careplan:add-alias(alias=tls, secret-value=\"$tls_password\")"
  cat "$here/cli/harden-tls.cli"
} > "$script"
"$here/offline.sh" "$home" "$script"
echo "https on port 8443 with the certificate of $host"
