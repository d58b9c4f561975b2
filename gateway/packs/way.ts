import { type Caller, maySome } from "../../core/access/caller.ts";
import { hubError, lacksScope } from "../../core/errors.ts";
import { hubSigningKeys } from "../../packs/hub-key.ts";
import { hubJournalKey } from "../../packs/journal/hub-key.ts";
import { lineTexts } from "../../packs/journal/lines.ts";
import { receive } from "../../packs/journal/receive.ts";
import { PackRefused } from "../../packs/refused.ts";
import { Devices } from "../../session/offline/devices.ts";
import { JournalEntries } from "../../session/offline/journal-entries.ts";
import type { HubAnswer, HubRequest } from "../http-message.ts";
import type { Hub } from "../hub.ts";
import { besideScreening } from "../request/purpose-rule.ts";
import { plainAnswer } from "../rest/problem.ts";

type Receiving = Pick<Hub, "requestHandler" | "platform" | "clock">;

/** The name that the audit has for it. */
const name = "journal of a device";

/** The answer to what a device hands in: what became of it, and the hub's word for what it keeps. */
export async function handedIn(
  { requestHandler, platform, clock }: Receiving,
  request: HubRequest,
  body: unknown,
): Promise<HubAnswer> {
  const answer = await requestHandler.run(request, { name, cost: 1 }, async ({ caller }) => {
    if (caller.sector !== undefined) throw besideScreening();
    if (!maySome(caller, "offline")) throw lacksScope("KIND:offline for each kind of record that is in packs");
    if (!Buffer.isBuffer(body)) throw hubError("BAD_REQUEST", "Send what borderlink pack journal answers.");
    const { because, ...received } = await receive(lineTexts(once(body)), {
      devices: devicesOf(caller, platform, new Devices(platform.store, clock)),
      entries: new JournalEntries(platform.store, clock),
      secret: hubJournalKey(platform.data),
      signing: hubSigningKeys(platform.data),
    }).catch(asBadInput);
    const { device, fresh, known, quarantined, lost } = received;
    return {
      body: JSON.stringify({ ...received, because: [...because] }),
      headers: {},
      note: `from ${device}: ${fresh} new, ${known} known, ${quarantined} quarantined, ${lost} lost`,
    };
  });
  return answer.code ? plainAnswer(answer) : answer;
}

/** Those of the caller's bureau: of any other's there is none for it. */
function devicesOf({ owner, test }: Caller, { keys }: Hub["platform"], devices: Devices): Pick<Devices, "find"> {
  return {
    find: async (id) => {
      const device = await devices.find(id);
      const holder = device && (await keys.heldBy(device.key));
      return holder?.owner === owner && holder.test === test ? device : null;
    },
  };
}

async function* once(body: Uint8Array): AsyncGenerator<Uint8Array> {
  yield body;
}

function asBadInput(error: unknown): never {
  throw error instanceof PackRefused ? hubError("BAD_USER_INPUT", error.message) : error;
}
