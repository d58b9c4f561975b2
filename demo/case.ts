import type { Background } from "./background.ts";
import { Chance } from "./chance.ts";
import { type DocumentReport, type Issued, otherDocument, passport, reportAbout, stolenBlank } from "./documents.ts";
import type { AnyRecordEntry, JoiningEntry } from "./filing.ts";
import { anyHandling, type Handling, handlingInFull, handlings } from "./handling.ts";
import { type Identity, identityOf, type Place } from "./identity.ts";
import { linksOf } from "./links.ts";
import { colourFor, isBody, type Notice, noticeEntry } from "./notices.ts";
import { type Person, personEntry, unidentifiedBody } from "./persons.ts";
import { isRecordedTwice, judgementOf, secondRecord } from "./second-records.ts";
import { type Vehicle, vehicleEntry, type VehicleReport, vehicleReportEntry } from "./vehicles.ts";

/** A person with all that is told of her, before links join it. */
export interface Case {
  readonly identity: Identity;
  readonly person: Person;
  readonly notice: Notice | null;
  readonly documents: readonly Issued[];
  readonly documentReports: readonly DocumentReport[];
  readonly vehicles: readonly Vehicle[];
  readonly vehicleReports: readonly VehicleReport[];
}

/** What one person brings into the world: records, and the links that join them to each other and to the background. */
export interface CaseEntries {
  readonly records: readonly AnyRecordEntry[];
  readonly links: readonly JoiningEntry[];
}

/** Everything about the person at this place. */
export function caseEntries(place: Place, background: Background): CaseEntries {
  const made = caseOf(place);
  const { person, notice, documents, documentReports, vehicles, vehicleReports } = made;
  const second = isRecordedTwice(place) ? secondRecord(made.identity) : null;
  const all = [
    person,
    second,
    notice,
    ...documents.map(({ document }) => document),
    ...documentReports,
    ...vehicles,
    ...vehicleReports,
  ];
  const judged = second ? judgementOf(made.identity, second) : [];
  return { records: all.filter((one) => one !== null), links: [...linksOf(made, background), ...judged] };
}

function caseOf(place: Place): Case {
  const identity = identityOf(place);
  const chance = new Chance(place.seed, "case", place.test, place.index);
  const handling = handlingFor(identity, chance);
  const colour = colourFor(place.index);
  const notice = colour === undefined ? null : noticeEntry(identity, colour, handling(identity.owner));
  if (isBody(place.index)) {
    const person = unidentifiedBody(identity, anyHandling(chance));
    return { identity, person, notice, documents: [], documentReports: [], vehicles: [], vehicleReports: [] };
  }
  const wanted = colour === "RED" || colour === "BLUE" || colour === "GREEN";
  const documents = documentsOf(identity, chance, handling);
  const vehicles = vehiclesOf(identity, chance, handling);
  return {
    identity,
    person: personEntry(identity, handling(identity.owner), wanted),
    notice,
    documents,
    documentReports: documentReportsOf(identity, documents, chance, handling),
    vehicles,
    vehicleReports: vehicleReportsOf(identity, vehicles, chance, handling),
  };
}

type HandlingOf = (owner: string) => Handling;

/** Nothing that the demo analyst needs to answer the link query is withheld from it; of the first person, from nobody. */
function handlingFor({ full, index }: Identity, chance: Chance): HandlingOf {
  if (index === 0) return () => handlings.open;
  return full ? (owner) => handlingInFull(chance, owner) : () => anyHandling(chance);
}

function documentsOf(identity: Identity, chance: Chance, handling: HandlingOf): Issued[] {
  const { full, owner } = identity;
  const documents: Issued[] = [];
  if (full || chance.odds(0.7)) documents.push(passport(identity, handling(owner)));
  if (full || chance.odds(0.4)) documents.push(otherDocument(identity, 1, handling(owner)));
  if (chance.odds(0.15)) documents.push(otherDocument(identity, 2, anyHandling(chance)));
  return documents;
}

function vehiclesOf(identity: Identity, chance: Chance, handling: HandlingOf): Vehicle[] {
  const { full, owner } = identity;
  const vehicles: Vehicle[] = [];
  if (full || chance.odds(0.4)) vehicles.push(vehicleEntry(identity, 0, handling(owner)));
  if (chance.odds(0.1)) vehicles.push(vehicleEntry(identity, 1, anyHandling(chance)));
  return vehicles;
}

function documentReportsOf(identity: Identity, documents: readonly Issued[], chance: Chance, handling: HandlingOf) {
  const reported = documents.filter((_, position) => (identity.full && position === 0) || chance.odds(0.15));
  const reports = reported.map((one) => reportAbout(one, identity, handling(one.document.issuer ?? identity.owner)));
  const blanks = identity.index % 25 === 3 ? [stolenBlank(identity, anyHandling(chance))] : [];
  return [...reports.filter((one) => one !== null), ...blanks];
}

function vehicleReportsOf(
  identity: Identity,
  vehicles: readonly Vehicle[],
  chance: Chance,
  handling: HandlingOf,
): VehicleReport[] {
  const reported = vehicles.filter((_, position) => (identity.index % 40 === 0 && position === 0) || chance.odds(0.2));
  return reported.map((vehicle) => vehicleReportEntry(vehicle, identity, handling(identity.country.code)));
}
