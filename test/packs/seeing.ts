import { systemClock } from "../../core/clock.ts";
import type { Manifest } from "../../packs/manifest.ts";
import { Device } from "../../packs/device/folder.ts";
import { Seen } from "../../packs/device/seen.ts";
import { PackRefused } from "../../packs/refused.ts";
import { opener } from "./packed.ts";

// One of several programs of a device: takes every `step`th pack, and says how often what it took was forgotten.
const [folder = "", first = "", step = "", last = ""] = process.argv.slice(2);
const device = Device.open(folder, opener);
const seen = new Seen(device, systemClock);
const { hub } = device.state();
let [forgotten, newest] = [0, 0];
for (let sequence = Number(first); sequence <= Number(last); sequence += Number(step)) {
  try {
    const manifest = { sequence, made: "2026-06-01T12:00:00.000Z" } as Manifest;
    seen.take({ manifest, trust: { hub, sequence } });
    newest = sequence;
  } catch (error) {
    // The other was ahead.
    if (!(error instanceof PackRefused)) throw error;
  }
  seen.keep();
  if (device.state().sequence < newest) forgotten += 1;
}
console.log(forgotten);
