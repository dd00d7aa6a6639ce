#!/bin/sh
# SPDX-License-Identifier: MIT
# spark_home.sh FOLDER: prints the home of a Spark for `make check-spark`: that
# of SPARK_HOME, or one from the package registry, installed into FOLDER. Fails,
# saying why on standard error, where there is no Java or no registry.
set -eu
if [ -n "${SPARK_HOME:-}" ]; then
  echo "$SPARK_HOME"
  exit
fi
if ! command -v java >/dev/null; then
  { [ "$(id -u)" = 0 ] && apt-get update -qq &&
    DEBIAN_FRONTEND=noninteractive apt-get install -qq -y \
      --no-install-recommends default-jre-headless; } >/dev/null 2>&1 || {
    echo "skipped: Spark: no Java here, and none could be installed" >&2
    exit 1
  }
fi
home() { ls -d "$1"/lib/python3*/site-packages/pyspark 2>/dev/null; }
if ! home "$1" >/dev/null; then
  { python3 -m venv "$1" && "$1/bin/pip" install -q 'pyspark==3.5.*'; } \
    >/dev/null 2>&1 || {
    echo "skipped: Spark: pyspark could not be had from the registry" >&2
    exit 1
  }
fi
home "$1"
