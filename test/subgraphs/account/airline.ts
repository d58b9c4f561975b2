import { agreementSchema } from "../../../core/access/keys/agreements.ts";
import type { NewKey } from "../../../core/access/keys/record.ts";
import { kindNames } from "../../../records/kinds.ts";
import { openTestHub } from "../../hub.ts";
import { everybody } from "../../world.ts";

/** What an airline has agreed to. */
export const terms = {
  owner: "AAL",
  scopes: ["document:*", "documentReport:*", "partner:administer"],
  purposes: ["border-control"],
  bounds: { owners: ["UTO"], perMinute: 500, perDay: 10_000 },
  from: "2026-01-01T00:00:00Z",
  until: "2026-07-01T00:00:00Z",
  renewal: { months: 12, noticeDays: 45 },
};

export const airline: Partial<NewKey> & { readonly owner: string } = {
  owner: "AAL",
  role: "partner",
  scopes: ["document:read", "document:search", "document:check", "documentReport:check", "partner:administer"],
  hours: [{ days: [1, 2, 3, 4, 5], from: "06:00", until: "22:00" }],
  addresses: ["192.0.2.0/24"],
};

/** Who administers at the organisation whose partner it is. */
export const administrator = {
  owner: "XPO",
  role: "internal",
  scopes: ["partner:administer", "partner:read"],
} as const;

/** A hub with the airline as XPO's partner, under these terms; `agree` has others agreed with the same partner. */
export async function openWithAirline() {
  const hub = await openTestHub();
  const partner = await hub.world.write("partner", {
    owner: "XPO",
    reference: "PARTNER-1",
    policy: everybody,
    name: "Amaurot Air Lines",
    kind: "PRIVATE",
    from: null,
    until: null,
    agreement: null,
    note: null,
  });
  const agree = (more: object) => {
    const { agreements } = hub.hub.platform;
    return agreements.set(agreementSchema(kindNames).parse({ partner, ...more }), "operator", hub.clock.id());
  };
  await agree(terms);
  hub.clock.pass(1_000);
  return { hub, partner, agree };
}
