import { z } from "zod";
import type { Fault } from "../../core/faults.ts";
import { text } from "../../core/record.ts";
import { crimeAreas } from "./crime-areas.ts";
import { registerSchema } from "./registers.ts";
import { seizureKinds } from "../seizure-kinds.ts";

/** What a programme's operations do. Values of the SDL's `ProgrammeActivity`. */
export const activities = ["TRAINING", "DOCUMENT_CHECKS", "PERSON_CHECKS", "FUGITIVE_LISTS", "SEARCHES"] as const;

/** Where they do it. Values of the SDL's `PlaceKind`. */
export const placeKinds = ["AIRPORTS", "SEAPORTS", "LAND_BORDERS", "AT_SEA", "INLAND"] as const;

/** A programme of operations as data: what is its own, and what its operations may seize. */
export const programmeSchema = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9_]{1,29}$/, "a programme's code has 2 to 30 capitals, digits and underscores"),
  name: text(),
  description: text(1000).nullable().default(null),
  crimeAreas: z.array(z.enum(crimeAreas)).default([]),
  activities: z.array(z.enum(activities)).default([]),
  /** Registers that its operations check. */
  registers: z.array(registerSchema).default([]),
  /** Kinds of seizure that its operations count; anything else may be stated as OTHER. */
  seizures: z.array(z.enum(seizureKinds)).default([]),
  places: z.array(z.enum(placeKinds)).default([]),
});
export type Programme = z.output<typeof programmeSchema>;

/**
 * The five of the fact sheet. What it says of each is in its `activities`, `registers`, `seizures` and `places`; where it
 * says nothing, the choice is **ours**.
 */
export const ownProgrammes: readonly Programme[] = [
  {
    code: "STOP",
    name: "STOP",
    description: "Trains on the register of stolen and lost documents, and checks travellers' documents at airports.",
    crimeAreas: ["DOCUMENT_FRAUD", "TERRORISM"],
    activities: ["TRAINING", "DOCUMENT_CHECKS"],
    registers: ["SLTD"],
    seizures: ["DOCUMENTS", "CASH", "OTHER"],
    places: ["AIRPORTS"],
  },
  {
    code: "INFRA",
    name: "INFRA",
    description: "Lists fugitives, locates them and has them arrested.",
    crimeAreas: ["FUGITIVES"],
    activities: ["FUGITIVE_LISTS", "PERSON_CHECKS"],
    registers: ["NOMINALS", "NOTICES", "FINGERPRINTS"],
    seizures: ["DOCUMENTS", "OTHER"],
    places: ["AIRPORTS", "SEAPORTS", "LAND_BORDERS", "INLAND"],
  },
  {
    code: "ICEBREAKER",
    name: "Icebreaker",
    description:
      "Searches vessels, vehicles and goods at seaports, at sea and on land, and counts seized substances, firearms and vessels.",
    crimeAreas: ["DRUG_TRAFFICKING", "FIREARMS", "ORGANISED_CRIME"],
    activities: ["PERSON_CHECKS", "SEARCHES"],
    registers: ["NOMINALS", "NOTICES", "SMV"],
    seizures: ["SUBSTANCES", "FIREARMS", "VESSELS", "VEHICLES", "CASH", "DOCUMENTS", "OTHER"],
    places: ["SEAPORTS", "AT_SEA", "LAND_BORDERS"],
  },
  {
    code: "LIONFISH",
    name: "Lionfish",
    description:
      "Checks persons and searches goods along the routes by air, sea and land, and counts seized substances, firearms and vessels.",
    crimeAreas: ["DRUG_TRAFFICKING", "ORGANISED_CRIME"],
    activities: ["PERSON_CHECKS", "SEARCHES"],
    registers: ["NOMINALS", "NOTICES", "SLTD"],
    seizures: ["SUBSTANCES", "FIREARMS", "VESSELS", "VEHICLES", "CASH", "DOCUMENTS", "OTHER"],
    places: ["AIRPORTS", "SEAPORTS", "AT_SEA", "LAND_BORDERS"],
  },
  {
    code: "HAWK",
    name: "Hawk",
    description: "Searches vehicles and goods at land borders and seaports, and counts radiological and nuclear finds.",
    crimeAreas: ["TERRORISM", "ORGANISED_CRIME"],
    activities: ["SEARCHES", "PERSON_CHECKS"],
    registers: ["NOMINALS", "SMV", "SLTD"],
    seizures: ["RADIOLOGICAL_NUCLEAR", "VEHICLES", "DOCUMENTS", "CASH", "OTHER"],
    places: ["LAND_BORDERS", "SEAPORTS"],
  },
];

/** What an operation says of its programme, and of what it seized. */
interface OfProgramme {
  readonly programme: string;
  readonly programmeCode?: string | null;
  readonly results?: { readonly seizures: readonly { readonly kind?: string | null }[] } | null;
}

/** Code of the programme that an operation belongs to; null where it is of none. */
export function programmeCodeOf({ programme, programmeCode }: OfProgramme): string | null {
  return programmeCode ?? (programme === "OTHER" ? null : programme);
}

/** What is wrong with an operation by its programme: it names one that is none, or what its programme does not seize. */
export function faultsOfProgramme(operation: OfProgramme, declared: readonly Programme[]): Fault[] {
  const all = [...ownProgrammes, ...declared];
  const code = programmeCodeOf(operation);
  if (operation.programme !== "OTHER" && code !== operation.programme)
    return [
      {
        path: "programmeCode",
        reason: `is not ${operation.programme}: of a programme without a word of its own, programme is OTHER`,
      },
    ];
  const programme = all.find((one) => one.code === code);
  if (code !== null && !programme)
    return [
      { path: "programmeCode", reason: `names no programme: there are ${all.map((one) => one.code).join(", ")}` },
    ];
  const kinds: readonly string[] = programme?.seizures ?? seizureKinds;
  return (operation.results?.seizures ?? []).flatMap(({ kind = null }, at) =>
    kind === null || kinds.includes(kind)
      ? []
      : [
          {
            path: `results.seizures[${at}].kind`,
            reason: `is not what ${code} counts: ${kinds.join(", ") || "nothing"}`,
          },
        ],
  );
}
