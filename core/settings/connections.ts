import { count } from "./values.ts";
import type { Setting } from "./table.ts";

/** How many clients a process holds at once. */
export const connectionSettings = {
  connections: {
    variable: "HUB_CONNECTIONS",
    default: "2000",
    allowed: "10 to 99999",
    meaning: "How many connections a process holds; beyond, the one that has waited longest for its client is closed.",
    schema: count(10, 99_999),
  },
  connectionsPerAddress: {
    variable: "HUB_CONNECTIONS_PER_ADDRESS",
    default: "256",
    allowed: "1 to 99999",
    meaning:
      "How many of these one address may have (an IPv6 network of 64 bits); those in `HUB_PROXIES` may have all.",
    schema: count(1, 99_999),
  },
  subscriptions: {
    variable: "HUB_SUBSCRIPTIONS",
    default: "1000",
    allowed: "1 to 99999",
    meaning: "How many subscriptions a process holds open. Each is a connection.",
    schema: count(1, 99_999),
  },
  subscriptionsPerKey: {
    variable: "HUB_SUBSCRIPTIONS_PER_KEY",
    default: "20",
    allowed: "1 to 99999",
    meaning: "How many of these one key may have, or one who signs in.",
    schema: count(1, 99_999),
  },
} as const satisfies Record<string, Setting>;
