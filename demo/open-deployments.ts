import type { deployments } from "../records/operations/deployments.ts";
import type { RecordEntry } from "./filing.ts";
import { handlings } from "./handling.ts";

/** How many keys each team gets. */
export const teamSize = 2;

/** Two IMEST deployments of Utopia's, for which its desk gives access: one goes on, the other is planned far ahead. */
export const openDeployments: readonly RecordEntry<typeof deployments>[] = [
  deployed({
    reference: "IMEST-WINTER-REGATTA",
    event: "Winter Regatta",
    from: "2026-10-20",
    until: null,
    grantedAccess: ["SLTD", "TDAWN"],
  }),
  deployed({
    reference: "IMEST-HARBOUR-GAMES",
    event: "Harbour Games 2036",
    from: "2036-07-04",
    until: "2036-07-13",
    grantedAccess: ["SLTD", "EDISON"],
  }),
];

function deployed(
  told: Pick<RecordEntry<typeof deployments>, "reference" | "event" | "from" | "until" | "grantedAccess">,
): RecordEntry<typeof deployments> {
  return {
    record: "deployment",
    owner: "UTO",
    test: false,
    handling: handlings.listedCountries,
    place: "Bela Chuda",
    country: "UTO",
    team: [{ role: "document examiner", country: "UTO", count: teamSize }],
    ...told,
  };
}
