import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readSettings, SettingsError, settingsTable } from "../../core/settings.ts";
import { subgraphNames, subgraphs } from "../../records/subgraphs.ts";

function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    readSettings(subgraphs, environment);
  } catch (error) {
    if (error instanceof SettingsError) return error.faults;
    throw error;
  }
  return [];
}

const noSignIn = { oidcIssuer: null, oidcAudience: null, oidcRoles: null, oidcJwks: null };

describe("the settings", () => {
  it("have a default each", () => {
    expect(readSettings(subgraphs, {})).toEqual({
      host: "127.0.0.1",
      processes: 1,
      checkEntryDaysOf: new Map(),
      checkKeyDays: 30,
      checkEntryDays: 365,
      port: 4000,
      data: resolve(".borderlink"),
      auditExport: null,
      exports: null,
      store: "sqlite",
      remote: [],
      subgraphUrls: expect.objectContaining({
        persons: "http://127.0.0.1:4001",
        documents: "http://127.0.0.1:4002",
        vehicles: "http://127.0.0.1:4003",
        specimens: "http://127.0.0.1:4004",
        operations: "http://127.0.0.1:4005",
        links: "http://127.0.0.1:4006",
        account: "http://127.0.0.1:4007",
      }),
      sharedFetches: false,
      hitUrgent: 10,
      hitRoutine: 60,
      hitWindow: 240,
      fakePrior: 0.001,
      packHours: 24,
      packShipHours: 168,
      qualityControl: ["XPO"],
      executor: "compiled",
      planner: "hive",
      trustedDocuments: null,
      documentModes: { partner: "ids-only", analyst: "off", internal: "off" },
      cors: [],
      tlsCert: null,
      tlsKey: null,
      proxies: [],
      connections: 2000,
      connectionsPerAddress: 256,
      subscriptions: 1000,
      subscriptionsPerKey: 20,
      watchdog: 5,
      demo: true,
      page: true,
      retention: true,
      webhooks: [],
      webhookNetworks: [],
      ...noSignIn,
      pictures: null,
      picturesEndpoint: null,
      picturesRegion: "us-east-1",
      picturesAccessKey: null,
      picturesSecretKey: null,
      log: "info",
    });
  });

  it("let analysts sign in by all that it takes or not at all", () => {
    const whole = { HUB_OIDC_ISSUER: "https://id.test", HUB_OIDC_AUDIENCE: "hub", HUB_OIDC_ROLES: "roles.json" };
    expect(readSettings(subgraphs, whole)).toMatchObject({
      oidcIssuer: "https://id.test",
      oidcRoles: resolve("roles.json"),
    });
    expect(faultsOf({ HUB_OIDC_AUDIENCE: "borderlink" })).toEqual([
      "HUB_OIDC_ISSUER is missing: nobody can sign in without it.",
      "HUB_OIDC_ROLES is missing: nobody can sign in without it.",
    ]);
    expect(faultsOf({ HUB_OIDC_JWKS: "https://id.example/keys" })).toHaveLength(3);
    expect(faultsOf({ ...whole, HUB_OIDC_ROLES: "none" })).toHaveLength(1);
  });

  it.each([
    "id.example",
    "http://id.example",
    "ftp://id.example",
    "https://u:w@id.example",
    "http://127.0.0.1.example",
  ])("refuse %j as the issuer of tokens", (issuer) => {
    const rest = { HUB_OIDC_AUDIENCE: "borderlink", HUB_OIDC_ROLES: "roles.json" };
    expect(faultsOf({ ...rest, HUB_OIDC_ISSUER: issuer })).toHaveLength(1);
    expect(faultsOf({ ...rest, HUB_OIDC_ISSUER: "https://id.example", HUB_OIDC_JWKS: issuer })).toHaveLength(1);
  });

  it("know every subgraph, in the order of the one list of them", () => {
    expect(Object.keys(readSettings(subgraphs, {}).subgraphUrls)).toEqual([...subgraphNames]);
  });

  it("leave each subgraph its port, wherever it stands in the list", () => {
    const moved = [{ name: "cases", port: 4008 }, ...subgraphs.toReversed()];
    expect(readSettings(moved, {}).subgraphUrls).toEqual({
      ...readSettings(subgraphs, {}).subgraphUrls,
      cases: "http://127.0.0.1:4008",
    });
  });

  it("are taken from the environment", () => {
    const settings = readSettings(subgraphs, {
      HUB_HOST: "::1",
      HUB_PORT: "0",
      HUB_DATA: "/var/lib/hub",
      HUB_STORE: "mongodb://user:word@db.example:27017/hub?replicaSet=rs0",
      HUB_SUBGRAPHS: "remote",
      HUB_SUBGRAPH_URLS: "links=https://links.example:8443/, persons=http://127.0.0.1:5001",
      HUB_PAGE: "off",
      HUB_LOG: "warn",
    });
    expect(settings).toMatchObject({
      host: "::1",
      port: 0,
      data: "/var/lib/hub",
      remote: [...subgraphNames],
      page: false,
      log: "warn",
    });
    expect(settings.store).toBe("mongodb://user:word@db.example:27017/hub?replicaSet=rs0");
    expect(settings.subgraphUrls).toMatchObject({
      links: "https://links.example:8443",
      persons: "http://127.0.0.1:5001",
      documents: "http://127.0.0.1:4002",
    });
  });

  it("name the subgraphs that are remote where not all of them are", () => {
    expect(readSettings(subgraphs, { HUB_SUBGRAPHS: "links, documents" }).remote).toEqual(["documents", "links"]);
    expect(faultsOf({ HUB_SUBGRAPHS: "links,people" })).toHaveLength(1);
    expect(faultsOf({ HUB_SUBGRAPHS: "local,links" })).toHaveLength(1);
  });

  it("take an empty variable for one that is not set", () => {
    expect(readSettings(subgraphs, { HUB_PORT: "" }).port).toBe(4000);
  });

  it("report all faults at once, each with the variable and what is allowed", () => {
    expect(faultsOf({ HUB_PORT: "65536", HUB_LOG: "loud", HUB_PAGE: "yes", HUB_SUBGRAPHS: "both" })).toEqual([
      "HUB_PORT must be 0 to 65535; 0 takes any free port.",
      `HUB_SUBGRAPHS must be local, remote, or those that are remote, separated by commas, of ${subgraphNames.join(" ")}.`,
      "HUB_PAGE must be on or off.",
      "HUB_LOG must be trace, debug, info, warn, error or silent.",
    ]);
  });

  it.each(["4e3", "-1", " 80", "99999"])("refuse %j as a port", (port) => {
    expect(faultsOf({ HUB_PORT: port })).toHaveLength(1);
  });

  it.each([
    "persons",
    "people=http://127.0.0.1:1",
    "persons=ftp://a:1",
    "persons=http://a:1/x",
    "persons=http://u:w@a:1",
  ])("refuse %j as the subgraphs' addresses", (urls) => {
    expect(faultsOf({ HUB_SUBGRAPH_URLS: urls })).toHaveLength(1);
  });

  it("take modes for some classes of keys, and leave the others theirs", () => {
    expect(readSettings(subgraphs, { HUB_DOCUMENT_MODES: "analyst=log, partner=safelist" }).documentModes).toEqual({
      partner: "safelist",
      analyst: "log",
      internal: "off",
    });
  });

  it.each([
    ["HUB_CHECK_ENTRY_DAYS_OF", "UTO"],
    ["HUB_CHECK_ENTRY_DAYS_OF", "UTO=0"],
    ["HUB_CHECK_ENTRY_DAYS_OF", "UTO=3661"],
    ["HUB_CHECK_ENTRY_DAYS_OF", "Utopia=30"],
    ["HUB_CHECK_ENTRY_DAYS_OF", "D=30, DEU=90"],
    ["HUB_DOCUMENT_MODES", "partner"],
    ["HUB_DOCUMENT_MODES", "partner=lax"],
    ["HUB_DOCUMENT_MODES", "guest=off"],
    ["HUB_CORS", "*"],
    ["HUB_CORS", "null"],
    ["HUB_CORS", "desk.example"],
    ["HUB_CORS", "https://desk.example/"],
    ["HUB_CORS", "https://*.example"],
    ["HUB_PROXIES", "loopback"],
    ["HUB_PROXIES", "192.0.2.0/33"],
    ["HUB_CONNECTIONS", "9"],
    ["HUB_CONNECTIONS", "many"],
    ["HUB_CONNECTIONS_PER_ADDRESS", "0"],
    ["HUB_WATCHDOG", "0"],
    ["HUB_WATCHDOG", "1.5"],
    ["HUB_WATCHDOG", "3601"],
  ])("refuse %s=%s", (variable, value) => {
    expect(faultsOf({ [variable]: value })).toEqual([expect.stringContaining(variable)]);
  });

  it("speak TLS with a certificate and its key, or not at all", () => {
    const whole = { HUB_TLS_CERT: "cert.pem", HUB_TLS_KEY: "key.pem" };
    expect(readSettings(subgraphs, whole)).toMatchObject({ tlsCert: resolve("cert.pem"), tlsKey: resolve("key.pem") });
    expect(faultsOf({ ...whole, HUB_TLS_KEY: "" })).toEqual(["HUB_TLS_KEY is missing: no TLS without it."]);
    expect(faultsOf({ ...whole, HUB_TLS_CERT: "none" })).toEqual(["HUB_TLS_CERT is missing: no TLS without it."]);
  });

  it("refuse a HUB_ variable they do not know, since it is most often misspelt", () => {
    expect(faultsOf({ HUB_PROT: "4000", HOME: "/root" })[0]).toMatch(
      /^HUB_PROT is not a setting; the settings are HUB_HOST HUB_PORT/,
    );
  });

  it("refuse a variable that was renamed with its new name, together with all other faults", () => {
    const old = { HUB_OPERATIONS: "operations.json", HUB_OPERATIONS_MODES: "analyst=ids-only" };
    expect(faultsOf({ ...old, HUB_PAGE: "yes" })).toEqual([
      "HUB_PAGE must be on or off.",
      "HUB_OPERATIONS is now called HUB_TRUSTED_DOCUMENTS.",
      "HUB_OPERATIONS_MODES is now called HUB_DOCUMENT_MODES.",
    ]);
  });

  it("leave HUB_TEST_ variables to the tests", () => {
    expect(faultsOf({ HUB_TEST_REQUIRE_MONGODB: "1" })).toEqual([]);
  });

  it("never repeat a value, which may hold a password", () => {
    expect(faultsOf({ HUB_STORE: "mysql://root:opensesame@db" }).join()).not.toContain("opensesame");
  });

  it("cannot be changed after they were read", () => {
    expect(Object.isFrozen(readSettings(subgraphs, {}))).toBe(true);
  });
});

describe("the table for the manual", () => {
  it("has a row for each setting, with its default", () => {
    const rows = settingsTable(subgraphs).split("\n").slice(2);
    expect(rows).toHaveLength(Object.keys(readSettings(subgraphs, {})).length);
    expect(rows[1]).toBe("| `HUB_PORT` | `4000` | 0 to 65535; 0 takes any free port | The port it listens on. |");
  });
});
