import { type Clock, timestamp } from "../../../core/clock.ts";
import type { ExportNote } from "../../../core/audit/signed-export.ts";
import { type ExportRun, exportRunCollection, exportRunId } from "../../../core/export-runs.ts";
import type { Store } from "../../../core/store/port.ts";
import { exportFormats } from "../../../session/exports/service.ts";
import type { Hub } from "../../hub.ts";
import { exported } from "../way.ts";
import { openPlace } from "./places.ts";
import type { Schedule } from "./schedules.ts";

/** Milliseconds after which one that could not be made is tried again. */
const retryAfter = 15 * 60_000;

export interface ScheduledExportsOptions {
  readonly hub: Pick<Hub, "requestHandler" | "schema" | "authenticator">;
  readonly store: Pick<Store, "getMany" | "project">;
  readonly clock: Clock;
  readonly sign: (note: ExportNote) => string;
  readonly failed: (facts: { readonly schedule: string; readonly why: string }) => void;
}

/**
 * Exports that the hub makes by itself: each as the holder of its key would ask for it, with the rights of that moment, the
 * same refusals and the same entry in the audit. The file is there before the signed note beside it: without one it is none.
 */
export class ScheduledExports {
  readonly #schedules: readonly Schedule[];
  readonly #options: ScheduledExportsOptions;

  constructor(schedules: readonly Schedule[], options: ScheduledExportsOptions) {
    this.#schedules = schedules;
    this.#options = options;
  }

  /** Makes what is due. `goesOn` is asked before each. */
  async look(goesOn: () => Promise<boolean>): Promise<void> {
    const { store, clock } = this.#options;
    for (const schedule of this.#schedules) {
      const id = exportRunId(schedule.name);
      const before = (await store.getMany(exportRunCollection, [id])).get(id);
      if (before && waits(before, schedule, clock)) continue;
      if (!(await goesOn())) return;
      const run = await this.#run(schedule);
      await this.#note(schedule, run, before);
    }
  }

  /** The file's name; or why there is none. */
  async #run({ name, to, ...asked }: Schedule): Promise<{ readonly file: string } | { readonly why: string }> {
    const { hub, clock, sign } = this.#options;
    const made = timestamp(clock);
    const headers = {
      "content-type": "application/json",
      "hub-purpose": asked.purpose,
      ...(asked.case !== undefined && { "hub-case": asked.case }),
    };
    const request = { headers, body: asked.export, address: null };
    const asker = () => hub.authenticator.again(asked.key, asked.case ?? null, null);
    try {
      const answer = await exported(hub, request, asker);
      if (answer.code) return { why: wordsOf(answer.code, answer.body) };
      const file = `${name}-${made.replace(/[:-]|\.\d+/g, "")}.${exportFormats[asked.export.format].extension}`;
      const manifest = JSON.parse(answer.headers["hub-manifest"] ?? "{}") as Pick<
        ExportNote,
        "bytes" | "sha256" | "made"
      >;
      const place = openPlace(to, clock);
      await place.put(file, answer.body);
      await place.put(`${file}.signed.json`, sign({ file, ...manifest }));
      return { file };
    } catch (error) {
      return {
        why: `The file could not be put where it goes: ${error instanceof Error ? error.message : String(error)}`,
      };
    }
  }

  async #note(
    { name, everyHours }: Schedule,
    run: { readonly file: string } | { readonly why: string },
    before: ExportRun | undefined,
  ): Promise<void> {
    const { store, clock, failed } = this.#options;
    const now = clock.now();
    const at = timestamp(clock);
    const [made, file] = "file" in run ? [at, run.file] : [before?.made ?? null, before?.file ?? null];
    const why = "why" in run ? run.why : null;
    if (why !== null) failed({ schedule: name, why });
    const pause = why === null ? everyHours * 3_600_000 : Math.min(retryAfter, everyHours * 3_600_000);
    const row = { id: exportRunId(name), owner: "", policy: "", test: false, version: 1, created: at, updated: at };
    const due = new Date(now + pause).toISOString();
    await store.project(exportRunCollection, [{ ...row, name, due, made, file, failed: why }]);
  }
}

/** Whether it is not due. Further away than one pause is what was set by a clock that ran ahead, or by a longer pause. */
function waits({ due }: ExportRun, { everyHours }: Schedule, clock: Clock): boolean {
  const left = Date.parse(due) - clock.now();
  // By a quarter of an hour two processes' clocks may differ.
  return left > 0 && left <= everyHours * 3_600_000 + retryAfter;
}

function wordsOf(code: string, body: string): string {
  if (code === "NOT_FOUND") return "The key that it is made under is none, was revoked or has ended.";
  const { detail = code } = JSON.parse(body) as { readonly detail?: string };
  return detail;
}
