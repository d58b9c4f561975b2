import { advanced } from "./advanced.ts";
import { type Listed, listed, recordsOf } from "./listed.ts";
import { csv, ftm, ndjson, ukCsv } from "./lines.ts";

/** A published form, as a file of any length is written in it. */
export interface Form {
  readonly extension: "xml" | "csv" | "ndjson";
  /** What the command is told beside the file. */
  readonly options?: readonly string[];
  /** A mapping that goes with the file, as JSON. */
  readonly mapping?: object;
  /** The file for so many entries, in pieces. */
  write(entries: number): Iterable<string>;
  /** How many records are made of an entry. */
  readonly records: (one: Listed) => number;
}

/** A list whose entries stand by themselves, one after the other. */
function xml(head: string, tail: string, entry: (one: Listed) => string): Form {
  return {
    extension: "xml",
    records: recordsOf,
    *write(entries) {
      yield `<?xml version="1.0" encoding="utf-8"?>\n<!-- Invented persons in the form of a published list. -->\n${head}`;
      for (let at = 0; at < entries; at += 1) yield entry(listed(at));
      yield tail;
    },
  };
}

const ofac = xml(
  '<sdnList xmlns="https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML">\n<publshInformation><Publish_Date>01/02/2026</Publish_Date></publshInformation>\n',
  "</sdnList>\n",
  ({ reference, isPerson, names, sex, born, note, documents }) => {
    const [main, ...others] = names;
    const ids = documents.map(
      ({ number, issued }) =>
        `<id><uid>1</uid><idType>Passport</idType><idNumber>${number}</idNumber><idCountry>Utopia</idCountry><issueDate>${english(issued)}</issueDate></id>`,
    );
    const akas = others.map(
      ({ surname, givenNames, isWeak }) =>
        `<aka><uid>2</uid><type>a.k.a.</type><category>${isWeak ? "weak" : "strong"}</category><lastName>${surname}</lastName><firstName>${givenNames}</firstName></aka>`,
    );
    return `<sdnEntry><uid>${reference}</uid><firstName>${main?.givenNames}</firstName><lastName>${main?.surname}</lastName><title>Keeper</title><sdnType>${isPerson ? "Individual" : "Entity"}</sdnType><remarks>${note}</remarks>
  <programList><program>UTO-1</program></programList>
  <idList><id><uid>3</uid><idType>Gender</idType><idNumber>${sex === "F" ? "Female" : "Male"}</idNumber></id>${ids.join("")}</idList>
  <akaList>${akas.join("")}</akaList>
  <addressList><address><uid>4</uid><address1>${reference} Harbour Road</address1><city>Amaurot</city><country>Utopia</country></address></addressList>
  <nationalityList><nationality><uid>5</uid><country>Utopia</country><mainEntry>true</mainEntry></nationality></nationalityList>
  <dateOfBirthList><dateOfBirthItem><uid>6</uid><dateOfBirth>${english(born)}</dateOfBirth><mainEntry>true</mainEntry></dateOfBirthItem></dateOfBirthList>
  <placeOfBirthList><placeOfBirthItem><uid>7</uid><placeOfBirth>Amaurot, Utopia</placeOfBirth><mainEntry>true</mainEntry></placeOfBirthItem></placeOfBirthList>
</sdnEntry>\n`;
  },
);

const eu = xml(
  '<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-01-02T01:30:00.000+02:00">\n',
  "</export>\n",
  ({ reference, isPerson, names, sex, born, note, documents }) => {
    const [year, month, day] = born.split("-").map(Number);
    const at = 'countryIso2Code="NL" countryDescription="NETHERLANDS"';
    const aliases = names.map(
      ({ full, surname, givenNames, isWeak }) =>
        `<nameAlias firstName="${givenNames}" middleName="" lastName="${surname}" wholeName="${full}" function="Keeper" gender="${sex}" title="" nameLanguage="" strong="${!isWeak}" logicalId="1"/>`,
    );
    const identifications = documents.map(
      ({ number, issued }) =>
        `<identification diplomatic="false" knownExpired="false" knownFalse="false" reportedLost="false" revokedByIssuer="false" issuedDate="${issued}" latinNumber="" number="${number}" ${at} identificationTypeCode="passport" identificationTypeDescription="National passport" logicalId="2"/>`,
    );
    return `<sanctionEntity designationDetails="" euReferenceNumber="EU.${reference}.1" logicalId="${reference}"><remark>${note}</remark>
  <regulation publicationDate="2022-02-25" entryIntoForceDate="2022-02-26" numberTitle="2022/9001 (OJ L1)" programme="UTO"/>
  <subjectType code="${isPerson ? "person" : "enterprise"}" classificationCode="P"/>
  ${aliases.join("")}
  <citizenship region="" ${at} logicalId="3"/>
  <birthdate circa="false" calendarType="GREGORIAN" city="Amaurot" birthdate="${born}" dayOfMonth="${day}" monthOfYear="${month}" year="${year}" ${at}/>
  <address city="Amaurot" street="${reference} Harbour Road" poBox="" zipCode="0001" ${at} logicalId="4"/>
  ${identifications.join("")}
</sanctionEntity>\n`;
  },
);

const uk = xml(
  "<Designations>\n<DateGenerated>02/01/2026</DateGenerated>\n",
  "</Designations>\n",
  ({ reference, isPerson, names, sex, born, note, documents }) => {
    const written = names.map(
      ({ surname, givenNames, isWeak }, at) =>
        `<Name><Name1>${givenNames}</Name1><Name6>${surname}</Name6><NameType>${at === 0 ? "Primary Name" : "Alias"}</NameType>${isWeak ? "<AliasStrength>Low quality a.k.a</AliasStrength>" : ""}</Name>`,
    );
    const passports = documents.map(
      ({ number, issued }) =>
        `<Passport><PassportNumber>${number}</PassportNumber><PassportAdditionalInformation>Utopia. Issued on ${issued}</PassportAdditionalInformation></Passport>`,
    );
    return `<Designation><LastUpdated>02/01/2026</LastUpdated><DateDesignated>29/06/2012</DateDesignated><UniqueID>UTO${reference}</UniqueID>
  <Names>${written.join("")}</Names>
  <RegimeName>The Utopia (Sanctions) (EU Exit) Regulations 2020</RegimeName><IndividualEntityShip>${isPerson ? "Individual" : "Entity"}</IndividualEntityShip>
  <SanctionsImposed>Asset freeze|Travel Ban</SanctionsImposed><SanctionsImposedIndicators><AssetFreeze>true</AssetFreeze><TravelBan>true</TravelBan></SanctionsImposedIndicators>
  <OtherInformation>${note}</OtherInformation>
  <Addresses><Address><AddressLine1>${reference} Harbour Road</AddressLine1><AddressLine6>Amaurot</AddressLine6><AddressCountry>Utopia</AddressCountry></Address></Addresses>
  <IndividualDetails><Individual><DOBs><DOB>${born.split("-").toReversed().join("/")}</DOB></DOBs><BirthDetails><Location><TownOfBirth>Amaurot</TownOfBirth><CountryOfBirth>Utopia</CountryOfBirth></Location></BirthDetails><Genders><Gender>${sex === "F" ? "Female" : "Male"}</Gender></Genders><Nationalities><Nationality>Utopia</Nationality></Nationalities><Positions><Position>Keeper</Position></Positions><PassportDetails>${passports.join("")}</PassportDetails></Individual></IndividualDetails>
</Designation>\n`;
  },
);

const un: Form = {
  ...uk,
  *write(entries) {
    yield '<?xml version="1.0" encoding="utf-8"?>\n<CONSOLIDATED_LIST dateGenerated="2026-01-02T00:00:00.000Z">\n<INDIVIDUALS>\n';
    for (let at = 0; at < entries; at += 1) if (at % 10 !== 9) yield individual(listed(at));
    yield "</INDIVIDUALS>\n<ENTITIES>\n";
    for (let at = 9; at < entries; at += 10)
      yield `<ENTITY><DATAID>${listed(at).reference}</DATAID><FIRST_NAME>HYTHLODAY TRADING ${at}</FIRST_NAME></ENTITY>\n`;
    yield "</ENTITIES>\n</CONSOLIDATED_LIST>\n";
  },
};

function individual({ reference, names, sex, born, note, documents }: Listed): string {
  const [main, ...others] = names;
  const aliases = others.map(
    ({ full, isWeak }) =>
      `<INDIVIDUAL_ALIAS><QUALITY>${isWeak ? "Low" : "Good"}</QUALITY><ALIAS_NAME>${full}</ALIAS_NAME></INDIVIDUAL_ALIAS>`,
  );
  const passports = documents.map(
    ({ number, issued }) =>
      `<INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>${number}</NUMBER><ISSUING_COUNTRY>Utopia</ISSUING_COUNTRY><DATE_OF_ISSUE>${issued}</DATE_OF_ISSUE></INDIVIDUAL_DOCUMENT>`,
  );
  return `<INDIVIDUAL><DATAID>${reference}</DATAID><VERSIONNUM>1</VERSIONNUM><FIRST_NAME>${main?.givenNames}</FIRST_NAME><SECOND_NAME>${main?.surname}</SECOND_NAME><UN_LIST_TYPE>Utopia</UN_LIST_TYPE><REFERENCE_NUMBER>UTi.${reference}</REFERENCE_NUMBER><LISTED_ON>2012-06-29</LISTED_ON><GENDER>${sex === "F" ? "Female" : "Male"}</GENDER><COMMENTS1>${note}</COMMENTS1>
  <NATIONALITY><VALUE>Utopia</VALUE></NATIONALITY>
  ${aliases.join("")}
  <INDIVIDUAL_ADDRESS><STREET>${reference} Harbour Road</STREET><CITY>Amaurot</CITY><COUNTRY>Utopia</COUNTRY></INDIVIDUAL_ADDRESS>
  <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>${born}</DATE></INDIVIDUAL_DATE_OF_BIRTH>
  <INDIVIDUAL_PLACE_OF_BIRTH><CITY>Amaurot</CITY><COUNTRY>Utopia</COUNTRY></INDIVIDUAL_PLACE_OF_BIRTH>
  ${passports.join("")}
</INDIVIDUAL>\n`;
}

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** `12 May 1945` */
function english(day: string): string {
  const [year, month, date] = day.split("-");
  return `${date} ${months[Number(month) - 1]} ${year}`;
}

/** The forms by the names that the command has for its readers; `uk-csv` and `csv` are shapes of two of them. */
export const forms = { ofac, "ofac-advanced": advanced, eu, uk, "uk-csv": ukCsv, un, ftm, csv, ndjson } as const;
export type FormName = keyof typeof forms;
