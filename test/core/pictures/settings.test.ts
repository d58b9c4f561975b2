import { describe, expect, it } from "vitest";
import { readSettings, SettingsError } from "../../../core/settings.ts";
import { subgraphs } from "../../../records/subgraphs.ts";

function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    readSettings(subgraphs, environment);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.faults;
    throw error;
  }
}

describe("the settings", () => {
  it("keep pictures in a bucket with all that it takes, or in the data folder", () => {
    const whole = {
      HUB_PICTURES: "s3://hub-pictures/production/one",
      HUB_PICTURES_ENDPOINT: "https://objects.example",
      HUB_PICTURES_ACCESS_KEY: "UTOKEY",
      HUB_PICTURES_SECRET_KEY: "open/sesame+1",
    };
    const bucket = (HUB_PICTURES: string) => readSettings(subgraphs, { ...whole, HUB_PICTURES }).pictures;
    expect(bucket(whole.HUB_PICTURES)).toEqual({ bucket: "hub-pictures", folder: "production/one/" });
    expect(bucket("s3://hub-pictures")).toEqual({ bucket: "hub-pictures", folder: "" });
    for (const part of Object.keys(whole))
      expect(faultsOf({ ...whole, [part]: "" })).toEqual([`${part} is missing: no pictures in a bucket without it.`]);
    for (const wrong of ["s3://", "s3://a/../b", "s3://Bucket", "https://objects.example/bucket", "s3://hub/a b"])
      expect(faultsOf({ ...whole, HUB_PICTURES: wrong }).join()).toContain("HUB_PICTURES must be");
    expect(faultsOf({ ...whole, HUB_PICTURES_SECRET_KEY: "open sesame" }).join()).not.toContain("sesame");
  });
});
