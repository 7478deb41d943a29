# What the scripts of this folder share. Sourced, never run. Messages go to stderr.

say() {
  printf '%s\n' "$*" >&2
}

# Prints the feature version of the JDK in a folder (25 for /usr/lib/jvm/temurin-25), nothing when there is no compiler.
jdk_version() {
  [ -x "$1/bin/javac" ] || return 0
  local version=""
  # Reading the file that every JDK carries saves starting each of them.
  [ ! -f "$1/release" ] || version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ -n "$version" ] || version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
  printf '%s' "$version"
}

# Sets JAVA_HOME to a JDK of at least 21: the one it names, the one on the PATH, or the newest the system keeps.
find_jdk() {
  local candidate version best="" best_version=20
  local on_path
  on_path=$(command -v javac || true)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for candidate in "${JAVA_HOME:-}" "$on_path"; do
    [ -n "$candidate" ] || continue
    version=$(jdk_version "$candidate")
    if [ -n "$version" ] && [ "$version" -ge 21 ]; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return 0
    fi
  done
  for candidate in /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/*; do
    version=$(jdk_version "$candidate")
    if [ -n "$version" ] && [ "$version" -gt "$best_version" ]; then
      best=$candidate
      best_version=$version
    fi
  done
  if [ -z "$best" ]; then
    say "Pejling needs a JDK of version 21 or newer; none was found in JAVA_HOME, on the PATH or in /usr/lib/jvm."
    say "Install one (Debian: apt-get install openjdk-21-jdk-headless, or Eclipse Temurin) or set JAVA_HOME."
    return 3
  fi
  JAVA_HOME=$best
  export JAVA_HOME
}

# Installs Debian packages that are missing when that is possible here, and names them otherwise.
need_packages() {
  # Elsewhere than on Debian nobody here can tell what is missing; the program says so itself.
  command -v dpkg-query >/dev/null || return 0
  local package log missing=()
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "Installing ${missing[*]} …"
    log=$(mktemp)
    if { apt-get install -y -q "${missing[@]}" || { apt-get update -q && apt-get install -y -q "${missing[@]}"; }; } \
        </dev/null >"$log" 2>&1; then
      rm -f "$log"
      return 0
    fi
    tail -n 5 "$log" >&2
    rm -f "$log"
  fi
  say "These packages are missing: ${missing[*]}"
  say "Install them (Debian: apt-get install ${missing[*]}) and try again."
  return 3
}

# Prints a hash over everything the product is built from, files that git does not know yet included.
source_hash() {
  local parts=(.mvn bundles features pom.xml releng/product releng/repository releng/target-platform)
  # .git and not git's own opinion: an unpacked archive may lie inside the checkout of something else.
  if [ -e .git ] && git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
    git ls-files -z --cached --others --exclude-standard -- "${parts[@]}"
  else
    find "${parts[@]}" -type f -not -path '*/target/*' -not -path '*/bin/*' -not -path '*/lib/*' \
      -not -name '.polyglot.*' -not -name .tycho-consumer-pom.xml -not -name pom.tycho -print0
  fi | LC_ALL=C sort -zu | while IFS= read -r -d '' file; do [ ! -f "$file" ] || printf '%s\0' "$file"; done |
    xargs -0 sha256sum | sha256sum | cut -d' ' -f1
}

# Where the built product lies; what the scripts know of it lies outside of target, which a clean build removes.
product=releng/product/target/products/dk.pejling.product/linux/gtk/x86_64
state=releng/.build
stamp=$state/built-from

# Tells whether the product was built from the sources of a hash, and by nothing else since.
is_built() {
  [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$1" ] && [ ! "$product/artifacts.xml" -nt "$stamp" ] &&
    compgen -G "$product/plugins/org.eclipse.equinox.launcher_*.jar" >/dev/null
}

# Waits until no other script builds in this checkout; the lock is held until unlock_build or the end of the script.
lock_build() {
  mkdir -p "$state"
  exec 9>"$state/lock"
  command -v flock >/dev/null || return 0
  flock -n 9 || { say "Waiting for the build that is going on …"; flock 9; }
}

unlock_build() {
  exec 9>&-
}
