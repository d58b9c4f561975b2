import { at, Chance } from "./chance.ts";
import { dayBetween, today, yearsAfter } from "./dates.ts";
import { assessment, referenceOf, type RecordEntry } from "./filing.ts";
import type { Handling } from "./handling.ts";
import type { Identity } from "./identity.ts";
import type * as records from "../records/persons/records.ts";

export type Notice = RecordEntry<typeof records.notices>;
type Colour = Exclude<Notice["colour"], undefined>;

/** Colours in turn, so that small worlds have each; null is a diffusion without one. */
const colours = [
  "RED",
  "BLUE",
  "GREEN",
  "BLACK",
  "YELLOW",
  "ORANGE",
  "PURPLE",
  "SILVER",
  "UN_SPECIAL",
  null,
] as const satisfies readonly Colour[];

const purposes: Readonly<Record<string, readonly [purpose: string, action: string]>> = {
  RED: ["Locate and arrest with a view to extradition.", "Detain provisionally and inform the owner at once."],
  BLUE: [
    "Collect information on identity, whereabouts and activities.",
    "Do not detain; note the documents and the route.",
  ],
  GREEN: ["Warn of a person who is likely to offend again.", "Take note; decide by national law."],
  BLACK: ["Learn who the dead person was.", "Compare with missing persons and prints."],
  YELLOW: ["Find a missing person.", "Make sure of the person's safety; inform the owner."],
  ORANGE: ["Warn of an imminent danger to the public.", "Inspect luggage and vehicle; keep your distance."],
  PURPLE: ["Describe a manner of hiding and carrying.", "Look behind the panels of the vehicle."],
  SILVER: ["Find property gained by crime.", "Note vehicles, vessels and their keepers."],
  UN_SPECIAL: ["Make sanctions known.", "Follow the measures of the list."],
};

/** The colour of the notice about the person at this place; undefined where there is none. Nobody full is dead. */
export function colourFor(index: number): Colour | undefined {
  if (index % 4 === 1) return at(colours, index >> 2);
  if (index % 16 !== 0) return undefined;
  const colour = at(colours, index >> 4);
  return colour === "BLACK" ? "BLUE" : colour;
}

/** Whether the person at this place is an unidentified body. */
export function isBody(index: number): boolean {
  return colourFor(index) === "BLACK";
}

/** The notice or diffusion about the person. */
export function noticeEntry(identity: Identity, colour: Colour, handling: Handling): Notice {
  const { seed, test, index, country } = identity;
  const chance = new Chance(seed, "notice", test, index);
  const issued = dayBetween(chance, "2019-01-01", today);
  const diffusion = colour === null || (colour === "RED" && chance.odds(0.25));
  const [purpose, actionToTake] = purposes[colour ?? "BLUE"] ?? [null, null];
  return {
    record: "notice",
    owner: colour === "UN_SPECIAL" ? "UNO" : identity.owner,
    reference: referenceOf("N", test, index),
    test,
    handling,
    ...assessment(chance),
    form: diffusion ? "DIFFUSION" : "NOTICE",
    colour,
    number: `${issued.slice(0, 4)}/${index + 10_001}`,
    issued,
    expires: yearsAfter(issued, 5),
    status: chance.pick(["VALID", "VALID", "VALID", "VALID", "SUSPENDED", "WITHDRAWN"]),
    charges:
      colour === "RED"
        ? [
            {
              charge: "forgery of documents and smuggling of migrants",
              warrantCountry: country.code,
              warrantDate: issued.slice(0, 7),
            },
          ]
        : [],
    actionToTake,
    purpose,
  };
}
