import type { z } from "zod";
import { agreementSchema } from "../core/access/keys/agreements.ts";
import { recordId } from "../core/record-id.ts";
import { kindNames } from "../records/kinds.ts";
import { partners } from "../records/operations/partners.ts";
import { policyDocuments } from "../records/operations/policy-documents.ts";
import type { OperatorSession } from "../session/operator.ts";
import type { SessionParts } from "../session/parts.ts";
import { partners as partnerEntries } from "./cooperation.ts";
import { policies } from "./partnership.ts";

type Session = SessionParts & Pick<OperatorSession, "clock">;
type Terms = Omit<z.input<ReturnType<typeof agreementSchema>>, "partner" | "restsOn">;

const asked = ["document:check", "documentReport:check", "document:read", "document:search"];

/** What was agreed with each partner of the demo world, in their order; with the second it has ended. */
const agreed: readonly Terms[] = [
  {
    owner: "STRAITS",
    scopes: ["alert:read", "alert:search", "specimen:read", "specimen:search", "partner:administer"],
    purposes: ["border-control", "alerts"],
    bounds: { classes: ["border"], perMinute: 600, perDay: 20_000 },
    from: "2015-01-01T00:00:00Z",
    until: "2027-12-31T23:59:59Z",
    renewal: { months: 24, noticeDays: 90 },
    mode: "safelist",
  },
  {
    owner: "HARBOURS",
    scopes: ["operation:read", "operation:search", "partner:administer"],
    bounds: { perDay: 5_000 },
    from: "2016-01-01T00:00:00Z",
    until: "2024-12-31T23:59:59Z",
    renewal: { months: 12, noticeDays: 60 },
  },
  {
    owner: "AMAUROT-AIR",
    scopes: ["document:check", "documentReport:check"],
    purposes: ["security-checks"],
    bounds: { perMinute: 3_000 },
    addresses: ["192.0.2.0/24"],
    from: "2017-01-01T00:00:00Z",
    until: "2028-01-01T00:00:00Z",
    renewal: { months: 12, noticeDays: 30 },
    screening: { sector: "carriers", police: [{ bureau: "UTO" }] },
  },
  {
    owner: "UTO-CUSTOMS",
    scopes: [...asked, "vehicle:*", "vehicleReport:*", "partner:administer"],
    purposes: ["border-control", "support-investigations"],
    bounds: { owners: ["UTO", "NLD", "D"] },
    from: "2018-01-01T00:00:00Z",
  },
  {
    owner: "HYTHLODAY",
    scopes: ["specimen:read", "specimen:search", "course:read", "session:read", "partner:administer"],
    purposes: ["threat-analysis"],
    bounds: { perMinute: 120, perDay: 2_000 },
    from: "2019-01-01T00:00:00Z",
    until: "2026-12-15T00:00:00Z",
    renewal: { months: 36, noticeDays: 60 },
  },
];

/** Sets the agreements with the partners of the demo world. One that stands already is somebody's, and stays. */
export async function demoAgreements(session: Session): Promise<void> {
  const { agreements } = session.platform;
  for (const terms of agreementsOf(session))
    if ((await agreements.of(terms.owner)) === null) await agreements.set(terms, "demo", session.clock.id());
}

/** Takes away those that stand as the demo world had set them. */
export async function removeDemoAgreements(session: Session): Promise<void> {
  const { agreements } = session.platform;
  for (const terms of agreementsOf(session)) {
    const standing = await agreements.of(terms.owner);
    if (standing && JSON.stringify(standing.terms) === JSON.stringify(terms))
      await agreements.remove(terms.owner, "demo", session.clock.id());
  }
}

function agreementsOf({ platform }: Session) {
  const idKey = platform.secret("id");
  const bodies = partnerEntries(false);
  const ground = policies(false).findLast(({ number }) => number === "BL-2");
  return agreed.map((terms, at) => {
    const body = bodies[at];
    const partner = body && recordId(idKey, partners, false, body.owner, body.reference);
    const restsOn = ground && [recordId(idKey, policyDocuments, false, ground.owner, ground.reference)];
    return agreementSchema(kindNames).parse({ ...terms, partner, restsOn });
  });
}
