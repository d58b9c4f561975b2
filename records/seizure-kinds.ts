/** What can be seized at a border. Values of the SDL's `SeizureKind`. */
export const seizureKinds = [
  "DOCUMENTS",
  "SUBSTANCES",
  "FIREARMS",
  "VESSELS",
  "VEHICLES",
  "RADIOLOGICAL_NUCLEAR",
  "CASH",
  "CULTURAL_GOODS",
  "OTHER",
] as const;
export type SeizureKind = (typeof seizureKinds)[number];
