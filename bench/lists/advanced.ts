import { type Listed, listed, recordsOf } from "./listed.ts";
import type { Form } from "./forms.ts";

const words = `<ReferenceValueSets>
<AliasTypeValues><AliasType ID="1400">A.K.A.</AliasType><AliasType ID="1403">Name</AliasType></AliasTypeValues>
<CountryValues><Country ID="1">Utopia</Country></CountryValues>
<DetailReferenceValues><DetailReference ID="1">Male</DetailReference><DetailReference ID="2">Female</DetailReference></DetailReferenceValues>
<FeatureTypeValues><FeatureType ID="8">Birthdate</FeatureType><FeatureType ID="9">Place of Birth</FeatureType><FeatureType ID="10">Nationality Country</FeatureType><FeatureType ID="25">Location</FeatureType><FeatureType ID="224">Gender</FeatureType></FeatureTypeValues>
<IDRegDocDateTypeValues><IDRegDocDateType ID="1480">Issue Date</IDRegDocDateType></IDRegDocDateTypeValues>
<IDRegDocTypeValues><IDRegDocType ID="1571">Passport</IDRegDocType></IDRegDocTypeValues>
<ListValues><List ID="1550">SDN List</List></ListValues>
<LocPartTypeValues><LocPartType ID="1454">CITY</LocPartType></LocPartTypeValues>
<NamePartTypeValues><NamePartType ID="1520">Last Name</NamePartType><NamePartType ID="1521">First Name</NamePartType></NamePartTypeValues>
<PartySubTypeValues><PartySubType ID="3" PartyTypeID="2">Unknown</PartySubType><PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues>
<PartyTypeValues><PartyType ID="1">Individual</PartyType><PartyType ID="2">Entity</PartyType></PartyTypeValues>
<SanctionsTypeValues><SanctionsType ID="1">Program</SanctionsType><SanctionsType ID="1705">Block</SanctionsType></SanctionsTypeValues>
<ValidityValues><Validity ID="1">Valid</Validity></ValidityValues>
</ReferenceValueSets>\n`;

/** Persons refer to places and documents that stand before them, and what is imposed on them stands behind. */
export const advanced: Form = {
  extension: "xml",
  records: recordsOf,
  *write(entries) {
    const all = function* (part: (one: Listed) => string) {
      for (let at = 0; at < entries; at += 1) yield part(listed(at));
    };
    yield '<?xml version="1.0" encoding="utf-8"?>\n<Sanctions xmlns="https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ADVANCED_XML" Version="2">\n<DateOfIssue CalendarTypeID="1"><Year>2026</Year><Month>1</Month><Day>2</Day></DateOfIssue>\n';
    yield `${words}<Locations>\n`;
    yield* all(
      ({ reference }) =>
        `<Location ID="${reference}"><LocationCountry CountryID="1"/><LocationPart LocPartTypeID="1454"><LocationPartValue Primary="true"><Value>Amaurot ${reference}</Value></LocationPartValue></LocationPart></Location>\n`,
    );
    yield "</Locations>\n<IDRegDocuments>\n";
    yield* all(({ reference, documents }) =>
      documents
        .map(
          ({ number, issued }) =>
            `<IDRegDocument ID="${number}" IDRegDocTypeID="1571" IdentityID="${reference}" IssuedBy-CountryID="1" ValidityID="1"><IDRegistrationNo>${number}</IDRegistrationNo><DocumentDate IDRegDocDateTypeID="1480"><DatePeriod CalendarTypeID="1"><Start><From>${dateOf(issued)}</From></Start></DatePeriod></DocumentDate></IDRegDocument>\n`,
        )
        .join(""),
    );
    yield "</IDRegDocuments>\n<DistinctParties>\n";
    yield* all(party);
    yield "</DistinctParties>\n<SanctionsEntries>\n";
    yield* all(
      ({ reference }) =>
        `<SanctionsEntry ID="${reference}" ProfileID="${reference}" ListID="1550"><EntryEvent ID="1"><Date CalendarTypeID="1"><Year>2020</Year><Month>3</Month><Day>4</Day></Date></EntryEvent><SanctionsMeasure ID="1" SanctionsTypeID="1"><Comment>UTO-1</Comment></SanctionsMeasure><SanctionsMeasure ID="2" SanctionsTypeID="1705"/></SanctionsEntry>\n`,
    );
    yield "</SanctionsEntries>\n</Sanctions>\n";
  },
};

function party({ reference, isPerson, names, sex, born, note }: Listed): string {
  const aliases = names.map(
    ({ surname, givenNames, isWeak }, at) =>
      `<Alias FixedRef="${reference}" AliasTypeID="${at === 0 ? 1403 : 1400}" Primary="${at === 0}" LowQuality="${isWeak}"><DocumentedName ID="${at}"><DocumentedNamePart><NamePartValue NamePartGroupID="11">${surname}</NamePartValue></DocumentedNamePart><DocumentedNamePart><NamePartValue NamePartGroupID="12">${givenNames}</NamePartValue></DocumentedNamePart></DocumentedName></Alias>`,
  );
  const day = dateOf(born);
  const feature = (type: number, what: string) =>
    `<Feature ID="${type}" FeatureTypeID="${type}"><FeatureVersion ID="1">${what}</FeatureVersion></Feature>`;
  const within = `<From>${day}</From><To>${day}</To>`;
  return `<DistinctParty FixedRef="${reference}"><Comment>${note}</Comment><Profile ID="${reference}" PartySubTypeID="${isPerson ? 4 : 3}"><Identity ID="${reference}" FixedRef="${reference}" Primary="true" False="false">
  ${aliases.join("")}
  <NamePartGroups><MasterNamePartGroup><NamePartGroup ID="11" NamePartTypeID="1520"/></MasterNamePartGroup><MasterNamePartGroup><NamePartGroup ID="12" NamePartTypeID="1521"/></MasterNamePartGroup></NamePartGroups></Identity>
  ${feature(8, `<DatePeriod CalendarTypeID="1"><Start Approximate="false">${within}</Start><End Approximate="false">${within}</End></DatePeriod>`)}
  ${feature(9, '<VersionDetail DetailTypeID="1432">Amaurot, Utopia</VersionDetail>')}
  ${feature(25, `<VersionLocation LocationID="${reference}"/>`)}
  ${feature(224, `<VersionDetail DetailTypeID="1431" DetailReferenceID="${sex === "F" ? 2 : 1}"/>`)}
</Profile></DistinctParty>\n`;
}

function dateOf(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `<Year>${year}</Year><Month>${month}</Month><Day>${date}</Day>`;
}
