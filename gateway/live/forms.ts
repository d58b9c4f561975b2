/** How events are written on a connection that stays open. */
export interface StreamForm {
  readonly contentType: string;
  /** Written at once, so that who waits for an answer sees that it began, and where. */
  readonly opening: (cursor: string) => string;
  /** Now and then where nothing happens, so that nobody between takes the connection for dead. */
  readonly heartbeat: (cursor: string) => string;
  readonly event: (answer: object, cursor: string) => string;
  /** An answer's JSON, where it is all. */
  readonly alone: (answer: string) => string;
  /** What the whole ends with: nothing follows. */
  readonly end: (errors: readonly object[] | null) => string;
}

/** GraphQL over SSE, in its distinct connections mode. A block without data sets the last event's id, and no more. */
const serverSentEvents: StreamForm = {
  contentType: "text/event-stream; charset=utf-8",
  opening: (cursor) => `:\nid: ${cursor}\n\n`,
  heartbeat: (cursor) => `:\nid: ${cursor}\n\n`,
  event: (answer, cursor) => `event: next\nid: ${cursor}\ndata: ${JSON.stringify(answer)}\n\n`,
  alone: (answer) => `event: next\ndata: ${answer}\n\nevent: complete\ndata: \n\n`,
  end: (errors) => `${errors ? `event: next\ndata: ${JSON.stringify({ errors })}\n\n` : ""}event: complete\ndata: \n\n`,
};

/** A part is whole only where the next boundary stands, so that follows each at once. */
const part = (value: object) => `\r\ncontent-type: application/json\r\n\r\n${JSON.stringify(value)}\r\n--graphql`;

/** What Apollo Client asks for: each answer in a part of its own, under `payload`; errors beside it end the whole. */
const multipart: StreamForm = {
  contentType: 'multipart/mixed; boundary="graphql"; subscriptionSpec=1.0',
  opening: () => `\r\n--graphql${part({})}`,
  heartbeat: () => part({}),
  event: (answer) => part({ payload: answer }),
  alone: (answer) => `\r\n--graphql${part({ payload: JSON.parse(answer) })}--\r\n`,
  end: (errors) => `${errors ? part({ payload: null, errors }) : ""}--\r\n`,
};

/** The form of a stream that the client takes, the first that it names; null where it takes none. */
export function streamForm(accept: string | null): StreamForm | null {
  for (const { type, parameters } of acceptedTypes(accept)) {
    if (type === "text/event-stream") return serverSentEvents;
    if (type === "multipart/mixed" && parameters.some((text) => /^subscriptionspec="?1\.0"?$/.test(text)))
      return multipart;
  }
  return null;
}

/** Whether the client also takes an answer that is no stream. */
export function takesJson(accept: string | null): boolean {
  return acceptedTypes(accept).some(({ type }) => type.includes("json"));
}

/** What an `Accept` names, in its order, without what it says is not taken (RFC 9110, 12.4.2: a weight of 0). */
function acceptedTypes(accept: string | null): { readonly type: string; readonly parameters: readonly string[] }[] {
  return (accept ?? "")
    .toLowerCase()
    .split(",")
    .map((one) => {
      const [type = "", ...parameters] = one.split(";").map((text) => text.trim());
      return { type, parameters };
    })
    .filter(({ parameters }) => !parameters.some((text) => /^q=0(\.0*)?$/.test(text)));
}
