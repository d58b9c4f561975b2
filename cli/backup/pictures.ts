import { copyFile, link, mkdir, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { picturesFolder } from "../../core/pictures/folder.ts";
import { isPicturePart } from "./manifest.ts";

/**
 * Keeps the pictures of a data folder in another on the same disk, by names of their own: what the hub removes from now on
 * stays there. What has gone since it was listed is none of the backup's.
 */
export async function keepPictures(data: string, aside: string): Promise<void> {
  const listed = await readdir(join(data, picturesFolder), { recursive: true }).catch(none);
  for (const name of listed.map((one) => `${picturesFolder}/${one.replaceAll("\\", "/")}`).filter(isPicturePart)) {
    const [from, to] = [join(data, name), join(aside, name)];
    await mkdir(dirname(to), { recursive: true, mode: 0o700 });
    await link(from, to).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT" || error.code === "EEXIST") return;
      // Not every disk gives a file a second name.
      return copyFile(from, to).catch(none);
    });
  }
}

function none(error: NodeJS.ErrnoException): string[] {
  if (error.code !== "ENOENT") throw error;
  return [];
}
