import { BlockList, isIP } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { KeyService, WantedKey } from "../../../core/access/keys/service.ts";
import { unbounded } from "../../../core/access/caller.ts";
import type { KeySummary, NewKey } from "../../../core/access/keys/record.ts";
import { excess, type Reach, reachOf } from "../../../core/access/reach.ts";
import { runsUnderTest } from "../../store.ts";
import { openWorld } from "../../world.ts";
import { addresses, mapped, ranges } from "./addresses.ts";
import { keyServiceOf } from "./key-makers.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const documentModes = { partner: "ids-only", analyst: "log", internal: "off" } as const;
const runs = runsUnderTest ?? 150;

const hours = [
  { days: [1, 2, 3, 4, 5, 6, 7], from: "00:00", until: "24:00" },
  { days: [1, 2], from: "00:00", until: "12:30" },
  { days: [1], from: "12:00", until: "24:00" },
  { days: [2, 3], from: "06:00", until: "22:00" },
];
/** Now is noon on Monday, 1 June: what was before nobody can ask any more. */
const days = Array.from({ length: 9 }, (_, day) => `2026-06-${String(day + 1).padStart(2, "0")}`);
const moments = days
  .flatMap((day) => ["05:59", "06:00", "12:00", "12:30", "21:59", "22:00"].map((time) => `${day}T${time}Z`))
  .filter((moment) => moment >= "2026-06-01T12:00Z");

type Key = Omit<KeySummary, "version" | "created" | "updated">;
const allows = (list: readonly string[] | null | undefined, one: string) => list == null || list.includes(one);

/** What a request may be in each respect, and whether a key with this row may make such a one. Nothing of it is the hub's. */
const respects: Record<string, readonly [values: readonly string[], may: (key: Key, value: string) => boolean]> = {
  "what it does": [
    ["document:read", "document:search", "person:read", "person:check", "partner:administer"],
    ({ scopes }, value) =>
      scopes.some((scope) => scope.split(":").every((part, at) => part === "*" || part === value.split(":")[at])),
  ],
  "its purpose": [["identify", "forensics", "alerts"], ({ purposes }, value) => allows(purposes, value)],
  "whose record": [["UTO", "XYZ", "D"], ({ owner, bounds }, value) => value === owner || allows(bounds?.owners, value)],
  "the field's class": [["identity", "source"], ({ bounds }, value) => allows(bounds?.classes, value)],
  "its case": [["OPE-1", "OPE-2"], ({ bounds }, value) => allows(bounds?.operations, value)],
  "its points of a minute": [
    ["1", "11", "101"],
    ({ bounds }, value) => Number(value) <= (bounds?.perMinute ?? Infinity),
  ],
  "its points of a day": [["1", "11", "101"], ({ bounds }, value) => Number(value) <= (bounds?.perDay ?? Infinity)],
  "from where": [
    addresses,
    (key, value) => {
      if (!key.addresses) return true;
      const listed = new BlockList();
      for (const [network = "", bits] of key.addresses.map((range) => range.split("/"))) {
        const six = isIP(network) === 6;
        listed.addSubnet(network, Number(bits ?? (six ? 128 : 32)), six ? "ipv6" : "ipv4");
      }
      return listed.check(value, isIP(value) === 6 ? "ipv6" : "ipv4");
    },
  ],
  when: [
    moments,
    (key, value) => {
      const [at, time] = [Date.parse(value), value.slice(11, 16)];
      const day = new Date(at).getUTCDay() || 7;
      const open = key.hours?.some((part) => part.days.includes(day) && part.from <= time && time < part.until) ?? true;
      return open && at < Date.parse(key.expires ?? "9999-01-01") && at >= Date.parse(key.notBefore ?? "1970-01-01");
    },
  ],
  "its text": [
    ["by id", "a listed text", "any text, noted", "any text"],
    ({ role, documentMode }, value) =>
      ["ids-only", "safelist", "log", "off"].indexOf(documentMode ?? documentModes[role]) >=
      ["by id", "a listed text", "any text, noted", "any text"].indexOf(value),
  ],
  "whether it asks for the schema": [["yes", "no"], ({ role }, value) => value === "no" || role !== "partner"],
  "whose key asks": [["UTO true", "UTO false"], ({ owner, test }, value) => value === `${owner} ${test}`],
};

/** Requests that the one may make and the other may not. A request is one value in each respect, and each is judged alone. */
function beyond(one: Key, other: Key): string[] {
  return Object.entries(respects).flatMap(([respect, [values, may]]) =>
    values.filter((value) => may(one, value) && !may(other, value)).map((value) => `${respect}: ${value}`),
  );
}

const some = <T>(values: readonly T[]) => fc.option(fc.subarray([...values], { minLength: 1 }), { nil: null });
const ends = fc.constantFrom(null, "2026-06-01T18:00:00.000Z", "2026-06-03T00:00:00Z", "2026-06-08T12:00:00+02:00");
const arbitraryKey = fc.record({
  role: fc.constantFrom("partner", "analyst", "internal"),
  scopes: fc.subarray(["*:*", "*:read", "document:*", "document:read", "person:check"], { minLength: 1 }),
  purposes: some(["identify", "forensics", "alerts"]),
  bounds: fc.record({
    owners: some(["UTO", "XYZ", "D"]),
    classes: some(["identity", "source"]),
    operations: some(["OPE-1", "OPE-2"]),
    perMinute: fc.constantFrom(null, 10, 100),
    perDay: fc.constantFrom(null, 10, 100),
  }),
  addresses: some([...ranges, ...mapped]),
  hours: some(hours),
  notBefore: fc.constantFrom(null, "2026-06-01T11:00:00Z", "2026-06-01T15:00:00Z"),
  expires: ends,
  documentMode: fc.constantFrom(null, "off", "log", "safelist", "ids-only"),
}) as fc.Arbitrary<Omit<NewKey, "name" | "owner" | "test">>;

const grantedParts = ["role", "scopes", "purposes", "addresses", "hours", "notBefore", "expires", "documentMode"];
const parts = fc.subarray([...grantedParts, "owners", "classes", "operations", "perMinute", "perDay"], {
  maxLength: 2,
});

/** The key with some of its parts replaced by another's: so about half of them reach no further. */
function altered(which: readonly string[], key: object, other: object): Record<string, unknown> {
  const replaced = Object.entries(key).map(([part, value]) => {
    if (part === "bounds") return [part, altered(which, value as object, other["bounds" as never])];
    return [part, which.includes(part) ? other[part as never] : value];
  });
  return Object.fromEntries(replaced);
}

/** The key as it stands, and its service; null where nobody can, just now. */
async function deskOf(key: Omit<NewKey, "name" | "owner" | "test">) {
  const { keys } = world.platform;
  const { id, text } = await keys.create({ ...key, name: "maker", owner: "UTO", test: false });
  for (const address of addresses) {
    const caller = await keys.check(text, address);
    if (caller) return { id, service: keyServiceOf(world, caller, documentModes) };
  }
  return null;
}

const rowOf = async (id: string) => {
  const row = await world.platform.keys.find(id, { owner: "UTO", test: false });
  if (!row) throw new Error(`no key ${id}`);
  return row;
};

/** How often a key was made, or how often refused, if that is less: a property that never gets one would hold of anything. */
async function held(
  make: (service: KeyService, key: object, other: object, parts: readonly string[]) => Promise<{ id: string } | null>,
) {
  const came = { made: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(arbitraryKey, arbitraryKey, parts, async (key, other, which) => {
      const maker = await deskOf(key);
      fc.pre(maker !== null);
      try {
        const made = await make(maker.service, key, other, which);
        came.made += 1;
        expect(beyond(await rowOf(made?.id ?? ""), await rowOf(maker.id))).toEqual([]);
      } catch (error) {
        if ((error as { extensions?: { code?: string } }).extensions?.code !== "FORBIDDEN") throw error;
        came.refused += 1;
      }
    }),
    { numRuns: runs },
  );
  return Math.min(came.made, came.refused);
}

describe("every request that a key may make may be made by the key that", () => {
  it("made it", async () => {
    const often = await held((service, key, other, which) => {
      const { role: _role, hours: _hours, notBefore: _notBefore, ...wanted } = altered(which, key, other);
      return service.create({ ...wanted, name: "made" } as WantedKey);
    });
    expect(often).toBeGreaterThan(runs / 10);
  }, 60_000);

  it("rotated it, and so was shown its successor's text", async () => {
    const often = await held(async (service, key, other, which) => {
      const sibling = { ...altered(which, key, other), name: "sibling", owner: "UTO", test: false } as NewKey;
      const { id } = await world.platform.keys.create(sibling);
      return service.rotate(id, 7);
    });
    expect(often).toBeGreaterThan(runs / 10);
  }, 60_000);
});

describe("a reach", () => {
  const unlimited = {
    purposes: null,
    expires: null,
    notBefore: null,
    addresses: null,
    hours: null,
    documentMode: null,
    sector: null,
  };
  const open = reachOf({
    ...unlimited,
    role: "internal",
    owner: "UTO",
    scopes: ["*:*"],
    test: false,
    bounds: unbounded,
  });

  const night = [{ days: [1], from: "20:00", until: "24:00" }];
  const later = [{ days: [1], from: "20:01", until: "24:00" }];

  it.each([
    [{ role: "internal" }, { role: "analyst" }, "the role internal"],
    [{ role: "analyst" }, { role: "partner" }, "the role analyst"],
    [{ owner: "UTO" }, { owner: "XYZ" }, "the owner UTO"],
    [{ test: false }, { test: true }, "the records that are live"],
    [{ scopes: ["document:*"] }, { scopes: ["*:read"] }, /^the scopes document:check, document:search, .*$/],
    [{ purposes: ["identify", "alerts"] }, { purposes: ["identify"] }, "the purposes alerts"],
    [{ owners: ["XYZ"] }, { owners: [] }, "the owners XYZ"],
    [{ classes: ["source"] }, { classes: ["identity"] }, "the field classes source"],
    [{ operations: ["OPE-1"] }, { operations: ["OPE-2"] }, "the operations OPE-1"],
    [{ perMinute: 10 }, { perMinute: 9 }, "perMinute 10"],
    [{ perDay: 10 }, { perDay: 9 }, "perDay 10"],
    [{ addresses: ["10.0.0.0/23"] }, { addresses: ["10.0.0.0/24"] }, "the addresses 10.0.0.0/23"],
    [{ hours: night }, { hours: later }, "the hours 20:00-24:00"],
    [{ notBefore: "2026-06-01T00:00:00Z" }, { notBefore: "2026-06-02T00:00:00Z" }, "the start 2026-06-01T00:00:00Z"],
    [{ expires: "2026-06-02T00:00:00Z" }, { expires: "2026-06-02T01:00:00+02:00" }, "the end 2026-06-02T00:00:00Z"],
    [{ documentMode: "off" }, { documentMode: "log" }, "the document mode off"],
  ] satisfies [Partial<Reach>, Partial<Reach>, string | RegExp][])(
    "with %j goes beyond one with %j",
    (wide, narrow, words) => {
      expect(excess({ ...open, ...wide }, { ...open, ...narrow })).toEqual([expect.stringMatching(words)]);
      for (const same of [wide, narrow]) expect(excess({ ...open, ...same }, { ...open, ...same })).toEqual([]);
    },
  );

  it("without a limit goes beyond any that has one", () => {
    const most = { purposes: [], perDay: 9, addresses: [], hours: [], notBefore: "2026-06-01T00:00:00Z" };
    expect(excess(open, { ...open, ...most })).toEqual(
      ["the purposes", "perDay", "the addresses", "the hours", "the start"].map((part) => `${part} without a limit`),
    );
  });
});
