/**
 * What a Doc 9303 code stands for. Only `country` is a country: "stateless" and "refugee" say something about a person.
 * `british` are classes of British nationality, `withdrawn` states and areas that no longer exist but whose documents do.
 */
export type CodeKind =
  | "country"
  | "organisation"
  | "british"
  | "stateless"
  | "refugee"
  | "unspecified"
  | "withdrawn"
  | "specimen";

/** Codes of Doc 9303 part 3 section 5 that ISO 3166-1 lacks, and all that ISO 3166-3 withdrew: code, kind, name, others. */
export const specialCodes: readonly (readonly [code: string, kind: CodeKind, name: string, ...others: string[]])[] = [
  ["RKS", "country", "Kosovo", "Republic of Kosovo"],
  ["GBD", "british", "British Overseas Territories Citizen"],
  ["GBN", "british", "British National (Overseas)"],
  ["GBO", "british", "British Overseas Citizen"],
  ["GBP", "british", "British Protected Person"],
  ["GBS", "british", "British Subject"],
  ["EUE", "organisation", "European Union"],
  ["UNO", "organisation", "United Nations Organization", "United Nations", "UN"],
  ["UNA", "organisation", "United Nations specialized agency"],
  ["UNK", "organisation", "United Nations Interim Administration Mission in Kosovo", "UNMIK"],
  ["XBA", "organisation", "African Development Bank"],
  ["XCC", "organisation", "Caribbean Community", "CARICOM"],
  ["XCE", "organisation", "Council of Europe"],
  ["XCO", "organisation", "Common Market for Eastern and Southern Africa", "COMESA"],
  // Met on documents; not in the list of Doc 9303 itself.
  ["XCT", "country", "Turkish Republic of Northern Cyprus"],
  ["XDC", "organisation", "Southern African Development Community", "SADC"],
  ["XEC", "organisation", "Economic Community of West African States", "ECOWAS"],
  ["XES", "organisation", "Organization of Eastern Caribbean States", "OECS"],
  ["XIM", "organisation", "African Export-Import Bank", "AFREXIM Bank"],
  ["XMP", "organisation", "Parliamentary Assembly of the Mediterranean"],
  ["XOM", "organisation", "Sovereign Military Order of Malta"],
  ["XPO", "organisation", "International Criminal Police Organization", "INTERPOL"],
  ["IAO", "organisation", "International Civil Aviation Organization", "ICAO"],
  ["XXA", "stateless", "Stateless person (1954 Convention)", "Stateless", "Stateless person"],
  ["XXB", "refugee", "Refugee (1951 Convention, 1967 Protocol)"],
  ["XXC", "refugee", "Refugee other than under the 1951 Convention"],
  ["XXX", "unspecified", "Person of unspecified nationality", "Unspecified nationality"],
  ["AFI", "withdrawn", "French Afars and Issas"],
  ["ANT", "withdrawn", "Netherlands Antilles"],
  ["ATB", "withdrawn", "British Antarctic Territory"],
  ["ATN", "withdrawn", "Dronning Maud Land"],
  ["BUR", "withdrawn", "Burma"],
  ["BYS", "withdrawn", "Byelorussian Soviet Socialist Republic"],
  ["CSK", "withdrawn", "Czechoslovakia", "former Czechoslovakia"],
  ["CTE", "withdrawn", "Canton and Enderbury Islands"],
  ["DDR", "withdrawn", "German Democratic Republic", "East Germany"],
  ["DHY", "withdrawn", "Dahomey"],
  ["FXX", "withdrawn", "Metropolitan France"],
  ["GEL", "withdrawn", "Gilbert and Ellice Islands"],
  ["HVO", "withdrawn", "Upper Volta"],
  ["JTN", "withdrawn", "Johnston Island"],
  ["MID", "withdrawn", "Midway Islands"],
  ["NHB", "withdrawn", "New Hebrides"],
  ["NTZ", "withdrawn", "Neutral Zone"],
  ["PCI", "withdrawn", "Trust Territory of the Pacific Islands"],
  ["PCZ", "withdrawn", "Panama Canal Zone"],
  ["PUS", "withdrawn", "United States Miscellaneous Pacific Islands"],
  ["RHO", "withdrawn", "Southern Rhodesia"],
  ["SCG", "withdrawn", "Serbia and Montenegro"],
  ["SKM", "withdrawn", "Sikkim"],
  ["SUN", "withdrawn", "Union of Soviet Socialist Republics", "USSR", "Soviet Union", "former Soviet Union"],
  ["TMP", "withdrawn", "East Timor"],
  ["VDR", "withdrawn", "Democratic Republic of Viet Nam"],
  ["WAK", "withdrawn", "Wake Island"],
  ["YMD", "withdrawn", "Democratic Yemen", "People's Democratic Republic of Yemen"],
  ["YUG", "withdrawn", "Yugoslavia", "former Yugoslavia"],
  ["ZAR", "withdrawn", "Zaire"],
  ["UTO", "specimen", "Utopia"],
];

/**
 * Codes that name an issuer which the hub compares under another: what ISO 3166-1 prints where Doc 9303 has its own, what
 * documents of Kosovo print, and codes that were given up when a state was renamed (ISO 3166-3). The first is printed,
 * the second compared. A state that was divided or joined another (`SUN`, `DDR`, `YMD`) is no other's code.
 */
export const otherCodes: readonly (readonly [printed: string, one: string])[] = [
  ["DEU", "D"],
  ["XKX", "RKS"],
  ["XXK", "RKS"],
  ["ROM", "ROU"],
  ["AFI", "DJI"],
  ["BUR", "MMR"],
  ["BYS", "BLR"],
  ["DHY", "BEN"],
  ["FXX", "FRA"],
  ["HVO", "BFA"],
  ["NHB", "VUT"],
  ["RHO", "ZWE"],
  ["TMP", "TLS"],
  ["ZAR", "COD"],
];
