import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Caller } from "../../../core/access/caller.ts";
import { Keys } from "../../../core/access/keys/registry.ts";
import { kindNames } from "../../../records/kinds.ts";
import { runsUnderTest } from "../../store.ts";
import { casesIn } from "../../../session/grants/cases.ts";
import { callerOf, datasetOf, everybody, openWorld } from "../../world.ts";

const runs = runsUnderTest ?? 12;
const hour = 3_600_000;

/** What may happen, as the model has it: plain states that say whether the team is let in. */
interface Model {
  now: number;
  readonly from: number;
  readonly until: number;
  revoked: boolean;
  granterRevoked: boolean;
  running: boolean;
  joined: boolean;
}

type Step = "hour" | "day" | "revoke" | "end granter" | "close" | "withdraw" | "return" | "leave" | "accept";

const steps = fc.array(
  fc.constantFrom<Step>(
    "hour",
    "hour",
    "hour",
    "day",
    "revoke",
    "end granter",
    "close",
    "withdraw",
    "return",
    "leave",
    "accept",
  ),
  { minLength: 4, maxLength: 14 },
);

describe("whoever has access for a while", () => {
  it("is let in just where every part of it says so, whatever happened before and in which process", async () => {
    await fc.assert(
      fc.asyncProperty(
        steps,
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 1, max: 60 }),
        async (course, wait, last) => {
          await using world = await openWorld();
          const { store, secret, keys } = world.platform;
          const idKey = secret("id");
          const elsewhere = new Keys(store, secret("pepper"), world.clock, kindNames, casesIn({ store, idKey }));
          const said = { owner: "XYZ", reference: "gates", programme: "STOP", name: "Gates", countries: ["UTO"] };
          const running = { ...said, phase: "RUNNING" };
          const operation = await world.write("operation", running);
          const answer = (state: "ACCEPTED" | "LEFT") =>
            world
              .asking(callerOf("UTO", { scopes: ["*:*"] }))
              .operations.participations.answer(operation, { state, note: null });
          await answer("ACCEPTED");
          const desk = await keys.create({ ...desked, owner: "UTO" });
          const start = world.clock.now();
          const model: Model = {
            now: start,
            from: start + wait * hour,
            until: start + (wait + last) * hour,
            revoked: false,
            granterRevoked: false,
            running: true,
            joined: true,
          };
          const giver = (await keys.check(desk.text)) as Caller;
          const made = await world.asking(giver).ownAccess.grants.give({
            case: operation,
            to: { kind: "team", label: "Gate", keys: 1 },
            registers: ["SLTD"],
            actions: ["check"],
            places: null,
            purposes: null,
            from: new Date(model.from).toISOString(),
            until: new Date(model.until).toISOString(),
          });
          let closed = false;
          for (const step of course) {
            if (step === "hour" || step === "day") world.clock.pass(step === "hour" ? hour : 24 * hour);
            else if (step === "revoke") await world.asking(giver).ownAccess.grants.revoke(made?.id ?? "");
            else if (step === "end granter") await elsewhere.revoke(desk.id);
            else if (step === "close" && model.running) {
              const write = async (phase: string, mover: "owner" | "act") => {
                const record = await world.draft("operation", { ...said, phase, policy: everybody });
                await world.writer("XYZ", mover).put(datasetOf("operation"), [{ record }]);
              };
              await write("EVALUATION", "owner");
              await write("CLOSED", "act");
              closed = true;
            } else if (step === "withdraw" && model.running) await world.withdraw(operation, "XYZ");
            else if (step === "return" && !model.running && !closed) await world.write("operation", running);
            else if (step === "leave" && model.running && model.joined) await answer("LEFT");
            else if (step === "accept" && model.running && !model.joined) await answer("ACCEPTED");
            follow(model, step, closed);
            const expected = letIn(model);
            for (const process of [keys, elsewhere])
              expect((await process.check(made?.keys[0]?.text ?? "")) !== null, `${course.join()} at ${step}`).toBe(
                expected,
              );
          }
        },
      ),
      { numRuns: runs },
    );
  }, 120_000);
});

const desked = { name: "Desk", role: "analyst", scopes: ["*:*"], purposes: null, test: false, expires: null } as const;

function follow(model: Model, step: Step, closed: boolean): void {
  if (step === "hour") model.now += hour;
  if (step === "day") model.now += 24 * hour;
  if (step === "revoke") model.revoked = true;
  if (step === "end granter") model.granterRevoked = true;
  if (step === "leave" && model.running) model.joined = false;
  if (step === "accept" && model.running) model.joined = true;
  if (step === "close" || step === "withdraw") model.running = false;
  if (step === "return" && !closed) model.running = true;
}

function letIn({ now, from, until, revoked, granterRevoked, running, joined }: Model): boolean {
  return from <= now && now < until && !revoked && !granterRevoked && running && joined;
}
