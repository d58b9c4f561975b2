/** Fields that lead to what a record names by its id, and which of its own it says that in. */
export const naming: Readonly<Record<string, string>> = {
  "AlertReview.alert": "alert",
  "Certificate.officer": "officer",
  "Certificate.course": "course",
  "Certificate.session": "session",
  "Certificate.taughtBy": "taughtBy",
  "Certificate.chain": "taughtBy",
  "Session.taughtUnder": "taughtUnder",
  "Session.attendedBy": "attendedBy",
  "Exercise.session": "session",
  "ExerciseAttempt.exercise": "exercise",
  "ExerciseAttempt.officer": "officer",
  "Hit.record": "record",
  "HitReply.hit": "hit",
  "Allocation.offer": "offer",
  "Allocation.operation": "operation",
  "Decision.operation": "operation",
  "ResourceOffer.operation": "operation",
  "Participation.operation": "operation",
  "HitResult.hit": "hit",
  "Judgement.hit": "hit",
  "Judgement.record": "record",
};

/** Fields that lead to what names the record by its id: of which type that is, and in which field. */
export const namedBy: Readonly<Record<string, readonly [type: string, field: string]>> = {
  "Alert.reviews": ["AlertReview", "alert"],
  "Operation.decisions": ["Decision", "operation"],
  "Hit.replies": ["HitReply", "hit"],
  "Hit.outcome": ["HitResult", "hit"],
  "Hit.judgement": ["Judgement", "hit"],
};
