import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { holdsAlways, holdsHere, quick, requestIdOf } from "./invariants.ts";
import type { Target, Row, Shape } from "./row.ts";
import { openStage, type Stage } from "./stage.ts";
import type { Reply } from "./wire.ts";

/** Bytes the process may have grown by when an attack was answered. */
const maxGrowth = 50 * 1024 * 1024;

/** Tests of a group of rows: one a row, on a hub of the group's own. */
export function attackBy(group: string, rows: readonly Row[]): void {
  describe(`the attacks by ${group}`, () => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await openStage();
    });
    afterAll(() => stage.close());

    for (const row of rows) {
      it(`${row.number} ${row.name}`, async ({ task }) => {
        const before = refusals(await stage.entries());
        const shapes = await row.shapes(stage);
        task.meta.shapes = shapes.length;
        const faults: string[] = [];
        const replies: Reply[] = [];
        for (const shape of shapes) await held(faults, shape.what, () => attack(stage, row, shape, replies));
        for (const target of stage.targets) await held(faults, "the link query after them", () => stage.whole(target));
        await held(faults, "the audit", () => audited(stage, replies, before));
        expect(faults).toEqual([]);
      });
      // oxlint-disable-next-line vitest/warn-todo -- what the hub has nothing for yet is named, not left out.
      for (const why of row.notYet ?? []) it.todo(`${row.number} ${row.name}: ${why}`);
    }
  });
}

/** Every attack of a row is made, also after one that was not survived. */
async function held(faults: string[], what: string, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    faults.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Makes an attack on both gateways and, where it is a plain request, on each subgraph's port. */
async function attack(stage: Stage, row: Row, shape: Shape, replies: Reply[]): Promise<void> {
  if (shape.drill) return shape.drill(stage);
  for (const target of stage.targets) {
    const before = used();
    const got = await sent(stage, target, shape, replies);
    expect(growth(before), "bytes grown").toBeLessThan(maxGrowth);
    for (const reply of got) {
      at(target, reply, () => {
        holdsAlways(reply, shape, textOf(shape));
        expect(reply.headers["x-content-type-options"]).toBe("nosniff");
        const safe = shape.safe ?? row.safe;
        holdsHere(reply, safe);
        safe.holds?.(reply, stage);
      });
    }
    await stage.wellAndAlive(target);
  }
  if (!shape.send) await refusedAtPorts(stage, shape, replies);
}

/** A plain request that took too long is sent once more: what else the machine did then is not the hub's. */
async function sent(stage: Stage, target: Target, shape: Shape, replies: Reply[]): Promise<readonly Reply[]> {
  const once = async () => {
    const got = shape.send ? await shape.send(target, stage) : [await stage.send(target, shape)];
    replies.push(...got);
    return got;
  };
  const got = await once();
  return !shape.send && got.some(({ millis }) => millis >= quick) ? once() : got;
}

/** A subgraph answers nobody but the gateway, reads nothing, and keeps a record of who tried. */
async function refusedAtPorts(stage: Stage, shape: Shape, replies: Reply[]): Promise<void> {
  const reads = stage.reads();
  for (const port of stage.ports) {
    const [reply] = await sent(stage, port, shape, replies);
    if (!reply) throw new Error(`no answer at ${port.name}`);
    at(port, reply, () => {
      holdsAlways(reply, shape, textOf(shape));
      holdsHere(reply, {
        status: [401, 413, 415],
        codes: ["UNAUTHENTICATED", "BODY_TOO_LARGE", "UNSUPPORTED_MEDIA_TYPE"],
      });
    });
  }
  expect(stage.reads() - reads, "reads for nobody").toBe(0);
}

/** One entry for each answer, and none without an answer. */
async function audited(stage: Stage, replies: readonly Reply[], refusedBefore: number): Promise<void> {
  const entries = await stage.entries();
  for (const reply of replies) {
    const found = entries.get(requestIdOf(reply)) ?? [];
    expect(
      found.map(({ header }) => header["status"]),
      `entries of ${requestIdOf(reply)}`,
    ).toEqual([reply.status]);
  }
  expect(refusals(entries) - refusedBefore, "refusals in the audit").toBe(
    replies.filter(({ status }) => status >= 400).length,
  );
}

function refusals(entries: Awaited<ReturnType<Stage["entries"]>>): number {
  return [...entries.values()].flat().filter(({ header }) => header.kind === "refusal").length;
}

function at(target: Target, { status, text }: Reply, check: () => void): void {
  try {
    check();
  } catch (error) {
    throw new Error(`at ${target.name}, ${status} ${text.slice(0, 300)}: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

function textOf({ body }: Shape): string {
  return typeof body === "string"
    ? body
    : body instanceof Buffer
      ? body.toString("latin1")
      : (JSON.stringify(body) ?? "");
}

function used(): number {
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return heapUsed + external + arrayBuffers;
}

/** What the process holds more than before; what was only left lying is collected first. */
function growth(before: number): number {
  if (used() - before >= maxGrowth) globalThis.gc?.();
  return used() - before;
}
