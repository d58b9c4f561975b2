import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { OperationRecord, ParticipationRecord, ResourceOfferRecord, AllocationRecord, DecisionRecord, AfterActionReportRecord, DeploymentRecord, OfficerRecord, ExerciseRecord, ExerciseAttemptRecord, CertificateRecord, CourseRecord, SessionRecord, PartnerRecord, PolicyDocumentRecord } from '../../../records/operations/records.ts';
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

/** What an operation had brought when it was closed, as the hub counted it: counts alone. For the operation's owner; to others it is told in fives, by `operationReport`. */
export type AfterActionReport = Node & RecordInterface & {
  __typename?: 'AfterActionReport';
  /** All that was answered by then was counted. */
  asOf?: Maybe<Scalars['DateTime']['output']>;
  /** The counts as canonical JSON: by country, place and day, each by measure, kind and what it came to; and what may be missing in them, where something is. */
  content?: Maybe<Scalars['String']['output']>;
  /** When the hub first recorded it. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: Maybe<Scalars['Int']['output']>;
  /** What it is called in a list, in one line, of what you are shown of it, or else by its kind and owner. For reading alone: how it is made may change, and it is no key. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** Stable id, prefix AAR. */
  id: Scalars['ID']['output'];
  /** 1 as it was made at the close; each correction is the next, and those before it stand in its history. */
  number?: Maybe<Scalars['Int']['output']>;
  /** The operation. */
  operation?: Maybe<Operation>;
  /** Who owns the operation, and this. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** Why it was made anew; null of the first. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The owner's own reference for it. */
  reference?: Maybe<Scalars['String']['output']>;
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: Maybe<Reliability>;
  /** It is deleted after this day unless its owner extends it, giving a reason; ten years after its creation by default. */
  reviewBy?: Maybe<Scalars['PartialDate']['output']>;
  /** SHA-256 of the content (UTF-8), hex. */
  sha256?: Maybe<Scalars['String']['output']>;
  /** Which source stated a value, and when, where that is known. */
  statements?: Maybe<Array<Statement>>;
  /** True for a record made for training or trials. It never answers a live question, nor a live record a test one. */
  test?: Maybe<Scalars['Boolean']['output']>;
  /** When the hub recorded this version. */
  updated?: Maybe<Scalars['DateTime']['output']>;
  /** Which version of the record this is, counting from 1. */
  version?: Maybe<Scalars['Int']['output']>;
};


/** What an operation had brought when it was closed, as the hub counted it: counts alone. For the operation's owner; to others it is told in fives, by `operationReport`. */
export type AfterActionReportstatementsArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** A page of after action reports. */
export type AfterActionReportConnection = {
  __typename?: 'AfterActionReportConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<AfterActionReportEdge>>;
  /** The after action reports alone. */
  nodes?: Maybe<Array<AfterActionReport>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** An after action report in a page. */
export type AfterActionReportEdge = {
  __typename?: 'AfterActionReportEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The after action report. */
  node?: Maybe<AfterActionReport>;
};

/** Orders of after action reports. Those of one value come in the order of their ids, those without one last, and where you are not shown what it goes by, a record is left out. */
export type AfterActionReportOrder =
  /** By when the present version was recorded, the newest first. */
  | 'UPDATED_NEWEST'
  /** By when the present version was recorded, the oldest first. */
  | 'UPDATED_OLDEST';

/** Something that has been allocated. */
export type AllocatedResource = {
  __typename?: 'AllocatedResource';
  /** Id of the allocation. */
  allocation?: Maybe<Scalars['ID']['output']>;
  /** How many. */
  amount?: Maybe<Scalars['Int']['output']>;
  /** First day. */
  from?: Maybe<Scalars['PartialDate']['output']>;
  /** Parts of the week, UTC; none means at any time. */
  hours?: Maybe<Array<BorderPointHours>>;
  /** What kind of thing it is. */
  kind?: Maybe<ResourceKind>;
  /** Id of the offer. */
  offer?: Maybe<Scalars['ID']['output']>;
  /** Id of the operation. */
  operation?: Maybe<Scalars['ID']['output']>;
  /** Where; null is the operation as a whole. */
  place?: Maybe<Scalars['String']['output']>;
  /** Last day. */
  until?: Maybe<Scalars['PartialDate']['output']>;
};

/** Where a resource that was offered goes, as the operation's owner decides. */
export type Allocation = Node & RecordInterface & {
  __typename?: 'Allocation';
  /** How many. */
  amount?: Maybe<Scalars['Int']['output']>;
  /** Where: country. */
  country?: Maybe<Scalars['OwnerCode']['output']>;
  /** When the hub first recorded it. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: Maybe<Scalars['Int']['output']>;
  /** What it is called in a list, in one line, of what you are shown of it, or else by its kind and owner. For reading alone: how it is made may change, and it is no key. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** First day. */
  from?: Maybe<Scalars['PartialDate']['output']>;
  /** Parts of the week on these days, UTC; none means at any time. */
  hours?: Maybe<Array<BorderPointHours>>;
  /** Stable id, prefix ALL. */
  id: Scalars['ID']['output'];
  /** What kind of thing it is. */
  kind?: Maybe<ResourceKind>;
  /** What else is to be said of it. */
  note?: Maybe<Scalars['String']['output']>;
  /** The offer that it is taken from; null where the caller does not see it. */
  offer?: Maybe<ResourceOffer>;
  /** The operation; null where the caller does not see it. */
  operation?: Maybe<Operation>;
  /** The country or organisation that allocates it: the operation's owner. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** A border point's code, or another place; null is the operation as a whole. */
  place?: Maybe<Scalars['String']['output']>;
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
  /** Last day; null while it is open. */
  until?: Maybe<Scalars['PartialDate']['output']>;
  /** When the hub recorded this version. */
  updated?: Maybe<Scalars['DateTime']['output']>;
  /** Which version of the record this is, counting from 1. */
  version?: Maybe<Scalars['Int']['output']>;
};


/** Where a resource that was offered goes, as the operation's owner decides. */
export type AllocationstatementsArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** A team or device at two places at once, or more allocated at once of an offer than there is. */
export type AllocationConflict = {
  __typename?: 'AllocationConflict';
  /** By number: how many are allocated at once, a vague date taken at its widest. Null of a team or device. */
  allocated?: Maybe<Scalars['Int']['output']>;
  /** The allocations that do not go together; of a team or device two, the one that begins first before the other. */
  allocations?: Maybe<Array<AllocatedResource>>;
  /** True where it is so whatever vague dates and unnamed places mean. */
  isSure?: Maybe<Scalars['Boolean']['output']>;
  /** What kind of thing it is. */
  kind?: Maybe<ResourceKind>;
  /** Which team or device. */
  name?: Maybe<Scalars['String']['output']>;
  /** By number: how many are offered. Null of a team or device. */
  offered?: Maybe<Scalars['Int']['output']>;
  /** Whose it is. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
};

/** A page of allocations. */
export type AllocationConnection = {
  __typename?: 'AllocationConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<AllocationEdge>>;
  /** The allocations alone. */
  nodes?: Maybe<Array<Allocation>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** An allocation in a page. */
export type AllocationEdge = {
  __typename?: 'AllocationEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The allocation. */
  node?: Maybe<Allocation>;
};

/** Orders of allocations. Those of one value come in the order of their ids, those without one last, and where you are not shown what it goes by, a record is left out. */
export type AllocationOrder =
  /** By when the present version was recorded, the newest first. */
  | 'UPDATED_NEWEST'
  /** By when the present version was recorded, the oldest first. */
  | 'UPDATED_OLDEST';

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

/** How a border point is connected. */
export type BorderPointConnected =
  /** It asks the hub, one call a traveller (FIND). */
  | 'FIND'
  /** It asks a local copy, which needs no network (MIND). */
  | 'MIND'
  /** Not at all. */
  | 'NONE';

/** A part of the week, UTC. */
export type BorderPointHours = {
  __typename?: 'BorderPointHours';
  /** Days, 1 Monday to 7 Sunday. */
  days?: Maybe<Array<Scalars['Int']['output']>>;
  /** Time of day from which on, `06:00`. */
  from?: Maybe<Scalars['String']['output']>;
  /** Time of day up to which, `22:00`, or `24:00` for the end of the day. */
  until?: Maybe<Scalars['String']['output']>;
};

/** What an owner says of it when it records a `BorderPointHours`. */
export type BorderPointHoursInput = {
  /** Days, 1 Monday to 7 Sunday. */
  days: Array<Scalars['Int']['input']>;
  /** Time of day from which on, `06:00`. */
  from: Scalars['String']['input'];
  /** Time of day up to which, `22:00`, or `24:00` for the end of the day. */
  until: Scalars['String']['input'];
};

/** The capacity of a country: what it says, and beside it what the hub has seen. */
export type Capacity = {
  __typename?: 'Capacity';
  /** The country. */
  country?: Maybe<Scalars['OwnerCode']['output']>;
  /** The newest of its reports that the caller may see; null where it sees none. */
  report?: Maybe<CapacityReport>;
  /** What the hub has seen of its live checks; null for anybody but the country itself, and with a test key. */
  seen?: Maybe<CapacitySeen>;
};

/** What a country can do at its borders, as it says of itself. */
export type CapacityReport = Node & RecordInterface & {
  __typename?: 'CapacityReport';
  /** The day of which it is true. */
  asOf?: Maybe<Scalars['PartialDate']['output']>;
  /** Its border points, and how each is connected. */
  borderPoints?: Maybe<Array<ReportedBorderPoint>>;
  /** When the hub first recorded it. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: Maybe<Scalars['Int']['output']>;
  /** What it is called in a list, in one line, of what you are shown of it, or else by its kind and owner. For reading alone: how it is made may change, and it is no key. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** What it has to examine documents with. */
  equipment?: Maybe<Array<Equipment>>;
  /** Stable id, prefix CAP. */
  id: Scalars['ID']['output'];
  /** What else is to be said of it. */
  note?: Maybe<Scalars['String']['output']>;
  /** The country, which alone says it. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
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
  /** How many officers it says are trained. */
  trainedOfficers?: Maybe<Scalars['Int']['output']>;
  /** When the hub recorded this version. */
  updated?: Maybe<Scalars['DateTime']['output']>;
  /** Which version of the record this is, counting from 1. */
  version?: Maybe<Scalars['Int']['output']>;
};


/** What a country can do at its borders, as it says of itself. */
export type CapacityReportstatementsArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** A page of capacity reports. */
export type CapacityReportConnection = {
  __typename?: 'CapacityReportConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<CapacityReportEdge>>;
  /** The capacity reports alone. */
  nodes?: Maybe<Array<CapacityReport>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A capacity report in a page. */
export type CapacityReportEdge = {
  __typename?: 'CapacityReportEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The capacity report. */
  node?: Maybe<CapacityReport>;
};

/** What an owner says of it when it records a `CapacityReport`. */
export type CapacityReportInput = {
  /** The day of which it is true. */
  asOf: Scalars['PartialDate']['input'];
  /** Its border points, and how each is connected. */
  borderPoints?: InputMaybe<Array<ReportedBorderPointInput>>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: InputMaybe<Scalars['Int']['input']>;
  /** What it has to examine documents with. */
  equipment?: InputMaybe<Array<EquipmentInput>>;
  /** The version last seen, 0 where it must not exist yet: where another stands, nothing is written. Left out, whatever stands is replaced. */
  expected?: InputMaybe<Scalars['Int']['input']>;
  /** Who may see it beside the owner; left out, nobody. */
  handling?: InputMaybe<HandlingInput>;
  /** What else is to be said of it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The owner's own reference for it. */
  reference: Scalars['String']['input'];
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: InputMaybe<Reliability>;
  /** It is deleted after this day unless its owner extends it, giving a reason; five years after its creation by default. */
  reviewBy?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Which source stated a value, and when, where that is known. */
  statements?: InputMaybe<Array<StatementInput>>;
  /** How many officers it says are trained. */
  trainedOfficers?: InputMaybe<Scalars['Int']['input']>;
};

/** Orders of capacity reports. Those of one value come in the order of their ids, those without one last, and where you are not shown what it goes by, a record is left out. */
export type CapacityReportOrder =
  /** By the day of which they are true, the newest first. */
  | 'AS_OF_NEWEST'
  /** By the day of which they are true, the oldest first. */
  | 'AS_OF_OLDEST'
  /** By when the present version was recorded, the newest first. */
  | 'UPDATED_NEWEST'
  /** By when the present version was recorded, the oldest first. */
  | 'UPDATED_OLDEST';

/** What became of a `CapacityReport` that was handed in. */
export type CapacityReportOutcome = {
  __typename?: 'CapacityReportOutcome';
  /** Where it was refused: all that is wrong with it, at most 100 faults. `path` and `reason` are those of the first. */
  faults?: Maybe<Array<RecordFault>>;
  /** Its id; null where none could be made. */
  id?: Maybe<Scalars['ID']['output']>;
  /** Where it was refused: how many faults there are beyond these. */
  moreFaults?: Maybe<Scalars['Int']['output']>;
  /** Where it was refused: the field at fault, such as `names[0].full`; empty where it is the record as a whole. */
  path?: Maybe<Scalars['String']['output']>;
  /** Where it was refused: why. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The record as it stands now: after a conflict, what stands instead. */
  record?: Maybe<CapacityReport>;
  /** What became of it. */
  result?: Maybe<WriteResult>;
  /** The version that stands now; 0 where there was never one. */
  version?: Maybe<Scalars['Int']['output']>;
};

/** What the hub has seen of a country's checks, up to the request. It is counted, not stated: nobody can type it in. */
export type CapacitySeen = {
  __typename?: 'CapacitySeen';
  /** Codes of its declared border points with a check in that time. */
  borderPointsChecking?: Maybe<Array<Scalars['String']['output']>>;
  /** How many border points it has declared for coverage; null where it has declared none. */
  borderPointsDeclared?: Maybe<Scalars['Int']['output']>;
  /** Start of the hour in which it last checked anything in that time; null where it did not. */
  lastCheck?: Maybe<Scalars['DateTime']['output']>;
  /** The share of those expected who were checked, in the hours for which it has said how many; above 1 where more came. Null where nobody was expected. */
  shareScreened?: Maybe<Scalars['Float']['output']>;
  /** From this moment on: thirty days before the request, which is our rule. */
  since?: Maybe<Scalars['DateTime']['output']>;
  /** How many of its officers hold a certificate in force today, of those that the caller may see; null without `officer:read` and `certificate:read`. */
  trainedOfficers?: Maybe<Scalars['Int']['output']>;
  /** How many travellers its border points checked, as in coverage. */
  travellersChecked?: Maybe<Scalars['Int']['output']>;
  /** How many were expected there in the hours for which it has said so; null where it has not. */
  travellersExpected?: Maybe<Scalars['Int']['output']>;
};

/** That an officer took part in a course, or may teach. Of whom a trainer taught it says under which certificate that was, so that certificates are a chain: who taught whom. One whose trainer was not certified on those days is refused when it is handed in. What was taught before a certificate ended stays taught. */
export type Certificate = Node & RecordInterface & {
  __typename?: 'Certificate';
  /** Who taught whom: the certificate under which its holder was taught, the one under which that trainer was, and so on, as far as you see them. */
  chain?: Maybe<Array<Certificate>>;
  /** The course; null where you do not see it. */
  course?: Maybe<Course>;
  /** When the hub first recorded it. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: Maybe<Scalars['Int']['output']>;
  /** What it is called in a list, in one line, of what you are shown of it, or else by its kind and owner. For reading alone: how it is made may change, and it is no key. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** Last day on which it is in force; null while it has none. */
  expires?: Maybe<Scalars['PartialDate']['output']>;
  /** Stable id, prefix CRT. */
  id: Scalars['ID']['output'];
  /** Whether it is in force today. */
  inForce?: Maybe<Scalars['Boolean']['output']>;
  /** Day of issue. */
  issued?: Maybe<Scalars['PartialDate']['output']>;
  /** What it entitles to. */
  level?: Maybe<CertificateLevel>;
  /** Who holds it; null where you do not see that officer. */
  officer?: Maybe<Officer>;
  /** The organisation that issues it. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** The owner's own reference for it. */
  reference?: Maybe<Scalars['String']['output']>;
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: Maybe<Reliability>;
  /** It is deleted after this day unless its owner extends it, giving a reason; ten years after its creation by default. */
  reviewBy?: Maybe<Scalars['PartialDate']['output']>;
  /** First day on which it is in force no more, whatever `expires` says. */
  revoked?: Maybe<Scalars['PartialDate']['output']>;
  /** The session; null where it names none, or you do not see it. */
  session?: Maybe<Session>;
  /** Which source stated a value, and when, where that is known. */
  statements?: Maybe<Array<Statement>>;
  /** The certificate under which its holder was taught, of the level TRAINER and in force on all days of the session, or on the day of issue where no session is named; null where it names none, or you do not see it. */
  taughtBy?: Maybe<Certificate>;
  /** True for a record made for training or trials. It never answers a live question, nor a live record a test one. */
  test?: Maybe<Scalars['Boolean']['output']>;
  /** When the hub recorded this version. */
  updated?: Maybe<Scalars['DateTime']['output']>;
  /** Which version of the record this is, counting from 1. */
  version?: Maybe<Scalars['Int']['output']>;
};


/** That an officer took part in a course, or may teach. Of whom a trainer taught it says under which certificate that was, so that certificates are a chain: who taught whom. One whose trainer was not certified on those days is refused when it is handed in. What was taught before a certificate ended stays taught. */
export type CertificatestatementsArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** A page of certificates. */
export type CertificateConnection = {
  __typename?: 'CertificateConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<CertificateEdge>>;
  /** The certificates alone. */
  nodes?: Maybe<Array<Certificate>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A certificate in a page. */
export type CertificateEdge = {
  __typename?: 'CertificateEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The certificate. */
  node?: Maybe<Certificate>;
};

/** What an owner says of it when it records a `Certificate`. */
export type CertificateInput = {
  /** The course; null where you do not see it. */
  course: Scalars['ID']['input'];
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: InputMaybe<Scalars['Int']['input']>;
  /** The version last seen, 0 where it must not exist yet: where another stands, nothing is written. Left out, whatever stands is replaced. */
  expected?: InputMaybe<Scalars['Int']['input']>;
  /** Last day on which it is in force; null while it has none. */
  expires?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Who may see it beside the owner; left out, nobody. */
  handling?: InputMaybe<HandlingInput>;
  /** Day of issue. */
  issued: Scalars['PartialDate']['input'];
  /** What it entitles to. */
  level: CertificateLevel;
  /** Who holds it; null where you do not see that officer. */
  officer: Scalars['ID']['input'];
  /** The owner's own reference for it. */
  reference: Scalars['String']['input'];
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: InputMaybe<Reliability>;
  /** It is deleted after this day unless its owner extends it, giving a reason; ten years after its creation by default. */
  reviewBy?: InputMaybe<Scalars['PartialDate']['input']>;
  /** First day on which it is in force no more, whatever `expires` says. */
  revoked?: InputMaybe<Scalars['PartialDate']['input']>;
  /** The session; null where it names none, or you do not see it. */
  session?: InputMaybe<Scalars['ID']['input']>;
  /** Which source stated a value, and when, where that is known. */
  statements?: InputMaybe<Array<StatementInput>>;
  /** The certificate under which its holder was taught, of the level TRAINER and in force on all days of the session, or on the day of issue where no session is named; null where it names none, or you do not see it. */
  taughtBy?: InputMaybe<Scalars['ID']['input']>;
};

/** What a certificate entitles to. */
export type CertificateLevel =
  /** Its holder took part. */
  | 'PARTICIPANT'
  /** Its holder teaches. */
  | 'TRAINER';

/** Orders of certificates. Those of one value come in the order of their ids, those without one last, and where you are not shown what it goes by, a record is left out. */
export type CertificateOrder =
  /** By when the present version was recorded, the newest first. */
  | 'UPDATED_NEWEST'
  /** By when the present version was recorded, the oldest first. */
  | 'UPDATED_OLDEST';

/** What became of a `Certificate` that was handed in. */
export type CertificateOutcome = {
  __typename?: 'CertificateOutcome';
  /** Where it was refused: all that is wrong with it, at most 100 faults. `path` and `reason` are those of the first. */
  faults?: Maybe<Array<RecordFault>>;
  /** Its id; null where none could be made. */
  id?: Maybe<Scalars['ID']['output']>;
  /** Where it was refused: how many faults there are beyond these. */
  moreFaults?: Maybe<Scalars['Int']['output']>;
  /** Where it was refused: the field at fault, such as `names[0].full`; empty where it is the record as a whole. */
  path?: Maybe<Scalars['String']['output']>;
  /** Where it was refused: why. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The record as it stands now: after a conflict, what stands instead. */
  record?: Maybe<Certificate>;
  /** What became of it. */
  result?: Maybe<WriteResult>;
  /** The version that stands now; 0 where there was never one. */
  version?: Maybe<Scalars['Int']['output']>;
};

/** Counts of one sort. What they are not told apart by is null. */
export type CountedApart = {
  __typename?: 'CountedApart';
  /** Of checks the verdict, of outcomes what came of the hit; null of the others. */
  came?: Maybe<Scalars['String']['output']>;
  /** The sum of the counts that are told as numbers. */
  count?: Maybe<Scalars['Int']['output']>;
  /** Whose keys asked. */
  country?: Maybe<Scalars['OwnerCode']['output']>;
  /** Day (UTC). */
  day?: Maybe<Scalars['PartialDate']['output']>;
  /** Of checks `document`, `vehicle`, `person`, `traveller` or `inspection`; of hits and outcomes what kind of record was met; of seizures what was seized. */
  kind?: Maybe<Scalars['String']['output']>;
  /** What is counted. */
  measure?: Maybe<CountedMeasure>;
  /** Whether these are checks made outside the days and hours in which the operation names their border point. */
  outsideHours?: Maybe<Scalars['Boolean']['output']>;
  /** Code of the border point; null at none that is declared as well. */
  place?: Maybe<Scalars['String']['output']>;
  /** As it is to be shown. */
  told?: Maybe<Scalars['String']['output']>;
  /** How many more are told as `<5`. */
  under5?: Maybe<Scalars['Int']['output']>;
};

/** By what results are told apart. */
export type CountedBy =
  /** What a check came to, or which outcome it was. */
  | 'CAME'
  /** Which country's keys asked. */
  | 'COUNTRY'
  /** On which day (UTC): of outcomes and seizures, when they were said. */
  | 'DAY'
  /** Whether a check was made while its border point took part in the operation. */
  | 'HOURS'
  /** What was checked, met or seized. */
  | 'KIND'
  /** At which declared border point. */
  | 'PLACE';

/** What is counted. */
export type CountedMeasure =
  /** Checks, inspections among them. */
  | 'CHECK'
  /** Hits. */
  | 'HIT'
  /** Outcomes of hits. */
  | 'OUTCOME'
  /** Things that were seized. */
  | 'SEIZURE';

/** What an operation has brought so far. Its owner is told every count as it is. Others are told counts in fives: less than five is `<5`, and a number is the last multiple of five that was reached; whatever is a sum is the sum of what is told. */
export type CountedResults = {
  __typename?: 'CountedResults';
  /** All that was answered by then is counted, but for what is `uncounted`, and some of what was later; null where nothing was ever counted. */
  asOf?: Maybe<Scalars['DateTime']['output']>;
  /** Checks that named the operation as their case. */
  checks?: Maybe<CountedSum>;
  /** The same apart: always by what they measure, and by what is asked for; 10,000 at most. */
  counts?: Maybe<Array<CountedApart>>;
  /** Travellers asked about at declared border points, by country, border point and day, beside how many were expected. A day on which nobody was asked about is told of points that the operation names, of their last 366 days. */
  coverage?: Maybe<Array<PlaceCoverage>>;
  /** Whether counts are told as they are. */
  exact?: Maybe<Scalars['Boolean']['output']>;
  /** Hits that they made. A discreet hit is none of them, as who checked does not learn of it. */
  hits?: Maybe<CountedSum>;
  /** The operation. */
  operation?: Maybe<Operation>;
  /** Hits of which somebody has said what came of them. */
  outcomes?: Maybe<CountedSum>;
  /** Things that were seized. */
  seizures?: Maybe<CountedSum>;
  /** What may be missing for good, as the audit of a machine was lost before it was counted. */
  uncounted?: Maybe<Array<Uncounted>>;
};


/** What an operation has brought so far. Its owner is told every count as it is. Others are told counts in fives: less than five is `<5`, and a number is the last multiple of five that was reached; whatever is a sum is the sum of what is told. */
export type CountedResultscountsArgs = {
  by?: Array<CountedBy>;
};

/** Counts together. */
export type CountedSum = {
  __typename?: 'CountedSum';
  /** The sum of the counts that are told as numbers. */
  count?: Maybe<Scalars['Int']['output']>;
  /** As it is to be shown: `12` to the owner; to others `<5`, `15 or more`, or `15 or more and 2 × <5`. */
  told?: Maybe<Scalars['String']['output']>;
  /** How many more counts, by country, place, day, kind and outcome, are told as `<5`: of the exact ones none. */
  under5?: Maybe<Scalars['Int']['output']>;
};

/** A course as it is offered. Each time it is held is a session. */
export type Course = Node & RecordInterface & {
  __typename?: 'Course';
  /** When the hub first recorded it. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: Maybe<Scalars['Int']['output']>;
  /** What it is called in a list, in one line, of what you are shown of it, or else by its kind and owner. For reading alone: how it is made may change, and it is no key. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** How many days it takes. */
  durationDays?: Maybe<Scalars['Int']['output']>;
  /** Stable id, prefix COU. */
  id: Scalars['ID']['output'];
  /** Language it is held in. */
  language?: Maybe<Scalars['String']['output']>;
  /** What else is to be said of it. */
  note?: Maybe<Scalars['String']['output']>;
  /** The country or organisation that offers it. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** The owner's own reference for it. */
  reference?: Maybe<Scalars['String']['output']>;
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: Maybe<Reliability>;
  /** It is deleted after this day unless its owner extends it, giving a reason; ten years after its creation by default. */
  reviewBy?: Maybe<Scalars['PartialDate']['output']>;
  /** Which source stated a value, and when, where that is known. */
  statements?: Maybe<Array<Statement>>;
  /** What it teaches. */
  subjects?: Maybe<Array<Scalars['String']['output']>>;
  /** True for a record made for training or trials. It never answers a live question, nor a live record a test one. */
  test?: Maybe<Scalars['Boolean']['output']>;
  /** Its title. */
  title?: Maybe<Scalars['String']['output']>;
  /** True where it makes trainers of those who attend. */
  trainTheTrainer?: Maybe<Scalars['Boolean']['output']>;
  /** When the hub recorded this version. */
  updated?: Maybe<Scalars['DateTime']['output']>;
  /** Which version of the record this is, counting from 1. */
  version?: Maybe<Scalars['Int']['output']>;
};


/** A course as it is offered. Each time it is held is a session. */
export type CoursestatementsArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** A page of courses. */
export type CourseConnection = {
  __typename?: 'CourseConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<CourseEdge>>;
  /** The courses alone. */
  nodes?: Maybe<Array<Course>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A course in a page. */
export type CourseEdge = {
  __typename?: 'CourseEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The course. */
  node?: Maybe<Course>;
};

/** What an owner says of it when it records a `Course`. */
export type CourseInput = {
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: InputMaybe<Scalars['Int']['input']>;
  /** How many days it takes. */
  durationDays?: InputMaybe<Scalars['Int']['input']>;
  /** The version last seen, 0 where it must not exist yet: where another stands, nothing is written. Left out, whatever stands is replaced. */
  expected?: InputMaybe<Scalars['Int']['input']>;
  /** Who may see it beside the owner; left out, nobody. */
  handling?: InputMaybe<HandlingInput>;
  /** Language it is held in. */
  language?: InputMaybe<Scalars['String']['input']>;
  /** What else is to be said of it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The owner's own reference for it. */
  reference: Scalars['String']['input'];
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: InputMaybe<Reliability>;
  /** It is deleted after this day unless its owner extends it, giving a reason; ten years after its creation by default. */
  reviewBy?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Which source stated a value, and when, where that is known. */
  statements?: InputMaybe<Array<StatementInput>>;
  /** What it teaches. */
  subjects?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Its title. */
  title: Scalars['String']['input'];
  /** True where it makes trainers of those who attend. */
  trainTheTrainer?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Orders of courses. Those of one value come in the order of their ids, those without one last, and where you are not shown what it goes by, a record is left out. */
export type CourseOrder =
  /** By when the present version was recorded, the newest first. */
  | 'UPDATED_NEWEST'
  /** By when the present version was recorded, the oldest first. */
  | 'UPDATED_OLDEST';

/** What became of a `Course` that was handed in. */
export type CourseOutcome = {
  __typename?: 'CourseOutcome';
  /** Where it was refused: all that is wrong with it, at most 100 faults. `path` and `reason` are those of the first. */
  faults?: Maybe<Array<RecordFault>>;
  /** Its id; null where none could be made. */
  id?: Maybe<Scalars['ID']['output']>;
  /** Where it was refused: how many faults there are beyond these. */
  moreFaults?: Maybe<Scalars['Int']['output']>;
  /** Where it was refused: the field at fault, such as `names[0].full`; empty where it is the record as a whole. */
  path?: Maybe<Scalars['String']['output']>;
  /** Where it was refused: why. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The record as it stands now: after a conflict, what stands instead. */
  record?: Maybe<Course>;
  /** What became of it. */
  result?: Maybe<WriteResult>;
  /** The version that stands now; 0 where there was never one. */
  version?: Maybe<Scalars['Int']['output']>;
};

/** Kinds of crime. */
export type CrimeArea =
  /** Theft of and traffic in works of art and cultural goods. */
  | 'CULTURAL_GOODS'
  /** Crime by and against computers. */
  | 'CYBERCRIME'
  /** Counterfeit, forged and misused documents. */
  | 'DOCUMENT_FRAUD'
  /** Trafficking in drugs. */
  | 'DRUG_TRAFFICKING'
  /** Crime against wildlife, forests, waters; waste and pollution. */
  | 'ENVIRONMENTAL_CRIME'
  /** Financial crime and money laundering. */
  | 'FINANCIAL_CRIME'
  /** Trafficking in firearms and explosives. */
  | 'FIREARMS'
  /** Persons who flee from justice. */
  | 'FUGITIVES'
  /** Trafficking in human beings. */
  | 'HUMAN_TRAFFICKING'
  /** Organised crime in general. */
  | 'ORGANISED_CRIME'
  /** None of these. */
  | 'OTHER'
  /** Smuggling of migrants. */
  | 'PEOPLE_SMUGGLING'
  /** Terrorism, with travel and finance for it. */
  | 'TERRORISM'
  /** Theft of and traffic in vehicles and their parts. */
  | 'VEHICLE_CRIME';

/** Days from one date to another, both included; either may be left out. A vaguer date than the question's is found where it may lie within: `1970` may lie in June 1970. What states no date is not found. */
export type DateRange = {
  /** The first day; of a month or year its first. */
  from?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Only what lies within for sure, however vague it is. */
  surely?: InputMaybe<Scalars['Boolean']['input']>;
  /** The last day; of a month or year its last. */
  until?: InputMaybe<Scalars['PartialDate']['input']>;
};

/** What was decided of an operation, by whom and when. It stands as it was made: a correction is a decision that names it. */
export type Decision = Node & RecordInterface & {
  __typename?: 'Decision';
  /** Id of the decision that it corrects; null where it corrects none. */
  corrects?: Maybe<Scalars['ID']['output']>;
  /** When the hub first recorded it. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: Maybe<Scalars['Int']['output']>;
  /** When, by the hub's clock. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who decided, as the hub knows who called. */
  decidedBy?: Maybe<Scalars['String']['output']>;
  /** What was decided. */
  decision?: Maybe<Scalars['String']['output']>;
  /** What it is called in a list, in one line, of what you are shown of it, or else by its kind and owner. For reading alone: how it is made may change, and it is no key. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** Stable id, prefix DCN. */
  id: Scalars['ID']['output'];
  /** The operation; null where the caller does not see it. */
  operation?: Maybe<Operation>;
  /** The country or organisation that decided. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** Why. */
  reasons?: Maybe<Scalars['String']['output']>;
  /** The owner's own reference for it. */
  reference?: Maybe<Scalars['String']['output']>;
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: Maybe<Reliability>;
  /** It is deleted after this day unless its owner extends it, giving a reason; ten years after its creation by default. */
  reviewBy?: Maybe<Scalars['PartialDate']['output']>;
  /** Which source stated a value, and when, where that is known. */
  statements?: Maybe<Array<Statement>>;
  /** What it is about. */
  subject?: Maybe<Scalars['String']['output']>;
  /** True for a record made for training or trials. It never answers a live question, nor a live record a test one. */
  test?: Maybe<Scalars['Boolean']['output']>;
  /** When the hub recorded this version. */
  updated?: Maybe<Scalars['DateTime']['output']>;
  /** Which version of the record this is, counting from 1. */
  version?: Maybe<Scalars['Int']['output']>;
};


/** What was decided of an operation, by whom and when. It stands as it was made: a correction is a decision that names it. */
export type DecisionstatementsArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** A page of decisions. */
export type DecisionConnection = {
  __typename?: 'DecisionConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<DecisionEdge>>;
  /** The decisions alone. */
  nodes?: Maybe<Array<Decision>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A decision in a page. */
export type DecisionEdge = {
  __typename?: 'DecisionEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The decision. */
  node?: Maybe<Decision>;
};

/** Orders of decisions. Those of one value come in the order of their ids, those without one last, and where you are not shown what it goes by, a record is left out. */
export type DecisionOrder =
  /** By when the present version was recorded, the newest first. */
  | 'UPDATED_NEWEST'
  /** By when the present version was recorded, the oldest first. */
  | 'UPDATED_OLDEST';

/** What became of a decision. */
export type DecisionRecorded = {
  __typename?: 'DecisionRecorded';
  /** The decision that stands under the reference. */
  decision?: Maybe<Decision>;
  /** `CONFLICT`: something was decided under this reference before, and it stands as it was made. */
  result?: Maybe<WriteResult>;
};

/** An IMEST deployment: a team at a major event, with direct access to registers for as long as it lasts. It names nobody. */
export type Deployment = Node & RecordInterface & {
  __typename?: 'Deployment';
  /** Where: country. */
  country?: Maybe<Scalars['OwnerCode']['output']>;
  /** When the hub first recorded it. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: Maybe<Scalars['Int']['output']>;
  /** What it is called in a list, in one line, of what you are shown of it, or else by its kind and owner. For reading alone: how it is made may change, and it is no key. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** The event. */
  event?: Maybe<Scalars['String']['output']>;
  /** First day. */
  from?: Maybe<Scalars['PartialDate']['output']>;
  /** Registers the team may search directly while it is deployed. */
  grantedAccess?: Maybe<Array<Register>>;
  /** Stable id, prefix DEP. */
  id: Scalars['ID']['output'];
  /** What else is to be said of it. */
  note?: Maybe<Scalars['String']['output']>;
  /** The country or organisation that deploys the team. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** Where: town or venue. */
  place?: Maybe<Scalars['String']['output']>;
  /** The owner's own reference for it. */
  reference?: Maybe<Scalars['String']['output']>;
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: Maybe<Reliability>;
  /** It is deleted after this day unless its owner extends it, giving a reason; ten years after its creation by default. */
  reviewBy?: Maybe<Scalars['PartialDate']['output']>;
  /** Which source stated a value, and when, where that is known. */
  statements?: Maybe<Array<Statement>>;
  /** Who is in the team, by role. */
  team?: Maybe<Array<TeamMembers>>;
  /** True for a record made for training or trials. It never answers a live question, nor a live record a test one. */
  test?: Maybe<Scalars['Boolean']['output']>;
  /** Last day; null while it is open. */
  until?: Maybe<Scalars['PartialDate']['output']>;
  /** When the hub recorded this version. */
  updated?: Maybe<Scalars['DateTime']['output']>;
  /** Which version of the record this is, counting from 1. */
  version?: Maybe<Scalars['Int']['output']>;
};


/** An IMEST deployment: a team at a major event, with direct access to registers for as long as it lasts. It names nobody. */
export type DeploymentstatementsArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** A page of deployments. */
export type DeploymentConnection = {
  __typename?: 'DeploymentConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<DeploymentEdge>>;
  /** The deployments alone. */
  nodes?: Maybe<Array<Deployment>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A deployment in a page. */
export type DeploymentEdge = {
  __typename?: 'DeploymentEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The deployment. */
  node?: Maybe<Deployment>;
};

/** What an owner says of it when it records a `Deployment`. */
export type DeploymentInput = {
  /** Where: country. */
  country?: InputMaybe<Scalars['OwnerCode']['input']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: InputMaybe<Scalars['Int']['input']>;
  /** The event. */
  event: Scalars['String']['input'];
  /** The version last seen, 0 where it must not exist yet: where another stands, nothing is written. Left out, whatever stands is replaced. */
  expected?: InputMaybe<Scalars['Int']['input']>;
  /** First day. */
  from?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Registers the team may search directly while it is deployed. */
  grantedAccess?: InputMaybe<Array<Register>>;
  /** Who may see it beside the owner; left out, nobody. */
  handling?: InputMaybe<HandlingInput>;
  /** What else is to be said of it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Where: town or venue. */
  place?: InputMaybe<Scalars['String']['input']>;
  /** The owner's own reference for it. */
  reference: Scalars['String']['input'];
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: InputMaybe<Reliability>;
  /** It is deleted after this day unless its owner extends it, giving a reason; ten years after its creation by default. */
  reviewBy?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Which source stated a value, and when, where that is known. */
  statements?: InputMaybe<Array<StatementInput>>;
  /** Who is in the team, by role. */
  team?: InputMaybe<Array<TeamMembersInput>>;
  /** Last day; null while it is open. */
  until?: InputMaybe<Scalars['PartialDate']['input']>;
};

/** Orders of deployments. Those of one value come in the order of their ids, those without one last, and where you are not shown what it goes by, a record is left out. */
export type DeploymentOrder =
  /** By its first day, the newest first. */
  | 'FROM_NEWEST'
  /** By its first day, the oldest first. */
  | 'FROM_OLDEST'
  /** By when the present version was recorded, the newest first. */
  | 'UPDATED_NEWEST'
  /** By when the present version was recorded, the oldest first. */
  | 'UPDATED_OLDEST';

/** What became of a `Deployment` that was handed in. */
export type DeploymentOutcome = {
  __typename?: 'DeploymentOutcome';
  /** Where it was refused: all that is wrong with it, at most 100 faults. `path` and `reason` are those of the first. */
  faults?: Maybe<Array<RecordFault>>;
  /** Its id; null where none could be made. */
  id?: Maybe<Scalars['ID']['output']>;
  /** Where it was refused: how many faults there are beyond these. */
  moreFaults?: Maybe<Scalars['Int']['output']>;
  /** Where it was refused: the field at fault, such as `names[0].full`; empty where it is the record as a whole. */
  path?: Maybe<Scalars['String']['output']>;
  /** Where it was refused: why. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The record as it stands now: after a conflict, what stands instead. */
  record?: Maybe<Deployment>;
  /** What became of it. */
  result?: Maybe<WriteResult>;
  /** The version that stands now; 0 where there was never one. */
  version?: Maybe<Scalars['Int']['output']>;
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

/** Equipment of a country. */
export type Equipment = {
  __typename?: 'Equipment';
  /** How many. */
  count?: Maybe<Scalars['Int']['output']>;
  /** What else is to be said of it. */
  note?: Maybe<Scalars['String']['output']>;
  /** What it is. */
  what?: Maybe<Scalars['String']['output']>;
};

/** What an owner says of it when it records an `Equipment`. */
export type EquipmentInput = {
  /** How many. */
  count: Scalars['Int']['input'];
  /** What else is to be said of it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** What it is. */
  what: Scalars['String']['input'];
};

/** Travellers drawn from test records, whom officers check as they would any, with test keys that name the exercise as their case (`Hub-Case`). Of the test world alone: no live key starts, sees, checks in or scores one. Live progress: `recordChanges` of the kind EXERCISE_ATTEMPT. */
export type Exercise = Node & RecordInterface & {
  __typename?: 'Exercise';
  /** When the hub first recorded it. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: Maybe<Scalars['Int']['output']>;
  /** What it is called in a list, in one line, of what you are shown of it, or else by its kind and owner. For reading alone: how it is made may change, and it is no key. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** When it ended; null while it goes on. */
  ended?: Maybe<Scalars['DateTime']['output']>;
  /** What there was to be found; empty until it has ended. */
  expected?: Maybe<Array<ExerciseExpected>>;
  /** Stable id, prefix EXE. */
  id: Scalars['ID']['output'];
  /** The organisation that holds it. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** Who takes part. */
  participants?: Maybe<Array<ExerciseParticipant>>;
  /** How far each participant is, of those whose attempts you see. */
  progress?: Maybe<Array<ParticipantProgress>>;
  /** The owner's own reference for it. */
  reference?: Maybe<Scalars['String']['output']>;
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: Maybe<Reliability>;
  /** It is deleted after this day unless its owner extends it, giving a reason; five years after its creation by default. */
  reviewBy?: Maybe<Scalars['PartialDate']['output']>;
  /** What it practises. */
  scenario?: Maybe<ExerciseScenario>;
  /** How each participant did, of those whose attempts you see; null until it has ended. */
  score?: Maybe<Array<ParticipantScore>>;
  /** What the travellers were drawn by; null until it has ended. The same seed over the same records draws the same. */
  seed?: Maybe<Scalars['Int']['output']>;
  /** The session it belongs to; null where it names none, or you do not see it. */
  session?: Maybe<Session>;
  /** When it was started. */
  started?: Maybe<Scalars['DateTime']['output']>;
  /** Id of the key that started it. */
  startedBy?: Maybe<Scalars['ID']['output']>;
  /** Which source stated a value, and when, where that is known. */
  statements?: Maybe<Array<Statement>>;
  /** True for a record made for training or trials. It never answers a live question, nor a live record a test one. */
  test?: Maybe<Scalars['Boolean']['output']>;
  /** Who comes to the counter, in their order. */
  travellers?: Maybe<Array<ExerciseTraveller>>;
  /** When the hub recorded this version. */
  updated?: Maybe<Scalars['DateTime']['output']>;
  /** Which version of the record this is, counting from 1. */
  version?: Maybe<Scalars['Int']['output']>;
};


/** Travellers drawn from test records, whom officers check as they would any, with test keys that name the exercise as their case (`Hub-Case`). Of the test world alone: no live key starts, sees, checks in or scores one. Live progress: `recordChanges` of the kind EXERCISE_ATTEMPT. */
export type ExercisestatementsArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** What one participant asked of one traveller, what the hub said, and what was decided. The participant's organisation owns it, and who holds the exercise sees it. */
export type ExerciseAttempt = Node & RecordInterface & {
  __typename?: 'ExerciseAttempt';
  /** What was asked, and what the hub said, 20 at most. */
  checks?: Maybe<Array<ExerciseCheck>>;
  /** When the hub first recorded it. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: Maybe<Scalars['Int']['output']>;
  /** What was decided; null until something is. */
  decision?: Maybe<ExerciseDecision>;
  /** What it is called in a list, in one line, of what you are shown of it, or else by its kind and owner. For reading alone: how it is made may change, and it is no key. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** The exercise; null where you do not see it. */
  exercise?: Maybe<Exercise>;
  /** The organisation that holds the exercise. */
  exerciseOwner?: Maybe<Scalars['OwnerCode']['output']>;
  /** Stable id, prefix EAT. */
  id: Scalars['ID']['output'];
  /** What inspections of the document came to, as in `InspectionVerdict`. */
  inspections?: Maybe<Array<Scalars['String']['output']>>;
  /** Id of the test key. */
  key?: Maybe<Scalars['ID']['output']>;
  /** How many more there were. */
  moreChecks?: Maybe<Scalars['Int']['output']>;
  /** What else the participant says. */
  note?: Maybe<Scalars['String']['output']>;
  /** The officer; null where you do not see them. */
  officer?: Maybe<Officer>;
  /** The organisation of the participant. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
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
  /** Which traveller, counted from 1. */
  traveller?: Maybe<Scalars['Int']['output']>;
  /** When the hub recorded this version. */
  updated?: Maybe<Scalars['DateTime']['output']>;
  /** Which version of the record this is, counting from 1. */
  version?: Maybe<Scalars['Int']['output']>;
};


/** What one participant asked of one traveller, what the hub said, and what was decided. The participant's organisation owns it, and who holds the exercise sees it. */
export type ExerciseAttemptstatementsArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** A page of exercise attempts. */
export type ExerciseAttemptConnection = {
  __typename?: 'ExerciseAttemptConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<ExerciseAttemptEdge>>;
  /** The exercise attempts alone. */
  nodes?: Maybe<Array<ExerciseAttempt>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** An exercise attempt in a page. */
export type ExerciseAttemptEdge = {
  __typename?: 'ExerciseAttemptEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The exercise attempt. */
  node?: Maybe<ExerciseAttempt>;
};

/** Orders of exercise attempts. Those of one value come in the order of their ids, those without one last, and where you are not shown what it goes by, a record is left out. */
export type ExerciseAttemptOrder =
  /** By when the present version was recorded, the newest first. */
  | 'UPDATED_NEWEST'
  /** By when the present version was recorded, the oldest first. */
  | 'UPDATED_OLDEST';

/** A check under an exercise. The same question with the same answer stands once. */
export type ExerciseCheck = {
  __typename?: 'ExerciseCheck';
  /** What was checked: `document`, `person`, `vehicle` or `traveller`. */
  kind?: Maybe<Scalars['String']['output']>;
  /** What was to be done next. */
  nextStep?: Maybe<Scalars['String']['output']>;
  /** The number that was asked; null where none was. */
  number?: Maybe<Scalars['String']['output']>;
  /** Whether it is the traveller's own. */
  right?: Maybe<Scalars['Boolean']['output']>;
  /** What the check came to, as in `CheckVerdict`. */
  verdict?: Maybe<Scalars['String']['output']>;
};

/** A page of exercises. */
export type ExerciseConnection = {
  __typename?: 'ExerciseConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<ExerciseEdge>>;
  /** The exercises alone. */
  nodes?: Maybe<Array<Exercise>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** What became of a decision in an exercise. */
export type ExerciseDecided = {
  __typename?: 'ExerciseDecided';
  /** Id of the attempt. */
  id?: Maybe<Scalars['ID']['output']>;
  /** `UNCHANGED`: it was so before. */
  result?: Maybe<WriteResult>;
};

/** What a participant decides of a traveller. */
export type ExerciseDecision =
  /** The traveller passes. */
  | 'PASS'
  /** The traveller is refused. */
  | 'REFUSE'
  /** Second line looks. */
  | 'SECOND_LINE';

/** An exercise in a page. */
export type ExerciseEdge = {
  __typename?: 'ExerciseEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The exercise. */
  node?: Maybe<Exercise>;
};

/** What there was to be found about one traveller. */
export type ExerciseExpected = {
  __typename?: 'ExerciseExpected';
  /** What. */
  outcome?: Maybe<ExpectedOutcome>;
  /** Which traveller, counted from 1. */
  traveller?: Maybe<Scalars['Int']['output']>;
};

/** What is to be seen of one feature of a document. */
export type ExerciseFeature = {
  __typename?: 'ExerciseFeature';
  /** What is seen, as in `FeatureFinding`. */
  finding?: Maybe<Scalars['String']['output']>;
  /** The light it shows under, as in `InspectionLight`; null where it is looked at as it is. */
  light?: Maybe<Scalars['String']['output']>;
  /** Where it is, such as `data page`. */
  page?: Maybe<Scalars['String']['output']>;
  /** Technique, as in `SecurityTechnique`. */
  technique?: Maybe<Scalars['String']['output']>;
  /** What is to be seen where it is genuine. */
  whatToSee?: Maybe<Scalars['String']['output']>;
};

/** Orders of exercises. Those of one value come in the order of their ids, those without one last, and where you are not shown what it goes by, a record is left out. */
export type ExerciseOrder =
  /** By when the present version was recorded, the newest first. */
  | 'UPDATED_NEWEST'
  /** By when the present version was recorded, the oldest first. */
  | 'UPDATED_OLDEST';

/** Who takes part in an exercise. */
export type ExerciseParticipant = {
  __typename?: 'ExerciseParticipant';
  /** Id of the test key with which they check. */
  key?: Maybe<Scalars['ID']['output']>;
  /** Id of the officer. */
  officer?: Maybe<Scalars['ID']['output']>;
};

/** A participant of an exercise to be started. */
export type ExerciseParticipantInput = {
  /** Id of the test key with which they check; each has their own, and it is not the one that starts the exercise. */
  key: Scalars['ID']['input'];
  /** An officer of the test records whom you see. Where the session names who attends, one of them. */
  officer: Scalars['ID']['input'];
};

/** What an exercise practises. */
export type ExerciseScenario =
  /** Second line: 2 who are what they seem, 2 whose document is reported, 2 whose document is false. */
  | 'DOCUMENT_FRAUD'
  /** The counter: 4 travellers who are what they seem, 2 whose document is reported. */
  | 'FIRST_LINE'
  /** The road: 6 who come by car, of which 2 cars and 1 document are reported. */
  | 'VEHICLES'
  /** 3 who are what they seem, 2 whose document's bearer is looked for. */
  | 'WANTED_BEARERS';

/** Who comes to the counter: what is printed in the document, and what is to be seen of it. */
export type ExerciseTraveller = {
  __typename?: 'ExerciseTraveller';
  /** The bearer's date of birth. */
  birthDate?: Maybe<Scalars['PartialDate']['output']>;
  /** The bearer's given names. */
  givenNames?: Maybe<Scalars['String']['output']>;
  /** Its issuer. */
  issuer?: Maybe<Scalars['OwnerCode']['output']>;
  /** Its number. */
  number?: Maybe<Scalars['String']['output']>;
  /** What is to be seen of the document, as `recordInspection` takes it; empty where no version of its series is known. */
  seen?: Maybe<Array<ExerciseFeature>>;
  /** The bearer's family name. */
  surname?: Maybe<Scalars['String']['output']>;
  /** Type of the document, as `checkDocument` takes it. */
  type?: Maybe<Scalars['String']['output']>;
  /** The vehicle by which they come; null where they come on foot. */
  vehicle?: Maybe<ExerciseVehicle>;
};

/** The vehicle by which a traveller comes, as it is seen from outside. */
export type ExerciseVehicle = {
  __typename?: 'ExerciseVehicle';
  /** Main colour, as in `VehicleColour`. */
  colour?: Maybe<Scalars['String']['output']>;
  /** Make. */
  make?: Maybe<Scalars['String']['output']>;
  /** Model. */
  model?: Maybe<Scalars['String']['output']>;
  /** Registration plate. */
  plate?: Maybe<Scalars['String']['output']>;
  /** Country of the plate. */
  plateCountry?: Maybe<Scalars['OwnerCode']['output']>;
  /** Vehicle identification number. */
  vin?: Maybe<Scalars['String']['output']>;
};

/** What became of starting or ending an exercise. */
export type ExerciseWritten = {
  __typename?: 'ExerciseWritten';
  /** The exercise, for who may read it. */
  exercise?: Maybe<Exercise>;
  /** `UNCHANGED`: it was so before. */
  result?: Maybe<WriteResult>;
};

/** What there is to be found about a traveller. */
export type ExpectedOutcome =
  /** The document is reported. */
  | 'DOCUMENT_REPORT'
  /** The document is false. */
  | 'FAKE'
  /** Nothing. */
  | 'NOTHING'
  /** The document's bearer is the subject of a notice. */
  | 'NOTICE'
  /** The vehicle is reported. */
  | 'VEHICLE_REPORT';

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

/** How many hits of one kind. */
export type HitCount = {
  __typename?: 'HitCount';
  /** How many. */
  count?: Maybe<Scalars['Int']['output']>;
  /** What was hit. */
  kind?: Maybe<HitKind>;
};

/** What an owner says of it when it records a `HitCount`. */
export type HitCountInput = {
  /** How many. */
  count: Scalars['Int']['input'];
  /** What was hit. */
  kind: HitKind;
};

/** What a hit is on. */
export type HitKind =
  /** A counterfeit found at inspection. */
  | 'COUNTERFEIT'
  /** A document. */
  | 'DOCUMENT'
  /** Fingerprints. */
  | 'FINGERPRINT'
  /** None of these. */
  | 'OTHER'
  /** A person. */
  | 'PERSON'
  /** A vehicle or a part of one. */
  | 'VEHICLE';

/** Who taught an officer, and whom the officer taught, each certificate once. Another's certificate that you do not see ends its line. */
export type Lineage = {
  __typename?: 'Lineage';
  /** What was certified to those whom the officer taught, and to those whom they taught, the nearest first. */
  taught?: Maybe<Array<LineageStep>>;
  /** Under which certificates the officer was taught, and their holders, the nearest first. */
  taughtBy?: Maybe<Array<LineageStep>>;
  /** False where there are more than 500 certificates of the officer, above or below: go on from the officers of the last. */
  whole?: Maybe<Scalars['Boolean']['output']>;
};

/** One certificate of a lineage. */
export type LineageStep = {
  __typename?: 'LineageStep';
  /** The certificate. */
  certificate?: Maybe<Certificate>;
  /** Whether it is in force no more. What was taught before stays. */
  ended?: Maybe<Scalars['Boolean']['output']>;
  /** How many generations from the officer: 1 is the next. */
  generation?: Maybe<Scalars['Int']['output']>;
  /** Who holds it; null where you do not see that officer. */
  officer?: Maybe<Officer>;
  /** Whether its holder may teach. */
  trainer?: Maybe<Scalars['Boolean']['output']>;
};

/** What became of one of many numbers that were looked up. */
export type LookUpResult =
  /** There are records of this number that the caller may see. */
  | 'FOUND'
  /** It names nothing, such as `N/A`, and was not looked for. */
  | 'NAMES_NOTHING'
  /** There is none that the caller may see. */
  | 'NOT_FOUND';

/** Why a traveller was missed. */
export type Missed =
  /** The hub said nothing to this participant, whose organisation may not see what there is, and the traveller passed. */
  | 'NOTHING_SAID'
  /** Nothing was checked. */
  | 'NOT_CHECKED'
  /** It was checked, and nothing was decided. */
  | 'NOT_DECIDED'
  /** The document is false, and was not inspected (`recordInspection`). */
  | 'NOT_INSPECTED'
  /** The hub said that there was something, and the traveller passed. */
  | 'NOT_TAKEN_UP'
  /** There was nothing, and the traveller did not pass. */
  | 'STOPPED_WITHOUT_GROUND'
  /** The vehicle was not checked. */
  | 'VEHICLE_NOT_CHECKED'
  /** Only another number was checked than the document's. */
  | 'WRONG_NUMBER'
  /** Only another vehicle was checked than the traveller's. */
  | 'WRONG_VEHICLE';

/** What is asked for and not there. */
export type MissingResource = {
  __typename?: 'MissingResource';
  /** How many on each of these days. */
  amount?: Maybe<Scalars['Int']['output']>;
  /** First day; null where none is stated. */
  from?: Maybe<Scalars['PartialDate']['output']>;
  /** What kind of thing. */
  kind?: Maybe<ResourceKind>;
  /** Where; null is the operation as a whole. */
  place?: Maybe<Scalars['String']['output']>;
  /** Last day; null where none is stated. */
  until?: Maybe<Scalars['PartialDate']['output']>;
};

/** What can be done about operations. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Allocates what is offered to an operation of the caller's organisation: no more at once than there is. Said again under the reference it is the same allocation's next version. Null where the caller sees no such offer. */
  allocateResource?: Maybe<ResourceAllocated>;
  /** Says whether the caller's organisation takes part in an operation that asks it to. Who takes part may leave, and whoever does not may still come, until the operation is closed or called off. What was offered by who does not take part is taken back, and what is allocated of it released. Null where the caller sees no such operation. */
  answerOperation?: Maybe<OperationAnswered>;
  /** Closes an operation in evaluation, and keeps what was counted as its after-action report. By its owner. Null where the caller sees no such operation. */
  closeOperation?: Maybe<OperationReported>;
  /** Makes the report of a closed operation anew from what is counted now, as its next version. By its owner. Null where the caller sees no such operation. */
  correctReport?: Maybe<OperationReported>;
  /** Ends an exercise: from then on it says what there was to be found, and the score. For the organisation that holds it, with a key that takes no part. Null where it has none such. */
  endExercise?: Maybe<ExerciseWritten>;
  /** Offers something to an operation, for its owner and who takes part in it. Said again under the reference it is the same offer's next version. Offers are shown to the operation's owner and to all who were asked. Null where the caller sees no such operation. */
  offerResource?: Maybe<ResourceOffered>;
  /** Writes records of the caller's own, at most 100 at once; outcomes in their order. */
  recordCapacityReports?: Maybe<Array<CapacityReportOutcome>>;
  /** Writes records of the caller's own, at most 100 at once; outcomes in their order. */
  recordCertificates?: Maybe<Array<CertificateOutcome>>;
  /** Writes records of the caller's own, at most 100 at once; outcomes in their order. */
  recordCourses?: Maybe<Array<CourseOutcome>>;
  /** Keeps what was decided of an operation, for its owner and who takes part in it. It is never changed; who decided and when are the caller and the hub's clock. Null where the caller sees no such operation. */
  recordDecision?: Maybe<DecisionRecorded>;
  /** Writes records of the caller's own, at most 100 at once; outcomes in their order. */
  recordDeployments?: Maybe<Array<DeploymentOutcome>>;
  /** Says what a participant decides of a traveller; said again it is decided anew. For the key of a participant, while the exercise goes on. */
  recordExerciseDecision?: Maybe<ExerciseDecided>;
  /** Writes records of the caller's own, at most 100 at once; outcomes in their order. */
  recordOfficers?: Maybe<Array<OfficerOutcome>>;
  /** Writes records of the caller's own, at most 100 at once; outcomes in their order. */
  recordOperations?: Maybe<Array<OperationOutcome>>;
  /** Writes records of the caller's own, at most 100 at once; outcomes in their order. */
  recordPartners?: Maybe<Array<PartnerOutcome>>;
  /** Writes records of the caller's own, at most 100 at once; outcomes in their order. */
  recordPolicyDocuments?: Maybe<Array<PolicyDocumentOutcome>>;
  /** Writes records of the caller's own, at most 100 at once; outcomes in their order. */
  recordSessions?: Maybe<Array<SessionOutcome>>;
  /** Ends an allocation of the caller's organisation, as if it had not been made. */
  releaseAllocation?: Maybe<WriteResult>;
  /** Starts an exercise: draws its travellers by the seed from the test records that the caller sees. Refused with a live key, and where those records do not make the scenario. Again under its reference, nothing is drawn. */
  startExercise?: Maybe<ExerciseWritten>;
  /** Withdraws records of the caller's own, at most 100 at once, with what links to them; outcomes in their order. */
  withdrawCapacityReports?: Maybe<Array<CapacityReportOutcome>>;
  /** Withdraws records of the caller's own, at most 100 at once, with what links to them; outcomes in their order. */
  withdrawCertificates?: Maybe<Array<CertificateOutcome>>;
  /** Withdraws records of the caller's own, at most 100 at once, with what links to them; outcomes in their order. */
  withdrawCourses?: Maybe<Array<CourseOutcome>>;
  /** Withdraws records of the caller's own, at most 100 at once, with what links to them; outcomes in their order. */
  withdrawDeployments?: Maybe<Array<DeploymentOutcome>>;
  /** Takes an offer of the caller's organisation back. What is allocated of it is released with it. */
  withdrawOffer?: Maybe<OfferWithdrawn>;
  /** Withdraws records of the caller's own, at most 100 at once, with what links to them; outcomes in their order. */
  withdrawOfficers?: Maybe<Array<OfficerOutcome>>;
  /** Withdraws records of the caller's own, at most 100 at once, with what links to them; outcomes in their order. */
  withdrawOperations?: Maybe<Array<OperationOutcome>>;
  /** Withdraws records of the caller's own, at most 100 at once, with what links to them; outcomes in their order. */
  withdrawPartners?: Maybe<Array<PartnerOutcome>>;
  /** Withdraws records of the caller's own, at most 100 at once, with what links to them; outcomes in their order. */
  withdrawPolicyDocuments?: Maybe<Array<PolicyDocumentOutcome>>;
  /** Withdraws records of the caller's own, at most 100 at once, with what links to them; outcomes in their order. */
  withdrawSessions?: Maybe<Array<SessionOutcome>>;
};


/** What can be done about operations. */
export type MutationallocateResourceArgs = {
  amount?: Scalars['Int']['input'];
  country?: InputMaybe<Scalars['OwnerCode']['input']>;
  from?: InputMaybe<Scalars['PartialDate']['input']>;
  hours?: InputMaybe<Array<BorderPointHoursInput>>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
  offer: Scalars['ID']['input'];
  place?: InputMaybe<Scalars['String']['input']>;
  reference: Scalars['String']['input'];
  until?: InputMaybe<Scalars['PartialDate']['input']>;
};


/** What can be done about operations. */
export type MutationanswerOperationArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
  operation: Scalars['ID']['input'];
  state: ParticipationState;
};


/** What can be done about operations. */
export type MutationcloseOperationArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  operation: Scalars['ID']['input'];
};


/** What can be done about operations. */
export type MutationcorrectReportArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  operation: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


/** What can be done about operations. */
export type MutationendExerciseArgs = {
  exercise: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/** What can be done about operations. */
export type MutationofferResourceArgs = {
  amount?: Scalars['Int']['input'];
  from?: InputMaybe<Scalars['PartialDate']['input']>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  kind: ResourceKind;
  name?: InputMaybe<Scalars['String']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
  operation: Scalars['ID']['input'];
  reference: Scalars['String']['input'];
  until?: InputMaybe<Scalars['PartialDate']['input']>;
};


/** What can be done about operations. */
export type MutationrecordCapacityReportsArgs = {
  idempotencyKey: Scalars['String']['input'];
  records: Array<CapacityReportInput>;
};


/** What can be done about operations. */
export type MutationrecordCertificatesArgs = {
  idempotencyKey: Scalars['String']['input'];
  records: Array<CertificateInput>;
};


/** What can be done about operations. */
export type MutationrecordCoursesArgs = {
  idempotencyKey: Scalars['String']['input'];
  records: Array<CourseInput>;
};


/** What can be done about operations. */
export type MutationrecordDecisionArgs = {
  corrects?: InputMaybe<Scalars['ID']['input']>;
  decision: Scalars['String']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  operation: Scalars['ID']['input'];
  reasons?: InputMaybe<Scalars['String']['input']>;
  reference: Scalars['String']['input'];
  subject: Scalars['String']['input'];
};


/** What can be done about operations. */
export type MutationrecordDeploymentsArgs = {
  idempotencyKey: Scalars['String']['input'];
  records: Array<DeploymentInput>;
};


/** What can be done about operations. */
export type MutationrecordExerciseDecisionArgs = {
  decision: ExerciseDecision;
  exercise: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
  traveller: Scalars['Int']['input'];
};


/** What can be done about operations. */
export type MutationrecordOfficersArgs = {
  idempotencyKey: Scalars['String']['input'];
  records: Array<OfficerInput>;
};


/** What can be done about operations. */
export type MutationrecordOperationsArgs = {
  idempotencyKey: Scalars['String']['input'];
  records: Array<OperationInput>;
};


/** What can be done about operations. */
export type MutationrecordPartnersArgs = {
  idempotencyKey: Scalars['String']['input'];
  records: Array<PartnerInput>;
};


/** What can be done about operations. */
export type MutationrecordPolicyDocumentsArgs = {
  idempotencyKey: Scalars['String']['input'];
  records: Array<PolicyDocumentInput>;
};


/** What can be done about operations. */
export type MutationrecordSessionsArgs = {
  idempotencyKey: Scalars['String']['input'];
  records: Array<SessionInput>;
};


/** What can be done about operations. */
export type MutationreleaseAllocationArgs = {
  allocation: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/** What can be done about operations. */
export type MutationstartExerciseArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  participants: Array<ExerciseParticipantInput>;
  reference: Scalars['String']['input'];
  scenario: ExerciseScenario;
  seed: Scalars['Int']['input'];
  session?: InputMaybe<Scalars['ID']['input']>;
};


/** What can be done about operations. */
export type MutationwithdrawCapacityReportsArgs = {
  idempotencyKey: Scalars['String']['input'];
  records: Array<WithdrawalInput>;
};


/** What can be done about operations. */
export type MutationwithdrawCertificatesArgs = {
  idempotencyKey: Scalars['String']['input'];
  records: Array<WithdrawalInput>;
};


/** What can be done about operations. */
export type MutationwithdrawCoursesArgs = {
  idempotencyKey: Scalars['String']['input'];
  records: Array<WithdrawalInput>;
};


/** What can be done about operations. */
export type MutationwithdrawDeploymentsArgs = {
  idempotencyKey: Scalars['String']['input'];
  records: Array<WithdrawalInput>;
};


/** What can be done about operations. */
export type MutationwithdrawOfferArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  offer: Scalars['ID']['input'];
};


/** What can be done about operations. */
export type MutationwithdrawOfficersArgs = {
  idempotencyKey: Scalars['String']['input'];
  records: Array<WithdrawalInput>;
};


/** What can be done about operations. */
export type MutationwithdrawOperationsArgs = {
  idempotencyKey: Scalars['String']['input'];
  records: Array<WithdrawalInput>;
};


/** What can be done about operations. */
export type MutationwithdrawPartnersArgs = {
  idempotencyKey: Scalars['String']['input'];
  records: Array<WithdrawalInput>;
};


/** What can be done about operations. */
export type MutationwithdrawPolicyDocumentsArgs = {
  idempotencyKey: Scalars['String']['input'];
  records: Array<WithdrawalInput>;
};


/** What can be done about operations. */
export type MutationwithdrawSessionsArgs = {
  idempotencyKey: Scalars['String']['input'];
  records: Array<WithdrawalInput>;
};

/** Anything the hub holds. Its id begins with the prefix of its kind and stays the same for ever. */
export type Node = {
  /** Stable id: a prefix of the kind, then 26 characters that nobody can guess from what the record says. */
  id: Scalars['ID']['output'];
};

/** Numbers from one to another, both included; either may be left out. What states none is not found. */
export type NumberRange = {
  /** The least. */
  from?: InputMaybe<Scalars['Int']['input']>;
  /** The greatest. */
  until?: InputMaybe<Scalars['Int']['input']>;
};

/** What became of an offer that is taken back. */
export type OfferWithdrawn = {
  __typename?: 'OfferWithdrawn';
  /** Ids of what was allocated of it and is released with it, as far as the caller sees them. */
  released?: Maybe<Array<Scalars['ID']['output']>>;
  /** What became of it. */
  result?: Maybe<WriteResult>;
};

/** Something that an operation is offered. */
export type OfferedResource = {
  __typename?: 'OfferedResource';
  /** How many. */
  amount?: Maybe<Scalars['Int']['output']>;
  /** First day. */
  from?: Maybe<Scalars['PartialDate']['output']>;
  /** What kind of thing it is. */
  kind?: Maybe<ResourceKind>;
  /** Which team or device. */
  name?: Maybe<Scalars['String']['output']>;
  /** Id of the offer. */
  offer?: Maybe<Scalars['ID']['output']>;
  /** Who offers it. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** Last day. */
  until?: Maybe<Scalars['PartialDate']['output']>;
};

/** Somebody of an organisation who teaches, or is taught. Nobody the hub looks for: no check, no screening and no search for persons meets an officer. */
export type Officer = Node & RecordInterface & {
  __typename?: 'Officer';
  /** When the hub first recorded it. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: Maybe<Scalars['Int']['output']>;
  /** What it is called in a list, in one line, of what you are shown of it, or else by its kind and owner. For reading alone: how it is made may change, and it is no key. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** Stable id, prefix OFR. */
  id: Scalars['ID']['output'];
  /** Languages they teach or learn in. */
  languages?: Maybe<Array<Scalars['String']['output']>>;
  /** Who taught them up to the first trainer, and whom they taught, by the certificates that you see. */
  lineage?: Maybe<Lineage>;
  /** The name: for the own organisation, and for whom its handling shows the class identity. */
  name?: Maybe<Scalars['String']['output']>;
  /** What else is to be said of them. */
  note?: Maybe<Scalars['String']['output']>;
  /** The organisation whose officer this is. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** The owner's own reference for it. */
  reference?: Maybe<Scalars['String']['output']>;
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: Maybe<Reliability>;
  /** It is deleted after this day unless its owner extends it, giving a reason; ten years after its creation by default. */
  reviewBy?: Maybe<Scalars['PartialDate']['output']>;
  /** What they do, such as `document examiner`. */
  role?: Maybe<Scalars['String']['output']>;
  /** The service they belong to. */
  service?: Maybe<Scalars['String']['output']>;
  /** Which source stated a value, and when, where that is known. */
  statements?: Maybe<Array<Statement>>;
  /** True for a record made for training or trials. It never answers a live question, nor a live record a test one. */
  test?: Maybe<Scalars['Boolean']['output']>;
  /** When the hub recorded this version. */
  updated?: Maybe<Scalars['DateTime']['output']>;
  /** Which version of the record this is, counting from 1. */
  version?: Maybe<Scalars['Int']['output']>;
};


/** Somebody of an organisation who teaches, or is taught. Nobody the hub looks for: no check, no screening and no search for persons meets an officer. */
export type OfficerstatementsArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** A page of officers. */
export type OfficerConnection = {
  __typename?: 'OfficerConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<OfficerEdge>>;
  /** The officers alone. */
  nodes?: Maybe<Array<Officer>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** An officer in a page. */
export type OfficerEdge = {
  __typename?: 'OfficerEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The officer. */
  node?: Maybe<Officer>;
};

/** What an owner says of it when it records an `Officer`. */
export type OfficerInput = {
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: InputMaybe<Scalars['Int']['input']>;
  /** The version last seen, 0 where it must not exist yet: where another stands, nothing is written. Left out, whatever stands is replaced. */
  expected?: InputMaybe<Scalars['Int']['input']>;
  /** Who may see it beside the owner; left out, nobody. */
  handling?: InputMaybe<HandlingInput>;
  /** Languages they teach or learn in. */
  languages?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The name: for the own organisation, and for whom its handling shows the class identity. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** What else is to be said of them. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The owner's own reference for it. */
  reference: Scalars['String']['input'];
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: InputMaybe<Reliability>;
  /** It is deleted after this day unless its owner extends it, giving a reason; ten years after its creation by default. */
  reviewBy?: InputMaybe<Scalars['PartialDate']['input']>;
  /** What they do, such as `document examiner`. */
  role?: InputMaybe<Scalars['String']['input']>;
  /** The service they belong to. */
  service?: InputMaybe<Scalars['String']['input']>;
  /** Which source stated a value, and when, where that is known. */
  statements?: InputMaybe<Array<StatementInput>>;
};

/** Orders of officers. Those of one value come in the order of their ids, those without one last, and where you are not shown what it goes by, a record is left out. */
export type OfficerOrder =
  /** By when the present version was recorded, the newest first. */
  | 'UPDATED_NEWEST'
  /** By when the present version was recorded, the oldest first. */
  | 'UPDATED_OLDEST';

/** What became of an `Officer` that was handed in. */
export type OfficerOutcome = {
  __typename?: 'OfficerOutcome';
  /** Where it was refused: all that is wrong with it, at most 100 faults. `path` and `reason` are those of the first. */
  faults?: Maybe<Array<RecordFault>>;
  /** Its id; null where none could be made. */
  id?: Maybe<Scalars['ID']['output']>;
  /** Where it was refused: how many faults there are beyond these. */
  moreFaults?: Maybe<Scalars['Int']['output']>;
  /** Where it was refused: the field at fault, such as `names[0].full`; empty where it is the record as a whole. */
  path?: Maybe<Scalars['String']['output']>;
  /** Where it was refused: why. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The record as it stands now: after a conflict, what stands instead. */
  record?: Maybe<Officer>;
  /** What became of it. */
  result?: Maybe<WriteResult>;
  /** The version that stands now; 0 where there was never one. */
  version?: Maybe<Scalars['Int']['output']>;
};

/** A planned and co-ordinated operation at the border, global, regional or against one kind of crime. */
export type Operation = Node & RecordInterface & {
  __typename?: 'Operation';
  /** Border points that take part, and when. */
  borderPoints?: Maybe<Array<OperationBorderPoint>>;
  /** Countries that are asked to take part. Its handling is to show it to them: nobody answers what it does not see. */
  countries?: Maybe<Array<Scalars['OwnerCode']['output']>>;
  /** When the hub first recorded it. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: Maybe<Scalars['Int']['output']>;
  /** The kinds of crime it is against. */
  crimeAreas?: Maybe<Array<CrimeArea>>;
  /** What was decided of it, the newest first. */
  decisions?: Maybe<Array<Decision>>;
  /** What it is called in a list, in one line, of what you are shown of it, or else by its kind and owner. For reading alone: how it is made may change, and it is no key. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** First day. */
  from?: Maybe<Scalars['PartialDate']['output']>;
  /** Stable id, prefix OPE. */
  id: Scalars['ID']['output'];
  /** Its name. */
  name?: Maybe<Scalars['String']['output']>;
  /** What else is to be said of it. */
  note?: Maybe<Scalars['String']['output']>;
  /** What it sets out to reach, in words. */
  objectives?: Maybe<Array<Scalars['String']['output']>>;
  /** The country or organisation that co-ordinates it. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** Who takes part beside its owner, and who is asked to. An answer is shown to the operation's owner and to all who were asked when it was given. */
  participants?: Maybe<Array<Participant>>;
  /** Partners that are asked to take part, each by the code under which its keys stand. */
  partnersAsked?: Maybe<Array<Scalars['OwnerCode']['output']>>;
  /** How far it has come. Its owner begins and ends it, the hub closes it. */
  phase?: Maybe<OperationPhase>;
  /** The programme it belongs to. */
  programme?: Maybe<Programme>;
  /** Code of the programme it belongs to, as `programmes` names it: of one that the operator declared, `programme` says OTHER. Null where it is of none. */
  programmeCode?: Maybe<Scalars['String']['output']>;
  /** The owner's own reference for it. */
  reference?: Maybe<Scalars['String']['output']>;
  /** The regions it covers. */
  regions?: Maybe<Array<Region>>;
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: Maybe<Reliability>;
  /** What it needs, where and for how long. What it is offered and given, and what is missing, is in `resourcePlan`. */
  requested?: Maybe<Array<RequestedResource>>;
  /** What it asks for, what it is offered and given, and what is missing. Refused where there is more than is looked through. */
  resourcePlan?: Maybe<ResourcePlan>;
  /** What has been allocated to it, as its owner sums it up. */
  resources?: Maybe<Array<Resource>>;
  /** What it has brought; null until something is known. */
  results?: Maybe<OperationResults>;
  /** It is deleted after this day unless its owner extends it, giving a reason; ten years after its creation by default. */
  reviewBy?: Maybe<Scalars['PartialDate']['output']>;
  /** How far it reaches. */
  scope?: Maybe<OperationScope>;
  /** Which source stated a value, and when, where that is known. */
  statements?: Maybe<Array<Statement>>;
  /** What it sets out to reach, as far as it can be measured. Arrests and hits may be reported, they are never set as targets. */
  targets?: Maybe<Array<OperationTarget>>;
  /** True for a record made for training or trials. It never answers a live question, nor a live record a test one. */
  test?: Maybe<Scalars['Boolean']['output']>;
  /** Last day; null while it is open. */
  until?: Maybe<Scalars['PartialDate']['output']>;
  /** When the hub recorded this version. */
  updated?: Maybe<Scalars['DateTime']['output']>;
  /** Which version of the record this is, counting from 1. */
  version?: Maybe<Scalars['Int']['output']>;
};


/** A planned and co-ordinated operation at the border, global, regional or against one kind of crime. */
export type OperationstatementsArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** What became of an answer to an operation. */
export type OperationAnswered = {
  __typename?: 'OperationAnswered';
  /** What the caller's organisation says of the operation now. */
  participation?: Maybe<Participation>;
  /** Ids of what was allocated of these and is released with them, as far as the caller sees them. */
  released?: Maybe<Array<Scalars['ID']['output']>>;
  /** `UNCHANGED`: it has been said before. */
  result?: Maybe<WriteResult>;
  /** Ids of its offers that are taken back, as it does not take part. */
  withdrawn?: Maybe<Array<Scalars['ID']['output']>>;
};

/** A border point that takes part in an operation. */
export type OperationBorderPoint = {
  __typename?: 'OperationBorderPoint';
  /** Its code, as checks name it for their place. */
  code?: Maybe<Scalars['String']['output']>;
  /** First day; null is the operation's. */
  from?: Maybe<Scalars['PartialDate']['output']>;
  /** Parts of the week in which it takes part, UTC; none means at any time. */
  hours?: Maybe<Array<BorderPointHours>>;
  /** The bureau whose checks there count. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** Last day; null is the operation's. */
  until?: Maybe<Scalars['PartialDate']['output']>;
};

/** What an owner says of it when it records an `OperationBorderPoint`. */
export type OperationBorderPointInput = {
  /** Its code, as checks name it for their place. */
  code: Scalars['String']['input'];
  /** First day; null is the operation's. */
  from?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Parts of the week in which it takes part, UTC; none means at any time. */
  hours?: InputMaybe<Array<BorderPointHoursInput>>;
  /** The bureau whose checks there count. */
  owner: Scalars['OwnerCode']['input'];
  /** Last day; null is the operation's. */
  until?: InputMaybe<Scalars['PartialDate']['input']>;
};

/** A page of operations. */
export type OperationConnection = {
  __typename?: 'OperationConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<OperationEdge>>;
  /** The operations alone. */
  nodes?: Maybe<Array<Operation>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** An operation in a page. */
export type OperationEdge = {
  __typename?: 'OperationEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The operation. */
  node?: Maybe<Operation>;
};

/** What an owner says of it when it records an `Operation`. */
export type OperationInput = {
  /** Border points that take part, and when. */
  borderPoints?: InputMaybe<Array<OperationBorderPointInput>>;
  /** Countries that are asked to take part. Its handling is to show it to them: nobody answers what it does not see. */
  countries?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: InputMaybe<Scalars['Int']['input']>;
  /** The kinds of crime it is against. */
  crimeAreas?: InputMaybe<Array<CrimeArea>>;
  /** The version last seen, 0 where it must not exist yet: where another stands, nothing is written. Left out, whatever stands is replaced. */
  expected?: InputMaybe<Scalars['Int']['input']>;
  /** First day. */
  from?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Who may see it beside the owner; left out, nobody. */
  handling?: InputMaybe<HandlingInput>;
  /** Its name. */
  name: Scalars['String']['input'];
  /** What else is to be said of it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** What it sets out to reach, in words. */
  objectives?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Partners that are asked to take part, each by the code under which its keys stand. */
  partnersAsked?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  /** How far it has come. Its owner begins and ends it, the hub closes it. */
  phase: OperationPhase;
  /** The programme it belongs to. */
  programme: Programme;
  /** Code of the programme it belongs to, as `programmes` names it: of one that the operator declared, `programme` says OTHER. Null where it is of none. */
  programmeCode?: InputMaybe<Scalars['String']['input']>;
  /** The owner's own reference for it. */
  reference: Scalars['String']['input'];
  /** The regions it covers. */
  regions?: InputMaybe<Array<Region>>;
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: InputMaybe<Reliability>;
  /** What it needs, where and for how long. What it is offered and given, and what is missing, is in `resourcePlan`. */
  requested?: InputMaybe<Array<RequestedResourceInput>>;
  /** What has been allocated to it, as its owner sums it up. */
  resources?: InputMaybe<Array<ResourceInput>>;
  /** What it has brought; null until something is known. */
  results?: InputMaybe<OperationResultsInput>;
  /** It is deleted after this day unless its owner extends it, giving a reason; ten years after its creation by default. */
  reviewBy?: InputMaybe<Scalars['PartialDate']['input']>;
  /** How far it reaches. */
  scope?: InputMaybe<OperationScope>;
  /** Which source stated a value, and when, where that is known. */
  statements?: InputMaybe<Array<StatementInput>>;
  /** What it sets out to reach, as far as it can be measured. Arrests and hits may be reported, they are never set as targets. */
  targets?: InputMaybe<Array<OperationTargetInput>>;
  /** Last day; null while it is open. */
  until?: InputMaybe<Scalars['PartialDate']['input']>;
};

/** Orders of operations. Those of one value come in the order of their ids, those without one last, and where you are not shown what it goes by, a record is left out. */
export type OperationOrder =
  /** By its first day, the newest first. */
  | 'FROM_NEWEST'
  /** By its first day, the oldest first. */
  | 'FROM_OLDEST'
  /** By when the present version was recorded, the newest first. */
  | 'UPDATED_NEWEST'
  /** By when the present version was recorded, the oldest first. */
  | 'UPDATED_OLDEST';

/** What became of an `Operation` that was handed in. */
export type OperationOutcome = {
  __typename?: 'OperationOutcome';
  /** Where it was refused: all that is wrong with it, at most 100 faults. `path` and `reason` are those of the first. */
  faults?: Maybe<Array<RecordFault>>;
  /** Its id; null where none could be made. */
  id?: Maybe<Scalars['ID']['output']>;
  /** Where it was refused: how many faults there are beyond these. */
  moreFaults?: Maybe<Scalars['Int']['output']>;
  /** Where it was refused: the field at fault, such as `names[0].full`; empty where it is the record as a whole. */
  path?: Maybe<Scalars['String']['output']>;
  /** Where it was refused: why. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The record as it stands now: after a conflict, what stands instead. */
  record?: Maybe<Operation>;
  /** What became of it. */
  result?: Maybe<WriteResult>;
  /** The version that stands now; 0 where there was never one. */
  version?: Maybe<Scalars['Int']['output']>;
};

/** How far an operation has come. */
export type OperationPhase =
  /** Called off before it began. */
  | 'CANCELLED'
  /** Over and evaluated. */
  | 'CLOSED'
  /** Over; its results are being evaluated. */
  | 'EVALUATION'
  /** Being prepared. */
  | 'PLANNED'
  /** Under way. */
  | 'RUNNING';

/** A programme of operations, as data: the hub's own, or one that the operator declared. */
export type OperationProgramme = {
  __typename?: 'OperationProgramme';
  /** What its operations do. */
  activities?: Maybe<Array<ProgrammeActivity>>;
  /** Its code, which an operation names as `programmeCode`. */
  code?: Maybe<Scalars['String']['output']>;
  /** The kinds of crime it is against. */
  crimeAreas?: Maybe<Array<CrimeArea>>;
  /** What it is for. */
  description?: Maybe<Scalars['String']['output']>;
  /** Its name. */
  name?: Maybe<Scalars['String']['output']>;
  /** Where its operations take place. */
  places?: Maybe<Array<PlaceKind>>;
  /** Registers that its operations check. */
  registers?: Maybe<Array<Register>>;
  /** Kinds of seizure that its operations count. An operation that states another is refused. */
  seizures?: Maybe<Array<SeizureKind>>;
};

/** The after-action report of an operation, as it is told to the caller. */
export type OperationReport = {
  __typename?: 'OperationReport';
  /** All that was answered by then was counted. */
  asOf?: Maybe<Scalars['DateTime']['output']>;
  /** The report's counts; always by what they measure, and by what is asked for; 10,000 at most. */
  counts?: Maybe<Array<CountedApart>>;
  /** Whether the hub's counters give the very same bytes now, for the operation's owner: what was said of hits since may have changed them. */
  equal?: Maybe<Scalars['Boolean']['output']>;
  /** Whether counts are told as they are: as in `CountedResults`. */
  exact?: Maybe<Scalars['Boolean']['output']>;
  /** 1 as it was made at the close; each correction is the next. */
  number?: Maybe<Scalars['Int']['output']>;
  /** The operation. */
  operation?: Maybe<Operation>;
  /** The same as one HTML page, to be read and printed. Null where an address cannot be given out, as where no purpose is stated. */
  page?: Maybe<ReportAddress>;
  /** The report itself, for the operation's owner. */
  report?: Maybe<AfterActionReport>;
  /** What may be missing in it for good. */
  uncounted?: Maybe<Array<Uncounted>>;
};


/** The after-action report of an operation, as it is told to the caller. */
export type OperationReportcountsArgs = {
  by?: Array<CountedBy>;
};

/** What became of the closing of an operation, or of a correction of its report. */
export type OperationReported = {
  __typename?: 'OperationReported';
  /** The report that stands now. */
  report?: Maybe<AfterActionReport>;
  /** `CONFLICT`: something was counted meanwhile, and nothing was written: ask again. `UNCHANGED`: it was closed before. */
  result?: Maybe<WriteResult>;
};

/** What an operation has brought. A number that nobody has reported is null, not nought. */
export type OperationResults = {
  __typename?: 'OperationResults';
  /** Arrests. */
  arrests?: Maybe<Scalars['Int']['output']>;
  /** Checks made. */
  checks?: Maybe<Scalars['Int']['output']>;
  /** Hits, by kind. */
  hits?: Maybe<Array<HitCount>>;
  /** What was seized. */
  seizures?: Maybe<Array<Seizure>>;
};

/** What an operation has brought, or what of it has changed. */
export type OperationResultsEvent = {
  __typename?: 'OperationResultsEvent';
  /** As in `CountedResults`. */
  asOf?: Maybe<Scalars['DateTime']['output']>;
  /** The counts, told apart by everything. */
  counts?: Maybe<Array<CountedApart>>;
  /** Names this event: a subscription `after` it goes on with what has changed since. */
  cursor?: Maybe<Scalars['String']['output']>;
  /** As in `CountedResults`. */
  exact?: Maybe<Scalars['Boolean']['output']>;
  /** Whether these are all counts. If not, they take the place of all that were told of the same country, place and day: one of these that is left out is nothing any more. */
  whole?: Maybe<Scalars['Boolean']['output']>;
};

/** What an owner says of it when it records an `OperationResults`. */
export type OperationResultsInput = {
  /** Arrests. */
  arrests?: InputMaybe<Scalars['Int']['input']>;
  /** Checks made. */
  checks?: InputMaybe<Scalars['Int']['input']>;
  /** Hits, by kind. */
  hits?: InputMaybe<Array<HitCountInput>>;
  /** What was seized. */
  seizures?: InputMaybe<Array<SeizureInput>>;
};

/** How far an operation reaches. */
export type OperationScope =
  /** One kind of crime, wherever it occurs. */
  | 'BY_CRIME'
  /** The whole world. */
  | 'GLOBAL'
  /** One region or several. */
  | 'REGIONAL';

/** An objective that can be measured. */
export type OperationTarget = {
  __typename?: 'OperationTarget';
  /** How much of it is to be reached, at least. */
  amount?: Maybe<Scalars['Float']['output']>;
  /** By when; null is by the operation's end. */
  by?: Maybe<Scalars['PartialDate']['output']>;
  /** What is measured. */
  measure?: Maybe<TargetMeasure>;
  /** What else is to be said of it. */
  note?: Maybe<Scalars['String']['output']>;
};

/** What an owner says of it when it records an `OperationTarget`. */
export type OperationTargetInput = {
  /** How much of it is to be reached, at least. */
  amount: Scalars['Float']['input'];
  /** By when; null is by the operation's end. */
  by?: InputMaybe<Scalars['PartialDate']['input']>;
  /** What is measured. */
  measure: TargetMeasure;
  /** What else is to be said of it. */
  note?: InputMaybe<Scalars['String']['input']>;
};

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

/** A country or partner that an operation asks to take part, or that has answered it. */
export type Participant = {
  __typename?: 'Participant';
  /** Whether the operation asks it now. Whoever is not asked any more does not take part, whatever it has said. */
  asked?: Maybe<Scalars['Boolean']['output']>;
  /** The country or partner. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** Since when; null where it has not answered. */
  since?: Maybe<Scalars['DateTime']['output']>;
  /** How it stands to the operation. */
  state?: Maybe<ParticipantState>;
};

/** How far a participant is. */
export type ParticipantProgress = {
  __typename?: 'ParticipantProgress';
  /** Of how many travellers something was checked, or tried. */
  checked?: Maybe<Scalars['Int']['output']>;
  /** Of how many was decided. */
  decided?: Maybe<Scalars['Int']['output']>;
  /** Id of the test key. */
  key?: Maybe<Scalars['ID']['output']>;
  /** How many travellers there are. */
  of?: Maybe<Scalars['Int']['output']>;
  /** Id of the officer. */
  officer?: Maybe<Scalars['ID']['output']>;
};

/** How a participant did. */
export type ParticipantScore = {
  __typename?: 'ParticipantScore';
  /** Id of the test key. */
  key?: Maybe<Scalars['ID']['output']>;
  /** How many there were. */
  of?: Maybe<Scalars['Int']['output']>;
  /** Id of the officer. */
  officer?: Maybe<Scalars['ID']['output']>;
  /** How many travellers were dealt with as they should be. */
  right?: Maybe<Scalars['Int']['output']>;
  /** Each of them, in their order. */
  travellers?: Maybe<Array<TravellerScore>>;
};

/** How a country or partner stands to an operation. */
export type ParticipantState =
  /** It takes part, if it is still asked. */
  | 'ACCEPTED'
  /** It is asked, and the caller is shown no answer of it. */
  | 'ASKED'
  /** It does not take part. */
  | 'DECLINED'
  /** It took part, and has left. */
  | 'LEFT';

/** The participants that one country sends. */
export type Participants = {
  __typename?: 'Participants';
  /** How many. */
  count?: Maybe<Scalars['Int']['output']>;
  /** The country or organisation. */
  country?: Maybe<Scalars['OwnerCode']['output']>;
};

/** What an owner says of it when it records a `Participants`. */
export type ParticipantsInput = {
  /** How many. */
  count: Scalars['Int']['input'];
  /** The country or organisation. */
  country: Scalars['OwnerCode']['input'];
};

/** That a country or partner takes part in an operation, as it says itself. */
export type Participation = Node & RecordInterface & {
  __typename?: 'Participation';
  /** When the hub first recorded it. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: Maybe<Scalars['Int']['output']>;
  /** What it is called in a list, in one line, of what you are shown of it, or else by its kind and owner. For reading alone: how it is made may change, and it is no key. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** Stable id, prefix PTN. */
  id: Scalars['ID']['output'];
  /** What else it says of it. */
  note?: Maybe<Scalars['String']['output']>;
  /** The operation; null where the caller does not see it. */
  operation?: Maybe<Operation>;
  /** The country or organisation that says so. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** The owner's own reference for it. */
  reference?: Maybe<Scalars['String']['output']>;
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: Maybe<Reliability>;
  /** It is deleted after this day unless its owner extends it, giving a reason; ten years after its creation by default. */
  reviewBy?: Maybe<Scalars['PartialDate']['output']>;
  /** Since when. */
  since?: Maybe<Scalars['DateTime']['output']>;
  /** What it says. */
  state?: Maybe<ParticipationState>;
  /** Which source stated a value, and when, where that is known. */
  statements?: Maybe<Array<Statement>>;
  /** True for a record made for training or trials. It never answers a live question, nor a live record a test one. */
  test?: Maybe<Scalars['Boolean']['output']>;
  /** When the hub recorded this version. */
  updated?: Maybe<Scalars['DateTime']['output']>;
  /** Which version of the record this is, counting from 1. */
  version?: Maybe<Scalars['Int']['output']>;
};


/** That a country or partner takes part in an operation, as it says itself. */
export type ParticipationstatementsArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** A page of participations. */
export type ParticipationConnection = {
  __typename?: 'ParticipationConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<ParticipationEdge>>;
  /** The participations alone. */
  nodes?: Maybe<Array<Participation>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A participation in a page. */
export type ParticipationEdge = {
  __typename?: 'ParticipationEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The participation. */
  node?: Maybe<Participation>;
};

/** Orders of participations. Those of one value come in the order of their ids, those without one last, and where you are not shown what it goes by, a record is left out. */
export type ParticipationOrder =
  /** By when the present version was recorded, the newest first. */
  | 'UPDATED_NEWEST'
  /** By when the present version was recorded, the oldest first. */
  | 'UPDATED_OLDEST';

/** What a country or partner says of an operation that asks it to take part. */
export type ParticipationState =
  /** It takes part. */
  | 'ACCEPTED'
  /** It does not take part. */
  | 'DECLINED'
  /** It took part, and has left. */
  | 'LEFT';

/** A body outside with which an agreement stands, or stood. */
export type Partner = Node & RecordInterface & {
  __typename?: 'Partner';
  /** The agreement: its title or subject. */
  agreement?: Maybe<Scalars['String']['output']>;
  /** When the hub first recorded it. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: Maybe<Scalars['Int']['output']>;
  /** What it is called in a list, in one line, of what you are shown of it, or else by its kind and owner. For reading alone: how it is made may change, and it is no key. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** First day of the agreement. */
  from?: Maybe<Scalars['PartialDate']['output']>;
  /** Stable id, prefix PAR. */
  id: Scalars['ID']['output'];
  /** What kind of body it is. */
  kind?: Maybe<PartnerKind>;
  /** Its name. */
  name?: Maybe<Scalars['String']['output']>;
  /** What else is to be said of it. */
  note?: Maybe<Scalars['String']['output']>;
  /** The country or organisation that keeps the record. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** The owner's own reference for it. */
  reference?: Maybe<Scalars['String']['output']>;
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: Maybe<Reliability>;
  /** It is deleted after this day unless its owner extends it, giving a reason; ten years after its creation by default. */
  reviewBy?: Maybe<Scalars['PartialDate']['output']>;
  /** Which source stated a value, and when, where that is known. */
  statements?: Maybe<Array<Statement>>;
  /** True for a record made for training or trials. It never answers a live question, nor a live record a test one. */
  test?: Maybe<Scalars['Boolean']['output']>;
  /** Last day of the agreement; null while it is open. */
  until?: Maybe<Scalars['PartialDate']['output']>;
  /** When the hub recorded this version. */
  updated?: Maybe<Scalars['DateTime']['output']>;
  /** Which version of the record this is, counting from 1. */
  version?: Maybe<Scalars['Int']['output']>;
};


/** A body outside with which an agreement stands, or stood. */
export type PartnerstatementsArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** A page of partners. */
export type PartnerConnection = {
  __typename?: 'PartnerConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<PartnerEdge>>;
  /** The partners alone. */
  nodes?: Maybe<Array<Partner>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A partner in a page. */
export type PartnerEdge = {
  __typename?: 'PartnerEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The partner. */
  node?: Maybe<Partner>;
};

/** What an owner says of it when it records a `Partner`. */
export type PartnerInput = {
  /** The agreement: its title or subject. */
  agreement?: InputMaybe<Scalars['String']['input']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: InputMaybe<Scalars['Int']['input']>;
  /** The version last seen, 0 where it must not exist yet: where another stands, nothing is written. Left out, whatever stands is replaced. */
  expected?: InputMaybe<Scalars['Int']['input']>;
  /** First day of the agreement. */
  from?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Who may see it beside the owner; left out, nobody. */
  handling?: InputMaybe<HandlingInput>;
  /** What kind of body it is. */
  kind: PartnerKind;
  /** Its name. */
  name: Scalars['String']['input'];
  /** What else is to be said of it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The owner's own reference for it. */
  reference: Scalars['String']['input'];
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: InputMaybe<Reliability>;
  /** It is deleted after this day unless its owner extends it, giving a reason; ten years after its creation by default. */
  reviewBy?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Which source stated a value, and when, where that is known. */
  statements?: InputMaybe<Array<StatementInput>>;
  /** Last day of the agreement; null while it is open. */
  until?: InputMaybe<Scalars['PartialDate']['input']>;
};

/** Kinds of partner. */
export type PartnerKind =
  /** A university or research body. */
  | 'ACADEMIC'
  /** A body of the whole world. */
  | 'INTERNATIONAL'
  /** An authority of one country. */
  | 'NATIONAL'
  /** A private body, such as an airline. */
  | 'PRIVATE'
  /** A body of several countries of one region. */
  | 'REGIONAL';

/** Orders of partners. Those of one value come in the order of their ids, those without one last, and where you are not shown what it goes by, a record is left out. */
export type PartnerOrder =
  /** By when the present version was recorded, the newest first. */
  | 'UPDATED_NEWEST'
  /** By when the present version was recorded, the oldest first. */
  | 'UPDATED_OLDEST';

/** What became of a `Partner` that was handed in. */
export type PartnerOutcome = {
  __typename?: 'PartnerOutcome';
  /** Where it was refused: all that is wrong with it, at most 100 faults. `path` and `reason` are those of the first. */
  faults?: Maybe<Array<RecordFault>>;
  /** Its id; null where none could be made. */
  id?: Maybe<Scalars['ID']['output']>;
  /** Where it was refused: how many faults there are beyond these. */
  moreFaults?: Maybe<Scalars['Int']['output']>;
  /** Where it was refused: the field at fault, such as `names[0].full`; empty where it is the record as a whole. */
  path?: Maybe<Scalars['String']['output']>;
  /** Where it was refused: why. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The record as it stands now: after a conflict, what stands instead. */
  record?: Maybe<Partner>;
  /** What became of it. */
  result?: Maybe<WriteResult>;
  /** The version that stands now; 0 where there was never one. */
  version?: Maybe<Scalars['Int']['output']>;
};

/** How many of the travellers expected at a border point on a day were asked about in an operation. */
export type PlaceCoverage = {
  __typename?: 'PlaceCoverage';
  /** Travellers asked about in the point's hours, as they are told. */
  asked?: Maybe<CountedSum>;
  /** The country whose border point it is. */
  country?: Maybe<Scalars['OwnerCode']['output']>;
  /** Day (UTC). */
  day?: Maybe<Scalars['PartialDate']['output']>;
  /** Travellers expected in those hours of the day that have begun and in which the point takes part; null where the country has declared none. */
  expected?: Maybe<Scalars['Int']['output']>;
  /** Travellers asked about outside the days and hours in which the operation names the point. They are none of those asked. */
  outsideHours?: Maybe<CountedSum>;
  /** Its code. */
  place?: Maybe<Scalars['String']['output']>;
  /** Those told as a number, as a share of those expected; null where nobody was expected or nobody said. */
  share?: Maybe<Scalars['Float']['output']>;
};

/** Where operations of a programme take place. */
export type PlaceKind =
  /** At airports. */
  | 'AIRPORTS'
  /** On the water. */
  | 'AT_SEA'
  /** Away from the border. */
  | 'INLAND'
  /** Where roads and railways cross a border. */
  | 'LAND_BORDERS'
  /** At seaports. */
  | 'SEAPORTS';

/** One version of a policy document. Its next version is a record of its own: what rests on this one goes on resting on it. */
export type PolicyDocument = Node & RecordInterface & {
  __typename?: 'PolicyDocument';
  /** Where its text stands, which is this one as long as the hash is the same. */
  address?: Maybe<Scalars['String']['output']>;
  /** When the hub first recorded it. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: Maybe<Scalars['Int']['output']>;
  /** What it is called in a list, in one line, of what you are shown of it, or else by its kind and owner. For reading alone: how it is made may change, and it is no key. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** This version, as the document states it. */
  documentVersion?: Maybe<Scalars['String']['output']>;
  /** First day on which it is in force. */
  from?: Maybe<Scalars['PartialDate']['output']>;
  /** SHA-256 of its text, in hex, where that stands elsewhere. */
  hash?: Maybe<Scalars['String']['output']>;
  /** Stable id, prefix PDC. */
  id: Scalars['ID']['output'];
  /** What else is to be said of it. */
  note?: Maybe<Scalars['String']['output']>;
  /** Its number, which all its versions have. */
  number?: Maybe<Scalars['String']['output']>;
  /** The country or organisation that issued it. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** The owner's own reference for it. */
  reference?: Maybe<Scalars['String']['output']>;
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: Maybe<Reliability>;
  /** It is deleted after this day unless its owner extends it, giving a reason; ten years after its creation by default. */
  reviewBy?: Maybe<Scalars['PartialDate']['output']>;
  /** Which source stated a value, and when, where that is known. */
  statements?: Maybe<Array<Statement>>;
  /** The version of the same document in the place of which it came. */
  supersedes?: Maybe<Scalars['String']['output']>;
  /** True for a record made for training or trials. It never answers a live question, nor a live record a test one. */
  test?: Maybe<Scalars['Boolean']['output']>;
  /** Its text; null where that stands elsewhere. */
  text?: Maybe<Scalars['String']['output']>;
  /** Its title. */
  title?: Maybe<Scalars['String']['output']>;
  /** Last day on which it is in force; null while it is open. */
  until?: Maybe<Scalars['PartialDate']['output']>;
  /** When the hub recorded this version. */
  updated?: Maybe<Scalars['DateTime']['output']>;
  /** Which version of the record this is, counting from 1. */
  version?: Maybe<Scalars['Int']['output']>;
};


/** One version of a policy document. Its next version is a record of its own: what rests on this one goes on resting on it. */
export type PolicyDocumentstatementsArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** A page of policy documents. */
export type PolicyDocumentConnection = {
  __typename?: 'PolicyDocumentConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<PolicyDocumentEdge>>;
  /** The policy documents alone. */
  nodes?: Maybe<Array<PolicyDocument>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A policy document in a page. */
export type PolicyDocumentEdge = {
  __typename?: 'PolicyDocumentEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The policy document. */
  node?: Maybe<PolicyDocument>;
};

/** What an owner says of it when it records a `PolicyDocument`. */
export type PolicyDocumentInput = {
  /** Where its text stands, which is this one as long as the hash is the same. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: InputMaybe<Scalars['Int']['input']>;
  /** This version, as the document states it. */
  documentVersion: Scalars['String']['input'];
  /** The version last seen, 0 where it must not exist yet: where another stands, nothing is written. Left out, whatever stands is replaced. */
  expected?: InputMaybe<Scalars['Int']['input']>;
  /** First day on which it is in force. */
  from?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Who may see it beside the owner; left out, nobody. */
  handling?: InputMaybe<HandlingInput>;
  /** SHA-256 of its text, in hex, where that stands elsewhere. */
  hash?: InputMaybe<Scalars['String']['input']>;
  /** What else is to be said of it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Its number, which all its versions have. */
  number: Scalars['String']['input'];
  /** The owner's own reference for it. */
  reference: Scalars['String']['input'];
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: InputMaybe<Reliability>;
  /** It is deleted after this day unless its owner extends it, giving a reason; ten years after its creation by default. */
  reviewBy?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Which source stated a value, and when, where that is known. */
  statements?: InputMaybe<Array<StatementInput>>;
  /** The version of the same document in the place of which it came. */
  supersedes?: InputMaybe<Scalars['String']['input']>;
  /** Its text; null where that stands elsewhere. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Its title. */
  title: Scalars['String']['input'];
  /** Last day on which it is in force; null while it is open. */
  until?: InputMaybe<Scalars['PartialDate']['input']>;
};

/** Orders of policy documents. Those of one value come in the order of their ids, those without one last, and where you are not shown what it goes by, a record is left out. */
export type PolicyDocumentOrder =
  /** By when the present version was recorded, the newest first. */
  | 'UPDATED_NEWEST'
  /** By when the present version was recorded, the oldest first. */
  | 'UPDATED_OLDEST';

/** What became of a `PolicyDocument` that was handed in. */
export type PolicyDocumentOutcome = {
  __typename?: 'PolicyDocumentOutcome';
  /** Where it was refused: all that is wrong with it, at most 100 faults. `path` and `reason` are those of the first. */
  faults?: Maybe<Array<RecordFault>>;
  /** Its id; null where none could be made. */
  id?: Maybe<Scalars['ID']['output']>;
  /** Where it was refused: how many faults there are beyond these. */
  moreFaults?: Maybe<Scalars['Int']['output']>;
  /** Where it was refused: the field at fault, such as `names[0].full`; empty where it is the record as a whole. */
  path?: Maybe<Scalars['String']['output']>;
  /** Where it was refused: why. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The record as it stands now: after a conflict, what stands instead. */
  record?: Maybe<PolicyDocument>;
  /** What became of it. */
  result?: Maybe<WriteResult>;
  /** The version that stands now; 0 where there was never one. */
  version?: Maybe<Scalars['Int']['output']>;
};

/** Programmes of border operations. */
export type Programme =
  /** Searches at land borders and seaports: radiological and nuclear finds are among its seizures. */
  | 'HAWK'
  /** Searches at seaports, at sea and on land: substances, firearms and vessels are among its seizures. */
  | 'ICEBREAKER'
  /** Locating and arresting fugitives. */
  | 'INFRA'
  /** Checks and searches along the routes by air, sea and land: substances, firearms and vessels are among its seizures. */
  | 'LIONFISH'
  /** None of these. */
  | 'OTHER'
  /** Screening of travellers' documents against the register of stolen and lost ones. */
  | 'STOP';

/** What operations of a programme do. */
export type ProgrammeActivity =
  /** Check travellers' documents. */
  | 'DOCUMENT_CHECKS'
  /** List fugitives, and look for them. */
  | 'FUGITIVE_LISTS'
  /** Check persons. */
  | 'PERSON_CHECKS'
  /** Search vehicles, vessels and goods. */
  | 'SEARCHES'
  /** Train officers. */
  | 'TRAINING';

/** What can be asked. */
export type Query = {
  __typename?: 'Query';
  /** An after-action report by its id; null where there is none that the caller may see. */
  afterActionReport?: Maybe<AfterActionReport>;
  /** After-action reports of the caller's operations: of one, where it is given. */
  afterActionReports?: Maybe<AfterActionReportConnection>;
  /** An allocation by its id; null where there is none that the caller may see. */
  allocation?: Maybe<Allocation>;
  /** Allocations: of one operation, or of one offer, where they are given. */
  allocations?: Maybe<AllocationConnection>;
  /** The capacity of a country as it reports it and, for itself, as the hub sees it. */
  capacity?: Maybe<Capacity>;
  /** A report of a country's capacity by its id; null where there is none that the caller may see. */
  capacityReport?: Maybe<CapacityReport>;
  /** Reports of capacity. */
  capacityReports?: Maybe<CapacityReportConnection>;
  /** A certificate by its id; null where there is none that the caller may see. */
  certificate?: Maybe<Certificate>;
  /** Certificates by holder, course, session, level and by whom their holder was taught; every argument given must fit. */
  certificates?: Maybe<CertificateConnection>;
  /** A course by its id; null where there is none that the caller may see. */
  course?: Maybe<Course>;
  /** Courses, those that train trainers (or do not) where that is asked. */
  courses?: Maybe<CourseConnection>;
  /** A decision by its id; null where there is none that the caller may see. */
  decision?: Maybe<Decision>;
  /** Decisions: on one operation, where it is given. */
  decisions?: Maybe<DecisionConnection>;
  /** A deployment by its id; null where there is none that the caller may see. */
  deployment?: Maybe<Deployment>;
  /** Deployments, in a country where one is named. */
  deployments?: Maybe<DeploymentConnection>;
  /** An exercise by its id; null where there is none that the caller may see. */
  exercise?: Maybe<Exercise>;
  /** An attempt by its id; null where there is none that the caller may see. */
  exerciseAttempt?: Maybe<ExerciseAttempt>;
  /** Attempts in an exercise, and on a traveller, where they are named. */
  exerciseAttempts?: Maybe<ExerciseAttemptConnection>;
  /** Exercises of a session, and of a scenario, where they are named. */
  exercises?: Maybe<ExerciseConnection>;
  /** An officer by their id; null where there is none that the caller may see. */
  officer?: Maybe<Officer>;
  /** Officers who teach or are taught, of one service where it is named. */
  officers?: Maybe<OfficerConnection>;
  /** An operation by its id; null where there is none that the caller may see. */
  operation?: Maybe<Operation>;
  /** What was reported of an operation when it was closed; null where the caller sees no such operation, or there is no report. */
  operationReport?: Maybe<OperationReport>;
  /** What an operation has brought, counted by the hub from checks, hits and what came of them: nothing of it is typed in. Null where there is no such operation that the caller may see. */
  operationResults?: Maybe<CountedResults>;
  /** Operations by programme, phase and a country that takes part; every argument given must fit. */
  operations?: Maybe<OperationConnection>;
  /** What somebody says of an operation, by its id; null where there is none that the caller may see. */
  participation?: Maybe<Participation>;
  /** Who takes part in which operation: in one, and in one state, where they are given. */
  participations?: Maybe<ParticipationConnection>;
  /** A partner by its id; null where there is none that the caller may see. */
  partner?: Maybe<Partner>;
  /** Partners, of one kind where it is named. */
  partners?: Maybe<PartnerConnection>;
  /** A version of a policy document by its id; null where there is none that the caller may see. */
  policyDocument?: Maybe<PolicyDocument>;
  /** Versions of policy documents. */
  policyDocuments?: Maybe<PolicyDocumentConnection>;
  /** Every programme of operations: the hub's own and those that its operator declared, 105 at most. */
  programmes?: Maybe<Array<OperationProgramme>>;
  /** An offer by its id; null where there is none that the caller may see. */
  resourceOffer?: Maybe<ResourceOffer>;
  /** Offers: to one operation, and of one kind, where they are given. */
  resourceOffers?: Maybe<ResourceOfferConnection>;
  /** A session by its id; null where there is none that the caller may see. */
  session?: Maybe<Session>;
  /** Sessions, in a country where one is named. */
  sessions?: Maybe<SessionConnection>;
};


/** What can be asked. */
export type QueryafterActionReportArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryafterActionReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  createdSince?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  operation?: InputMaybe<Scalars['ID']['input']>;
  orderBy?: InputMaybe<AfterActionReportOrder>;
  owners?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};


/** What can be asked. */
export type QueryallocationArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryallocationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  createdSince?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  offer?: InputMaybe<Scalars['ID']['input']>;
  operation?: InputMaybe<Scalars['ID']['input']>;
  orderBy?: InputMaybe<AllocationOrder>;
  owners?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};


/** What can be asked. */
export type QuerycapacityArgs = {
  country: Scalars['OwnerCode']['input'];
};


/** What can be asked. */
export type QuerycapacityReportArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QuerycapacityReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  createdSince?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CapacityReportOrder>;
  owners?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};


/** What can be asked. */
export type QuerycertificateArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QuerycertificatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  course?: InputMaybe<Scalars['ID']['input']>;
  createdSince?: InputMaybe<Scalars['DateTime']['input']>;
  dueWithinDays?: InputMaybe<Scalars['Int']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  lastDay?: InputMaybe<DateRange>;
  level?: InputMaybe<CertificateLevel>;
  officer?: InputMaybe<Scalars['ID']['input']>;
  orderBy?: InputMaybe<CertificateOrder>;
  owners?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  session?: InputMaybe<Scalars['ID']['input']>;
  taughtBy?: InputMaybe<Scalars['ID']['input']>;
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};


/** What can be asked. */
export type QuerycourseArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QuerycoursesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  createdSince?: InputMaybe<Scalars['DateTime']['input']>;
  durationDays?: InputMaybe<NumberRange>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CourseOrder>;
  owners?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  trainTheTrainer?: InputMaybe<Scalars['Boolean']['input']>;
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};


/** What can be asked. */
export type QuerydecisionArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QuerydecisionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  createdSince?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  operation?: InputMaybe<Scalars['ID']['input']>;
  orderBy?: InputMaybe<DecisionOrder>;
  owners?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};


/** What can be asked. */
export type QuerydeploymentArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QuerydeploymentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  countries?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  country?: InputMaybe<Scalars['OwnerCode']['input']>;
  createdSince?: InputMaybe<Scalars['DateTime']['input']>;
  during?: InputMaybe<DateRange>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DeploymentOrder>;
  owners?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};


/** What can be asked. */
export type QueryexerciseArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryexerciseAttemptArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryexerciseAttemptsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  createdSince?: InputMaybe<Scalars['DateTime']['input']>;
  exercise?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ExerciseAttemptOrder>;
  owners?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  traveller?: InputMaybe<Scalars['Int']['input']>;
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};


/** What can be asked. */
export type QueryexercisesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  createdSince?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ExerciseOrder>;
  owners?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  scenario?: InputMaybe<ExerciseScenario>;
  session?: InputMaybe<Scalars['ID']['input']>;
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};


/** What can be asked. */
export type QueryofficerArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryofficersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  createdSince?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<OfficerOrder>;
  owners?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  service?: InputMaybe<Scalars['String']['input']>;
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};


/** What can be asked. */
export type QueryoperationArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryoperationReportArgs = {
  number?: InputMaybe<Scalars['Int']['input']>;
  operation: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryoperationResultsArgs = {
  operation: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryoperationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  countries?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  country?: InputMaybe<Scalars['OwnerCode']['input']>;
  createdSince?: InputMaybe<Scalars['DateTime']['input']>;
  during?: InputMaybe<DateRange>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<OperationOrder>;
  owners?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  phase?: InputMaybe<OperationPhase>;
  phases?: InputMaybe<Array<OperationPhase>>;
  programme?: InputMaybe<Programme>;
  programmeCode?: InputMaybe<Scalars['String']['input']>;
  programmes?: InputMaybe<Array<Programme>>;
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};


/** What can be asked. */
export type QueryparticipationArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryparticipationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  createdSince?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  operation?: InputMaybe<Scalars['ID']['input']>;
  orderBy?: InputMaybe<ParticipationOrder>;
  owners?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  state?: InputMaybe<ParticipationState>;
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};


/** What can be asked. */
export type QuerypartnerArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QuerypartnersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  createdSince?: InputMaybe<Scalars['DateTime']['input']>;
  during?: InputMaybe<DateRange>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind?: InputMaybe<PartnerKind>;
  kinds?: InputMaybe<Array<PartnerKind>>;
  orderBy?: InputMaybe<PartnerOrder>;
  owners?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};


/** What can be asked. */
export type QuerypolicyDocumentArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QuerypolicyDocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  createdSince?: InputMaybe<Scalars['DateTime']['input']>;
  during?: InputMaybe<DateRange>;
  first?: InputMaybe<Scalars['Int']['input']>;
  number?: InputMaybe<Scalars['String']['input']>;
  orderBy?: InputMaybe<PolicyDocumentOrder>;
  owners?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};


/** What can be asked. */
export type QueryresourceOfferArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryresourceOffersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  createdSince?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind?: InputMaybe<ResourceKind>;
  operation?: InputMaybe<Scalars['ID']['input']>;
  orderBy?: InputMaybe<ResourceOfferOrder>;
  owners?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};


/** What can be asked. */
export type QuerysessionArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QuerysessionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  countries?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  country?: InputMaybe<Scalars['OwnerCode']['input']>;
  createdSince?: InputMaybe<Scalars['DateTime']['input']>;
  during?: InputMaybe<DateRange>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SessionOrder>;
  owners?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
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

/** Regions of the world, as operations are planned. */
export type Region =
  /** Africa, without its north. */
  | 'AFRICA'
  /** North, Central and South America with the Caribbean. */
  | 'AMERICAS'
  /** Asia and the South Pacific. */
  | 'ASIA_PACIFIC'
  /** Europe. */
  | 'EUROPE'
  /** The Middle East and North Africa. */
  | 'MIDDLE_EAST_AND_NORTH_AFRICA';

/** Registers that a deployed team may be given access to. */
export type Register =
  /** Alerts on counterfeits (Dial-Doc). */
  | 'DIAL_DOC'
  /** Genuine travel documents (EdisonTD). */
  | 'EDISON'
  /** Fingerprints. */
  | 'FINGERPRINTS'
  /** Persons subject to a request for co-operation. */
  | 'NOMINALS'
  /** Notices and diffusions. */
  | 'NOTICES'
  /** Stolen and lost travel documents. */
  | 'SLTD'
  /** Stolen motor vehicles. */
  | 'SMV'
  /** Travel documents whose bearers are the subject of a notice. */
  | 'TDAWN';

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

/** Where something is got with GET and no header, from the hub's own origin: good for this caller, purpose and case alone, and for minutes. */
export type ReportAddress = {
  __typename?: 'ReportAddress';
  /** It answers until then. */
  until?: Maybe<Scalars['DateTime']['output']>;
  /** The path. */
  url?: Maybe<Scalars['String']['output']>;
};

/** A border point as its country reports it. */
export type ReportedBorderPoint = {
  __typename?: 'ReportedBorderPoint';
  /** Its code, as checks name it for their place. */
  code?: Maybe<Scalars['String']['output']>;
  /** How it is connected. */
  connected?: Maybe<BorderPointConnected>;
  /** Its name. */
  name?: Maybe<Scalars['String']['output']>;
};

/** What an owner says of it when it records a `ReportedBorderPoint`. */
export type ReportedBorderPointInput = {
  /** Its code, as checks name it for their place. */
  code: Scalars['String']['input'];
  /** How it is connected. */
  connected: BorderPointConnected;
  /** Its name. */
  name?: InputMaybe<Scalars['String']['input']>;
};

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

/** What an operation needs. */
export type RequestedResource = {
  __typename?: 'RequestedResource';
  /** How many. */
  amount?: Maybe<Scalars['Int']['output']>;
  /** First day. */
  from?: Maybe<Scalars['PartialDate']['output']>;
  /** What kind of thing. */
  kind?: Maybe<ResourceKind>;
  /** What else is to be said of it. */
  note?: Maybe<Scalars['String']['output']>;
  /** A border point's code, or another place; null is the operation as a whole. */
  place?: Maybe<Scalars['String']['output']>;
  /** Last day. */
  until?: Maybe<Scalars['PartialDate']['output']>;
};

/** What an owner says of it when it records a `RequestedResource`. */
export type RequestedResourceInput = {
  /** How many. */
  amount?: InputMaybe<Scalars['Int']['input']>;
  /** First day. */
  from?: InputMaybe<Scalars['PartialDate']['input']>;
  /** What kind of thing. */
  kind: ResourceKind;
  /** What else is to be said of it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** A border point's code, or another place; null is the operation as a whole. */
  place?: InputMaybe<Scalars['String']['input']>;
  /** Last day. */
  until?: InputMaybe<Scalars['PartialDate']['input']>;
};

/** Something allocated to an operation. */
export type Resource = {
  __typename?: 'Resource';
  /** How much or how many; the note says of what. */
  amount?: Maybe<Scalars['Float']['output']>;
  /** What kind of thing it is. */
  kind?: Maybe<ResourceKind>;
  /** What it is, its unit and its terms. */
  note?: Maybe<Scalars['String']['output']>;
};

/** What became of an allocation. */
export type ResourceAllocated = {
  __typename?: 'ResourceAllocated';
  /** The allocation as it stands now. */
  allocation?: Maybe<Allocation>;
  /** What became of it. */
  result?: Maybe<WriteResult>;
};

/** What an owner says of it when it records a `Resource`. */
export type ResourceInput = {
  /** How much or how many; the note says of what. */
  amount?: InputMaybe<Scalars['Float']['input']>;
  /** What kind of thing it is. */
  kind: ResourceKind;
  /** What it is, its unit and its terms. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** Kinds of resource. */
export type ResourceKind =
  /** Access to registers. */
  | 'ACCESS'
  /** One device, by its name: it can be at one place only. */
  | 'DEVICE'
  /** Equipment. */
  | 'EQUIPMENT'
  /** Money. */
  | 'FUNDING'
  /** None of these. */
  | 'OTHER'
  /** Officers, analysts and other people. */
  | 'PERSONNEL'
  /** One team, by its name: it can be at one place only. */
  | 'TEAM'
  /** Training. */
  | 'TRAINING';

/** What a country or partner offers to an operation for a time. */
export type ResourceOffer = Node & RecordInterface & {
  __typename?: 'ResourceOffer';
  /** How many; of a team or a device one. */
  amount?: Maybe<Scalars['Int']['output']>;
  /** When the hub first recorded it. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: Maybe<Scalars['Int']['output']>;
  /** What it is called in a list, in one line, of what you are shown of it, or else by its kind and owner. For reading alone: how it is made may change, and it is no key. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** First day. */
  from?: Maybe<Scalars['PartialDate']['output']>;
  /** Stable id, prefix OFF. */
  id: Scalars['ID']['output'];
  /** What kind of thing it is. */
  kind?: Maybe<ResourceKind>;
  /** Which team or device it is. One that is offered twice under a name is the same one. */
  name?: Maybe<Scalars['String']['output']>;
  /** What else is to be said of it. */
  note?: Maybe<Scalars['String']['output']>;
  /** The operation; null where the caller does not see it. */
  operation?: Maybe<Operation>;
  /** The country or organisation that offers it. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
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
  /** Last day; null while it is open. */
  until?: Maybe<Scalars['PartialDate']['output']>;
  /** When the hub recorded this version. */
  updated?: Maybe<Scalars['DateTime']['output']>;
  /** Which version of the record this is, counting from 1. */
  version?: Maybe<Scalars['Int']['output']>;
};


/** What a country or partner offers to an operation for a time. */
export type ResourceOfferstatementsArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** A page of resource offers. */
export type ResourceOfferConnection = {
  __typename?: 'ResourceOfferConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<ResourceOfferEdge>>;
  /** The resource offers alone. */
  nodes?: Maybe<Array<ResourceOffer>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A resource offer in a page. */
export type ResourceOfferEdge = {
  __typename?: 'ResourceOfferEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The resource offer. */
  node?: Maybe<ResourceOffer>;
};

/** Orders of resource offers. Those of one value come in the order of their ids, those without one last, and where you are not shown what it goes by, a record is left out. */
export type ResourceOfferOrder =
  /** By when the present version was recorded, the newest first. */
  | 'UPDATED_NEWEST'
  /** By when the present version was recorded, the oldest first. */
  | 'UPDATED_OLDEST';

/** What became of an offer. */
export type ResourceOffered = {
  __typename?: 'ResourceOffered';
  /** The offer as it stands now. */
  offer?: Maybe<ResourceOffer>;
  /** What became of it. */
  result?: Maybe<WriteResult>;
};

/** What an operation asks for, what it is offered and given, what does not go together and what is missing: all of it of what the caller may see. */
export type ResourcePlan = {
  __typename?: 'ResourcePlan';
  /** What its owner has allocated. */
  allocated?: Maybe<Array<AllocatedResource>>;
  /** Teams and devices of this operation that are at two places at once, whatever operations those are of, and offers by number of which more is allocated at once than there is. By the minute where both have hours, otherwise by the day. Two named places are two; one place in two operations is one; of two operations of which one names no place, it may be. */
  conflicts?: Maybe<Array<AllocationConflict>>;
  /** What is requested less what is allocated, by kind and place, for each stretch of days on which the same is missing. On the side of caution: a vague date of a request is taken at its widest, one of an allocation at its narrowest, and what is allocated for some hours alone is not there on a whole day. */
  missing?: Maybe<Array<MissingResource>>;
  /** What it is offered. */
  offered?: Maybe<Array<OfferedResource>>;
  /** What its owner asks for. */
  requested?: Maybe<Array<RequestedResource>>;
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

/** Something seized. */
export type Seizure = {
  __typename?: 'Seizure';
  /** What kind of thing it is, one of those that the operation's programme counts; null where nobody has said. */
  kind?: Maybe<SeizureKind>;
  /** How much or how many, with the unit: `12 kg`, `3 vehicles`. */
  quantity?: Maybe<Scalars['String']['output']>;
  /** What was seized. */
  what?: Maybe<Scalars['String']['output']>;
};

/** What an owner says of it when it records a `Seizure`. */
export type SeizureInput = {
  /** What kind of thing it is, one of those that the operation's programme counts; null where nobody has said. */
  kind?: InputMaybe<SeizureKind>;
  /** How much or how many, with the unit: `12 kg`, `3 vehicles`. */
  quantity?: InputMaybe<Scalars['String']['input']>;
  /** What was seized. */
  what: Scalars['String']['input'];
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

/** A course held once. It counts trainers and participants, and may name them. */
export type Session = Node & RecordInterface & {
  __typename?: 'Session';
  /** The officers who attend, as far as they are named and you see them. Each country is counted with as many at least. */
  attendedBy?: Maybe<Array<Officer>>;
  /** Where: country. */
  country?: Maybe<Scalars['OwnerCode']['output']>;
  /** When the hub first recorded it. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: Maybe<Scalars['Int']['output']>;
  /** What it is called in a list, in one line, of what you are shown of it, or else by its kind and owner. For reading alone: how it is made may change, and it is no key. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** First day. */
  from?: Maybe<Scalars['PartialDate']['output']>;
  /** Stable id, prefix SES. */
  id: Scalars['ID']['output'];
  /** What else is to be said of it. */
  note?: Maybe<Scalars['String']['output']>;
  /** The country or organisation that holds it. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** Who attends, by country. */
  participants?: Maybe<Array<Participants>>;
  /** Where: town or venue. */
  place?: Maybe<Scalars['String']['output']>;
  /** The owner's own reference for it. */
  reference?: Maybe<Scalars['String']['output']>;
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: Maybe<Reliability>;
  /** It is deleted after this day unless its owner extends it, giving a reason; ten years after its creation by default. */
  reviewBy?: Maybe<Scalars['PartialDate']['output']>;
  /** Which source stated a value, and when, where that is known. */
  statements?: Maybe<Array<Statement>>;
  /** The certificates under which its trainers teach, as far as they are named and you see them: of the level TRAINER, and in force on all its days. Otherwise the session is refused when it is handed in. */
  taughtUnder?: Maybe<Array<Certificate>>;
  /** True for a record made for training or trials. It never answers a live question, nor a live record a test one. */
  test?: Maybe<Scalars['Boolean']['output']>;
  /** Who teaches, by organisation. */
  trainers?: Maybe<Array<Trainers>>;
  /** Last day; null while it is open. */
  until?: Maybe<Scalars['PartialDate']['output']>;
  /** When the hub recorded this version. */
  updated?: Maybe<Scalars['DateTime']['output']>;
  /** Which version of the record this is, counting from 1. */
  version?: Maybe<Scalars['Int']['output']>;
};


/** A course held once. It counts trainers and participants, and may name them. */
export type SessionstatementsArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** A page of sessions. */
export type SessionConnection = {
  __typename?: 'SessionConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<SessionEdge>>;
  /** The sessions alone. */
  nodes?: Maybe<Array<Session>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A session in a page. */
export type SessionEdge = {
  __typename?: 'SessionEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The session. */
  node?: Maybe<Session>;
};

/** What an owner says of it when it records a `Session`. */
export type SessionInput = {
  /** The officers who attend, as far as they are named and you see them. Each country is counted with as many at least. */
  attendedBy?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Where: country. */
  country?: InputMaybe<Scalars['OwnerCode']['input']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: InputMaybe<Scalars['Int']['input']>;
  /** The version last seen, 0 where it must not exist yet: where another stands, nothing is written. Left out, whatever stands is replaced. */
  expected?: InputMaybe<Scalars['Int']['input']>;
  /** First day. */
  from?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Who may see it beside the owner; left out, nobody. */
  handling?: InputMaybe<HandlingInput>;
  /** What else is to be said of it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Who attends, by country. */
  participants?: InputMaybe<Array<ParticipantsInput>>;
  /** Where: town or venue. */
  place?: InputMaybe<Scalars['String']['input']>;
  /** The owner's own reference for it. */
  reference: Scalars['String']['input'];
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: InputMaybe<Reliability>;
  /** It is deleted after this day unless its owner extends it, giving a reason; ten years after its creation by default. */
  reviewBy?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Which source stated a value, and when, where that is known. */
  statements?: InputMaybe<Array<StatementInput>>;
  /** The certificates under which its trainers teach, as far as they are named and you see them: of the level TRAINER, and in force on all its days. Otherwise the session is refused when it is handed in. */
  taughtUnder?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Who teaches, by organisation. */
  trainers?: InputMaybe<Array<TrainersInput>>;
  /** Last day; null while it is open. */
  until?: InputMaybe<Scalars['PartialDate']['input']>;
};

/** Orders of sessions. Those of one value come in the order of their ids, those without one last, and where you are not shown what it goes by, a record is left out. */
export type SessionOrder =
  /** By its first day, the newest first. */
  | 'FROM_NEWEST'
  /** By its first day, the oldest first. */
  | 'FROM_OLDEST'
  /** By when the present version was recorded, the newest first. */
  | 'UPDATED_NEWEST'
  /** By when the present version was recorded, the oldest first. */
  | 'UPDATED_OLDEST';

/** What became of a `Session` that was handed in. */
export type SessionOutcome = {
  __typename?: 'SessionOutcome';
  /** Where it was refused: all that is wrong with it, at most 100 faults. `path` and `reason` are those of the first. */
  faults?: Maybe<Array<RecordFault>>;
  /** Its id; null where none could be made. */
  id?: Maybe<Scalars['ID']['output']>;
  /** Where it was refused: how many faults there are beyond these. */
  moreFaults?: Maybe<Scalars['Int']['output']>;
  /** Where it was refused: the field at fault, such as `names[0].full`; empty where it is the record as a whole. */
  path?: Maybe<Scalars['String']['output']>;
  /** Where it was refused: why. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The record as it stands now: after a conflict, what stands instead. */
  record?: Maybe<Session>;
  /** What became of it. */
  result?: Maybe<WriteResult>;
  /** The version that stands now; 0 where there was never one. */
  version?: Maybe<Scalars['Int']['output']>;
};

/** Sex as Doc 9303 prints it. */
export type Sex =
  /** Female. */
  | 'F'
  /** Male. */
  | 'M'
  /** Unspecified: `<` in the machine-readable zone. */
  | 'X';

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

/** What an owner says of it when it records a `Statement`. */
export type StatementInput = {
  /** When it was stated. */
  at: Scalars['PartialDate']['input'];
  /** Name of the record's field, or a path into one such as `names[0].full`. */
  field: Scalars['String']['input'];
  /** Who stated it. */
  source: Scalars['String']['input'];
  /** The value as stated. */
  value: Scalars['String']['input'];
};

export type Subscription = {
  __typename?: 'Subscription';
  /** What an operation brings: first all that is counted, then, within a second of a check, the counts of each country, place and day in which something changed. Of others' operations, once what is told in fives changes. */
  operationResultsChanged?: Maybe<OperationResultsEvent>;
};


export type SubscriptionoperationResultsChangedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  operation: Scalars['ID']['input'];
};

/** What may be measured of an operation. */
export type TargetMeasure =
  /** Never a target: arrests may be reported. A record that sets it is refused. */
  | 'ARRESTS'
  /** Border points that check through the hub. */
  | 'BORDER_POINTS_CONNECTED'
  /** Checks made. */
  | 'CHECKS'
  /** Countries that take part. */
  | 'COUNTRIES_TAKING_PART'
  /** Of the travellers expected, how many were checked, in percent. */
  | 'COVERAGE_PERCENT'
  /** Documents examined in second line. */
  | 'DOCUMENTS_EXAMINED'
  /** Never a target: hits may be reported. A record that sets it is refused. */
  | 'HITS'
  /** Of the hits, how many their owners answered in time, in percent. */
  | 'HITS_ANSWERED_IN_TIME_PERCENT'
  /** Officers trained. */
  | 'OFFICERS_TRAINED';

/** The members of a team in one role. */
export type TeamMembers = {
  __typename?: 'TeamMembers';
  /** How many. */
  count?: Maybe<Scalars['Int']['output']>;
  /** Country or organisation that sends them. */
  country?: Maybe<Scalars['OwnerCode']['output']>;
  /** What they do. */
  role?: Maybe<Scalars['String']['output']>;
};

/** What an owner says of it when it records a `TeamMembers`. */
export type TeamMembersInput = {
  /** How many. */
  count: Scalars['Int']['input'];
  /** Country or organisation that sends them. */
  country?: InputMaybe<Scalars['OwnerCode']['input']>;
  /** What they do. */
  role: Scalars['String']['input'];
};

/** The trainers that one organisation sends. */
export type Trainers = {
  __typename?: 'Trainers';
  /** How many. */
  count?: Maybe<Scalars['Int']['output']>;
  /** The organisation. */
  organisation?: Maybe<Scalars['String']['output']>;
};

/** What an owner says of it when it records a `Trainers`. */
export type TrainersInput = {
  /** How many. */
  count: Scalars['Int']['input'];
  /** The organisation. */
  organisation: Scalars['String']['input'];
};

/** How a participant dealt with one traveller. */
export type TravellerScore = {
  __typename?: 'TravellerScore';
  /** What was asked, and what the hub said. */
  checks?: Maybe<Array<ExerciseCheck>>;
  /** What was decided; null where nothing was. */
  decision?: Maybe<ExerciseDecision>;
  /** What inspections of the document came to, as in `InspectionVerdict`. */
  inspections?: Maybe<Array<Scalars['String']['output']>>;
  /** Why it was missed; null where it was not. */
  missed?: Maybe<Missed>;
  /** How many more there were. */
  moreChecks?: Maybe<Scalars['Int']['output']>;
  /** What there was to be found. */
  outcome?: Maybe<ExpectedOutcome>;
  /** Whether that was right. */
  right?: Maybe<Scalars['Boolean']['output']>;
  /** Which traveller, counted from 1. */
  traveller?: Maybe<Scalars['Int']['output']>;
};

/** Checks that one of the hub's machines may have answered and that are counted nowhere: its audit was lost, and the hub's operator has declared it so. */
export type Uncounted = {
  __typename?: 'Uncounted';
  /** Name of the audit that was lost, for the hub's operator. */
  folder?: Maybe<Scalars['String']['output']>;
  /** What that machine had answered by then is counted; null where nothing is. */
  from?: Maybe<Scalars['DateTime']['output']>;
  /** When it was declared lost. */
  until?: Maybe<Scalars['DateTime']['output']>;
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
  AfterActionReport: AfterActionReport;
  Allocation: Allocation;
  CapacityReport: CapacityReport;
  Certificate: Certificate;
  Course: Course;
  Decision: Decision;
  Deployment: Deployment;
  Exercise: Exercise;
  ExerciseAttempt: ExerciseAttempt;
  Officer: Officer;
  Operation: Operation;
  Participation: Participation;
  Partner: Partner;
  PolicyDocument: PolicyDocument;
  ResourceOffer: ResourceOffer;
  Session: Session;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  AfterActionReport:
    ( { __typename: 'AfterActionReport' }
    & GraphQLRecursivePick<FederationTypes['AfterActionReport'], {"id":true}> );
  Allocation:
    ( { __typename: 'Allocation' }
    & GraphQLRecursivePick<FederationTypes['Allocation'], {"id":true}> );
  CapacityReport:
    ( { __typename: 'CapacityReport' }
    & GraphQLRecursivePick<FederationTypes['CapacityReport'], {"id":true}> );
  Certificate:
    ( { __typename: 'Certificate' }
    & GraphQLRecursivePick<FederationTypes['Certificate'], {"id":true}> );
  Course:
    ( { __typename: 'Course' }
    & GraphQLRecursivePick<FederationTypes['Course'], {"id":true}> );
  Decision:
    ( { __typename: 'Decision' }
    & GraphQLRecursivePick<FederationTypes['Decision'], {"id":true}> );
  Deployment:
    ( { __typename: 'Deployment' }
    & GraphQLRecursivePick<FederationTypes['Deployment'], {"id":true}> );
  Exercise:
    ( { __typename: 'Exercise' }
    & GraphQLRecursivePick<FederationTypes['Exercise'], {"id":true}> );
  ExerciseAttempt:
    ( { __typename: 'ExerciseAttempt' }
    & GraphQLRecursivePick<FederationTypes['ExerciseAttempt'], {"id":true}> );
  Officer:
    ( { __typename: 'Officer' }
    & GraphQLRecursivePick<FederationTypes['Officer'], {"id":true}> );
  Operation:
    ( { __typename: 'Operation' }
    & GraphQLRecursivePick<FederationTypes['Operation'], {"id":true}> );
  Participation:
    ( { __typename: 'Participation' }
    & GraphQLRecursivePick<FederationTypes['Participation'], {"id":true}> );
  Partner:
    ( { __typename: 'Partner' }
    & GraphQLRecursivePick<FederationTypes['Partner'], {"id":true}> );
  PolicyDocument:
    ( { __typename: 'PolicyDocument' }
    & GraphQLRecursivePick<FederationTypes['PolicyDocument'], {"id":true}> );
  ResourceOffer:
    ( { __typename: 'ResourceOffer' }
    & GraphQLRecursivePick<FederationTypes['ResourceOffer'], {"id":true}> );
  Session:
    ( { __typename: 'Session' }
    & GraphQLRecursivePick<FederationTypes['Session'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( AfterActionReportRecord )
    | ( AllocationRecord )
    | ( CapacityReport )
    | ( CertificateRecord )
    | ( CourseRecord )
    | ( DecisionRecord )
    | ( DeploymentRecord )
    | ( ExerciseRecord )
    | ( ExerciseAttemptRecord )
    | ( OfficerRecord )
    | ( OperationRecord )
    | ( ParticipationRecord )
    | ( PartnerRecord )
    | ( PolicyDocumentRecord )
    | ( ResourceOfferRecord )
    | ( SessionRecord )
  ;
  Record:
    | ( AfterActionReportRecord )
    | ( AllocationRecord )
    | ( CapacityReport )
    | ( CertificateRecord )
    | ( CourseRecord )
    | ( DecisionRecord )
    | ( DeploymentRecord )
    | ( ExerciseRecord )
    | ( ExerciseAttemptRecord )
    | ( OfficerRecord )
    | ( OperationRecord )
    | ( ParticipationRecord )
    | ( PartnerRecord )
    | ( PolicyDocumentRecord )
    | ( ResourceOfferRecord )
    | ( SessionRecord )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AfterActionReport: ResolverTypeWrapper<AfterActionReportRecord>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AfterActionReportConnection: ResolverTypeWrapper<Connection<AfterActionReportRecord>>;
  AfterActionReportEdge: ResolverTypeWrapper<Edge<AfterActionReportRecord>>;
  AfterActionReportOrder: AfterActionReportOrder;
  AllocatedResource: ResolverTypeWrapper<AllocatedResource>;
  Allocation: ResolverTypeWrapper<AllocationRecord>;
  AllocationConflict: ResolverTypeWrapper<AllocationConflict>;
  AllocationConnection: ResolverTypeWrapper<Connection<AllocationRecord>>;
  AllocationEdge: ResolverTypeWrapper<Edge<AllocationRecord>>;
  AllocationOrder: AllocationOrder;
  AudienceInput: AudienceInput;
  BorderPointConnected: BorderPointConnected;
  BorderPointHours: ResolverTypeWrapper<BorderPointHours>;
  BorderPointHoursInput: BorderPointHoursInput;
  Capacity: ResolverTypeWrapper<Capacity>;
  CapacityReport: ResolverTypeWrapper<CapacityReport>;
  CapacityReportConnection: ResolverTypeWrapper<Connection<unknown>>;
  CapacityReportEdge: ResolverTypeWrapper<Edge<unknown>>;
  CapacityReportInput: CapacityReportInput;
  CapacityReportOrder: CapacityReportOrder;
  CapacityReportOutcome: ResolverTypeWrapper<CapacityReportOutcome>;
  CapacitySeen: ResolverTypeWrapper<CapacitySeen>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Certificate: ResolverTypeWrapper<CertificateRecord>;
  CertificateConnection: ResolverTypeWrapper<Connection<CertificateRecord>>;
  CertificateEdge: ResolverTypeWrapper<Edge<CertificateRecord>>;
  CertificateInput: CertificateInput;
  CertificateLevel: CertificateLevel;
  CertificateOrder: CertificateOrder;
  CertificateOutcome: ResolverTypeWrapper<Omit<CertificateOutcome, 'record'> & { record?: Maybe<ResolversTypes['Certificate']> }>;
  CountedApart: ResolverTypeWrapper<CountedApart>;
  CountedBy: CountedBy;
  CountedMeasure: CountedMeasure;
  CountedResults: ResolverTypeWrapper<Omit<CountedResults, 'operation'> & { operation?: Maybe<ResolversTypes['Operation']> }>;
  CountedSum: ResolverTypeWrapper<CountedSum>;
  Course: ResolverTypeWrapper<CourseRecord>;
  CourseConnection: ResolverTypeWrapper<Connection<CourseRecord>>;
  CourseEdge: ResolverTypeWrapper<Edge<CourseRecord>>;
  CourseInput: CourseInput;
  CourseOrder: CourseOrder;
  CourseOutcome: ResolverTypeWrapper<Omit<CourseOutcome, 'record'> & { record?: Maybe<ResolversTypes['Course']> }>;
  CrimeArea: CrimeArea;
  DateRange: DateRange;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decision: ResolverTypeWrapper<DecisionRecord>;
  DecisionConnection: ResolverTypeWrapper<Connection<DecisionRecord>>;
  DecisionEdge: ResolverTypeWrapper<Edge<DecisionRecord>>;
  DecisionOrder: DecisionOrder;
  DecisionRecorded: ResolverTypeWrapper<Omit<DecisionRecorded, 'decision'> & { decision?: Maybe<ResolversTypes['Decision']> }>;
  Deployment: ResolverTypeWrapper<DeploymentRecord>;
  DeploymentConnection: ResolverTypeWrapper<Connection<DeploymentRecord>>;
  DeploymentEdge: ResolverTypeWrapper<Edge<DeploymentRecord>>;
  DeploymentInput: DeploymentInput;
  DeploymentOrder: DeploymentOrder;
  DeploymentOutcome: ResolverTypeWrapper<Omit<DeploymentOutcome, 'record'> & { record?: Maybe<ResolversTypes['Deployment']> }>;
  DocumentType: DocumentType;
  Equipment: ResolverTypeWrapper<Equipment>;
  EquipmentInput: EquipmentInput;
  Exercise: ResolverTypeWrapper<ExerciseRecord>;
  ExerciseAttempt: ResolverTypeWrapper<ExerciseAttemptRecord>;
  ExerciseAttemptConnection: ResolverTypeWrapper<Connection<ExerciseAttemptRecord>>;
  ExerciseAttemptEdge: ResolverTypeWrapper<Edge<ExerciseAttemptRecord>>;
  ExerciseAttemptOrder: ExerciseAttemptOrder;
  ExerciseCheck: ResolverTypeWrapper<ExerciseCheck>;
  ExerciseConnection: ResolverTypeWrapper<Connection<ExerciseRecord>>;
  ExerciseDecided: ResolverTypeWrapper<ExerciseDecided>;
  ExerciseDecision: ExerciseDecision;
  ExerciseEdge: ResolverTypeWrapper<Edge<ExerciseRecord>>;
  ExerciseExpected: ResolverTypeWrapper<ExerciseExpected>;
  ExerciseFeature: ResolverTypeWrapper<ExerciseFeature>;
  ExerciseOrder: ExerciseOrder;
  ExerciseParticipant: ResolverTypeWrapper<ExerciseParticipant>;
  ExerciseParticipantInput: ExerciseParticipantInput;
  ExerciseScenario: ExerciseScenario;
  ExerciseTraveller: ResolverTypeWrapper<ExerciseTraveller>;
  ExerciseVehicle: ResolverTypeWrapper<ExerciseVehicle>;
  ExerciseWritten: ResolverTypeWrapper<Omit<ExerciseWritten, 'exercise'> & { exercise?: Maybe<ResolversTypes['Exercise']> }>;
  ExpectedOutcome: ExpectedOutcome;
  FraudType: FraudType;
  HandlingInput: HandlingInput;
  HitCount: ResolverTypeWrapper<HitCount>;
  HitCountInput: HitCountInput;
  HitKind: HitKind;
  Lineage: ResolverTypeWrapper<Omit<Lineage, 'taught' | 'taughtBy'> & { taught?: Maybe<Array<ResolversTypes['LineageStep']>>, taughtBy?: Maybe<Array<ResolversTypes['LineageStep']>> }>;
  LineageStep: ResolverTypeWrapper<Omit<LineageStep, 'certificate' | 'officer'> & { certificate?: Maybe<ResolversTypes['Certificate']>, officer?: Maybe<ResolversTypes['Officer']> }>;
  LookUpResult: LookUpResult;
  Missed: Missed;
  MissingResource: ResolverTypeWrapper<MissingResource>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  NumberRange: NumberRange;
  OfferWithdrawn: ResolverTypeWrapper<OfferWithdrawn>;
  OfferedResource: ResolverTypeWrapper<OfferedResource>;
  Officer: ResolverTypeWrapper<OfficerRecord>;
  OfficerConnection: ResolverTypeWrapper<Connection<OfficerRecord>>;
  OfficerEdge: ResolverTypeWrapper<Edge<OfficerRecord>>;
  OfficerInput: OfficerInput;
  OfficerOrder: OfficerOrder;
  OfficerOutcome: ResolverTypeWrapper<Omit<OfficerOutcome, 'record'> & { record?: Maybe<ResolversTypes['Officer']> }>;
  Operation: ResolverTypeWrapper<OperationRecord>;
  OperationAnswered: ResolverTypeWrapper<Omit<OperationAnswered, 'participation'> & { participation?: Maybe<ResolversTypes['Participation']> }>;
  OperationBorderPoint: ResolverTypeWrapper<OperationBorderPoint>;
  OperationBorderPointInput: OperationBorderPointInput;
  OperationConnection: ResolverTypeWrapper<Connection<OperationRecord>>;
  OperationEdge: ResolverTypeWrapper<Edge<OperationRecord>>;
  OperationInput: OperationInput;
  OperationOrder: OperationOrder;
  OperationOutcome: ResolverTypeWrapper<Omit<OperationOutcome, 'record'> & { record?: Maybe<ResolversTypes['Operation']> }>;
  OperationPhase: OperationPhase;
  OperationProgramme: ResolverTypeWrapper<OperationProgramme>;
  OperationReport: ResolverTypeWrapper<Omit<OperationReport, 'operation' | 'report'> & { operation?: Maybe<ResolversTypes['Operation']>, report?: Maybe<ResolversTypes['AfterActionReport']> }>;
  OperationReported: ResolverTypeWrapper<Omit<OperationReported, 'report'> & { report?: Maybe<ResolversTypes['AfterActionReport']> }>;
  OperationResults: ResolverTypeWrapper<OperationResults>;
  OperationResultsEvent: ResolverTypeWrapper<OperationResultsEvent>;
  OperationResultsInput: OperationResultsInput;
  OperationScope: OperationScope;
  OperationTarget: ResolverTypeWrapper<OperationTarget>;
  OperationTargetInput: OperationTargetInput;
  OwnerCode: ResolverTypeWrapper<Scalars['OwnerCode']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PartialDate: ResolverTypeWrapper<Scalars['PartialDate']['output']>;
  Participant: ResolverTypeWrapper<Participant>;
  ParticipantProgress: ResolverTypeWrapper<ParticipantProgress>;
  ParticipantScore: ResolverTypeWrapper<ParticipantScore>;
  ParticipantState: ParticipantState;
  Participants: ResolverTypeWrapper<Participants>;
  ParticipantsInput: ParticipantsInput;
  Participation: ResolverTypeWrapper<ParticipationRecord>;
  ParticipationConnection: ResolverTypeWrapper<Connection<ParticipationRecord>>;
  ParticipationEdge: ResolverTypeWrapper<Edge<ParticipationRecord>>;
  ParticipationOrder: ParticipationOrder;
  ParticipationState: ParticipationState;
  Partner: ResolverTypeWrapper<PartnerRecord>;
  PartnerConnection: ResolverTypeWrapper<Connection<PartnerRecord>>;
  PartnerEdge: ResolverTypeWrapper<Edge<PartnerRecord>>;
  PartnerInput: PartnerInput;
  PartnerKind: PartnerKind;
  PartnerOrder: PartnerOrder;
  PartnerOutcome: ResolverTypeWrapper<Omit<PartnerOutcome, 'record'> & { record?: Maybe<ResolversTypes['Partner']> }>;
  PlaceCoverage: ResolverTypeWrapper<PlaceCoverage>;
  PlaceKind: PlaceKind;
  PolicyDocument: ResolverTypeWrapper<PolicyDocumentRecord>;
  PolicyDocumentConnection: ResolverTypeWrapper<Connection<PolicyDocumentRecord>>;
  PolicyDocumentEdge: ResolverTypeWrapper<Edge<PolicyDocumentRecord>>;
  PolicyDocumentInput: PolicyDocumentInput;
  PolicyDocumentOrder: PolicyDocumentOrder;
  PolicyDocumentOutcome: ResolverTypeWrapper<Omit<PolicyDocumentOutcome, 'record'> & { record?: Maybe<ResolversTypes['PolicyDocument']> }>;
  Programme: Programme;
  ProgrammeActivity: ProgrammeActivity;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Record: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Record']>;
  RecordFault: ResolverTypeWrapper<RecordFault>;
  Region: Region;
  Register: Register;
  Reliability: Reliability;
  ReportAddress: ResolverTypeWrapper<ReportAddress>;
  ReportedBorderPoint: ResolverTypeWrapper<ReportedBorderPoint>;
  ReportedBorderPointInput: ReportedBorderPointInput;
  ReportedDocumentInput: ReportedDocumentInput;
  RequestedResource: ResolverTypeWrapper<RequestedResource>;
  RequestedResourceInput: RequestedResourceInput;
  Resource: ResolverTypeWrapper<Resource>;
  ResourceAllocated: ResolverTypeWrapper<Omit<ResourceAllocated, 'allocation'> & { allocation?: Maybe<ResolversTypes['Allocation']> }>;
  ResourceInput: ResourceInput;
  ResourceKind: ResourceKind;
  ResourceOffer: ResolverTypeWrapper<ResourceOfferRecord>;
  ResourceOfferConnection: ResolverTypeWrapper<Connection<ResourceOfferRecord>>;
  ResourceOfferEdge: ResolverTypeWrapper<Edge<ResourceOfferRecord>>;
  ResourceOfferOrder: ResourceOfferOrder;
  ResourceOffered: ResolverTypeWrapper<Omit<ResourceOffered, 'offer'> & { offer?: Maybe<ResolversTypes['ResourceOffer']> }>;
  ResourcePlan: ResolverTypeWrapper<ResourcePlan>;
  ScreeningInput: ScreeningInput;
  Seizure: ResolverTypeWrapper<Seizure>;
  SeizureInput: SeizureInput;
  SeizureKind: SeizureKind;
  Session: ResolverTypeWrapper<SessionRecord>;
  SessionConnection: ResolverTypeWrapper<Connection<SessionRecord>>;
  SessionEdge: ResolverTypeWrapper<Edge<SessionRecord>>;
  SessionInput: SessionInput;
  SessionOrder: SessionOrder;
  SessionOutcome: ResolverTypeWrapper<Omit<SessionOutcome, 'record'> & { record?: Maybe<ResolversTypes['Session']> }>;
  Sex: Sex;
  Statement: ResolverTypeWrapper<Statement>;
  StatementInput: StatementInput;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TargetMeasure: TargetMeasure;
  TeamMembers: ResolverTypeWrapper<TeamMembers>;
  TeamMembersInput: TeamMembersInput;
  Trainers: ResolverTypeWrapper<Trainers>;
  TrainersInput: TrainersInput;
  TravellerScore: ResolverTypeWrapper<TravellerScore>;
  Uncounted: ResolverTypeWrapper<Uncounted>;
  WithdrawalInput: WithdrawalInput;
  WriteResult: WriteResult;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AfterActionReport: AfterActionReportRecord;
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  Boolean: Scalars['Boolean']['output'];
  AfterActionReportConnection: Connection<AfterActionReportRecord>;
  AfterActionReportEdge: Edge<AfterActionReportRecord>;
  AllocatedResource: AllocatedResource;
  Allocation: AllocationRecord;
  AllocationConflict: AllocationConflict;
  AllocationConnection: Connection<AllocationRecord>;
  AllocationEdge: Edge<AllocationRecord>;
  AudienceInput: AudienceInput;
  BorderPointHours: BorderPointHours;
  BorderPointHoursInput: BorderPointHoursInput;
  Capacity: Capacity;
  CapacityReport: CapacityReport | FederationReferenceTypes['CapacityReport'];
  CapacityReportConnection: Connection<unknown>;
  CapacityReportEdge: Edge<unknown>;
  CapacityReportInput: CapacityReportInput;
  CapacityReportOutcome: CapacityReportOutcome;
  CapacitySeen: CapacitySeen;
  Float: Scalars['Float']['output'];
  Certificate: CertificateRecord;
  CertificateConnection: Connection<CertificateRecord>;
  CertificateEdge: Edge<CertificateRecord>;
  CertificateInput: CertificateInput;
  CertificateOutcome: Omit<CertificateOutcome, 'record'> & { record?: Maybe<ResolversParentTypes['Certificate']> };
  CountedApart: CountedApart;
  CountedResults: Omit<CountedResults, 'operation'> & { operation?: Maybe<ResolversParentTypes['Operation']> };
  CountedSum: CountedSum;
  Course: CourseRecord;
  CourseConnection: Connection<CourseRecord>;
  CourseEdge: Edge<CourseRecord>;
  CourseInput: CourseInput;
  CourseOutcome: Omit<CourseOutcome, 'record'> & { record?: Maybe<ResolversParentTypes['Course']> };
  DateRange: DateRange;
  DateTime: Scalars['DateTime']['output'];
  Decision: DecisionRecord;
  DecisionConnection: Connection<DecisionRecord>;
  DecisionEdge: Edge<DecisionRecord>;
  DecisionRecorded: Omit<DecisionRecorded, 'decision'> & { decision?: Maybe<ResolversParentTypes['Decision']> };
  Deployment: DeploymentRecord;
  DeploymentConnection: Connection<DeploymentRecord>;
  DeploymentEdge: Edge<DeploymentRecord>;
  DeploymentInput: DeploymentInput;
  DeploymentOutcome: Omit<DeploymentOutcome, 'record'> & { record?: Maybe<ResolversParentTypes['Deployment']> };
  Equipment: Equipment;
  EquipmentInput: EquipmentInput;
  Exercise: ExerciseRecord;
  ExerciseAttempt: ExerciseAttemptRecord;
  ExerciseAttemptConnection: Connection<ExerciseAttemptRecord>;
  ExerciseAttemptEdge: Edge<ExerciseAttemptRecord>;
  ExerciseCheck: ExerciseCheck;
  ExerciseConnection: Connection<ExerciseRecord>;
  ExerciseDecided: ExerciseDecided;
  ExerciseEdge: Edge<ExerciseRecord>;
  ExerciseExpected: ExerciseExpected;
  ExerciseFeature: ExerciseFeature;
  ExerciseParticipant: ExerciseParticipant;
  ExerciseParticipantInput: ExerciseParticipantInput;
  ExerciseTraveller: ExerciseTraveller;
  ExerciseVehicle: ExerciseVehicle;
  ExerciseWritten: Omit<ExerciseWritten, 'exercise'> & { exercise?: Maybe<ResolversParentTypes['Exercise']> };
  HandlingInput: HandlingInput;
  HitCount: HitCount;
  HitCountInput: HitCountInput;
  Lineage: Omit<Lineage, 'taught' | 'taughtBy'> & { taught?: Maybe<Array<ResolversParentTypes['LineageStep']>>, taughtBy?: Maybe<Array<ResolversParentTypes['LineageStep']>> };
  LineageStep: Omit<LineageStep, 'certificate' | 'officer'> & { certificate?: Maybe<ResolversParentTypes['Certificate']>, officer?: Maybe<ResolversParentTypes['Officer']> };
  MissingResource: MissingResource;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  NumberRange: NumberRange;
  OfferWithdrawn: OfferWithdrawn;
  OfferedResource: OfferedResource;
  Officer: OfficerRecord;
  OfficerConnection: Connection<OfficerRecord>;
  OfficerEdge: Edge<OfficerRecord>;
  OfficerInput: OfficerInput;
  OfficerOutcome: Omit<OfficerOutcome, 'record'> & { record?: Maybe<ResolversParentTypes['Officer']> };
  Operation: OperationRecord;
  OperationAnswered: Omit<OperationAnswered, 'participation'> & { participation?: Maybe<ResolversParentTypes['Participation']> };
  OperationBorderPoint: OperationBorderPoint;
  OperationBorderPointInput: OperationBorderPointInput;
  OperationConnection: Connection<OperationRecord>;
  OperationEdge: Edge<OperationRecord>;
  OperationInput: OperationInput;
  OperationOutcome: Omit<OperationOutcome, 'record'> & { record?: Maybe<ResolversParentTypes['Operation']> };
  OperationProgramme: OperationProgramme;
  OperationReport: Omit<OperationReport, 'operation' | 'report'> & { operation?: Maybe<ResolversParentTypes['Operation']>, report?: Maybe<ResolversParentTypes['AfterActionReport']> };
  OperationReported: Omit<OperationReported, 'report'> & { report?: Maybe<ResolversParentTypes['AfterActionReport']> };
  OperationResults: OperationResults;
  OperationResultsEvent: OperationResultsEvent;
  OperationResultsInput: OperationResultsInput;
  OperationTarget: OperationTarget;
  OperationTargetInput: OperationTargetInput;
  OwnerCode: Scalars['OwnerCode']['output'];
  PageInfo: PageInfo;
  PartialDate: Scalars['PartialDate']['output'];
  Participant: Participant;
  ParticipantProgress: ParticipantProgress;
  ParticipantScore: ParticipantScore;
  Participants: Participants;
  ParticipantsInput: ParticipantsInput;
  Participation: ParticipationRecord;
  ParticipationConnection: Connection<ParticipationRecord>;
  ParticipationEdge: Edge<ParticipationRecord>;
  Partner: PartnerRecord;
  PartnerConnection: Connection<PartnerRecord>;
  PartnerEdge: Edge<PartnerRecord>;
  PartnerInput: PartnerInput;
  PartnerOutcome: Omit<PartnerOutcome, 'record'> & { record?: Maybe<ResolversParentTypes['Partner']> };
  PlaceCoverage: PlaceCoverage;
  PolicyDocument: PolicyDocumentRecord;
  PolicyDocumentConnection: Connection<PolicyDocumentRecord>;
  PolicyDocumentEdge: Edge<PolicyDocumentRecord>;
  PolicyDocumentInput: PolicyDocumentInput;
  PolicyDocumentOutcome: Omit<PolicyDocumentOutcome, 'record'> & { record?: Maybe<ResolversParentTypes['PolicyDocument']> };
  Query: Record<PropertyKey, never>;
  Record: ResolversInterfaceTypes<ResolversParentTypes>['Record'];
  RecordFault: RecordFault;
  ReportAddress: ReportAddress;
  ReportedBorderPoint: ReportedBorderPoint;
  ReportedBorderPointInput: ReportedBorderPointInput;
  ReportedDocumentInput: ReportedDocumentInput;
  RequestedResource: RequestedResource;
  RequestedResourceInput: RequestedResourceInput;
  Resource: Resource;
  ResourceAllocated: Omit<ResourceAllocated, 'allocation'> & { allocation?: Maybe<ResolversParentTypes['Allocation']> };
  ResourceInput: ResourceInput;
  ResourceOffer: ResourceOfferRecord;
  ResourceOfferConnection: Connection<ResourceOfferRecord>;
  ResourceOfferEdge: Edge<ResourceOfferRecord>;
  ResourceOffered: Omit<ResourceOffered, 'offer'> & { offer?: Maybe<ResolversParentTypes['ResourceOffer']> };
  ResourcePlan: ResourcePlan;
  ScreeningInput: ScreeningInput;
  Seizure: Seizure;
  SeizureInput: SeizureInput;
  Session: SessionRecord;
  SessionConnection: Connection<SessionRecord>;
  SessionEdge: Edge<SessionRecord>;
  SessionInput: SessionInput;
  SessionOutcome: Omit<SessionOutcome, 'record'> & { record?: Maybe<ResolversParentTypes['Session']> };
  Statement: Statement;
  StatementInput: StatementInput;
  Subscription: Record<PropertyKey, never>;
  TeamMembers: TeamMembers;
  TeamMembersInput: TeamMembersInput;
  Trainers: Trainers;
  TrainersInput: TrainersInput;
  TravellerScore: TravellerScore;
  Uncounted: Uncounted;
  WithdrawalInput: WithdrawalInput;
};

export type AfterActionReportResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AfterActionReport'] = ResolversParentTypes['AfterActionReport'], FederationReferenceType extends FederationReferenceTypes['AfterActionReport'] = FederationReferenceTypes['AfterActionReport']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AfterActionReport']> | FederationReferenceType, FederationReferenceType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  credibility?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reliability?: Resolver<Maybe<ResolversTypes['Reliability']>, ParentType, ContextType>;
  reviewBy?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statements?: Resolver<Maybe<Array<ResolversTypes['Statement']>>, ParentType, ContextType, Partial<AfterActionReportstatementsArgs>>;
  test?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  updated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AfterActionReportConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AfterActionReportConnection'] = ResolversParentTypes['AfterActionReportConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['AfterActionReportEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['AfterActionReport']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AfterActionReportEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AfterActionReportEdge'] = ResolversParentTypes['AfterActionReportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['AfterActionReport']>, ParentType, ContextType>;
};

export type AllocatedResourceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AllocatedResource'] = ResolversParentTypes['AllocatedResource']> = {
  allocation?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  hours?: Resolver<Maybe<Array<ResolversTypes['BorderPointHours']>>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['ResourceKind']>, ParentType, ContextType>;
  offer?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
};

export type AllocationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Allocation'] = ResolversParentTypes['Allocation'], FederationReferenceType extends FederationReferenceTypes['Allocation'] = FederationReferenceTypes['Allocation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Allocation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  credibility?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  hours?: Resolver<Maybe<Array<ResolversTypes['BorderPointHours']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['ResourceKind']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  offer?: Resolver<Maybe<ResolversTypes['ResourceOffer']>, ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reliability?: Resolver<Maybe<ResolversTypes['Reliability']>, ParentType, ContextType>;
  reviewBy?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  statements?: Resolver<Maybe<Array<ResolversTypes['Statement']>>, ParentType, ContextType, Partial<AllocationstatementsArgs>>;
  test?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  updated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AllocationConflictResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AllocationConflict'] = ResolversParentTypes['AllocationConflict']> = {
  allocated?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  allocations?: Resolver<Maybe<Array<ResolversTypes['AllocatedResource']>>, ParentType, ContextType>;
  isSure?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['ResourceKind']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  offered?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
};

export type AllocationConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AllocationConnection'] = ResolversParentTypes['AllocationConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['AllocationEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Allocation']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AllocationEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AllocationEdge'] = ResolversParentTypes['AllocationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Allocation']>, ParentType, ContextType>;
};

export type BorderPointHoursResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['BorderPointHours'] = ResolversParentTypes['BorderPointHours']> = {
  days?: Resolver<Maybe<Array<ResolversTypes['Int']>>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CapacityResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Capacity'] = ResolversParentTypes['Capacity']> = {
  country?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  report?: Resolver<Maybe<ResolversTypes['CapacityReport']>, ParentType, ContextType>;
  seen?: Resolver<Maybe<ResolversTypes['CapacitySeen']>, ParentType, ContextType>;
};

export type CapacityReportResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CapacityReport'] = ResolversParentTypes['CapacityReport'], FederationReferenceType extends FederationReferenceTypes['CapacityReport'] = FederationReferenceTypes['CapacityReport']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CapacityReport']> | FederationReferenceType, FederationReferenceType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  borderPoints?: Resolver<Maybe<Array<ResolversTypes['ReportedBorderPoint']>>, ParentType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  credibility?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  equipment?: Resolver<Maybe<Array<ResolversTypes['Equipment']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reliability?: Resolver<Maybe<ResolversTypes['Reliability']>, ParentType, ContextType>;
  reviewBy?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  statements?: Resolver<Maybe<Array<ResolversTypes['Statement']>>, ParentType, ContextType, Partial<CapacityReportstatementsArgs>>;
  test?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  trainedOfficers?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  updated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CapacityReportConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CapacityReportConnection'] = ResolversParentTypes['CapacityReportConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['CapacityReportEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['CapacityReport']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CapacityReportEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CapacityReportEdge'] = ResolversParentTypes['CapacityReportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['CapacityReport']>, ParentType, ContextType>;
};

export type CapacityReportOutcomeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CapacityReportOutcome'] = ResolversParentTypes['CapacityReportOutcome']> = {
  faults?: Resolver<Maybe<Array<ResolversTypes['RecordFault']>>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  moreFaults?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['CapacityReport']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['WriteResult']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CapacitySeenResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CapacitySeen'] = ResolversParentTypes['CapacitySeen']> = {
  borderPointsChecking?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  borderPointsDeclared?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lastCheck?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  shareScreened?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  trainedOfficers?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  travellersChecked?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  travellersExpected?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CertificateResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Certificate'] = ResolversParentTypes['Certificate'], FederationReferenceType extends FederationReferenceTypes['Certificate'] = FederationReferenceTypes['Certificate']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Certificate']> | FederationReferenceType, FederationReferenceType, ContextType>;
  chain?: Resolver<Maybe<Array<ResolversTypes['Certificate']>>, ParentType, ContextType>;
  course?: Resolver<Maybe<ResolversTypes['Course']>, ParentType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  credibility?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expires?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inForce?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  issued?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['CertificateLevel']>, ParentType, ContextType>;
  officer?: Resolver<Maybe<ResolversTypes['Officer']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reliability?: Resolver<Maybe<ResolversTypes['Reliability']>, ParentType, ContextType>;
  reviewBy?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  revoked?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  session?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType>;
  statements?: Resolver<Maybe<Array<ResolversTypes['Statement']>>, ParentType, ContextType, Partial<CertificatestatementsArgs>>;
  taughtBy?: Resolver<Maybe<ResolversTypes['Certificate']>, ParentType, ContextType>;
  test?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  updated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CertificateConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CertificateConnection'] = ResolversParentTypes['CertificateConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['CertificateEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Certificate']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CertificateEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CertificateEdge'] = ResolversParentTypes['CertificateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Certificate']>, ParentType, ContextType>;
};

export type CertificateOutcomeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CertificateOutcome'] = ResolversParentTypes['CertificateOutcome']> = {
  faults?: Resolver<Maybe<Array<ResolversTypes['RecordFault']>>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  moreFaults?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['Certificate']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['WriteResult']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CountedApartResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CountedApart'] = ResolversParentTypes['CountedApart']> = {
  came?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  day?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['CountedMeasure']>, ParentType, ContextType>;
  outsideHours?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  told?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  under5?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CountedResultsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CountedResults'] = ResolversParentTypes['CountedResults']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  checks?: Resolver<Maybe<ResolversTypes['CountedSum']>, ParentType, ContextType>;
  counts?: Resolver<Maybe<Array<ResolversTypes['CountedApart']>>, ParentType, ContextType, RequireFields<CountedResultscountsArgs, 'by'>>;
  coverage?: Resolver<Maybe<Array<ResolversTypes['PlaceCoverage']>>, ParentType, ContextType>;
  exact?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  hits?: Resolver<Maybe<ResolversTypes['CountedSum']>, ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  outcomes?: Resolver<Maybe<ResolversTypes['CountedSum']>, ParentType, ContextType>;
  seizures?: Resolver<Maybe<ResolversTypes['CountedSum']>, ParentType, ContextType>;
  uncounted?: Resolver<Maybe<Array<ResolversTypes['Uncounted']>>, ParentType, ContextType>;
};

export type CountedSumResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CountedSum'] = ResolversParentTypes['CountedSum']> = {
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  told?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  under5?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CourseResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Course'] = ResolversParentTypes['Course'], FederationReferenceType extends FederationReferenceTypes['Course'] = FederationReferenceTypes['Course']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Course']> | FederationReferenceType, FederationReferenceType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  credibility?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  durationDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reliability?: Resolver<Maybe<ResolversTypes['Reliability']>, ParentType, ContextType>;
  reviewBy?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  statements?: Resolver<Maybe<Array<ResolversTypes['Statement']>>, ParentType, ContextType, Partial<CoursestatementsArgs>>;
  subjects?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  test?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  trainTheTrainer?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  updated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CourseConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CourseConnection'] = ResolversParentTypes['CourseConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['CourseEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Course']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CourseEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CourseEdge'] = ResolversParentTypes['CourseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Course']>, ParentType, ContextType>;
};

export type CourseOutcomeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CourseOutcome'] = ResolversParentTypes['CourseOutcome']> = {
  faults?: Resolver<Maybe<Array<ResolversTypes['RecordFault']>>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  moreFaults?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['Course']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['WriteResult']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DecisionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Decision'] = ResolversParentTypes['Decision'], FederationReferenceType extends FederationReferenceTypes['Decision'] = FederationReferenceTypes['Decision']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Decision']> | FederationReferenceType, FederationReferenceType, ContextType>;
  corrects?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  credibility?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  reasons?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reliability?: Resolver<Maybe<ResolversTypes['Reliability']>, ParentType, ContextType>;
  reviewBy?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  statements?: Resolver<Maybe<Array<ResolversTypes['Statement']>>, ParentType, ContextType, Partial<DecisionstatementsArgs>>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  test?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  updated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DecisionConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DecisionConnection'] = ResolversParentTypes['DecisionConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['DecisionEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Decision']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DecisionEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DecisionEdge'] = ResolversParentTypes['DecisionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Decision']>, ParentType, ContextType>;
};

export type DecisionRecordedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DecisionRecorded'] = ResolversParentTypes['DecisionRecorded']> = {
  decision?: Resolver<Maybe<ResolversTypes['Decision']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['WriteResult']>, ParentType, ContextType>;
};

export type DeploymentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Deployment'] = ResolversParentTypes['Deployment'], FederationReferenceType extends FederationReferenceTypes['Deployment'] = FederationReferenceTypes['Deployment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Deployment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  credibility?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  grantedAccess?: Resolver<Maybe<Array<ResolversTypes['Register']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reliability?: Resolver<Maybe<ResolversTypes['Reliability']>, ParentType, ContextType>;
  reviewBy?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  statements?: Resolver<Maybe<Array<ResolversTypes['Statement']>>, ParentType, ContextType, Partial<DeploymentstatementsArgs>>;
  team?: Resolver<Maybe<Array<ResolversTypes['TeamMembers']>>, ParentType, ContextType>;
  test?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  updated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeploymentConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DeploymentConnection'] = ResolversParentTypes['DeploymentConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['DeploymentEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Deployment']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DeploymentEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DeploymentEdge'] = ResolversParentTypes['DeploymentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Deployment']>, ParentType, ContextType>;
};

export type DeploymentOutcomeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DeploymentOutcome'] = ResolversParentTypes['DeploymentOutcome']> = {
  faults?: Resolver<Maybe<Array<ResolversTypes['RecordFault']>>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  moreFaults?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['Deployment']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['WriteResult']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type EquipmentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Equipment'] = ResolversParentTypes['Equipment']> = {
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  what?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ExerciseResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Exercise'] = ResolversParentTypes['Exercise'], FederationReferenceType extends FederationReferenceTypes['Exercise'] = FederationReferenceTypes['Exercise']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Exercise']> | FederationReferenceType, FederationReferenceType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  credibility?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ended?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expected?: Resolver<Maybe<Array<ResolversTypes['ExerciseExpected']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  participants?: Resolver<Maybe<Array<ResolversTypes['ExerciseParticipant']>>, ParentType, ContextType>;
  progress?: Resolver<Maybe<Array<ResolversTypes['ParticipantProgress']>>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reliability?: Resolver<Maybe<ResolversTypes['Reliability']>, ParentType, ContextType>;
  reviewBy?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  scenario?: Resolver<Maybe<ResolversTypes['ExerciseScenario']>, ParentType, ContextType>;
  score?: Resolver<Maybe<Array<ResolversTypes['ParticipantScore']>>, ParentType, ContextType>;
  seed?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  session?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType>;
  started?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  startedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  statements?: Resolver<Maybe<Array<ResolversTypes['Statement']>>, ParentType, ContextType, Partial<ExercisestatementsArgs>>;
  test?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  travellers?: Resolver<Maybe<Array<ResolversTypes['ExerciseTraveller']>>, ParentType, ContextType>;
  updated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExerciseAttemptResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ExerciseAttempt'] = ResolversParentTypes['ExerciseAttempt'], FederationReferenceType extends FederationReferenceTypes['ExerciseAttempt'] = FederationReferenceTypes['ExerciseAttempt']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ExerciseAttempt']> | FederationReferenceType, FederationReferenceType, ContextType>;
  checks?: Resolver<Maybe<Array<ResolversTypes['ExerciseCheck']>>, ParentType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  credibility?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['ExerciseDecision']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  exercise?: Resolver<Maybe<ResolversTypes['Exercise']>, ParentType, ContextType>;
  exerciseOwner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inspections?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  moreChecks?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  officer?: Resolver<Maybe<ResolversTypes['Officer']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reliability?: Resolver<Maybe<ResolversTypes['Reliability']>, ParentType, ContextType>;
  reviewBy?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  statements?: Resolver<Maybe<Array<ResolversTypes['Statement']>>, ParentType, ContextType, Partial<ExerciseAttemptstatementsArgs>>;
  test?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  traveller?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  updated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExerciseAttemptConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ExerciseAttemptConnection'] = ResolversParentTypes['ExerciseAttemptConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['ExerciseAttemptEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['ExerciseAttempt']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ExerciseAttemptEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ExerciseAttemptEdge'] = ResolversParentTypes['ExerciseAttemptEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ExerciseAttempt']>, ParentType, ContextType>;
};

export type ExerciseCheckResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ExerciseCheck'] = ResolversParentTypes['ExerciseCheck']> = {
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nextStep?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  right?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ExerciseConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ExerciseConnection'] = ResolversParentTypes['ExerciseConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['ExerciseEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Exercise']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ExerciseDecidedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ExerciseDecided'] = ResolversParentTypes['ExerciseDecided']> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['WriteResult']>, ParentType, ContextType>;
};

export type ExerciseEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ExerciseEdge'] = ResolversParentTypes['ExerciseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Exercise']>, ParentType, ContextType>;
};

export type ExerciseExpectedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ExerciseExpected'] = ResolversParentTypes['ExerciseExpected']> = {
  outcome?: Resolver<Maybe<ResolversTypes['ExpectedOutcome']>, ParentType, ContextType>;
  traveller?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ExerciseFeatureResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ExerciseFeature'] = ResolversParentTypes['ExerciseFeature']> = {
  finding?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  light?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  page?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  technique?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  whatToSee?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ExerciseParticipantResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ExerciseParticipant'] = ResolversParentTypes['ExerciseParticipant']> = {
  key?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  officer?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ExerciseTravellerResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ExerciseTraveller'] = ResolversParentTypes['ExerciseTraveller']> = {
  birthDate?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  givenNames?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuer?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  seen?: Resolver<Maybe<Array<ResolversTypes['ExerciseFeature']>>, ParentType, ContextType>;
  surname?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vehicle?: Resolver<Maybe<ResolversTypes['ExerciseVehicle']>, ParentType, ContextType>;
};

export type ExerciseVehicleResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ExerciseVehicle'] = ResolversParentTypes['ExerciseVehicle']> = {
  colour?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  make?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  plate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  plateCountry?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  vin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ExerciseWrittenResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ExerciseWritten'] = ResolversParentTypes['ExerciseWritten']> = {
  exercise?: Resolver<Maybe<ResolversTypes['Exercise']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['WriteResult']>, ParentType, ContextType>;
};

export type HitCountResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['HitCount'] = ResolversParentTypes['HitCount']> = {
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['HitKind']>, ParentType, ContextType>;
};

export type LineageResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Lineage'] = ResolversParentTypes['Lineage']> = {
  taught?: Resolver<Maybe<Array<ResolversTypes['LineageStep']>>, ParentType, ContextType>;
  taughtBy?: Resolver<Maybe<Array<ResolversTypes['LineageStep']>>, ParentType, ContextType>;
  whole?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type LineageStepResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LineageStep'] = ResolversParentTypes['LineageStep']> = {
  certificate?: Resolver<Maybe<ResolversTypes['Certificate']>, ParentType, ContextType>;
  ended?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  generation?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  officer?: Resolver<Maybe<ResolversTypes['Officer']>, ParentType, ContextType>;
  trainer?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type MissingResourceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MissingResource'] = ResolversParentTypes['MissingResource']> = {
  amount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['ResourceKind']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  allocateResource?: Resolver<Maybe<ResolversTypes['ResourceAllocated']>, ParentType, ContextType, RequireFields<MutationallocateResourceArgs, 'amount' | 'offer' | 'reference'>>;
  answerOperation?: Resolver<Maybe<ResolversTypes['OperationAnswered']>, ParentType, ContextType, RequireFields<MutationanswerOperationArgs, 'operation' | 'state'>>;
  closeOperation?: Resolver<Maybe<ResolversTypes['OperationReported']>, ParentType, ContextType, RequireFields<MutationcloseOperationArgs, 'operation'>>;
  correctReport?: Resolver<Maybe<ResolversTypes['OperationReported']>, ParentType, ContextType, RequireFields<MutationcorrectReportArgs, 'operation' | 'reason'>>;
  endExercise?: Resolver<Maybe<ResolversTypes['ExerciseWritten']>, ParentType, ContextType, RequireFields<MutationendExerciseArgs, 'exercise'>>;
  offerResource?: Resolver<Maybe<ResolversTypes['ResourceOffered']>, ParentType, ContextType, RequireFields<MutationofferResourceArgs, 'amount' | 'kind' | 'operation' | 'reference'>>;
  recordCapacityReports?: Resolver<Maybe<Array<ResolversTypes['CapacityReportOutcome']>>, ParentType, ContextType, RequireFields<MutationrecordCapacityReportsArgs, 'idempotencyKey' | 'records'>>;
  recordCertificates?: Resolver<Maybe<Array<ResolversTypes['CertificateOutcome']>>, ParentType, ContextType, RequireFields<MutationrecordCertificatesArgs, 'idempotencyKey' | 'records'>>;
  recordCourses?: Resolver<Maybe<Array<ResolversTypes['CourseOutcome']>>, ParentType, ContextType, RequireFields<MutationrecordCoursesArgs, 'idempotencyKey' | 'records'>>;
  recordDecision?: Resolver<Maybe<ResolversTypes['DecisionRecorded']>, ParentType, ContextType, RequireFields<MutationrecordDecisionArgs, 'decision' | 'operation' | 'reference' | 'subject'>>;
  recordDeployments?: Resolver<Maybe<Array<ResolversTypes['DeploymentOutcome']>>, ParentType, ContextType, RequireFields<MutationrecordDeploymentsArgs, 'idempotencyKey' | 'records'>>;
  recordExerciseDecision?: Resolver<Maybe<ResolversTypes['ExerciseDecided']>, ParentType, ContextType, RequireFields<MutationrecordExerciseDecisionArgs, 'decision' | 'exercise' | 'traveller'>>;
  recordOfficers?: Resolver<Maybe<Array<ResolversTypes['OfficerOutcome']>>, ParentType, ContextType, RequireFields<MutationrecordOfficersArgs, 'idempotencyKey' | 'records'>>;
  recordOperations?: Resolver<Maybe<Array<ResolversTypes['OperationOutcome']>>, ParentType, ContextType, RequireFields<MutationrecordOperationsArgs, 'idempotencyKey' | 'records'>>;
  recordPartners?: Resolver<Maybe<Array<ResolversTypes['PartnerOutcome']>>, ParentType, ContextType, RequireFields<MutationrecordPartnersArgs, 'idempotencyKey' | 'records'>>;
  recordPolicyDocuments?: Resolver<Maybe<Array<ResolversTypes['PolicyDocumentOutcome']>>, ParentType, ContextType, RequireFields<MutationrecordPolicyDocumentsArgs, 'idempotencyKey' | 'records'>>;
  recordSessions?: Resolver<Maybe<Array<ResolversTypes['SessionOutcome']>>, ParentType, ContextType, RequireFields<MutationrecordSessionsArgs, 'idempotencyKey' | 'records'>>;
  releaseAllocation?: Resolver<Maybe<ResolversTypes['WriteResult']>, ParentType, ContextType, RequireFields<MutationreleaseAllocationArgs, 'allocation'>>;
  startExercise?: Resolver<Maybe<ResolversTypes['ExerciseWritten']>, ParentType, ContextType, RequireFields<MutationstartExerciseArgs, 'participants' | 'reference' | 'scenario' | 'seed'>>;
  withdrawCapacityReports?: Resolver<Maybe<Array<ResolversTypes['CapacityReportOutcome']>>, ParentType, ContextType, RequireFields<MutationwithdrawCapacityReportsArgs, 'idempotencyKey' | 'records'>>;
  withdrawCertificates?: Resolver<Maybe<Array<ResolversTypes['CertificateOutcome']>>, ParentType, ContextType, RequireFields<MutationwithdrawCertificatesArgs, 'idempotencyKey' | 'records'>>;
  withdrawCourses?: Resolver<Maybe<Array<ResolversTypes['CourseOutcome']>>, ParentType, ContextType, RequireFields<MutationwithdrawCoursesArgs, 'idempotencyKey' | 'records'>>;
  withdrawDeployments?: Resolver<Maybe<Array<ResolversTypes['DeploymentOutcome']>>, ParentType, ContextType, RequireFields<MutationwithdrawDeploymentsArgs, 'idempotencyKey' | 'records'>>;
  withdrawOffer?: Resolver<Maybe<ResolversTypes['OfferWithdrawn']>, ParentType, ContextType, RequireFields<MutationwithdrawOfferArgs, 'offer'>>;
  withdrawOfficers?: Resolver<Maybe<Array<ResolversTypes['OfficerOutcome']>>, ParentType, ContextType, RequireFields<MutationwithdrawOfficersArgs, 'idempotencyKey' | 'records'>>;
  withdrawOperations?: Resolver<Maybe<Array<ResolversTypes['OperationOutcome']>>, ParentType, ContextType, RequireFields<MutationwithdrawOperationsArgs, 'idempotencyKey' | 'records'>>;
  withdrawPartners?: Resolver<Maybe<Array<ResolversTypes['PartnerOutcome']>>, ParentType, ContextType, RequireFields<MutationwithdrawPartnersArgs, 'idempotencyKey' | 'records'>>;
  withdrawPolicyDocuments?: Resolver<Maybe<Array<ResolversTypes['PolicyDocumentOutcome']>>, ParentType, ContextType, RequireFields<MutationwithdrawPolicyDocumentsArgs, 'idempotencyKey' | 'records'>>;
  withdrawSessions?: Resolver<Maybe<Array<ResolversTypes['SessionOutcome']>>, ParentType, ContextType, RequireFields<MutationwithdrawSessionsArgs, 'idempotencyKey' | 'records'>>;
};

export type NodeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'AfterActionReport' | 'Allocation' | 'CapacityReport' | 'Certificate' | 'Course' | 'Decision' | 'Deployment' | 'Exercise' | 'ExerciseAttempt' | 'Officer' | 'Operation' | 'Participation' | 'Partner' | 'PolicyDocument' | 'ResourceOffer' | 'Session', ParentType, ContextType>;
};

export type OfferWithdrawnResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['OfferWithdrawn'] = ResolversParentTypes['OfferWithdrawn']> = {
  released?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['WriteResult']>, ParentType, ContextType>;
};

export type OfferedResourceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['OfferedResource'] = ResolversParentTypes['OfferedResource']> = {
  amount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['ResourceKind']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  offer?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
};

export type OfficerResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Officer'] = ResolversParentTypes['Officer'], FederationReferenceType extends FederationReferenceTypes['Officer'] = FederationReferenceTypes['Officer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Officer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  credibility?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  languages?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  lineage?: Resolver<Maybe<ResolversTypes['Lineage']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reliability?: Resolver<Maybe<ResolversTypes['Reliability']>, ParentType, ContextType>;
  reviewBy?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statements?: Resolver<Maybe<Array<ResolversTypes['Statement']>>, ParentType, ContextType, Partial<OfficerstatementsArgs>>;
  test?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  updated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OfficerConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['OfficerConnection'] = ResolversParentTypes['OfficerConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['OfficerEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Officer']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OfficerEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['OfficerEdge'] = ResolversParentTypes['OfficerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Officer']>, ParentType, ContextType>;
};

export type OfficerOutcomeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['OfficerOutcome'] = ResolversParentTypes['OfficerOutcome']> = {
  faults?: Resolver<Maybe<Array<ResolversTypes['RecordFault']>>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  moreFaults?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['Officer']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['WriteResult']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OperationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Operation'] = ResolversParentTypes['Operation'], FederationReferenceType extends FederationReferenceTypes['Operation'] = FederationReferenceTypes['Operation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Operation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  borderPoints?: Resolver<Maybe<Array<ResolversTypes['OperationBorderPoint']>>, ParentType, ContextType>;
  countries?: Resolver<Maybe<Array<ResolversTypes['OwnerCode']>>, ParentType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  credibility?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  crimeAreas?: Resolver<Maybe<Array<ResolversTypes['CrimeArea']>>, ParentType, ContextType>;
  decisions?: Resolver<Maybe<Array<ResolversTypes['Decision']>>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  objectives?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  participants?: Resolver<Maybe<Array<ResolversTypes['Participant']>>, ParentType, ContextType>;
  partnersAsked?: Resolver<Maybe<Array<ResolversTypes['OwnerCode']>>, ParentType, ContextType>;
  phase?: Resolver<Maybe<ResolversTypes['OperationPhase']>, ParentType, ContextType>;
  programme?: Resolver<Maybe<ResolversTypes['Programme']>, ParentType, ContextType>;
  programmeCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  regions?: Resolver<Maybe<Array<ResolversTypes['Region']>>, ParentType, ContextType>;
  reliability?: Resolver<Maybe<ResolversTypes['Reliability']>, ParentType, ContextType>;
  requested?: Resolver<Maybe<Array<ResolversTypes['RequestedResource']>>, ParentType, ContextType>;
  resourcePlan?: Resolver<Maybe<ResolversTypes['ResourcePlan']>, ParentType, ContextType>;
  resources?: Resolver<Maybe<Array<ResolversTypes['Resource']>>, ParentType, ContextType>;
  results?: Resolver<Maybe<ResolversTypes['OperationResults']>, ParentType, ContextType>;
  reviewBy?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['OperationScope']>, ParentType, ContextType>;
  statements?: Resolver<Maybe<Array<ResolversTypes['Statement']>>, ParentType, ContextType, Partial<OperationstatementsArgs>>;
  targets?: Resolver<Maybe<Array<ResolversTypes['OperationTarget']>>, ParentType, ContextType>;
  test?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  updated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OperationAnsweredResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['OperationAnswered'] = ResolversParentTypes['OperationAnswered']> = {
  participation?: Resolver<Maybe<ResolversTypes['Participation']>, ParentType, ContextType>;
  released?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['WriteResult']>, ParentType, ContextType>;
  withdrawn?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
};

export type OperationBorderPointResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['OperationBorderPoint'] = ResolversParentTypes['OperationBorderPoint']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  hours?: Resolver<Maybe<Array<ResolversTypes['BorderPointHours']>>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
};

export type OperationConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['OperationConnection'] = ResolversParentTypes['OperationConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['OperationEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Operation']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OperationEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['OperationEdge'] = ResolversParentTypes['OperationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
};

export type OperationOutcomeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['OperationOutcome'] = ResolversParentTypes['OperationOutcome']> = {
  faults?: Resolver<Maybe<Array<ResolversTypes['RecordFault']>>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  moreFaults?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['WriteResult']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OperationProgrammeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['OperationProgramme'] = ResolversParentTypes['OperationProgramme']> = {
  activities?: Resolver<Maybe<Array<ResolversTypes['ProgrammeActivity']>>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  crimeAreas?: Resolver<Maybe<Array<ResolversTypes['CrimeArea']>>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  places?: Resolver<Maybe<Array<ResolversTypes['PlaceKind']>>, ParentType, ContextType>;
  registers?: Resolver<Maybe<Array<ResolversTypes['Register']>>, ParentType, ContextType>;
  seizures?: Resolver<Maybe<Array<ResolversTypes['SeizureKind']>>, ParentType, ContextType>;
};

export type OperationReportResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['OperationReport'] = ResolversParentTypes['OperationReport']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  counts?: Resolver<Maybe<Array<ResolversTypes['CountedApart']>>, ParentType, ContextType, RequireFields<OperationReportcountsArgs, 'by'>>;
  equal?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  exact?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  page?: Resolver<Maybe<ResolversTypes['ReportAddress']>, ParentType, ContextType>;
  report?: Resolver<Maybe<ResolversTypes['AfterActionReport']>, ParentType, ContextType>;
  uncounted?: Resolver<Maybe<Array<ResolversTypes['Uncounted']>>, ParentType, ContextType>;
};

export type OperationReportedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['OperationReported'] = ResolversParentTypes['OperationReported']> = {
  report?: Resolver<Maybe<ResolversTypes['AfterActionReport']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['WriteResult']>, ParentType, ContextType>;
};

export type OperationResultsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['OperationResults'] = ResolversParentTypes['OperationResults']> = {
  arrests?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  checks?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  hits?: Resolver<Maybe<Array<ResolversTypes['HitCount']>>, ParentType, ContextType>;
  seizures?: Resolver<Maybe<Array<ResolversTypes['Seizure']>>, ParentType, ContextType>;
};

export type OperationResultsEventResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['OperationResultsEvent'] = ResolversParentTypes['OperationResultsEvent']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  counts?: Resolver<Maybe<Array<ResolversTypes['CountedApart']>>, ParentType, ContextType>;
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  exact?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  whole?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type OperationTargetResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['OperationTarget'] = ResolversParentTypes['OperationTarget']> = {
  amount?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['TargetMeasure']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type ParticipantResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Participant'] = ResolversParentTypes['Participant']> = {
  asked?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['ParticipantState']>, ParentType, ContextType>;
};

export type ParticipantProgressResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ParticipantProgress'] = ResolversParentTypes['ParticipantProgress']> = {
  checked?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  decided?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  of?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  officer?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ParticipantScoreResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ParticipantScore'] = ResolversParentTypes['ParticipantScore']> = {
  key?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  of?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  officer?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  right?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  travellers?: Resolver<Maybe<Array<ResolversTypes['TravellerScore']>>, ParentType, ContextType>;
};

export type ParticipantsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Participants'] = ResolversParentTypes['Participants']> = {
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
};

export type ParticipationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Participation'] = ResolversParentTypes['Participation'], FederationReferenceType extends FederationReferenceTypes['Participation'] = FederationReferenceTypes['Participation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Participation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  credibility?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reliability?: Resolver<Maybe<ResolversTypes['Reliability']>, ParentType, ContextType>;
  reviewBy?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['ParticipationState']>, ParentType, ContextType>;
  statements?: Resolver<Maybe<Array<ResolversTypes['Statement']>>, ParentType, ContextType, Partial<ParticipationstatementsArgs>>;
  test?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  updated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ParticipationConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ParticipationConnection'] = ResolversParentTypes['ParticipationConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['ParticipationEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Participation']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ParticipationEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ParticipationEdge'] = ResolversParentTypes['ParticipationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Participation']>, ParentType, ContextType>;
};

export type PartnerResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Partner'] = ResolversParentTypes['Partner'], FederationReferenceType extends FederationReferenceTypes['Partner'] = FederationReferenceTypes['Partner']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Partner']> | FederationReferenceType, FederationReferenceType, ContextType>;
  agreement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  credibility?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['PartnerKind']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reliability?: Resolver<Maybe<ResolversTypes['Reliability']>, ParentType, ContextType>;
  reviewBy?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  statements?: Resolver<Maybe<Array<ResolversTypes['Statement']>>, ParentType, ContextType, Partial<PartnerstatementsArgs>>;
  test?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  updated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PartnerConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PartnerConnection'] = ResolversParentTypes['PartnerConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['PartnerEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Partner']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PartnerEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PartnerEdge'] = ResolversParentTypes['PartnerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Partner']>, ParentType, ContextType>;
};

export type PartnerOutcomeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PartnerOutcome'] = ResolversParentTypes['PartnerOutcome']> = {
  faults?: Resolver<Maybe<Array<ResolversTypes['RecordFault']>>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  moreFaults?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['Partner']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['WriteResult']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PlaceCoverageResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PlaceCoverage'] = ResolversParentTypes['PlaceCoverage']> = {
  asked?: Resolver<Maybe<ResolversTypes['CountedSum']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  day?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  expected?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  outsideHours?: Resolver<Maybe<ResolversTypes['CountedSum']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type PolicyDocumentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PolicyDocument'] = ResolversParentTypes['PolicyDocument'], FederationReferenceType extends FederationReferenceTypes['PolicyDocument'] = FederationReferenceTypes['PolicyDocument']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PolicyDocument']> | FederationReferenceType, FederationReferenceType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  credibility?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documentVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  hash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reliability?: Resolver<Maybe<ResolversTypes['Reliability']>, ParentType, ContextType>;
  reviewBy?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  statements?: Resolver<Maybe<Array<ResolversTypes['Statement']>>, ParentType, ContextType, Partial<PolicyDocumentstatementsArgs>>;
  supersedes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  test?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  updated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PolicyDocumentConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PolicyDocumentConnection'] = ResolversParentTypes['PolicyDocumentConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['PolicyDocumentEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['PolicyDocument']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PolicyDocumentEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PolicyDocumentEdge'] = ResolversParentTypes['PolicyDocumentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['PolicyDocument']>, ParentType, ContextType>;
};

export type PolicyDocumentOutcomeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PolicyDocumentOutcome'] = ResolversParentTypes['PolicyDocumentOutcome']> = {
  faults?: Resolver<Maybe<Array<ResolversTypes['RecordFault']>>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  moreFaults?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['PolicyDocument']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['WriteResult']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  afterActionReport?: Resolver<Maybe<ResolversTypes['AfterActionReport']>, ParentType, ContextType, RequireFields<QueryafterActionReportArgs, 'id'>>;
  afterActionReports?: Resolver<Maybe<ResolversTypes['AfterActionReportConnection']>, ParentType, ContextType, RequireFields<QueryafterActionReportsArgs, 'first'>>;
  allocation?: Resolver<Maybe<ResolversTypes['Allocation']>, ParentType, ContextType, RequireFields<QueryallocationArgs, 'id'>>;
  allocations?: Resolver<Maybe<ResolversTypes['AllocationConnection']>, ParentType, ContextType, RequireFields<QueryallocationsArgs, 'first'>>;
  capacity?: Resolver<Maybe<ResolversTypes['Capacity']>, ParentType, ContextType, RequireFields<QuerycapacityArgs, 'country'>>;
  capacityReport?: Resolver<Maybe<ResolversTypes['CapacityReport']>, ParentType, ContextType, RequireFields<QuerycapacityReportArgs, 'id'>>;
  capacityReports?: Resolver<Maybe<ResolversTypes['CapacityReportConnection']>, ParentType, ContextType, RequireFields<QuerycapacityReportsArgs, 'first'>>;
  certificate?: Resolver<Maybe<ResolversTypes['Certificate']>, ParentType, ContextType, RequireFields<QuerycertificateArgs, 'id'>>;
  certificates?: Resolver<Maybe<ResolversTypes['CertificateConnection']>, ParentType, ContextType, RequireFields<QuerycertificatesArgs, 'first'>>;
  course?: Resolver<Maybe<ResolversTypes['Course']>, ParentType, ContextType, RequireFields<QuerycourseArgs, 'id'>>;
  courses?: Resolver<Maybe<ResolversTypes['CourseConnection']>, ParentType, ContextType, RequireFields<QuerycoursesArgs, 'first'>>;
  decision?: Resolver<Maybe<ResolversTypes['Decision']>, ParentType, ContextType, RequireFields<QuerydecisionArgs, 'id'>>;
  decisions?: Resolver<Maybe<ResolversTypes['DecisionConnection']>, ParentType, ContextType, RequireFields<QuerydecisionsArgs, 'first'>>;
  deployment?: Resolver<Maybe<ResolversTypes['Deployment']>, ParentType, ContextType, RequireFields<QuerydeploymentArgs, 'id'>>;
  deployments?: Resolver<Maybe<ResolversTypes['DeploymentConnection']>, ParentType, ContextType, RequireFields<QuerydeploymentsArgs, 'first'>>;
  exercise?: Resolver<Maybe<ResolversTypes['Exercise']>, ParentType, ContextType, RequireFields<QueryexerciseArgs, 'id'>>;
  exerciseAttempt?: Resolver<Maybe<ResolversTypes['ExerciseAttempt']>, ParentType, ContextType, RequireFields<QueryexerciseAttemptArgs, 'id'>>;
  exerciseAttempts?: Resolver<Maybe<ResolversTypes['ExerciseAttemptConnection']>, ParentType, ContextType, RequireFields<QueryexerciseAttemptsArgs, 'first'>>;
  exercises?: Resolver<Maybe<ResolversTypes['ExerciseConnection']>, ParentType, ContextType, RequireFields<QueryexercisesArgs, 'first'>>;
  officer?: Resolver<Maybe<ResolversTypes['Officer']>, ParentType, ContextType, RequireFields<QueryofficerArgs, 'id'>>;
  officers?: Resolver<Maybe<ResolversTypes['OfficerConnection']>, ParentType, ContextType, RequireFields<QueryofficersArgs, 'first'>>;
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType, RequireFields<QueryoperationArgs, 'id'>>;
  operationReport?: Resolver<Maybe<ResolversTypes['OperationReport']>, ParentType, ContextType, RequireFields<QueryoperationReportArgs, 'operation'>>;
  operationResults?: Resolver<Maybe<ResolversTypes['CountedResults']>, ParentType, ContextType, RequireFields<QueryoperationResultsArgs, 'operation'>>;
  operations?: Resolver<Maybe<ResolversTypes['OperationConnection']>, ParentType, ContextType, RequireFields<QueryoperationsArgs, 'first'>>;
  participation?: Resolver<Maybe<ResolversTypes['Participation']>, ParentType, ContextType, RequireFields<QueryparticipationArgs, 'id'>>;
  participations?: Resolver<Maybe<ResolversTypes['ParticipationConnection']>, ParentType, ContextType, RequireFields<QueryparticipationsArgs, 'first'>>;
  partner?: Resolver<Maybe<ResolversTypes['Partner']>, ParentType, ContextType, RequireFields<QuerypartnerArgs, 'id'>>;
  partners?: Resolver<Maybe<ResolversTypes['PartnerConnection']>, ParentType, ContextType, RequireFields<QuerypartnersArgs, 'first'>>;
  policyDocument?: Resolver<Maybe<ResolversTypes['PolicyDocument']>, ParentType, ContextType, RequireFields<QuerypolicyDocumentArgs, 'id'>>;
  policyDocuments?: Resolver<Maybe<ResolversTypes['PolicyDocumentConnection']>, ParentType, ContextType, RequireFields<QuerypolicyDocumentsArgs, 'first'>>;
  programmes?: Resolver<Maybe<Array<ResolversTypes['OperationProgramme']>>, ParentType, ContextType>;
  resourceOffer?: Resolver<Maybe<ResolversTypes['ResourceOffer']>, ParentType, ContextType, RequireFields<QueryresourceOfferArgs, 'id'>>;
  resourceOffers?: Resolver<Maybe<ResolversTypes['ResourceOfferConnection']>, ParentType, ContextType, RequireFields<QueryresourceOffersArgs, 'first'>>;
  session?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType, RequireFields<QuerysessionArgs, 'id'>>;
  sessions?: Resolver<Maybe<ResolversTypes['SessionConnection']>, ParentType, ContextType, RequireFields<QuerysessionsArgs, 'first'>>;
};

export type RecordResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Record'] = ResolversParentTypes['Record']> = {
  __resolveType: TypeResolveFn<'AfterActionReport' | 'Allocation' | 'CapacityReport' | 'Certificate' | 'Course' | 'Decision' | 'Deployment' | 'Exercise' | 'ExerciseAttempt' | 'Officer' | 'Operation' | 'Participation' | 'Partner' | 'PolicyDocument' | 'ResourceOffer' | 'Session', ParentType, ContextType>;
};

export type RecordFaultResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RecordFault'] = ResolversParentTypes['RecordFault']> = {
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReportAddressResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ReportAddress'] = ResolversParentTypes['ReportAddress']> = {
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReportedBorderPointResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ReportedBorderPoint'] = ResolversParentTypes['ReportedBorderPoint']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  connected?: Resolver<Maybe<ResolversTypes['BorderPointConnected']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RequestedResourceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RequestedResource'] = ResolversParentTypes['RequestedResource']> = {
  amount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['ResourceKind']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
};

export type ResourceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Resource'] = ResolversParentTypes['Resource']> = {
  amount?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['ResourceKind']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ResourceAllocatedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ResourceAllocated'] = ResolversParentTypes['ResourceAllocated']> = {
  allocation?: Resolver<Maybe<ResolversTypes['Allocation']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['WriteResult']>, ParentType, ContextType>;
};

export type ResourceOfferResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ResourceOffer'] = ResolversParentTypes['ResourceOffer'], FederationReferenceType extends FederationReferenceTypes['ResourceOffer'] = FederationReferenceTypes['ResourceOffer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ResourceOffer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  credibility?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['ResourceKind']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reliability?: Resolver<Maybe<ResolversTypes['Reliability']>, ParentType, ContextType>;
  reviewBy?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  statements?: Resolver<Maybe<Array<ResolversTypes['Statement']>>, ParentType, ContextType, Partial<ResourceOfferstatementsArgs>>;
  test?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  updated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResourceOfferConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ResourceOfferConnection'] = ResolversParentTypes['ResourceOfferConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['ResourceOfferEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['ResourceOffer']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ResourceOfferEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ResourceOfferEdge'] = ResolversParentTypes['ResourceOfferEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ResourceOffer']>, ParentType, ContextType>;
};

export type ResourceOfferedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ResourceOffered'] = ResolversParentTypes['ResourceOffered']> = {
  offer?: Resolver<Maybe<ResolversTypes['ResourceOffer']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['WriteResult']>, ParentType, ContextType>;
};

export type ResourcePlanResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ResourcePlan'] = ResolversParentTypes['ResourcePlan']> = {
  allocated?: Resolver<Maybe<Array<ResolversTypes['AllocatedResource']>>, ParentType, ContextType>;
  conflicts?: Resolver<Maybe<Array<ResolversTypes['AllocationConflict']>>, ParentType, ContextType>;
  missing?: Resolver<Maybe<Array<ResolversTypes['MissingResource']>>, ParentType, ContextType>;
  offered?: Resolver<Maybe<Array<ResolversTypes['OfferedResource']>>, ParentType, ContextType>;
  requested?: Resolver<Maybe<Array<ResolversTypes['RequestedResource']>>, ParentType, ContextType>;
};

export type SeizureResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Seizure'] = ResolversParentTypes['Seizure']> = {
  kind?: Resolver<Maybe<ResolversTypes['SeizureKind']>, ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  what?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SessionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session'], FederationReferenceType extends FederationReferenceTypes['Session'] = FederationReferenceTypes['Session']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Session']> | FederationReferenceType, FederationReferenceType, ContextType>;
  attendedBy?: Resolver<Maybe<Array<ResolversTypes['Officer']>>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  credibility?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  participants?: Resolver<Maybe<Array<ResolversTypes['Participants']>>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reliability?: Resolver<Maybe<ResolversTypes['Reliability']>, ParentType, ContextType>;
  reviewBy?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  statements?: Resolver<Maybe<Array<ResolversTypes['Statement']>>, ParentType, ContextType, Partial<SessionstatementsArgs>>;
  taughtUnder?: Resolver<Maybe<Array<ResolversTypes['Certificate']>>, ParentType, ContextType>;
  test?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  trainers?: Resolver<Maybe<Array<ResolversTypes['Trainers']>>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  updated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SessionConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SessionConnection'] = ResolversParentTypes['SessionConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['SessionEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Session']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SessionEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SessionEdge'] = ResolversParentTypes['SessionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType>;
};

export type SessionOutcomeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SessionOutcome'] = ResolversParentTypes['SessionOutcome']> = {
  faults?: Resolver<Maybe<Array<ResolversTypes['RecordFault']>>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  moreFaults?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['WriteResult']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type StatementResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Statement'] = ResolversParentTypes['Statement']> = {
  at?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  operationResultsChanged?: SubscriptionResolver<Maybe<ResolversTypes['OperationResultsEvent']>, "operationResultsChanged", ParentType, ContextType, RequireFields<SubscriptionoperationResultsChangedArgs, 'operation'>>;
};

export type TeamMembersResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TeamMembers'] = ResolversParentTypes['TeamMembers']> = {
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TrainersResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Trainers'] = ResolversParentTypes['Trainers']> = {
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TravellerScoreResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TravellerScore'] = ResolversParentTypes['TravellerScore']> = {
  checks?: Resolver<Maybe<Array<ResolversTypes['ExerciseCheck']>>, ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['ExerciseDecision']>, ParentType, ContextType>;
  inspections?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  missed?: Resolver<Maybe<ResolversTypes['Missed']>, ParentType, ContextType>;
  moreChecks?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['ExpectedOutcome']>, ParentType, ContextType>;
  right?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  traveller?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UncountedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Uncounted'] = ResolversParentTypes['Uncounted']> = {
  folder?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  AfterActionReport?: AfterActionReportResolvers<ContextType>;
  AfterActionReportConnection?: AfterActionReportConnectionResolvers<ContextType>;
  AfterActionReportEdge?: AfterActionReportEdgeResolvers<ContextType>;
  AllocatedResource?: AllocatedResourceResolvers<ContextType>;
  Allocation?: AllocationResolvers<ContextType>;
  AllocationConflict?: AllocationConflictResolvers<ContextType>;
  AllocationConnection?: AllocationConnectionResolvers<ContextType>;
  AllocationEdge?: AllocationEdgeResolvers<ContextType>;
  BorderPointHours?: BorderPointHoursResolvers<ContextType>;
  Capacity?: CapacityResolvers<ContextType>;
  CapacityReport?: CapacityReportResolvers<ContextType>;
  CapacityReportConnection?: CapacityReportConnectionResolvers<ContextType>;
  CapacityReportEdge?: CapacityReportEdgeResolvers<ContextType>;
  CapacityReportOutcome?: CapacityReportOutcomeResolvers<ContextType>;
  CapacitySeen?: CapacitySeenResolvers<ContextType>;
  Certificate?: CertificateResolvers<ContextType>;
  CertificateConnection?: CertificateConnectionResolvers<ContextType>;
  CertificateEdge?: CertificateEdgeResolvers<ContextType>;
  CertificateOutcome?: CertificateOutcomeResolvers<ContextType>;
  CountedApart?: CountedApartResolvers<ContextType>;
  CountedResults?: CountedResultsResolvers<ContextType>;
  CountedSum?: CountedSumResolvers<ContextType>;
  Course?: CourseResolvers<ContextType>;
  CourseConnection?: CourseConnectionResolvers<ContextType>;
  CourseEdge?: CourseEdgeResolvers<ContextType>;
  CourseOutcome?: CourseOutcomeResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Decision?: DecisionResolvers<ContextType>;
  DecisionConnection?: DecisionConnectionResolvers<ContextType>;
  DecisionEdge?: DecisionEdgeResolvers<ContextType>;
  DecisionRecorded?: DecisionRecordedResolvers<ContextType>;
  Deployment?: DeploymentResolvers<ContextType>;
  DeploymentConnection?: DeploymentConnectionResolvers<ContextType>;
  DeploymentEdge?: DeploymentEdgeResolvers<ContextType>;
  DeploymentOutcome?: DeploymentOutcomeResolvers<ContextType>;
  Equipment?: EquipmentResolvers<ContextType>;
  Exercise?: ExerciseResolvers<ContextType>;
  ExerciseAttempt?: ExerciseAttemptResolvers<ContextType>;
  ExerciseAttemptConnection?: ExerciseAttemptConnectionResolvers<ContextType>;
  ExerciseAttemptEdge?: ExerciseAttemptEdgeResolvers<ContextType>;
  ExerciseCheck?: ExerciseCheckResolvers<ContextType>;
  ExerciseConnection?: ExerciseConnectionResolvers<ContextType>;
  ExerciseDecided?: ExerciseDecidedResolvers<ContextType>;
  ExerciseEdge?: ExerciseEdgeResolvers<ContextType>;
  ExerciseExpected?: ExerciseExpectedResolvers<ContextType>;
  ExerciseFeature?: ExerciseFeatureResolvers<ContextType>;
  ExerciseParticipant?: ExerciseParticipantResolvers<ContextType>;
  ExerciseTraveller?: ExerciseTravellerResolvers<ContextType>;
  ExerciseVehicle?: ExerciseVehicleResolvers<ContextType>;
  ExerciseWritten?: ExerciseWrittenResolvers<ContextType>;
  HitCount?: HitCountResolvers<ContextType>;
  Lineage?: LineageResolvers<ContextType>;
  LineageStep?: LineageStepResolvers<ContextType>;
  MissingResource?: MissingResourceResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  OfferWithdrawn?: OfferWithdrawnResolvers<ContextType>;
  OfferedResource?: OfferedResourceResolvers<ContextType>;
  Officer?: OfficerResolvers<ContextType>;
  OfficerConnection?: OfficerConnectionResolvers<ContextType>;
  OfficerEdge?: OfficerEdgeResolvers<ContextType>;
  OfficerOutcome?: OfficerOutcomeResolvers<ContextType>;
  Operation?: OperationResolvers<ContextType>;
  OperationAnswered?: OperationAnsweredResolvers<ContextType>;
  OperationBorderPoint?: OperationBorderPointResolvers<ContextType>;
  OperationConnection?: OperationConnectionResolvers<ContextType>;
  OperationEdge?: OperationEdgeResolvers<ContextType>;
  OperationOutcome?: OperationOutcomeResolvers<ContextType>;
  OperationProgramme?: OperationProgrammeResolvers<ContextType>;
  OperationReport?: OperationReportResolvers<ContextType>;
  OperationReported?: OperationReportedResolvers<ContextType>;
  OperationResults?: OperationResultsResolvers<ContextType>;
  OperationResultsEvent?: OperationResultsEventResolvers<ContextType>;
  OperationTarget?: OperationTargetResolvers<ContextType>;
  OwnerCode?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  PartialDate?: GraphQLScalarType;
  Participant?: ParticipantResolvers<ContextType>;
  ParticipantProgress?: ParticipantProgressResolvers<ContextType>;
  ParticipantScore?: ParticipantScoreResolvers<ContextType>;
  Participants?: ParticipantsResolvers<ContextType>;
  Participation?: ParticipationResolvers<ContextType>;
  ParticipationConnection?: ParticipationConnectionResolvers<ContextType>;
  ParticipationEdge?: ParticipationEdgeResolvers<ContextType>;
  Partner?: PartnerResolvers<ContextType>;
  PartnerConnection?: PartnerConnectionResolvers<ContextType>;
  PartnerEdge?: PartnerEdgeResolvers<ContextType>;
  PartnerOutcome?: PartnerOutcomeResolvers<ContextType>;
  PlaceCoverage?: PlaceCoverageResolvers<ContextType>;
  PolicyDocument?: PolicyDocumentResolvers<ContextType>;
  PolicyDocumentConnection?: PolicyDocumentConnectionResolvers<ContextType>;
  PolicyDocumentEdge?: PolicyDocumentEdgeResolvers<ContextType>;
  PolicyDocumentOutcome?: PolicyDocumentOutcomeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Record?: RecordResolvers<ContextType>;
  RecordFault?: RecordFaultResolvers<ContextType>;
  ReportAddress?: ReportAddressResolvers<ContextType>;
  ReportedBorderPoint?: ReportedBorderPointResolvers<ContextType>;
  RequestedResource?: RequestedResourceResolvers<ContextType>;
  Resource?: ResourceResolvers<ContextType>;
  ResourceAllocated?: ResourceAllocatedResolvers<ContextType>;
  ResourceOffer?: ResourceOfferResolvers<ContextType>;
  ResourceOfferConnection?: ResourceOfferConnectionResolvers<ContextType>;
  ResourceOfferEdge?: ResourceOfferEdgeResolvers<ContextType>;
  ResourceOffered?: ResourceOfferedResolvers<ContextType>;
  ResourcePlan?: ResourcePlanResolvers<ContextType>;
  Seizure?: SeizureResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SessionConnection?: SessionConnectionResolvers<ContextType>;
  SessionEdge?: SessionEdgeResolvers<ContextType>;
  SessionOutcome?: SessionOutcomeResolvers<ContextType>;
  Statement?: StatementResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TeamMembers?: TeamMembersResolvers<ContextType>;
  Trainers?: TrainersResolvers<ContextType>;
  TravellerScore?: TravellerScoreResolvers<ContextType>;
  Uncounted?: UncountedResolvers<ContextType>;
};

