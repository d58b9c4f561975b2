import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "../../core/clock.ts";
import { picturesFolder } from "../../core/pictures/folder.ts";
import { openPlatform } from "../../session/platform.ts";
import { ndjson } from "../imports/operator.ts";
import { freshPlace } from "../store.ts";
import { World } from "../world.ts";
import { called, spawned } from "./command.ts";

export const keyStore = ["--key-command", "printf %s 0123456789abcdef0123456789abcdef"];
export const stolen = ["--traveller", '{"number":"XZ000123","type":"PASSPORT","issuer":"UTO"}'];
export const unknown = ["--traveller", '{"number":"XZ000124","type":"PASSPORT","issuer":"UTO"}'];

/** A hub with one report that may be taken along, and a folder beside it for devices. */
export class PackPlace implements AsyncDisposable {
  readonly #folder = mkdtempSync(join(tmpdir(), "borderlink-"));
  readonly #hub = freshPlace();
  /** Id of a key of Greece for which packs may be made. */
  key = "";

  static async opened(): Promise<PackPlace> {
    const place = new PackPlace();
    place.key = await place.makeKey("*:read,*:check,*:offline");
    const report = { record: "documentReport", owner: "UTO", reference: "R-1", number: "XZ000123", type: "PASSPORT" };
    const handling = { audiences: [{ offline: true }] };
    writeFileSync(place.at("in.ndjson"), ndjson({ ...report, issuer: "UTO", fraudType: "STOLEN", handling }));
    const imported = await place.borderlink("import", place.at("in.ndjson"));
    if (imported.code !== 0) throw new Error(imported.err);
    return place;
  }

  at(name: string): string {
    return join(this.#folder, name);
  }

  borderlink(...args: string[]) {
    return called(this.#settings, ...args);
  }

  /** In a process of its own, beside others. */
  beside(...args: string[]) {
    return spawned(this.#settings, ...args);
  }

  /** In a process that is killed before or after it gives a file a name that ends so. */
  killed(when: "before" | "after", ending: string, ...args: string[]) {
    const killing = new URL(`kill-at.ts?${new URLSearchParams({ when, ending }).toString()}`, import.meta.url);
    return spawned({ ...this.#settings, NODE_OPTIONS: `--import=${killing.href}` }, ...args);
  }

  /** There is no hub there. */
  onDevice(...args: string[]) {
    return called({ HUB_DATA: this.at("nowhere") }, ...args);
  }

  async makeKey(scopes: string, ...more: string[]): Promise<string> {
    const who = ["--name", "Post 7", "--role", "partner", "--owner", "GRC", "--scopes", scopes];
    return JSON.parse((await this.borderlink("keys", "create", ...who, ...more, "--json")).out).id;
  }

  /** Has a device enrolled and approved; its id. */
  async approved(name: string, ...more: string[]): Promise<string> {
    const [enrolment, approval] = [this.at(`${name}.enrol`), this.at(`${name}.approval`)];
    const enrolled = ["pack", "enrol", this.at(name), "--name", name, ...keyStore, "--output", enrolment];
    done(await this.onDevice(...enrolled), "This is DEV-");
    const approving = ["pack", "approve", enrolment, "--key", this.key, ...more, "--output", approval];
    const { err } = done(await this.borderlink(...approving), "key for packs");
    done(await this.onDevice("pack", "accept", approval, "--device", this.at(name), ...keyStore), "");
    return /DEV-[A-Z2-7]+/.exec(err)?.[0] ?? "";
  }

  get #settings() {
    return { HUB_DATA: this.#hub.data, HUB_STORE: this.#hub.store };
  }

  /** Where the hub keeps pictures. */
  get pictures(): string {
    return join(this.#hub.data, picturesFolder);
  }

  /** Works on the hub's records beside its commands. */
  async inHub(work: (world: World) => Promise<void>): Promise<void> {
    const { data, store } = this.#hub;
    const platform = await openPlatform({ data, store }, systemClock);
    try {
      await work(new World(platform, { ...systemClock, pass: () => {} }));
    } finally {
      await platform.close();
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    rmSync(this.#folder, { recursive: true, force: true });
    await this.#hub.remove();
  }
}

function done(answer: Awaited<ReturnType<typeof called>>, says: string) {
  if (answer.code !== 0 || !answer.err.includes(says)) throw new Error(answer.err);
  return answer;
}
