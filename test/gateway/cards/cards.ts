import type { QuickCheckCard } from "../../../records/specimens/card/card.ts";

/** Midday of 1 June 2026. */
export const noon = Date.parse("2026-06-01T12:00:00.000Z");

/** A card of seven lines, each of which says what is handed in, with a picture on either side. */
export function cardSaying(
  text: string,
  { made = noon, versions = 2, page = text }: { made?: number; versions?: number; page?: string } = {},
): QuickCheckCard {
  const number = (index: number) => `UTO-AO-0${index + 1}001`;
  const picture = (record: string) => ({ record, name: "thread" });
  const source = (prefix: string, index: number) => `${prefix}-${String(index).padStart(26, "A")}`;
  return {
    issuer: "GBR",
    category: "RESIDENCE_DOCUMENT",
    type: "PROVISIONAL",
    issued: "2020-05-31",
    expires: null,
    made: new Date(made).toISOString(),
    validUntil: new Date(made + 24 * 3_600_000).toISOString(),
    features: Array.from({ length: 7 }, () => ({
      page,
      technique: "MACHINE_READABLE_ZONE" as const,
      light: "TRANSMITTED" as const,
      genuine: Array.from({ length: versions }, (_, index) => ({
        versions: [number(index)],
        whatToSee: text,
        position: { x: 0.7, y: 0, width: 0.3, height: 0.3 },
        picture: picture("SPE"),
      })),
      fakes: Array.from({ length: 3 }, (_, index) => ({
        alerts: [source("ALE", index)],
        seen: "DIFFERENT" as const,
        shows: text,
        picture: picture("ALE"),
      })),
      alerts: 3,
    })),
    specimens: Array.from({ length: 6 }, (_, index) => ({
      id: source("SPE", index),
      owner: "UTO",
      version: 1,
      number: number(index),
    })),
    alerts: Array.from({ length: 40 }, (_, index) => ({
      id: source("ALE", index),
      owner: "UTO",
      version: 12,
      title: text,
      specimenNumber: number(0),
    })),
  };
}

/** A picture in WebP of one pixel. */
export const pixel = new Uint8Array(Buffer.from("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA", "base64"));
