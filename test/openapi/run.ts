// npm run openapi: what others do with the description of the plain calls, against a running hub with the demo world. Each
// step is bounded in time; one that fails, or a tool that cannot be installed, fails the whole.

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";

const here = import.meta.dirname;
const root = join(here, "../..");
const tool = (name: string) => join(here, "node_modules", name);
const schemathesis = "schemathesis==4.32.5";

/** What is not held against the hub, and why. */
const excluded = [
  // The rules of the trade (a code that no list has, a number that is a filler) have no words in JSON Schema.
  "positive_data_acceptance",
  // After twenty wrong keys a minute the answer is 429, and it sends more; test/gateway/rest tries it.
  "ignored_auth",
];

/**
 * It leaves out the key once for each call, and a network address has twenty wrong keys a minute. So it comes from another
 * address for each part.
 */
const callsAtOnce = 12;

const folder = mkdtempSync(join(tmpdir(), "borderlink-openapi-"));
const failed: string[] = [];
const hub = await startHub();
try {
  const description = join(folder, "openapi.json");
  const text = await describe();
  writeFileSync(description, text);
  run("redocly lint", 60, process.execPath, [
    tool("@redocly/cli/bin/cli.js"),
    "lint",
    "--extends",
    "recommended-strict",
    description,
  ]);
  run("openapi-typescript", 60, process.execPath, [
    tool("openapi-typescript/bin/cli.js"),
    description,
    "-o",
    join(here, "client/api.d.ts"),
  ]);
  run("the client type-checks", 60, process.execPath, [tool("typescript/bin/tsc"), "-p", join(here, "client")]);
  run("the client calls", 30, process.execPath, [join(here, "client/call.ts"), hub.address, hub.key]);
  const python = installSchemathesis();
  const calls = Object.keys((JSON.parse(text) as { readonly paths: object }).paths);
  if (python)
    for (let from = 0; from < calls.length; from += callsAtOnce) {
      const some = calls.slice(from, from + callsAtOnce);
      run(`schemathesis, ${some.length} calls`, 90, python, ["-m", "schemathesis.cli", ...against(hub, from, some)]);
    }
} finally {
  hub.child.kill("SIGTERM");
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(", ")}.`);
  process.exitCode = 1;
}

function against(
  { address, key }: Pick<Awaited<ReturnType<typeof startHub>>, "address" | "key">,
  part: number,
  calls: readonly string[],
) {
  const checks = ["--exclude-checks", excluded.join(",")];
  // That most of what fits the schema is refused is said, and does not fail the run: see `excluded`.
  const amount = [
    "--phases",
    "examples,coverage,fuzzing",
    "--max-examples",
    "10",
    "--max-time",
    "15",
    "--warnings",
    "off",
  ];
  return [
    "--config-file",
    join(here, "schemathesis.toml"),
    "run",
    `${address}/rest/openapi.json`,
    "--header",
    `Authorization: Bearer ${key}`,
    "--header",
    `X-Forwarded-For: 192.0.2.${part + 1}`,
    ...calls.flatMap((call) => ["--include-path", call]),
    ...checks,
    ...amount,
    "--seed",
    "1",
  ];
}

/** The hub as `npm start` starts it, on a store of its own. */
async function startHub(): Promise<{ child: ChildProcess; address: string; key: string }> {
  const child = spawn(process.execPath, [join(root, "gateway/main.ts")], {
    env: { HUB_DATA: join(folder, "data"), HUB_PORT: "0", HUB_LOG: "error", HUB_PROXIES: "127.0.0.1" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    printed += String(chunk);
    if (/^ {2}-d '.*'$/m.test(printed)) break;
  }
  child.stdout.resume();
  const [, address = ""] = /GraphQL {2}(http\S+)\/graphql/.exec(printed) ?? [];
  const [, key = ""] = /^ {2}internal +(blk_live_\w+)$/m.exec(printed) ?? [];
  if (!address || !key) throw new Error("the hub did not start");
  return { child, address, key };
}

async function describe(): Promise<string> {
  const response = await fetch(`${hub.address}/rest/openapi.json`, { headers: { authorization: `Bearer ${hub.key}` } });
  if (response.status !== 200) throw new Error(`GET /rest/openapi.json answered ${response.status}`);
  return response.text();
}

/** The Python that has it, in a virtual environment that is kept; null, and a failure, where it cannot be installed. */
function installSchemathesis(): string | null {
  const home = join(tmpdir(), `borderlink-${schemathesis.replace("==", "-")}-${process.getuid?.() ?? 0}`);
  const python = join(home, "bin/python");
  const installed = join(home, "bin/schemathesis");
  if (existsSync(installed)) return python;
  rmSync(home, { recursive: true, force: true });
  const name = `${schemathesis} from PyPI`;
  const made =
    run(`${name}: a virtual environment`, 60, "python3", ["-m", "venv", home]) &&
    run(name, 180, python, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", schemathesis]);
  if (!made) console.error(`${name} COULD NOT BE INSTALLED: the running hub was not held to its description.`);
  return made ? python : null;
}

function run(name: string, seconds: number, command: string, args: readonly string[]): boolean {
  const start = performance.now();
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    timeout: seconds * 1_000,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  const took = ((performance.now() - start) / 1_000).toFixed(1);
  const well = status === 0;
  console.log(`${well ? "ok    " : "FAILED"} ${name} (${took} s)`);
  if (well) return true;
  failed.push(name);
  const output = `${stdout ?? ""}${stderr ?? ""}${error ? `${error.message}\n` : ""}`;
  console.log(output.trimEnd().replaceAll(hub.key, "KEY").replaceAll(/^/gm, "       "));
  return false;
}
