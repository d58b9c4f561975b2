import { may, type Permissions } from "../shield.ts";

export const permissions = {
  Query: {
    operation: may("read", "operation"),
    operations: may("search", "operation"),
    deployment: may("read", "deployment"),
    deployments: may("search", "deployment"),
    course: may("read", "course"),
    courses: may("search", "course"),
    session: may("read", "session"),
    sessions: may("search", "session"),
    partner: may("read", "partner"),
    partners: may("search", "partner"),
  },
  Operation: may("read", "operation"),
  Resource: may("read", "operation"),
  OperationResults: may("read", "operation"),
  HitCount: may("read", "operation"),
  Seizure: may("read", "operation"),
  Deployment: may("read", "deployment"),
  TeamMembers: may("read", "deployment"),
  Course: may("read", "course"),
  Session: may("read", "session"),
  Trainers: may("read", "session"),
  Participants: may("read", "session"),
  Partner: may("read", "partner"),
} satisfies Permissions;
