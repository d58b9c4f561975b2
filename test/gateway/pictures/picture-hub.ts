import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { png } from "../../core/pictures/files.ts";
import { openTestHub } from "../../hub.ts";
import { TestIssuer } from "../../issuer.ts";
import { roleTableText } from "../../roles.ts";
import { addresses, analyst, got, handIn, specimen } from "./asking.ts";

/** A hub that analysts may sign in at as well. */
export async function openPictureHub() {
  const issuer: TestIssuer = await TestIssuer.open({ now: () => hub.clock.now(), id: () => hub.clock.id() });
  const folder = mkdtempSync(join(tmpdir(), "roles-"));
  const oidcRoles = join(folder, "roles.json");
  writeFileSync(oidcRoles, JSON.stringify(roleTableText));
  const hub = await openTestHub({ oidcIssuer: issuer.address, oidcAudience: "borderlink", oidcRoles });
  let references = 0;

  /** A specimen with one picture, handed in, and its address as a caller is given it, which is good. */
  async function shown(as = analyst, said: object = {}, headers: Record<string, string> = {}) {
    const reference = `shown ${(references += 1)}`;
    const id = await specimen(hub, ["one"], { reference, ...said });
    await handIn(hub, id, "one", await png());
    const again = (more: object, names = ["one"]) => specimen(hub, names, { reference, ...said, ...more });
    const { url } = (await addresses(hub, as, id, { headers }))["one"] ?? { url: "" };
    expect((await got(hub, url)).status).toBe(200);
    return { id, url, again };
  }

  const close = async () => {
    await hub.close();
    await issuer.close();
    rmSync(folder, { recursive: true });
  };
  return { hub, issuer, shown, close };
}
