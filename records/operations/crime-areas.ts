/** Kinds of crime. Values of the SDL's `CrimeArea`. */
export const crimeAreas = [
  "TERRORISM",
  "PEOPLE_SMUGGLING",
  "HUMAN_TRAFFICKING",
  "DRUG_TRAFFICKING",
  "FIREARMS",
  "VEHICLE_CRIME",
  "DOCUMENT_FRAUD",
  "FUGITIVES",
  "ORGANISED_CRIME",
  "FINANCIAL_CRIME",
  "CYBERCRIME",
  "ENVIRONMENTAL_CRIME",
  "CULTURAL_GOODS",
  "OTHER",
] as const;
