import { resolve } from "node:path";
import { z } from "zod";
import { kinds } from "./kinds.ts";
import { secureUrl } from "./secure-url.ts";

type Subgraph = (typeof kinds)[keyof typeof kinds]["subgraph"];

const subgraphs = [...new Set(Object.values(kinds).map(({ subgraph }) => subgraph))];

interface Setting {
  readonly variable: `HUB_${string}`;
  /** As it would be written in the environment; also what an empty variable means. */
  readonly standard: string;
  readonly allowed: string;
  readonly meaning: string;
  readonly form: z.ZodType<unknown, string>;
}

/** Every setting of the hub, in the order of the README's table, which is generated from this one. */
const table = {
  host: {
    variable: "HUB_HOST",
    standard: "127.0.0.1",
    allowed: "a host name or an address",
    meaning: "Where the hub listens.",
    form: z.string().regex(/^[\w.:-]+$/),
  },
  port: {
    variable: "HUB_PORT",
    standard: "4000",
    allowed: "0 to 65535; 0 takes any free port",
    meaning: "The port it listens on.",
    form: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .refine((port) => port <= 65_535),
  },
  data: {
    variable: "HUB_DATA",
    standard: ".borderlink",
    allowed: "a folder; made where it is missing",
    meaning: "The embedded store, the keys' pepper, the id key and the audit files. Back it up as a whole.",
    form: z.string().transform((folder) => resolve(folder)),
  },
  store: {
    variable: "HUB_STORE",
    standard: "sqlite",
    allowed: "`sqlite`, `mongodb://…` or `mongodb+srv://…`",
    meaning: "The database: the embedded one in `HUB_DATA`, or a MongoDB server.",
    form: z.string().regex(/^(sqlite|mongodb(\+srv)?:\/\/\S+)$/),
  },
  subgraphs: {
    variable: "HUB_SUBGRAPHS",
    standard: "local",
    allowed: "`local` or `remote`",
    meaning: "Whether the subgraphs run in the gateway's process or are reached over HTTP.",
    form: z.enum(["local", "remote"]),
  },
  subgraphUrls: {
    variable: "HUB_SUBGRAPH_URLS",
    standard: subgraphs.map((name, place) => `${name}=http://127.0.0.1:${4001 + place}`).join(", "),
    allowed: `\`NAME=http://HOST:PORT\`, separated by commas, NAME one of ${subgraphs.join(" ")}`,
    meaning: "Where each remote subgraph is reached, and where it listens when it is started alone.",
    form: z.string().transform(parseUrls),
  },
  executor: {
    variable: "HUB_EXECUTOR",
    standard: "compiled",
    allowed: "`compiled` or `apollo`",
    meaning: "What runs a query's plan: the hub's compiled executor, or that of Apollo's gateway.",
    form: z.enum(["compiled", "apollo"]),
  },
  demo: {
    variable: "HUB_DEMO",
    standard: "on",
    allowed: "`on` or `off`",
    meaning: "Whether the first start fills a new store with the invented demo world. Set it to `off` for real data.",
    form: z.enum(["on", "off"]).transform((state) => state === "on"),
  },
  page: {
    variable: "HUB_PAGE",
    standard: "on",
    allowed: "`on` or `off`",
    meaning: "Whether the hub serves the query page (GraphiQL).",
    form: z.enum(["on", "off"]).transform((state) => state === "on"),
  },
  oidcIssuer: {
    variable: "HUB_OIDC_ISSUER",
    standard: "none",
    allowed: "`none`, or `https://…`, on this machine itself also `http://…`",
    meaning: "The OpenID Connect issuer whose tokens sign analysts in, as it stands in their `iss`.",
    form: orNone(secureUrl),
  },
  oidcAudience: {
    variable: "HUB_OIDC_AUDIENCE",
    standard: "none",
    allowed: "`none`, or any text",
    meaning: "What a token's `aud` must hold: the hub's name at the issuer.",
    form: orNone(z.string()),
  },
  oidcRoles: {
    variable: "HUB_OIDC_ROLES",
    standard: "none",
    allowed: "`none`, or a file",
    meaning: "The table of roles and clearances (JSON), read once at the start.",
    form: orNone(z.string().transform((file) => resolve(file))),
  },
  oidcJwks: {
    variable: "HUB_OIDC_JWKS",
    standard: "none",
    allowed: "`none`, or `https://…`, on this machine itself also `http://…`",
    meaning: "Where the issuer's keys are; `none` asks its `/.well-known/openid-configuration`.",
    form: orNone(secureUrl),
  },
  retention: {
    variable: "HUB_RETENTION",
    standard: "on",
    allowed: "`on` or `off`",
    meaning: "Whether this process deletes each day what is past its last day. `off` leaves it to `retention sweep`.",
    form: z.enum(["on", "off"]).transform((state) => state === "on"),
  },
  log: {
    variable: "HUB_LOG",
    standard: "info",
    allowed: "`trace`, `debug`, `info`, `warn`, `error` or `silent`",
    meaning: "The least serious level that is written to the log.",
    form: z.enum(["trace", "debug", "info", "warn", "error", "silent"]),
  },
} as const satisfies Record<string, Setting>;

/** The hub's settings, checked: `data` is an absolute path, `subgraphUrls` an origin (`http://host:port`) for each. */
export type Settings = { readonly [Name in keyof typeof table]: z.output<(typeof table)[Name]["form"]> };

/** What is wrong with the environment: all of it, one line each, and never a value, which may hold a password. */
export class SettingsError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(["The settings cannot be used:", ...faults.map((fault) => `- ${fault}`)].join("\n"));
    this.name = "SettingsError";
    this.faults = faults;
  }
}

/**
 * Reads the settings. The only place in the hub that reads the environment. Throws `SettingsError` with every fault at
 * once; an unknown `HUB_…` is one, since it is most often a misspelt setting. `HUB_TEST_…` belongs to the tests.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const read = Object.entries(table).map(([name, setting]) => ({
    name,
    setting,
    result: setting.form.safeParse(environment[setting.variable] || setting.standard),
  }));
  const known = new Set<string>(read.map(({ setting }) => setting.variable));
  const faults = [
    ...read
      .filter(({ result }) => !result.success)
      .map(({ setting }) => `${setting.variable} must be ${setting.allowed.replaceAll("`", "")}.`),
    ...halfSet(({ variable, standard }) => (environment[variable] || standard) !== standard),
    ...Object.keys(environment)
      .filter((name) => name.startsWith("HUB_") && !name.startsWith("HUB_TEST_") && !known.has(name))
      .map((name) => `${name} is not a setting; the settings are ${[...known].join(" ")}.`),
  ];
  if (faults.length > 0) throw new SettingsError(faults);
  return Object.freeze(Object.fromEntries(read.map(({ name, result }) => [name, result.data]))) as Settings;
}

/** Analysts sign in by all that is needed for it, or not at all. */
function halfSet(given: (setting: Setting) => boolean): string[] {
  const { oidcIssuer, oidcAudience, oidcRoles, oidcJwks } = table;
  const needed = [oidcIssuer, oidcAudience, oidcRoles];
  if (![...needed, oidcJwks].some(given)) return [];
  return needed
    .filter((setting) => !given(setting))
    .map(({ variable }) => `${variable} is missing: nobody can sign in without it.`);
}

/** The settings as a Markdown table, for the README. */
export function settingsTable(): string {
  const rows = Object.values(table).map(
    ({ variable, standard, allowed, meaning }) => `| \`${variable}\` | \`${standard}\` | ${allowed} | ${meaning} |`,
  );
  return ["| variable | standard value | allowed | meaning |", "|---|---|---|---|", ...rows].join("\n");
}

function orNone<T>(form: z.ZodType<T, string>) {
  return z.union([z.literal("none").transform(() => null), form]);
}

/** What the list does not name keeps its standard address, so the standard list itself is read the same way. */
function parseUrls(text: string, context: z.RefinementCtx): Record<Subgraph, string> {
  const standard = subgraphs.map((name, place) => [name, `http://127.0.0.1:${4001 + place}`] as const);
  const urls = Object.fromEntries(standard) as Record<Subgraph, string>;
  for (const entry of text.split(",")) {
    const [, name, url] = /^\s*(\w+)=(https?:\/\/[^\s@]+)$/.exec(entry.trimEnd()) ?? [];
    const subgraph = subgraphs.find((known) => known === name);
    if (subgraph && url && URL.canParse(url) && /^\/?$/.test(new URL(url).pathname))
      urls[subgraph] = new URL(url).origin;
    else context.addIssue({ code: "custom", message: "not an address" });
  }
  return urls;
}

/** Keeps Apollo's gateway package from reporting to its vendor, which it does unless it is told not to. */
export function silenceVendors(): void {
  process.env["APOLLO_TELEMETRY_DISABLED"] = "1";
}
