import type { NewKey } from "../../core/access/keys/record.ts";
import type { Purpose } from "../../core/access/purposes.ts";
import type { TestHub } from "../hub.ts";
import { agree } from "../subgraphs/checks/screening-hub.ts";
import type { Asker } from "./model.ts";
import type { AccessWorld } from "./world.ts";

/** Who asks: as the model has it, and the key and headers the hub gets. */
export interface Role extends Asker {
  readonly name: string;
  readonly key: Partial<NewKey> & { readonly owner: string };
  readonly headers: Readonly<Record<string, string>>;
}

const everything = ["*:*"];

/** Every role that asks. What is left out of one is as at noon, live, for border control, to read and search all. */
export function askersOf(hub: TestHub, world: AccessWorld): readonly Role[] {
  const operation = world.ofType("Operation").find(({ handled }) => handled === "everybody's")?.id ?? "";
  const role = roleAt(hub.clock.now());
  const bound = { owner: "GRC", owners: ["DEU"], classes: ["identity"], operations: [operation] };
  return [
    role("an analyst of the owner", { owner: "UTO", rights: everything }),
    role("an analyst of another country", { owner: "GRC", rights: ["*:read", "*:search", "*:write"] }),
    role("an investigator of a third", { owner: "D", purpose: "forensics", rights: everything }),
    role("a partner with narrow scopes", {
      owner: "SKYWAYS",
      rights: ["documentReport:read", "documentReport:search", "document:read", "person:search", "link:read"],
      purposes: ["border-control"],
    }),
    role("a key bound to an owner, a class and an operation", { ...bound, case: operation }),
    role("the same key without its case", bound),
    role("a training desk", { owner: "UTO", test: true, rights: everything }),
    role("an internal tool with every right", { owner: "HUB", rights: everything }),
    role("a key without the right to read", { owner: "GRC", rights: ["*:export"] }),
    role("a key that may not state this purpose", { owner: "UTO", rights: everything, purposes: ["identify"] }),
  ];
}

/** The key of a sector, which its organisation's agreement lets screen. */
export async function screenerOf(hub: TestHub): Promise<Role> {
  const who = { owner: "AIRLINE", sector: "carriers" } as const;
  await agree(hub, who);
  return roleAt(hub.clock.now())("a partner that screens", { ...who, rights: ["*:check"] });
}

const wide = { perMinute: 1_000_000_000, perDay: 1_000_000_000 };

/** A past for the owner's keys: one was followed by another, which was revoked; what used them so far is written down. */
export async function writeKeysPast(hub: TestHub): Promise<void> {
  const { keys } = hub.hub.platform;
  const { key } = ownerOf({ owner: "UTO", test: false }, hub.clock.now());
  const { id } = await keys.create(key as NewKey);
  const successor = await keys.rotate(id, 0);
  await keys.revoke(successor?.id ?? "");
  await hub.bell.ring();
}

function roleAt(now: number) {
  return (name: string, stated: Partial<Asker> & { owner: string }): Role => {
    const asker: Asker = { test: false, rights: ["*:read", "*:search"], purpose: "border-control", now, ...stated };
    const { owner, test, rights, purposes, owners, classes, operations, sector = null } = asker;
    const bounds = { owners, classes, operations } as NonNullable<NewKey["bounds"]>;
    const key = {
      name: `Desk of ${owner}`,
      role: name.startsWith("an internal") ? "internal" : name.startsWith("a partner") ? "partner" : "analyst",
      owner,
      test,
      scopes: rights,
      sector: sector as NonNullable<NewKey["sector"]> | null,
      // Partners are bound to trusted documents otherwise; the oracle asks whatever it likes.
      documentMode: "off",
      purposes: (purposes ?? null) as readonly Purpose[] | null,
      // Wide enough to stop nobody here; so that a caller is told of each.
      expires: "2027-06-01T00:00:00.000Z",
      addresses: ["192.0.2.0/24"],
      bounds: { ...wide, ...Object.fromEntries(Object.entries(bounds).filter(([, bound]) => bound)) },
    } as const;
    const headers = { "hub-purpose": asker.purpose, ...(asker.case && { "hub-case": asker.case }) };
    return { ...asker, name, key, headers };
  };
}

/** The owner's own key with every right, for a purpose that admits relations: what a record says to whom nothing of it is withheld. */
export function ownerOf({ owner, test }: { readonly owner: string; readonly test: boolean }, now: number): Role {
  return roleAt(now)(`the owner ${owner}`, { owner, test, purpose: "identify", rights: everything });
}

/** The same caller with every right and no bounds. */
export function widened({ owner, test, purpose, now, name }: Role): Role {
  return roleAt(now)(`${name}, widened`, { owner, test, purpose, rights: everything });
}
