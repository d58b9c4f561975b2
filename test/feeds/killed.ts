import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { systemClock } from "../../core/clock.ts";
import { visible } from "../../core/access/row-filter.ts";
import type { Reader } from "../../core/access/reader.ts";
import type { Dataset } from "../../core/record.ts";
import { canonicalJson } from "../../core/store/content.ts";
import { pagesOf } from "../../core/store/pages.ts";
import { everything, type Store } from "../../core/store/port.ts";
import { datasets } from "../../records/datasets.ts";
import { type Kind, kindOf } from "../../records/kinds.ts";
import { type Entry, numbered } from "../../session/entry.ts";
import type { Compared } from "../../imports/feeds/following.ts";
import type { PlatformSettings } from "../../session/platform.ts";
import { receivedCollection, type ReceivedRow } from "../../session/following/rows.ts";
import { bodyOf, idsIn, nameOf } from "../../session/feeds/line.ts";
import { ingest } from "../../session/ingest.ts";
import { openOperatorSession } from "../../session/operator.ts";
import { openTestHub, type TestHub } from "../hub.ts";
import type { Draw } from "../packs/alike.ts";
import { ownerAlone } from "../world.ts";

export interface Killing {
  readonly records: number;
  readonly kills: number;
  /** Milliseconds within which a follower is killed, drawn anew each time. */
  readonly within: readonly [number, number];
  readonly draw: Draw;
}

export interface Survived {
  /** Of the names and contents of all records, there as the follower sees them and here. */
  readonly there: readonly string[];
  readonly here: readonly string[];
  readonly killed: number;
  /** Where they were compared once all had come, after so much was damaged here, and after that was mended. */
  readonly compared: Readonly<Record<"first" | "damaged" | "again", Compared>>;
  readonly damaged: number;
  readonly seconds: number;
}

const command = join(import.meta.dirname, "../../cli/borderlink.ts");

/** Follows a hub with a process that is killed again and again while the hub there goes on; then once to the end. */
export async function followKilled({ records, kills, within, draw }: Killing): Promise<Survived> {
  const began = performance.now();
  const data = mkdtempSync(join(tmpdir(), "borderlink-"));
  const hub = await openTestHub();
  try {
    await fill(hub, records);
    const url = await hub.app.listen({ host: "127.0.0.1", port: 0 });
    writeFileSync(join(data, "key"), await hub.key({ owner: "XYZ", scopes: ["*:*"] }));
    await (await openOperatorSession({ data: join(data, "hub"), store: "sqlite" }, systemClock)).close();
    const asked = ["--url", url, "--key-file", join(data, "key"), "--purpose", "border-control", "--reason", "kills"];
    let killed = 0;
    // On a quiet machine a follower may be done before: the next is killed sooner.
    for (let share = 1; killed < kills;) {
      const [from, to] = within;
      const millis = share * (from + draw(to - from));
      if ((await followFor(join(data, "hub"), asked, millis)) === null) killed += 1;
      else share *= 0.7;
      await change(hub, records, killed, draw);
    }
    const place = { data: join(data, "hub"), store: "sqlite" };
    const first = await compareWith(place.data, asked);
    const damaged = await damage(place, Math.ceil(records / 300), draw);
    const compared = {
      first,
      damaged: await compareWith(place.data, asked),
      again: await compareWith(place.data, asked),
    };
    const session = await openOperatorSession(place, systemClock);
    const here = await toldBy(session.platform.store);
    await session.close();
    const there = await toldBy(hub.hub.platform.store, await hub.world.asking("XYZ").reader.view());
    return { there, here, killed, compared, damaged, seconds: (performance.now() - began) / 1_000 };
  } finally {
    await hub.close();
    rmSync(data, { recursive: true, force: true });
  }
}

/** Follows to the end and compares. */
async function compareWith(data: string, asked: readonly string[]): Promise<Compared> {
  const said = await followFor(data, [...asked, "--compare", "--json"], null);
  return JSON.parse(said ?? "null").compared;
}

/** Takes away records here, at most so many and one of a thousand, and of every second its row as well. */
async function damage(place: PlatformSettings, many: number, draw: Draw): Promise<number> {
  const session = await openOperatorSession(place, systemClock);
  const { store } = session.platform;
  const stamp = { at: new Date(systemClock.now()).toISOString(), by: "nobody", request: "damage" };
  let taken = 0;
  for await (const rows of pagesOf(store, receivedCollection, { gone: false }, { first: 1_000 })) {
    if (taken === many) break;
    const { id, record } = rows[draw(rows.length)] as ReceivedRow;
    const dataset = datasets.get(kindOf(record) as Kind) as Dataset;
    const withRow = taken % 2 === 0 ? [id] : [];
    await store.transaction(async (within) => {
      await within.erase(dataset, [record], stamp);
      await within.discard(receivedCollection, { _id: { $in: withRow } });
    });
    taken += 1;
  }
  await session.close();
  return taken;
}

/** A process that follows: what it said, or null where it was killed before it was done. */
async function followFor(data: string, asked: readonly string[], millis: number | null): Promise<string | null> {
  const settings = { HUB_DATA: data, HUB_STORE: "sqlite" };
  const child = spawn(process.execPath, [command, "follow", ...asked], {
    env: settings,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [said, complaint] = ["", ""];
  child.stdout.on("data", (text) => (said += String(text)));
  child.stderr.on("data", (text) => (complaint += String(text)));
  const ended = once(child, "exit") as Promise<[number | null, string | null]>;
  if (millis !== null) await Promise.race([ended, setTimeout(millis, null, { ref: false })]);
  if (millis !== null && child.exitCode === null) child.kill("SIGKILL");
  const [code, signal] = await ended;
  if (signal === null && code !== 0) throw new Error(`the follower ended with ${code}: ${complaint}`);
  return signal === null ? said : null;
}

const personNamed = (at: number) => ({ record: "person", owner: "UTO", reference: `P${at}` }) as const;
const passportNamed = (at: number) => ({ record: "document", owner: "GRC", reference: `D${at}` }) as const;
const handling = { audiences: [{}] };

/** Persons, passports and what joins them, a third of each. */
async function fill(hub: TestHub, records: number): Promise<void> {
  function* entries(): Generator<Entry> {
    for (let at = 0; at < records / 3; at += 1) {
      yield { ...personNamed(at), handling, names: [{ kind: "MAIN", full: `Bearer ${at}` }] };
      yield { ...passportNamed(at), handling, type: "PASSPORT", number: `ZZ${at}`, issuer: "UTO" };
      const ends = { from: personNamed(at), to: passportNamed(at) };
      yield { record: "link", owner: "GRC", handling, kind: "HOLDER_OF", ...ends, source: "a register" };
    }
  }
  const session = { ...hub.hub, clock: hub.clock, data: hub.settings.data };
  await ingest(session, numbered(entries()));
}

/** One is withdrawn, one taken out of sight, one changed and one new. */
async function change(hub: TestHub, records: number, nth: number, draw: Draw): Promise<void> {
  const some = () => draw(Math.floor(records / 3));
  const handed = (at: number) => ({ owner: "GRC", reference: `D${at}` });
  const gone = await hub.world.passport("gone", handed(some()));
  await hub.world.withdraw(gone, "GRC");
  await hub.world.person("Hidden", { reference: `P${some()}`, policy: ownerAlone });
  await hub.world.passport(`changed ${nth}`, handed(some()));
  await hub.world.person("New", { reference: `new ${nth}` });
}

/** What stands: its names, and its contents with names in the place of ids. */
async function toldBy(store: Store, view?: Awaited<ReturnType<Reader["view"]>>): Promise<string[]> {
  const names = new Map<string, string>();
  const bodies: [string, Readonly<Record<string, unknown>>][] = [];
  for (const kind of ["person", "document", "link"] as const satisfies readonly Kind[]) {
    const dataset = datasets.get(kind) as Dataset;
    const filter = view ? visible(view, dataset, everything) : everything;
    for await (const page of pagesOf(store, dataset, filter, { first: 1_000 }))
      for (const record of page) {
        names.set(record.id, canonicalJson(nameOf(dataset, record)));
        bodies.push([record.id, bodyOf(dataset, record)]);
      }
  }
  return bodies
    .map(([id, body]) => {
      const text = canonicalJson(body);
      const told = idsIn(body).reduce((all, one) => all.replaceAll(one, names.get(one) ?? one), text);
      return `${names.get(id)} ${told}`;
    })
    .toSorted();
}
