import { type Announcement, announcementCollection, isNews, isTo } from "../../core/announcements.ts";
import { may } from "../../core/access/caller.ts";
import { agreementNews } from "../../core/access/keys/agreements.ts";
import { lacksScope } from "../../core/errors.ts";
import type { Change, Collection } from "../../core/store/port.ts";
import { certificates } from "../../records/operations/certificates.ts";
import { reminded } from "../../records/operations/reminders.ts";
import type { Asking, LiveEvent, Source } from "./source.ts";

const followed = [announcementCollection as Collection];

/** What the caller's organisation is reminded of: certificates of its officers and agreements that are over soon. */
export const reminderNews: Source = {
  refuse: (caller) => {
    if (!may(caller, certificates.name, "read") && !may(caller, ...agreementNews.right))
      throw lacksScope("certificate:read, or partner:administer");
  },
  follow: ({ changes: feed }) => ({
    polled: false,
    begin: (position) => feed.begin(position),
    after: async (position, asking) => {
      const { changes, cursor: end } = await feed.after(followed, position);
      const events: LiveEvent[] = [];
      for (const change of changes) {
        const reminder = change.record as Announcement | null;
        if (reminder && (await isTold(asking, reminder))) events.push(eventOf(change, reminder));
      }
      return { events, end };
    },
  }),
};

/** Whether the caller is told of it, with the rights of this moment and while it is so. */
async function isTold({ caller, reader, partnership }: Asking, reminder: Announcement): Promise<boolean> {
  const { kind, record, test } = reminder;
  if (!reminded.includes(kind) || test !== caller.test || !isTo(reminder, caller.owner)) return false;
  if (kind === agreementNews.kind) return isNews(await partnership.agreements.toldOf(record), reminder);
  if (!may(caller, certificates.name, "read")) return false;
  const [shown = null] = await reader.byIds(certificates, [record]);
  return isNews(shown, reminder);
}

function eventOf({ cursor: position, at }: Change, reminder: Announcement): LiveEvent {
  const { kind, record: id, says, owner } = reminder;
  return {
    position,
    event: (cursor) => ({ cursor, says, kind, id, at }),
    holds: (asking) => isTold(asking, reminder),
    ...(kind !== agreementNews.kind && { discloses: { owner, id } }),
  };
}
