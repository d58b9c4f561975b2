import { type Caller, unbounded } from "../../core/access/caller.ts";
import type { Manifest } from "../../packs/manifest.ts";

/** For whom a pack answers: who asks it may check, and sees what is in it. */
export function callerOf({ caller, device, purpose }: Manifest): Caller {
  const scopes = ["document:check", "vehicle:check", "person:check"];
  const bound = { purposes: [purpose], expires: null, bounds: unbounded };
  return { ...caller, ...bound, name: device, role: "internal", scopes };
}
