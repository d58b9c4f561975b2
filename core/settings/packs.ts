import { count } from "./values.ts";

/** For how long offline packs are good: **our rule**. */
export const packSettings = {
  packHours: {
    variable: "HUB_PACK_HOURS",
    default: "24",
    allowed: "1 to 744",
    meaning: "Hours for which an offline pack is good. After that it answers that nothing was checked.",
    schema: count(1, 744),
  },
  packShipHours: {
    variable: "HUB_PACK_SHIP_HOURS",
    default: "168",
    allowed: "1 to 744",
    meaning: "The same of a pack for a ship, which is without a network for days.",
    schema: count(1, 744),
  },
} as const;
