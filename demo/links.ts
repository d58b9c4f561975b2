import type { Background } from "./background.ts";
import type { Case } from "./case.ts";
import { Chance } from "./chance.ts";
import { dayBetween, latest, today } from "./dates.ts";
import { assessment, link, type LinkEntry, type Named, type AnyRecordEntry, type Statement } from "./filing.ts";
import { anyHandling, handlingInFull, handlings } from "./handling.ts";
import { type Identity, identityOf, isKin } from "./identity.ts";
import { isBody } from "./notices.ts";
import { specimenName } from "./specimens.ts";

/** Makes what a link says of itself; each call draws anew. */
type Say = (source: string, rest?: Partial<Statement>) => Statement;

/** Every link that starts or ends at the case's records. */
export function linksOf(made: Case, background: Background): LinkEntry[] {
  const { seed, test, index } = made.identity;
  const chance = new Chance(seed, "links", test, index);
  const say = statementsOf(made.identity, chance);
  if (isBody(index)) return ownLinks(made, say);
  return [
    ...ownLinks(made, say),
    ...issueLinks(made, background, chance, say),
    ...sightings(made, background, chance, say),
    ...reportLinks(made, chance, say),
    ...acquaintances(made.identity, chance, say),
  ];
}

/** Links of a full person are for the demo analyst as her records are; those of the first person for all. */
function statementsOf({ full, index, owner, test }: Identity, chance: Chance): Say {
  const handling = () => (index === 0 ? handlings.open : full ? handlingInFull(chance, owner) : anyHandling(chance));
  return (source, rest) => ({ owner, test, handling: handling(), ...assessment(chance), source, ...rest });
}

/** Person to documents, notice and vehicles. */
function ownLinks({ identity, person, notice, documents, vehicles }: Case, say: Say): LinkEntry[] {
  const { code } = identity.country;
  return [
    ...documents.map(({ document }) =>
      link("HOLDER_OF", person, document, say(`document register ${code}`, period(document.issued, document.expires))),
    ),
    ...(notice ? [link("SUBJECT_OF", person, notice, say(`NCB ${notice.owner}`))] : []),
    ...vehicles.map((vehicle) =>
      link("KEEPER_OF", person, vehicle, say(`vehicle register ${code}`, period(vehicle.plateDate, null))),
    ),
  ];
}

/** Documents to the specimen of their series; false ones to the alert that knows their making. */
function issueLinks({ identity, documents }: Case, background: Background, chance: Chance, say: Say): LinkEntry[] {
  return documents.flatMap(({ document, series }) => {
    if (!series) return [];
    const laboratory = `document laboratory of ${identity.owner}`;
    const issuedAs = link("ISSUED_AS", document, specimenName(series, identity.test), say(laboratory));
    const [alert] = background.alertsBySpecimen.get(series.specimen) ?? [];
    if (!alert || !chance.odds(0.06)) return [issuedAs];
    return [
      issuedAs,
      link("USED_IN", document, alert, say(laboratory, { note: "A copy with this number was found." })),
    ];
  });
}

/** One sighting brings person, first document and vehicle into the same operation on the same day. */
function sightings(
  { identity, person, documents, vehicles }: Case,
  background: Background,
  chance: Chance,
  say: Say,
): LinkEntry[] {
  if (!identity.full && !chance.odds(0.12)) return [];
  const [document, vehicle] = [documents[0]?.document, vehicles[0]];
  const since = latest(document?.issued ?? "", vehicle ? `${vehicle.plateDate}-12-31` : "");
  const possible = background.operations.filter(({ until }) => (until ?? today) >= since);
  if (possible.length === 0) return [];
  const operation = chance.pick(possible);
  const place = chance.pick(identity.country.towns);
  const day = dayBetween(chance, latest(operation.from ?? "", since), operation.until ?? today);
  const seen: readonly (AnyRecordEntry | undefined)[] = [person, document, vehicle];
  const sighted = seen
    .filter((one) => one !== undefined)
    .map((one) => link("SEEN_IN", one, operation, say(`border check at ${place}`, period(day, day))));
  if (!vehicle || !document || !chance.odds(0.25)) return sighted;
  const hidden = say(`search at ${place}`, { ...period(day, day), note: "Under the spare wheel." });
  return [...sighted, link("FOUND_WITH", document, vehicle, hidden)];
}

/** Persons whom reports name: who lost the document, in whose hands the vehicle was. */
function reportLinks({ person, documentReports, vehicleReports }: Case, chance: Chance, say: Say): LinkEntry[] {
  const named = [...documentReports.filter(({ fraudType }) => fraudType !== "STOLEN_BLANK"), ...vehicleReports];
  return named
    .filter(() => chance.odds(0.7))
    .map((report) => link("NAMED_IN", person, report, say(`interview by the police of ${report.owner}`)));
}

/** Links to persons before this one, so that their records are there already; nobody knows an unidentified body. */
function acquaintances(identity: Identity, chance: Chance, say: Say): LinkEntry[] {
  const { seed, test, index } = identity;
  const before = (distance: number): Named => {
    const other = Math.max(0, index - distance);
    return identityOf({ seed, test, index: isBody(other) ? other - 1 : other });
  };
  const met = dayBetween(chance, "2020-01-01", today);
  const links: LinkEntry[] = [];
  if (isKin(index)) links.push(link("RELATIVE_OF", identity, before(1), say("family register")));
  if (index % 6 === 2) links.push(link("ASSOCIATE_OF", identity, before(chance.between(1, 40)), say("surveillance")));
  if (index % 9 === 4) {
    links.push(link("TRAVELLED_WITH", identity, before(2), say("passenger list", period(met, met))));
  }
  return links;
}

function period(since: string | null | undefined, until: string | null | undefined): Pick<Statement, "periods"> {
  return { periods: [{ since: since ?? null, until: until ?? null }] };
}
