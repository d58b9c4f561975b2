// node setup.mjs [FOLDER]: installs what a folder's package-lock.json names, where something of it is missing.
// Runs before anything is installed, on whatever Node the system has (20 or newer), so it imports nothing but Node.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { exit, platform, stderr } from "node:process";
import { fileURLToPath } from "node:url";

const folder = resolve(fileURLToPath(new URL(".", import.meta.url)), process.argv[2] ?? ".");

const missing = missingPackage();
if (missing) install(missing);
if (existsSync(join(folder, "node_modules/node")) && !existsSync(join(folder, "node_modules/node/bin/node"))) {
  stop(
    "The package `node` is installed without its binary: its install script did not run (npm's ignore-scripts is set).",
    "Run `npm rebuild node --ignore-scripts=false` and try again.",
  );
}

/**
 * The first package that is not installed as the lock file names it, or null. npm writes the list it is compared with
 * when it has finished, so an installation that was broken off counts as none.
 */
function missingPackage() {
  const wanted = packagesIn("package-lock.json");
  const installed = packagesIn("node_modules/.package-lock.json");
  if (!wanted) stop(`There is no package-lock.json in ${folder}.`);
  for (const [path, { version, integrity, optional, extraneous }] of Object.entries(wanted)) {
    // The root has no version of its own here; an optional package may be meant for another platform.
    if (path === "" || optional || extraneous) continue;
    const found = installed?.[path];
    if (found?.version !== version || found.integrity !== integrity) return path.replace(/^.*node_modules\//, "");
  }
  return null;
}

function packagesIn(lockFile) {
  const path = join(folder, lockFile);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).packages : null;
}

function install(name) {
  const why = existsSync(join(folder, "node_modules")) ? ` (${name} is missing or of another version)` : "";
  stderr.write(`Installing packages${why}; this takes about a minute ...\n`);
  // Everything goes to standard error: a command's standard output may be read by a machine. Engine warnings are left
  // out, since the packages run on the Node that is being installed and not on the one that installs it.
  const { status, error } = spawnSync("npm", ["ci", "--include=dev", "--loglevel=error", "--no-fund", "--no-audit"], {
    cwd: folder,
    stdio: ["ignore", stderr.fd, stderr.fd],
    shell: platform === "win32",
  });
  if (status !== 0)
    stop(`npm ci failed in ${folder}${error ? `: ${error.message}` : ""}.`, "Its own messages are above.");
}

function stop(...lines) {
  stderr.write(`${lines.join("\n")}\n`);
  exit(1);
}
