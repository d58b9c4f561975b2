import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { crossing } from "../checks/borders.ts";

const root = join(import.meta.dirname, "..");

/** Sources that must be refused: where they stand, what they say, the rule that refuses them. */
const refused: readonly (readonly [title: string, file: string, source: string, rule: string])[] = [
  [
    "a subgraph imports another",
    "subgraphs/persons/a.ts",
    'import { b } from "../documents/b.ts";\nconsole.log(b);',
    "imports",
  ],
  [
    "a subgraph imports another the longer way round",
    "subgraphs/persons/b.ts",
    'export { b } from "../../subgraphs/./documents/b.ts";',
    "imports",
  ],
  [
    "a subgraph imports another by an encoded path",
    "subgraphs/persons/c.ts",
    'import "../%64ocuments/b.ts";',
    "imports",
  ],
  [
    "a subgraph imports another when it runs",
    "subgraphs/persons/d.ts",
    "export const b = () => import(`../documents/b.ts`);",
    "imports",
  ],
  [
    "a subgraph computes what it imports",
    "subgraphs/persons/e.ts",
    "export const b = (name: string) => import(`../${name}/b.ts`);",
    "imports",
  ],
  ["a subgraph exports another whole", "subgraphs/persons/f.ts", 'export * from "../documents/b.ts";', "imports"],
  [
    "a subgraph takes a type of another",
    "subgraphs/persons/g.ts",
    'export type B = import("../documents/b.ts").B;',
    "imports",
  ],
  ["a subgraph imports the gateway", "subgraphs/persons/h.ts", 'import "../../gateway/app.ts";', "imports"],
  ["core imports the kinds of record", "core/r.ts", 'import type { Kind } from "../records/kinds.ts";', "imports"],
  ["a record imports a session", "records/a.ts", 'import type { Session } from "../session/open.ts";', "imports"],
  ["a record imports a subgraph", "records/links/a.ts", 'import "../../subgraphs/search.ts";', "imports"],
  ["a record imports the gateway", "records/b.ts", 'import "../gateway/hub.ts";', "imports"],
  ["a record imports GraphQL", "records/links/b.ts", 'export type { GraphQLError } from "graphql";', "imports"],
  ["a domain imports what spans domains", "records/links/spans.ts", 'import "../checking/verdict.ts";', "imports"],
  ["a domain imports another", "records/links/c.ts", 'import "../persons/records.ts";', "imports"],
  [
    "a domain computes what it imports",
    "records/links/d.ts",
    "export const load = (domain: string) => import(`../${domain}/records.ts`);",
    "imports",
  ],
  ["core imports a subgraph", "core/a.ts", 'import "../subgraphs/make.ts";', "imports"],
  ["core imports the command", "core/b.ts", 'import "../cli/borderlink.ts";', "imports"],
  ["the gateway imports a command", "gateway/e.ts", 'export const run = () => import("../cli/entry.ts");', "imports"],
  ["an import takes of a command", "imports/a.ts", 'export type { Output } from "../cli/output.ts";', "imports"],
  ["an import imports the demo world beside it", "imports/b.ts", 'import "../demo/world.ts";', "imports"],
  ["the demo world imports an import beside it", "demo/a.ts", 'import "../imports/file.ts";', "imports"],
  ["the demo world imports a resolver", "demo/b.ts", 'import "../subgraphs/persons/resolvers.ts";', "imports"],
  ["a session imports an import", "session/a.ts", 'import "../imports/file.ts";', "imports"],
  ["a session imports what a subgraph runs on", "session/b.ts", 'import "../subgraphs/executor.ts";', "imports"],
  ["the contract imports the gateway", "schema/a.ts", 'import "../gateway/http/app.ts";', "imports"],
  ["core imports the session", "core/s.ts", 'import "../session/operator.ts";', "imports"],
  [
    "a session computes what it imports",
    "session/c.ts",
    "export const load = (room: string) => import(`../${room}/main.ts`);",
    "imports",
  ],
  ["the hub imports a test", "gateway/a.ts", 'import "../test/world.ts";', "imports"],
  ["someone else imports mongodb", "gateway/b.ts", 'import "mongodb";', "imports"],
  ["someone else takes a type of mongodb", "gateway/c.ts", 'export type { Db } from "mongodb";', "imports"],
  ["someone else imports node:sqlite", "cli/a.ts", 'export const load = () => import("node:sqlite");', "imports"],
  ["someone else requires node:sqlite", "cli/b.ts", 'require("node:sqlite");', "imports"],
  ["someone else imports an adapter", "gateway/d.ts", 'import "../core/store/sqlite.ts";', "imports"],
  ["someone else loads the shield", "subgraphs/persons/i.ts", 'import "graphql-shield";', "imports"],
  ["someone else reads the environment", "core/c.ts", "export const port = process.env.HUB_PORT;", "environment"],
  ["someone else reads it by name", "core/d.ts", 'export const port = process["env"];', "environment"],
  ["someone else takes it out of process", "core/e.ts", "export const { env } = process;", "environment"],
  ["someone else passes it on", "core/f.ts", 'export { env } from "node:process";', "environment"],
  [
    "someone else imports it under another name",
    "core/g.ts",
    'import { env as e } from "node:process";\nconsole.log(e);',
    "environment",
  ],
  [
    "someone else imports all of process",
    "core/o.ts",
    'import * as p from "node:process";\nconsole.log(p);',
    "environment",
  ],
  ["someone else imports process when it runs", "core/p.ts", 'export const p = import("node:process");', "environment"],
  ["someone else renames process", "core/q.ts", 'import p from "node:process";\nconsole.log(p);', "environment"],
  ["someone else reaches it by globalThis", "core/h.ts", "export const e = globalThis.process.env;", "environment"],
  [
    "someone else loads a built-in past the imports",
    "core/i.ts",
    'process.getBuiltinModule("node:sqlite");',
    "environment",
  ],
  ["chance comes from Math.random()", "core/j.ts", "export const dice = Math.random();", "clock"],
  ["time comes from Date.now()", "core/k.ts", "export const now = Date.now();", "clock"],
  ["time comes from a bare new Date()", "core/l.ts", "export const now = new Date();", "clock"],
  ["time comes from Date()", "core/m.ts", "export const now = Date();", "clock"],
  ["Date.now is taken out", "core/n.ts", "export const { now } = Date;", "clock"],
];

const allowed: readonly (readonly [title: string, file: string, source: string])[] = [
  ["core/settings.ts reads the environment", "core/settings.ts", "export const all = process.env;"],
  ["core/clock.ts asks the machine for the time", "core/clock.ts", "export const now = () => Date.now();"],
  [
    "a script takes what it needs of process",
    "cli/c.ts",
    'import { exit, stderr } from "node:process";\nexit(stderr.fd);',
  ],
  ["a moment is written from a number", "core/moment.ts", "export const text = new Date(0).toISOString();"],
  [
    "a subgraph imports its own rooms and the core",
    "subgraphs/links/a.ts",
    'import "./b.ts";\nimport "../../core/record.ts";',
  ],
  [
    "a service spans domains from beside them",
    "records/c.ts",
    'import "./persons/records.ts";\nimport "./documents/matching.ts";\nimport "../core/record.ts";',
  ],
  ["a domain knows the kinds", "records/links/e.ts", 'import "../kinds.ts";\nimport "./matching.ts";'],
  [
    "a command imports all that stands below it",
    "cli/d.ts",
    'import "../gateway/hub.ts";\nimport "../imports/file.ts";\nimport "../demo/world.ts";\nimport "../session/operator.ts";',
  ],
  ["the gateway loads the demo world", "gateway/f.ts", 'export const load = () => import("../demo/world.ts");'],
  [
    "the demo world knows the records",
    "demo/c.ts",
    'import "../records/persons/records.ts";\nimport "../session/entry.ts";',
  ],
  [
    "what makes subgraphs loops over them",
    "subgraphs/all.ts",
    "export const load = (name: string) => import(`./${name}/subgraph.ts`);",
  ],
  ["core/store/open.ts chooses an adapter", "core/store/open.ts", 'export const load = () => import("./mongodb.ts");'],
  ["the SQLite adapter imports node:sqlite", "core/store/sqlite/connection.ts", 'import "node:sqlite";'],
  ["a contract test opens an adapter", "test/core/store/a.ts", 'import "../../../core/store/sqlite.ts";'],
];

let folder: string;
let faults: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "borders-"));
  for (const [, file, source] of [...refused, ...allowed]) write(file, `${source}\n`);
  write("core/long.ts", "export {};\n".repeat(251));
  mkdirSync(join(folder, "checks"));
  for (const file of [".oxlintrc.json", "checks/borders.ts", "checks/floors.ts"])
    copyFileSync(join(root, file), join(folder, file));
  faults = await lint();
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("the linter refuses it when", () => {
  it.each(refused)("%s", (_title, file, _source, rule) => {
    expect(faults.get(file) ?? []).toContain(`borders(${rule})`);
  });

  it("a file grows past 250 lines", () => {
    expect(faults.get("core/long.ts") ?? []).toContain("eslint(max-lines)");
  });
});

describe("the linter lets it pass that", () => {
  it.each(allowed)("%s", (_title, file) => {
    expect(faults.get(file)?.filter((code) => code.startsWith("borders")) ?? []).toEqual([]);
  });
});

describe("a border", () => {
  it("is not crossed inside one subgraph, nor by the files that all subgraphs share", () => {
    expect(crossing("subgraphs/persons/resolvers.ts", "subgraphs/persons/criteria.ts")).toBeNull();
    expect(crossing("subgraphs/persons/resolvers.ts", "subgraphs/connection.ts")).toBeNull();
    expect(crossing("subgraphs/persons/resolvers.ts", "records/persons/records.ts")).toBeNull();
    expect(crossing("records/dossier.ts", "records/persons/records.ts")).toBeNull();
  });

  it("holds for every file of a package", () => {
    expect(crossing("gateway/http/app.ts", "mongodb/lib/bson.js")).toBe("one file alone imports mongodb");
  });

  it("lets arrows point down alone, and says which one does not", () => {
    expect(crossing("gateway/bootstrap.ts", "session/ingest.ts")).toBeNull();
    expect(crossing("session/ingest.ts", "gateway/hub.ts")).toBe("gateway/ stands on session/, and arrows point down");
    expect(crossing("imports/file.ts", "demo/world.ts")).toBe("demo/ stands beside imports/, and arrows point down");
    expect(crossing("test/hub.ts", "gateway/hub.ts")).toBeNull();
  });

  it("does not take a longer name for a package", () => {
    expect(crossing("gateway/http/app.ts", "mongodb-connection-string-url")).toBeNull();
  });
});

function write(file: string, text: string): void {
  mkdirSync(join(folder, dirname(file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** Codes of the rules that were broken, by file. */
async function lint(): Promise<ReadonlyMap<string, readonly string[]>> {
  const oxlint = join(root, "node_modules/oxlint/bin/oxlint");
  const output = await new Promise<string>((done) =>
    execFile(process.execPath, [oxlint, "--format=json"], { cwd: folder }, (_error, stdout) => done(stdout)),
  );
  const { diagnostics } = JSON.parse(output) as { diagnostics: { filename: string; code: string }[] };
  const byFile = Map.groupBy(diagnostics, ({ filename }) => filename);
  return new Map(Array.from(byFile, ([file, found]) => [file, found.map(({ code }) => code)]));
}
