import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { LinkRecord, IdentityJudgementRecord } from '../../../records/links/records.ts';
import type { Edge, Connection } from '../../connection.ts';
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
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
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
  /** The documents it was made from. */
  documents?: Maybe<LinkedDocumentConnection>;
  /** Stable id, prefix ALE. */
  id: Scalars['ID']['output'];
  /** Everything linked to it that the caller may see, of the kinds named or of all. */
  links?: Maybe<LinkConnection>;
  /** The genuine specimens it imitates. */
  specimens?: Maybe<LinkedSpecimenConnection>;
};


export type AlertdocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type AlertlinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<LinkKind>>;
};


export type AlertspecimensArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
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

export type CapacityReport = Node & {
  __typename?: 'CapacityReport';
  /** Stable id, prefix CAP. */
  id: Scalars['ID']['output'];
  /** Everything linked to it that the caller may see, of the kinds named or of all. */
  links?: Maybe<LinkConnection>;
  /** Versions of policy documents by which it was reported. */
  restsOn?: Maybe<LinkedPolicyDocumentConnection>;
};


export type CapacityReportlinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<LinkKind>>;
};


export type CapacityReportrestsOnArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type Certificate = Node & {
  __typename?: 'Certificate';
  /** Stable id, prefix CRT. */
  id: Scalars['ID']['output'];
};

/** A part of what has changed, in the order of recording. */
export type ChangeFeed = {
  __typename?: 'ChangeFeed';
  /** What you may see of it. There may be nothing for you in a part, and more behind it. */
  changes?: Maybe<Array<RecordChange>>;
  /** Names the end of this part: `after` it the feed goes on. It is for the same organisation and kinds alone, and good for 30 days. */
  cursor: Scalars['String']['output'];
  /** Whether more has been recorded behind it, for you or for others: ask on until it is false. */
  hasMore: Scalars['Boolean']['output'];
};

/** A record that is linked to several others. */
export type CommonRecord = {
  __typename?: 'CommonRecord';
  /** Its links to them. */
  edges?: Maybe<Array<LinksBetween>>;
  /** Its id. */
  id: Scalars['ID']['output'];
  /** Its kind. */
  kind?: Maybe<RecordKind>;
  /** To which of the records that were asked for it is linked. */
  linkedTo?: Maybe<Array<Scalars['ID']['output']>>;
  /** The record. */
  node?: Maybe<Node>;
};

/** A page of common records. */
export type CommonRecordConnection = {
  __typename?: 'CommonRecordConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<CommonRecordEdge>>;
  /** The common records alone. */
  nodes?: Maybe<Array<CommonRecord>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A common record in a page. */
export type CommonRecordEdge = {
  __typename?: 'CommonRecordEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The common record. */
  node?: Maybe<CommonRecord>;
};

export type Course = Node & {
  __typename?: 'Course';
  /** Stable id, prefix COU. */
  id: Scalars['ID']['output'];
  /** Everything linked to it that the caller may see, of the kinds named or of all. */
  links?: Maybe<LinkConnection>;
  /** Its sessions. */
  sessions?: Maybe<LinkedSessionConnection>;
};


export type CourselinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<LinkKind>>;
};


export type CoursesessionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
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
  /** Everything linked to it that the caller may see, of the kinds named or of all. */
  links?: Maybe<LinkConnection>;
  /** Operations it belongs to. */
  operations?: Maybe<LinkedOperationConnection>;
};


export type DeploymentlinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<LinkKind>>;
};


export type DeploymentoperationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type Document = Node & {
  __typename?: 'Document';
  /** Counterfeit alerts made from this very document. */
  alerts?: Maybe<LinkedAlertConnection>;
  /** Vehicles it was found in or with. */
  foundWith?: Maybe<LinkedVehicleConnection>;
  /** Who holds or held it. */
  holders?: Maybe<LinkedPersonConnection>;
  /** Stable id, prefix DOC. */
  id: Scalars['ID']['output'];
  /** Everything linked to it that the caller may see, of the kinds named or of all. */
  links?: Maybe<LinkConnection>;
  /** Operations in which it was seen. */
  operations?: Maybe<LinkedOperationConnection>;
  /** The genuine series it belongs to, or claims to. */
  specimens?: Maybe<LinkedSpecimenConnection>;
};


export type DocumentalertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type DocumentfoundWithArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type DocumentholdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type DocumentlinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<LinkKind>>;
};


export type DocumentoperationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type DocumentspecimensArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type DocumentReport = Node & {
  __typename?: 'DocumentReport';
  /** Stable id, prefix DRP. */
  id: Scalars['ID']['output'];
  /** Everything linked to it that the caller may see, of the kinds named or of all. */
  links?: Maybe<LinkConnection>;
  /** Persons it names. */
  persons?: Maybe<LinkedPersonConnection>;
};


export type DocumentReportlinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<LinkKind>>;
};


export type DocumentReportpersonsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
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

/** What a dated fact is of. */
export type FactKind =
  /** An operation, deployment, session or agreement began. */
  | 'BEGINNING'
  /** Somebody was born. */
  | 'BIRTH'
  /** A check met a record, and its owner has confirmed the hit. Other checks leave no place and time that could be asked for. */
  | 'CONFIRMED_HIT'
  /** A form of fraud was detected. */
  | 'DETECTION'
  /** An operation, deployment, session or agreement ended. */
  | 'END'
  /** A document or notice expires. */
  | 'EXPIRY'
  /** Fingerprints were last compared. */
  | 'FINGERPRINTS_COMPARED'
  /** Fingerprints were taken. */
  | 'FINGERPRINTS_TAKEN'
  /** A document or notice was issued, or the first document of a series. */
  | 'ISSUE'
  /** First day of a period of a link, such as that somebody was seen. */
  | 'LINKED_SINCE'
  /** Last day of a period of a link. */
  | 'LINKED_UNTIL'
  /** An offence was committed. */
  | 'OFFENCE'
  /** A plate was given out. */
  | 'PLATE_ISSUE'
  /** The hub recorded a version of the record that was asked for. Only where it is named. */
  | 'RECORDED'
  /** A document or vehicle was stolen or lost. */
  | 'THEFT'
  /** A warrant was issued. */
  | 'WARRANT';

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

export type Hit = Node & {
  __typename?: 'Hit';
  /** Stable id, prefix HIT. */
  id: Scalars['ID']['output'];
};

export type HitReply = Node & {
  __typename?: 'HitReply';
  /** Stable id, prefix HRP. */
  id: Scalars['ID']['output'];
};

export type HitResult = Node & {
  __typename?: 'HitResult';
  /** Stable id, prefix HRS. */
  id: Scalars['ID']['output'];
};

/** A record that may speak of the same as another. A candidate is no identification. */
export type IdentityCandidate = {
  __typename?: 'IdentityCandidate';
  /** What organisations have judged of the two. */
  judgements?: Maybe<Array<IdentityJudgement>>;
  /** What agrees and what does not, in words. */
  reasons?: Maybe<Array<Scalars['String']['output']>>;
  /** The record, as its owner states it. */
  record?: Maybe<Node>;
  /** How far it speaks of the same person, from 0 to 1; null where it is no person. */
  score?: Maybe<Scalars['Float']['output']>;
  /** True where what agrees may be another's as well. */
  weak?: Maybe<Scalars['Boolean']['output']>;
};

/** A record and others that may speak of the same. */
export type IdentityCandidates = {
  __typename?: 'IdentityCandidates';
  /** The likest first. */
  candidates?: Maybe<Array<IdentityCandidate>>;
  /** True where there are others. */
  more?: Maybe<Scalars['Boolean']['output']>;
  /** The record. */
  record?: Maybe<Node>;
};

/** Records that judgements of SAME join, each as its own source states it: nothing is merged. */
export type IdentityCluster = {
  __typename?: 'IdentityCluster';
  /** False where there is more than was followed: 500 records, 100 judgements of one, or 10,000 in all. */
  complete?: Maybe<Scalars['Boolean']['output']>;
  /** Judgements of DIFFERENT that contradict: of two of these records, or of a pair that others judged to be the same and that is not joined for this. */
  conflicts?: Maybe<Array<IdentityJudgement>>;
  /** The judgements that join them. */
  judgements?: Maybe<Array<IdentityJudgement>>;
  /** The records, in the order of their ids. */
  records?: Maybe<Array<Node>>;
};

/** An organisation's judgement whether two records speak of the same person, document or vehicle. It merges nothing, and is seen only where both records are. Of one organisation one stands of each pair. */
export type IdentityJudgement = Node & RecordInterface & {
  __typename?: 'IdentityJudgement';
  /** What the organisation goes by. */
  basis?: Maybe<Scalars['String']['output']>;
  /** When the hub first recorded it. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: Maybe<Scalars['Int']['output']>;
  /** What it is called in a list, in one line, of what you are shown of it, or else by its kind and owner. For reading alone: how it is made may change, and it is no key. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** One of the two records; which of them comes first says nothing. */
  from?: Maybe<Node>;
  /** Stable id, prefix IDJ. */
  id: Scalars['ID']['output'];
  /** Whether they speak of the same. */
  judgement?: Maybe<Sameness>;
  /** Who judged, as the organisation names its officers. */
  officer?: Maybe<Scalars['String']['output']>;
  /** Whose judgement it is; not always an owner of what it joins. */
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
  /** The other. */
  to?: Maybe<Node>;
  /** When the hub recorded this version. */
  updated?: Maybe<Scalars['DateTime']['output']>;
  /** Which version of the record this is, counting from 1. */
  version?: Maybe<Scalars['Int']['output']>;
};


/** An organisation's judgement whether two records speak of the same person, document or vehicle. It merges nothing, and is seen only where both records are. Of one organisation one stands of each pair. */
export type IdentityJudgementstatementsArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** A page of identity judgements. */
export type IdentityJudgementConnection = {
  __typename?: 'IdentityJudgementConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<IdentityJudgementEdge>>;
  /** The identity judgements alone. */
  nodes?: Maybe<Array<IdentityJudgement>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** An identity judgement in a page. */
export type IdentityJudgementEdge = {
  __typename?: 'IdentityJudgementEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The identity judgement. */
  node?: Maybe<IdentityJudgement>;
};

/** What an owner says of it when it records an `IdentityJudgement`. */
export type IdentityJudgementInput = {
  /** What the organisation goes by. */
  basis: Scalars['String']['input'];
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: InputMaybe<Scalars['Int']['input']>;
  /** The version last seen, 0 where it must not exist yet: where another stands, nothing is written. Left out, whatever stands is replaced. */
  expected?: InputMaybe<Scalars['Int']['input']>;
  /** One of the two records; which of them comes first says nothing. */
  from?: InputMaybe<Scalars['ID']['input']>;
  /** The same record by its owner's reference, in the place of `from`. */
  fromRecord?: InputMaybe<RecordReferenceInput>;
  /** Who may see it beside the owner; left out, nobody. */
  handling?: InputMaybe<HandlingInput>;
  /** Whether they speak of the same. */
  judgement: Sameness;
  /** Who judged, as the organisation names its officers. */
  officer?: InputMaybe<Scalars['String']['input']>;
  /** The owner's own reference for it. */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: InputMaybe<Reliability>;
  /** It is deleted after this day unless its owner extends it, giving a reason; five years after its creation by default. */
  reviewBy?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Which source stated a value, and when, where that is known. */
  statements?: InputMaybe<Array<StatementInput>>;
  /** The other. */
  to?: InputMaybe<Scalars['ID']['input']>;
  /** The same record by its owner's reference, in the place of `to`. */
  toRecord?: InputMaybe<RecordReferenceInput>;
};

/** Orders of identity judgements. Those of one value come in the order of their ids, those without one last, and where you are not shown what it goes by, a record is left out. */
export type IdentityJudgementOrder =
  /** By when the present version was recorded, the newest first. */
  | 'UPDATED_NEWEST'
  /** By when the present version was recorded, the oldest first. */
  | 'UPDATED_OLDEST';

/** What became of an `IdentityJudgement` that was handed in. */
export type IdentityJudgementOutcome = {
  __typename?: 'IdentityJudgementOutcome';
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
  record?: Maybe<IdentityJudgement>;
  /** What became of it. */
  result?: Maybe<WriteResult>;
  /** The version that stands now; 0 where there was never one. */
  version?: Maybe<Scalars['Int']['output']>;
};

/** A page of what is to be judged. */
export type IdentityQueue = {
  __typename?: 'IdentityQueue';
  /** Where to go on, with `after`, also where this page has no record; null at the end. */
  next?: Maybe<Scalars['String']['output']>;
  /** Of the records that were looked at, those that have candidates, with five of these at most. */
  records?: Maybe<Array<IdentityCandidates>>;
};

export type Inspection = Node & {
  __typename?: 'Inspection';
  /** Stable id, prefix INS. */
  id: Scalars['ID']['output'];
};

export type Judgement = Node & {
  __typename?: 'Judgement';
  /** Stable id, prefix JDG. */
  id: Scalars['ID']['output'];
};

/** A link as the hub knew it at a moment, seen from one of its ends. */
export type KnownLink = {
  __typename?: 'KnownLink';
  /** What it says. */
  kind?: Maybe<LinkKind>;
  /** The link as it was known then. */
  link?: Maybe<RecordVersion>;
  /** The record at its other end as it was known then. */
  other?: Maybe<RecordVersion>;
};

/** A page of known links. */
export type KnownLinkConnection = {
  __typename?: 'KnownLinkConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<KnownLinkEdge>>;
  /** The known links alone. */
  nodes?: Maybe<Array<KnownLink>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A known link in a page. */
export type KnownLinkEdge = {
  __typename?: 'KnownLinkEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The known link. */
  node?: Maybe<KnownLink>;
};

/** A link between two records: a record of its own, with its own owner. It is seen only where both its ends are. */
export type Link = Node & RecordInterface & {
  __typename?: 'Link';
  /** Those of them that exclude this one: whatever a vague date means, each of their periods ends before, or begins after, each of this one. What states no period excludes nothing. */
  contradicts?: Maybe<Array<Link>>;
  /** When the hub first recorded it. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: Maybe<Scalars['Int']['output']>;
  /** What it is called in a list, in one line, of what you are shown of it, or else by its kind and owner. For reading alone: how it is made may change, and it is no key. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** Where it begins. */
  from?: Maybe<Node>;
  /** Stable id, prefix LNK. */
  id: Scalars['ID']['output'];
  /** What it says. */
  kind?: Maybe<LinkKind>;
  /** What else the source says. */
  note?: Maybe<Scalars['String']['output']>;
  /** What else is said of the same two records by links of its kind, as of another source, each a link of its own: all that the caller may see. */
  otherStatements?: Maybe<Array<Link>>;
  /** Who states the link; not always an owner of what it joins. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** When it held; open at either end where that is not known. Empty: not known at all. */
  periods?: Maybe<Array<Period>>;
  /** The owner's own reference for it. */
  reference?: Maybe<Scalars['String']['output']>;
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: Maybe<Reliability>;
  /** It is deleted after this day unless its owner extends it, giving a reason; five years after its creation by default. */
  reviewBy?: Maybe<Scalars['PartialDate']['output']>;
  /** Who says so. */
  source?: Maybe<Scalars['String']['output']>;
  /** Which source stated a value, and when, where that is known. */
  statements?: Maybe<Array<Statement>>;
  /** True for a record made for training or trials. It never answers a live question, nor a live record a test one. */
  test?: Maybe<Scalars['Boolean']['output']>;
  /** Where it ends. */
  to?: Maybe<Node>;
  /** When the hub recorded this version. */
  updated?: Maybe<Scalars['DateTime']['output']>;
  /** Which version of the record this is, counting from 1. */
  version?: Maybe<Scalars['Int']['output']>;
};


/** A link between two records: a record of its own, with its own owner. It is seen only where both its ends are. */
export type LinkstatementsArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** A page of links. */
export type LinkConnection = {
  __typename?: 'LinkConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<LinkEdge>>;
  /** The links alone. */
  nodes?: Maybe<Array<Link>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A link in a page. */
export type LinkEdge = {
  __typename?: 'LinkEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The link. */
  node?: Maybe<Link>;
  /** The record at its other end. */
  other?: Maybe<Node>;
};

/** What an owner says of it when it records a `Link`. */
export type LinkInput = {
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: InputMaybe<Scalars['Int']['input']>;
  /** The version last seen, 0 where it must not exist yet: where another stands, nothing is written. Left out, whatever stands is replaced. */
  expected?: InputMaybe<Scalars['Int']['input']>;
  /** Where it begins. */
  from?: InputMaybe<Scalars['ID']['input']>;
  /** The same record by its owner's reference, in the place of `from`. */
  fromRecord?: InputMaybe<RecordReferenceInput>;
  /** Who may see it beside the owner; left out, nobody. */
  handling?: InputMaybe<HandlingInput>;
  /** What it says. */
  kind: LinkKind;
  /** What else the source says. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** When it held; open at either end where that is not known. Empty: not known at all. */
  periods?: InputMaybe<Array<PeriodInput>>;
  /** The owner's own reference for it. */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: InputMaybe<Reliability>;
  /** It is deleted after this day unless its owner extends it, giving a reason; five years after its creation by default. */
  reviewBy?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Who says so. */
  source: Scalars['String']['input'];
  /** Which source stated a value, and when, where that is known. */
  statements?: InputMaybe<Array<StatementInput>>;
  /** Where it ends. */
  to?: InputMaybe<Scalars['ID']['input']>;
  /** The same record by its owner's reference, in the place of `to`. */
  toRecord?: InputMaybe<RecordReferenceInput>;
};

/** What joins two records. Each is told from where it begins: a person is HOLDER_OF a document. */
export type LinkKind =
  /** Person and person, in no direction. */
  | 'ASSOCIATE_OF'
  /** Document to vehicle. */
  | 'FOUND_WITH'
  /** Person to document. */
  | 'HOLDER_OF'
  /** Counterfeit alert to the genuine specimen. */
  | 'IMITATES'
  /** Document to the specimen of the series it belongs to, or claims to. */
  | 'ISSUED_AS'
  /** Person to vehicle. */
  | 'KEEPER_OF'
  /** Person to document report or vehicle report. */
  | 'NAMED_IN'
  /** Deployment to operation, session to course. */
  | 'PART_OF'
  /** Person and person, in no direction. */
  | 'RELATIVE_OF'
  /** Operation, or report of a capacity, to the version of a policy document. */
  | 'RESTS_ON'
  /** Person, document or vehicle to operation. */
  | 'SEEN_IN'
  /** Person to notice. */
  | 'SUBJECT_OF'
  /** Partner to operation. */
  | 'TOOK_PART_IN'
  /** Person and person, in no direction. */
  | 'TRAVELLED_WITH'
  /** Document to the counterfeit alert that was made from it. */
  | 'USED_IN';

/** What became of a `Link` that was handed in. */
export type LinkOutcome = {
  __typename?: 'LinkOutcome';
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
  record?: Maybe<Link>;
  /** What became of it. */
  result?: Maybe<WriteResult>;
  /** The version that stands now; 0 where there was never one. */
  version?: Maybe<Scalars['Int']['output']>;
};

/** A page of linked alerts. */
export type LinkedAlertConnection = {
  __typename?: 'LinkedAlertConnection';
  /** Items with their cursors and the link that leads to each. */
  edges?: Maybe<Array<LinkedAlertEdge>>;
  /** The alerts alone. */
  nodes?: Maybe<Array<Alert>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many links there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many links there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** An alert and the link that leads to it. */
export type LinkedAlertEdge = {
  __typename?: 'LinkedAlertEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The link: who says so, since when, how reliably. */
  link?: Maybe<Link>;
  /** The alert. */
  node?: Maybe<Alert>;
};

/** A page of linked capacity reports. */
export type LinkedCapacityReportConnection = {
  __typename?: 'LinkedCapacityReportConnection';
  /** Items with their cursors and the link that leads to each. */
  edges?: Maybe<Array<LinkedCapacityReportEdge>>;
  /** The capacity reports alone. */
  nodes?: Maybe<Array<CapacityReport>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many links there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many links there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A capacity report and the link that leads to it. */
export type LinkedCapacityReportEdge = {
  __typename?: 'LinkedCapacityReportEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The link: who says so, since when, how reliably. */
  link?: Maybe<Link>;
  /** The capacity report. */
  node?: Maybe<CapacityReport>;
};

/** A page of linked courses. */
export type LinkedCourseConnection = {
  __typename?: 'LinkedCourseConnection';
  /** Items with their cursors and the link that leads to each. */
  edges?: Maybe<Array<LinkedCourseEdge>>;
  /** The courses alone. */
  nodes?: Maybe<Array<Course>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many links there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many links there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A course and the link that leads to it. */
export type LinkedCourseEdge = {
  __typename?: 'LinkedCourseEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The link: who says so, since when, how reliably. */
  link?: Maybe<Link>;
  /** The course. */
  node?: Maybe<Course>;
};

/** A page of linked deployments. */
export type LinkedDeploymentConnection = {
  __typename?: 'LinkedDeploymentConnection';
  /** Items with their cursors and the link that leads to each. */
  edges?: Maybe<Array<LinkedDeploymentEdge>>;
  /** The deployments alone. */
  nodes?: Maybe<Array<Deployment>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many links there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many links there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A deployment and the link that leads to it. */
export type LinkedDeploymentEdge = {
  __typename?: 'LinkedDeploymentEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The link: who says so, since when, how reliably. */
  link?: Maybe<Link>;
  /** The deployment. */
  node?: Maybe<Deployment>;
};

/** A page of linked documents. */
export type LinkedDocumentConnection = {
  __typename?: 'LinkedDocumentConnection';
  /** Items with their cursors and the link that leads to each. */
  edges?: Maybe<Array<LinkedDocumentEdge>>;
  /** The documents alone. */
  nodes?: Maybe<Array<Document>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many links there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many links there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A document and the link that leads to it. */
export type LinkedDocumentEdge = {
  __typename?: 'LinkedDocumentEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The link: who says so, since when, how reliably. */
  link?: Maybe<Link>;
  /** The document. */
  node?: Maybe<Document>;
};

/** A page of linked document reports. */
export type LinkedDocumentReportConnection = {
  __typename?: 'LinkedDocumentReportConnection';
  /** Items with their cursors and the link that leads to each. */
  edges?: Maybe<Array<LinkedDocumentReportEdge>>;
  /** The document reports alone. */
  nodes?: Maybe<Array<DocumentReport>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many links there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many links there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A document report and the link that leads to it. */
export type LinkedDocumentReportEdge = {
  __typename?: 'LinkedDocumentReportEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The link: who says so, since when, how reliably. */
  link?: Maybe<Link>;
  /** The document report. */
  node?: Maybe<DocumentReport>;
};

/** A page of linked notices. */
export type LinkedNoticeConnection = {
  __typename?: 'LinkedNoticeConnection';
  /** Items with their cursors and the link that leads to each. */
  edges?: Maybe<Array<LinkedNoticeEdge>>;
  /** The notices alone. */
  nodes?: Maybe<Array<Notice>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many links there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many links there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A notice and the link that leads to it. */
export type LinkedNoticeEdge = {
  __typename?: 'LinkedNoticeEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The link: who says so, since when, how reliably. */
  link?: Maybe<Link>;
  /** The notice. */
  node?: Maybe<Notice>;
};

/** A page of linked operations. */
export type LinkedOperationConnection = {
  __typename?: 'LinkedOperationConnection';
  /** Items with their cursors and the link that leads to each. */
  edges?: Maybe<Array<LinkedOperationEdge>>;
  /** The operations alone. */
  nodes?: Maybe<Array<Operation>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many links there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many links there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** An operation and the link that leads to it. */
export type LinkedOperationEdge = {
  __typename?: 'LinkedOperationEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The link: who says so, since when, how reliably. */
  link?: Maybe<Link>;
  /** The operation. */
  node?: Maybe<Operation>;
};

/** A page of linked partners. */
export type LinkedPartnerConnection = {
  __typename?: 'LinkedPartnerConnection';
  /** Items with their cursors and the link that leads to each. */
  edges?: Maybe<Array<LinkedPartnerEdge>>;
  /** The partners alone. */
  nodes?: Maybe<Array<Partner>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many links there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many links there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A partner and the link that leads to it. */
export type LinkedPartnerEdge = {
  __typename?: 'LinkedPartnerEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The link: who says so, since when, how reliably. */
  link?: Maybe<Link>;
  /** The partner. */
  node?: Maybe<Partner>;
};

/** A page of linked persons. */
export type LinkedPersonConnection = {
  __typename?: 'LinkedPersonConnection';
  /** Items with their cursors and the link that leads to each. */
  edges?: Maybe<Array<LinkedPersonEdge>>;
  /** The persons alone. */
  nodes?: Maybe<Array<Person>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many links there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many links there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A person and the link that leads to it. */
export type LinkedPersonEdge = {
  __typename?: 'LinkedPersonEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The link: who says so, since when, how reliably. */
  link?: Maybe<Link>;
  /** The person. */
  node?: Maybe<Person>;
};

/** A page of linked policy documents. */
export type LinkedPolicyDocumentConnection = {
  __typename?: 'LinkedPolicyDocumentConnection';
  /** Items with their cursors and the link that leads to each. */
  edges?: Maybe<Array<LinkedPolicyDocumentEdge>>;
  /** The policy documents alone. */
  nodes?: Maybe<Array<PolicyDocument>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many links there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many links there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A policy document and the link that leads to it. */
export type LinkedPolicyDocumentEdge = {
  __typename?: 'LinkedPolicyDocumentEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The link: who says so, since when, how reliably. */
  link?: Maybe<Link>;
  /** The policy document. */
  node?: Maybe<PolicyDocument>;
};

/** A page of linked sessions. */
export type LinkedSessionConnection = {
  __typename?: 'LinkedSessionConnection';
  /** Items with their cursors and the link that leads to each. */
  edges?: Maybe<Array<LinkedSessionEdge>>;
  /** The sessions alone. */
  nodes?: Maybe<Array<Session>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many links there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many links there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A session and the link that leads to it. */
export type LinkedSessionEdge = {
  __typename?: 'LinkedSessionEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The link: who says so, since when, how reliably. */
  link?: Maybe<Link>;
  /** The session. */
  node?: Maybe<Session>;
};

/** A page of linked specimens. */
export type LinkedSpecimenConnection = {
  __typename?: 'LinkedSpecimenConnection';
  /** Items with their cursors and the link that leads to each. */
  edges?: Maybe<Array<LinkedSpecimenEdge>>;
  /** The specimens alone. */
  nodes?: Maybe<Array<Specimen>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many links there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many links there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A specimen and the link that leads to it. */
export type LinkedSpecimenEdge = {
  __typename?: 'LinkedSpecimenEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The link: who says so, since when, how reliably. */
  link?: Maybe<Link>;
  /** The specimen. */
  node?: Maybe<Specimen>;
};

/** A page of linked vehicles. */
export type LinkedVehicleConnection = {
  __typename?: 'LinkedVehicleConnection';
  /** Items with their cursors and the link that leads to each. */
  edges?: Maybe<Array<LinkedVehicleEdge>>;
  /** The vehicles alone. */
  nodes?: Maybe<Array<Vehicle>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many links there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many links there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A vehicle and the link that leads to it. */
export type LinkedVehicleEdge = {
  __typename?: 'LinkedVehicleEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The link: who says so, since when, how reliably. */
  link?: Maybe<Link>;
  /** The vehicle. */
  node?: Maybe<Vehicle>;
};

/** A page of linked vehicle reports. */
export type LinkedVehicleReportConnection = {
  __typename?: 'LinkedVehicleReportConnection';
  /** Items with their cursors and the link that leads to each. */
  edges?: Maybe<Array<LinkedVehicleReportEdge>>;
  /** The vehicle reports alone. */
  nodes?: Maybe<Array<VehicleReport>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many links there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many links there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A vehicle report and the link that leads to it. */
export type LinkedVehicleReportEdge = {
  __typename?: 'LinkedVehicleReportEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The link: who says so, since when, how reliably. */
  link?: Maybe<Link>;
  /** The vehicle report. */
  node?: Maybe<VehicleReport>;
};

/** Links of one kind between the same two records: what several state is one edge, and each keeps its own record. */
export type LinksBetween = {
  __typename?: 'LinksBetween';
  /** True where two of them have no day in common, of those that state days. */
  contradicting?: Maybe<Scalars['Boolean']['output']>;
  /** Where it begins: the id of a node. */
  from?: Maybe<Scalars['ID']['output']>;
  /** What it says. */
  kind?: Maybe<LinkKind>;
  /** Each of them: who says so, since when, how reliably. */
  links?: Maybe<Array<Link>>;
  /** The first day that anybody states; null where nobody does. */
  since?: Maybe<Scalars['PartialDate']['output']>;
  /** How many links state it. */
  statements?: Maybe<Scalars['Int']['output']>;
  /** Where it ends: the id of a node. */
  to?: Maybe<Scalars['ID']['output']>;
  /** The last day that anybody states; null where nobody does. */
  until?: Maybe<Scalars['PartialDate']['output']>;
};

/** What became of one of many numbers that were looked up. */
export type LookUpResult =
  /** There are records of this number that the caller may see. */
  | 'FOUND'
  /** It names nothing, such as `N/A`, and was not looked for. */
  | 'NAMES_NOTHING'
  /** There is none that the caller may see. */
  | 'NOT_FOUND';

/** What a caller may change: records of its own. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Writes records of the caller's own, at most 100 at once; outcomes in their order. */
  recordIdentityJudgements?: Maybe<Array<IdentityJudgementOutcome>>;
  /** Writes records of the caller's own, at most 100 at once; outcomes in their order. */
  recordLinks?: Maybe<Array<LinkOutcome>>;
  /** Withdraws records of the caller's own, at most 100 at once, with what links to them; outcomes in their order. */
  withdrawIdentityJudgements?: Maybe<Array<IdentityJudgementOutcome>>;
  /** Withdraws records of the caller's own, at most 100 at once, with what links to them; outcomes in their order. */
  withdrawLinks?: Maybe<Array<LinkOutcome>>;
};


/** What a caller may change: records of its own. */
export type MutationrecordIdentityJudgementsArgs = {
  idempotencyKey: Scalars['String']['input'];
  records: Array<IdentityJudgementInput>;
};


/** What a caller may change: records of its own. */
export type MutationrecordLinksArgs = {
  idempotencyKey: Scalars['String']['input'];
  records: Array<LinkInput>;
};


/** What a caller may change: records of its own. */
export type MutationwithdrawIdentityJudgementsArgs = {
  idempotencyKey: Scalars['String']['input'];
  records: Array<WithdrawalInput>;
};


/** What a caller may change: records of its own. */
export type MutationwithdrawLinksArgs = {
  idempotencyKey: Scalars['String']['input'];
  records: Array<WithdrawalInput>;
};

/** What is linked to some records, as far as the budget admitted. It shows every link that may be seen between the records it shows, of the kinds that were asked for. */
export type Network = {
  __typename?: 'Network';
  /** Whether all that was asked for is shown. */
  complete?: Maybe<Scalars['Boolean']['output']>;
  /** What joins them. */
  edges?: Maybe<Array<LinksBetween>>;
  /** The records, by depth and then by id. */
  nodes?: Maybe<Array<NetworkNode>>;
  /** Of how many of the ids in `of` there is no record that the caller may see: no node of depth 0 has them. */
  notFound?: Maybe<Scalars['Int']['output']>;
  /** Where it is not complete: what ended it first. */
  stoppedBy?: Maybe<NetworkLimit>;
};

/** The most that a walk along links shows, and how long it may take. */
export type NetworkBudget = {
  /** Edges, 1 to 10,000. */
  edges?: InputMaybe<Scalars['Int']['input']>;
  /** Milliseconds, 100 to 3,000. */
  milliseconds?: InputMaybe<Scalars['Int']['input']>;
  /** Records, 1 to 2,000. */
  nodes?: InputMaybe<Scalars['Int']['input']>;
};

/** How many links of one kind a record in a network has. */
export type NetworkDegree = {
  __typename?: 'NetworkDegree';
  /** Where they were not all followed: the cursor after which to go on, with the record alone in `of`. */
  after?: Maybe<Scalars['String']['output']>;
  /** True where there are more than were counted. */
  atLeast?: Maybe<Scalars['Boolean']['output']>;
  /** How many: counting stops at 1,000. */
  count?: Maybe<Scalars['Int']['output']>;
  /** The kind. */
  kind?: Maybe<LinkKind>;
  /** How many of these are not shown in this network. */
  more?: Maybe<Scalars['Int']['output']>;
};

/** What may end a walk along links. */
export type NetworkLimit =
  /** A cluster has more records or judgements than are followed: see `IdentityCluster.complete`. */
  | 'CLUSTER'
  /** A record has more links than are followed from one: in a network of one kind than `perKind`, on a path 1,000 at a side. */
  | 'DEGREE'
  /** The edges that `budget` admits. */
  | 'EDGES'
  /** The time that `budget` admits. What may not be seen takes time as well: it says nothing of what there is. */
  | 'MILLISECONDS'
  /** The records that `budget` admits. */
  | 'NODES';

/** A record in a network, or several that are taken for one. */
export type NetworkNode = {
  __typename?: 'NetworkNode';
  /** Where it stands for several records: these, each as its own source states it, and what joins them; null where it is one. See `asOne`. */
  cluster?: Maybe<IdentityCluster>;
  /** How many links of each kind it has, of those that were asked for; null where the time ended before they were looked at. */
  degree?: Maybe<Array<NetworkDegree>>;
  /** How many links lead to it from the nearest record that was asked for. */
  depth?: Maybe<Scalars['Int']['output']>;
  /** Its id; of several the first of their ids, by which the edges name it. */
  id: Scalars['ID']['output'];
  /** Its kind. */
  kind?: Maybe<RecordKind>;
  /** The record. */
  node?: Maybe<Node>;
  /** True where it lies within the depth asked for, and its links were not all followed. */
  unexpanded?: Maybe<Scalars['Boolean']['output']>;
};

/** Anything the hub holds. Its id begins with the prefix of its kind and stays the same for ever. */
export type Node = {
  /** Stable id: a prefix of the kind, then 26 characters that nobody can guess from what the record says. */
  id: Scalars['ID']['output'];
};

export type Notice = Node & {
  __typename?: 'Notice';
  /** Stable id, prefix NOT. */
  id: Scalars['ID']['output'];
  /** Everything linked to it that the caller may see, of the kinds named or of all. */
  links?: Maybe<LinkConnection>;
  /** Whom it is about. */
  subjects?: Maybe<LinkedPersonConnection>;
};


export type NoticelinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<LinkKind>>;
};


export type NoticesubjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
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
  /** Deployments that belong to it. */
  deployments?: Maybe<LinkedDeploymentConnection>;
  /** Documents seen in it. */
  documents?: Maybe<LinkedDocumentConnection>;
  /** Stable id, prefix OPE. */
  id: Scalars['ID']['output'];
  /** Everything linked to it that the caller may see, of the kinds named or of all. */
  links?: Maybe<LinkConnection>;
  /** Partners that took part. */
  partners?: Maybe<LinkedPartnerConnection>;
  /** Persons seen in it. */
  persons?: Maybe<LinkedPersonConnection>;
  /** Versions of policy documents on which it rests. */
  restsOn?: Maybe<LinkedPolicyDocumentConnection>;
  /** Vehicles seen in it. */
  vehicles?: Maybe<LinkedVehicleConnection>;
};


export type OperationdeploymentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type OperationdocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type OperationlinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<LinkKind>>;
};


export type OperationpartnersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type OperationpersonsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type OperationrestsOnArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type OperationvehiclesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
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

export type Participation = Node & {
  __typename?: 'Participation';
  /** Stable id, prefix PTN. */
  id: Scalars['ID']['output'];
};

export type Partner = Node & {
  __typename?: 'Partner';
  /** Stable id, prefix PAR. */
  id: Scalars['ID']['output'];
  /** Everything linked to it that the caller may see, of the kinds named or of all. */
  links?: Maybe<LinkConnection>;
  /** Operations it took part in. */
  operations?: Maybe<LinkedOperationConnection>;
};


export type PartnerlinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<LinkKind>>;
};


export type PartneroperationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A way from one record to another, which passes none twice. */
export type Path = {
  __typename?: 'Path';
  /** Over how many links. */
  length?: Maybe<Scalars['Int']['output']>;
  /** The records, from the one to the other. */
  nodes?: Maybe<Array<Node>>;
  /** What joins each to the next. */
  steps?: Maybe<Array<PathStep>>;
};

/** What joins a record of a path to the next one. */
export type PathStep = {
  __typename?: 'PathStep';
  /** The links between the two, by kind and direction. */
  edges?: Maybe<Array<LinksBetween>>;
};

/** How two records are connected. */
export type Paths = {
  __typename?: 'Paths';
  /** True where no shorter way was left out, and where there are fewer than were asked for, no other. */
  complete?: Maybe<Scalars['Boolean']['output']>;
  /** The shortest ways, the shorter first; those of one length in the order of their ids. */
  paths?: Maybe<Array<Path>>;
  /** Whether they are, as far as was looked. */
  result?: Maybe<PathsResult>;
  /** Where it is not complete: what ended the search first. */
  stoppedBy?: Maybe<NetworkLimit>;
};

/** The most that a search for paths looks at, and how long it may take. What it looks at and does not show counts as well. */
export type PathsBudget = {
  /** Links, 1 to 100,000. */
  edges?: InputMaybe<Scalars['Int']['input']>;
  /** Milliseconds, 100 to 3,000. */
  milliseconds?: InputMaybe<Scalars['Int']['input']>;
  /** Records, 1 to 50,000. */
  nodes?: InputMaybe<Scalars['Int']['input']>;
};

/** What became of a search for paths. */
export type PathsResult =
  /** They are connected. */
  | 'FOUND'
  /** The budget ended before that was known: they may be connected. */
  | 'NONE_WITHIN_BUDGET'
  /** They are not, by so many links at most that the caller may see. */
  | 'NONE_WITHIN_DEPTH';

/** A stretch of time, open at either end where that is not known. */
export type Period = {
  __typename?: 'Period';
  /** First day. */
  since?: Maybe<Scalars['PartialDate']['output']>;
  /** Last day. */
  until?: Maybe<Scalars['PartialDate']['output']>;
};

/** What an owner says of it when it records a `Period`. */
export type PeriodInput = {
  /** First day. */
  since?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Last day. */
  until?: InputMaybe<Scalars['PartialDate']['input']>;
};

export type Person = Node & {
  __typename?: 'Person';
  /** Known associates. */
  associates?: Maybe<LinkedPersonConnection>;
  /** Persons this one travelled with. */
  companions?: Maybe<LinkedPersonConnection>;
  /** Document reports that name this person. */
  documentReports?: Maybe<LinkedDocumentReportConnection>;
  /** Documents this person holds or held. */
  documents?: Maybe<LinkedDocumentConnection>;
  /** Stable id, prefix PER. */
  id: Scalars['ID']['output'];
  /** Everything linked to it that the caller may see, of the kinds named or of all. */
  links?: Maybe<LinkConnection>;
  /** Notices and diffusions about this person. */
  notices?: Maybe<LinkedNoticeConnection>;
  /** Operations in which this person was seen. */
  operations?: Maybe<LinkedOperationConnection>;
  /** Relatives. */
  relatives?: Maybe<LinkedPersonConnection>;
  /** Vehicle reports that name this person. */
  vehicleReports?: Maybe<LinkedVehicleReportConnection>;
  /** Vehicles this person keeps or kept. */
  vehicles?: Maybe<LinkedVehicleConnection>;
};


export type PersonassociatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type PersoncompanionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type PersondocumentReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type PersondocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type PersonlinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<LinkKind>>;
};


export type PersonnoticesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type PersonoperationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type PersonrelativesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type PersonvehicleReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type PersonvehiclesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type PolicyDocument = Node & {
  __typename?: 'PolicyDocument';
  /** Reports of capacity that were made by this version. */
  capacityReports?: Maybe<LinkedCapacityReportConnection>;
  /** Stable id, prefix PDC. */
  id: Scalars['ID']['output'];
  /** Everything linked to it that the caller may see, of the kinds named or of all. */
  links?: Maybe<LinkConnection>;
  /** Operations that rest on this version. */
  operations?: Maybe<LinkedOperationConnection>;
};


export type PolicyDocumentcapacityReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type PolicyDocumentlinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<LinkKind>>;
};


export type PolicyDocumentoperationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What can be asked. */
export type Query = {
  __typename?: 'Query';
  /** What has changed in the hub, withdrawals and erasures too, in the order of recording: each version of which you may see both it and the record as it stands now. Who applies it to a copy, and asks for `links` of each record that is new there, ends with what it may see. Permissions that end by their time leave no change. */
  changes?: Maybe<ChangeFeed>;
  /** What several records are linked to: operations in which all of them were seen, a vehicle that both kept. Null where the caller does not see each of them. */
  common?: Maybe<CommonRecordConnection>;
  /** Records that may speak of the same person, document or vehicle as this one and that the caller's organisation has not judged; null where the caller sees no such record. */
  identityCandidates?: Maybe<IdentityCandidates>;
  /** An identity judgement by its id; null where there is none that the caller may see. */
  identityJudgement?: Maybe<IdentityJudgement>;
  /** Identity judgements, the caller's and others'; each condition narrows. */
  identityJudgements?: Maybe<IdentityJudgementConnection>;
  /** What is to be judged: of the caller's own records of a kind, page by page, those that others may speak of the same as. */
  identityQueue?: Maybe<IdentityQueue>;
  /** A link by its id; null where there is none that the caller may see. */
  link?: Maybe<Link>;
  /** The links of a record as the hub knew them at that moment, of the kinds named or of all; each only where both its ends were known as well. Of links that were withdrawn since, its owner's own. */
  linksAsKnownOn?: Maybe<KnownLinkConnection>;
  /** What is linked to these records, and to what is linked to them, as far as the budget goes: breadth-first, in the order of ids, so that the same data brings the same answer. */
  network?: Maybe<Network>;
  /** Anything by its id, of whatever kind; null where there is nothing that the caller may see. */
  node?: Maybe<Node>;
  /** Many things by their ids, in their order; null for each that is not there for the caller. At most 100. */
  nodes?: Maybe<Array<Maybe<Node>>>;
  /** How two records are connected: the shortest ways from one to the other along links. Null where the caller does not see both. */
  paths?: Maybe<Paths>;
  /** What the hub had recorded at that moment: the last version until then that you are shown; null where there was none. What was erased since is not there. */
  recordAsKnownOn?: Maybe<RecordVersion>;
  /** The records that speak of the same as this one by judgements that the caller trusts; null where it sees no such record. */
  sameAs?: Maybe<IdentityCluster>;
  /** Records of every kind by one text: an id, a machine-readable zone, a whole number or a part of one, or else words. Surest first, and of what was found in the same way by id or by the value it was found by; nothing is ranked by how often a word occurs. It finds a record only by what you are shown of it. Names that may be spelled otherwise are found by `searchPersons`. */
  search?: Maybe<SearchPage>;
  /** Dated facts of a record and of what it is linked to, of reports about its documents and vehicles, and of confirmed hits on any of these, by the first day that each may be of, then by the last. It is whole, or refused where there is more than it holds. */
  timeline?: Maybe<TimelineFactConnection>;
  /** The versions of a record, the newest first; none where there is nothing that the caller may see. */
  versions?: Maybe<RecordVersionConnection>;
  /** Who was where when: of one record, what else was seen where and when it was; of several, which of them were together. Without days of its own a sighting may be on any day of its operation. */
  whereabouts?: Maybe<SharedPresenceConnection>;
};


/** What can be asked. */
export type QuerychangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  kinds?: InputMaybe<Array<RecordKind>>;
  since?: InputMaybe<Scalars['DateTime']['input']>;
};


/** What can be asked. */
export type QuerycommonArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  atLeast?: InputMaybe<Scalars['Int']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<LinkKind>>;
  of: Array<Scalars['ID']['input']>;
  types?: InputMaybe<Array<RecordKind>>;
};


/** What can be asked. */
export type QueryidentityCandidatesArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  of: Scalars['ID']['input'];
  unsure?: InputMaybe<Scalars['Boolean']['input']>;
};


/** What can be asked. */
export type QueryidentityJudgementArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryidentityJudgementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  createdSince?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  judgement?: InputMaybe<Sameness>;
  of?: InputMaybe<Scalars['ID']['input']>;
  orderBy?: InputMaybe<IdentityJudgementOrder>;
  owners?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};


/** What can be asked. */
export type QueryidentityQueueArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind: RecordKind;
  unsure?: InputMaybe<Scalars['Boolean']['input']>;
};


/** What can be asked. */
export type QuerylinkArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QuerylinksAsKnownOnArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  kinds?: InputMaybe<Array<LinkKind>>;
  on: Scalars['DateTime']['input'];
};


/** What can be asked. */
export type QuerynetworkArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asKnownOn?: InputMaybe<Scalars['DateTime']['input']>;
  asOne?: InputMaybe<TrustInput>;
  budget?: InputMaybe<NetworkBudget>;
  depth?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<LinkKind>>;
  of: Array<Scalars['ID']['input']>;
  perKind?: InputMaybe<Scalars['Int']['input']>;
  since?: InputMaybe<Scalars['PartialDate']['input']>;
  types?: InputMaybe<Array<RecordKind>>;
  until?: InputMaybe<Scalars['PartialDate']['input']>;
};


/** What can be asked. */
export type QuerynodeArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QuerynodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


/** What can be asked. */
export type QuerypathsArgs = {
  budget?: InputMaybe<PathsBudget>;
  from: Scalars['ID']['input'];
  k?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<LinkKind>>;
  maxDepth?: InputMaybe<Scalars['Int']['input']>;
  since?: InputMaybe<Scalars['PartialDate']['input']>;
  to: Scalars['ID']['input'];
  types?: InputMaybe<Array<RecordKind>>;
  until?: InputMaybe<Scalars['PartialDate']['input']>;
};


/** What can be asked. */
export type QueryrecordAsKnownOnArgs = {
  id: Scalars['ID']['input'];
  on: Scalars['DateTime']['input'];
};


/** What can be asked. */
export type QuerysameAsArgs = {
  of: Scalars['ID']['input'];
  trust?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  trustAll?: InputMaybe<Scalars['Boolean']['input']>;
};


/** What can be asked. */
export type QuerysearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<RecordKind>>;
  text: Scalars['String']['input'];
};


/** What can be asked. */
export type QuerytimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  facts?: InputMaybe<Array<FactKind>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['PartialDate']['input']>;
  kinds?: InputMaybe<Array<LinkKind>>;
  of: Scalars['ID']['input'];
  to?: InputMaybe<Scalars['PartialDate']['input']>;
};


/** What can be asked. */
export type QueryversionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QuerywhereaboutsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['PartialDate']['input']>;
  of: Array<Scalars['ID']['input']>;
  until?: InputMaybe<Scalars['PartialDate']['input']>;
  within?: InputMaybe<Scalars['Int']['input']>;
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

/** That a record changed, as you may see it at the moment of reading. */
export type RecordChange = {
  __typename?: 'RecordChange';
  /** When it was recorded. */
  at?: Maybe<Scalars['DateTime']['output']>;
  /** Id of the record. */
  id: Scalars['ID']['output'];
  /** Kind of the record. */
  kind?: Maybe<RecordKind>;
  /** The record as it stands now, perhaps in a later version; null where it is gone. */
  node?: Maybe<Node>;
  /** The version that was recorded then; null where the record is gone. */
  version?: Maybe<Scalars['Int']['output']>;
  /** What became of it. */
  what?: Maybe<WhatChanged>;
};

/** Something that is wrong with what was handed in. */
export type RecordFault = {
  __typename?: 'RecordFault';
  /** The field at fault, such as `names[0].full`; empty where it is the record as a whole. */
  path?: Maybe<Scalars['String']['output']>;
  /** Why, in words that follow the path. */
  reason?: Maybe<Scalars['String']['output']>;
};

/** Kinds of record. */
export type RecordKind =
  /** AfterActionReport: after action report, prefix AAR. */
  | 'AFTER_ACTION_REPORT'
  /** Alert: alert, prefix ALE. */
  | 'ALERT'
  /** AlertReview: alert review, prefix REV. */
  | 'ALERT_REVIEW'
  /** Allocation: allocation, prefix ALL. */
  | 'ALLOCATION'
  /** CapacityReport: capacity report, prefix CAP. */
  | 'CAPACITY_REPORT'
  /** Certificate: certificate, prefix CRT. */
  | 'CERTIFICATE'
  /** Course: course, prefix COU. */
  | 'COURSE'
  /** Decision: decision, prefix DCN. */
  | 'DECISION'
  /** Deployment: deployment, prefix DEP. */
  | 'DEPLOYMENT'
  /** Document: document, prefix DOC. */
  | 'DOCUMENT'
  /** DocumentReport: document report, prefix DRP. */
  | 'DOCUMENT_REPORT'
  /** Exercise: exercise, prefix EXE. */
  | 'EXERCISE'
  /** ExerciseAttempt: exercise attempt, prefix EAT. */
  | 'EXERCISE_ATTEMPT'
  /** Hit: hit, prefix HIT. */
  | 'HIT'
  /** HitReply: hit reply, prefix HRP. */
  | 'HIT_REPLY'
  /** HitResult: hit result, prefix HRS. */
  | 'HIT_RESULT'
  /** IdentityJudgement: identity judgement, prefix IDJ. */
  | 'IDENTITY_JUDGEMENT'
  /** Inspection: inspection, prefix INS. */
  | 'INSPECTION'
  /** Judgement: judgement, prefix JDG. */
  | 'JUDGEMENT'
  /** Link: link, prefix LNK. */
  | 'LINK'
  /** Notice: notice, prefix NOT. */
  | 'NOTICE'
  /** Officer: officer, prefix OFR. */
  | 'OFFICER'
  /** Operation: operation, prefix OPE. */
  | 'OPERATION'
  /** Participation: participation, prefix PTN. */
  | 'PARTICIPATION'
  /** Partner: partner, prefix PAR. */
  | 'PARTNER'
  /** Person: person, prefix PER. */
  | 'PERSON'
  /** PolicyDocument: policy document, prefix PDC. */
  | 'POLICY_DOCUMENT'
  /** Referral: referral, prefix REF. */
  | 'REFERRAL'
  /** ResourceOffer: resource offer, prefix OFF. */
  | 'RESOURCE_OFFER'
  /** Session: session, prefix SES. */
  | 'SESSION'
  /** Specimen: specimen, prefix SPE. */
  | 'SPECIMEN'
  /** TellingRule: telling rule, prefix TEL. */
  | 'TELLING_RULE'
  /** Vehicle: vehicle, prefix VEH. */
  | 'VEHICLE'
  /** VehicleReport: vehicle report, prefix VRP. */
  | 'VEHICLE_REPORT';

/** A record as its owner names it, of whatever kind. */
export type RecordReferenceInput = {
  /** What kind of record it is. */
  kind: RecordKind;
  /** Whose it is; left out, the caller's own. */
  owner?: InputMaybe<Scalars['OwnerCode']['input']>;
  /** The owner's own reference for it. */
  reference: Scalars['String']['input'];
};

/** One version of a record, as far as you are shown it: you may see the record as it stands, and the version's own handling shows it to you now. Of a withdrawn record its owner alone is shown the history; of an erased one there is none. */
export type RecordVersion = {
  __typename?: 'RecordVersion';
  /** Names of the fields in which it differs from the version before that you are shown, as far as you are shown both; the owner is also told of `handling`. Null where there is none before, and of a withdrawal. */
  changed?: Maybe<Array<Scalars['String']['output']>>;
  /** The record as it stands; null where it was withdrawn. */
  current?: Maybe<Node>;
  /** What the record was called then, in one line, of what you are shown of it. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** The record as it stood then, in the form in which owners hand records in (NDJSON), without its handling; what is withheld is null, or an empty list. Null of a withdrawal, and of what no owner hands in, such as a hit. */
  record?: Maybe<Scalars['JSON']['output']>;
  /** Id of the record. */
  recordId: Scalars['ID']['output'];
  /** When the hub recorded it. */
  recorded?: Maybe<Scalars['DateTime']['output']>;
  /** Its number. The numbers of versions that you are not shown are left out. */
  version?: Maybe<Scalars['Int']['output']>;
  /** Whether the record was withdrawn with it. */
  withdrawn?: Maybe<Scalars['Boolean']['output']>;
};

/** A page of record versions. */
export type RecordVersionConnection = {
  __typename?: 'RecordVersionConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<RecordVersionEdge>>;
  /** The record versions alone. */
  nodes?: Maybe<Array<RecordVersion>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A record version in a page. */
export type RecordVersionEdge = {
  __typename?: 'RecordVersionEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The record version. */
  node?: Maybe<RecordVersion>;
};

export type Referral = Node & {
  __typename?: 'Referral';
  /** Stable id, prefix REF. */
  id: Scalars['ID']['output'];
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

/** Whether two records speak of the same person, document or vehicle. */
export type Sameness =
  /** They do not. */
  | 'DIFFERENT'
  /** They do. */
  | 'SAME'
  /** It was looked at, and cannot be said. */
  | 'UNSURE';

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

/** A record that was found. */
export type SearchEdge = {
  __typename?: 'SearchEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The field of it that shows why, `id` where it was found by that. */
  field?: Maybe<Scalars['String']['output']>;
  /** Kind of the record. */
  kind?: Maybe<RecordKind>;
  /** How it was found. */
  matched?: Maybe<SearchMatch>;
  /** The record. */
  node?: Maybe<Node>;
};

/** How a record was found, the surest first. */
export type SearchMatch =
  /** By its id, or by a whole number that it has. */
  | 'EXACT'
  /** A number of it has this part if O and 0, Q and 0, I and 1, Z and 2, S and 5, G and 6, B and 8 are taken for each other. */
  | 'LOOK_ALIKE'
  /** Every word is in a name or title of it, in any spelling. */
  | 'NAME'
  /** A number of it has this part. */
  | 'PART'
  /** So it is if the last word is but the beginning of one. */
  | 'PREFIX'
  /** Every word is in its texts, such as notes, charges, places and addresses, or its names; a single word also as the beginning of one. */
  | 'TEXT';

/** A page of what was found. */
export type SearchPage = {
  __typename?: 'SearchPage';
  /** Records that were found, with their cursors. */
  edges?: Maybe<Array<SearchEdge>>;
  /** The records alone. */
  nodes?: Maybe<Array<Node>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** What the text was taken for. */
  takenFor?: Maybe<Array<SearchedFor>>;
};

/** What a text of a search was taken for. */
export type SearchTerm =
  /** A number as documents have it. */
  | 'DOCUMENT_NUMBER'
  /** A machine-readable zone: the document's number and the names are looked for, each by itself. */
  | 'MACHINE_READABLE_ZONE'
  /** A number as notices have it. */
  | 'NOTICE_NUMBER'
  /** A part of a number, of a plate or of a VIN. */
  | 'PART_OF_NUMBER'
  /** A number plate. */
  | 'PLATE'
  /** The id of a record. */
  | 'RECORD_ID'
  /** The number of a specimen. */
  | 'SPECIMEN_NUMBER'
  /** A vehicle identification number. */
  | 'VIN'
  /** Words of names and texts. */
  | 'WORDS';

/** What a text was taken for, and how the hub writes it. */
export type SearchedFor = {
  __typename?: 'SearchedFor';
  /** Its normal form, in which it was looked for. */
  normalForm?: Maybe<Scalars['String']['output']>;
  /** What it was taken for. */
  what?: Maybe<SearchTerm>;
};

export type Session = Node & {
  __typename?: 'Session';
  /** The course it is a session of. */
  courses?: Maybe<LinkedCourseConnection>;
  /** Stable id, prefix SES. */
  id: Scalars['ID']['output'];
  /** Everything linked to it that the caller may see, of the kinds named or of all. */
  links?: Maybe<LinkConnection>;
};


export type SessioncoursesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type SessionlinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<LinkKind>>;
};

/** Sex as Doc 9303 prints it. */
export type Sex =
  /** Female. */
  | 'F'
  /** Male. */
  | 'M'
  /** Unspecified: `<` in the machine-readable zone. */
  | 'X';

/** Two records that were at one place at one time, or may have been. It rests on operations in which they were seen and on hits that were confirmed, never on checks alone. */
export type SharedPresence = {
  __typename?: 'SharedPresence';
  /** What says so of either, in the order of the records: a link or a hit. */
  because?: Maybe<Array<Node>>;
  /** Whether they were, however vague dates are meant. Of an operation with several points it says nothing of which. */
  certain?: Maybe<Scalars['Boolean']['output']>;
  /** The first day on which they may have been there both, or one not longer before the other than asked; null where it is not known. */
  from?: Maybe<Scalars['PartialDate']['output']>;
  /** The operation in which it was; null where it was in none, or none that you may see. */
  operation?: Maybe<Operation>;
  /** The place, in the words of a bureau that checked there; null where the operation is all that is known of it. */
  place?: Maybe<Scalars['String']['output']>;
  /** The two records, in the order of their ids. */
  records?: Maybe<Array<Node>>;
  /** The last such day; null where it is not known. */
  until?: Maybe<Scalars['PartialDate']['output']>;
};

/** A page of shared presences. */
export type SharedPresenceConnection = {
  __typename?: 'SharedPresenceConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<SharedPresenceEdge>>;
  /** The shared presences alone. */
  nodes?: Maybe<Array<SharedPresence>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A shared presence in a page. */
export type SharedPresenceEdge = {
  __typename?: 'SharedPresenceEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The shared presence. */
  node?: Maybe<SharedPresence>;
};

export type Specimen = Node & {
  __typename?: 'Specimen';
  /** Alerts about what imitates it. */
  alerts?: Maybe<LinkedAlertConnection>;
  /** Documents of this series, true or claimed. */
  documents?: Maybe<LinkedDocumentConnection>;
  /** Stable id, prefix SPE. */
  id: Scalars['ID']['output'];
  /** Everything linked to it that the caller may see, of the kinds named or of all. */
  links?: Maybe<LinkConnection>;
};


export type SpecimenalertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type SpecimendocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type SpecimenlinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<LinkKind>>;
};

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
  /** Each change of the records that are watched, as you may see it when it is sent. */
  recordChanges?: Maybe<WatchedChange>;
};


export type SubscriptionrecordChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  watch: WatchInput;
};

export type TellingRule = Node & {
  __typename?: 'TellingRule';
  /** Stable id, prefix TEL. */
  id: Scalars['ID']['output'];
};

/** A dated fact in a timeline. */
export type TimelineFact = {
  __typename?: 'TimelineFact';
  /** When it was, as its source states it. */
  date?: Maybe<Scalars['PartialDate']['output']>;
  /** Which field says so, such as `criminalHistory[0].date`. */
  field?: Maybe<Scalars['String']['output']>;
  /** What it is of. */
  kind?: Maybe<FactKind>;
  /** The link that leads there; null of the record itself. */
  link?: Maybe<Link>;
  /** False where it may be of several days and another fact of the timeline may lie among them. All others stand in their true order. */
  placeCertain?: Maybe<Scalars['Boolean']['output']>;
  /** Whose fact it is: the record that was asked for, one that it is linked to, a report about one, or a hit on one. Of a link's period, the record at its other end. */
  record?: Maybe<Node>;
  /** The last that it may be, where its source gives a range. */
  until?: Maybe<Scalars['PartialDate']['output']>;
  /** True of a report that may be about another document or vehicle. */
  weak?: Maybe<Scalars['Boolean']['output']>;
};

/** A page of timeline facts. */
export type TimelineFactConnection = {
  __typename?: 'TimelineFactConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<TimelineFactEdge>>;
  /** The timeline facts alone. */
  nodes?: Maybe<Array<TimelineFact>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A timeline fact in a page. */
export type TimelineFactEdge = {
  __typename?: 'TimelineFactEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The timeline fact. */
  node?: Maybe<TimelineFact>;
};

/** Whose judgements of SAME join records; empty: those of the caller's own organisation alone. */
export type TrustInput = {
  /** Those of these organisations. */
  trust?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  /** Everybody's; not together with `trust`. */
  trustAll?: InputMaybe<Scalars['Boolean']['input']>;
};

export type Vehicle = Node & {
  __typename?: 'Vehicle';
  /** Documents found in or with it. */
  documentsFound?: Maybe<LinkedDocumentConnection>;
  /** Stable id, prefix VEH. */
  id: Scalars['ID']['output'];
  /** Who keeps or kept it. */
  keepers?: Maybe<LinkedPersonConnection>;
  /** Everything linked to it that the caller may see, of the kinds named or of all. */
  links?: Maybe<LinkConnection>;
  /** Operations in which it was seen. */
  operations?: Maybe<LinkedOperationConnection>;
};


export type VehicledocumentsFoundArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type VehiclekeepersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type VehiclelinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<LinkKind>>;
};


export type VehicleoperationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type VehicleReport = Node & {
  __typename?: 'VehicleReport';
  /** Stable id, prefix VRP. */
  id: Scalars['ID']['output'];
  /** Everything linked to it that the caller may see, of the kinds named or of all. */
  links?: Maybe<LinkConnection>;
  /** Persons it names. */
  persons?: Maybe<LinkedPersonConnection>;
};


export type VehicleReportlinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<LinkKind>>;
};


export type VehicleReportpersonsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What is watched: certain records, or all of some kinds; and the conditions under which a change is told, so that messages stay few. */
export type WatchInput = {
  /** Of what was changed, only where one of these fields reads otherwise for you than before. Names of fields of the records; a part of one, such as a name, is the whole field. */
  fields?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Ids of records, 100 at most. Either these or `kinds`. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Kinds of record. Either these or `ids`. */
  kinds?: InputMaybe<Array<RecordKind>>;
  /** Also links of these kinds that end in one of the `ids`: new ones, changed ones, and those that are gone. */
  linkKinds?: InputMaybe<Array<LinkKind>>;
  /** Of the `kinds`, records that a link you see joins to this one. What is gone is linked to nothing. */
  linkedTo?: InputMaybe<Scalars['ID']['input']>;
  /** Of the `kinds`, records of this owner alone. */
  owner?: InputMaybe<Scalars['OwnerCode']['input']>;
  /** What must have become of them; left out, anything. */
  what?: InputMaybe<Array<WhatChanged>>;
};

/** That a record which is watched has changed. It tells which one, and nothing of what it says: ask for that by `node`. */
export type WatchedChange = {
  __typename?: 'WatchedChange';
  /** When it was recorded. */
  at?: Maybe<Scalars['DateTime']['output']>;
  /** Names this event: a subscription `after` it goes on with the next. */
  cursor?: Maybe<Scalars['String']['output']>;
  /** Id of the record, or of the link. */
  id: Scalars['ID']['output'];
  /** Kind of the record. */
  kind?: Maybe<RecordKind>;
  /** The version that was recorded then; null where the record is gone. */
  version?: Maybe<Scalars['Int']['output']>;
  /** What became of it. */
  what?: Maybe<WhatChanged>;
};

/** What became of a record. */
export type WhatChanged =
  /** A new version was recorded. It may be the first that you see: whoever keeps a copy takes both alike. */
  | 'CHANGED'
  /** It was recorded for the first time. */
  | 'CREATED'
  /** It is not there for you any more: withdrawn, erased, or taken out of your sight. Which of them is not told. Delete what you keep of it, and of the links that end in it. */
  | 'GONE';

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
  Alert: Alert;
  CapacityReport: CapacityReport;
  Course: Course;
  Deployment: Deployment;
  Document: Document;
  DocumentReport: DocumentReport;
  IdentityJudgement: IdentityJudgement;
  Link: Link;
  Notice: Notice;
  Operation: Operation;
  Partner: Partner;
  Person: Person;
  PolicyDocument: PolicyDocument;
  Session: Session;
  Specimen: Specimen;
  Vehicle: Vehicle;
  VehicleReport: VehicleReport;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Alert:
    ( { __typename: 'Alert' }
    & GraphQLRecursivePick<FederationTypes['Alert'], {"id":true}> );
  CapacityReport:
    ( { __typename: 'CapacityReport' }
    & GraphQLRecursivePick<FederationTypes['CapacityReport'], {"id":true}> );
  Course:
    ( { __typename: 'Course' }
    & GraphQLRecursivePick<FederationTypes['Course'], {"id":true}> );
  Deployment:
    ( { __typename: 'Deployment' }
    & GraphQLRecursivePick<FederationTypes['Deployment'], {"id":true}> );
  Document:
    ( { __typename: 'Document' }
    & GraphQLRecursivePick<FederationTypes['Document'], {"id":true}> );
  DocumentReport:
    ( { __typename: 'DocumentReport' }
    & GraphQLRecursivePick<FederationTypes['DocumentReport'], {"id":true}> );
  IdentityJudgement:
    ( { __typename: 'IdentityJudgement' }
    & GraphQLRecursivePick<FederationTypes['IdentityJudgement'], {"id":true}> );
  Link:
    ( { __typename: 'Link' }
    & GraphQLRecursivePick<FederationTypes['Link'], {"id":true}> );
  Notice:
    ( { __typename: 'Notice' }
    & GraphQLRecursivePick<FederationTypes['Notice'], {"id":true}> );
  Operation:
    ( { __typename: 'Operation' }
    & GraphQLRecursivePick<FederationTypes['Operation'], {"id":true}> );
  Partner:
    ( { __typename: 'Partner' }
    & GraphQLRecursivePick<FederationTypes['Partner'], {"id":true}> );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
  PolicyDocument:
    ( { __typename: 'PolicyDocument' }
    & GraphQLRecursivePick<FederationTypes['PolicyDocument'], {"id":true}> );
  Session:
    ( { __typename: 'Session' }
    & GraphQLRecursivePick<FederationTypes['Session'], {"id":true}> );
  Specimen:
    ( { __typename: 'Specimen' }
    & GraphQLRecursivePick<FederationTypes['Specimen'], {"id":true}> );
  Vehicle:
    ( { __typename: 'Vehicle' }
    & GraphQLRecursivePick<FederationTypes['Vehicle'], {"id":true}> );
  VehicleReport:
    ( { __typename: 'VehicleReport' }
    & GraphQLRecursivePick<FederationTypes['VehicleReport'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( AfterActionReport )
    | ( Omit<Alert, 'documents' | 'links' | 'specimens'> & { documents?: Maybe<_RefType['LinkedDocumentConnection']>, links?: Maybe<_RefType['LinkConnection']>, specimens?: Maybe<_RefType['LinkedSpecimenConnection']> } )
    | ( AlertReview )
    | ( Allocation )
    | ( Omit<CapacityReport, 'links' | 'restsOn'> & { links?: Maybe<_RefType['LinkConnection']>, restsOn?: Maybe<_RefType['LinkedPolicyDocumentConnection']> } )
    | ( Certificate )
    | ( Omit<Course, 'links' | 'sessions'> & { links?: Maybe<_RefType['LinkConnection']>, sessions?: Maybe<_RefType['LinkedSessionConnection']> } )
    | ( Decision )
    | ( Omit<Deployment, 'links' | 'operations'> & { links?: Maybe<_RefType['LinkConnection']>, operations?: Maybe<_RefType['LinkedOperationConnection']> } )
    | ( Omit<Document, 'alerts' | 'foundWith' | 'holders' | 'links' | 'operations' | 'specimens'> & { alerts?: Maybe<_RefType['LinkedAlertConnection']>, foundWith?: Maybe<_RefType['LinkedVehicleConnection']>, holders?: Maybe<_RefType['LinkedPersonConnection']>, links?: Maybe<_RefType['LinkConnection']>, operations?: Maybe<_RefType['LinkedOperationConnection']>, specimens?: Maybe<_RefType['LinkedSpecimenConnection']> } )
    | ( Omit<DocumentReport, 'links' | 'persons'> & { links?: Maybe<_RefType['LinkConnection']>, persons?: Maybe<_RefType['LinkedPersonConnection']> } )
    | ( Exercise )
    | ( ExerciseAttempt )
    | ( Hit )
    | ( HitReply )
    | ( HitResult )
    | ( IdentityJudgementRecord )
    | ( Inspection )
    | ( Judgement )
    | ( LinkRecord )
    | ( Omit<Notice, 'links' | 'subjects'> & { links?: Maybe<_RefType['LinkConnection']>, subjects?: Maybe<_RefType['LinkedPersonConnection']> } )
    | ( Officer )
    | ( Omit<Operation, 'deployments' | 'documents' | 'links' | 'partners' | 'persons' | 'restsOn' | 'vehicles'> & { deployments?: Maybe<_RefType['LinkedDeploymentConnection']>, documents?: Maybe<_RefType['LinkedDocumentConnection']>, links?: Maybe<_RefType['LinkConnection']>, partners?: Maybe<_RefType['LinkedPartnerConnection']>, persons?: Maybe<_RefType['LinkedPersonConnection']>, restsOn?: Maybe<_RefType['LinkedPolicyDocumentConnection']>, vehicles?: Maybe<_RefType['LinkedVehicleConnection']> } )
    | ( Participation )
    | ( Omit<Partner, 'links' | 'operations'> & { links?: Maybe<_RefType['LinkConnection']>, operations?: Maybe<_RefType['LinkedOperationConnection']> } )
    | ( Omit<Person, 'associates' | 'companions' | 'documentReports' | 'documents' | 'links' | 'notices' | 'operations' | 'relatives' | 'vehicleReports' | 'vehicles'> & { associates?: Maybe<_RefType['LinkedPersonConnection']>, companions?: Maybe<_RefType['LinkedPersonConnection']>, documentReports?: Maybe<_RefType['LinkedDocumentReportConnection']>, documents?: Maybe<_RefType['LinkedDocumentConnection']>, links?: Maybe<_RefType['LinkConnection']>, notices?: Maybe<_RefType['LinkedNoticeConnection']>, operations?: Maybe<_RefType['LinkedOperationConnection']>, relatives?: Maybe<_RefType['LinkedPersonConnection']>, vehicleReports?: Maybe<_RefType['LinkedVehicleReportConnection']>, vehicles?: Maybe<_RefType['LinkedVehicleConnection']> } )
    | ( Omit<PolicyDocument, 'capacityReports' | 'links' | 'operations'> & { capacityReports?: Maybe<_RefType['LinkedCapacityReportConnection']>, links?: Maybe<_RefType['LinkConnection']>, operations?: Maybe<_RefType['LinkedOperationConnection']> } )
    | ( Referral )
    | ( ResourceOffer )
    | ( Omit<Session, 'courses' | 'links'> & { courses?: Maybe<_RefType['LinkedCourseConnection']>, links?: Maybe<_RefType['LinkConnection']> } )
    | ( Omit<Specimen, 'alerts' | 'documents' | 'links'> & { alerts?: Maybe<_RefType['LinkedAlertConnection']>, documents?: Maybe<_RefType['LinkedDocumentConnection']>, links?: Maybe<_RefType['LinkConnection']> } )
    | ( TellingRule )
    | ( Omit<Vehicle, 'documentsFound' | 'keepers' | 'links' | 'operations'> & { documentsFound?: Maybe<_RefType['LinkedDocumentConnection']>, keepers?: Maybe<_RefType['LinkedPersonConnection']>, links?: Maybe<_RefType['LinkConnection']>, operations?: Maybe<_RefType['LinkedOperationConnection']> } )
    | ( Omit<VehicleReport, 'links' | 'persons'> & { links?: Maybe<_RefType['LinkConnection']>, persons?: Maybe<_RefType['LinkedPersonConnection']> } )
  ;
  Record:
    | ( IdentityJudgementRecord )
    | ( LinkRecord )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AfterActionReport: ResolverTypeWrapper<AfterActionReport>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Alert: ResolverTypeWrapper<Omit<Alert, 'documents' | 'links' | 'specimens'> & { documents?: Maybe<ResolversTypes['LinkedDocumentConnection']>, links?: Maybe<ResolversTypes['LinkConnection']>, specimens?: Maybe<ResolversTypes['LinkedSpecimenConnection']> }>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AlertReview: ResolverTypeWrapper<AlertReview>;
  Allocation: ResolverTypeWrapper<Allocation>;
  AudienceInput: AudienceInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CapacityReport: ResolverTypeWrapper<Omit<CapacityReport, 'links' | 'restsOn'> & { links?: Maybe<ResolversTypes['LinkConnection']>, restsOn?: Maybe<ResolversTypes['LinkedPolicyDocumentConnection']> }>;
  Certificate: ResolverTypeWrapper<Certificate>;
  ChangeFeed: ResolverTypeWrapper<Omit<ChangeFeed, 'changes'> & { changes?: Maybe<Array<ResolversTypes['RecordChange']>> }>;
  CommonRecord: ResolverTypeWrapper<Omit<CommonRecord, 'edges' | 'node'> & { edges?: Maybe<Array<ResolversTypes['LinksBetween']>>, node?: Maybe<ResolversTypes['Node']> }>;
  CommonRecordConnection: ResolverTypeWrapper<Connection<unknown>>;
  CommonRecordEdge: ResolverTypeWrapper<Edge<unknown>>;
  Course: ResolverTypeWrapper<Omit<Course, 'links' | 'sessions'> & { links?: Maybe<ResolversTypes['LinkConnection']>, sessions?: Maybe<ResolversTypes['LinkedSessionConnection']> }>;
  DateRange: DateRange;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decision: ResolverTypeWrapper<Decision>;
  Deployment: ResolverTypeWrapper<Omit<Deployment, 'links' | 'operations'> & { links?: Maybe<ResolversTypes['LinkConnection']>, operations?: Maybe<ResolversTypes['LinkedOperationConnection']> }>;
  Document: ResolverTypeWrapper<Omit<Document, 'alerts' | 'foundWith' | 'holders' | 'links' | 'operations' | 'specimens'> & { alerts?: Maybe<ResolversTypes['LinkedAlertConnection']>, foundWith?: Maybe<ResolversTypes['LinkedVehicleConnection']>, holders?: Maybe<ResolversTypes['LinkedPersonConnection']>, links?: Maybe<ResolversTypes['LinkConnection']>, operations?: Maybe<ResolversTypes['LinkedOperationConnection']>, specimens?: Maybe<ResolversTypes['LinkedSpecimenConnection']> }>;
  DocumentReport: ResolverTypeWrapper<Omit<DocumentReport, 'links' | 'persons'> & { links?: Maybe<ResolversTypes['LinkConnection']>, persons?: Maybe<ResolversTypes['LinkedPersonConnection']> }>;
  DocumentType: DocumentType;
  Exercise: ResolverTypeWrapper<Exercise>;
  ExerciseAttempt: ResolverTypeWrapper<ExerciseAttempt>;
  FactKind: FactKind;
  FraudType: FraudType;
  HandlingInput: HandlingInput;
  Hit: ResolverTypeWrapper<Hit>;
  HitReply: ResolverTypeWrapper<HitReply>;
  HitResult: ResolverTypeWrapper<HitResult>;
  IdentityCandidate: ResolverTypeWrapper<Omit<IdentityCandidate, 'judgements' | 'record'> & { judgements?: Maybe<Array<ResolversTypes['IdentityJudgement']>>, record?: Maybe<ResolversTypes['Node']> }>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  IdentityCandidates: ResolverTypeWrapper<Omit<IdentityCandidates, 'candidates' | 'record'> & { candidates?: Maybe<Array<ResolversTypes['IdentityCandidate']>>, record?: Maybe<ResolversTypes['Node']> }>;
  IdentityCluster: ResolverTypeWrapper<Omit<IdentityCluster, 'conflicts' | 'judgements' | 'records'> & { conflicts?: Maybe<Array<ResolversTypes['IdentityJudgement']>>, judgements?: Maybe<Array<ResolversTypes['IdentityJudgement']>>, records?: Maybe<Array<ResolversTypes['Node']>> }>;
  IdentityJudgement: ResolverTypeWrapper<IdentityJudgementRecord>;
  IdentityJudgementConnection: ResolverTypeWrapper<Connection<IdentityJudgementRecord>>;
  IdentityJudgementEdge: ResolverTypeWrapper<Edge<IdentityJudgementRecord>>;
  IdentityJudgementInput: IdentityJudgementInput;
  IdentityJudgementOrder: IdentityJudgementOrder;
  IdentityJudgementOutcome: ResolverTypeWrapper<Omit<IdentityJudgementOutcome, 'record'> & { record?: Maybe<ResolversTypes['IdentityJudgement']> }>;
  IdentityQueue: ResolverTypeWrapper<Omit<IdentityQueue, 'records'> & { records?: Maybe<Array<ResolversTypes['IdentityCandidates']>> }>;
  Inspection: ResolverTypeWrapper<Inspection>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Judgement: ResolverTypeWrapper<Judgement>;
  KnownLink: ResolverTypeWrapper<Omit<KnownLink, 'link' | 'other'> & { link?: Maybe<ResolversTypes['RecordVersion']>, other?: Maybe<ResolversTypes['RecordVersion']> }>;
  KnownLinkConnection: ResolverTypeWrapper<Connection<unknown>>;
  KnownLinkEdge: ResolverTypeWrapper<Edge<unknown>>;
  Link: ResolverTypeWrapper<LinkRecord>;
  LinkConnection: ResolverTypeWrapper<Connection<LinkRecord>>;
  LinkEdge: ResolverTypeWrapper<Edge<LinkRecord>>;
  LinkInput: LinkInput;
  LinkKind: LinkKind;
  LinkOutcome: ResolverTypeWrapper<Omit<LinkOutcome, 'record'> & { record?: Maybe<ResolversTypes['Link']> }>;
  LinkedAlertConnection: ResolverTypeWrapper<Connection<unknown>>;
  LinkedAlertEdge: ResolverTypeWrapper<Edge<unknown>>;
  LinkedCapacityReportConnection: ResolverTypeWrapper<Connection<unknown>>;
  LinkedCapacityReportEdge: ResolverTypeWrapper<Edge<unknown>>;
  LinkedCourseConnection: ResolverTypeWrapper<Connection<unknown>>;
  LinkedCourseEdge: ResolverTypeWrapper<Edge<unknown>>;
  LinkedDeploymentConnection: ResolverTypeWrapper<Connection<unknown>>;
  LinkedDeploymentEdge: ResolverTypeWrapper<Edge<unknown>>;
  LinkedDocumentConnection: ResolverTypeWrapper<Connection<unknown>>;
  LinkedDocumentEdge: ResolverTypeWrapper<Edge<unknown>>;
  LinkedDocumentReportConnection: ResolverTypeWrapper<Connection<unknown>>;
  LinkedDocumentReportEdge: ResolverTypeWrapper<Edge<unknown>>;
  LinkedNoticeConnection: ResolverTypeWrapper<Connection<unknown>>;
  LinkedNoticeEdge: ResolverTypeWrapper<Edge<unknown>>;
  LinkedOperationConnection: ResolverTypeWrapper<Connection<unknown>>;
  LinkedOperationEdge: ResolverTypeWrapper<Edge<unknown>>;
  LinkedPartnerConnection: ResolverTypeWrapper<Connection<unknown>>;
  LinkedPartnerEdge: ResolverTypeWrapper<Edge<unknown>>;
  LinkedPersonConnection: ResolverTypeWrapper<Connection<unknown>>;
  LinkedPersonEdge: ResolverTypeWrapper<Edge<unknown>>;
  LinkedPolicyDocumentConnection: ResolverTypeWrapper<Connection<unknown>>;
  LinkedPolicyDocumentEdge: ResolverTypeWrapper<Edge<unknown>>;
  LinkedSessionConnection: ResolverTypeWrapper<Connection<unknown>>;
  LinkedSessionEdge: ResolverTypeWrapper<Edge<unknown>>;
  LinkedSpecimenConnection: ResolverTypeWrapper<Connection<unknown>>;
  LinkedSpecimenEdge: ResolverTypeWrapper<Edge<unknown>>;
  LinkedVehicleConnection: ResolverTypeWrapper<Connection<unknown>>;
  LinkedVehicleEdge: ResolverTypeWrapper<Edge<unknown>>;
  LinkedVehicleReportConnection: ResolverTypeWrapper<Connection<unknown>>;
  LinkedVehicleReportEdge: ResolverTypeWrapper<Edge<unknown>>;
  LinksBetween: ResolverTypeWrapper<Omit<LinksBetween, 'links'> & { links?: Maybe<Array<ResolversTypes['Link']>> }>;
  LookUpResult: LookUpResult;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Network: ResolverTypeWrapper<Omit<Network, 'edges' | 'nodes'> & { edges?: Maybe<Array<ResolversTypes['LinksBetween']>>, nodes?: Maybe<Array<ResolversTypes['NetworkNode']>> }>;
  NetworkBudget: NetworkBudget;
  NetworkDegree: ResolverTypeWrapper<NetworkDegree>;
  NetworkLimit: NetworkLimit;
  NetworkNode: ResolverTypeWrapper<Omit<NetworkNode, 'cluster' | 'node'> & { cluster?: Maybe<ResolversTypes['IdentityCluster']>, node?: Maybe<ResolversTypes['Node']> }>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Notice: ResolverTypeWrapper<Omit<Notice, 'links' | 'subjects'> & { links?: Maybe<ResolversTypes['LinkConnection']>, subjects?: Maybe<ResolversTypes['LinkedPersonConnection']> }>;
  NumberRange: NumberRange;
  Officer: ResolverTypeWrapper<Officer>;
  Operation: ResolverTypeWrapper<Omit<Operation, 'deployments' | 'documents' | 'links' | 'partners' | 'persons' | 'restsOn' | 'vehicles'> & { deployments?: Maybe<ResolversTypes['LinkedDeploymentConnection']>, documents?: Maybe<ResolversTypes['LinkedDocumentConnection']>, links?: Maybe<ResolversTypes['LinkConnection']>, partners?: Maybe<ResolversTypes['LinkedPartnerConnection']>, persons?: Maybe<ResolversTypes['LinkedPersonConnection']>, restsOn?: Maybe<ResolversTypes['LinkedPolicyDocumentConnection']>, vehicles?: Maybe<ResolversTypes['LinkedVehicleConnection']> }>;
  OwnerCode: ResolverTypeWrapper<Scalars['OwnerCode']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PartialDate: ResolverTypeWrapper<Scalars['PartialDate']['output']>;
  Participation: ResolverTypeWrapper<Participation>;
  Partner: ResolverTypeWrapper<Omit<Partner, 'links' | 'operations'> & { links?: Maybe<ResolversTypes['LinkConnection']>, operations?: Maybe<ResolversTypes['LinkedOperationConnection']> }>;
  Path: ResolverTypeWrapper<Omit<Path, 'nodes' | 'steps'> & { nodes?: Maybe<Array<ResolversTypes['Node']>>, steps?: Maybe<Array<ResolversTypes['PathStep']>> }>;
  PathStep: ResolverTypeWrapper<Omit<PathStep, 'edges'> & { edges?: Maybe<Array<ResolversTypes['LinksBetween']>> }>;
  Paths: ResolverTypeWrapper<Omit<Paths, 'paths'> & { paths?: Maybe<Array<ResolversTypes['Path']>> }>;
  PathsBudget: PathsBudget;
  PathsResult: PathsResult;
  Period: ResolverTypeWrapper<Period>;
  PeriodInput: PeriodInput;
  Person: ResolverTypeWrapper<Omit<Person, 'associates' | 'companions' | 'documentReports' | 'documents' | 'links' | 'notices' | 'operations' | 'relatives' | 'vehicleReports' | 'vehicles'> & { associates?: Maybe<ResolversTypes['LinkedPersonConnection']>, companions?: Maybe<ResolversTypes['LinkedPersonConnection']>, documentReports?: Maybe<ResolversTypes['LinkedDocumentReportConnection']>, documents?: Maybe<ResolversTypes['LinkedDocumentConnection']>, links?: Maybe<ResolversTypes['LinkConnection']>, notices?: Maybe<ResolversTypes['LinkedNoticeConnection']>, operations?: Maybe<ResolversTypes['LinkedOperationConnection']>, relatives?: Maybe<ResolversTypes['LinkedPersonConnection']>, vehicleReports?: Maybe<ResolversTypes['LinkedVehicleReportConnection']>, vehicles?: Maybe<ResolversTypes['LinkedVehicleConnection']> }>;
  PolicyDocument: ResolverTypeWrapper<Omit<PolicyDocument, 'capacityReports' | 'links' | 'operations'> & { capacityReports?: Maybe<ResolversTypes['LinkedCapacityReportConnection']>, links?: Maybe<ResolversTypes['LinkConnection']>, operations?: Maybe<ResolversTypes['LinkedOperationConnection']> }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Record: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Record']>;
  RecordChange: ResolverTypeWrapper<Omit<RecordChange, 'node'> & { node?: Maybe<ResolversTypes['Node']> }>;
  RecordFault: ResolverTypeWrapper<RecordFault>;
  RecordKind: RecordKind;
  RecordReferenceInput: RecordReferenceInput;
  RecordVersion: ResolverTypeWrapper<Omit<RecordVersion, 'current'> & { current?: Maybe<ResolversTypes['Node']> }>;
  RecordVersionConnection: ResolverTypeWrapper<Connection<unknown>>;
  RecordVersionEdge: ResolverTypeWrapper<Edge<unknown>>;
  Referral: ResolverTypeWrapper<Referral>;
  Reliability: Reliability;
  ReportedDocumentInput: ReportedDocumentInput;
  ResourceOffer: ResolverTypeWrapper<ResourceOffer>;
  Sameness: Sameness;
  ScreeningInput: ScreeningInput;
  SearchEdge: ResolverTypeWrapper<Edge<unknown>>;
  SearchMatch: SearchMatch;
  SearchPage: ResolverTypeWrapper<Omit<SearchPage, 'edges' | 'nodes'> & { edges?: Maybe<Array<ResolversTypes['SearchEdge']>>, nodes?: Maybe<Array<ResolversTypes['Node']>> }>;
  SearchTerm: SearchTerm;
  SearchedFor: ResolverTypeWrapper<SearchedFor>;
  Session: ResolverTypeWrapper<Omit<Session, 'courses' | 'links'> & { courses?: Maybe<ResolversTypes['LinkedCourseConnection']>, links?: Maybe<ResolversTypes['LinkConnection']> }>;
  Sex: Sex;
  SharedPresence: ResolverTypeWrapper<Omit<SharedPresence, 'because' | 'operation' | 'records'> & { because?: Maybe<Array<ResolversTypes['Node']>>, operation?: Maybe<ResolversTypes['Operation']>, records?: Maybe<Array<ResolversTypes['Node']>> }>;
  SharedPresenceConnection: ResolverTypeWrapper<Connection<unknown>>;
  SharedPresenceEdge: ResolverTypeWrapper<Edge<unknown>>;
  Specimen: ResolverTypeWrapper<Omit<Specimen, 'alerts' | 'documents' | 'links'> & { alerts?: Maybe<ResolversTypes['LinkedAlertConnection']>, documents?: Maybe<ResolversTypes['LinkedDocumentConnection']>, links?: Maybe<ResolversTypes['LinkConnection']> }>;
  Statement: ResolverTypeWrapper<Statement>;
  StatementInput: StatementInput;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TellingRule: ResolverTypeWrapper<TellingRule>;
  TimelineFact: ResolverTypeWrapper<Omit<TimelineFact, 'link' | 'record'> & { link?: Maybe<ResolversTypes['Link']>, record?: Maybe<ResolversTypes['Node']> }>;
  TimelineFactConnection: ResolverTypeWrapper<Connection<unknown>>;
  TimelineFactEdge: ResolverTypeWrapper<Edge<unknown>>;
  TrustInput: TrustInput;
  Vehicle: ResolverTypeWrapper<Omit<Vehicle, 'documentsFound' | 'keepers' | 'links' | 'operations'> & { documentsFound?: Maybe<ResolversTypes['LinkedDocumentConnection']>, keepers?: Maybe<ResolversTypes['LinkedPersonConnection']>, links?: Maybe<ResolversTypes['LinkConnection']>, operations?: Maybe<ResolversTypes['LinkedOperationConnection']> }>;
  VehicleReport: ResolverTypeWrapper<Omit<VehicleReport, 'links' | 'persons'> & { links?: Maybe<ResolversTypes['LinkConnection']>, persons?: Maybe<ResolversTypes['LinkedPersonConnection']> }>;
  WatchInput: WatchInput;
  WatchedChange: ResolverTypeWrapper<WatchedChange>;
  WhatChanged: WhatChanged;
  WithdrawalInput: WithdrawalInput;
  WriteResult: WriteResult;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AfterActionReport: AfterActionReport;
  ID: Scalars['ID']['output'];
  Alert: Omit<Alert, 'documents' | 'links' | 'specimens'> & { documents?: Maybe<ResolversParentTypes['LinkedDocumentConnection']>, links?: Maybe<ResolversParentTypes['LinkConnection']>, specimens?: Maybe<ResolversParentTypes['LinkedSpecimenConnection']> } | FederationReferenceTypes['Alert'];
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  AlertReview: AlertReview;
  Allocation: Allocation;
  AudienceInput: AudienceInput;
  Boolean: Scalars['Boolean']['output'];
  CapacityReport: Omit<CapacityReport, 'links' | 'restsOn'> & { links?: Maybe<ResolversParentTypes['LinkConnection']>, restsOn?: Maybe<ResolversParentTypes['LinkedPolicyDocumentConnection']> } | FederationReferenceTypes['CapacityReport'];
  Certificate: Certificate;
  ChangeFeed: Omit<ChangeFeed, 'changes'> & { changes?: Maybe<Array<ResolversParentTypes['RecordChange']>> };
  CommonRecord: Omit<CommonRecord, 'edges' | 'node'> & { edges?: Maybe<Array<ResolversParentTypes['LinksBetween']>>, node?: Maybe<ResolversParentTypes['Node']> };
  CommonRecordConnection: Connection<unknown>;
  CommonRecordEdge: Edge<unknown>;
  Course: Omit<Course, 'links' | 'sessions'> & { links?: Maybe<ResolversParentTypes['LinkConnection']>, sessions?: Maybe<ResolversParentTypes['LinkedSessionConnection']> } | FederationReferenceTypes['Course'];
  DateRange: DateRange;
  DateTime: Scalars['DateTime']['output'];
  Decision: Decision;
  Deployment: Omit<Deployment, 'links' | 'operations'> & { links?: Maybe<ResolversParentTypes['LinkConnection']>, operations?: Maybe<ResolversParentTypes['LinkedOperationConnection']> } | FederationReferenceTypes['Deployment'];
  Document: Omit<Document, 'alerts' | 'foundWith' | 'holders' | 'links' | 'operations' | 'specimens'> & { alerts?: Maybe<ResolversParentTypes['LinkedAlertConnection']>, foundWith?: Maybe<ResolversParentTypes['LinkedVehicleConnection']>, holders?: Maybe<ResolversParentTypes['LinkedPersonConnection']>, links?: Maybe<ResolversParentTypes['LinkConnection']>, operations?: Maybe<ResolversParentTypes['LinkedOperationConnection']>, specimens?: Maybe<ResolversParentTypes['LinkedSpecimenConnection']> } | FederationReferenceTypes['Document'];
  DocumentReport: Omit<DocumentReport, 'links' | 'persons'> & { links?: Maybe<ResolversParentTypes['LinkConnection']>, persons?: Maybe<ResolversParentTypes['LinkedPersonConnection']> } | FederationReferenceTypes['DocumentReport'];
  Exercise: Exercise;
  ExerciseAttempt: ExerciseAttempt;
  HandlingInput: HandlingInput;
  Hit: Hit;
  HitReply: HitReply;
  HitResult: HitResult;
  IdentityCandidate: Omit<IdentityCandidate, 'judgements' | 'record'> & { judgements?: Maybe<Array<ResolversParentTypes['IdentityJudgement']>>, record?: Maybe<ResolversParentTypes['Node']> };
  Float: Scalars['Float']['output'];
  IdentityCandidates: Omit<IdentityCandidates, 'candidates' | 'record'> & { candidates?: Maybe<Array<ResolversParentTypes['IdentityCandidate']>>, record?: Maybe<ResolversParentTypes['Node']> };
  IdentityCluster: Omit<IdentityCluster, 'conflicts' | 'judgements' | 'records'> & { conflicts?: Maybe<Array<ResolversParentTypes['IdentityJudgement']>>, judgements?: Maybe<Array<ResolversParentTypes['IdentityJudgement']>>, records?: Maybe<Array<ResolversParentTypes['Node']>> };
  IdentityJudgement: IdentityJudgementRecord;
  IdentityJudgementConnection: Connection<IdentityJudgementRecord>;
  IdentityJudgementEdge: Edge<IdentityJudgementRecord>;
  IdentityJudgementInput: IdentityJudgementInput;
  IdentityJudgementOutcome: Omit<IdentityJudgementOutcome, 'record'> & { record?: Maybe<ResolversParentTypes['IdentityJudgement']> };
  IdentityQueue: Omit<IdentityQueue, 'records'> & { records?: Maybe<Array<ResolversParentTypes['IdentityCandidates']>> };
  Inspection: Inspection;
  JSON: Scalars['JSON']['output'];
  Judgement: Judgement;
  KnownLink: Omit<KnownLink, 'link' | 'other'> & { link?: Maybe<ResolversParentTypes['RecordVersion']>, other?: Maybe<ResolversParentTypes['RecordVersion']> };
  KnownLinkConnection: Connection<unknown>;
  KnownLinkEdge: Edge<unknown>;
  Link: LinkRecord;
  LinkConnection: Connection<LinkRecord>;
  LinkEdge: Edge<LinkRecord>;
  LinkInput: LinkInput;
  LinkOutcome: Omit<LinkOutcome, 'record'> & { record?: Maybe<ResolversParentTypes['Link']> };
  LinkedAlertConnection: Connection<unknown>;
  LinkedAlertEdge: Edge<unknown>;
  LinkedCapacityReportConnection: Connection<unknown>;
  LinkedCapacityReportEdge: Edge<unknown>;
  LinkedCourseConnection: Connection<unknown>;
  LinkedCourseEdge: Edge<unknown>;
  LinkedDeploymentConnection: Connection<unknown>;
  LinkedDeploymentEdge: Edge<unknown>;
  LinkedDocumentConnection: Connection<unknown>;
  LinkedDocumentEdge: Edge<unknown>;
  LinkedDocumentReportConnection: Connection<unknown>;
  LinkedDocumentReportEdge: Edge<unknown>;
  LinkedNoticeConnection: Connection<unknown>;
  LinkedNoticeEdge: Edge<unknown>;
  LinkedOperationConnection: Connection<unknown>;
  LinkedOperationEdge: Edge<unknown>;
  LinkedPartnerConnection: Connection<unknown>;
  LinkedPartnerEdge: Edge<unknown>;
  LinkedPersonConnection: Connection<unknown>;
  LinkedPersonEdge: Edge<unknown>;
  LinkedPolicyDocumentConnection: Connection<unknown>;
  LinkedPolicyDocumentEdge: Edge<unknown>;
  LinkedSessionConnection: Connection<unknown>;
  LinkedSessionEdge: Edge<unknown>;
  LinkedSpecimenConnection: Connection<unknown>;
  LinkedSpecimenEdge: Edge<unknown>;
  LinkedVehicleConnection: Connection<unknown>;
  LinkedVehicleEdge: Edge<unknown>;
  LinkedVehicleReportConnection: Connection<unknown>;
  LinkedVehicleReportEdge: Edge<unknown>;
  LinksBetween: Omit<LinksBetween, 'links'> & { links?: Maybe<Array<ResolversParentTypes['Link']>> };
  Mutation: Record<PropertyKey, never>;
  Network: Omit<Network, 'edges' | 'nodes'> & { edges?: Maybe<Array<ResolversParentTypes['LinksBetween']>>, nodes?: Maybe<Array<ResolversParentTypes['NetworkNode']>> };
  NetworkBudget: NetworkBudget;
  NetworkDegree: NetworkDegree;
  NetworkNode: Omit<NetworkNode, 'cluster' | 'node'> & { cluster?: Maybe<ResolversParentTypes['IdentityCluster']>, node?: Maybe<ResolversParentTypes['Node']> };
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Notice: Omit<Notice, 'links' | 'subjects'> & { links?: Maybe<ResolversParentTypes['LinkConnection']>, subjects?: Maybe<ResolversParentTypes['LinkedPersonConnection']> } | FederationReferenceTypes['Notice'];
  NumberRange: NumberRange;
  Officer: Officer;
  Operation: Omit<Operation, 'deployments' | 'documents' | 'links' | 'partners' | 'persons' | 'restsOn' | 'vehicles'> & { deployments?: Maybe<ResolversParentTypes['LinkedDeploymentConnection']>, documents?: Maybe<ResolversParentTypes['LinkedDocumentConnection']>, links?: Maybe<ResolversParentTypes['LinkConnection']>, partners?: Maybe<ResolversParentTypes['LinkedPartnerConnection']>, persons?: Maybe<ResolversParentTypes['LinkedPersonConnection']>, restsOn?: Maybe<ResolversParentTypes['LinkedPolicyDocumentConnection']>, vehicles?: Maybe<ResolversParentTypes['LinkedVehicleConnection']> } | FederationReferenceTypes['Operation'];
  OwnerCode: Scalars['OwnerCode']['output'];
  PageInfo: PageInfo;
  PartialDate: Scalars['PartialDate']['output'];
  Participation: Participation;
  Partner: Omit<Partner, 'links' | 'operations'> & { links?: Maybe<ResolversParentTypes['LinkConnection']>, operations?: Maybe<ResolversParentTypes['LinkedOperationConnection']> } | FederationReferenceTypes['Partner'];
  Path: Omit<Path, 'nodes' | 'steps'> & { nodes?: Maybe<Array<ResolversParentTypes['Node']>>, steps?: Maybe<Array<ResolversParentTypes['PathStep']>> };
  PathStep: Omit<PathStep, 'edges'> & { edges?: Maybe<Array<ResolversParentTypes['LinksBetween']>> };
  Paths: Omit<Paths, 'paths'> & { paths?: Maybe<Array<ResolversParentTypes['Path']>> };
  PathsBudget: PathsBudget;
  Period: Period;
  PeriodInput: PeriodInput;
  Person: Omit<Person, 'associates' | 'companions' | 'documentReports' | 'documents' | 'links' | 'notices' | 'operations' | 'relatives' | 'vehicleReports' | 'vehicles'> & { associates?: Maybe<ResolversParentTypes['LinkedPersonConnection']>, companions?: Maybe<ResolversParentTypes['LinkedPersonConnection']>, documentReports?: Maybe<ResolversParentTypes['LinkedDocumentReportConnection']>, documents?: Maybe<ResolversParentTypes['LinkedDocumentConnection']>, links?: Maybe<ResolversParentTypes['LinkConnection']>, notices?: Maybe<ResolversParentTypes['LinkedNoticeConnection']>, operations?: Maybe<ResolversParentTypes['LinkedOperationConnection']>, relatives?: Maybe<ResolversParentTypes['LinkedPersonConnection']>, vehicleReports?: Maybe<ResolversParentTypes['LinkedVehicleReportConnection']>, vehicles?: Maybe<ResolversParentTypes['LinkedVehicleConnection']> } | FederationReferenceTypes['Person'];
  PolicyDocument: Omit<PolicyDocument, 'capacityReports' | 'links' | 'operations'> & { capacityReports?: Maybe<ResolversParentTypes['LinkedCapacityReportConnection']>, links?: Maybe<ResolversParentTypes['LinkConnection']>, operations?: Maybe<ResolversParentTypes['LinkedOperationConnection']> } | FederationReferenceTypes['PolicyDocument'];
  Query: Record<PropertyKey, never>;
  Record: ResolversInterfaceTypes<ResolversParentTypes>['Record'];
  RecordChange: Omit<RecordChange, 'node'> & { node?: Maybe<ResolversParentTypes['Node']> };
  RecordFault: RecordFault;
  RecordReferenceInput: RecordReferenceInput;
  RecordVersion: Omit<RecordVersion, 'current'> & { current?: Maybe<ResolversParentTypes['Node']> };
  RecordVersionConnection: Connection<unknown>;
  RecordVersionEdge: Edge<unknown>;
  Referral: Referral;
  ReportedDocumentInput: ReportedDocumentInput;
  ResourceOffer: ResourceOffer;
  ScreeningInput: ScreeningInput;
  SearchEdge: Edge<unknown>;
  SearchPage: Omit<SearchPage, 'edges' | 'nodes'> & { edges?: Maybe<Array<ResolversParentTypes['SearchEdge']>>, nodes?: Maybe<Array<ResolversParentTypes['Node']>> };
  SearchedFor: SearchedFor;
  Session: Omit<Session, 'courses' | 'links'> & { courses?: Maybe<ResolversParentTypes['LinkedCourseConnection']>, links?: Maybe<ResolversParentTypes['LinkConnection']> } | FederationReferenceTypes['Session'];
  SharedPresence: Omit<SharedPresence, 'because' | 'operation' | 'records'> & { because?: Maybe<Array<ResolversParentTypes['Node']>>, operation?: Maybe<ResolversParentTypes['Operation']>, records?: Maybe<Array<ResolversParentTypes['Node']>> };
  SharedPresenceConnection: Connection<unknown>;
  SharedPresenceEdge: Edge<unknown>;
  Specimen: Omit<Specimen, 'alerts' | 'documents' | 'links'> & { alerts?: Maybe<ResolversParentTypes['LinkedAlertConnection']>, documents?: Maybe<ResolversParentTypes['LinkedDocumentConnection']>, links?: Maybe<ResolversParentTypes['LinkConnection']> } | FederationReferenceTypes['Specimen'];
  Statement: Statement;
  StatementInput: StatementInput;
  Subscription: Record<PropertyKey, never>;
  TellingRule: TellingRule;
  TimelineFact: Omit<TimelineFact, 'link' | 'record'> & { link?: Maybe<ResolversParentTypes['Link']>, record?: Maybe<ResolversParentTypes['Node']> };
  TimelineFactConnection: Connection<unknown>;
  TimelineFactEdge: Edge<unknown>;
  TrustInput: TrustInput;
  Vehicle: Omit<Vehicle, 'documentsFound' | 'keepers' | 'links' | 'operations'> & { documentsFound?: Maybe<ResolversParentTypes['LinkedDocumentConnection']>, keepers?: Maybe<ResolversParentTypes['LinkedPersonConnection']>, links?: Maybe<ResolversParentTypes['LinkConnection']>, operations?: Maybe<ResolversParentTypes['LinkedOperationConnection']> } | FederationReferenceTypes['Vehicle'];
  VehicleReport: Omit<VehicleReport, 'links' | 'persons'> & { links?: Maybe<ResolversParentTypes['LinkConnection']>, persons?: Maybe<ResolversParentTypes['LinkedPersonConnection']> } | FederationReferenceTypes['VehicleReport'];
  WatchInput: WatchInput;
  WatchedChange: WatchedChange;
  WithdrawalInput: WithdrawalInput;
};

export type AfterActionReportResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AfterActionReport'] = ResolversParentTypes['AfterActionReport']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlertResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Alert'] = ResolversParentTypes['Alert'], FederationReferenceType extends FederationReferenceTypes['Alert'] = FederationReferenceTypes['Alert']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Alert']> | FederationReferenceType, FederationReferenceType, ContextType>;
  documents?: Resolver<Maybe<ResolversTypes['LinkedDocumentConnection']>, ParentType, ContextType, RequireFields<AlertdocumentsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Maybe<ResolversTypes['LinkConnection']>, ParentType, ContextType, RequireFields<AlertlinksArgs, 'first'>>;
  specimens?: Resolver<Maybe<ResolversTypes['LinkedSpecimenConnection']>, ParentType, ContextType, RequireFields<AlertspecimensArgs, 'first'>>;
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

export type CapacityReportResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CapacityReport'] = ResolversParentTypes['CapacityReport'], FederationReferenceType extends FederationReferenceTypes['CapacityReport'] = FederationReferenceTypes['CapacityReport']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CapacityReport']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Maybe<ResolversTypes['LinkConnection']>, ParentType, ContextType, RequireFields<CapacityReportlinksArgs, 'first'>>;
  restsOn?: Resolver<Maybe<ResolversTypes['LinkedPolicyDocumentConnection']>, ParentType, ContextType, RequireFields<CapacityReportrestsOnArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CertificateResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Certificate'] = ResolversParentTypes['Certificate']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangeFeedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ChangeFeed'] = ResolversParentTypes['ChangeFeed']> = {
  changes?: Resolver<Maybe<Array<ResolversTypes['RecordChange']>>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CommonRecordResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommonRecord'] = ResolversParentTypes['CommonRecord']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['LinksBetween']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['RecordKind']>, ParentType, ContextType>;
  linkedTo?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
};

export type CommonRecordConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommonRecordConnection'] = ResolversParentTypes['CommonRecordConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['CommonRecordEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['CommonRecord']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CommonRecordEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommonRecordEdge'] = ResolversParentTypes['CommonRecordEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['CommonRecord']>, ParentType, ContextType>;
};

export type CourseResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Course'] = ResolversParentTypes['Course'], FederationReferenceType extends FederationReferenceTypes['Course'] = FederationReferenceTypes['Course']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Course']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Maybe<ResolversTypes['LinkConnection']>, ParentType, ContextType, RequireFields<CourselinksArgs, 'first'>>;
  sessions?: Resolver<Maybe<ResolversTypes['LinkedSessionConnection']>, ParentType, ContextType, RequireFields<CoursesessionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DecisionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Decision'] = ResolversParentTypes['Decision']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeploymentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Deployment'] = ResolversParentTypes['Deployment'], FederationReferenceType extends FederationReferenceTypes['Deployment'] = FederationReferenceTypes['Deployment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Deployment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Maybe<ResolversTypes['LinkConnection']>, ParentType, ContextType, RequireFields<DeploymentlinksArgs, 'first'>>;
  operations?: Resolver<Maybe<ResolversTypes['LinkedOperationConnection']>, ParentType, ContextType, RequireFields<DeploymentoperationsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DocumentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Document'] = ResolversParentTypes['Document'], FederationReferenceType extends FederationReferenceTypes['Document'] = FederationReferenceTypes['Document']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Document']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alerts?: Resolver<Maybe<ResolversTypes['LinkedAlertConnection']>, ParentType, ContextType, RequireFields<DocumentalertsArgs, 'first'>>;
  foundWith?: Resolver<Maybe<ResolversTypes['LinkedVehicleConnection']>, ParentType, ContextType, RequireFields<DocumentfoundWithArgs, 'first'>>;
  holders?: Resolver<Maybe<ResolversTypes['LinkedPersonConnection']>, ParentType, ContextType, RequireFields<DocumentholdersArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Maybe<ResolversTypes['LinkConnection']>, ParentType, ContextType, RequireFields<DocumentlinksArgs, 'first'>>;
  operations?: Resolver<Maybe<ResolversTypes['LinkedOperationConnection']>, ParentType, ContextType, RequireFields<DocumentoperationsArgs, 'first'>>;
  specimens?: Resolver<Maybe<ResolversTypes['LinkedSpecimenConnection']>, ParentType, ContextType, RequireFields<DocumentspecimensArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DocumentReportResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DocumentReport'] = ResolversParentTypes['DocumentReport'], FederationReferenceType extends FederationReferenceTypes['DocumentReport'] = FederationReferenceTypes['DocumentReport']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DocumentReport']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Maybe<ResolversTypes['LinkConnection']>, ParentType, ContextType, RequireFields<DocumentReportlinksArgs, 'first'>>;
  persons?: Resolver<Maybe<ResolversTypes['LinkedPersonConnection']>, ParentType, ContextType, RequireFields<DocumentReportpersonsArgs, 'first'>>;
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

export type HitResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Hit'] = ResolversParentTypes['Hit']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HitReplyResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['HitReply'] = ResolversParentTypes['HitReply']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HitResultResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['HitResult'] = ResolversParentTypes['HitResult']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdentityCandidateResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IdentityCandidate'] = ResolversParentTypes['IdentityCandidate']> = {
  judgements?: Resolver<Maybe<Array<ResolversTypes['IdentityJudgement']>>, ParentType, ContextType>;
  reasons?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  weak?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type IdentityCandidatesResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IdentityCandidates'] = ResolversParentTypes['IdentityCandidates']> = {
  candidates?: Resolver<Maybe<Array<ResolversTypes['IdentityCandidate']>>, ParentType, ContextType>;
  more?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
};

export type IdentityClusterResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IdentityCluster'] = ResolversParentTypes['IdentityCluster']> = {
  complete?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  conflicts?: Resolver<Maybe<Array<ResolversTypes['IdentityJudgement']>>, ParentType, ContextType>;
  judgements?: Resolver<Maybe<Array<ResolversTypes['IdentityJudgement']>>, ParentType, ContextType>;
  records?: Resolver<Maybe<Array<ResolversTypes['Node']>>, ParentType, ContextType>;
};

export type IdentityJudgementResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IdentityJudgement'] = ResolversParentTypes['IdentityJudgement'], FederationReferenceType extends FederationReferenceTypes['IdentityJudgement'] = FederationReferenceTypes['IdentityJudgement']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['IdentityJudgement']> | FederationReferenceType, FederationReferenceType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  credibility?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  judgement?: Resolver<Maybe<ResolversTypes['Sameness']>, ParentType, ContextType>;
  officer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reliability?: Resolver<Maybe<ResolversTypes['Reliability']>, ParentType, ContextType>;
  reviewBy?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  statements?: Resolver<Maybe<Array<ResolversTypes['Statement']>>, ParentType, ContextType, Partial<IdentityJudgementstatementsArgs>>;
  test?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  updated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdentityJudgementConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IdentityJudgementConnection'] = ResolversParentTypes['IdentityJudgementConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['IdentityJudgementEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['IdentityJudgement']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type IdentityJudgementEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IdentityJudgementEdge'] = ResolversParentTypes['IdentityJudgementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['IdentityJudgement']>, ParentType, ContextType>;
};

export type IdentityJudgementOutcomeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IdentityJudgementOutcome'] = ResolversParentTypes['IdentityJudgementOutcome']> = {
  faults?: Resolver<Maybe<Array<ResolversTypes['RecordFault']>>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  moreFaults?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['IdentityJudgement']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['WriteResult']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type IdentityQueueResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IdentityQueue'] = ResolversParentTypes['IdentityQueue']> = {
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  records?: Resolver<Maybe<Array<ResolversTypes['IdentityCandidates']>>, ParentType, ContextType>;
};

export type InspectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Inspection'] = ResolversParentTypes['Inspection']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface JSONScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type JudgementResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Judgement'] = ResolversParentTypes['Judgement']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type KnownLinkResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['KnownLink'] = ResolversParentTypes['KnownLink']> = {
  kind?: Resolver<Maybe<ResolversTypes['LinkKind']>, ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['RecordVersion']>, ParentType, ContextType>;
  other?: Resolver<Maybe<ResolversTypes['RecordVersion']>, ParentType, ContextType>;
};

export type KnownLinkConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['KnownLinkConnection'] = ResolversParentTypes['KnownLinkConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['KnownLinkEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['KnownLink']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type KnownLinkEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['KnownLinkEdge'] = ResolversParentTypes['KnownLinkEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['KnownLink']>, ParentType, ContextType>;
};

export type LinkResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Link'] = ResolversParentTypes['Link'], FederationReferenceType extends FederationReferenceTypes['Link'] = FederationReferenceTypes['Link']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Link']> | FederationReferenceType, FederationReferenceType, ContextType>;
  contradicts?: Resolver<Maybe<Array<ResolversTypes['Link']>>, ParentType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  credibility?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['LinkKind']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  otherStatements?: Resolver<Maybe<Array<ResolversTypes['Link']>>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  periods?: Resolver<Maybe<Array<ResolversTypes['Period']>>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reliability?: Resolver<Maybe<ResolversTypes['Reliability']>, ParentType, ContextType>;
  reviewBy?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statements?: Resolver<Maybe<Array<ResolversTypes['Statement']>>, ParentType, ContextType, Partial<LinkstatementsArgs>>;
  test?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  updated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LinkConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LinkConnection'] = ResolversParentTypes['LinkConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['LinkEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Link']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LinkEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LinkEdge'] = ResolversParentTypes['LinkEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  other?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
};

export type LinkOutcomeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LinkOutcome'] = ResolversParentTypes['LinkOutcome']> = {
  faults?: Resolver<Maybe<Array<ResolversTypes['RecordFault']>>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  moreFaults?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['WriteResult']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LinkedAlertConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LinkedAlertConnection'] = ResolversParentTypes['LinkedAlertConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['LinkedAlertEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Alert']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LinkedAlertEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LinkedAlertEdge'] = ResolversParentTypes['LinkedAlertEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
};

export type LinkedCapacityReportConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LinkedCapacityReportConnection'] = ResolversParentTypes['LinkedCapacityReportConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['LinkedCapacityReportEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['CapacityReport']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LinkedCapacityReportEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LinkedCapacityReportEdge'] = ResolversParentTypes['LinkedCapacityReportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['CapacityReport']>, ParentType, ContextType>;
};

export type LinkedCourseConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LinkedCourseConnection'] = ResolversParentTypes['LinkedCourseConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['LinkedCourseEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Course']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LinkedCourseEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LinkedCourseEdge'] = ResolversParentTypes['LinkedCourseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Course']>, ParentType, ContextType>;
};

export type LinkedDeploymentConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LinkedDeploymentConnection'] = ResolversParentTypes['LinkedDeploymentConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['LinkedDeploymentEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Deployment']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LinkedDeploymentEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LinkedDeploymentEdge'] = ResolversParentTypes['LinkedDeploymentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Deployment']>, ParentType, ContextType>;
};

export type LinkedDocumentConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LinkedDocumentConnection'] = ResolversParentTypes['LinkedDocumentConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['LinkedDocumentEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Document']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LinkedDocumentEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LinkedDocumentEdge'] = ResolversParentTypes['LinkedDocumentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
};

export type LinkedDocumentReportConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LinkedDocumentReportConnection'] = ResolversParentTypes['LinkedDocumentReportConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['LinkedDocumentReportEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['DocumentReport']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LinkedDocumentReportEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LinkedDocumentReportEdge'] = ResolversParentTypes['LinkedDocumentReportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['DocumentReport']>, ParentType, ContextType>;
};

export type LinkedNoticeConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LinkedNoticeConnection'] = ResolversParentTypes['LinkedNoticeConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['LinkedNoticeEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Notice']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LinkedNoticeEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LinkedNoticeEdge'] = ResolversParentTypes['LinkedNoticeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Notice']>, ParentType, ContextType>;
};

export type LinkedOperationConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LinkedOperationConnection'] = ResolversParentTypes['LinkedOperationConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['LinkedOperationEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Operation']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LinkedOperationEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LinkedOperationEdge'] = ResolversParentTypes['LinkedOperationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
};

export type LinkedPartnerConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LinkedPartnerConnection'] = ResolversParentTypes['LinkedPartnerConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['LinkedPartnerEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Partner']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LinkedPartnerEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LinkedPartnerEdge'] = ResolversParentTypes['LinkedPartnerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Partner']>, ParentType, ContextType>;
};

export type LinkedPersonConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LinkedPersonConnection'] = ResolversParentTypes['LinkedPersonConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['LinkedPersonEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Person']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LinkedPersonEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LinkedPersonEdge'] = ResolversParentTypes['LinkedPersonEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type LinkedPolicyDocumentConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LinkedPolicyDocumentConnection'] = ResolversParentTypes['LinkedPolicyDocumentConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['LinkedPolicyDocumentEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['PolicyDocument']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LinkedPolicyDocumentEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LinkedPolicyDocumentEdge'] = ResolversParentTypes['LinkedPolicyDocumentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['PolicyDocument']>, ParentType, ContextType>;
};

export type LinkedSessionConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LinkedSessionConnection'] = ResolversParentTypes['LinkedSessionConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['LinkedSessionEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Session']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LinkedSessionEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LinkedSessionEdge'] = ResolversParentTypes['LinkedSessionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType>;
};

export type LinkedSpecimenConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LinkedSpecimenConnection'] = ResolversParentTypes['LinkedSpecimenConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['LinkedSpecimenEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Specimen']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LinkedSpecimenEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LinkedSpecimenEdge'] = ResolversParentTypes['LinkedSpecimenEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Specimen']>, ParentType, ContextType>;
};

export type LinkedVehicleConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LinkedVehicleConnection'] = ResolversParentTypes['LinkedVehicleConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['LinkedVehicleEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Vehicle']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LinkedVehicleEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LinkedVehicleEdge'] = ResolversParentTypes['LinkedVehicleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType>;
};

export type LinkedVehicleReportConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LinkedVehicleReportConnection'] = ResolversParentTypes['LinkedVehicleReportConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['LinkedVehicleReportEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['VehicleReport']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LinkedVehicleReportEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LinkedVehicleReportEdge'] = ResolversParentTypes['LinkedVehicleReportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['VehicleReport']>, ParentType, ContextType>;
};

export type LinksBetweenResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LinksBetween'] = ResolversParentTypes['LinksBetween']> = {
  contradicting?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['LinkKind']>, ParentType, ContextType>;
  links?: Resolver<Maybe<Array<ResolversTypes['Link']>>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  statements?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  recordIdentityJudgements?: Resolver<Maybe<Array<ResolversTypes['IdentityJudgementOutcome']>>, ParentType, ContextType, RequireFields<MutationrecordIdentityJudgementsArgs, 'idempotencyKey' | 'records'>>;
  recordLinks?: Resolver<Maybe<Array<ResolversTypes['LinkOutcome']>>, ParentType, ContextType, RequireFields<MutationrecordLinksArgs, 'idempotencyKey' | 'records'>>;
  withdrawIdentityJudgements?: Resolver<Maybe<Array<ResolversTypes['IdentityJudgementOutcome']>>, ParentType, ContextType, RequireFields<MutationwithdrawIdentityJudgementsArgs, 'idempotencyKey' | 'records'>>;
  withdrawLinks?: Resolver<Maybe<Array<ResolversTypes['LinkOutcome']>>, ParentType, ContextType, RequireFields<MutationwithdrawLinksArgs, 'idempotencyKey' | 'records'>>;
};

export type NetworkResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Network'] = ResolversParentTypes['Network']> = {
  complete?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  edges?: Resolver<Maybe<Array<ResolversTypes['LinksBetween']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['NetworkNode']>>, ParentType, ContextType>;
  notFound?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  stoppedBy?: Resolver<Maybe<ResolversTypes['NetworkLimit']>, ParentType, ContextType>;
};

export type NetworkDegreeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['NetworkDegree'] = ResolversParentTypes['NetworkDegree']> = {
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  atLeast?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['LinkKind']>, ParentType, ContextType>;
  more?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type NetworkNodeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['NetworkNode'] = ResolversParentTypes['NetworkNode']> = {
  cluster?: Resolver<Maybe<ResolversTypes['IdentityCluster']>, ParentType, ContextType>;
  degree?: Resolver<Maybe<Array<ResolversTypes['NetworkDegree']>>, ParentType, ContextType>;
  depth?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['RecordKind']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  unexpanded?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type NodeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'AfterActionReport' | 'Alert' | 'AlertReview' | 'Allocation' | 'CapacityReport' | 'Certificate' | 'Course' | 'Decision' | 'Deployment' | 'Document' | 'DocumentReport' | 'Exercise' | 'ExerciseAttempt' | 'Hit' | 'HitReply' | 'HitResult' | 'IdentityJudgement' | 'Inspection' | 'Judgement' | 'Link' | 'Notice' | 'Officer' | 'Operation' | 'Participation' | 'Partner' | 'Person' | 'PolicyDocument' | 'Referral' | 'ResourceOffer' | 'Session' | 'Specimen' | 'TellingRule' | 'Vehicle' | 'VehicleReport', ParentType, ContextType>;
};

export type NoticeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Notice'] = ResolversParentTypes['Notice'], FederationReferenceType extends FederationReferenceTypes['Notice'] = FederationReferenceTypes['Notice']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Notice']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Maybe<ResolversTypes['LinkConnection']>, ParentType, ContextType, RequireFields<NoticelinksArgs, 'first'>>;
  subjects?: Resolver<Maybe<ResolversTypes['LinkedPersonConnection']>, ParentType, ContextType, RequireFields<NoticesubjectsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OfficerResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Officer'] = ResolversParentTypes['Officer']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OperationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Operation'] = ResolversParentTypes['Operation'], FederationReferenceType extends FederationReferenceTypes['Operation'] = FederationReferenceTypes['Operation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Operation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  deployments?: Resolver<Maybe<ResolversTypes['LinkedDeploymentConnection']>, ParentType, ContextType, RequireFields<OperationdeploymentsArgs, 'first'>>;
  documents?: Resolver<Maybe<ResolversTypes['LinkedDocumentConnection']>, ParentType, ContextType, RequireFields<OperationdocumentsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Maybe<ResolversTypes['LinkConnection']>, ParentType, ContextType, RequireFields<OperationlinksArgs, 'first'>>;
  partners?: Resolver<Maybe<ResolversTypes['LinkedPartnerConnection']>, ParentType, ContextType, RequireFields<OperationpartnersArgs, 'first'>>;
  persons?: Resolver<Maybe<ResolversTypes['LinkedPersonConnection']>, ParentType, ContextType, RequireFields<OperationpersonsArgs, 'first'>>;
  restsOn?: Resolver<Maybe<ResolversTypes['LinkedPolicyDocumentConnection']>, ParentType, ContextType, RequireFields<OperationrestsOnArgs, 'first'>>;
  vehicles?: Resolver<Maybe<ResolversTypes['LinkedVehicleConnection']>, ParentType, ContextType, RequireFields<OperationvehiclesArgs, 'first'>>;
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

export type PartnerResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Partner'] = ResolversParentTypes['Partner'], FederationReferenceType extends FederationReferenceTypes['Partner'] = FederationReferenceTypes['Partner']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Partner']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Maybe<ResolversTypes['LinkConnection']>, ParentType, ContextType, RequireFields<PartnerlinksArgs, 'first'>>;
  operations?: Resolver<Maybe<ResolversTypes['LinkedOperationConnection']>, ParentType, ContextType, RequireFields<PartneroperationsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PathResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Path'] = ResolversParentTypes['Path']> = {
  length?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Node']>>, ParentType, ContextType>;
  steps?: Resolver<Maybe<Array<ResolversTypes['PathStep']>>, ParentType, ContextType>;
};

export type PathStepResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PathStep'] = ResolversParentTypes['PathStep']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['LinksBetween']>>, ParentType, ContextType>;
};

export type PathsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Paths'] = ResolversParentTypes['Paths']> = {
  complete?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  paths?: Resolver<Maybe<Array<ResolversTypes['Path']>>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['PathsResult']>, ParentType, ContextType>;
  stoppedBy?: Resolver<Maybe<ResolversTypes['NetworkLimit']>, ParentType, ContextType>;
};

export type PeriodResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Period'] = ResolversParentTypes['Period']> = {
  since?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  associates?: Resolver<Maybe<ResolversTypes['LinkedPersonConnection']>, ParentType, ContextType, RequireFields<PersonassociatesArgs, 'first'>>;
  companions?: Resolver<Maybe<ResolversTypes['LinkedPersonConnection']>, ParentType, ContextType, RequireFields<PersoncompanionsArgs, 'first'>>;
  documentReports?: Resolver<Maybe<ResolversTypes['LinkedDocumentReportConnection']>, ParentType, ContextType, RequireFields<PersondocumentReportsArgs, 'first'>>;
  documents?: Resolver<Maybe<ResolversTypes['LinkedDocumentConnection']>, ParentType, ContextType, RequireFields<PersondocumentsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Maybe<ResolversTypes['LinkConnection']>, ParentType, ContextType, RequireFields<PersonlinksArgs, 'first'>>;
  notices?: Resolver<Maybe<ResolversTypes['LinkedNoticeConnection']>, ParentType, ContextType, RequireFields<PersonnoticesArgs, 'first'>>;
  operations?: Resolver<Maybe<ResolversTypes['LinkedOperationConnection']>, ParentType, ContextType, RequireFields<PersonoperationsArgs, 'first'>>;
  relatives?: Resolver<Maybe<ResolversTypes['LinkedPersonConnection']>, ParentType, ContextType, RequireFields<PersonrelativesArgs, 'first'>>;
  vehicleReports?: Resolver<Maybe<ResolversTypes['LinkedVehicleReportConnection']>, ParentType, ContextType, RequireFields<PersonvehicleReportsArgs, 'first'>>;
  vehicles?: Resolver<Maybe<ResolversTypes['LinkedVehicleConnection']>, ParentType, ContextType, RequireFields<PersonvehiclesArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PolicyDocumentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PolicyDocument'] = ResolversParentTypes['PolicyDocument'], FederationReferenceType extends FederationReferenceTypes['PolicyDocument'] = FederationReferenceTypes['PolicyDocument']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PolicyDocument']> | FederationReferenceType, FederationReferenceType, ContextType>;
  capacityReports?: Resolver<Maybe<ResolversTypes['LinkedCapacityReportConnection']>, ParentType, ContextType, RequireFields<PolicyDocumentcapacityReportsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Maybe<ResolversTypes['LinkConnection']>, ParentType, ContextType, RequireFields<PolicyDocumentlinksArgs, 'first'>>;
  operations?: Resolver<Maybe<ResolversTypes['LinkedOperationConnection']>, ParentType, ContextType, RequireFields<PolicyDocumentoperationsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  changes?: Resolver<Maybe<ResolversTypes['ChangeFeed']>, ParentType, ContextType, RequireFields<QuerychangesArgs, 'first'>>;
  common?: Resolver<Maybe<ResolversTypes['CommonRecordConnection']>, ParentType, ContextType, RequireFields<QuerycommonArgs, 'first' | 'of'>>;
  identityCandidates?: Resolver<Maybe<ResolversTypes['IdentityCandidates']>, ParentType, ContextType, RequireFields<QueryidentityCandidatesArgs, 'limit' | 'of'>>;
  identityJudgement?: Resolver<Maybe<ResolversTypes['IdentityJudgement']>, ParentType, ContextType, RequireFields<QueryidentityJudgementArgs, 'id'>>;
  identityJudgements?: Resolver<Maybe<ResolversTypes['IdentityJudgementConnection']>, ParentType, ContextType, RequireFields<QueryidentityJudgementsArgs, 'first'>>;
  identityQueue?: Resolver<Maybe<ResolversTypes['IdentityQueue']>, ParentType, ContextType, RequireFields<QueryidentityQueueArgs, 'first' | 'kind'>>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType, RequireFields<QuerylinkArgs, 'id'>>;
  linksAsKnownOn?: Resolver<Maybe<ResolversTypes['KnownLinkConnection']>, ParentType, ContextType, RequireFields<QuerylinksAsKnownOnArgs, 'first' | 'id' | 'on'>>;
  network?: Resolver<Maybe<ResolversTypes['Network']>, ParentType, ContextType, RequireFields<QuerynetworkArgs, 'depth' | 'of' | 'perKind'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QuerynodeArgs, 'id'>>;
  nodes?: Resolver<Maybe<Array<Maybe<ResolversTypes['Node']>>>, ParentType, ContextType, RequireFields<QuerynodesArgs, 'ids'>>;
  paths?: Resolver<Maybe<ResolversTypes['Paths']>, ParentType, ContextType, RequireFields<QuerypathsArgs, 'from' | 'k' | 'maxDepth' | 'to'>>;
  recordAsKnownOn?: Resolver<Maybe<ResolversTypes['RecordVersion']>, ParentType, ContextType, RequireFields<QueryrecordAsKnownOnArgs, 'id' | 'on'>>;
  sameAs?: Resolver<Maybe<ResolversTypes['IdentityCluster']>, ParentType, ContextType, RequireFields<QuerysameAsArgs, 'of'>>;
  search?: Resolver<Maybe<ResolversTypes['SearchPage']>, ParentType, ContextType, RequireFields<QuerysearchArgs, 'first' | 'text'>>;
  timeline?: Resolver<Maybe<ResolversTypes['TimelineFactConnection']>, ParentType, ContextType, RequireFields<QuerytimelineArgs, 'first' | 'of'>>;
  versions?: Resolver<Maybe<ResolversTypes['RecordVersionConnection']>, ParentType, ContextType, RequireFields<QueryversionsArgs, 'first' | 'id'>>;
  whereabouts?: Resolver<Maybe<ResolversTypes['SharedPresenceConnection']>, ParentType, ContextType, RequireFields<QuerywhereaboutsArgs, 'first' | 'of' | 'within'>>;
};

export type RecordResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Record'] = ResolversParentTypes['Record']> = {
  __resolveType: TypeResolveFn<'IdentityJudgement' | 'Link', ParentType, ContextType>;
};

export type RecordChangeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RecordChange'] = ResolversParentTypes['RecordChange']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['RecordKind']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  what?: Resolver<Maybe<ResolversTypes['WhatChanged']>, ParentType, ContextType>;
};

export type RecordFaultResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RecordFault'] = ResolversParentTypes['RecordFault']> = {
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RecordVersionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RecordVersion'] = ResolversParentTypes['RecordVersion']> = {
  changed?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  current?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recorded?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  withdrawn?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type RecordVersionConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RecordVersionConnection'] = ResolversParentTypes['RecordVersionConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['RecordVersionEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['RecordVersion']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RecordVersionEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RecordVersionEdge'] = ResolversParentTypes['RecordVersionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['RecordVersion']>, ParentType, ContextType>;
};

export type ReferralResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Referral'] = ResolversParentTypes['Referral']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResourceOfferResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ResourceOffer'] = ResolversParentTypes['ResourceOffer']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SearchEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['RecordKind']>, ParentType, ContextType>;
  matched?: Resolver<Maybe<ResolversTypes['SearchMatch']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
};

export type SearchPageResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SearchPage'] = ResolversParentTypes['SearchPage']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['SearchEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Node']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  takenFor?: Resolver<Maybe<Array<ResolversTypes['SearchedFor']>>, ParentType, ContextType>;
};

export type SearchedForResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SearchedFor'] = ResolversParentTypes['SearchedFor']> = {
  normalForm?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  what?: Resolver<Maybe<ResolversTypes['SearchTerm']>, ParentType, ContextType>;
};

export type SessionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session'], FederationReferenceType extends FederationReferenceTypes['Session'] = FederationReferenceTypes['Session']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Session']> | FederationReferenceType, FederationReferenceType, ContextType>;
  courses?: Resolver<Maybe<ResolversTypes['LinkedCourseConnection']>, ParentType, ContextType, RequireFields<SessioncoursesArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Maybe<ResolversTypes['LinkConnection']>, ParentType, ContextType, RequireFields<SessionlinksArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SharedPresenceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SharedPresence'] = ResolversParentTypes['SharedPresence']> = {
  because?: Resolver<Maybe<Array<ResolversTypes['Node']>>, ParentType, ContextType>;
  certain?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  records?: Resolver<Maybe<Array<ResolversTypes['Node']>>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
};

export type SharedPresenceConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SharedPresenceConnection'] = ResolversParentTypes['SharedPresenceConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['SharedPresenceEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['SharedPresence']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SharedPresenceEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SharedPresenceEdge'] = ResolversParentTypes['SharedPresenceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['SharedPresence']>, ParentType, ContextType>;
};

export type SpecimenResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Specimen'] = ResolversParentTypes['Specimen'], FederationReferenceType extends FederationReferenceTypes['Specimen'] = FederationReferenceTypes['Specimen']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Specimen']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alerts?: Resolver<Maybe<ResolversTypes['LinkedAlertConnection']>, ParentType, ContextType, RequireFields<SpecimenalertsArgs, 'first'>>;
  documents?: Resolver<Maybe<ResolversTypes['LinkedDocumentConnection']>, ParentType, ContextType, RequireFields<SpecimendocumentsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Maybe<ResolversTypes['LinkConnection']>, ParentType, ContextType, RequireFields<SpecimenlinksArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StatementResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Statement'] = ResolversParentTypes['Statement']> = {
  at?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  recordChanges?: SubscriptionResolver<Maybe<ResolversTypes['WatchedChange']>, "recordChanges", ParentType, ContextType, RequireFields<SubscriptionrecordChangesArgs, 'watch'>>;
};

export type TellingRuleResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TellingRule'] = ResolversParentTypes['TellingRule']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TimelineFactResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TimelineFact'] = ResolversParentTypes['TimelineFact']> = {
  date?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['FactKind']>, ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  placeCertain?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  weak?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type TimelineFactConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TimelineFactConnection'] = ResolversParentTypes['TimelineFactConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['TimelineFactEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['TimelineFact']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TimelineFactEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TimelineFactEdge'] = ResolversParentTypes['TimelineFactEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['TimelineFact']>, ParentType, ContextType>;
};

export type VehicleResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Vehicle'] = ResolversParentTypes['Vehicle'], FederationReferenceType extends FederationReferenceTypes['Vehicle'] = FederationReferenceTypes['Vehicle']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Vehicle']> | FederationReferenceType, FederationReferenceType, ContextType>;
  documentsFound?: Resolver<Maybe<ResolversTypes['LinkedDocumentConnection']>, ParentType, ContextType, RequireFields<VehicledocumentsFoundArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keepers?: Resolver<Maybe<ResolversTypes['LinkedPersonConnection']>, ParentType, ContextType, RequireFields<VehiclekeepersArgs, 'first'>>;
  links?: Resolver<Maybe<ResolversTypes['LinkConnection']>, ParentType, ContextType, RequireFields<VehiclelinksArgs, 'first'>>;
  operations?: Resolver<Maybe<ResolversTypes['LinkedOperationConnection']>, ParentType, ContextType, RequireFields<VehicleoperationsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VehicleReportResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['VehicleReport'] = ResolversParentTypes['VehicleReport'], FederationReferenceType extends FederationReferenceTypes['VehicleReport'] = FederationReferenceTypes['VehicleReport']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['VehicleReport']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Maybe<ResolversTypes['LinkConnection']>, ParentType, ContextType, RequireFields<VehicleReportlinksArgs, 'first'>>;
  persons?: Resolver<Maybe<ResolversTypes['LinkedPersonConnection']>, ParentType, ContextType, RequireFields<VehicleReportpersonsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WatchedChangeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['WatchedChange'] = ResolversParentTypes['WatchedChange']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['RecordKind']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  what?: Resolver<Maybe<ResolversTypes['WhatChanged']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  AfterActionReport?: AfterActionReportResolvers<ContextType>;
  Alert?: AlertResolvers<ContextType>;
  AlertReview?: AlertReviewResolvers<ContextType>;
  Allocation?: AllocationResolvers<ContextType>;
  CapacityReport?: CapacityReportResolvers<ContextType>;
  Certificate?: CertificateResolvers<ContextType>;
  ChangeFeed?: ChangeFeedResolvers<ContextType>;
  CommonRecord?: CommonRecordResolvers<ContextType>;
  CommonRecordConnection?: CommonRecordConnectionResolvers<ContextType>;
  CommonRecordEdge?: CommonRecordEdgeResolvers<ContextType>;
  Course?: CourseResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Decision?: DecisionResolvers<ContextType>;
  Deployment?: DeploymentResolvers<ContextType>;
  Document?: DocumentResolvers<ContextType>;
  DocumentReport?: DocumentReportResolvers<ContextType>;
  Exercise?: ExerciseResolvers<ContextType>;
  ExerciseAttempt?: ExerciseAttemptResolvers<ContextType>;
  Hit?: HitResolvers<ContextType>;
  HitReply?: HitReplyResolvers<ContextType>;
  HitResult?: HitResultResolvers<ContextType>;
  IdentityCandidate?: IdentityCandidateResolvers<ContextType>;
  IdentityCandidates?: IdentityCandidatesResolvers<ContextType>;
  IdentityCluster?: IdentityClusterResolvers<ContextType>;
  IdentityJudgement?: IdentityJudgementResolvers<ContextType>;
  IdentityJudgementConnection?: IdentityJudgementConnectionResolvers<ContextType>;
  IdentityJudgementEdge?: IdentityJudgementEdgeResolvers<ContextType>;
  IdentityJudgementOutcome?: IdentityJudgementOutcomeResolvers<ContextType>;
  IdentityQueue?: IdentityQueueResolvers<ContextType>;
  Inspection?: InspectionResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Judgement?: JudgementResolvers<ContextType>;
  KnownLink?: KnownLinkResolvers<ContextType>;
  KnownLinkConnection?: KnownLinkConnectionResolvers<ContextType>;
  KnownLinkEdge?: KnownLinkEdgeResolvers<ContextType>;
  Link?: LinkResolvers<ContextType>;
  LinkConnection?: LinkConnectionResolvers<ContextType>;
  LinkEdge?: LinkEdgeResolvers<ContextType>;
  LinkOutcome?: LinkOutcomeResolvers<ContextType>;
  LinkedAlertConnection?: LinkedAlertConnectionResolvers<ContextType>;
  LinkedAlertEdge?: LinkedAlertEdgeResolvers<ContextType>;
  LinkedCapacityReportConnection?: LinkedCapacityReportConnectionResolvers<ContextType>;
  LinkedCapacityReportEdge?: LinkedCapacityReportEdgeResolvers<ContextType>;
  LinkedCourseConnection?: LinkedCourseConnectionResolvers<ContextType>;
  LinkedCourseEdge?: LinkedCourseEdgeResolvers<ContextType>;
  LinkedDeploymentConnection?: LinkedDeploymentConnectionResolvers<ContextType>;
  LinkedDeploymentEdge?: LinkedDeploymentEdgeResolvers<ContextType>;
  LinkedDocumentConnection?: LinkedDocumentConnectionResolvers<ContextType>;
  LinkedDocumentEdge?: LinkedDocumentEdgeResolvers<ContextType>;
  LinkedDocumentReportConnection?: LinkedDocumentReportConnectionResolvers<ContextType>;
  LinkedDocumentReportEdge?: LinkedDocumentReportEdgeResolvers<ContextType>;
  LinkedNoticeConnection?: LinkedNoticeConnectionResolvers<ContextType>;
  LinkedNoticeEdge?: LinkedNoticeEdgeResolvers<ContextType>;
  LinkedOperationConnection?: LinkedOperationConnectionResolvers<ContextType>;
  LinkedOperationEdge?: LinkedOperationEdgeResolvers<ContextType>;
  LinkedPartnerConnection?: LinkedPartnerConnectionResolvers<ContextType>;
  LinkedPartnerEdge?: LinkedPartnerEdgeResolvers<ContextType>;
  LinkedPersonConnection?: LinkedPersonConnectionResolvers<ContextType>;
  LinkedPersonEdge?: LinkedPersonEdgeResolvers<ContextType>;
  LinkedPolicyDocumentConnection?: LinkedPolicyDocumentConnectionResolvers<ContextType>;
  LinkedPolicyDocumentEdge?: LinkedPolicyDocumentEdgeResolvers<ContextType>;
  LinkedSessionConnection?: LinkedSessionConnectionResolvers<ContextType>;
  LinkedSessionEdge?: LinkedSessionEdgeResolvers<ContextType>;
  LinkedSpecimenConnection?: LinkedSpecimenConnectionResolvers<ContextType>;
  LinkedSpecimenEdge?: LinkedSpecimenEdgeResolvers<ContextType>;
  LinkedVehicleConnection?: LinkedVehicleConnectionResolvers<ContextType>;
  LinkedVehicleEdge?: LinkedVehicleEdgeResolvers<ContextType>;
  LinkedVehicleReportConnection?: LinkedVehicleReportConnectionResolvers<ContextType>;
  LinkedVehicleReportEdge?: LinkedVehicleReportEdgeResolvers<ContextType>;
  LinksBetween?: LinksBetweenResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Network?: NetworkResolvers<ContextType>;
  NetworkDegree?: NetworkDegreeResolvers<ContextType>;
  NetworkNode?: NetworkNodeResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Notice?: NoticeResolvers<ContextType>;
  Officer?: OfficerResolvers<ContextType>;
  Operation?: OperationResolvers<ContextType>;
  OwnerCode?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  PartialDate?: GraphQLScalarType;
  Participation?: ParticipationResolvers<ContextType>;
  Partner?: PartnerResolvers<ContextType>;
  Path?: PathResolvers<ContextType>;
  PathStep?: PathStepResolvers<ContextType>;
  Paths?: PathsResolvers<ContextType>;
  Period?: PeriodResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PolicyDocument?: PolicyDocumentResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Record?: RecordResolvers<ContextType>;
  RecordChange?: RecordChangeResolvers<ContextType>;
  RecordFault?: RecordFaultResolvers<ContextType>;
  RecordVersion?: RecordVersionResolvers<ContextType>;
  RecordVersionConnection?: RecordVersionConnectionResolvers<ContextType>;
  RecordVersionEdge?: RecordVersionEdgeResolvers<ContextType>;
  Referral?: ReferralResolvers<ContextType>;
  ResourceOffer?: ResourceOfferResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
  SearchPage?: SearchPageResolvers<ContextType>;
  SearchedFor?: SearchedForResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SharedPresence?: SharedPresenceResolvers<ContextType>;
  SharedPresenceConnection?: SharedPresenceConnectionResolvers<ContextType>;
  SharedPresenceEdge?: SharedPresenceEdgeResolvers<ContextType>;
  Specimen?: SpecimenResolvers<ContextType>;
  Statement?: StatementResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TellingRule?: TellingRuleResolvers<ContextType>;
  TimelineFact?: TimelineFactResolvers<ContextType>;
  TimelineFactConnection?: TimelineFactConnectionResolvers<ContextType>;
  TimelineFactEdge?: TimelineFactEdgeResolvers<ContextType>;
  Vehicle?: VehicleResolvers<ContextType>;
  VehicleReport?: VehicleReportResolvers<ContextType>;
  WatchedChange?: WatchedChangeResolvers<ContextType>;
};

