import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";
import { purposes } from "../../../core/access/purposes.ts";
import { lines, readAs } from "../../../core/faults.ts";
import { readJson } from "../../../core/json.ts";
import { inWords } from "../../../core/mendable.ts";
import type { Bucket } from "../../../core/s3.ts";
import { secureUrl } from "../../../core/secure-url.ts";
import { readNamedFile } from "../../../core/setting-file.ts";
import { type Settings, SettingsError } from "../../../core/settings.ts";
import { form } from "../form.ts";

/** Letters that a file's name may have anywhere. */
const nameForm = /^[a-z0-9][a-z0-9-]{0,39}$/;

const bucketSchema = z.strictObject({
  endpoint: secureUrl,
  region: z
    .string()
    .regex(/^[a-z0-9-]{1,50}$/)
    .default("us-east-1"),
  bucket: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/),
  folder: z
    .string()
    .regex(/^(?:[A-Za-z0-9][A-Za-z0-9_-]*\/)*$/, "is empty, or ends with a slash: exports/utopia/")
    .default(""),
  accessKey: z.string().regex(/^[\x21-\x7e]{1,200}$/),
  secretKeyFile: z.string().min(1),
});

const scheduleSchema = z.strictObject({
  name: z.string().regex(nameForm, "has small letters, digits and hyphens: nightly-reports"),
  /** The id of a key: what it may export is in the file. */
  key: z.string().min(1).max(60),
  purpose: z.enum(purposes),
  case: z.string().min(1).max(200).optional(),
  everyHours: z.int().min(1).max(2_160),
  to: z.union([z.strictObject({ folder: z.string().min(1) }), z.strictObject({ s3: bucketSchema })]),
  export: form,
});

const schema = z.array(scheduleSchema).max(100);

type Said = z.output<typeof scheduleSchema>;

/** Where files go. */
export type Destination = { readonly folder: string } | { readonly bucket: Bucket; readonly folder: string };

/** An export that is made again and again. */
export interface Schedule extends Omit<Said, "to"> {
  readonly to: Destination;
}

/** The schedules of the settings. Throws `SettingsError` with every fault of the file at once. */
export function readSchedules({ exports: file }: Pick<Settings, "exports">): readonly Schedule[] {
  if (file === null) return [];
  const json = readJson(readNamedFile(variable, file));
  if ("fault" in json) throw new SettingsError([`${variable}: ${file} ${json.fault}.`]);
  const read = readAs(schema, json.value);
  if ("faults" in read) throw new SettingsError(lines(read.faults).map((line) => `${variable}, ${line}.`));
  const names = read.value.map(({ name }) => name);
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  const faults = twice.map((name) => `${variable}: ${name} stands twice.`);
  const schedules = read.value.map(({ to, ...said }): Schedule => ({ ...said, to: destinationOf(to, faults) }));
  if (faults.length > 0) throw new SettingsError(faults);
  return schedules;
}

const variable = "HUB_EXPORTS";

function destinationOf(to: Said["to"], faults: string[]): Destination {
  if ("folder" in to) {
    const folder = resolve(to.folder);
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      faults.push(`${variable}: there is no folder ${folder}.`);
    return { folder };
  }
  const { folder, secretKeyFile, ...bucket } = to.s3;
  return { folder, bucket: { ...bucket, secretKey: secretIn(resolve(secretKeyFile), faults) } };
}

function secretIn(path: string, faults: string[]): string {
  try {
    const secret = readFileSync(path, "utf8").trim();
    if (secret === "") faults.push(`${variable}: ${path} is empty.`);
    return secret;
  } catch (error) {
    faults.push(`${variable}: ${inWords(error) ?? `${path} cannot be read.`}`);
    return "";
  }
}
