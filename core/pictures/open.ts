import { join } from "node:path";
import type { Clock } from "../clock.ts";
import type { Settings } from "../settings.ts";
import { FolderPictures, picturesFolder } from "./folder.ts";
import type { PictureStore } from "./store.ts";

/** Settings of where pictures are kept; left out, in the data folder. */
export type PictureSettings = Partial<
  Pick<Settings, "pictures" | "picturesEndpoint" | "picturesRegion" | "picturesAccessKey" | "picturesSecretKey">
>;

/** The place that the settings name. `prefix` keeps hubs in one bucket apart. It is reached with the first call. */
export async function openPictures(
  { data, ...settings }: PictureSettings & Pick<Settings, "data">,
  { prefix, clock }: { readonly prefix: string; readonly clock: Clock },
): Promise<PictureStore> {
  const { pictures, picturesEndpoint, picturesRegion, picturesAccessKey, picturesSecretKey } = settings;
  if (!pictures || !picturesEndpoint || !picturesRegion || !picturesAccessKey || !picturesSecretKey)
    return new FolderPictures(join(data, picturesFolder));
  const { S3Pictures } = await import("./s3.ts");
  const place = { endpoint: picturesEndpoint, region: picturesRegion, bucket: pictures.bucket };
  const keys = { accessKey: picturesAccessKey, secretKey: picturesSecretKey };
  return new S3Pictures({ ...place, ...keys, prefix: `${pictures.folder}${prefix}/` }, clock);
}
