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
import type { Kind } from "../../records/kinds.ts";
import { type Entry, numbered } from "../../session/entry.ts";
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
      if (await followFor(join(data, "hub"), asked, millis)) killed += 1;
      else share *= 0.7;
      await change(hub, records, killed, draw);
    }
    if (await followFor(join(data, "hub"), asked, null)) throw new Error("the last one was killed");
    const session = await openOperatorSession({ data: join(data, "hub"), store: "sqlite" }, systemClock);
    const here = await toldBy(session.platform.store);
    await session.close();
    const there = await toldBy(hub.hub.platform.store, await hub.world.asking("XYZ").reader.view());
    return { there, here, killed, seconds: (performance.now() - began) / 1_000 };
  } finally {
    await hub.close();
    rmSync(data, { recursive: true, force: true });
  }
}

/** A process that follows; whether it was killed before it was done. */
async function followFor(data: string, asked: readonly string[], millis: number | null): Promise<boolean> {
  const settings = { HUB_DATA: data, HUB_STORE: "sqlite" };
  const child = spawn(process.execPath, [command, "follow", ...asked], {
    env: settings,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (text) => (said += String(text)));
  const ended = once(child, "exit") as Promise<[number | null, string | null]>;
  if (millis !== null) await Promise.race([ended, setTimeout(millis, null, { ref: false })]);
  if (millis !== null && child.exitCode === null) child.kill("SIGKILL");
  const [code, signal] = await ended;
  if (signal === null && code !== 0) throw new Error(`the follower ended with ${code}: ${said}`);
  return signal !== null;
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
