import { runInNewContext } from "node:vm";
import type { FastifyInstance } from "fastify";

/** A tab of the page as it opens. */
export interface Tab {
  readonly query: string;
  readonly variables?: string;
}

interface Props {
  readonly fetcher: (asked: object) => Promise<unknown>;
  readonly defaultTabs: readonly Tab[];
}

/** Sends what the page sends. */
type Fetch = (address: string, init: { readonly headers: Record<string, string>; readonly body: string }) => unknown;

/** Opens the query page of a server as a browser does, types into its fields, and lets the page itself ask. */
export async function openQueryPage(app: FastifyInstance, typed: Readonly<Record<string, string>>, fetch: Fetch) {
  const html = (await app.inject("/page")).body;
  const [, examples = ""] = /<script type="application\/json" id="examples">(.*?)<\/script>/s.exec(html) ?? [];
  const [, unseen = ""] = /data-unseen="([^"]*)"/.exec(html) ?? [];
  const [, endpoint = ""] = /data-endpoint="([^"]*)"/.exec(html) ?? [];
  const elementOf = (id: string) => {
    if (!html.includes(`id="${id}"`)) throw new Error(`the page has no element ${id}`);
    return { dataset: { endpoint, unseen }, textContent: examples, value: typed[id] ?? "", addEventListener() {} };
  };
  let props: Props | undefined;
  runInNewContext((await app.inject("/page/start.js")).body, {
    document: { getElementById: elementOf },
    React: { createElement: (_type: unknown, given: Props) => (props = given) },
    ReactDOM: { createRoot: () => ({ render() {} }) },
    GraphiQL: {},
    fetch,
  });
  if (!props) throw new Error("the page shows no editor");
  const { fetcher, defaultTabs } = props;
  return { tabs: defaultTabs, ask: (asked: object) => fetcher(asked) };
}
