import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buildSchema, parse as parseQuery, validate } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSettings, settingsTable } from "../core/settings.ts";
import { largestSpending } from "../core/access/spending.ts";
import { maxHolds } from "../core/retention/holds.ts";
import { demoTaskForce } from "../demo/task-force.ts";
import { demoReviews } from "../demo/reviews.ts";
import { demoWorld } from "../demo/world.ts";
import { maxTokens } from "../gateway/limits/document.ts";
import { longestText } from "../gateway/limits/text.ts";
import { counted, maxRows } from "../gateway/request/rows-rule.ts";
import { kindNames, kinds } from "../records/kinds.ts";
import { subgraphNames, subgraphs } from "../records/subgraphs.ts";
import { numbered } from "../session/entry.ts";
import { ingest } from "../session/ingest.ts";
import { largestPage, mostCounted } from "../subgraphs/connection.ts";
import { knownOptions, parse, runInShell, unknownOptions, unrolled, whyNotRun } from "./docs/commands.ts";
import { notRun } from "./docs/not-run.ts";
import { anchorsOf, commandsOf, examplesOf, pages, readPage, root } from "./docs/pages.ts";
import { failuresOf, filled } from "./docs/reader.ts";
import { openTerminal, type Terminal } from "./docs/terminal.ts";
import { askers, toldBy } from "./docs/told.ts";
import { openTestHubOn } from "./hub.ts";
import { jpeg } from "./core/pictures/files.ts";
import { specimen } from "./gateway/pictures/asking.ts";
import { openQueryPage } from "./query-page.ts";
import { exerciseStandIns } from "./subgraphs/operations/exercises.ts";
import { countingOf } from "./subgraphs/operations/results-hub.ts";
import { agree, keyOf } from "./subgraphs/checks/screening-hub.ts";

const examples = pages.flatMap(examplesOf);
const commands = pages.flatMap(commandsOf);

let folder: string;
let hub: Awaited<ReturnType<typeof openTestHubOn>>;
/** What a reader puts in the place of the words in capitals. */
const standIns = new Map<string, string>();

/** Whoever may do everything for UTO, as the operator's first internal key. */
const internal = { owner: "UTO", role: "internal", scopes: ["*:*"] } as const;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "borderlink-docs-"));
  const data = join(folder, "data");
  await mkdir(join(folder, "elsewhere/checkpoints"), { recursive: true });
  hub = await openTestHubOn(
    { data, store: "sqlite" },
    {
      auditExport: join(folder, "elsewhere/checkpoints"),
      webhooks: ["https://hooks.example"],
    },
  );
  const session = { ...hub.hub, clock: hub.clock, data };
  const world = { persons: 1, seed: 1 };
  await ingest(session, numbered(demoWorld(world)));
  await demoReviews(session, world);
  await demoTaskForce(session);
  const text = await hub.key(internal);
  standIns.set("KEY", text).set("KEY-ID", text.split("_")[2] ?? "");
  const carrier = { owner: "NORDAIR", sector: "carriers" } as const;
  await agree(hub, carrier);
  standIns.set("SECTOR-KEY", await hub.key(keyOf(carrier)));
  standIns.set("PERSON-ID", await hub.world.person("Orlane Vestrin"));
  standIns.set("RECORD-ID", await hub.world.passport("XZ0000009"));
  standIns.set("SPECIMEN-ID", await specimen(hub, ["data-page-uv"]));
  for (const [name, id] of await exerciseStandIns(hub)) standIns.set(name, id);
  const evaluated = "{ operations(phase: EVALUATION, first: 20) { nodes { id owner } } }";
  const { data: over } = await hub.ask({ owner: "XPO", scopes: ["*:*"] }, evaluated);
  standIns.set("ENDED-ID", over.operations.nodes.find(({ owner }: { owner: string }) => owner === "XPO").id);
  await countingOf(hub)();
  standIns.set("DUE-ID", await hub.world.person("Anna Example", { reviewBy: "2027-03-01" }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the manual's queries", () => {
  const schema = buildSchema(readFileSync(join(root, "schema/generated/api.graphql"), "utf8"));

  it.each(examples)("$page: $name", async ({ name, query, variables, answer }) => {
    expect(validate(schema, parseQuery(query))).toEqual([]);
    // Its answer has no end; what it tells is tried in test/gateway/live/.
    if (query.startsWith("subscription")) return;
    const asked = { variables: JSON.parse(filled(variables ?? "{}", standIns)) as Record<string, unknown> };
    const { body, errors, requestId } = await hub.ask(askers[name] ?? internal, query, asked);
    expect(errors).toEqual([]);
    expect(JSON.parse(body)).toEqual(JSON.parse(answer ?? body));
    if (name === "PassportInShort") standIns.set("REQUEST-ID", requestId);
    for (const [word, told] of toldBy[name] ?? []) standIns.set(word, told(JSON.parse(body).data));
  });

  it("can be sent as the manual's curl commands send them", async () => {
    writeFileSync(join(folder, "list.ndjson"), '{"number":"XU4711123"}\n');
    writeFileSync(join(folder, "page.jpg"), await jpeg());
    const answersTo = (command: string) => {
      if (command.includes("/rest/screen-documents")) return { screenDocuments: { received: 1 } };
      if (command.includes("/pictures/")) return { name: "data-page-uv", width: 160 };
      if (command.includes("/export")) return { schema: "Passport" };
      if (command.includes("/screen")) return { end: true, next: 2 };
      if (command.includes("/rest/check-document")) return { checkDocument: { verdict: "NOT_VALID" } };
      return { data: { documents: { nodes: [{}] } } };
    };
    const address = await hub.app.listen({ host: "127.0.0.1", port: 0 });
    for (const command of commands.filter((one) => one.startsWith("curl ") && !one.startsWith("curl -N"))) {
      const sent = filled(command, standIns).replace("http://127.0.0.1:4000", address);
      const answer = await runInShell(sent, folder);
      const [last = ""] = answer.trim().split("\n").slice(-1);
      expect(JSON.parse(last)).toMatchObject(answersTo(sent));
    }
  });
});

describe("the query page's examples", () => {
  it("run as the page opens, once key and purpose are given, and find something in the demo world", async () => {
    const fields = { key: ` ${await hub.key(internal)}`, purpose: "border-control", case: "C-17" };
    const requests: string[] = [];
    const { tabs, ask } = await openQueryPage(hub.app, fields, async (url, { headers, body }) => {
      const answer = await hub.app.inject({ method: "POST", url, headers, payload: body });
      requests.push(String(answer.headers["hub-request"]));
      return new Response(answer.body);
    });
    for (const { query, variables = "{}" } of tabs) {
      const answer = JSON.stringify(await ask({ query, variables: JSON.parse(variables) as unknown }));
      expect([query, answer]).toEqual([query, expect.not.stringMatching(/"errors"|"nodes":\[\]|:null}}$/)]);
    }
    expect(requests.length).toBe(5);
    for (const [entry] of await Promise.all(requests.map((request) => hub.entries(request))))
      expect(entry?.header.caseReference).toBe("C-17");
  });
});

describe("the manual's commands", () => {
  let terminal: Terminal;
  beforeAll(async () => {
    await hub.close();
    terminal = openTerminal();
  });
  afterAll(() => terminal.close());

  it.each(pages)("do what they say: $path", async (page) => {
    expect(await failuresOf(page, folder, standIns, terminal)).toEqual([]);
  });

  it.each(commands.flatMap(unrolled).filter((command) => !command.startsWith("curl ")))(
    "are there: %s",
    async (command) => {
      const { settings, script, words } = parse(command);
      expect(() => readSettings(subgraphs, settings)).not.toThrow();
      expect(script).not.toBeNull();
      // What is run says by itself what is wrong with its options.
      const unknown = whyNotRun(command) === null ? [] : await unknownOptions(script ?? "", words);
      expect(unknown).toEqual([]);
    },
  );

  it("answer into files themselves: npm's own lines would stand where a shell sends an answer", () => {
    expect(commands.filter((command) => /(?<!\S)>/.test(command))).toEqual([]);
  });

  it("start every subgraph where they start subgraphs", () => {
    const started = commands.flatMap(unrolled).map((command) => /^npm run subgraph (\w+)/.exec(command)?.[1]);
    expect(started).toEqual(expect.arrayContaining([...subgraphNames]));
  });

  it("are all run, but for those of which the table says why not, and the table names no others", () => {
    const left = new Set(commands.flatMap(unrolled).map(whyNotRun).filter(Boolean));
    expect([...left].toSorted()).toEqual([...new Set(notRun.map(({ why }) => why))].toSorted());
  });
});

describe("the manual", () => {
  const beside = ["bench/README.md", ...subgraphNames.map((name) => `subgraphs/${name}/README.md`)];
  const everyPage = beside.filter((path) => existsSync(join(root, path))).map(readPage);
  const all = [...pages, ...everyPage];

  it.each(all)("names scripts and settings that are there: $path", ({ text }) => {
    const named = text.match(/\bnpm (run (--silent )?[a-z][\w:-]*|start|test)\b/g) ?? [];
    expect(named.filter((command) => parse(command).script === null)).toEqual([]);
    const settings = text.match(/\bHUB_(?!TEST_)[A-Z_]*[A-Z]\b/g) ?? [];
    expect(settings.filter((setting) => !settingsTable(subgraphs).includes(`\`${setting}\``))).toEqual([]);
  });

  it.each(all)("names options that are there: $path", ({ text }) => {
    expect((text.match(/(?<![\w-])--[a-z][\w-]*/g) ?? []).filter((option) => !knownOptions.has(option))).toEqual([]);
  });

  it.each(all)("leads where its links say: $path", ({ path, text }) => {
    const links = Array.from(text.matchAll(/\]\((?!https?:)([^)\s]+)\)/g), ([, link = ""]) => link);
    const lost = links.filter((link) => {
      const [file = "", anchor] = link.split("#");
      const target = file === "" ? path : join(dirname(path), file);
      return !existsSync(join(root, target)) || (anchor !== undefined && !anchorsOf(readPage(target)).includes(anchor));
    });
    expect(lost).toEqual([]);
  });

  it("states the limits that hold", () => {
    const { text } = readPage("docs/integrators.md");
    const { connections, connectionsPerAddress } = readSettings(subgraphs, {});
    const limits = [
      ["tokens of a query", maxTokens],
      ["characters in a string", longestText],
      ["items of a page, ids in `nodes`, records of a mutation", largestPage],
      ["rows of a request, as its pages multiply", maxRows],
      ["items of a list that are counted", mostCounted],
      ["values in lists without pages, as within records and in `keys`", largestSpending.values],
      ["characters of an answer", largestSpending.answer],
      ["holds of one party that stand on one record", maxHolds],
      ["connections of a process; of them from one network address", connections, connectionsPerAddress],
    ] as const;
    for (const [what, ...most] of limits)
      expect(text).toContain(`| ${what} | ${most.map((number) => number.toLocaleString("en-GB")).join("; ")} |`);
    expect(text).toContain(`\`totalCountAtLeast\` of a list as ${counted} more`);
  });

  it("names each kind that a scope is for, and each that an id is of", () => {
    const words = (path: string) => readPage(path).text.replaceAll(/\s+/g, " ");
    expect(words("docs/integrators.md")).toContain(`the kinds are \`${kindNames.join(" ")}\``);
    for (const { prefix } of Object.values(kinds)) expect(words("docs/analysts.md")).toContain(`\`${prefix}\``);
  });

  it("is all that the sources cite", () => {
    const sources = globSync("*/**/*.{ts,graphql,js}", {
      cwd: root,
      exclude: ["**/node_modules/**"],
    });
    const cited = sources.flatMap((file) => {
      const text = readFileSync(join(root, file), "utf8");
      return (text.match(/§|\bdocs\/[\w-]+\.md\b/g) ?? []).map((page) => `${page} in ${file}`);
    });
    const missing = cited.filter((one) => !existsSync(join(root, one.split(" in ")[0] ?? "")));
    expect(missing.filter((one) => !one.endsWith(" in test/docs.test.ts"))).toEqual([]);
  });

  it("begins with a README that is read at a sitting and says of each library why it is there", () => {
    const text = pages[0]?.text ?? "";
    expect(text.split("\n").length - 1).toBeLessThanOrEqual(180);
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<
      string,
      Record<string, string>
    >;
    const libraries = Object.keys({ ...dependencies, ...devDependencies }).filter(
      (name) => !name.startsWith("@types/"),
    );
    const named = new Set(text.slice(text.indexOf("## Libraries")).split(/[\s,|]+/));
    expect(libraries.filter((name) => !named.has(name))).toEqual([]);
  });
});
