import { ranges, urlPrefixes } from "./lists.ts";
import type { Setting } from "./table.ts";

/** To where the hub sends what nobody has asked for. */
export const sending = {
  webhooks: {
    variable: "HUB_WEBHOOKS",
    default: "none",
    allowed: "`none`, or origins, with a folder if wanted, such as `https://hooks.example/hits/`, separated by commas",
    meaning: "To where webhooks may lead; with `http://` also without TLS.",
    schema: urlPrefixes,
  },
  webhookNetworks: {
    variable: "HUB_WEBHOOK_NETWORKS",
    default: "none",
    allowed: "`none`, or addresses and ranges such as `10.1.2.0/24`, separated by commas",
    meaning: "Networks that are not of the internet, and to which webhooks may lead as well.",
    schema: ranges,
  },
} as const satisfies Record<string, Setting>;
