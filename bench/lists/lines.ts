import { type Listed, listed, recordsOf } from "./listed.ts";
import type { Form } from "./forms.ts";

function lines(form: Omit<Form, "write">, head: string, entry: (one: Listed) => string): Form {
  return {
    ...form,
    *write(entries) {
      yield head;
      for (let at = 0; at < entries; at += 1) yield entry(listed(at));
    },
  };
}

const ukColumns =
  "Last Updated,Unique ID,OFSI Group ID,UN Reference Number,Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Name type,Alias strength,Title,Name non-latin script,Non-latin script type,Non-latin script language,Regime Name,Designation Type,Designation source,Sanctions Imposed,Other Information,UK Statement of Reasons,Address Line 1,Address Line 2,Address Line 3,Address Line 4,Address Line 5,Address Line 6,Address Postal Code,Address Country,Phone number,Website,Email address,Date Designated,D.O.B,Nationality(/ies),National Identifier number,National Identifier additional information,Passport number,Passport additional information,Position,Gender,Town of birth,Country of birth,Type of entity,Subsidiaries,Parent company,Business registration number (s),IMO number,Current owner/operator (s),Previous owner/operator (s),Current believed flag of ship,Previous flags,Type of ship,Tonnage of ship,Length of ship,Year Built,Hull identification number (HIN)";

/** A row for each name, with one of the passports in it while there are any. */
export const ukCsv = lines(
  { extension: "csv", records: recordsOf },
  `Report Date: 02-Jan-2026\n${ukColumns}\n`,
  ({ reference, isPerson, names, sex, born, note, documents }) =>
    names
      .map(({ surname, givenNames, isWeak }, at) => {
        const passport = documents[at];
        const cells: Readonly<Record<string, string>> = {
          "Last Updated": "02/01/2026",
          "Unique ID": `UTO${reference}`,
          "Name 6": surname,
          "Name 1": givenNames,
          "Name type": at === 0 ? "Primary Name" : "Alias",
          "Alias strength": isWeak ? "Low quality a.k.a" : "",
          "Regime Name": "The Utopia (Sanctions) (EU Exit) Regulations 2020",
          "Designation Type": isPerson ? "Individual" : "Entity",
          "Sanctions Imposed": "Asset freeze|Travel Ban",
          "Other Information": `"${note}"`,
          "Address Line 1": `${reference} Harbour Road`,
          "Address Line 6": "Amaurot",
          "Address Country": "Utopia",
          "Date Designated": "29/06/2012",
          "D.O.B": born.split("-").toReversed().join("/"),
          "Nationality(/ies)": "Utopia",
          "Passport number": passport?.number ?? "",
          "Passport additional information": passport ? `Utopia. Issued on ${passport.issued}` : "",
          Gender: sex === "F" ? "Female" : "Male",
          "Town of birth": "Amaurot",
          "Country of birth": "Utopia",
        };
        return `${ukColumns
          .split(",")
          .map((column) => cells[column] ?? "")
          .join(",")}\n`;
      })
      .join(""),
);

/** Entities of FollowTheMoney, in its own order of a person and what is about it. */
export const ftm = lines(
  { extension: "ndjson", options: ["--owner", "UTO"], records: recordsOf },
  "",
  ({ reference, isPerson, names, sex, born, note, documents }) => {
    const [main, ...others] = names.map(({ full }) => full);
    const entity = (id: string, schema: string, properties: object) =>
      `${JSON.stringify({ id, schema, properties, datasets: ["invented"] })}\n`;
    if (!isPerson) return entity(`uto-${reference}`, "Company", { name: [main] });
    const person = entity(`uto-${reference}`, "Person", {
      name: [main],
      alias: others,
      gender: [sex === "F" ? "female" : "male"],
      birthDate: [born],
      nationality: ["nl"],
      address: [`${reference} Harbour Road, Amaurot`],
      notes: [note],
    });
    const passports = documents.map(({ number, issued }, at) =>
      entity(`uto-${reference}-p${at}`, "Passport", {
        holder: [`uto-${reference}`],
        number: [number],
        country: ["nl"],
        startDate: [issued],
      }),
    );
    const sanction = entity(`uto-${reference}-s`, "Sanction", {
      entity: [`uto-${reference}`],
      authority: ["Utopia"],
      startDate: ["2020-03-04"],
      provisions: ["Travel ban"],
    });
    return [person, ...passports, sanction].join("");
  },
);

/** Reported documents, of a shape that no bureau's files have but for a mapping. */
export const csv: Form = {
  ...lines(
    { extension: "csv", records: () => 1 },
    "File;Passport No;Country of issue;Status;Date lost;Remarks\n",
    (one) => {
      const [year, month, day] = one.born.split("-");
      return `L-${one.reference};ZZ${one.reference};Utopia;${one.sex === "F" ? "L" : "S"};${day}/${month}/${Number(year) < 2000 ? 2025 : 2024};"${one.note.repeat(5)}"\n`;
    },
  ),
  mapping: {
    record: "documentReport",
    columns: {
      File: "reference",
      "Passport No": "number",
      "Country of issue": { to: "issuer", country: true },
      Status: { to: "fraudType", codes: { L: "LOST", S: "STOLEN" } },
      "Date lost": { to: "theftDate", date: "dd/mm/yyyy" },
      Remarks: null,
    },
    constants: { owner: "UTO", type: "PASSPORT", handling: { audiences: [{}] } },
  },
};

/** What the readers make of such entries, as the hub's own lines: what is left of a reader's time is its own. */
export const ndjson = lines({ extension: "ndjson", records: recordsOf }, "", (one) => {
  if (!one.isPerson) return "";
  const { reference, names, sex, born, note, documents } = one;
  const handling = { audiences: [{}] };
  const person = { record: "person", owner: "UTO", reference };
  const joined = { record: "link", owner: "UTO", handling, source: "an invented list", from: person };
  const notice = { record: "notice", owner: "UTO", reference };
  const entries = [
    {
      ...person,
      handling,
      names: names.map(({ full, isWeak }, at) => ({ kind: at === 0 ? "MAIN" : isWeak ? "WEAK_ALIAS" : "ALIAS", full })),
      birthDates: [{ date: born }],
      birthPlaces: [{ place: "Amaurot", country: "UTO" }],
      nationalities: ["UTO"],
      sex,
      note,
      addresses: [{ text: `${reference} Harbour Road, Amaurot`, country: "UTO" }],
    },
    { ...notice, handling, form: "LISTING", status: "VALID", issued: "2020-03-04", measures: ["TRAVEL_BAN"] },
    { ...joined, kind: "SUBJECT_OF", to: notice },
    ...documents.flatMap(({ number, issued }) => {
      const document = { record: "document", owner: "UTO", reference: `${reference}/${number}` };
      return [
        { ...document, handling, type: "PASSPORT", number, issuer: "UTO", issued },
        { ...joined, kind: "HOLDER_OF", to: document },
      ];
    }),
  ];
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");
});
