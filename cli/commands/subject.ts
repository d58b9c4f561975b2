import { hash } from "node:crypto";
import type { EnquiryRow } from "../../core/audit/index/enquiry-rows.ts";
import { bringUpToDate } from "../../core/audit/index/update.ts";
import { auditFolder } from "../../core/audit/open.ts";
import type { HubRecord } from "../../core/record.ts";
import { isPartialDate } from "../../core/standards/partial-dates.ts";
import { pagesOf } from "../../core/store/pages.ts";
import { kindOf } from "../../records/kinds.ts";
import { type AboutSubject, recordsAbout, type SubjectAsked, subjectFilter } from "../../records/subject.ts";
import { administer } from "../../session/administration.ts";
import type { OperatorSession } from "../../session/operator.ts";
import { type ExitCode, type Output, Refusal } from "../output.ts";
import { checkedReason } from "./reason.ts";
import { asOperator } from "./run.ts";

export interface SubjectArguments {
  readonly id?: string;
  readonly name?: string;
  readonly birthDate?: string;
  readonly identifier?: string;
  readonly test?: boolean;
  readonly reason: string;
  readonly json?: boolean;
}

/** Records whose recipients are looked up at once. */
const batch = 100;

/** `borderlink subject`: all that the hub holds about a person, and who was shown it. */
export async function answerSubject(
  { reason, test = false, json, ...given }: SubjectArguments,
  output: Output,
): Promise<ExitCode> {
  const note = `reason ${hash("sha256", checkedReason(reason)).slice(0, 16)}`;
  const subject = subjectFilter(askedFor(given), test);
  if (!subject)
    throw new Refusal(
      "Say who asks: by --id, by --identifier, or by --name with --birth-date: a name alone is many people's.",
      2,
    );
  return asOperator<ExitCode>(async (session) => {
    const about = await administer(session, "answer a person's request for access", async () => {
      const result = await recordsAbout(session.platform.store, subject);
      const persons = result.records.map(({ id }) => id).filter((id) => kindOf(id) === "person");
      // It changes nothing, but hands out more than any key may see.
      return { result, note: `answered a person's request for access about ${persons.join(" ") || "nobody"}, ${note}` };
    });
    const counts = { records: about.records.length, links: about.links.length, hits: about.hits.length, recipients: 0 };
    for (const line of linesOf(about)) output.answer(line);
    for await (const row of recipientsOf(session, about)) {
      output.answer(JSON.stringify({ part: "recipient", ...shownIn(row, about) }));
      counts.recipients += 1;
    }
    if (json) output.answer(JSON.stringify(counts));
    else output.remark(inWords(counts));
    return 0;
  });
}

function askedFor({ id, name, birthDate, identifier }: Omit<SubjectArguments, "reason">): SubjectAsked {
  if (id !== undefined && kindOf(id) !== "person")
    throw new Refusal(`--id is the id of a person's record: ${id} is none.`, 2);
  if (birthDate !== undefined && !isPartialDate(birthDate))
    throw new Refusal("--birth-date is written 1965, 1965-03 or 1965-03-21.", 2);
  return { id: id ?? null, name: name ?? null, birthDate: birthDate ?? null, identifier: identifier ?? null };
}

function* linesOf({ records, links, hits }: AboutSubject): Generator<string> {
  const line = (part: string, record: HubRecord) => JSON.stringify({ part, kind: kindOf(record.id), record });
  for (const record of records) yield line("record", record);
  for (const link of links) yield line("link", link);
  for (const hit of hits) yield line("hit", hit);
}

/** Who was shown one of the records, by the audit; each answer once. */
async function* recipientsOf(
  { platform, data }: OperatorSession,
  { records, links, hits }: AboutSubject,
): AsyncGenerator<EnquiryRow> {
  const index = await platform.index();
  await bringUpToDate(auditFolder(data), index);
  const ids = [...records, ...links, ...hits].map(({ id }) => id);
  const seen = new Set<string>();
  for (let from = 0; from < ids.length; from += batch) {
    const some = ids.slice(from, from + batch);
    for await (const rows of pagesOf(index.store, index.enquiries, { record: { $in: some } }))
      for (const row of rows) {
        if (!seen.has(row.id)) yield row;
        seen.add(row.id);
      }
  }
}

/** Of what one answer showed, the part that is about the person. */
function shownIn({ time, requestId, caller, purpose, caseReference, owner, records }: EnquiryRow, about: AboutSubject) {
  const own = new Set([...about.records, ...about.links, ...about.hits].map(({ id }) => id));
  return { time, requestId, caller, purpose, caseReference, owner, records: records.filter((id) => own.has(id)) };
}

function inWords({ records, links, hits, recipients }: Readonly<Record<string, number>>): string {
  return `${records} records, ${links} links, ${hits} hits and what followed them, ${recipients} times that they were shown.`;
}
