import { resolve } from "node:path";
import { z } from "zod";
import { checks } from "./checks.ts";
import { classModes, origins, ownerCodes, portNumber, ranges } from "./lists.ts";
import { sending } from "./sending.ts";
import { signIn } from "./sign-in.ts";
import { count, file, orNone } from "./values.ts";
import { packSettings } from "./packs.ts";
import { exportSettings } from "./exports.ts";
import { pictureSettings } from "./pictures.ts";
import { connectionSettings } from "./connections.ts";
import { type SubgraphPort, subgraphSettings } from "./subgraph-urls.ts";

export interface Setting {
  readonly variable: `HUB_${string}`;
  /** As it would be written in the environment; also what an empty variable means. */
  readonly default: string;
  readonly allowed: string;
  readonly meaning: string;
  readonly schema: z.ZodType<unknown, string>;
}

/** Where the hub listens and what it keeps. */
const place = {
  host: {
    variable: "HUB_HOST",
    default: "127.0.0.1",
    allowed: "a host name or an address",
    meaning: "Where the hub listens.",
    schema: z.string().regex(/^[\w.:-]+$/),
  },
  port: {
    variable: "HUB_PORT",
    default: "4000",
    allowed: "0 to 65535; 0 takes any free port",
    meaning: "The port it listens on.",
    schema: portNumber,
  },
  data: {
    variable: "HUB_DATA",
    default: ".borderlink",
    allowed: "a folder; made where it is missing, in one that is there",
    meaning:
      "The embedded store, the secrets and the audit files. Back it up as a whole: the hub starts on no part of it.",
    schema: z.string().transform((folder) => resolve(folder)),
  },
  auditExport: {
    variable: "HUB_AUDIT_EXPORT",
    default: "none",
    allowed: "`none` or a folder, which must be there",
    meaning:
      "Where each process puts the audit's signed checkpoints as well, each minute: best another machine's disk.",
    schema: orNone(file),
  },
  store: {
    variable: "HUB_STORE",
    default: "sqlite",
    allowed: "`sqlite`, `mongodb://…` or `mongodb+srv://…`",
    meaning: "The database: the embedded one in `HUB_DATA`, or a MongoDB server.",
    schema: z.string().regex(/^(sqlite|mongodb(\+srv)?:\/\/\S+)$/),
  },
  processes: {
    variable: "HUB_PROCESSES",
    default: "1",
    allowed: "1 to 64",
    meaning: "How many processes answer. More than one, and another takes the place of one that ends.",
    schema: count(1, 64),
  },
} as const satisfies Record<string, Setting>;

/** What it does and how. */
export const conduct = {
  executor: {
    variable: "HUB_EXECUTOR",
    default: "compiled",
    allowed: "`compiled` or `apollo`",
    meaning: "What runs a query's plan: the hub's compiled executor, or that of Apollo's gateway.",
    schema: z.enum(["compiled", "apollo"]),
  },
  planner: {
    variable: "HUB_PLANNER",
    default: "hive",
    allowed: "`hive` or `apollo`",
    meaning:
      "What plans queries for the compiled executor: Hive's planner in Rust, or Apollo's, which also stands in on platforms that Hive's is not made for.",
    schema: z.enum(["hive", "apollo"]),
  },
  trustedDocuments: {
    variable: "HUB_TRUSTED_DOCUMENTS",
    default: "examples",
    allowed: "`examples` or a file",
    meaning: "The manifest of the trusted documents, which run by id: the hub's own examples, or a file of that form.",
    schema: z.string().transform((file) => (file === "examples" ? null : resolve(file))),
  },
  documentModes: {
    variable: "HUB_DOCUMENT_MODES",
    default: "partner=ids-only, analyst=off, internal=off",
    allowed: "`CLASS=MODE`, separated by commas, MODE one of `off`, `log`, `safelist` or `ids-only`",
    meaning: "What each class of keys may run beside the trusted documents, where a key carries no mode of its own.",
    schema: classModes({ partner: "ids-only", analyst: "off", internal: "off" }),
  },
  cors: {
    variable: "HUB_CORS",
    default: "none",
    allowed: "`none`, or origins such as `https://desk.example`, separated by commas",
    meaning: "Whose pages may ask from a browser; never with cookies.",
    schema: origins,
  },
  tlsCert: {
    variable: "HUB_TLS_CERT",
    default: "none",
    allowed: "`none`, or a file (PEM)",
    meaning: "The certificate with its chain: with it the hub speaks TLS, 1.2 or later. Read again on SIGHUP.",
    schema: orNone(file),
  },
  tlsKey: {
    variable: "HUB_TLS_KEY",
    default: "none",
    allowed: "`none`, or a file (PEM)",
    meaning: "The certificate's private key. Both are set, or neither.",
    schema: orNone(file),
  },
  proxies: {
    variable: "HUB_PROXIES",
    default: "none",
    allowed: "`none`, or addresses and ranges such as `192.0.2.0/24`, separated by commas",
    meaning: "Proxies whose `X-Forwarded-For` is believed. From anybody else it is not.",
    schema: ranges,
  },
  ...connectionSettings,
  watchdog: {
    variable: "HUB_WATCHDOG",
    default: "5",
    allowed: "1 to 3600, or `off`",
    meaning:
      "Seconds after which a process whose event loop is blocked is ended, for its supervisor to start it again.",
    schema: z
      .string()
      .regex(/^(off|[1-9]\d{0,3})$/)
      .transform((text) => (text === "off" ? null : Number(text)))
      .refine((seconds) => seconds === null || seconds <= 3600),
  },
  demo: {
    variable: "HUB_DEMO",
    default: "on",
    allowed: "`on` or `off`",
    meaning: "Whether the first start fills a new store with the invented demo world. Set it to `off` for real data.",
    schema: z.enum(["on", "off"]).transform((state) => state === "on"),
  },
  page: {
    variable: "HUB_PAGE",
    default: "on",
    allowed: "`on` or `off`",
    meaning: "Whether the hub serves the query page (GraphiQL).",
    schema: z.enum(["on", "off"]).transform((state) => state === "on"),
  },
  ...signIn,
  ...sending,
  retention: {
    variable: "HUB_RETENTION",
    default: "on",
    allowed: "`on` or `off`",
    meaning: "Whether this process deletes each day what is past its last day. `off` leaves it to `retention sweep`.",
    schema: z.enum(["on", "off"]).transform((state) => state === "on"),
  },
  ...pictureSettings,
  ...exportSettings,
  ...checks,
  ...packSettings,
  qualityControl: {
    variable: "HUB_QUALITY_CONTROL",
    default: "XPO",
    allowed: "codes of organisations such as `XPO`, separated by commas; or `none`",
    meaning:
      "Which organisations review counterfeit alerts and publish them, each the others' alone: they see what is submitted. With `none` nothing is published. All processes have the same.",
    schema: ownerCodes,
  },
  log: {
    variable: "HUB_LOG",
    default: "info",
    allowed: "`trace`, `debug`, `info`, `warn`, `error` or `silent`",
    meaning: "The least serious level that is written to the log.",
    schema: z.enum(["trace", "debug", "info", "warn", "error", "silent"]),
  },
} as const satisfies Record<string, Setting>;

/** Every setting of the hub, in the order of the manual's table, which is generated from this one. */
export function tableOf<Subgraph extends string>(subgraphs: readonly SubgraphPort<Subgraph>[]) {
  return { ...place, ...subgraphSettings(subgraphs), ...conduct };
}
