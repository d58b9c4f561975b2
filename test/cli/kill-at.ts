// Loaded before a command (`--import=…/kill-at.ts?when=before&ending=manifest`): kills its process before or after it gives a
// file a name that ends so.

import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const asked = new URL(import.meta.url).searchParams;
const [when, ending] = [asked.get("when"), asked.get("ending") ?? ""];

for (const name of ["rename", "link"] as const) {
  const real = fs.promises[name];
  fs.promises[name] = async (from, to) => {
    const isIt = String(to).endsWith(ending);
    if (isIt && when === "before") process.kill(process.pid, "SIGKILL");
    await real(from, to);
    if (isIt && when === "after") process.kill(process.pid, "SIGKILL");
  };
}
syncBuiltinESMExports();
