import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { unbounded } from "../../../core/access/caller.ts";
import { policySchema } from "../../../core/access/policies/policy.ts";
import { verifyAudit } from "../../../core/audit/verification/verify.ts";
import { systemClock } from "../../../core/clock.ts";
import { everything } from "../../../core/store/port.ts";
import { type HitRecord, hits } from "../../../records/checks/records.ts";
import { openOperatorSession } from "../../../session/operator.ts";
import { checkQuestions } from "../../../session/screening/checks.ts";
import { ScreeningJob } from "../../../session/screening/job.ts";
import type { Question } from "../../../session/screening/questions.ts";
import { freshPlace, type Place } from "../../store.ts";
import { heldMeter } from "../../subgraphs/checks/screening-hub.ts";
import { stillClock, World } from "../../world.ts";

const command = join(import.meta.dirname, "killed-checks.ts");
const numbers = ["XZ5000001", "XZ5000002", "XZ5000003"];

let place: Place;
beforeEach(() => {
  place = freshPlace();
});
afterEach(() => place.remove());

const asked = (number: string, at: number): Question => ({
  check: `check-${at}`,
  request: "manifest",
  document: { number, type: "PASSPORT", issuer: "UTO" },
  sector: "carriers",
  police: "GRC",
  place: "flight UT123",
  purpose: "border-control",
  bounds: unbounded,
});

it("what a process checked that was killed before it gave the questions up makes no second hit", async () => {
  const before = await openOperatorSession(place, systemClock);
  const world = new World(before.platform, stillClock());
  const policy = policySchema.parse({ screening: { sectors: ["carriers"] } });
  for (const number of numbers.slice(1))
    await world.write("documentReport", { number, type: "PASSPORT", issuer: "UTO", fraudType: "LOST", policy });
  await before.platform.questions.keep({ owner: "SKYWAYS", test: false }, numbers.map(asked));
  await before.close();

  const child = spawn(process.execPath, [command, place.store, place.data], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  expect((await once(child, "exit"))[1]).toBe("SIGKILL");

  const after = await openOperatorSession(place, systemClock);
  const { store, questions } = after.platform;
  const [made, waiting] = [await store.find<HitRecord>(hits, everything, { first: 10 }), await questions.count()];
  expect([made.length, waiting]).toEqual([2, 3]);
  const { figures, meter } = heldMeter();
  const faults: unknown[] = [];
  const clock = { ...systemClock, now: () => systemClock.now() + 2_000 };
  const check = (some: Parameters<typeof checkQuestions>[1]) => checkQuestions(after, some);
  const failed = (error: unknown) => void faults.push(error);
  await new ScreeningJob({ questions, clock, meter, check, failed }).look(async () => true);
  expect([faults, figures.checked, await questions.count()]).toEqual([[], 3, 0]);
  const standing = await store.find<HitRecord>(hits, everything, { first: 10 });
  expect(standing.map(({ id, meetings }) => [id, meetings.length])).toEqual(made.map(({ id }) => [id, 1]));
  await after.close();
  expect(await verifyAudit(join(place.data, "audit"))).toMatchObject({ faults: [] });
});
