import type { Row } from "./row.ts";
import { batches } from "./rows/batches.ts";
import { extent } from "./rows/extent.ts";
import { headers } from "./rows/headers.ts";
import { keys } from "./rows/keys.ts";
import { listed } from "./rows/listed.ts";
import { names } from "./rows/names.ts";
import { origins } from "./rows/origins.ts";
import { outside } from "./rows/outside.ts";
import { ports } from "./rows/ports.ts";
import { records } from "./rows/records.ts";
import { schema } from "./rows/schema.ts";
import { sizes } from "./rows/sizes.ts";
import { slow } from "./rows/slow.ts";
import { spending } from "./rows/spending.ts";
import { transport } from "./rows/transport.ts";
import { values } from "./rows/values.ts";
import { webhooks } from "./rows/webhooks.ts";

type Groups = Readonly<Record<string, readonly Row[]>>;

/** The whole list, in three parts that run beside each other; each group has a hub of its own. What is asked: */
export const queries: Groups = { extent, sizes, schema, records, values, names };

/** How it is asked, and by whom. */
export const waysIn: Groups = {
  transport,
  origins,
  listed,
  headers,
  ports,
  keys,
  spending,
  outside,
  batches,
  webhooks,
};

/** What waits for time limits. */
export const slowly: Groups = { slow };
