import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { handedInKinds } from "../../records/datasets.ts";
import { type Kind, kindOf } from "../../records/kinds.ts";
import { digestOf, type Range, rootOf } from "../../session/feeds/range.ts";
import { openTestHub } from "../hub.ts";
import { askersOf, type Role } from "./askers.ts";
import { may, sees } from "./model.ts";
import { Hearing, Ruling } from "./ruling.ts";
import { type AccessWorld, type Known, writeWorld } from "./world.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let world: AccessWorld;
let roles: readonly Role[];
/** By the role's name: where a copy of the empty hub stands. */
const begun = new Map<string, string>();
const patience = 300_000;

beforeAll(async () => {
  hub = await openTestHub();
  // The roles are the same on both worlds, but for the operation that one is bound to.
  const early = exporting(askersOf(hub, { ofType: () => [] } as never));
  for (const role of early) if (!role.operations) begun.set(role.name, (await fed(role)).cursor);
  world = await writeWorld(hub, { every: 6 });
  roles = exporting(askersOf(hub, world));
}, patience);
afterAll(() => hub.close());

/** The same with the right to take along what they may read. */
function exporting(all: readonly Role[]): Role[] {
  const also = (scopes: readonly string[] = []) => [...scopes, "*:export"];
  return all.map((role) => ({
    ...role,
    rights: also(role.rights),
    key: { ...role.key, scopes: also(role.key.scopes) },
  }));
}

interface Line {
  readonly id?: string;
  readonly body?: object;
  readonly cursor?: string;
  readonly range?: Range;
  readonly root?: string;
}

async function fed(role: Role, asked: object = {}) {
  const headers = {
    authorization: `Bearer ${await hub.key(role.key)}`,
    "content-type": "application/json",
    ...role.headers,
  };
  const payload = JSON.stringify({ reason: "oracle", ...asked });
  const remoteAddress = "192.0.2.1";
  const answer = await hub.app.inject({ method: "POST", url: "/feed", payload, headers, remoteAddress });
  const lines = answer.statusCode === 200 ? answer.body.split("\n").slice(0, -1) : [];
  const read = lines.map((line) => JSON.parse(line) as Line);
  const cursor = read.findLast((line) => line.cursor !== undefined)?.cursor ?? "";
  const told = read.flatMap(({ id, body }, at) => (id && body ? [{ id, text: lines[at] as string }] : []));
  return { body: answer.body, ids: told.map(({ id }) => id), told, read, cursor };
}

function mayFollow(role: Role, kind: string): boolean {
  return handedInKinds.includes(kind as Kind) && may(role, "read", kind) && may(role, "search", kind);
}

function follows(role: Role, record: Known): boolean {
  return mayFollow(role, record.kind) && sees(role, record) && record.ends.every(({ kind }) => mayFollow(role, kind));
}

describe("the access oracle", () => {
  it.each(["a new copy", "a copy of the empty hub that goes on"])(
    "agrees with the feed on who sees what, and finds nothing else in its bytes: %s",
    async (name) => {
      const ruling = new Ruling();
      const all = [...world.records.values()];
      for (const role of roles) {
        const goesOn = name !== "a new copy";
        // One that is bound to an operation could not ask before there was one.
        if (goesOn && role.operations) continue;
        const after = goesOn ? begun.get(role.name) : undefined;
        const { body, ids } = await fed(role, after ? { after } : {});
        const hearing = new Hearing(role, name, ruling);
        hearing.search(body, world);
        hearing.judgeList(
          all,
          all.filter((record) => follows(role, record)),
          ids,
        );
      }
      expect(ruling.faults.slice(0, 20)).toEqual([]);
      expect(Math.min(ruling.visible, ruling.hidden)).toBeGreaterThan(300);
      expect(all.some(({ id }) => kindOf(id) === "link")).toBe(true);
    },
    patience,
  );

  it(
    "finds in the roots of a feed nothing but what the same key is told of it",
    async () => {
      let ranges = 0;
      for (const role of roles) {
        const { told } = await fed(role);
        const inOrder = told.toSorted((one, other) => (one.id < other.id ? -1 : 1));
        const { read } = await fed(role, { tell: "roots" });
        for (const { range, root } of read) {
          if (!range) continue;
          ranges += 1;
          const { after, through } = range;
          const within = inOrder.filter(({ id }) => id > (after ?? "") && (through === null || id <= through));
          expect([role.name, root]).toEqual([role.name, rootOf(within.map(({ text }) => digestOf(text)))]);
          const bounds = [after, through].filter((id) => id !== null);
          expect(bounds.filter((id) => !told.some((one) => one.id === id))).toEqual([]);
        }
      }
      expect(ranges).toBeGreaterThan(roles.length / 4);
    },
    patience,
  );
});
