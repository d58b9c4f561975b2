import { Device } from "../../packs/device/folder.ts";
import { openChecks } from "../../packs/open-checks.ts";
import { systemClock } from "../../core/clock.ts";
import { namedOnly } from "../../records/checking/document.ts";
import { longestTurn } from "../names/turns.ts";

// In a process of its own, as an agent is: node bench/packs/time-to-names.ts PACK DEVICE SECRET NAME BORN
const [pack, device, secret, name, born] = process.argv.slice(2) as [string, string, string, string, string];
const own = Device.open(device, { kind: "command", secret });
const opened = await openChecks(pack, own, { clock: systemClock, resident: true });
const seconds = () => ({ wall: performance.now() / 1_000, processor: processorSeconds() });
const open = seconds();
const unknown = namedOnly({ number: "XZ9999999", type: "PASSPORT", issuer: "UTO" });
const asked = { names: [name], birthDate: born, nationalities: [], sex: null, transactionNumber: null };
let [document, named] = [open, open];
let met = 0;
const turn = await longestTurn(async () => {
  opened.checks.prepare();
  const ofPerson = opened.checks.check([{ document: null, vehicle: null, person: asked }]);
  await opened.checks.check([{ document: unknown, vehicle: null, person: null }]);
  document = seconds();
  met = (await ofPerson)[0]?.person?.candidates.length ?? 0;
  named = seconds();
});
const { maxRSS } = process.resourceUsage();
console.log(JSON.stringify({ open, document, named, turn, met, memory: maxRSS / 1_024 }));
opened.close();

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
