import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { unbounded } from "../../../core/access/caller.ts";
import { Lease } from "../../../core/jobs/lease.ts";
import { everything, StoreUnavailable } from "../../../core/store/port.ts";
import { openPlatform, type Platform } from "../../../session/platform.ts";
import { ScreeningJob } from "../../../session/screening/job.ts";
import { type Question, questionCollection, Questions } from "../../../session/screening/questions.ts";
import { freshPlace, type Place } from "../../store.ts";
import { heldMeter } from "../../subgraphs/checks/screening-hub.ts";
import { stillClock } from "../../world.ts";

let place: Place;
let platform: Platform;
let clock: ReturnType<typeof stillClock>;
beforeEach(async () => {
  place = freshPlace();
  clock = stillClock();
  platform = await openPlatform(place, clock);
});
afterEach(async () => {
  await platform.close();
  await place.remove();
});

const skyways = { owner: "SKYWAYS", test: false };
const hour = 3_600_000;

function asked(check: string): Question {
  const document = { number: "XZ5000001", type: "PASSPORT", issuer: "UTO" };
  const about = { request: "manifest", sector: "carriers", police: "UTO", place: "flight UT123" } as const;
  return { check, ...about, document, purpose: "border-control", bounds: unbounded };
}

const keep = (...checks: string[]) => platform.questions.keep(skyways, checks.map(asked));
const waiting = async () => (await platform.questions.until(clock.now(), null)).map(({ question }) => question?.check);

/** The job of one process; what it checked, and the faults it told. */
function jobOf(check: (checks: readonly string[]) => void = () => {}) {
  const { figures, meter } = heldMeter();
  const [checked, faults]: [string[][], unknown[]] = [[], []];
  const failed = (error: unknown) => void faults.push(error);
  const lease = new Lease(platform.store, clock, { job: "screening" });
  const job = new ScreeningJob({
    questions: platform.questions,
    clock,
    meter,
    failed,
    check: async (some) => {
      const checks = some.map(({ question }) => question.check);
      check(checks);
      checked.push(checks);
    },
  });
  const look = async (millis = 2_000) => {
    clock.pass(millis);
    await job.look(() => lease.take()).catch(failed);
  };
  return { look, stop: () => lease.release(), figures, checked, faults };
}

describe("questions that wait", () => {
  it("are taken in the order in which they came, whole and sealed", async () => {
    await keep("one", "two");
    clock.pass(1);
    await keep("three");
    expect((await waiting()).slice(2)).toEqual(["three"]);
    const [first] = await platform.questions.until(clock.now(), null);
    expect(first).toMatchObject({ ...skyways, question: asked(first?.question?.check ?? "") });
    const rows = await platform.store.find(questionCollection, everything, { first: 10 });
    expect(JSON.stringify(rows)).not.toContain("XZ5000001");
  });

  it("are no more of one organisation than may wait at once: of what is too much nothing is kept", async () => {
    const few = new Questions({ store: platform.store, clock, secret: platform.secret("pepper"), mostWaiting: 3 });
    await few.keep(skyways, [asked("one"), asked("two")]);
    const refused = { extensions: { code: "QUEUE_FULL" } };
    await expect(few.keep(skyways, [asked("three"), asked("four")])).rejects.toMatchObject(refused);
    expect(await few.count()).toBe(2);
    await few.keep({ owner: "NORDAIR", test: false }, [asked("five"), asked("six")]);
    await few.keep({ ...skyways, test: true }, [asked("seven"), asked("eight")]);
    await few.keep(skyways, [asked("three")]);
    await expect(few.keep(skyways, [asked("four")])).rejects.toMatchObject(refused);
  });

  it("are opened as whose they were asked, and not as another's, nor live where they are for tests", async () => {
    await keep("one");
    const [row] = await platform.store.find(questionCollection, everything, { first: 1 });
    for (const changed of [{ owner: "NORDAIR" }, { test: true }]) {
      await platform.store.project(questionCollection, [{ ...row, ...changed } as never]);
      expect(await waiting()).toEqual([undefined]);
    }
  });
});

describe("the job that checks them", () => {
  it("leaves each for a second, so that its acknowledgement is away before it is looked at", async () => {
    const { look, checked, figures } = jobOf();
    await keep("early");
    clock.pass(900);
    await keep("late");
    await look(200);
    expect(checked).toEqual([["early"]]);
    expect(figures).toMatchObject({ waiting: 1, checked: 1 });
    await look();
    expect([checked, figures.waiting, figures.oldest]).toEqual([[["early"], ["late"]], 0, null]);
  });

  it("goes on behind one that fails or cannot be opened, which stands and is tried again", async () => {
    await keep("one", "poisoned", "two");
    const [row] = await platform.store.find(questionCollection, everything, { first: 1 });
    await platform.store.project(questionCollection, [{ ...row, id: `${row?.id}X`, sealed: "AAAA" } as never]);
    let broken = true;
    const { look, checked, faults } = jobOf((checks) => {
      if (broken && checks.includes("poisoned")) throw new Error("it cannot be checked");
    });
    await look();
    expect(checked.flat().toSorted()).toEqual(["one", "two"]);
    expect(await platform.questions.count()).toBe(2);
    expect(faults).toHaveLength(3);
    broken = false;
    await look();
    expect(checked.flat().toSorted()).toEqual(["one", "poisoned", "two"]);
    expect(await platform.questions.count()).toBe(1);
  });

  it("stops for this time where the store is out of reach, and gives nothing up", async () => {
    await keep("one", "two");
    let out = true;
    const { look, checked, faults } = jobOf(() => {
      if (out) throw new StoreUnavailable(new Error("down"));
    });
    await look();
    expect([checked, faults.length, await platform.questions.count()]).toEqual([[], 1, 2]);
    out = false;
    await look();
    expect([checked.length, await platform.questions.count()]).toEqual([1, 0]);
  });

  it("deletes unchecked what has waited for two days, and says how many", async () => {
    await keep("old", "older");
    clock.pass(48 * hour);
    const { look, checked, figures } = jobOf();
    await keep("new");
    await look();
    expect([checked, figures.outlived, await platform.questions.count()]).toEqual([[["new"]], 2, 0]);
  });

  it("is done by one process at a time, and by another once that has ended", async () => {
    const [first, second] = [jobOf(), jobOf()];
    await keep("one");
    await first.look();
    await keep("two");
    await second.look();
    expect([first.checked, second.checked]).toEqual([[["one"]], []]);
    expect(second.figures.waiting).toBe(1);
    await first.stop();
    await second.look();
    expect(second.checked).toEqual([["two"]]);
  });
});
