import { recordId } from "../../core/record-id.ts";
import type { Dataset, HubRecord } from "../../core/record.ts";
import { Chance } from "../../demo/chance.ts";
import { kinds } from "../../records/kinds.ts";
import { documents } from "../../records/documents/records.ts";
import { notices, persons } from "../../records/persons/records.ts";
import { vehicles } from "../../records/vehicles/records.ts";
import { inventPerson } from "../names/list.ts";

/** Records of four kinds, of each ten 4 persons, 3 documents, 2 vehicles and a notice. */
const order = [persons, documents, persons, vehicles, documents, persons, notices, vehicles, documents, persons];
export const invented: readonly Dataset[] = [...new Set<Dataset>(order)];

export interface Invented {
  readonly dataset: Dataset;
  readonly record: HubRecord;
}

const offences = ["armed robbery", "smuggling of migrants", "forgery of documents", "trafficking in drugs", "fraud"];
const makes = ["Norvik Fjell", "Utopia Wagon", "Alba Sprint", "Terra Cargo"];
const letters = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789";

const text = (chance: Chance, length: number, signs = letters) =>
  Array.from({ length }, () => signs[chance.between(0, signs.length - 1)]).join("");

/** A word of running text, as common as words are: the hundredth is a hundred times rarer than the first. */
function word(chance: Chance): string {
  const nth = Math.floor(20_000 ** chance.next());
  return `${["ver", "mar", "tol", "sen", "gan"][nth % 5]}${nth.toString(36).replace(/\d/g, (digit) => "lmnprstvwz"[Number(digit)] ?? "")}`;
}

const words = (chance: Chance, many: number) => Array.from({ length: many }, () => word(chance)).join(" ");

export const street = (chance: Chance) => `${word(chance)} street ${chance.between(1, 200)}, ${word(chance)} city`;

/** What the record of this number says. A passport is in the notes of half of all that have one. */
export function contentOf(at: number): Readonly<Record<string, unknown>> {
  const chance = new Chance("search", at);
  const note = `${chance.odds(0.5) ? "passport " : ""}${words(chance, 8)}`;
  const number = `${text(chance, 2, "ABCDEFGHJKLMNPRSTUVWXYZ")}${text(chance, 7, "0123456789")}`;
  switch (order[at % order.length]) {
    case persons: {
      const { stated } = inventPerson("search", at);
      return {
        ...stated,
        names: stated.names.map((name) => ({ ...name, kind: "MAIN" })),
        addresses: [{ text: street(chance) }],
        identifiers: [{ number }],
        criminalHistory: [{ offence: chance.pick(offences) }],
        note,
      };
    }
    case documents:
      return { number, type: "PASSPORT", issuer: "UTO", placeOfIssue: word(chance), note };
    case vehicles:
      return {
        vin: text(chance, 17),
        plate: `${text(chance, 3)}${text(chance, 4, "0123456789")}`,
        plateCountry: "UTO",
        engineNumber: text(chance, 10),
        make: chance.pick(makes),
        note: words(chance, 3),
      };
    default:
      return {
        form: "NOTICE",
        colour: "RED",
        number: `A-${at}/${chance.between(1, 9)}-2026`,
        status: "VALID",
        charges: [{ charge: `${chance.pick(offences)} ${word(chance)}` }],
      };
  }
}

/** One in four is for its owner alone; the others for everybody but the owner NIX. */
export function recordOf(at: number, idKey: Uint8Array, [shared, withheld]: readonly [string, string]): Invented {
  const dataset = order[at % order.length] as Dataset;
  const reference = String(at);
  const owner = at % 8 === 0 ? "UTO" : "D";
  const policy = at % 4 === 1 ? withheld : shared;
  const header = {
    owner,
    reference,
    test: false,
    reliability: null,
    credibility: null,
    reviewBy: null,
    statements: [],
  };
  const content = dataset.content.parse(contentOf(at));
  const id = recordId(idKey, kinds[dataset.name as keyof typeof kinds], false, owner, reference);
  return { dataset, record: { id, policy, ...header, ...content } as unknown as HubRecord };
}
