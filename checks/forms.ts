import { hash } from "node:crypto";
import type { Dataset, HubRecord } from "../core/record.ts";
import { canonicalJson } from "../core/store/content.ts";
import { derive } from "../core/store/declaration.ts";
import type { Draft } from "../core/store/port.ts";

/** What a dataset's columns and keys come to: the number it declares, and a digest of what its samples derive to. */
export interface Forms {
  readonly number: number;
  /** Fields that say something where they are left out, which rows of before may lack. */
  readonly defaults: readonly string[];
  readonly digest: string;
}

export type FormsOfAll = Readonly<Record<string, Forms>>;

export function formsOf(dataset: Dataset, samples: readonly object[]): Forms {
  const derived = samples.map((sample, at) => {
    const header = {
      id: `SAMPLE-${at}`,
      owner: "UTO",
      reference: String(at),
      policy: "POL",
      test: false,
      reviewBy: null,
    };
    const record = { ...header, ...dataset.content.parse(sample) } as unknown as Draft<HubRecord>;
    const { columns, keys } = derive(dataset, record);
    return [Object.keys(dataset.columns).map((name, place) => [name, columns[place] ?? null]), keys];
  });
  return {
    number: dataset.forms,
    defaults: Object.keys(dataset.defaults ?? {}),
    digest: hash("sha256", canonicalJson(derived), "hex").slice(0, 16),
  };
}

/** Which datasets derive otherwise than committed under the same number, lack a field, or have a smaller one, in words. */
export function changedForms(committed: FormsOfAll, now: FormsOfAll, fileOf: (name: string) => string): string[] {
  return Object.entries(now).flatMap(([name, { number, defaults, digest }]) => {
    const was = committed[name];
    if (!was || number > was.number) return [];
    if (number < was.number)
      return [`the number of ${name} went back from ${was.number} to ${number} in ${fileOf(name)}`];
    const lacked = defaults.find((field) => !was.defaults.includes(field));
    if (lacked)
      return [
        `rows of ${name} that stand lack ${lacked}: raise its number (forms: ${number + 1}) in ${fileOf(name)}, so that they get its default`,
      ];
    if (digest === was.digest) return [];
    return [
      `columns or keys of ${name} derive differently: raise its number (forms: ${number + 1}) in ${fileOf(name)}`,
    ];
  });
}
