import type { z } from "zod";
import { Mendable } from "./mendable.ts";
import { renamed } from "./renamed.ts";
import { type Setting, conduct, tableOf } from "./settings/table.ts";
import type { SubgraphPort } from "./settings/subgraph-urls.ts";

/**
 * The hub's settings, checked: `data` and files are absolute paths, `trustedDocuments` null for the hub's own manifest,
 * `remote` the subgraphs reached over HTTP, `subgraphUrls` an origin (`http://host:port`) for each, `watchdog` in
 * seconds.
 */
export type Settings<Subgraph extends string = string> = {
  readonly [Name in keyof Table<Subgraph>]: z.output<Table<Subgraph>[Name]["schema"]>;
};

type Table<Subgraph extends string> = ReturnType<typeof tableOf<Subgraph>>;

/** What is wrong with the environment: all of it, one line each, and never a value, which may hold a password. */
export class SettingsError extends Mendable {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(["The settings cannot be used:", ...faults.map((fault) => `- ${fault}`)].join("\n"));
    this.faults = faults;
  }
}

/**
 * Reads the settings of a hub with these subgraphs. The only place in the hub that reads the environment. Throws
 * `SettingsError` with every fault at once; an unknown `HUB_…` is one, since it is most often a misspelt setting.
 * `HUB_TEST_…` belongs to the tests.
 */
export function readSettings<Subgraph extends string>(
  subgraphs: readonly SubgraphPort<Subgraph>[],
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Settings<Subgraph> {
  const read = Object.entries<Setting>(tableOf(subgraphs)).map(([name, setting]) => ({
    name,
    setting,
    result: setting.schema.safeParse(environment[setting.variable] || setting.default),
  }));
  const known = new Set<string>(read.map(({ setting }) => setting.variable));
  const faults = [
    ...read
      .filter(({ result }) => !result.success)
      .map(({ setting }) => `${setting.variable} must be ${setting.allowed.replaceAll("`", "")}.`),
    ...halfSet((setting) => (environment[setting.variable] || setting.default) !== setting.default),
    ...Object.keys(environment)
      .filter((name) => name.startsWith("HUB_") && !name.startsWith("HUB_TEST_") && !known.has(name))
      .map((name) => renamed(name) ?? `${name} is not a setting; the settings are ${[...known].join(" ")}.`),
  ];
  if (faults.length > 0) throw new SettingsError(faults);
  return Object.freeze(Object.fromEntries(read.map(({ name, result }) => [name, result.data]))) as Settings<Subgraph>;
}

/** Analysts sign in by all that is needed for it, or not at all; so is TLS spoken, and so do pictures lie in a bucket. */
function halfSet(given: (setting: Setting) => boolean): string[] {
  const { oidcIssuer, oidcAudience, oidcRoles, oidcJwks, tlsCert, tlsKey } = conduct;
  const { pictures, picturesEndpoint, picturesRegion, picturesAccessKey, picturesSecretKey } = conduct;
  const missing = (needed: readonly Setting[], more: readonly Setting[], why: string) =>
    [...needed, ...more].some(given)
      ? needed.filter((setting) => !given(setting)).map(({ variable }) => `${variable} is missing: ${why}`)
      : [];
  return [
    ...missing([oidcIssuer, oidcAudience, oidcRoles], [oidcJwks], "nobody can sign in without it."),
    ...missing([tlsCert, tlsKey], [], "no TLS without it."),
    ...missing(
      [pictures, picturesEndpoint, picturesAccessKey, picturesSecretKey],
      [picturesRegion],
      "no pictures in a bucket without it.",
    ),
  ];
}

/** The settings as a Markdown table, for the manual. */
export function settingsTable(subgraphs: readonly SubgraphPort[]): string {
  const rows = Object.values<Setting>(tableOf(subgraphs)).map(
    ({ variable, default: byDefault, allowed, meaning }) =>
      `| \`${variable}\` | \`${byDefault}\` | ${allowed} | ${meaning} |`,
  );
  return ["| variable | default | allowed | meaning |", "|---|---|---|---|", ...rows].join("\n");
}

/** Keeps Apollo's gateway package from reporting to its vendor, which it does unless it is told not to. */
export function silenceVendors(): void {
  process.env["APOLLO_TELEMETRY_DISABLED"] = "1";
}
