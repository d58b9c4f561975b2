import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { HitRecord, HitReplyRecord, HitResultRecord, JudgementRecord, ReferralRecord, TellingRuleRecord } from '../../../records/checks/records.ts';
import type { Connection, Edge } from '../../connection.ts';
import type { SubgraphContext } from '../../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A moment in UTC as RFC 3339 writes it: `2026-11-23T04:18:47.000Z`. */
  DateTime: { input: string; output: string; }
  /** A code of ICAO Doc 9303 part 3: ISO 3166-1 alpha-3 and its specials (`D`, `UNO`, `XXA` stateless, `UTO` specimen …), or an organisation's own code. A search also takes it in any case, and a country's name in English; codes of one country (`D` and ISO's `DEU`, `ROU` and the older `ROM`) find the same. What no list has is refused with the nearest. Records show the code as printed. */
  OwnerCode: { input: string; output: string; }
  /** A date of which parts may be unknown: `1965`, `1965-03` or `1965-03-21` (ISO 8601). It is never completed by a guess. */
  PartialDate: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

export type AfterActionReport = Node & {
  __typename?: 'AfterActionReport';
  /** Stable id, prefix AAR. */
  id: Scalars['ID']['output'];
};

export type Alert = Node & {
  __typename?: 'Alert';
  /** Stable id, prefix ALE. */
  id: Scalars['ID']['output'];
};

export type AlertReview = Node & {
  __typename?: 'AlertReview';
  /** Stable id, prefix REV. */
  id: Scalars['ID']['output'];
};

export type Allocation = Node & {
  __typename?: 'Allocation';
  /** Stable id, prefix ALL. */
  id: Scalars['ID']['output'];
};

/** One audience of a record. What it leaves out is not restricted. */
export type AudienceInput = {
  /** Field classes it shows: `identity`, `criminal-history`, `biometrics`, `source`, `relations`, which is that of links that name relatives, associates and companions, and `border` and `laboratory`, which are those of security features for officers and for examiners; left out, all. */
  classes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whom it admits is not shown the record. Checks of theirs meet it, say nothing of it, and make a hit that its owner alone sees. */
  discreet?: InputMaybe<Scalars['Boolean']['input']>;
  /** Owners it leaves out, whatever `to` says. */
  except?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  /** Whom it admits may take the record along in an offline pack, to where there is no network. Left out, it stays in the hub. */
  offline?: InputMaybe<Scalars['Boolean']['input']>;
  /** Purposes it admits, as in the header `Hub-Purpose`; left out, any. */
  purposes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Owners it admits; left out, all. */
  to?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  /** The permission ends then. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What kind of record a check met. */
export type CandidateKind =
  /** A report of a travel document (SLTD). */
  | 'DOCUMENT_REPORT'
  /** A notice or diffusion in force. */
  | 'NOTICE'
  /** A person on record. */
  | 'PERSON'
  /** A report of a vehicle or a component (SMV). */
  | 'VEHICLE_REPORT';

export type CapacityReport = Node & {
  __typename?: 'CapacityReport';
  /** Stable id, prefix CAP. */
  id: Scalars['ID']['output'];
};

/** Where something is got with GET and no header, from the hub's own origin: good for this caller, purpose and case alone, and for minutes. */
export type CardAddress = {
  __typename?: 'CardAddress';
  /** It answers until then. */
  until?: Maybe<Scalars['DateTime']['output']>;
  /** The path. */
  url?: Maybe<Scalars['String']['output']>;
};

/** An alert that a card was made of. */
export type CardAlert = {
  __typename?: 'CardAlert';
  /** Id of its record. */
  id?: Maybe<Scalars['ID']['output']>;
  /** Whose record it is. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** Number of the specimen it imitates. */
  specimenNumber?: Maybe<Scalars['String']['output']>;
  /** What it is called. */
  title?: Maybe<Scalars['String']['output']>;
  /** Which version of the record the card was made of. */
  version?: Maybe<Scalars['Int']['output']>;
};

/** What fakes show where a genuine document has a feature. */
export type CardFake = {
  __typename?: 'CardFake';
  /** Ids of the alerts that say so. */
  alerts?: Maybe<Array<Scalars['ID']['output']>>;
  /** Picture of it; null where there is none, and for a key that may not read its record: to that one the page shows it. */
  picture?: Maybe<CardAddress>;
  /** Whether they lack the feature, or have another. */
  seen?: Maybe<FakeSeen>;
  /** What they show, in the words of the first of these alerts. */
  shows?: Maybe<Scalars['String']['output']>;
};

/** A feature to look at. */
export type CardFeature = {
  __typename?: 'CardFeature';
  /** In how many of the card's `alerts` the fake differs here. */
  alerts?: Maybe<Scalars['Int']['output']>;
  /** What fakes show there, what most alerts say first; none where it tells more of fakes that nobody described. */
  fakes?: Maybe<Array<CardFake>>;
  /** What a genuine document shows: once for each way in which the versions have it. */
  genuine?: Maybe<Array<CardGenuine>>;
  /** Under which light to look. */
  light?: Maybe<InspectionLight>;
  /** On which page of the document. */
  page?: Maybe<Scalars['String']['output']>;
  /** How it is made. */
  technique?: Maybe<SecurityTechnique>;
};

/** How genuine documents have a feature. */
export type CardGenuine = {
  __typename?: 'CardGenuine';
  /** Picture of it; null where there is none, and for a key that may not read its record: to that one the page shows it. */
  picture?: Maybe<CardAddress>;
  /** Where on the page. */
  position?: Maybe<CardPosition>;
  /** Numbers of the versions that have it so. */
  versions?: Maybe<Array<Scalars['String']['output']>>;
  /** What to see. */
  whatToSee?: Maybe<Scalars['String']['output']>;
};

/** A rectangle on a page, from its upper left corner, in parts of the page's width and height: 0 to 1. */
export type CardPosition = {
  __typename?: 'CardPosition';
  /** How high it is. */
  height?: Maybe<Scalars['Float']['output']>;
  /** How wide it is. */
  width?: Maybe<Scalars['Float']['output']>;
  /** Where it begins, from the left. */
  x?: Maybe<Scalars['Float']['output']>;
  /** Where it begins, from above. */
  y?: Maybe<Scalars['Float']['output']>;
};

/** A genuine version that a card was made of. */
export type CardSpecimen = {
  __typename?: 'CardSpecimen';
  /** Id of its record. */
  id?: Maybe<Scalars['ID']['output']>;
  /** Its number. */
  number?: Maybe<Scalars['String']['output']>;
  /** Whose record it is. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** Which version of the record the card was made of. */
  version?: Maybe<Scalars['Int']['output']>;
};

export type Certificate = Node & {
  __typename?: 'Certificate';
  /** Stable id, prefix CRT. */
  id: Scalars['ID']['output'];
};

/** What a check came to. It holds the least: what was met, whose it is, and what to do next. Nobody acts against a traveller before the owner has confirmed. */
export type Check = {
  __typename?: 'Check';
  /** What a genuine one would not have. It changes no verdict; second line looks. */
  anomalies?: Maybe<Array<CheckAnomaly>>;
  /** The records that were met. */
  candidates?: Maybe<Array<CheckCandidate>>;
  /** The Quick Check Card of the document, for the versions that it may be of by its dates: made only where it is asked for. Null of vehicles and persons, where issuer or type are not known, and where no genuine version is. */
  card?: Maybe<QuickCheckCard>;
  /** The hub's id of this check, as its audit entry has it. */
  check?: Maybe<Scalars['String']['output']>;
  /** What to do next. */
  nextStep?: Maybe<NextStep>;
  /** Why, one reason a part of the check that had something to say. */
  reasons?: Maybe<Array<CheckReason>>;
  /** All that a screen which the traveller can see may show: the same whatever was met. */
  travellerScreen?: Maybe<Scalars['String']['output']>;
  /** The answer. */
  verdict?: Maybe<CheckVerdict>;
};

/** Something that a genuine document would not have. */
export type CheckAnomaly = {
  __typename?: 'CheckAnomaly';
  /** A word for programs, such as `NUMBER_FORM`. */
  rule?: Maybe<Scalars['String']['output']>;
  /** In words for the officer. */
  says?: Maybe<Scalars['String']['output']>;
  /** The genuine specimen that says so, for whom its owner lets read it. */
  specimen?: Maybe<Node>;
};

/** A record that a check met. */
export type CheckCandidate = {
  __typename?: 'CheckCandidate';
  /** The hit that the check made of it, for a key that may read hits. */
  hit?: Maybe<Hit>;
  /** What kind of record it is. */
  kind?: Maybe<CandidateKind>;
  /** What to do next about it. */
  nextStep?: Maybe<NextStep>;
  /** Who owns it, and confirms or refutes. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** The record itself, for whom its owner lets read it: a second look, which the audit has by itself. */
  record?: Maybe<Node>;
  /** How well it fits, 0 to 1; null where it was asked by an exact reference. */
  score?: Maybe<Scalars['Float']['output']>;
};

/** Why a check came to its verdict. */
export type CheckReason = {
  __typename?: 'CheckReason';
  /** A word for programs, such as `REPORTED`. */
  code?: Maybe<Scalars['String']['output']>;
  /** In words for the officer. */
  says?: Maybe<Scalars['String']['output']>;
};

/** Checks of one sort. What they are not counted by is null. */
export type CheckTotal = {
  __typename?: 'CheckTotal';
  /** How many there were. */
  count?: Maybe<Scalars['Int']['output']>;
  /** Start of the hour. */
  hour?: Maybe<Scalars['DateTime']['output']>;
  /** What kind of thing was checked: `document`, `vehicle`, `person` or `traveller`; `screening` is of documents that sectors had screened for the bureau. */
  kind?: Maybe<Scalars['String']['output']>;
  /** The police operation that they named as their case; null for checks in none as well. */
  operation?: Maybe<Scalars['ID']['output']>;
  /** Code of the border point that their bureau has declared; null for checks at no such one as well. */
  place?: Maybe<Scalars['String']['output']>;
  /** What they came to. */
  verdict?: Maybe<CheckVerdict>;
};

/** By what checks are counted apart. */
export type CheckTotalBy =
  /** In which hour. */
  | 'HOUR'
  /** What kind of thing was checked. */
  | 'KIND'
  /** In which police operation. */
  | 'OPERATION'
  /** At which declared border point. */
  | 'PLACE'
  /** What it came to. */
  | 'VERDICT';

/** How many checks a bureau has made, those of test keys apart. A process that is lost takes a second's counts with it. */
export type CheckTotalsEvent = {
  __typename?: 'CheckTotalsEvent';
  /** The hub's time when the event is sent. */
  at?: Maybe<Scalars['DateTime']['output']>;
  /** All of them together. */
  checks?: Maybe<Scalars['Int']['output']>;
  /** Names these totals: a subscription `after` them is told when they have changed. */
  cursor?: Maybe<Scalars['String']['output']>;
  /** Start of the first hour that is counted. */
  since?: Maybe<Scalars['DateTime']['output']>;
  /** Them apart, in the order of what they are counted by. */
  totals?: Maybe<Array<CheckTotal>>;
};

/** What a check came to, the gravest first. */
export type CheckVerdict =
  /** The document is in order, and its bearer is the subject of a notice in force. */
  | 'BEARER_OF_INTEREST'
  /** Persons on record fit what was asked. */
  | 'CANDIDATES'
  /** What was asked is too little for an answer, such as a name alone: second line asks for more. */
  | 'INCOMPLETE'
  /** The machine-readable zone is damaged or false: the reasons say where. */
  | 'MALFORMED'
  /** A part of the hub that this check needs could not be asked, or a bureau on whose records it rests has not delivered in time. It is not that nothing is recorded. */
  | 'NOT_CHECKED'
  /** The document is reported stolen, lost, stolen blank, revoked or invalid. */
  | 'NOT_VALID'
  /** Nothing is recorded. This is no proof of validity. */
  | 'NO_RECORD'
  /** The vehicle, or a component of it, is reported. */
  | 'REPORTED';

/** Where a check is made, as far as the bureau says, and what others are told of it. */
export type CheckedAt = {
  /** Border point, lane or flight, in the bureau's own words. The owner of what is met is told of it, as far as the bureau tells. The code of a border point that the bureau has declared counts for its coverage. */
  place?: InputMaybe<Scalars['String']['input']>;
  /** At most so much of a hit is told to the owner of what is met, as for somebody who seeks asylum. It never tells more than the bureau has declared. */
  tell?: InputMaybe<Telling>;
};

export type Course = Node & {
  __typename?: 'Course';
  /** Stable id, prefix COU. */
  id: Scalars['ID']['output'];
};

/** Days from one date to another, both included; either may be left out. A vaguer date than the question's is found where it may lie within: `1970` may lie in June 1970. What states no date is not found. */
export type DateRange = {
  /** The first day; of a month or year its first. */
  from?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Only what lies within for sure, however vague it is. */
  surely?: InputMaybe<Scalars['Boolean']['input']>;
  /** The last day; of a month or year its last. */
  until?: InputMaybe<Scalars['PartialDate']['input']>;
};

export type Decision = Node & {
  __typename?: 'Decision';
  /** Stable id, prefix DCN. */
  id: Scalars['ID']['output'];
};

export type Deployment = Node & {
  __typename?: 'Deployment';
  /** Stable id, prefix DEP. */
  id: Scalars['ID']['output'];
};

export type Document = Node & {
  __typename?: 'Document';
  /** Stable id, prefix DOC. */
  id: Scalars['ID']['output'];
};

export type DocumentReport = Node & {
  __typename?: 'DocumentReport';
  /** Stable id, prefix DRP. */
  id: Scalars['ID']['output'];
};

/** A document to be checked: its machine-readable zone, or its number with type and issuer. With both, what is printed is compared with the zone. */
export type DocumentToCheck = {
  /** The bearer's day of birth as printed. */
  birthDate?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Day of expiry as printed. */
  expires?: InputMaybe<Scalars['PartialDate']['input']>;
  /** The bearer's given names as printed. */
  givenNames?: InputMaybe<Scalars['String']['input']>;
  /** Day of issue as printed. */
  issued?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Issuing state or organisation. */
  issuer?: InputMaybe<Scalars['OwnerCode']['input']>;
  /** Its number as printed. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** The bearer's family name as printed. */
  surname?: InputMaybe<Scalars['String']['input']>;
  /** Its type. */
  type?: InputMaybe<DocumentType>;
  /** The machine-readable zone, with or without line ends. */
  zone?: InputMaybe<Scalars['String']['input']>;
};

/** A document to be screened. */
export type DocumentToScreen = {
  /** Issuing state or organisation. */
  issuer: Scalars['OwnerCode']['input'];
  /** Its number as printed. */
  number: Scalars['String']['input'];
  /** Its type. */
  type: DocumentType;
};

/** Kinds of travel and identity documents. */
export type DocumentType =
  /** Driving licence. */
  | 'DRIVING_LICENCE'
  /** National identity card. */
  | 'IDENTITY_CARD'
  /** Another identity number or document; see the note. */
  | 'OTHER'
  /** Passport of any category. */
  | 'PASSPORT'
  /** Residence permit. */
  | 'RESIDENCE_PERMIT'
  /** Travel document for refugees, stateless or other non-nationals. */
  | 'TRAVEL_DOCUMENT'
  /** Visa. */
  | 'VISA';

export type Exercise = Node & {
  __typename?: 'Exercise';
  /** Stable id, prefix EXE. */
  id: Scalars['ID']['output'];
};

export type ExerciseAttempt = Node & {
  __typename?: 'ExerciseAttempt';
  /** Stable id, prefix EAT. */
  id: Scalars['ID']['output'];
};

/** What is seen of a feature where it is not as it should be. */
export type FakeSeen =
  /** Nothing of it. */
  | 'ABSENT'
  /** Something else in its place. */
  | 'DIFFERENT';

/** A flight for which passengers are screened. It leaves within 48 hours, or left as few ago. */
export type FlightToScreen = {
  /** When it leaves. */
  departure: Scalars['DateTime']['input'];
  /** Code of the airport where it leaves; its police are told of what is met. */
  from: Scalars['String']['input'];
  /** The carrier's number: `UT123`. */
  number: Scalars['String']['input'];
  /** Code of the airport where it goes. */
  to?: InputMaybe<Scalars['String']['input']>;
};

/** Why a document is not to be accepted. */
export type FraudType =
  /** Not valid for another reason. */
  | 'INVALID'
  /** Lost by its holder. */
  | 'LOST'
  /** Withdrawn by the issuer. */
  | 'REVOKED'
  /** Taken from its holder. */
  | 'STOLEN'
  /** Stolen before it was issued. */
  | 'STOLEN_BLANK';

/** Who may see a record beside its owner. No audience at all means the owner alone. */
export type HandlingInput = {
  /** The audiences; they do not learn of each other. */
  audiences?: InputMaybe<Array<AudienceInput>>;
  /** Whom it may be screened by without being shown to them; left out, nobody. */
  screening?: InputMaybe<ScreeningInput>;
};

/** That a check met a record. It is the checking bureau's, and the owner of the record sees it as far as that bureau tells. It is no ground to act before the owner has confirmed. */
export type Hit = Node & RecordInterface & {
  __typename?: 'Hit';
  /** Minutes in which the owner answers. */
  answerMinutes?: Maybe<Scalars['Int']['output']>;
  /** The bureau that checked. Of a hit that is not its own it does not know. */
  checkedBy?: Maybe<Scalars['OwnerCode']['output']>;
  /** How the time goes that the owner has to answer. */
  clock?: Maybe<HitClock>;
  /** When the hub first recorded it. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: Maybe<Scalars['Int']['output']>;
  /** What it is called in a list, in one line, of what you are shown of it, or else by its kind and owner. For reading alone: how it is made may change, and it is no key. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** Whether it is contested that the record is about this traveller: its owner refuted it, or a judgement in force says so. */
  disputed?: Maybe<Scalars['Boolean']['output']>;
  /** Until when the owner has to answer: by then it is reminded. Null once it has decided, and where the time is withheld. */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** When a hit that is still unanswered goes to the owner's superiors. */
  escalatesAt?: Maybe<Scalars['DateTime']['output']>;
  /** Stable id, prefix HIT. */
  id: Scalars['ID']['output'];
  /** The judgement that it is somebody else, where the bureau that checked has made one. */
  judgement?: Maybe<Judgement>;
  /** What kind of record was met. */
  kind?: Maybe<CandidateKind>;
  /** The number of the last reply, 0 where there is none: what `replyToHit` takes as `expected`. */
  lastReply?: Maybe<Scalars['Int']['output']>;
  /** The checks that met it, of the same traveller within a while; none where place and time are withheld. */
  meetings?: Maybe<Array<HitMeeting>>;
  /** Checks that met it beyond those listed, each where a listed one met it as well: in the same operation, at the same place. */
  moreMeetings?: Maybe<Scalars['Int']['output']>;
  /** The hub's time, by which these moments are to be read. */
  now?: Maybe<Scalars['DateTime']['output']>;
  /** What came of it, as the bureau that checked says. */
  outcome?: Maybe<HitResult>;
  /** Whose it is: the bureau's that checked; of a discreet one, the owner's of the record. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** The record that was met, for whom its owner lets read it. */
  record?: Maybe<Node>;
  /** Owner of that record, who confirms or refutes. */
  recordOwner?: Maybe<Scalars['OwnerCode']['output']>;
  /** Whether the record still stands as it was met: so a correction or erasure reaches whoever a hit told of it. */
  recordStands?: Maybe<RecordStanding>;
  /** The owner's own reference for it. */
  reference?: Maybe<Scalars['String']['output']>;
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: Maybe<Reliability>;
  /** The replies in their order, all of them. */
  replies?: Maybe<Array<HitReply>>;
  /** It is deleted after this day unless its owner extends it, giving a reason; five years after its creation by default. */
  reviewBy?: Maybe<Scalars['PartialDate']['output']>;
  /** How well the record fits, 0 to 1; null where it was asked by an exact reference. */
  score?: Maybe<Scalars['Float']['output']>;
  /** Whose screening met the record, without being told of it: `carriers` and the like; null where the bureau itself checked. */
  sector?: Maybe<Scalars['String']['output']>;
  /** Where the dialogue stands. */
  state?: Maybe<HitState>;
  /** Which source stated a value, and when, where that is known. */
  statements?: Maybe<Array<Statement>>;
  /** True for a record made for training or trials. It never answers a live question, nor a live record a test one. */
  test?: Maybe<Scalars['Boolean']['output']>;
  /** What the owner of the record learns of it, as the bureau that checked has decided. */
  told?: Maybe<Telling>;
  /** When the hub recorded this version. */
  updated?: Maybe<Scalars['DateTime']['output']>;
  /** Whether it is answered by the urgent clock. */
  urgent?: Maybe<Scalars['Boolean']['output']>;
  /** Which version of the record this is, counting from 1. */
  version?: Maybe<Scalars['Int']['output']>;
};


/** That a check met a record. It is the checking bureau's, and the owner of the record sees it as far as that bureau tells. It is no ground to act before the owner has confirmed. */
export type HitstatementsArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** How the time goes that the owner of a record has to answer. */
export type HitClock =
  /** As much time has passed again: it is a matter for the owner's superiors. */
  | 'ESCALATED'
  /** The time is over: the owner is reminded. */
  | 'OVERDUE'
  /** There is time left. */
  | 'RUNNING'
  /** Nobody waits for an answer. */
  | 'STOPPED';

/** A page of hits. */
export type HitConnection = {
  __typename?: 'HitConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<HitEdge>>;
  /** The hits alone. */
  nodes?: Maybe<Array<Hit>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** Which way hits go, seen from the caller's bureau. */
export type HitDirection =
  /** Its own checks made them. */
  | 'MADE'
  /** They are on its records. */
  | 'RECEIVED';

/** A hit in a page. */
export type HitEdge = {
  __typename?: 'HitEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The hit. */
  node?: Maybe<Hit>;
};

/** That a hit was made or changed, that a bureau wrote about it, or that a moment has come. */
export type HitEvent = {
  __typename?: 'HitEvent';
  /** Names this event: a subscription `after` it goes on with the next. */
  cursor?: Maybe<Scalars['String']['output']>;
  /** The hit, as it stands when the event is sent. */
  hit?: Maybe<Hit>;
  /** Why it is told. */
  news?: Maybe<HitNews>;
};

/** One check that met the record. */
export type HitMeeting = {
  __typename?: 'HitMeeting';
  /** When; where there was no network, by the clock of the device. */
  at?: Maybe<Scalars['DateTime']['output']>;
  /** The hub's id of the check. */
  check?: Maybe<Scalars['String']['output']>;
  /**
   * When the hub checked again what a device was asked without a network. What was met may have been recorded since it was
   * asked, or be known to its owner alone: the officer may have been told of nothing. Null where the hub itself was asked.
   */
  checkedAgain?: Maybe<Scalars['DateTime']['output']>;
  /** The police operation in which it was checked; null where there was none, or none that the caller may see. */
  operation?: Maybe<Scalars['ID']['output']>;
  /** Border point or place, in the words of the bureau that checked. */
  place?: Maybe<Scalars['String']['output']>;
};

/** Why a hit is told of. */
export type HitNews =
  /** As much time has passed again: it is a matter for the owner's superiors. Told once, while it is so. */
  | 'ESCALATED'
  /** The time is over that the owner of the record had to answer: it is reminded. Told once, while it is so. */
  | 'OVERDUE'
  /** The record that was met has changed since: check again. Told to the bureau that made the hit, and to the record's owner. */
  | 'RECORD_CHANGED'
  /** The record that was met was withdrawn or erased, or is no longer for the bureau that made the hit: nothing may rest on it. */
  | 'RECORD_GONE'
  /** It was made or changed, or a bureau wrote about it. */
  | 'WRITTEN';

/** Orders of hits. Those of one value come in the order of their ids, those without one last, and where you are not shown what it goes by, a record is left out. */
export type HitOrder =
  /** By until when the owner is to answer, the soonest first. */
  | 'ANSWER_BY_SOONEST'
  /** By when the present version was recorded, the newest first. */
  | 'UPDATED_NEWEST'
  /** By when the present version was recorded, the oldest first. */
  | 'UPDATED_OLDEST';

/** What became of a reply to a hit. */
export type HitReplied = {
  __typename?: 'HitReplied';
  /** The hit as it stands now. */
  hit?: Maybe<Hit>;
  /** The last reply that stands now: this one, or after a conflict who answered and what. */
  reply?: Maybe<HitReply>;
  /** `CONFLICT`: somebody has answered since, and nothing was written. */
  result?: Maybe<WriteResult>;
};

/** An answer to a hit, by the owner of the record that was met, for the bureau that checked. */
export type HitReply = Node & RecordInterface & {
  __typename?: 'HitReply';
  /** When the hub first recorded it. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: Maybe<Scalars['Int']['output']>;
  /** What it is called in a list, in one line, of what you are shown of it, or else by its kind and owner. For reading alone: how it is made may change, and it is no key. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** The hit. */
  hit?: Maybe<Hit>;
  /** The bureau that checked. */
  hitOwner?: Maybe<Scalars['OwnerCode']['output']>;
  /** Stable id, prefix HRP. */
  id: Scalars['ID']['output'];
  /** In its words. */
  note?: Maybe<Scalars['String']['output']>;
  /** Counts the replies to one hit, from 1. */
  number?: Maybe<Scalars['Int']['output']>;
  /** Who answers: the owner of the record. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** The owner's own reference for it. */
  reference?: Maybe<Scalars['String']['output']>;
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: Maybe<Reliability>;
  /** It is deleted after this day unless its owner extends it, giving a reason; five years after its creation by default. */
  reviewBy?: Maybe<Scalars['PartialDate']['output']>;
  /** What it says. */
  state?: Maybe<HitReplyState>;
  /** Which source stated a value, and when, where that is known. */
  statements?: Maybe<Array<Statement>>;
  /** True for a record made for training or trials. It never answers a live question, nor a live record a test one. */
  test?: Maybe<Scalars['Boolean']['output']>;
  /** When the hub recorded this version. */
  updated?: Maybe<Scalars['DateTime']['output']>;
  /** Which version of the record this is, counting from 1. */
  version?: Maybe<Scalars['Int']['output']>;
};


/** An answer to a hit, by the owner of the record that was met, for the bureau that checked. */
export type HitReplystatementsArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** A page of hit replies. */
export type HitReplyConnection = {
  __typename?: 'HitReplyConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<HitReplyEdge>>;
  /** The hit replies alone. */
  nodes?: Maybe<Array<HitReply>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A hit reply in a page. */
export type HitReplyEdge = {
  __typename?: 'HitReplyEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The hit reply. */
  node?: Maybe<HitReply>;
};

/** Orders of hit replies. Those of one value come in the order of their ids, those without one last, and where you are not shown what it goes by, a record is left out. */
export type HitReplyOrder =
  /** By when the present version was recorded, the newest first. */
  | 'UPDATED_NEWEST'
  /** By when the present version was recorded, the oldest first. */
  | 'UPDATED_OLDEST';

/** What the owner of a record can answer. */
export type HitReplyState =
  /** It has seen the hit. */
  | 'ACKNOWLEDGED'
  /** It confirms. */
  | 'CONFIRMED'
  /** It needs more time, and the clock begins anew. */
  | 'MORE_TIME'
  /** It refutes. */
  | 'REFUTED';

/** What came of a hit, by the bureau that checked. */
export type HitResult = Node & RecordInterface & {
  __typename?: 'HitResult';
  /** When the hub first recorded it. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: Maybe<Scalars['Int']['output']>;
  /** What it is called in a list, in one line, of what you are shown of it, or else by its kind and owner. For reading alone: how it is made may change, and it is no key. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** The hit. */
  hit?: Maybe<Hit>;
  /** Stable id, prefix HRS. */
  id: Scalars['ID']['output'];
  /** In the bureau's words. */
  note?: Maybe<Scalars['String']['output']>;
  /** What came of it. */
  outcome?: Maybe<OutcomeKind>;
  /** The country (its National Central Bureau) or organisation that owns the record. Only the owner writes it. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** Owner of the record that was met. */
  recordOwner?: Maybe<Scalars['OwnerCode']['output']>;
  /** The owner's own reference for it. */
  reference?: Maybe<Scalars['String']['output']>;
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: Maybe<Reliability>;
  /** It is deleted after this day unless its owner extends it, giving a reason; five years after its creation by default. */
  reviewBy?: Maybe<Scalars['PartialDate']['output']>;
  /** What was seized, each kind once. */
  seizures?: Maybe<Array<SeizedThings>>;
  /** Which source stated a value, and when, where that is known. */
  statements?: Maybe<Array<Statement>>;
  /** True for a record made for training or trials. It never answers a live question, nor a live record a test one. */
  test?: Maybe<Scalars['Boolean']['output']>;
  /** When the hub recorded this version. */
  updated?: Maybe<Scalars['DateTime']['output']>;
  /** Which version of the record this is, counting from 1. */
  version?: Maybe<Scalars['Int']['output']>;
};


/** What came of a hit, by the bureau that checked. */
export type HitResultstatementsArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** A page of hit results. */
export type HitResultConnection = {
  __typename?: 'HitResultConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<HitResultEdge>>;
  /** The hit results alone. */
  nodes?: Maybe<Array<HitResult>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A hit result in a page. */
export type HitResultEdge = {
  __typename?: 'HitResultEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The hit result. */
  node?: Maybe<HitResult>;
};

/** Orders of hit results. Those of one value come in the order of their ids, those without one last, and where you are not shown what it goes by, a record is left out. */
export type HitResultOrder =
  /** By when the present version was recorded, the newest first. */
  | 'UPDATED_NEWEST'
  /** By when the present version was recorded, the oldest first. */
  | 'UPDATED_OLDEST';

/** What became of an outcome. */
export type HitResultRecorded = {
  __typename?: 'HitResultRecorded';
  /** The outcome that stands now. */
  outcome?: Maybe<HitResult>;
  /** What became of it. */
  result?: Maybe<WriteResult>;
};

/** Where the dialogue about a hit stands: as the last reply says. */
export type HitState =
  /** The owner has seen it. */
  | 'ACKNOWLEDGED'
  /** The owner confirms: it is about this traveller, document or vehicle, and stands. */
  | 'CONFIRMED'
  /** The owner needs more time; its clock began anew. */
  | 'MORE_TIME'
  /** The bureau that checked has told nobody. */
  | 'NOT_SENT'
  /** The owner refutes: it is about somebody or something else, or stands no more. */
  | 'REFUTED'
  /** The owner of the record has been told, and has not answered. */
  | 'SENT';

export type IdentityJudgement = Node & {
  __typename?: 'IdentityJudgement';
  /** Stable id, prefix IDJ. */
  id: Scalars['ID']['output'];
};

export type Inspection = Node & {
  __typename?: 'Inspection';
  /** Stable id, prefix INS. */
  id: Scalars['ID']['output'];
};

/** Lights under which a feature is looked at. */
export type InspectionLight =
  /** Infrared. */
  | 'INFRARED'
  /** Light from the side. */
  | 'OBLIQUE'
  /** Light from behind. */
  | 'TRANSMITTED'
  /** Ultraviolet, 365 nm. */
  | 'UV_365'
  /** Daylight from above. */
  | 'VISIBLE';

/** A bureau's judgement that whom its check met is not the subject of the record. Its later checks of the same say so instead of making a hit. */
export type Judgement = Node & RecordInterface & {
  __typename?: 'Judgement';
  /** What the bureau goes by. */
  basis?: Maybe<Scalars['String']['output']>;
  /** When the hub first recorded it. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: Maybe<Scalars['Int']['output']>;
  /** What it is called in a list, in one line, of what you are shown of it, or else by its kind and owner. For reading alone: how it is made may change, and it is no key. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** The hit that was judged. */
  hit?: Maybe<Hit>;
  /** Stable id, prefix JDG. */
  id: Scalars['ID']['output'];
  /** Whether it holds: until its last day, as long as none of the records that it rests on changes; to another bureau than its own, its day alone counts. */
  inForce?: Maybe<Scalars['Boolean']['output']>;
  /** The country (its National Central Bureau) or organisation that owns the record. Only the owner writes it. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** The record of which it is judged, for whom its owner lets read it. */
  record?: Maybe<Node>;
  /** Owner of that record. */
  recordOwner?: Maybe<Scalars['OwnerCode']['output']>;
  /** The owner's own reference for it. */
  reference?: Maybe<Scalars['String']['output']>;
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: Maybe<Reliability>;
  /** It is deleted after this day unless its owner extends it, giving a reason; five years after its creation by default. */
  reviewBy?: Maybe<Scalars['PartialDate']['output']>;
  /** Which source stated a value, and when, where that is known. */
  statements?: Maybe<Array<Statement>>;
  /** True for a record made for training or trials. It never answers a live question, nor a live record a test one. */
  test?: Maybe<Scalars['Boolean']['output']>;
  /** Its last day. */
  until?: Maybe<Scalars['PartialDate']['output']>;
  /** When the hub recorded this version. */
  updated?: Maybe<Scalars['DateTime']['output']>;
  /** Which version of the record this is, counting from 1. */
  version?: Maybe<Scalars['Int']['output']>;
};


/** A bureau's judgement that whom its check met is not the subject of the record. Its later checks of the same say so instead of making a hit. */
export type JudgementstatementsArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** A page of judgements. */
export type JudgementConnection = {
  __typename?: 'JudgementConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<JudgementEdge>>;
  /** The judgements alone. */
  nodes?: Maybe<Array<Judgement>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A judgement in a page. */
export type JudgementEdge = {
  __typename?: 'JudgementEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The judgement. */
  node?: Maybe<Judgement>;
};

/** Orders of judgements. Those of one value come in the order of their ids, those without one last, and where you are not shown what it goes by, a record is left out. */
export type JudgementOrder =
  /** By when the present version was recorded, the newest first. */
  | 'UPDATED_NEWEST'
  /** By when the present version was recorded, the oldest first. */
  | 'UPDATED_OLDEST';

/** What became of a judgement. */
export type JudgementRecorded = {
  __typename?: 'JudgementRecorded';
  /** The judgement that stands now. */
  judgement?: Maybe<Judgement>;
  /** What became of it. */
  result?: Maybe<WriteResult>;
};

export type Link = Node & {
  __typename?: 'Link';
  /** Stable id, prefix LNK. */
  id: Scalars['ID']['output'];
};

/** What became of one of many numbers that were looked up. */
export type LookUpResult =
  /** There are records of this number that the caller may see. */
  | 'FOUND'
  /** It names nothing, such as `N/A`, and was not looked for. */
  | 'NAMES_NOTHING'
  /** There is none that the caller may see. */
  | 'NOT_FOUND';

/** What is unusual in a zone. Lines and columns count from 1. */
export type MrzAdvice = {
  __typename?: 'MrzAdvice';
  /** The first column. */
  column?: Maybe<Scalars['Int']['output']>;
  /** Which field. */
  field?: Maybe<MrzFieldName>;
  /** What about it. */
  kind?: Maybe<MrzAdviceKind>;
  /** How many columns. */
  length?: Maybe<Scalars['Int']['output']>;
  /** The line. */
  line?: Maybe<Scalars['Int']['output']>;
  /** In words. */
  says?: Maybe<Scalars['String']['output']>;
};

/** What may be unusual in a zone. */
export type MrzAdviceKind =
  /** A code that no list has, or that issues no documents. */
  | 'CODE'
  /** A filler counted into a check digit, as on older Belgian cards, or standing for one. */
  | 'FILLER'
  /** A national layout that is not of Doc 9303. */
  | 'LAYOUT'
  /** Given names alone. */
  | 'NO_SURNAME'
  /** X for an unspecified sex. */
  | 'SEX'
  /** 00 for an unknown part of a date. */
  | 'ZEROS';

/** Why a zone is not well formed. Lines and columns count from 1. */
export type MrzFault = {
  __typename?: 'MrzFault';
  /** The first column. */
  column?: Maybe<Scalars['Int']['output']>;
  /** The check digit that belongs there. */
  expected?: Maybe<Scalars['String']['output']>;
  /** Which field. */
  field?: Maybe<MrzFieldName>;
  /** What stands there instead of it. */
  found?: Maybe<Scalars['String']['output']>;
  /** What is wrong. */
  kind?: Maybe<MrzFaultKind>;
  /** How many columns. */
  length?: Maybe<Scalars['Int']['output']>;
  /** The line. */
  line?: Maybe<Scalars['Int']['output']>;
  /** In words. */
  says?: Maybe<Scalars['String']['output']>;
  /** Single misreadings that would explain it. None was applied: look at the document. */
  suggestions?: Maybe<Array<MrzSuggestion>>;
};

/** What is wrong in a zone. */
export type MrzFaultKind =
  /** Characters that do not belong there. */
  | 'CHARACTERS'
  /** A check digit that disagrees. */
  | 'CHECK_DIGIT'
  /** Number or length of the lines. */
  | 'SHAPE'
  /** No such day, sex, number or name. */
  | 'VALUE';

/** Fields of a machine-readable zone. */
export type MrzFieldName =
  /** Birth date. */
  | 'BIRTH_DATE'
  /** The check digit over all. */
  | 'COMPOSITE'
  /** Document code. */
  | 'DOCUMENT_CODE'
  /** Expiry date. */
  | 'EXPIRY_DATE'
  /** Issuer. */
  | 'ISSUER'
  /** Names. */
  | 'NAMES'
  /** Nationality. */
  | 'NATIONALITY'
  /** Document number. */
  | 'NUMBER'
  /** Optional data. */
  | 'OPTIONAL_DATA'
  /** The second optional data of TD1. */
  | 'OPTIONAL_DATA2'
  /** Sex. */
  | 'SEX'
  /** The zone as a whole. */
  | 'ZONE';

/** Forms of machine-readable zones: those of Doc 9303, and national ones. */
export type MrzFormat =
  /** Swiss driving licence, lines of 9, 30 and 30, without check digits. */
  | 'CHE_DL'
  /** Another driving licence of one line: only its issuer is read. */
  | 'EU_DL'
  /** French driving licence, one line of 30. */
  | 'FRA_DL'
  /** The identity card that France issued from 1988 to 2021: two lines of 36, not of Doc 9303. */
  | 'FRA_ID'
  /** Visa, two lines of 44. */
  | 'MRV_A'
  /** Visa, two lines of 36. */
  | 'MRV_B'
  /** Card, three lines of 30. */
  | 'TD1'
  /** Card, two lines of 36. */
  | 'TD2'
  /** Passport, two lines of 44. */
  | 'TD3';

/** A machine-readable zone as far as it could be read. Null is what its form does not say, or what a fault kept from being read. No record is asked, and nothing is kept. */
export type MrzReading = {
  __typename?: 'MrzReading';
  /** What is unusual and was read nonetheless: never a ground to reject the document. */
  advice?: Maybe<Array<MrzAdvice>>;
  /** Vague where the zone leaves out day or month. The century is the latest that does not put the birth into the future. */
  birthDate?: Maybe<Scalars['PartialDate']['output']>;
  /** `P`, `PD`, `I`, `V` and so on. */
  documentCode?: Maybe<Scalars['String']['output']>;
  /** Expires. */
  expiryDate?: Maybe<Scalars['PartialDate']['output']>;
  /** Why it is not well formed, in the order of the places. */
  faults?: Maybe<Array<MrzFault>>;
  /** Its form; null where it is none that the hub knows, and then nothing of it is read. */
  format?: Maybe<MrzFormat>;
  /** Issuer, as in the zone: `D` for Germany. What no list has is read as it is, with an advice. */
  issuer?: Maybe<Scalars['String']['output']>;
  /** The name fills its field, so that it may be cut off: match its beginning only. */
  nameTruncated?: Maybe<Scalars['Boolean']['output']>;
  /** Nationality, as in the zone. */
  nationality?: Maybe<Scalars['String']['output']>;
  /** The whole number, also where a card continues it in its optional data. */
  number?: Maybe<Scalars['String']['output']>;
  /** What the issuer added: on TD1 in the first line, elsewhere in the second. */
  optionalData?: Maybe<Scalars['String']['output']>;
  /** The second line's optional data of TD1. */
  optionalData2?: Maybe<Scalars['String']['output']>;
  /** Surname or the whole name, parts separated by one space; empty where the zone has given names alone. */
  primaryName?: Maybe<Scalars['String']['output']>;
  /** The fields whose check digit agrees. Doc 9303 has none over names, sex, codes and nationality; one misreading in ten agrees by chance. */
  proven?: Maybe<Array<MrzFieldName>>;
  /** Given names, empty where the zone has none. */
  secondaryName?: Maybe<Scalars['String']['output']>;
  /** Sex; `X` where the zone has `<`. */
  sex?: Maybe<Sex>;
  /** Whether every check digit agrees and nothing else is wrong. It is no proof that the document is genuine, or valid. */
  wellFormed?: Maybe<Scalars['Boolean']['output']>;
};

/** A character that an optical reader may have taken for another. */
export type MrzSuggestion = {
  __typename?: 'MrzSuggestion';
  /** The column. */
  column?: Maybe<Scalars['Int']['output']>;
  /** What may be printed. */
  instead?: Maybe<Scalars['String']['output']>;
  /** The line. */
  line?: Maybe<Scalars['Int']['output']>;
  /** What was read. */
  read?: Maybe<Scalars['String']['output']>;
};

/** Checks, each of which is on the record and makes hits of what it meets, and what follows a hit. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Whether a document is known. */
  checkDocument?: Maybe<Check>;
  /** Whether a person is known. A name alone is never a hit: it is answered `INCOMPLETE`, and second line asks for more. */
  checkPerson?: Maybe<Check>;
  /** All of a traveller in one call. */
  checkTraveller?: Maybe<TravellerCheck>;
  /** Whether a vehicle or a component is known. */
  checkVehicle?: Maybe<Check>;
  /** Closes a referral with what came of it, by the version that the examiner has seen. */
  closeReferral?: Maybe<ReferralWritten>;
  /** Declares what an owner learns of the hits of the caller's bureau, from the next check on. */
  declareTelling?: Maybe<TellingDeclared>;
  /** Judges that whom a hit of the caller's bureau is about is not the subject of the record: its later checks say so instead of making a hit. Null where it sees no such hit. */
  notThisPerson?: Maybe<JudgementRecorded>;
  /** Says what came of a hit of the caller's bureau; said again, it corrects. Null where it sees no such hit. */
  recordHitOutcome?: Maybe<HitResultRecorded>;
  /** Replies to a hit on a record of the caller's. Null where it sees no such hit. */
  replyToHit?: Maybe<HitReplied>;
  /** Has documents screened, at most 200 at once, for a key of a sector alone. They are checked later, with what handling opens to that sector; a hit goes to the record's owner and to the police of the place, and nothing of it to who asked. It stands alone in its request. */
  screenDocuments?: Maybe<ScreeningReceived>;
  /** Sends the traveller of a check to second line: a record that an examiner takes. A check is sent once. */
  sendToSecondLine?: Maybe<SentToSecondLine>;
  /** Takes a referral, by the version that the examiner has seen; null where the bureau has no such one. */
  takeReferral?: Maybe<ReferralWritten>;
  /** Takes a judgement of the caller's bureau back: its next check makes a hit again. */
  withdrawJudgement?: Maybe<JudgementRecorded>;
};


/** Checks, each of which is on the record and makes hits of what it meets, and what follows a hit. */
export type MutationcheckDocumentArgs = {
  at?: InputMaybe<CheckedAt>;
  document: DocumentToCheck;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/** Checks, each of which is on the record and makes hits of what it meets, and what follows a hit. */
export type MutationcheckPersonArgs = {
  at?: InputMaybe<CheckedAt>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  person: PersonToCheck;
};


/** Checks, each of which is on the record and makes hits of what it meets, and what follows a hit. */
export type MutationcheckTravellerArgs = {
  at?: InputMaybe<CheckedAt>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  traveller: TravellerToCheck;
};


/** Checks, each of which is on the record and makes hits of what it meets, and what follows a hit. */
export type MutationcheckVehicleArgs = {
  at?: InputMaybe<CheckedAt>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  vehicle: VehicleToCheck;
};


/** Checks, each of which is on the record and makes hits of what it meets, and what follows a hit. */
export type MutationcloseReferralArgs = {
  expected: Scalars['Int']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
  outcome: OutcomeKind;
  referral: Scalars['ID']['input'];
};


/** Checks, each of which is on the record and makes hits of what it meets, and what follows a hit. */
export type MutationdeclareTellingArgs = {
  about?: InputMaybe<Scalars['OwnerCode']['input']>;
  expected?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  reason: Scalars['String']['input'];
  tell: Telling;
};


/** Checks, each of which is on the record and makes hits of what it meets, and what follows a hit. */
export type MutationnotThisPersonArgs = {
  basis: Scalars['String']['input'];
  hit: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  until: Scalars['PartialDate']['input'];
};


/** Checks, each of which is on the record and makes hits of what it meets, and what follows a hit. */
export type MutationrecordHitOutcomeArgs = {
  expected?: InputMaybe<Scalars['Int']['input']>;
  hit: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
  outcome: OutcomeKind;
  seizures?: InputMaybe<Array<SeizedThingsInput>>;
};


/** Checks, each of which is on the record and makes hits of what it meets, and what follows a hit. */
export type MutationreplyToHitArgs = {
  expected: Scalars['Int']['input'];
  hit: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
  state: HitReplyState;
};


/** Checks, each of which is on the record and makes hits of what it meets, and what follows a hit. */
export type MutationscreenDocumentsArgs = {
  documents: Array<DocumentToScreen>;
  flight?: InputMaybe<FlightToScreen>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  place?: InputMaybe<Scalars['String']['input']>;
};


/** Checks, each of which is on the record and makes hits of what it meets, and what follows a hit. */
export type MutationsendToSecondLineArgs = {
  at?: InputMaybe<CheckedAt>;
  check: Scalars['String']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  reason: Scalars['String']['input'];
};


/** Checks, each of which is on the record and makes hits of what it meets, and what follows a hit. */
export type MutationtakeReferralArgs = {
  expected: Scalars['Int']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  referral: Scalars['ID']['input'];
};


/** Checks, each of which is on the record and makes hits of what it meets, and what follows a hit. */
export type MutationwithdrawJudgementArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  judgement: Scalars['ID']['input'];
};

/** What the officer does next. None of them is to act against the traveller. */
export type NextStep =
  /** Ask again: a part of the hub could not be asked. */
  | 'CHECK_AGAIN'
  /** Go on with the ordinary inspection. */
  | 'CONTINUE'
  /** Somebody may need protection: take the traveller aside, and do not alert who travels along. */
  | 'PROTECT'
  /** Read the document again. */
  | 'READ_AGAIN'
  /** Send to second line. */
  | 'SECOND_LINE'
  /** Ask the owner of the record to confirm. It is no ground to detain. */
  | 'SEEK_CONFIRMATION';

/** Anything the hub holds. Its id begins with the prefix of its kind and stays the same for ever. */
export type Node = {
  /** Stable id: a prefix of the kind, then 26 characters that nobody can guess from what the record says. */
  id: Scalars['ID']['output'];
};

export type Notice = Node & {
  __typename?: 'Notice';
  /** Stable id, prefix NOT. */
  id: Scalars['ID']['output'];
};

/** Numbers from one to another, both included; either may be left out. What states none is not found. */
export type NumberRange = {
  /** The least. */
  from?: InputMaybe<Scalars['Int']['input']>;
  /** The greatest. */
  until?: InputMaybe<Scalars['Int']['input']>;
};

export type Officer = Node & {
  __typename?: 'Officer';
  /** Stable id, prefix OFR. */
  id: Scalars['ID']['output'];
};

export type Operation = Node & {
  __typename?: 'Operation';
  /** Hits of checks that were made in it, as far as the caller is told where a check was made. */
  hits?: Maybe<HitConnection>;
  /** Stable id, prefix OPE. */
  id: Scalars['ID']['output'];
};


export type OperationhitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What came of a traveller or vehicle. */
export type OutcomeKind =
  /** Somebody was arrested. */
  | 'ARREST'
  /** Nothing. */
  | 'NONE'
  /** Somebody was refused entry. */
  | 'REFUSED_ENTRY'
  /** A document, vehicle or thing was seized. */
  | 'SEIZURE';

/** Where a page stands in its list (Relay). */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last item, null on an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more follow, asked with `after: endCursor`. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether this page was asked with `after`. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first item, null on an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

export type Participation = Node & {
  __typename?: 'Participation';
  /** Stable id, prefix PTN. */
  id: Scalars['ID']['output'];
};

export type Partner = Node & {
  __typename?: 'Partner';
  /** Stable id, prefix PAR. */
  id: Scalars['ID']['output'];
};

export type Person = Node & {
  __typename?: 'Person';
  /** Stable id, prefix PER. */
  id: Scalars['ID']['output'];
};

/** A person to be checked: by names with what is known beside them, or by an exact reference to fingerprints. */
export type PersonToCheck = {
  /** Day of birth; a year or month where no more is known. */
  birthDate?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Transaction number of a set of fingerprints. The hub holds the reference alone, and claims no match. */
  fingerprints?: InputMaybe<Scalars['String']['input']>;
  /** Each name as typed, in any script and order. */
  names?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Nationality: a code, or a country's name in English. */
  nationality?: InputMaybe<Scalars['OwnerCode']['input']>;
  /** Sex. */
  sex?: InputMaybe<Sex>;
};

export type PolicyDocument = Node & {
  __typename?: 'PolicyDocument';
  /** Stable id, prefix PDC. */
  id: Scalars['ID']['output'];
};

/** What can be asked. */
export type Query = {
  __typename?: 'Query';
  /** A hit by its id; null where there is none that the caller may see. */
  hit?: Maybe<Hit>;
  /** Replies to hits that the caller may see. */
  hitReplies?: Maybe<HitReplyConnection>;
  /** A reply to a hit by its id. */
  hitReply?: Maybe<HitReply>;
  /** What came of a hit, by its id. */
  hitResult?: Maybe<HitResult>;
  /** What came of hits, as far as the caller may see it. */
  hitResults?: Maybe<HitResultConnection>;
  /** Hits that the caller may see: those its bureau made, and those on its records. */
  hits?: Maybe<HitConnection>;
  /** A judgement by its id. */
  judgement?: Maybe<Judgement>;
  /** Judgements that the caller may see: its bureau's own, and those on its records as far as their bureaus tell. */
  judgements?: Maybe<JudgementConnection>;
  /** The Quick Check Card of an issuer's documents that were issued in a year. For who may check documents, or read specimens and alerts. Refused where no genuine version with a feature to look at is known to you. */
  quickCheckCard?: Maybe<QuickCheckCard>;
  /** A machine-readable zone, read by the hub, so that a client needs no parser. Any key may ask; no record is. */
  readMrz?: Maybe<MrzReading>;
  /** What the form of a vehicle identification number says of its maker and year; null where the text has no letter or digit. Any key may ask; no record is. */
  readVin?: Maybe<VinReading>;
  /** A referral to second line by its id. */
  referral?: Maybe<Referral>;
  /** The bureau's referrals to second line. */
  referrals?: Maybe<ReferralConnection>;
  /** What the caller's bureau has declared for an owner, by its id. */
  tellingRule?: Maybe<TellingRule>;
  /** All that the caller's bureau has declared that others learn of its hits. */
  tellingRules?: Maybe<TellingRuleConnection>;
};


/** What can be asked. */
export type QueryhitArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryhitRepliesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  createdSince?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<HitReplyOrder>;
  owners?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};


/** What can be asked. */
export type QueryhitReplyArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryhitResultArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryhitResultsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  createdSince?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<HitResultOrder>;
  owners?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};


/** What can be asked. */
export type QueryhitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  createdSince?: InputMaybe<Scalars['DateTime']['input']>;
  direction?: InputMaybe<HitDirection>;
  dueBefore?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<HitOrder>;
  owners?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  state?: InputMaybe<HitState>;
  states?: InputMaybe<Array<HitState>>;
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};


/** What can be asked. */
export type QueryjudgementArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryjudgementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  createdSince?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<JudgementOrder>;
  owners?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};


/** What can be asked. */
export type QueryquickCheckCardArgs = {
  category: SpecimenCategory;
  issuer: Scalars['OwnerCode']['input'];
  type?: InputMaybe<SpecimenType>;
  year: Scalars['Int']['input'];
};


/** What can be asked. */
export type QueryreadMrzArgs = {
  zone: Scalars['String']['input'];
};


/** What can be asked. */
export type QueryreadVinArgs = {
  vin: Scalars['String']['input'];
};


/** What can be asked. */
export type QueryreferralArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryreferralsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  createdSince?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReferralOrder>;
  owners?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  state?: InputMaybe<ReferralState>;
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};


/** What can be asked. */
export type QuerytellingRuleArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QuerytellingRulesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  createdSince?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TellingRuleOrder>;
  owners?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A Quick Check Card: the three to seven features that tell fakes from genuine documents fastest, as known when it was made. What is for laboratories is never on it. */
export type QuickCheckCard = {
  __typename?: 'QuickCheckCard';
  /** The alerts in force on fakes of these: all that the card was made of. */
  alerts?: Maybe<Array<CardAlert>>;
  /** Their category. */
  category?: Maybe<SpecimenCategory>;
  /** Until when the document that was checked is valid, where the check knew it. */
  expires?: Maybe<Scalars['PartialDate']['output']>;
  /** What to look at, the most telling first: by what each look is expected to tell beyond those before it, for what it costs. Fewer than three where the versions have no more. */
  features?: Maybe<Array<CardFeature>>;
  /** When they were issued; null where that is not known, and any version may be meant that `expires` leaves. */
  issued?: Maybe<Scalars['PartialDate']['output']>;
  /** Issuer of the documents it is about. */
  issuer?: Maybe<Scalars['OwnerCode']['output']>;
  /** When it was made. */
  made?: Maybe<Scalars['DateTime']['output']>;
  /** The card as one HTML page for a phone and for print, with its pictures in it: it can be kept, needs no network, shows its age and hides itself once it is no longer valid. */
  page?: Maybe<CardAddress>;
  /** The genuine versions that such a document may be of: all that the card was made of. */
  specimens?: Maybe<Array<CardSpecimen>>;
  /** Their type; null where it is about all types of the category. */
  type?: Maybe<SpecimenType>;
  /** It is not to be used from then on: 24 hours after it was made, a rule of the hub's own. What is published, withdrawn or at its end meanwhile is on the next one. */
  validUntil?: Maybe<Scalars['DateTime']['output']>;
};

/** What every record has, whatever its kind. */
export type RecordInterface = {
  /** When the hub first recorded it. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: Maybe<Scalars['Int']['output']>;
  /** What it is called in a list, in one line, of what you are shown of it, or else by its kind and owner. For reading alone: how it is made may change, and it is no key. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** Stable id of the record. */
  id: Scalars['ID']['output'];
  /** The country (its National Central Bureau) or organisation that owns the record. Only the owner writes it. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** The owner's own reference for it. */
  reference?: Maybe<Scalars['String']['output']>;
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: Maybe<Reliability>;
  /** It is deleted after this day unless its owner extends it, giving a reason. */
  reviewBy?: Maybe<Scalars['PartialDate']['output']>;
  /** Which source stated a value, and when, where that is known. */
  statements?: Maybe<Array<Statement>>;
  /** True for a record made for training or trials. It never answers a live question, nor a live record a test one. */
  test?: Maybe<Scalars['Boolean']['output']>;
  /** When the hub recorded this version. */
  updated?: Maybe<Scalars['DateTime']['output']>;
  /** Which version of the record this is, counting from 1. */
  version?: Maybe<Scalars['Int']['output']>;
};


/** What every record has, whatever its kind. */
export type RecordstatementsArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** Something that is wrong with what was handed in. */
export type RecordFault = {
  __typename?: 'RecordFault';
  /** The field at fault, such as `names[0].full`; empty where it is the record as a whole. */
  path?: Maybe<Scalars['String']['output']>;
  /** Why, in words that follow the path. */
  reason?: Maybe<Scalars['String']['output']>;
};

/** Whether a record still stands as a check met it. */
export type RecordStanding =
  /** Its owner has changed it since: check again. */
  | 'CHANGED'
  /** It was withdrawn or erased, or is no longer for you: nothing may rest on it. */
  | 'GONE'
  /** As it was. */
  | 'UNCHANGED';

/** That first line sent a traveller to second line. It is the bureau's own, and shown to no other. */
export type Referral = Node & RecordInterface & {
  __typename?: 'Referral';
  /** The hub's id of the check. */
  check?: Maybe<Scalars['String']['output']>;
  /** When the hub first recorded it. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: Maybe<Scalars['Int']['output']>;
  /** What it is called in a list, in one line, of what you are shown of it, or else by its kind and owner. For reading alone: how it is made may change, and it is no key. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** Stable id, prefix REF. */
  id: Scalars['ID']['output'];
  /** In the examiner's words. */
  note?: Maybe<Scalars['String']['output']>;
  /** What came of it; null until it is closed. */
  outcome?: Maybe<OutcomeKind>;
  /** The country (its National Central Bureau) or organisation that owns the record. Only the owner writes it. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** Border point or place, in the bureau's own words. */
  place?: Maybe<Scalars['String']['output']>;
  /** Why. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The owner's own reference for it. */
  reference?: Maybe<Scalars['String']['output']>;
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: Maybe<Reliability>;
  /** It is deleted after this day unless its owner extends it, giving a reason; five years after its creation by default. */
  reviewBy?: Maybe<Scalars['PartialDate']['output']>;
  /** Where it stands. */
  state?: Maybe<ReferralState>;
  /** Which source stated a value, and when, where that is known. */
  statements?: Maybe<Array<Statement>>;
  /** True for a record made for training or trials. It never answers a live question, nor a live record a test one. */
  test?: Maybe<Scalars['Boolean']['output']>;
  /** When the hub recorded this version. */
  updated?: Maybe<Scalars['DateTime']['output']>;
  /** Which version of the record this is, counting from 1. */
  version?: Maybe<Scalars['Int']['output']>;
};


/** That first line sent a traveller to second line. It is the bureau's own, and shown to no other. */
export type ReferralstatementsArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** A page of referrals. */
export type ReferralConnection = {
  __typename?: 'ReferralConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<ReferralEdge>>;
  /** The referrals alone. */
  nodes?: Maybe<Array<Referral>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A referral in a page. */
export type ReferralEdge = {
  __typename?: 'ReferralEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The referral. */
  node?: Maybe<Referral>;
};

/** Orders of referrals. Those of one value come in the order of their ids, those without one last, and where you are not shown what it goes by, a record is left out. */
export type ReferralOrder =
  /** By when the present version was recorded, the newest first. */
  | 'UPDATED_NEWEST'
  /** By when the present version was recorded, the oldest first. */
  | 'UPDATED_OLDEST';

/** Where a referral to second line stands. */
export type ReferralState =
  /** The examiner has said what came of it. */
  | 'CLOSED'
  /** Nobody has taken it. */
  | 'OPEN'
  /** An examiner has taken it. */
  | 'TAKEN';

/** What became of an examiner's act on a referral. */
export type ReferralWritten = {
  __typename?: 'ReferralWritten';
  /** The referral as it stands now, for who may read it. */
  referral?: Maybe<Referral>;
  /** `CONFLICT`: another version stands, as somebody else has acted. */
  result?: Maybe<WriteResult>;
};

/** Reliability of a source in the Admiralty code. */
export type Reliability =
  /** Completely reliable. */
  | 'A'
  /** Usually reliable. */
  | 'B'
  /** Fairly reliable. */
  | 'C'
  /** Not usually reliable. */
  | 'D'
  /** Unreliable. */
  | 'E'
  /** Reliability cannot be judged. */
  | 'F';

/** Reports on documents. What is left out is not restricted; all that is given must fit. */
export type ReportedDocumentInput = {
  /** Why it is not to be accepted. */
  fraudType?: InputMaybe<FraudType>;
  /** Any of these fraud types. */
  fraudTypes?: InputMaybe<Array<FraudType>>;
  /** Issuer of the document, which reports it. */
  issuer?: InputMaybe<Scalars['OwnerCode']['input']>;
  /** Stolen or lost between two dates. */
  theft?: InputMaybe<DateRange>;
  /** Where. */
  theftCountry?: InputMaybe<Scalars['OwnerCode']['input']>;
  /** Also where the document's issuer or type is not known, so that the report may be about another one of that number. */
  weakly?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ResourceOffer = Node & {
  __typename?: 'ResourceOffer';
  /** Stable id, prefix OFF. */
  id: Scalars['ID']['output'];
};

/** What a record is opened to that sectors screen. They are told nothing; a hit goes to the record's owner and to the police of the place. */
export type ScreeningInput = {
  /** Police who are never told, and where it is not met. */
  except?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  /** Which: `police`, `carriers`, `hotels`, `banks`. */
  sectors: Array<Scalars['String']['input']>;
  /** Police who are told that it was met; left out, those of any place. */
  to?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  /** It may be screened no more from then on. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** That documents were received to be screened: all that is ever answered of them. */
export type ScreeningReceived = {
  __typename?: 'ScreeningReceived';
  /** When, by the hub's clock. */
  at?: Maybe<Scalars['DateTime']['output']>;
  /** How many. */
  received?: Maybe<Scalars['Int']['output']>;
};

/** Techniques by which documents are secured. */
export type SecurityTechnique =
  /** Laser-engraved images that change with the angle. */
  | 'CHANGEABLE_LASER_IMAGE'
  /** Chip and what it answers. */
  | 'CHIP'
  /** Relief without ink. */
  | 'EMBOSSING'
  /** Fibres in the paper, visible or fluorescent. */
  | 'FIBRES'
  /** Pattern of fine interlaced lines. */
  | 'GUILLOCHE'
  /** Raised print that can be felt. */
  | 'INTAGLIO'
  /** Protective film. */
  | 'LAMINATE'
  /** Data burnt into the material. */
  | 'LASER_ENGRAVING'
  /** Image that shows at one angle only. */
  | 'LATENT_IMAGE'
  /** The machine-readable zone. */
  | 'MACHINE_READABLE_ZONE'
  /** Text too small for the naked eye. */
  | 'MICROPRINT'
  /** The document's number as it is put on. */
  | 'NUMBERING'
  /** Hologram, kinegram or another device that changes with the angle. */
  | 'OPTICALLY_VARIABLE_DEVICE'
  /** Ink that changes colour with the angle. */
  | 'OPTICALLY_VARIABLE_INK'
  /** Another technique; the text says which. */
  | 'OTHER'
  /** Holes in the shape of numbers or of the portrait. */
  | 'PERFORATION'
  /** Small discs in the paper. */
  | 'PLANCHETTES'
  /** How the portrait is joined to the document. */
  | 'PORTRAIT'
  /** Colours that run into each other. */
  | 'RAINBOW_PRINTING'
  /** The portrait a second time. */
  | 'SECONDARY_PORTRAIT'
  /** Thread in the paper. */
  | 'SECURITY_THREAD'
  /** Parts on both sides that join against the light. */
  | 'SEE_THROUGH_REGISTER'
  /** Thread that binds a booklet. */
  | 'STITCHING'
  /** Window in the material. */
  | 'TRANSPARENT_WINDOW'
  /** Print or material that fluoresces under ultraviolet light. */
  | 'UV_FEATURE'
  /** Watermark in the paper. */
  | 'WATERMARK';

/** Things of one kind that were seized. */
export type SeizedThings = {
  __typename?: 'SeizedThings';
  /** How many things: their weight or worth is said in the note. */
  count?: Maybe<Scalars['Int']['output']>;
  /** What they are. */
  kind?: Maybe<SeizureKind>;
};

/** Things of one kind that were seized, as a bureau says it. */
export type SeizedThingsInput = {
  /** How many things, from 1 to 1,000,000. */
  count: Scalars['Int']['input'];
  /** What they are. */
  kind: SeizureKind;
};

/** Kinds of what is seized. */
export type SeizureKind =
  /** Cash and what is as good as cash. */
  | 'CASH'
  /** Works of art and cultural goods. */
  | 'CULTURAL_GOODS'
  /** Documents, false or misused. */
  | 'DOCUMENTS'
  /** Firearms, their parts, ammunition and explosives. */
  | 'FIREARMS'
  /** None of these. */
  | 'OTHER'
  /** Radiological and nuclear material. */
  | 'RADIOLOGICAL_NUCLEAR'
  /** Drugs and other forbidden substances. */
  | 'SUBSTANCES'
  /** Vehicles and their parts. */
  | 'VEHICLES'
  /** Boats and ships. */
  | 'VESSELS';

/** What became of sending somebody to second line. */
export type SentToSecondLine = {
  __typename?: 'SentToSecondLine';
  /** The id of the referral that stands now. */
  id?: Maybe<Scalars['ID']['output']>;
  /** `CONFLICT`: the check was sent before. */
  result?: Maybe<WriteResult>;
};

export type Session = Node & {
  __typename?: 'Session';
  /** Stable id, prefix SES. */
  id: Scalars['ID']['output'];
};

/** Sex as Doc 9303 prints it. */
export type Sex =
  /** Female. */
  | 'F'
  /** Male. */
  | 'M'
  /** Unspecified: `<` in the machine-readable zone. */
  | 'X';

export type Specimen = Node & {
  __typename?: 'Specimen';
  /** Stable id, prefix SPE. */
  id: Scalars['ID']['output'];
};

/** Categories of documents. The letters are those of PRADO; it has more than the hub knows. */
export type SpecimenCategory =
  /** B: identity card. */
  | 'IDENTITY_CARD'
  /** Another letter; see the number. */
  | 'OTHER'
  /** A: passport. */
  | 'PASSPORT'
  /** H: residence-related document. */
  | 'RESIDENCE_DOCUMENT'
  /** J: travel document issued to non-nationals. */
  | 'TRAVEL_DOCUMENT';

/** Types within a category. The letters are those of PRADO; it has more than the hub knows. */
export type SpecimenType =
  /** D: diplomatic. */
  | 'DIPLOMATIC'
  /** F: military. */
  | 'MILITARY'
  /** O: ordinary. */
  | 'ORDINARY'
  /** Another letter; see the number. */
  | 'OTHER'
  /** P: provisional or emergency. */
  | 'PROVISIONAL'
  /** S: service or official. */
  | 'SERVICE';

/** A value as one source stated it. */
export type Statement = {
  __typename?: 'Statement';
  /** When it was stated. */
  at?: Maybe<Scalars['PartialDate']['output']>;
  /** Name of the record's field, or a path into one such as `names[0].full`. */
  field?: Maybe<Scalars['String']['output']>;
  /** Who stated it. */
  source?: Maybe<Scalars['String']['output']>;
  /** The value as stated. */
  value?: Maybe<Scalars['String']['output']>;
};

/** What is told as it happens, on a connection that stays open: over server-sent events, or in Apollo Client's multipart form. */
export type Subscription = {
  __typename?: 'Subscription';
  /** How many checks the caller's bureau makes: first as they stand, then whenever they have changed, once a second at most. */
  checkTotals?: Maybe<CheckTotalsEvent>;
  /** Each hit that the caller may see: when it is made, whenever it changes, at each reply and outcome that the caller may see, and when the time is over that the owner of the record has to answer. */
  hits?: Maybe<HitEvent>;
};


/** What is told as it happens, on a connection that stays open: over server-sent events, or in Apollo Client's multipart form. */
export type SubscriptioncheckTotalsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  by?: Array<CheckTotalBy>;
  hours?: Scalars['Int']['input'];
  operation?: InputMaybe<Scalars['ID']['input']>;
};


/** What is told as it happens, on a connection that stays open: over server-sent events, or in Apollo Client's multipart form. */
export type SubscriptionhitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What the owner of a record learns of a hit on it, the least first. */
export type Telling =
  /** All that the hit says. */
  | 'ALL'
  /** That there was a hit, and who checked, to confirm or refute it: neither place, time nor operation. */
  | 'HIT'
  /** Nothing at all: it is asked for no confirmation, and none comes. */
  | 'NOTHING';

/** What became of a declaration. */
export type TellingDeclared = {
  __typename?: 'TellingDeclared';
  /** What became of it. */
  result?: Maybe<WriteResult>;
  /** What is declared now. */
  rule?: Maybe<TellingRule>;
};

/** What a bureau has declared that an owner learns of its hits. */
export type TellingRule = Node & RecordInterface & {
  __typename?: 'TellingRule';
  /** Which owner; null means every one that the bureau has declared nothing for. */
  about?: Maybe<Scalars['OwnerCode']['output']>;
  /** When the hub first recorded it. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: Maybe<Scalars['Int']['output']>;
  /** What it is called in a list, in one line, of what you are shown of it, or else by its kind and owner. For reading alone: how it is made may change, and it is no key. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** Stable id, prefix TEL. */
  id: Scalars['ID']['output'];
  /** The country (its National Central Bureau) or organisation that owns the record. Only the owner writes it. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** Why. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The owner's own reference for it. */
  reference?: Maybe<Scalars['String']['output']>;
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: Maybe<Reliability>;
  /** It is deleted after this day unless its owner extends it, giving a reason; ten years after its creation by default. */
  reviewBy?: Maybe<Scalars['PartialDate']['output']>;
  /** Which source stated a value, and when, where that is known. */
  statements?: Maybe<Array<Statement>>;
  /** What it is told. */
  tell?: Maybe<Telling>;
  /** True for a record made for training or trials. It never answers a live question, nor a live record a test one. */
  test?: Maybe<Scalars['Boolean']['output']>;
  /** When the hub recorded this version. */
  updated?: Maybe<Scalars['DateTime']['output']>;
  /** Which version of the record this is, counting from 1. */
  version?: Maybe<Scalars['Int']['output']>;
};


/** What a bureau has declared that an owner learns of its hits. */
export type TellingRulestatementsArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** A page of telling rules. */
export type TellingRuleConnection = {
  __typename?: 'TellingRuleConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<TellingRuleEdge>>;
  /** The telling rules alone. */
  nodes?: Maybe<Array<TellingRule>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A telling rule in a page. */
export type TellingRuleEdge = {
  __typename?: 'TellingRuleEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The telling rule. */
  node?: Maybe<TellingRule>;
};

/** Orders of telling rules. Those of one value come in the order of their ids, those without one last, and where you are not shown what it goes by, a record is left out. */
export type TellingRuleOrder =
  /** By when the present version was recorded, the newest first. */
  | 'UPDATED_NEWEST'
  /** By when the present version was recorded, the oldest first. */
  | 'UPDATED_OLDEST';

/** What all that was checked of one traveller came to. */
export type TravellerCheck = {
  __typename?: 'TravellerCheck';
  /** The hub's id of this check, as its audit entry has it. */
  check?: Maybe<Scalars['String']['output']>;
  /** Of the document; null where none was asked. */
  document?: Maybe<Check>;
  /** What to do next: the gravest of the steps. */
  nextStep?: Maybe<NextStep>;
  /** Of the person; null where none was asked and no document names one. */
  person?: Maybe<Check>;
  /** All that a screen which the traveller can see may show: the same whatever was met. */
  travellerScreen?: Maybe<Scalars['String']['output']>;
  /** Of the vehicle; null where none was asked. */
  vehicle?: Maybe<Check>;
  /** The gravest of the answers. */
  verdict?: Maybe<CheckVerdict>;
};

/** All that one traveller is checked by. At least one of them. */
export type TravellerToCheck = {
  /** The document that is shown. */
  document?: InputMaybe<DocumentToCheck>;
  /** The person; left out, whom the document names. */
  person?: InputMaybe<PersonToCheck>;
  /** The vehicle that is driven. */
  vehicle?: InputMaybe<VehicleToCheck>;
};

export type Vehicle = Node & {
  __typename?: 'Vehicle';
  /** Stable id, prefix VEH. */
  id: Scalars['ID']['output'];
};

export type VehicleReport = Node & {
  __typename?: 'VehicleReport';
  /** Stable id, prefix VRP. */
  id: Scalars['ID']['output'];
};

/** A vehicle or a component to be checked, by whichever marks are read of it. */
export type VehicleToCheck = {
  /** Serial number of another component. */
  component?: InputMaybe<Scalars['String']['input']>;
  /** Number of the engine. */
  engineNumber?: InputMaybe<Scalars['String']['input']>;
  /** Make: with it an engine's number says more. */
  make?: InputMaybe<Scalars['String']['input']>;
  /** Registration plate. */
  plate?: InputMaybe<Scalars['String']['input']>;
  /** Country of the plate; without it the answer is weaker. */
  plateCountry?: InputMaybe<Scalars['OwnerCode']['input']>;
  /** Vehicle identification number, or an older chassis number. */
  vin?: InputMaybe<Scalars['String']['input']>;
};

/** A vehicle identification number as far as its form tells: nothing is asked of any record. */
export type VinReading = {
  __typename?: 'VinReading';
  /** What gives reason to look again: a wrong check digit, a length other than 17, a letter of another script. Never a ground to reject it. */
  advice?: Maybe<Array<Scalars['String']['output']>>;
  /** Country in which the code was given out, which need not be where it was built; null where published tables differ. */
  country?: Maybe<Scalars['OwnerCode']['output']>;
  /** Whether it has the 17 characters of ISO 3779. Older vehicles carry other numbers, of which nothing more is read. */
  iso3779?: Maybe<Scalars['Boolean']['output']>;
  /** Which of the two the seventh character points to, on cars and light lorries of North America: an advice, no reading. */
  likelierModelYear?: Maybe<Scalars['Int']['output']>;
  /** World manufacturer identifier: three characters, or six of a maker of few vehicles. */
  maker?: Maybe<Scalars['String']['output']>;
  /** Whose code that is; null where the hub is not sure. */
  makerName?: Maybe<Scalars['String']['output']>;
  /** The years of which the tenth character may be the model year: two, or none. It is compulsory in North America alone. */
  modelYears?: Maybe<Array<Scalars['Int']['output']>>;
  /** Part of the world in which the code was given out; null where published tables differ. */
  region?: Maybe<Scalars['String']['output']>;
  /** Upper case, without separators. */
  vin?: Maybe<Scalars['String']['output']>;
};

/** A record to be withdrawn. */
export type WithdrawalInput = {
  /** The version last seen: another one stands, and nothing is withdrawn. Left out, whatever stands is. */
  expected?: InputMaybe<Scalars['Int']['input']>;
  /** Its id. */
  id: Scalars['ID']['input'];
};

/** What became of a record that was handed in. */
export type WriteResult =
  /** There is nothing of the caller's to withdraw. */
  | 'ABSENT'
  /** A new version was written. */
  | 'CHANGED'
  /** Another version stands than the one expected; nothing was written. */
  | 'CONFLICT'
  /** Written for the first time. */
  | 'CREATED'
  /** It cannot be a record; `path` and `reason` say why. The others of its batch were written. */
  | 'REFUSED'
  /** It stood so already, and no version was added. */
  | 'UNCHANGED'
  /** Withdrawn: no longer seen from the next request on. */
  | 'WITHDRAWN';



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Hit: Hit;
  HitReply: HitReply;
  HitResult: HitResult;
  Judgement: Judgement;
  Operation: Operation;
  Referral: Referral;
  TellingRule: TellingRule;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Hit:
    ( { __typename: 'Hit' }
    & GraphQLRecursivePick<FederationTypes['Hit'], {"id":true}> );
  HitReply:
    ( { __typename: 'HitReply' }
    & GraphQLRecursivePick<FederationTypes['HitReply'], {"id":true}> );
  HitResult:
    ( { __typename: 'HitResult' }
    & GraphQLRecursivePick<FederationTypes['HitResult'], {"id":true}> );
  Judgement:
    ( { __typename: 'Judgement' }
    & GraphQLRecursivePick<FederationTypes['Judgement'], {"id":true}> );
  Operation:
    ( { __typename: 'Operation' }
    & GraphQLRecursivePick<FederationTypes['Operation'], {"id":true}> );
  Referral:
    ( { __typename: 'Referral' }
    & GraphQLRecursivePick<FederationTypes['Referral'], {"id":true}> );
  TellingRule:
    ( { __typename: 'TellingRule' }
    & GraphQLRecursivePick<FederationTypes['TellingRule'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( AfterActionReport )
    | ( Alert )
    | ( AlertReview )
    | ( Allocation )
    | ( CapacityReport )
    | ( Certificate )
    | ( Course )
    | ( Decision )
    | ( Deployment )
    | ( Document )
    | ( DocumentReport )
    | ( Exercise )
    | ( ExerciseAttempt )
    | ( HitRecord )
    | ( HitReplyRecord )
    | ( HitResultRecord )
    | ( IdentityJudgement )
    | ( Inspection )
    | ( JudgementRecord )
    | ( Link )
    | ( Notice )
    | ( Officer )
    | ( Omit<Operation, 'hits'> & { hits?: Maybe<_RefType['HitConnection']> } )
    | ( Participation )
    | ( Partner )
    | ( Person )
    | ( PolicyDocument )
    | ( ReferralRecord )
    | ( ResourceOffer )
    | ( Session )
    | ( Specimen )
    | ( TellingRuleRecord )
    | ( Vehicle )
    | ( VehicleReport )
  ;
  Record:
    | ( HitRecord )
    | ( HitReplyRecord )
    | ( HitResultRecord )
    | ( JudgementRecord )
    | ( ReferralRecord )
    | ( TellingRuleRecord )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AfterActionReport: ResolverTypeWrapper<AfterActionReport>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Alert: ResolverTypeWrapper<Alert>;
  AlertReview: ResolverTypeWrapper<AlertReview>;
  Allocation: ResolverTypeWrapper<Allocation>;
  AudienceInput: AudienceInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CandidateKind: CandidateKind;
  CapacityReport: ResolverTypeWrapper<CapacityReport>;
  CardAddress: ResolverTypeWrapper<CardAddress>;
  CardAlert: ResolverTypeWrapper<CardAlert>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CardFake: ResolverTypeWrapper<CardFake>;
  CardFeature: ResolverTypeWrapper<CardFeature>;
  CardGenuine: ResolverTypeWrapper<CardGenuine>;
  CardPosition: ResolverTypeWrapper<CardPosition>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  CardSpecimen: ResolverTypeWrapper<CardSpecimen>;
  Certificate: ResolverTypeWrapper<Certificate>;
  Check: ResolverTypeWrapper<Omit<Check, 'anomalies' | 'candidates'> & { anomalies?: Maybe<Array<ResolversTypes['CheckAnomaly']>>, candidates?: Maybe<Array<ResolversTypes['CheckCandidate']>> }>;
  CheckAnomaly: ResolverTypeWrapper<Omit<CheckAnomaly, 'specimen'> & { specimen?: Maybe<ResolversTypes['Node']> }>;
  CheckCandidate: ResolverTypeWrapper<Omit<CheckCandidate, 'hit' | 'record'> & { hit?: Maybe<ResolversTypes['Hit']>, record?: Maybe<ResolversTypes['Node']> }>;
  CheckReason: ResolverTypeWrapper<CheckReason>;
  CheckTotal: ResolverTypeWrapper<CheckTotal>;
  CheckTotalBy: CheckTotalBy;
  CheckTotalsEvent: ResolverTypeWrapper<CheckTotalsEvent>;
  CheckVerdict: CheckVerdict;
  CheckedAt: CheckedAt;
  Course: ResolverTypeWrapper<Course>;
  DateRange: DateRange;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decision: ResolverTypeWrapper<Decision>;
  Deployment: ResolverTypeWrapper<Deployment>;
  Document: ResolverTypeWrapper<Document>;
  DocumentReport: ResolverTypeWrapper<DocumentReport>;
  DocumentToCheck: DocumentToCheck;
  DocumentToScreen: DocumentToScreen;
  DocumentType: DocumentType;
  Exercise: ResolverTypeWrapper<Exercise>;
  ExerciseAttempt: ResolverTypeWrapper<ExerciseAttempt>;
  FakeSeen: FakeSeen;
  FlightToScreen: FlightToScreen;
  FraudType: FraudType;
  HandlingInput: HandlingInput;
  Hit: ResolverTypeWrapper<HitRecord>;
  HitClock: HitClock;
  HitConnection: ResolverTypeWrapper<Connection<HitRecord>>;
  HitDirection: HitDirection;
  HitEdge: ResolverTypeWrapper<Edge<HitRecord>>;
  HitEvent: ResolverTypeWrapper<Omit<HitEvent, 'hit'> & { hit?: Maybe<ResolversTypes['Hit']> }>;
  HitMeeting: ResolverTypeWrapper<HitMeeting>;
  HitNews: HitNews;
  HitOrder: HitOrder;
  HitReplied: ResolverTypeWrapper<Omit<HitReplied, 'hit' | 'reply'> & { hit?: Maybe<ResolversTypes['Hit']>, reply?: Maybe<ResolversTypes['HitReply']> }>;
  HitReply: ResolverTypeWrapper<HitReplyRecord>;
  HitReplyConnection: ResolverTypeWrapper<Connection<HitReplyRecord>>;
  HitReplyEdge: ResolverTypeWrapper<Edge<HitReplyRecord>>;
  HitReplyOrder: HitReplyOrder;
  HitReplyState: HitReplyState;
  HitResult: ResolverTypeWrapper<HitResultRecord>;
  HitResultConnection: ResolverTypeWrapper<Connection<HitResultRecord>>;
  HitResultEdge: ResolverTypeWrapper<Edge<HitResultRecord>>;
  HitResultOrder: HitResultOrder;
  HitResultRecorded: ResolverTypeWrapper<Omit<HitResultRecorded, 'outcome'> & { outcome?: Maybe<ResolversTypes['HitResult']> }>;
  HitState: HitState;
  IdentityJudgement: ResolverTypeWrapper<IdentityJudgement>;
  Inspection: ResolverTypeWrapper<Inspection>;
  InspectionLight: InspectionLight;
  Judgement: ResolverTypeWrapper<JudgementRecord>;
  JudgementConnection: ResolverTypeWrapper<Connection<JudgementRecord>>;
  JudgementEdge: ResolverTypeWrapper<Edge<JudgementRecord>>;
  JudgementOrder: JudgementOrder;
  JudgementRecorded: ResolverTypeWrapper<Omit<JudgementRecorded, 'judgement'> & { judgement?: Maybe<ResolversTypes['Judgement']> }>;
  Link: ResolverTypeWrapper<Link>;
  LookUpResult: LookUpResult;
  MrzAdvice: ResolverTypeWrapper<MrzAdvice>;
  MrzAdviceKind: MrzAdviceKind;
  MrzFault: ResolverTypeWrapper<MrzFault>;
  MrzFaultKind: MrzFaultKind;
  MrzFieldName: MrzFieldName;
  MrzFormat: MrzFormat;
  MrzReading: ResolverTypeWrapper<MrzReading>;
  MrzSuggestion: ResolverTypeWrapper<MrzSuggestion>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NextStep: NextStep;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Notice: ResolverTypeWrapper<Notice>;
  NumberRange: NumberRange;
  Officer: ResolverTypeWrapper<Officer>;
  Operation: ResolverTypeWrapper<Omit<Operation, 'hits'> & { hits?: Maybe<ResolversTypes['HitConnection']> }>;
  OutcomeKind: OutcomeKind;
  OwnerCode: ResolverTypeWrapper<Scalars['OwnerCode']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PartialDate: ResolverTypeWrapper<Scalars['PartialDate']['output']>;
  Participation: ResolverTypeWrapper<Participation>;
  Partner: ResolverTypeWrapper<Partner>;
  Person: ResolverTypeWrapper<Person>;
  PersonToCheck: PersonToCheck;
  PolicyDocument: ResolverTypeWrapper<PolicyDocument>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  QuickCheckCard: ResolverTypeWrapper<QuickCheckCard>;
  Record: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Record']>;
  RecordFault: ResolverTypeWrapper<RecordFault>;
  RecordStanding: RecordStanding;
  Referral: ResolverTypeWrapper<ReferralRecord>;
  ReferralConnection: ResolverTypeWrapper<Connection<ReferralRecord>>;
  ReferralEdge: ResolverTypeWrapper<Edge<ReferralRecord>>;
  ReferralOrder: ReferralOrder;
  ReferralState: ReferralState;
  ReferralWritten: ResolverTypeWrapper<Omit<ReferralWritten, 'referral'> & { referral?: Maybe<ResolversTypes['Referral']> }>;
  Reliability: Reliability;
  ReportedDocumentInput: ReportedDocumentInput;
  ResourceOffer: ResolverTypeWrapper<ResourceOffer>;
  ScreeningInput: ScreeningInput;
  ScreeningReceived: ResolverTypeWrapper<ScreeningReceived>;
  SecurityTechnique: SecurityTechnique;
  SeizedThings: ResolverTypeWrapper<SeizedThings>;
  SeizedThingsInput: SeizedThingsInput;
  SeizureKind: SeizureKind;
  SentToSecondLine: ResolverTypeWrapper<SentToSecondLine>;
  Session: ResolverTypeWrapper<Session>;
  Sex: Sex;
  Specimen: ResolverTypeWrapper<Specimen>;
  SpecimenCategory: SpecimenCategory;
  SpecimenType: SpecimenType;
  Statement: ResolverTypeWrapper<Statement>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Telling: Telling;
  TellingDeclared: ResolverTypeWrapper<Omit<TellingDeclared, 'rule'> & { rule?: Maybe<ResolversTypes['TellingRule']> }>;
  TellingRule: ResolverTypeWrapper<TellingRuleRecord>;
  TellingRuleConnection: ResolverTypeWrapper<Connection<TellingRuleRecord>>;
  TellingRuleEdge: ResolverTypeWrapper<Edge<TellingRuleRecord>>;
  TellingRuleOrder: TellingRuleOrder;
  TravellerCheck: ResolverTypeWrapper<Omit<TravellerCheck, 'document' | 'person' | 'vehicle'> & { document?: Maybe<ResolversTypes['Check']>, person?: Maybe<ResolversTypes['Check']>, vehicle?: Maybe<ResolversTypes['Check']> }>;
  TravellerToCheck: TravellerToCheck;
  Vehicle: ResolverTypeWrapper<Vehicle>;
  VehicleReport: ResolverTypeWrapper<VehicleReport>;
  VehicleToCheck: VehicleToCheck;
  VinReading: ResolverTypeWrapper<VinReading>;
  WithdrawalInput: WithdrawalInput;
  WriteResult: WriteResult;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AfterActionReport: AfterActionReport;
  ID: Scalars['ID']['output'];
  Alert: Alert;
  AlertReview: AlertReview;
  Allocation: Allocation;
  AudienceInput: AudienceInput;
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
  CapacityReport: CapacityReport;
  CardAddress: CardAddress;
  CardAlert: CardAlert;
  Int: Scalars['Int']['output'];
  CardFake: CardFake;
  CardFeature: CardFeature;
  CardGenuine: CardGenuine;
  CardPosition: CardPosition;
  Float: Scalars['Float']['output'];
  CardSpecimen: CardSpecimen;
  Certificate: Certificate;
  Check: Omit<Check, 'anomalies' | 'candidates'> & { anomalies?: Maybe<Array<ResolversParentTypes['CheckAnomaly']>>, candidates?: Maybe<Array<ResolversParentTypes['CheckCandidate']>> };
  CheckAnomaly: Omit<CheckAnomaly, 'specimen'> & { specimen?: Maybe<ResolversParentTypes['Node']> };
  CheckCandidate: Omit<CheckCandidate, 'hit' | 'record'> & { hit?: Maybe<ResolversParentTypes['Hit']>, record?: Maybe<ResolversParentTypes['Node']> };
  CheckReason: CheckReason;
  CheckTotal: CheckTotal;
  CheckTotalsEvent: CheckTotalsEvent;
  CheckedAt: CheckedAt;
  Course: Course;
  DateRange: DateRange;
  DateTime: Scalars['DateTime']['output'];
  Decision: Decision;
  Deployment: Deployment;
  Document: Document;
  DocumentReport: DocumentReport;
  DocumentToCheck: DocumentToCheck;
  DocumentToScreen: DocumentToScreen;
  Exercise: Exercise;
  ExerciseAttempt: ExerciseAttempt;
  FlightToScreen: FlightToScreen;
  HandlingInput: HandlingInput;
  Hit: HitRecord;
  HitConnection: Connection<HitRecord>;
  HitEdge: Edge<HitRecord>;
  HitEvent: Omit<HitEvent, 'hit'> & { hit?: Maybe<ResolversParentTypes['Hit']> };
  HitMeeting: HitMeeting;
  HitReplied: Omit<HitReplied, 'hit' | 'reply'> & { hit?: Maybe<ResolversParentTypes['Hit']>, reply?: Maybe<ResolversParentTypes['HitReply']> };
  HitReply: HitReplyRecord;
  HitReplyConnection: Connection<HitReplyRecord>;
  HitReplyEdge: Edge<HitReplyRecord>;
  HitResult: HitResultRecord;
  HitResultConnection: Connection<HitResultRecord>;
  HitResultEdge: Edge<HitResultRecord>;
  HitResultRecorded: Omit<HitResultRecorded, 'outcome'> & { outcome?: Maybe<ResolversParentTypes['HitResult']> };
  IdentityJudgement: IdentityJudgement;
  Inspection: Inspection;
  Judgement: JudgementRecord;
  JudgementConnection: Connection<JudgementRecord>;
  JudgementEdge: Edge<JudgementRecord>;
  JudgementRecorded: Omit<JudgementRecorded, 'judgement'> & { judgement?: Maybe<ResolversParentTypes['Judgement']> };
  Link: Link;
  MrzAdvice: MrzAdvice;
  MrzFault: MrzFault;
  MrzReading: MrzReading;
  MrzSuggestion: MrzSuggestion;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Notice: Notice;
  NumberRange: NumberRange;
  Officer: Officer;
  Operation: Omit<Operation, 'hits'> & { hits?: Maybe<ResolversParentTypes['HitConnection']> } | FederationReferenceTypes['Operation'];
  OwnerCode: Scalars['OwnerCode']['output'];
  PageInfo: PageInfo;
  PartialDate: Scalars['PartialDate']['output'];
  Participation: Participation;
  Partner: Partner;
  Person: Person;
  PersonToCheck: PersonToCheck;
  PolicyDocument: PolicyDocument;
  Query: Record<PropertyKey, never>;
  QuickCheckCard: QuickCheckCard;
  Record: ResolversInterfaceTypes<ResolversParentTypes>['Record'];
  RecordFault: RecordFault;
  Referral: ReferralRecord;
  ReferralConnection: Connection<ReferralRecord>;
  ReferralEdge: Edge<ReferralRecord>;
  ReferralWritten: Omit<ReferralWritten, 'referral'> & { referral?: Maybe<ResolversParentTypes['Referral']> };
  ReportedDocumentInput: ReportedDocumentInput;
  ResourceOffer: ResourceOffer;
  ScreeningInput: ScreeningInput;
  ScreeningReceived: ScreeningReceived;
  SeizedThings: SeizedThings;
  SeizedThingsInput: SeizedThingsInput;
  SentToSecondLine: SentToSecondLine;
  Session: Session;
  Specimen: Specimen;
  Statement: Statement;
  Subscription: Record<PropertyKey, never>;
  TellingDeclared: Omit<TellingDeclared, 'rule'> & { rule?: Maybe<ResolversParentTypes['TellingRule']> };
  TellingRule: TellingRuleRecord;
  TellingRuleConnection: Connection<TellingRuleRecord>;
  TellingRuleEdge: Edge<TellingRuleRecord>;
  TravellerCheck: Omit<TravellerCheck, 'document' | 'person' | 'vehicle'> & { document?: Maybe<ResolversParentTypes['Check']>, person?: Maybe<ResolversParentTypes['Check']>, vehicle?: Maybe<ResolversParentTypes['Check']> };
  TravellerToCheck: TravellerToCheck;
  Vehicle: Vehicle;
  VehicleReport: VehicleReport;
  VehicleToCheck: VehicleToCheck;
  VinReading: VinReading;
  WithdrawalInput: WithdrawalInput;
};

export type AfterActionReportResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AfterActionReport'] = ResolversParentTypes['AfterActionReport']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlertResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Alert'] = ResolversParentTypes['Alert']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlertReviewResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AlertReview'] = ResolversParentTypes['AlertReview']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AllocationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Allocation'] = ResolversParentTypes['Allocation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CapacityReportResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CapacityReport'] = ResolversParentTypes['CapacityReport']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CardAddressResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CardAddress'] = ResolversParentTypes['CardAddress']> = {
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CardAlertResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CardAlert'] = ResolversParentTypes['CardAlert']> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  specimenNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CardFakeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CardFake'] = ResolversParentTypes['CardFake']> = {
  alerts?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  picture?: Resolver<Maybe<ResolversTypes['CardAddress']>, ParentType, ContextType>;
  seen?: Resolver<Maybe<ResolversTypes['FakeSeen']>, ParentType, ContextType>;
  shows?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CardFeatureResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CardFeature'] = ResolversParentTypes['CardFeature']> = {
  alerts?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  fakes?: Resolver<Maybe<Array<ResolversTypes['CardFake']>>, ParentType, ContextType>;
  genuine?: Resolver<Maybe<Array<ResolversTypes['CardGenuine']>>, ParentType, ContextType>;
  light?: Resolver<Maybe<ResolversTypes['InspectionLight']>, ParentType, ContextType>;
  page?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  technique?: Resolver<Maybe<ResolversTypes['SecurityTechnique']>, ParentType, ContextType>;
};

export type CardGenuineResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CardGenuine'] = ResolversParentTypes['CardGenuine']> = {
  picture?: Resolver<Maybe<ResolversTypes['CardAddress']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['CardPosition']>, ParentType, ContextType>;
  versions?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  whatToSee?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CardPositionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CardPosition'] = ResolversParentTypes['CardPosition']> = {
  height?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  width?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  x?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  y?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type CardSpecimenResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CardSpecimen'] = ResolversParentTypes['CardSpecimen']> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CertificateResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Certificate'] = ResolversParentTypes['Certificate']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CheckResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Check'] = ResolversParentTypes['Check']> = {
  anomalies?: Resolver<Maybe<Array<ResolversTypes['CheckAnomaly']>>, ParentType, ContextType>;
  candidates?: Resolver<Maybe<Array<ResolversTypes['CheckCandidate']>>, ParentType, ContextType>;
  card?: Resolver<Maybe<ResolversTypes['QuickCheckCard']>, ParentType, ContextType>;
  check?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nextStep?: Resolver<Maybe<ResolversTypes['NextStep']>, ParentType, ContextType>;
  reasons?: Resolver<Maybe<Array<ResolversTypes['CheckReason']>>, ParentType, ContextType>;
  travellerScreen?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['CheckVerdict']>, ParentType, ContextType>;
};

export type CheckAnomalyResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CheckAnomaly'] = ResolversParentTypes['CheckAnomaly']> = {
  rule?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  says?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  specimen?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
};

export type CheckCandidateResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CheckCandidate'] = ResolversParentTypes['CheckCandidate']> = {
  hit?: Resolver<Maybe<ResolversTypes['Hit']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['CandidateKind']>, ParentType, ContextType>;
  nextStep?: Resolver<Maybe<ResolversTypes['NextStep']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type CheckReasonResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CheckReason'] = ResolversParentTypes['CheckReason']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  says?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CheckTotalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CheckTotal'] = ResolversParentTypes['CheckTotal']> = {
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  hour?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['CheckVerdict']>, ParentType, ContextType>;
};

export type CheckTotalsEventResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CheckTotalsEvent'] = ResolversParentTypes['CheckTotalsEvent']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  checks?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  totals?: Resolver<Maybe<Array<ResolversTypes['CheckTotal']>>, ParentType, ContextType>;
};

export type CourseResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Course'] = ResolversParentTypes['Course']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DecisionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Decision'] = ResolversParentTypes['Decision']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeploymentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Deployment'] = ResolversParentTypes['Deployment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DocumentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Document'] = ResolversParentTypes['Document']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DocumentReportResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DocumentReport'] = ResolversParentTypes['DocumentReport']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExerciseResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Exercise'] = ResolversParentTypes['Exercise']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExerciseAttemptResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ExerciseAttempt'] = ResolversParentTypes['ExerciseAttempt']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HitResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Hit'] = ResolversParentTypes['Hit'], FederationReferenceType extends FederationReferenceTypes['Hit'] = FederationReferenceTypes['Hit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Hit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  answerMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  checkedBy?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  clock?: Resolver<Maybe<ResolversTypes['HitClock']>, ParentType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  credibility?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  disputed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  escalatesAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  judgement?: Resolver<Maybe<ResolversTypes['Judgement']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['CandidateKind']>, ParentType, ContextType>;
  lastReply?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  meetings?: Resolver<Maybe<Array<ResolversTypes['HitMeeting']>>, ParentType, ContextType>;
  moreMeetings?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  now?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['HitResult']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  recordOwner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  recordStands?: Resolver<Maybe<ResolversTypes['RecordStanding']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reliability?: Resolver<Maybe<ResolversTypes['Reliability']>, ParentType, ContextType>;
  replies?: Resolver<Maybe<Array<ResolversTypes['HitReply']>>, ParentType, ContextType>;
  reviewBy?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  sector?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['HitState']>, ParentType, ContextType>;
  statements?: Resolver<Maybe<Array<ResolversTypes['Statement']>>, ParentType, ContextType, Partial<HitstatementsArgs>>;
  test?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  told?: Resolver<Maybe<ResolversTypes['Telling']>, ParentType, ContextType>;
  updated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  urgent?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HitConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['HitConnection'] = ResolversParentTypes['HitConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['HitEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Hit']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type HitEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['HitEdge'] = ResolversParentTypes['HitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Hit']>, ParentType, ContextType>;
};

export type HitEventResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['HitEvent'] = ResolversParentTypes['HitEvent']> = {
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hit?: Resolver<Maybe<ResolversTypes['Hit']>, ParentType, ContextType>;
  news?: Resolver<Maybe<ResolversTypes['HitNews']>, ParentType, ContextType>;
};

export type HitMeetingResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['HitMeeting'] = ResolversParentTypes['HitMeeting']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  check?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  checkedAgain?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type HitRepliedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['HitReplied'] = ResolversParentTypes['HitReplied']> = {
  hit?: Resolver<Maybe<ResolversTypes['Hit']>, ParentType, ContextType>;
  reply?: Resolver<Maybe<ResolversTypes['HitReply']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['WriteResult']>, ParentType, ContextType>;
};

export type HitReplyResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['HitReply'] = ResolversParentTypes['HitReply'], FederationReferenceType extends FederationReferenceTypes['HitReply'] = FederationReferenceTypes['HitReply']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['HitReply']> | FederationReferenceType, FederationReferenceType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  credibility?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hit?: Resolver<Maybe<ResolversTypes['Hit']>, ParentType, ContextType>;
  hitOwner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reliability?: Resolver<Maybe<ResolversTypes['Reliability']>, ParentType, ContextType>;
  reviewBy?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['HitReplyState']>, ParentType, ContextType>;
  statements?: Resolver<Maybe<Array<ResolversTypes['Statement']>>, ParentType, ContextType, Partial<HitReplystatementsArgs>>;
  test?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  updated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HitReplyConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['HitReplyConnection'] = ResolversParentTypes['HitReplyConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['HitReplyEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['HitReply']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type HitReplyEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['HitReplyEdge'] = ResolversParentTypes['HitReplyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['HitReply']>, ParentType, ContextType>;
};

export type HitResultResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['HitResult'] = ResolversParentTypes['HitResult'], FederationReferenceType extends FederationReferenceTypes['HitResult'] = FederationReferenceTypes['HitResult']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['HitResult']> | FederationReferenceType, FederationReferenceType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  credibility?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hit?: Resolver<Maybe<ResolversTypes['Hit']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['OutcomeKind']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  recordOwner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reliability?: Resolver<Maybe<ResolversTypes['Reliability']>, ParentType, ContextType>;
  reviewBy?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  seizures?: Resolver<Maybe<Array<ResolversTypes['SeizedThings']>>, ParentType, ContextType>;
  statements?: Resolver<Maybe<Array<ResolversTypes['Statement']>>, ParentType, ContextType, Partial<HitResultstatementsArgs>>;
  test?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  updated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HitResultConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['HitResultConnection'] = ResolversParentTypes['HitResultConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['HitResultEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['HitResult']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type HitResultEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['HitResultEdge'] = ResolversParentTypes['HitResultEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['HitResult']>, ParentType, ContextType>;
};

export type HitResultRecordedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['HitResultRecorded'] = ResolversParentTypes['HitResultRecorded']> = {
  outcome?: Resolver<Maybe<ResolversTypes['HitResult']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['WriteResult']>, ParentType, ContextType>;
};

export type IdentityJudgementResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IdentityJudgement'] = ResolversParentTypes['IdentityJudgement']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InspectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Inspection'] = ResolversParentTypes['Inspection']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JudgementResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Judgement'] = ResolversParentTypes['Judgement'], FederationReferenceType extends FederationReferenceTypes['Judgement'] = FederationReferenceTypes['Judgement']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Judgement']> | FederationReferenceType, FederationReferenceType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  credibility?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hit?: Resolver<Maybe<ResolversTypes['Hit']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inForce?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  recordOwner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reliability?: Resolver<Maybe<ResolversTypes['Reliability']>, ParentType, ContextType>;
  reviewBy?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  statements?: Resolver<Maybe<Array<ResolversTypes['Statement']>>, ParentType, ContextType, Partial<JudgementstatementsArgs>>;
  test?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  updated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JudgementConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['JudgementConnection'] = ResolversParentTypes['JudgementConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['JudgementEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Judgement']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type JudgementEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['JudgementEdge'] = ResolversParentTypes['JudgementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Judgement']>, ParentType, ContextType>;
};

export type JudgementRecordedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['JudgementRecorded'] = ResolversParentTypes['JudgementRecorded']> = {
  judgement?: Resolver<Maybe<ResolversTypes['Judgement']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['WriteResult']>, ParentType, ContextType>;
};

export type LinkResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Link'] = ResolversParentTypes['Link']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MrzAdviceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MrzAdvice'] = ResolversParentTypes['MrzAdvice']> = {
  column?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['MrzFieldName']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['MrzAdviceKind']>, ParentType, ContextType>;
  length?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  says?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MrzFaultResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MrzFault'] = ResolversParentTypes['MrzFault']> = {
  column?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  expected?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['MrzFieldName']>, ParentType, ContextType>;
  found?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['MrzFaultKind']>, ParentType, ContextType>;
  length?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  says?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  suggestions?: Resolver<Maybe<Array<ResolversTypes['MrzSuggestion']>>, ParentType, ContextType>;
};

export type MrzReadingResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MrzReading'] = ResolversParentTypes['MrzReading']> = {
  advice?: Resolver<Maybe<Array<ResolversTypes['MrzAdvice']>>, ParentType, ContextType>;
  birthDate?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  documentCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiryDate?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  faults?: Resolver<Maybe<Array<ResolversTypes['MrzFault']>>, ParentType, ContextType>;
  format?: Resolver<Maybe<ResolversTypes['MrzFormat']>, ParentType, ContextType>;
  issuer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nameTruncated?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  nationality?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  optionalData?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  optionalData2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  primaryName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  proven?: Resolver<Maybe<Array<ResolversTypes['MrzFieldName']>>, ParentType, ContextType>;
  secondaryName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sex?: Resolver<Maybe<ResolversTypes['Sex']>, ParentType, ContextType>;
  wellFormed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type MrzSuggestionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MrzSuggestion'] = ResolversParentTypes['MrzSuggestion']> = {
  column?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  instead?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  read?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  checkDocument?: Resolver<Maybe<ResolversTypes['Check']>, ParentType, ContextType, RequireFields<MutationcheckDocumentArgs, 'document'>>;
  checkPerson?: Resolver<Maybe<ResolversTypes['Check']>, ParentType, ContextType, RequireFields<MutationcheckPersonArgs, 'person'>>;
  checkTraveller?: Resolver<Maybe<ResolversTypes['TravellerCheck']>, ParentType, ContextType, RequireFields<MutationcheckTravellerArgs, 'traveller'>>;
  checkVehicle?: Resolver<Maybe<ResolversTypes['Check']>, ParentType, ContextType, RequireFields<MutationcheckVehicleArgs, 'vehicle'>>;
  closeReferral?: Resolver<Maybe<ResolversTypes['ReferralWritten']>, ParentType, ContextType, RequireFields<MutationcloseReferralArgs, 'expected' | 'outcome' | 'referral'>>;
  declareTelling?: Resolver<Maybe<ResolversTypes['TellingDeclared']>, ParentType, ContextType, RequireFields<MutationdeclareTellingArgs, 'reason' | 'tell'>>;
  notThisPerson?: Resolver<Maybe<ResolversTypes['JudgementRecorded']>, ParentType, ContextType, RequireFields<MutationnotThisPersonArgs, 'basis' | 'hit' | 'until'>>;
  recordHitOutcome?: Resolver<Maybe<ResolversTypes['HitResultRecorded']>, ParentType, ContextType, RequireFields<MutationrecordHitOutcomeArgs, 'hit' | 'outcome'>>;
  replyToHit?: Resolver<Maybe<ResolversTypes['HitReplied']>, ParentType, ContextType, RequireFields<MutationreplyToHitArgs, 'expected' | 'hit' | 'state'>>;
  screenDocuments?: Resolver<Maybe<ResolversTypes['ScreeningReceived']>, ParentType, ContextType, RequireFields<MutationscreenDocumentsArgs, 'documents'>>;
  sendToSecondLine?: Resolver<Maybe<ResolversTypes['SentToSecondLine']>, ParentType, ContextType, RequireFields<MutationsendToSecondLineArgs, 'check' | 'reason'>>;
  takeReferral?: Resolver<Maybe<ResolversTypes['ReferralWritten']>, ParentType, ContextType, RequireFields<MutationtakeReferralArgs, 'expected' | 'referral'>>;
  withdrawJudgement?: Resolver<Maybe<ResolversTypes['JudgementRecorded']>, ParentType, ContextType, RequireFields<MutationwithdrawJudgementArgs, 'judgement'>>;
};

export type NodeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'AfterActionReport' | 'Alert' | 'AlertReview' | 'Allocation' | 'CapacityReport' | 'Certificate' | 'Course' | 'Decision' | 'Deployment' | 'Document' | 'DocumentReport' | 'Exercise' | 'ExerciseAttempt' | 'Hit' | 'HitReply' | 'HitResult' | 'IdentityJudgement' | 'Inspection' | 'Judgement' | 'Link' | 'Notice' | 'Officer' | 'Operation' | 'Participation' | 'Partner' | 'Person' | 'PolicyDocument' | 'Referral' | 'ResourceOffer' | 'Session' | 'Specimen' | 'TellingRule' | 'Vehicle' | 'VehicleReport', ParentType, ContextType>;
};

export type NoticeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Notice'] = ResolversParentTypes['Notice']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OfficerResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Officer'] = ResolversParentTypes['Officer']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OperationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Operation'] = ResolversParentTypes['Operation'], FederationReferenceType extends FederationReferenceTypes['Operation'] = FederationReferenceTypes['Operation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Operation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  hits?: Resolver<Maybe<ResolversTypes['HitConnection']>, ParentType, ContextType, RequireFields<OperationhitsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface OwnerCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['OwnerCode'], any> {
  name: 'OwnerCode';
}

export type PageInfoResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface PartialDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PartialDate'], any> {
  name: 'PartialDate';
}

export type ParticipationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Participation'] = ResolversParentTypes['Participation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PartnerResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Partner'] = ResolversParentTypes['Partner']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PolicyDocumentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PolicyDocument'] = ResolversParentTypes['PolicyDocument']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  hit?: Resolver<Maybe<ResolversTypes['Hit']>, ParentType, ContextType, RequireFields<QueryhitArgs, 'id'>>;
  hitReplies?: Resolver<Maybe<ResolversTypes['HitReplyConnection']>, ParentType, ContextType, RequireFields<QueryhitRepliesArgs, 'first'>>;
  hitReply?: Resolver<Maybe<ResolversTypes['HitReply']>, ParentType, ContextType, RequireFields<QueryhitReplyArgs, 'id'>>;
  hitResult?: Resolver<Maybe<ResolversTypes['HitResult']>, ParentType, ContextType, RequireFields<QueryhitResultArgs, 'id'>>;
  hitResults?: Resolver<Maybe<ResolversTypes['HitResultConnection']>, ParentType, ContextType, RequireFields<QueryhitResultsArgs, 'first'>>;
  hits?: Resolver<Maybe<ResolversTypes['HitConnection']>, ParentType, ContextType, RequireFields<QueryhitsArgs, 'first'>>;
  judgement?: Resolver<Maybe<ResolversTypes['Judgement']>, ParentType, ContextType, RequireFields<QueryjudgementArgs, 'id'>>;
  judgements?: Resolver<Maybe<ResolversTypes['JudgementConnection']>, ParentType, ContextType, RequireFields<QueryjudgementsArgs, 'first'>>;
  quickCheckCard?: Resolver<Maybe<ResolversTypes['QuickCheckCard']>, ParentType, ContextType, RequireFields<QueryquickCheckCardArgs, 'category' | 'issuer' | 'year'>>;
  readMrz?: Resolver<Maybe<ResolversTypes['MrzReading']>, ParentType, ContextType, RequireFields<QueryreadMrzArgs, 'zone'>>;
  readVin?: Resolver<Maybe<ResolversTypes['VinReading']>, ParentType, ContextType, RequireFields<QueryreadVinArgs, 'vin'>>;
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType, RequireFields<QueryreferralArgs, 'id'>>;
  referrals?: Resolver<Maybe<ResolversTypes['ReferralConnection']>, ParentType, ContextType, RequireFields<QueryreferralsArgs, 'first'>>;
  tellingRule?: Resolver<Maybe<ResolversTypes['TellingRule']>, ParentType, ContextType, RequireFields<QuerytellingRuleArgs, 'id'>>;
  tellingRules?: Resolver<Maybe<ResolversTypes['TellingRuleConnection']>, ParentType, ContextType, RequireFields<QuerytellingRulesArgs, 'first'>>;
};

export type QuickCheckCardResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['QuickCheckCard'] = ResolversParentTypes['QuickCheckCard']> = {
  alerts?: Resolver<Maybe<Array<ResolversTypes['CardAlert']>>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['SpecimenCategory']>, ParentType, ContextType>;
  expires?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  features?: Resolver<Maybe<Array<ResolversTypes['CardFeature']>>, ParentType, ContextType>;
  issued?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  issuer?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  made?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  page?: Resolver<Maybe<ResolversTypes['CardAddress']>, ParentType, ContextType>;
  specimens?: Resolver<Maybe<Array<ResolversTypes['CardSpecimen']>>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['SpecimenType']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type RecordResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Record'] = ResolversParentTypes['Record']> = {
  __resolveType: TypeResolveFn<'Hit' | 'HitReply' | 'HitResult' | 'Judgement' | 'Referral' | 'TellingRule', ParentType, ContextType>;
};

export type RecordFaultResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RecordFault'] = ResolversParentTypes['RecordFault']> = {
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReferralResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Referral'] = ResolversParentTypes['Referral'], FederationReferenceType extends FederationReferenceTypes['Referral'] = FederationReferenceTypes['Referral']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Referral']> | FederationReferenceType, FederationReferenceType, ContextType>;
  check?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  credibility?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['OutcomeKind']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reliability?: Resolver<Maybe<ResolversTypes['Reliability']>, ParentType, ContextType>;
  reviewBy?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['ReferralState']>, ParentType, ContextType>;
  statements?: Resolver<Maybe<Array<ResolversTypes['Statement']>>, ParentType, ContextType, Partial<ReferralstatementsArgs>>;
  test?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  updated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReferralConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ReferralConnection'] = ResolversParentTypes['ReferralConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['ReferralEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Referral']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ReferralEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ReferralEdge'] = ResolversParentTypes['ReferralEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
};

export type ReferralWrittenResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ReferralWritten'] = ResolversParentTypes['ReferralWritten']> = {
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['WriteResult']>, ParentType, ContextType>;
};

export type ResourceOfferResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ResourceOffer'] = ResolversParentTypes['ResourceOffer']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ScreeningReceivedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ScreeningReceived'] = ResolversParentTypes['ScreeningReceived']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  received?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SeizedThingsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SeizedThings'] = ResolversParentTypes['SeizedThings']> = {
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['SeizureKind']>, ParentType, ContextType>;
};

export type SentToSecondLineResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SentToSecondLine'] = ResolversParentTypes['SentToSecondLine']> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['WriteResult']>, ParentType, ContextType>;
};

export type SessionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SpecimenResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Specimen'] = ResolversParentTypes['Specimen']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StatementResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Statement'] = ResolversParentTypes['Statement']> = {
  at?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  checkTotals?: SubscriptionResolver<Maybe<ResolversTypes['CheckTotalsEvent']>, "checkTotals", ParentType, ContextType, RequireFields<SubscriptioncheckTotalsArgs, 'by' | 'hours'>>;
  hits?: SubscriptionResolver<Maybe<ResolversTypes['HitEvent']>, "hits", ParentType, ContextType, Partial<SubscriptionhitsArgs>>;
};

export type TellingDeclaredResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TellingDeclared'] = ResolversParentTypes['TellingDeclared']> = {
  result?: Resolver<Maybe<ResolversTypes['WriteResult']>, ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['TellingRule']>, ParentType, ContextType>;
};

export type TellingRuleResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TellingRule'] = ResolversParentTypes['TellingRule'], FederationReferenceType extends FederationReferenceTypes['TellingRule'] = FederationReferenceTypes['TellingRule']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TellingRule']> | FederationReferenceType, FederationReferenceType, ContextType>;
  about?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  credibility?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reliability?: Resolver<Maybe<ResolversTypes['Reliability']>, ParentType, ContextType>;
  reviewBy?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  statements?: Resolver<Maybe<Array<ResolversTypes['Statement']>>, ParentType, ContextType, Partial<TellingRulestatementsArgs>>;
  tell?: Resolver<Maybe<ResolversTypes['Telling']>, ParentType, ContextType>;
  test?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  updated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TellingRuleConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TellingRuleConnection'] = ResolversParentTypes['TellingRuleConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['TellingRuleEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['TellingRule']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TellingRuleEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TellingRuleEdge'] = ResolversParentTypes['TellingRuleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['TellingRule']>, ParentType, ContextType>;
};

export type TravellerCheckResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TravellerCheck'] = ResolversParentTypes['TravellerCheck']> = {
  check?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['Check']>, ParentType, ContextType>;
  nextStep?: Resolver<Maybe<ResolversTypes['NextStep']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Check']>, ParentType, ContextType>;
  travellerScreen?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vehicle?: Resolver<Maybe<ResolversTypes['Check']>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['CheckVerdict']>, ParentType, ContextType>;
};

export type VehicleResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Vehicle'] = ResolversParentTypes['Vehicle']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VehicleReportResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['VehicleReport'] = ResolversParentTypes['VehicleReport']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VinReadingResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['VinReading'] = ResolversParentTypes['VinReading']> = {
  advice?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  iso3779?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  likelierModelYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  maker?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  makerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  modelYears?: Resolver<Maybe<Array<ResolversTypes['Int']>>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  AfterActionReport?: AfterActionReportResolvers<ContextType>;
  Alert?: AlertResolvers<ContextType>;
  AlertReview?: AlertReviewResolvers<ContextType>;
  Allocation?: AllocationResolvers<ContextType>;
  CapacityReport?: CapacityReportResolvers<ContextType>;
  CardAddress?: CardAddressResolvers<ContextType>;
  CardAlert?: CardAlertResolvers<ContextType>;
  CardFake?: CardFakeResolvers<ContextType>;
  CardFeature?: CardFeatureResolvers<ContextType>;
  CardGenuine?: CardGenuineResolvers<ContextType>;
  CardPosition?: CardPositionResolvers<ContextType>;
  CardSpecimen?: CardSpecimenResolvers<ContextType>;
  Certificate?: CertificateResolvers<ContextType>;
  Check?: CheckResolvers<ContextType>;
  CheckAnomaly?: CheckAnomalyResolvers<ContextType>;
  CheckCandidate?: CheckCandidateResolvers<ContextType>;
  CheckReason?: CheckReasonResolvers<ContextType>;
  CheckTotal?: CheckTotalResolvers<ContextType>;
  CheckTotalsEvent?: CheckTotalsEventResolvers<ContextType>;
  Course?: CourseResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Decision?: DecisionResolvers<ContextType>;
  Deployment?: DeploymentResolvers<ContextType>;
  Document?: DocumentResolvers<ContextType>;
  DocumentReport?: DocumentReportResolvers<ContextType>;
  Exercise?: ExerciseResolvers<ContextType>;
  ExerciseAttempt?: ExerciseAttemptResolvers<ContextType>;
  Hit?: HitResolvers<ContextType>;
  HitConnection?: HitConnectionResolvers<ContextType>;
  HitEdge?: HitEdgeResolvers<ContextType>;
  HitEvent?: HitEventResolvers<ContextType>;
  HitMeeting?: HitMeetingResolvers<ContextType>;
  HitReplied?: HitRepliedResolvers<ContextType>;
  HitReply?: HitReplyResolvers<ContextType>;
  HitReplyConnection?: HitReplyConnectionResolvers<ContextType>;
  HitReplyEdge?: HitReplyEdgeResolvers<ContextType>;
  HitResult?: HitResultResolvers<ContextType>;
  HitResultConnection?: HitResultConnectionResolvers<ContextType>;
  HitResultEdge?: HitResultEdgeResolvers<ContextType>;
  HitResultRecorded?: HitResultRecordedResolvers<ContextType>;
  IdentityJudgement?: IdentityJudgementResolvers<ContextType>;
  Inspection?: InspectionResolvers<ContextType>;
  Judgement?: JudgementResolvers<ContextType>;
  JudgementConnection?: JudgementConnectionResolvers<ContextType>;
  JudgementEdge?: JudgementEdgeResolvers<ContextType>;
  JudgementRecorded?: JudgementRecordedResolvers<ContextType>;
  Link?: LinkResolvers<ContextType>;
  MrzAdvice?: MrzAdviceResolvers<ContextType>;
  MrzFault?: MrzFaultResolvers<ContextType>;
  MrzReading?: MrzReadingResolvers<ContextType>;
  MrzSuggestion?: MrzSuggestionResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Notice?: NoticeResolvers<ContextType>;
  Officer?: OfficerResolvers<ContextType>;
  Operation?: OperationResolvers<ContextType>;
  OwnerCode?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  PartialDate?: GraphQLScalarType;
  Participation?: ParticipationResolvers<ContextType>;
  Partner?: PartnerResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PolicyDocument?: PolicyDocumentResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  QuickCheckCard?: QuickCheckCardResolvers<ContextType>;
  Record?: RecordResolvers<ContextType>;
  RecordFault?: RecordFaultResolvers<ContextType>;
  Referral?: ReferralResolvers<ContextType>;
  ReferralConnection?: ReferralConnectionResolvers<ContextType>;
  ReferralEdge?: ReferralEdgeResolvers<ContextType>;
  ReferralWritten?: ReferralWrittenResolvers<ContextType>;
  ResourceOffer?: ResourceOfferResolvers<ContextType>;
  ScreeningReceived?: ScreeningReceivedResolvers<ContextType>;
  SeizedThings?: SeizedThingsResolvers<ContextType>;
  SentToSecondLine?: SentToSecondLineResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  Specimen?: SpecimenResolvers<ContextType>;
  Statement?: StatementResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TellingDeclared?: TellingDeclaredResolvers<ContextType>;
  TellingRule?: TellingRuleResolvers<ContextType>;
  TellingRuleConnection?: TellingRuleConnectionResolvers<ContextType>;
  TellingRuleEdge?: TellingRuleEdgeResolvers<ContextType>;
  TravellerCheck?: TravellerCheckResolvers<ContextType>;
  Vehicle?: VehicleResolvers<ContextType>;
  VehicleReport?: VehicleReportResolvers<ContextType>;
  VinReading?: VinReadingResolvers<ContextType>;
};

