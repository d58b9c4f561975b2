import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkCountCollection } from "../../core/check-counts/counts.ts";
import { systemClock } from "../../core/clock.ts";
import { Device } from "../../packs/device/folder.ts";
import { giveUp } from "../../packs/journal/acknowledgement.ts";
import { handedIn } from "../../packs/journal/form.ts";
import { openChecks } from "../../packs/open-checks.ts";
import { hits } from "../../records/checks/records.ts";
import { openPlatform } from "../../session/platform.ts";
import { called } from "../cli/command.ts";
import { freshPlace, type Place } from "../store.ts";
import type { Draw } from "./alike.ts";
import { passport } from "./asked.ts";

const secret = "0123456789abcdef0123456789abcdef";
const numberOf = (at: number) => `XZ${String(at).padStart(6, "0")}`;

/** One entry in so many meets a report. */
const meetsEach = 10;
const meeting = (many: number) => Math.ceil(many / meetsEach);

/**
 * Kills a hub again and again while it receives what a device was asked and checks it: half of the entries come while it is
 * killed. Throws where any of them does not count once, or makes other than one hit.
 */
export async function killInUpload(kills: number, draw: Draw): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "borderlink-killed-"));
  const hub = freshPlace();
  try {
    const at = (name: string) => join(folder, name);
    const many = 2 * kills;
    await deviceWith(hub, at, many);
    const device = Device.open(at("device"), { kind: "command", secret });
    const pack = await openChecks(at("pack"), device, { clock: systemClock, resident: true });
    for (let number = 0; number < many; number += 1) await pack.checks.check([passport(numberOf(number))]);
    pack.close();
    const lines = [...handedIn(device)];
    let [killed, lived] = [0, 0];
    while (killed < kills) {
      writeFileSync(at("handed-in"), lines.slice(0, 2 + killed + draw(kills)).join("\n"));
      // How long one life takes is the machine's affair: most ends fall into it.
      if (await life(hub, at, draw(2) === 0 ? draw(40) : draw(400))) lived += 1;
      else killed += 1;
      if (lived > 4 * kills) throw new Error("the hub outlives its deaths on this machine");
    }
    writeFileSync(at("handed-in"), lines.join("\n"));
    const acknowledgement = await life(hub, at, null);
    if (!acknowledgement) throw new Error("the hub ended by itself");
    const { gone, left } = giveUp(device, acknowledgement);
    const counted = await countedIn(hub);
    const expected = { checks: many, met: meeting(many), meetings: meeting(many) };
    const found = { gone, left, ...counted };
    if (JSON.stringify(found) !== JSON.stringify({ gone: many, left: 0, ...expected }))
      throw new Error(`after ${killed} kills: ${JSON.stringify(found)}`);
    return `${killed} kills in upload (${lived} lives ended by themselves): ${JSON.stringify(found)}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await hub.remove();
  }
}

/** What it acknowledged; null where it was killed before. `after`: milliseconds from when it has begun. */
async function life(hub: Place, at: (name: string) => string, after: number | null): Promise<string | null> {
  const env = settingsOf(hub);
  const child = spawn(process.execPath, [join(import.meta.dirname, "killed.ts"), at("handed-in")], { env });
  let [said, faults] = ["", ""];
  child.stdout.on("data", (part: Buffer) => {
    if (said === "" && after !== null) setTimeout(() => child.kill("SIGKILL"), after);
    said += String(part);
  });
  child.stderr.on("data", (part: Buffer) => void (faults += String(part)));
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== null && code !== 0) throw new Error(faults);
  return code === 0 ? `${said.split("\n").slice(1, 3).join("\n")}\n` : null;
}

function settingsOf({ data, store }: Place) {
  return { HUB_DATA: data, HUB_STORE: store };
}

async function deviceWith(hub: Place, at: (name: string) => string, many: number): Promise<void> {
  const borderlink = async (...args: string[]) => {
    const { code, out, err } = await called(settingsOf(hub), ...args);
    if (code !== 0) throw new Error(err);
    return out;
  };
  const opened = ["--key-command", `printf %s ${secret}`];
  const who = ["--name", "Post 7", "--role", "partner", "--owner", "GRC", "--scopes", "*:read,*:offline"];
  const key = JSON.parse(await borderlink("keys", "create", ...who, "--json")).id as string;
  const named = { record: "documentReport", owner: "UTO", type: "PASSPORT", issuer: "UTO", fraudType: "STOLEN" };
  const report = { ...named, handling: { audiences: [{ offline: true }] } };
  const numbers = Array.from({ length: meeting(many) }, (_, index) => numberOf(index * meetsEach));
  const lines = numbers.map((number) => JSON.stringify({ ...report, reference: number, number }));
  writeFileSync(at("in.ndjson"), `${lines.join("\n")}\n`);
  await borderlink("import", at("in.ndjson"));
  await borderlink("pack", "enrol", at("device"), "--name", "Post 7", ...opened, "--output", at("enrolment"));
  await borderlink("pack", "approve", at("enrolment"), "--key", key, "--output", at("approval"));
  await borderlink("pack", "accept", at("approval"), "--device", at("device"), ...opened);
  const [device] = JSON.parse(await borderlink("pack", "devices", "--json")).devices as [{ id: string }];
  await borderlink("pack", "build", at("pack"), "--device", device.id);
}

async function countedIn({ data, store }: Place) {
  const platform = await openPlatform({ store, data }, systemClock);
  try {
    const rows = await platform.store.find(checkCountCollection, {}, { first: 100_000 });
    const made = await platform.store.find(hits, {}, { first: 100_000 });
    return {
      checks: rows.reduce((sum, { count }) => sum + count, 0),
      met: made.length,
      meetings: made.reduce((sum, { meetings, moreMeetings }) => sum + meetings.length + moreMeetings, 0),
    };
  } finally {
    await platform.close();
  }
}
