const types: readonly (readonly [type: string, words: RegExp])[] = [
  ["DRIVING_LICENCE", /\bdriv(er|ing)/i],
  ["TRAVEL_DOCUMENT", /laissez-passer|travel document|reiseausweis/i],
  ["PASSPORT", /passport|passeport|pasaporte/i],
  ["VISA", /\bvisa\b/i],
  ["RESIDENCE_PERMIT", /residen|alien registration/i],
  [
    "OTHER",
    /birth cert|ration|social security|fiscal|\btax\b|\binn\b|\btin\b|student|voter|nationality|military|serviceman|armed forces|other id|fardc/i,
  ],
  ["IDENTITY_CARD", /identi(ty|fication)|ausweis|tazkira|national number|numéro d'ident|número de ident/i],
];

/** The kind of document that the first of these texts names which names one: the most precise comes first. */
export function documentTypeOf(texts: readonly (string | null)[]): string | null {
  for (const text of texts) {
    const found = text && types.find(([, words]) => words.test(text));
    if (found) return found[0];
  }
  return null;
}
