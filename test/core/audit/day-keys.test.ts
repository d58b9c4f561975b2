import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isPartName } from "../../../cli/backup/manifest.ts";
import { AuditLog } from "../../../core/audit/writing/log.ts";
import { checkAsked, DayKeys, marksOf } from "../../../core/audit/marks/day-keys.ts";
import { stillClock } from "../../world.ts";
import { auditFolder } from "./world.ts";

const day = 86_400_000;

function keysOf(data = auditFolder(), clock = stillClock()) {
  return { data, clock, keys: new DayKeys(data, clock, 30), folder: join(data, "check-keys") };
}

describe("the keys under which checks leave marks", () => {
  it("are one a day for all processes on a data folder, for the hub's own user alone", () => {
    const { data, clock, keys, folder } = keysOf();
    const other = new DayKeys(data, clock, 30);
    expect(other.today().id).toBe(keys.today().id);
    clock.pass(day);
    const [next, same] = [keys.today(), other.today()];
    expect([next.day, next.id]).toEqual(["2026-06-02", same.id]);
    expect(readdirSync(folder)).toEqual(["2026-06-01.key", "2026-06-02.key"]);
    expect(statSync(join(folder, "2026-06-01.key")).mode & 0o777).toBe(0o600);
    expect([...keys.living().values()].map((one) => one.day)).toEqual(["2026-06-01", "2026-06-02"]);
  });

  it("mark one value differently each day", () => {
    const { clock, keys } = keysOf();
    const before = marksOf(["L898902C3"], keys.today());
    expect(marksOf(["L898902C3"], keys.today())).toEqual(before);
    clock.pass(day);
    expect(marksOf(["L898902C3"], keys.today())).not.toEqual(before);
  });

  it("answer for thirty days, and are then destroyed while the hub works", () => {
    const { clock, keys, folder } = keysOf();
    const { id } = keys.today();
    clock.pass(30 * day);
    keys.today();
    expect(keys.living().has(id)).toBe(true);
    clock.pass(day);
    expect(keys.living().has(id)).toBe(false);
    expect(keys.outlived()).toEqual(["2026-06-01"]);
    keys.today();
    expect(readdirSync(folder)).toEqual(["2026-07-01.key", "2026-07-02.key"]);
  });

  it("are destroyed again where a copy of the data folder brings them back", () => {
    const { clock, keys, folder } = keysOf();
    keys.today();
    const copied = readFileSync(join(folder, "2026-06-01.key"));
    clock.pass(31 * day);
    expect(keys.destroyOutlived()).toEqual(["2026-06-01"]);
    writeFileSync(join(folder, "2026-06-01.key"), copied, { mode: 0o600 });
    expect(keys.living().size).toBe(0);
    keys.today();
    expect(existsSync(join(folder, "2026-06-01.key"))).toBe(false);
  });

  it("are told apart where a restored hub makes another one for the same day", () => {
    const { data, clock, keys, folder } = keysOf();
    const asked = checkAsked({ name: null, fields: ["checkDocument"], document: "", values: ["X1"] }, keys.today());
    rmSync(folder, { recursive: true });
    const restored = new DayKeys(data, clock, 30);
    expect(restored.today().day).toBe(asked.marked?.day);
    expect(restored.living().has(asked.marked?.key ?? "")).toBe(false);
  });

  it("are made anew for every process where the file of one is lost", () => {
    const { data, clock, keys, folder } = keysOf();
    const { id } = keys.today();
    rmSync(join(folder, "2026-06-01.key"));
    const next = keys.today();
    expect(next.id).not.toBe(id);
    expect(new DayKeys(data, clock, 30).today().id).toBe(next.id);
  });

  it("answer for the other days where that of one is damaged, and say of which", () => {
    const { clock, keys, folder } = keysOf();
    keys.today();
    writeFileSync(join(folder, "2026-06-01.key"), "cut");
    clock.pass(day);
    const { id } = keys.today();
    expect([...keys.living().keys()]).toEqual([id]);
    expect(keys.faults()).toEqual([expect.stringMatching(/of 2026-06-01 cannot be used .* then remove its file$/)]);
    clock.pass(30 * day);
    keys.today();
    expect(existsSync(join(folder, "2026-06-01.key"))).toBe(false);
  });

  it("are made although a folder has the name of one that is outlived, which nobody could destroy", () => {
    const { clock, keys, folder } = keysOf();
    keys.today();
    mkdirSync(join(folder, "2026-05-01.key"));
    clock.pass(31 * day);
    expect(keys.today().day).toBe("2026-07-02");
    expect(readdirSync(folder)).toEqual(["2026-05-01.key", "2026-07-02.key"]);
    expect([keys.outlived(), keys.faults(), keys.living().size]).toEqual([[], [], 1]);
  });

  it("are destroyed although a copy that was put back can only be read", () => {
    const { clock, keys, folder } = keysOf();
    keys.today();
    chmodSync(join(folder, "2026-06-01.key"), 0o400);
    clock.pass(31 * day);
    expect(keys.destroyOutlived()).toEqual(["2026-06-01"]);
  });

  it("go back with a clock that was set back, and are destroyed none the less", () => {
    const { clock, keys } = keysOf();
    const first = keys.today();
    clock.pass(2 * day);
    keys.today();
    clock.pass(-2 * day);
    expect(keys.today().id).toBe(first.id);
    clock.pass(33 * day);
    keys.today();
    expect([...keys.living().values()].map((one) => one.day)).toEqual(["2026-07-04"]);
  });

  it("are in no backup, though the entries that they mark are", async () => {
    const { data, clock, keys } = keysOf();
    keys.today();
    const log = await AuditLog.open(join(data, "audit"), { clock, software: "0.1.0", checks: true });
    await log.close();
    const files = readdirSync(data, { recursive: true }).map(String).filter(isPartName);
    expect(files.map((file) => file.slice(file.lastIndexOf("-"))).toSorted()).toEqual([
      "-checks.bodies",
      "-checks.chain",
      "-checks.checkpoints",
    ]);
  });

  it("leave other files of their folder alone", () => {
    const { keys, folder } = keysOf();
    mkdirSync(folder);
    writeFileSync(join(folder, "notes.txt"), "");
    keys.today();
    expect(keys.living().size).toBe(1);
  });
});

describe("the mark of a check", () => {
  it("has each value once, in no order of theirs, and the document's text under the key as well", () => {
    const { keys } = keysOf();
    const asked = (document: string, values: string[]) =>
      checkAsked({ name: "Lane", fields: ["checkDocument"], document, values }, keys.today());
    const one = asked("{ a }", ["B", "A", "A"]);
    expect(one.marked?.values).toHaveLength(2);
    expect(one).toEqual(asked("{ a }", ["A", "B"]));
    expect(one.document).not.toBe(asked("{ b }", ["A", "B"]).document);
    expect(one.variables).toEqual({});
  });
});
