import { Readable } from "node:stream";
import { GraphQLError } from "graphql/error/GraphQLError.js";
import type { Clock } from "../../core/clock.ts";
import { type ErrorCode, isErrorCode } from "../../core/errors.ts";
import { refusal } from "../../core/refusal.ts";
import type { GivenOut } from "../../core/sealed-addresses.ts";
import { pageHeaders } from "../../gateway/addressed/page.ts";
import { policy } from "../../gateway/cards/page.ts";
import { askedIn, cardShown, pageOf } from "../../gateway/cards/shown.ts";
import type { HubAnswer } from "../../gateway/http-message.ts";
import { pictureShown, shownAs } from "../../gateway/pictures/shown.ts";
import { plainAnswer } from "../../gateway/rest/problem.ts";
import type { OpenChecks } from "../../packs/open-checks.ts";
import { PackRefused } from "../../packs/refused.ts";
import type { OfflineAddresses } from "./addressed-cards.ts";
import { OfflineCards } from "./offline-cards.ts";
import { inHeader, ageOf } from "./age.ts";
import type { PacksInUse } from "./packs-in-use.ts";

export interface PackShownOptions {
  readonly packs: Pick<PacksInUse, "ask">;
  readonly addresses: OfflineAddresses;
  readonly clock: Clock;
  /** Told what failed, for whoever runs the device. */
  readonly failed: (error: unknown) => void;
}

type Pack = OpenChecks["pack"];
type Content = Pick<HubAnswer, "headers" | "body" | "stream">;

/** What is got of a pack by addresses that its answers give out: pictures and pages of cards. */
export class PackShown {
  readonly #options: PackShownOptions;

  constructor(options: PackShownOptions) {
    this.#options = options;
  }

  picture(sealed: string): Promise<HubAnswer> {
    return this.#answer(pictureShown.nothing, async (pack) => {
      const given = this.#options.addresses.pictures.open(sealed, pack.now());
      if (!isFor(pack, given)) return null;
      const [record, name] = given.shown;
      const bytes = await new OfflineCards(pack).readPicture({ record, name });
      if (!bytes) return null;
      const headers = { ...shownAs, "content-length": String(bytes.length), "cache-control": "no-store" };
      return { headers, body: "", stream: Readable.from([bytes]) };
    });
  }

  page(sealed: string): Promise<HubAnswer> {
    return this.#answer(cardShown.nothing, async (pack) => {
      const given = this.#options.addresses.cards.open(sealed, pack.now());
      if (!isFor(pack, given)) return null;
      const cards = new OfflineCards(pack);
      const card = await cards.of(askedIn(given.shown));
      // What it tells is as old as the pack, whenever it is made: a page says its age, and is kept.
      return card && { headers: pageHeaders(policy), body: await pageOf({ ...card, made: pack.manifest.made }, cards) };
    });
  }

  async #answer(nothing: string, show: (pack: Pack) => Promise<Content | null>): Promise<HubAnswer> {
    const requestId = this.#options.clock.id();
    const refused = (code: ErrorCode, says?: string) => plainAnswer(refusal(code, requestId, says));
    try {
      const answer = await this.#options.packs.ask(async ({ pack }) => {
        const content = await show(pack);
        if (!content) return refused("NOT_FOUND", nothing);
        const told = { "hub-request": requestId, "hub-pack": inHeader(ageOf(pack.manifest, pack.now())) };
        return { status: 200, ...content, headers: { ...content.headers, ...told } };
      });
      return answer ?? refused("STORE_UNAVAILABLE", "This device has no good pack.");
    } catch (error) {
      const code = error instanceof GraphQLError ? error.extensions["code"] : null;
      if (isErrorCode(code)) return refused(code, (error as GraphQLError).message);
      this.#options.failed(error);
      return error instanceof PackRefused ? refused("STORE_UNAVAILABLE", error.message) : refused("INTERNAL");
    }
  }
}

/** Another pack may have taken the place of the one that gave it out. */
function isFor<G extends GivenOut>({ manifest }: Pack, given: G | null): given is G {
  return given !== null && given.purpose === manifest.purpose && given.holder === manifest.caller.id;
}
