import { z } from "zod";
import { kinds } from "../kinds.ts";
import { dataset, ownerCode, partialDate, type RecordOf, text } from "../../core/record.ts";
import { canonicalCode } from "../../core/standards/countries.ts";
import { headword, inWords, known } from "../../core/display-name.ts";
import { plateForms } from "../../core/standards/plates.ts";
import { isFiller, numberKey } from "../fillers.ts";
import { keysOf, type Marked, wordKey } from "./matching.ts";

/** Kinds of vehicle. Values of the SDL's `VehicleCategory`. */
export const vehicleCategories = [
  "CAR",
  "VAN",
  "LORRY",
  "BUS",
  "MOTORCYCLE",
  "TRAILER",
  "CARAVAN",
  "MOTOR_CARAVAN",
  "AGRICULTURAL",
  "CONSTRUCTION",
  "OTHER",
] as const;

/** Kinds of components that carry a serial number. An engine is none of them: it is named by `engineNumber`. */
export const componentKinds = [
  "GEARBOX",
  "AXLE",
  "FRAME",
  "CAB",
  "AIRBAG",
  "CONTROL_UNIT",
  "CATALYTIC_CONVERTER",
  "TRACTION_BATTERY",
  "WHEEL",
  "OTHER",
] as const;

/** Main colours; a shade goes into the note. Values of the SDL's `VehicleColour`. */
export const vehicleColours = [
  "WHITE",
  "GREY",
  "SILVER",
  "BLACK",
  "RED",
  "BLUE",
  "GREEN",
  "YELLOW",
  "ORANGE",
  "BROWN",
  "BEIGE",
  "VIOLET",
  "PINK",
  "MULTICOLOURED",
] as const;

/** What a reported vehicle or component is at present; the hub's own list. Values of `VehicleReportStatus`. */
export const vehicleReportStatuses = ["STOLEN", "MISAPPROPRIATED", "LOST", "RECOVERED"] as const;

/** Of these, those under which it is still looked for. */
export const statusesInForce = vehicleReportStatuses.filter((status) => status !== "RECOVERED");

const component = z.strictObject({
  kind: z.enum(componentKinds).default("OTHER"),
  serialNumber: text(60),
});

/** What tells one vehicle from another, in its record and in a report alike: any of it may be unknown. */
const described = {
  vin: text(40).nullable().default(null),
  plate: text(40).nullable().default(null),
  plateCountry: ownerCode.nullable().default(null),
  plateDate: partialDate.nullable().default(null),
  engineNumber: text(60).nullable().default(null),
  components: z.array(component).max(100).default([]),
  category: z.enum(vehicleCategories).nullable().default(null),
  make: text(60).nullable().default(null),
  model: text(60).nullable().default(null),
  colour: z.enum(vehicleColours).nullable().default(null),
  year: z.int().min(1880).max(2200).nullable().default(null),
} as const;

/** Who keeps a vehicle is a link, with a handling of its own: what describes it is shown with its record. */
const describedClasses = {
  vin: "open",
  plate: "open",
  plateCountry: "open",
  plateDate: "open",
  engineNumber: "open",
  components: "open",
  category: "open",
  make: "open",
  model: "open",
  colour: "open",
  year: "open",
} as const;

/** Columns over `described`, computed alike for vehicles and reports. */
const describedColumns = {
  plateCountry: ({ plateCountry }: { plateCountry: string | null }) => plateCountry && canonicalCode(plateCountry),
  category: ({ category }: { category: string | null }) => category,
  make: ({ make }: { make: string | null }) => wordKey(make),
  model: ({ model }: { model: string | null }) => wordKey(model),
  colour: ({ colour }: { colour: string | null }) => colour,
  year: ({ year }: { year: number | null }) => year,
};

/** Words and numbers in `described`. */
const describedWords = {
  make: ({ make }: { make: string | null }) => [make],
  model: ({ model }: { model: string | null }) => [model],
};
const describedNumbers = {
  vin: ({ vin }: { vin: string | null }) => [numberKey(vin)],
  plate: ({ plate, plateCountry }: { plate: string | null; plateCountry: string | null }) => {
    const number = numberKey(plate);
    return number === null ? [] : plateForms(number, canonicalCode(plateCountry ?? ""));
  },
  engineNumber: ({ engineNumber }: { engineNumber: string | null }) => [numberKey(engineNumber)],
  components: ({ components }: { components: readonly { serialNumber: string }[] }) =>
    components.map(({ serialNumber }) => numberKey(serialNumber)),
};

/** A vehicle as some owner states it. */
export const vehicles = dataset(kinds.vehicle, z.object({ ...described, note: text(2000).nullable().default(null) }), {
  /** Raised whenever a column or key below derives to something else. */
  forms: 4,
  columns: describedColumns,
  keys: { mark: keysOf },
  indexes: [["make", "model"]],
  texts: { words: { ...describedWords, note: ({ note }) => [note] }, numbers: describedNumbers },
  displayName: nameOf,
  classes: { ...describedClasses, note: "open" },
  reviewYears: 10,
});

/** A report about a vehicle or a component of one, in the manner of SMV. */
export const vehicleReports = dataset(
  kinds.vehicleReport,
  z.object({
    ...described,
    status: z.enum(vehicleReportStatuses),
    theftDate: partialDate.nullable().default(null),
    theftCountry: ownerCode.nullable().default(null),
    theftPlace: text().nullable().default(null),
    note: text(2000).nullable().default(null),
  }),
  {
    /** Raised whenever a column or key below derives to something else. */
    forms: 5,
    columns: {
      ...describedColumns,
      status: ({ status }) => status,
      theftDate: ({ theftDate }) => theftDate,
      theftCountry: ({ theftCountry }) => theftCountry && canonicalCode(theftCountry),
    },
    keys: { mark: keysOf },
    indexes: [["make", "model"], ["theftDate"], ["theftCountry", "theftDate"]],
    texts: {
      words: { ...describedWords, theftPlace: ({ theftPlace }) => [theftPlace], note: ({ note }) => [note] },
      numbers: describedNumbers,
    },
    displayName: ({ status, ...vehicle }) => known([nameOf(vehicle), inWords(status)], ", "),
    classes: {
      ...describedClasses,
      status: "open",
      theftDate: "open",
      theftCountry: "open",
      theftPlace: "open",
      note: "open",
    },
    fault: (report) =>
      keysOf(report).length > 0
        ? null
        : {
            path: "vin",
            reason:
              "is not said, nor anything else that names a vehicle: a report says VIN, plate or engine number, or a component's serial number; fillers such as N/A, UNKNOWN or 000000000 name none",
          },
    reviewYears: 10,
  },
);

export const datasets = [vehicles, vehicleReports];

export type VehicleRecord = RecordOf<typeof vehicles>;
export type VehicleReportRecord = RecordOf<typeof vehicleReports>;

type NamedBy = Marked & { readonly model: string | null; readonly category: string | null };

/** `UT 123 (UTO), Utopia Wagon`: the first of its marks that names something, and what kind of vehicle it is. */
function nameOf({ plate, plateCountry, vin, engineNumber, components, make, model, category }: NamedBy): string | null {
  const [mark] = [plate, vin, engineNumber, ...components.map(({ serialNumber }) => serialNumber)].filter(
    (stated) => stated !== null && !isFiller(stated),
  );
  const country = mark === plate && plateCountry ? `(${plateCountry})` : null;
  const kind = known([make, model]) ?? (category && headword(category));
  return known([known([mark, mark && country]), kind], ", ");
}
