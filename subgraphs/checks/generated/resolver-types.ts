import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { HitRecord } from '../../../records/checks/records.ts';
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

export type Alert = Node & {
  __typename?: 'Alert';
  /** Stable id, prefix ALE. */
  id: Scalars['ID']['output'];
};

/** One audience of a record. What it leaves out is not restricted. */
export type AudienceInput = {
  /** Field classes it shows: `identity`, `criminal-history`, `biometrics`, `source`; left out, all. */
  classes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Owners it leaves out, whatever `to` says. */
  except?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
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

/** What a check came to. It holds the least: what was met, whose it is, and what to do next. Nobody acts against a traveller before the owner has confirmed. */
export type Check = {
  __typename?: 'Check';
  /** What a genuine one would not have. It changes no verdict; second line looks. */
  anomalies?: Maybe<Array<CheckAnomaly>>;
  /** The records that were met. */
  candidates?: Maybe<Array<CheckCandidate>>;
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
  /** The hit that the check made of it. */
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
  /** A part of the hub that this check needs could not be asked. It is not that nothing is recorded. */
  | 'NOT_CHECKED'
  /** The document is reported stolen, lost, stolen blank, revoked or invalid. */
  | 'NOT_VALID'
  /** Nothing is recorded. This is no proof of validity. */
  | 'NO_RECORD'
  /** The vehicle, or a component of it, is reported. */
  | 'REPORTED';

/** Where a check is made, as far as the bureau says. */
export type CheckedAt = {
  /** Border point, lane or flight, in the bureau's own words. The owner of what is met is told of it. */
  place?: InputMaybe<Scalars['String']['input']>;
};

export type Course = Node & {
  __typename?: 'Course';
  /** Stable id, prefix COU. */
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

/** Who may see a record beside its owner. No audience at all means the owner alone. */
export type HandlingInput = {
  /** The audiences; they do not learn of each other. */
  audiences?: InputMaybe<Array<AudienceInput>>;
};

/** That a check met a record. It is the checking bureau's, and the owner of the record sees it. */
export type Hit = Node & RecordInterface & {
  __typename?: 'Hit';
  /** When the hub first recorded it. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: Maybe<Scalars['Int']['output']>;
  /** Stable id, prefix HIT. */
  id: Scalars['ID']['output'];
  /** What kind of record was met. */
  kind?: Maybe<CandidateKind>;
  /** The checks that met it. */
  meetings?: Maybe<Array<HitMeeting>>;
  /** The bureau that checked. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** The record that was met, for whom its owner lets read it. */
  record?: Maybe<Node>;
  /** Owner of that record, who confirms or refutes. */
  recordOwner?: Maybe<Scalars['OwnerCode']['output']>;
  /** The owner's own reference for it. */
  reference?: Maybe<Scalars['String']['output']>;
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: Maybe<Reliability>;
  /** It is deleted after this day unless its owner extends it, giving a reason; five years after its creation by default. */
  reviewBy?: Maybe<Scalars['PartialDate']['output']>;
  /** How well the record fits, 0 to 1; null where it was asked by an exact reference. */
  score?: Maybe<Scalars['Float']['output']>;
  /** Which source stated a value, and when, where that is known. */
  statements?: Maybe<Array<Statement>>;
  /** True for a record made for training or trials. It never answers a live question, nor a live record a test one. */
  test?: Maybe<Scalars['Boolean']['output']>;
  /** When the hub recorded this version. */
  updated?: Maybe<Scalars['DateTime']['output']>;
  /** Whether it is answered by the urgent clock. */
  urgent?: Maybe<Scalars['Boolean']['output']>;
  /** Which version of the record this is, counting from 1. */
  version?: Maybe<Scalars['Int']['output']>;
};


/** That a check met a record. It is the checking bureau's, and the owner of the record sees it. */
export type HitstatementsArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

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

/** A hit in a page. */
export type HitEdge = {
  __typename?: 'HitEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The hit. */
  node?: Maybe<Hit>;
};

/** That a hit was made or changed. */
export type HitEvent = {
  __typename?: 'HitEvent';
  /** Names this event: a subscription `after` it goes on with the next. */
  cursor?: Maybe<Scalars['String']['output']>;
  /** The hit, as it stands when the event is sent. */
  hit?: Maybe<Hit>;
};

/** One check that met the record. */
export type HitMeeting = {
  __typename?: 'HitMeeting';
  /** When. */
  at?: Maybe<Scalars['DateTime']['output']>;
  /** The hub's id of the check. */
  check?: Maybe<Scalars['String']['output']>;
  /** The police operation in which it was checked. */
  operation?: Maybe<Scalars['ID']['output']>;
  /** Border point or place, in the words of the bureau that checked. */
  place?: Maybe<Scalars['String']['output']>;
};

export type Link = Node & {
  __typename?: 'Link';
  /** Stable id, prefix LNK. */
  id: Scalars['ID']['output'];
};

/** Checks: each is on the record, and makes hits of what it meets. */
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
};


/** Checks: each is on the record, and makes hits of what it meets. */
export type MutationcheckDocumentArgs = {
  at?: InputMaybe<CheckedAt>;
  document: DocumentToCheck;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/** Checks: each is on the record, and makes hits of what it meets. */
export type MutationcheckPersonArgs = {
  at?: InputMaybe<CheckedAt>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  person: PersonToCheck;
};


/** Checks: each is on the record, and makes hits of what it meets. */
export type MutationcheckTravellerArgs = {
  at?: InputMaybe<CheckedAt>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  traveller: TravellerToCheck;
};


/** Checks: each is on the record, and makes hits of what it meets. */
export type MutationcheckVehicleArgs = {
  at?: InputMaybe<CheckedAt>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  vehicle: VehicleToCheck;
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

export type Operation = Node & {
  __typename?: 'Operation';
  /** Stable id, prefix OPE. */
  id: Scalars['ID']['output'];
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

/** What can be asked. */
export type Query = {
  __typename?: 'Query';
  /** A hit by its id; null where there is none that the caller may see. */
  hit?: Maybe<Hit>;
  /** Hits that the caller may see: those its bureau made, and those on its records. */
  hits?: Maybe<HitConnection>;
};


/** What can be asked. */
export type QueryhitArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryhitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What every record has, whatever its kind. */
export type RecordInterface = {
  /** When the hub first recorded it. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: Maybe<Scalars['Int']['output']>;
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
  /** Each hit that the caller may see, when it is made and whenever it changes. */
  hits?: Maybe<HitEvent>;
};


/** What is told as it happens, on a connection that stays open: over server-sent events, or in Apollo Client's multipart form. */
export type SubscriptionhitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
};

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
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Hit:
    ( { __typename: 'Hit' }
    & GraphQLRecursivePick<FederationTypes['Hit'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( Alert )
    | ( Course )
    | ( Deployment )
    | ( Document )
    | ( DocumentReport )
    | ( HitRecord )
    | ( Link )
    | ( Notice )
    | ( Operation )
    | ( Partner )
    | ( Person )
    | ( Session )
    | ( Specimen )
    | ( Vehicle )
    | ( VehicleReport )
  ;
  Record: ( HitRecord );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Alert: ResolverTypeWrapper<Alert>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AudienceInput: AudienceInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  CandidateKind: CandidateKind;
  Check: ResolverTypeWrapper<Omit<Check, 'anomalies' | 'candidates'> & { anomalies?: Maybe<Array<ResolversTypes['CheckAnomaly']>>, candidates?: Maybe<Array<ResolversTypes['CheckCandidate']>> }>;
  CheckAnomaly: ResolverTypeWrapper<Omit<CheckAnomaly, 'specimen'> & { specimen?: Maybe<ResolversTypes['Node']> }>;
  CheckCandidate: ResolverTypeWrapper<Omit<CheckCandidate, 'hit' | 'record'> & { hit?: Maybe<ResolversTypes['Hit']>, record?: Maybe<ResolversTypes['Node']> }>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  CheckReason: ResolverTypeWrapper<CheckReason>;
  CheckVerdict: CheckVerdict;
  CheckedAt: CheckedAt;
  Course: ResolverTypeWrapper<Course>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Deployment: ResolverTypeWrapper<Deployment>;
  Document: ResolverTypeWrapper<Document>;
  DocumentReport: ResolverTypeWrapper<DocumentReport>;
  DocumentToCheck: DocumentToCheck;
  DocumentType: DocumentType;
  HandlingInput: HandlingInput;
  Hit: ResolverTypeWrapper<HitRecord>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  HitConnection: ResolverTypeWrapper<Connection<HitRecord>>;
  HitEdge: ResolverTypeWrapper<Edge<HitRecord>>;
  HitEvent: ResolverTypeWrapper<Omit<HitEvent, 'hit'> & { hit?: Maybe<ResolversTypes['Hit']> }>;
  HitMeeting: ResolverTypeWrapper<HitMeeting>;
  Link: ResolverTypeWrapper<Link>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NextStep: NextStep;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Notice: ResolverTypeWrapper<Notice>;
  Operation: ResolverTypeWrapper<Operation>;
  OwnerCode: ResolverTypeWrapper<Scalars['OwnerCode']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PartialDate: ResolverTypeWrapper<Scalars['PartialDate']['output']>;
  Partner: ResolverTypeWrapper<Partner>;
  Person: ResolverTypeWrapper<Person>;
  PersonToCheck: PersonToCheck;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Record: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Record']>;
  RecordFault: ResolverTypeWrapper<RecordFault>;
  Reliability: Reliability;
  Session: ResolverTypeWrapper<Session>;
  Sex: Sex;
  Specimen: ResolverTypeWrapper<Specimen>;
  Statement: ResolverTypeWrapper<Statement>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TravellerCheck: ResolverTypeWrapper<Omit<TravellerCheck, 'document' | 'person' | 'vehicle'> & { document?: Maybe<ResolversTypes['Check']>, person?: Maybe<ResolversTypes['Check']>, vehicle?: Maybe<ResolversTypes['Check']> }>;
  TravellerToCheck: TravellerToCheck;
  Vehicle: ResolverTypeWrapper<Vehicle>;
  VehicleReport: ResolverTypeWrapper<VehicleReport>;
  VehicleToCheck: VehicleToCheck;
  WithdrawalInput: WithdrawalInput;
  WriteResult: WriteResult;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Alert: Alert;
  ID: Scalars['ID']['output'];
  AudienceInput: AudienceInput;
  String: Scalars['String']['output'];
  Check: Omit<Check, 'anomalies' | 'candidates'> & { anomalies?: Maybe<Array<ResolversParentTypes['CheckAnomaly']>>, candidates?: Maybe<Array<ResolversParentTypes['CheckCandidate']>> };
  CheckAnomaly: Omit<CheckAnomaly, 'specimen'> & { specimen?: Maybe<ResolversParentTypes['Node']> };
  CheckCandidate: Omit<CheckCandidate, 'hit' | 'record'> & { hit?: Maybe<ResolversParentTypes['Hit']>, record?: Maybe<ResolversParentTypes['Node']> };
  Float: Scalars['Float']['output'];
  CheckReason: CheckReason;
  CheckedAt: CheckedAt;
  Course: Course;
  DateTime: Scalars['DateTime']['output'];
  Deployment: Deployment;
  Document: Document;
  DocumentReport: DocumentReport;
  DocumentToCheck: DocumentToCheck;
  HandlingInput: HandlingInput;
  Hit: HitRecord;
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
  HitConnection: Connection<HitRecord>;
  HitEdge: Edge<HitRecord>;
  HitEvent: Omit<HitEvent, 'hit'> & { hit?: Maybe<ResolversParentTypes['Hit']> };
  HitMeeting: HitMeeting;
  Link: Link;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Notice: Notice;
  Operation: Operation;
  OwnerCode: Scalars['OwnerCode']['output'];
  PageInfo: PageInfo;
  PartialDate: Scalars['PartialDate']['output'];
  Partner: Partner;
  Person: Person;
  PersonToCheck: PersonToCheck;
  Query: Record<PropertyKey, never>;
  Record: ResolversInterfaceTypes<ResolversParentTypes>['Record'];
  RecordFault: RecordFault;
  Session: Session;
  Specimen: Specimen;
  Statement: Statement;
  Subscription: Record<PropertyKey, never>;
  TravellerCheck: Omit<TravellerCheck, 'document' | 'person' | 'vehicle'> & { document?: Maybe<ResolversParentTypes['Check']>, person?: Maybe<ResolversParentTypes['Check']>, vehicle?: Maybe<ResolversParentTypes['Check']> };
  TravellerToCheck: TravellerToCheck;
  Vehicle: Vehicle;
  VehicleReport: VehicleReport;
  VehicleToCheck: VehicleToCheck;
  WithdrawalInput: WithdrawalInput;
};

export type AlertResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Alert'] = ResolversParentTypes['Alert']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CheckResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Check'] = ResolversParentTypes['Check']> = {
  anomalies?: Resolver<Maybe<Array<ResolversTypes['CheckAnomaly']>>, ParentType, ContextType>;
  candidates?: Resolver<Maybe<Array<ResolversTypes['CheckCandidate']>>, ParentType, ContextType>;
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

export type CourseResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Course'] = ResolversParentTypes['Course']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

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

export type HitResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Hit'] = ResolversParentTypes['Hit'], FederationReferenceType extends FederationReferenceTypes['Hit'] = FederationReferenceTypes['Hit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Hit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  credibility?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['CandidateKind']>, ParentType, ContextType>;
  meetings?: Resolver<Maybe<Array<ResolversTypes['HitMeeting']>>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  recordOwner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reliability?: Resolver<Maybe<ResolversTypes['Reliability']>, ParentType, ContextType>;
  reviewBy?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  statements?: Resolver<Maybe<Array<ResolversTypes['Statement']>>, ParentType, ContextType, Partial<HitstatementsArgs>>;
  test?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
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
};

export type HitMeetingResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['HitMeeting'] = ResolversParentTypes['HitMeeting']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  check?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LinkResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Link'] = ResolversParentTypes['Link']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  checkDocument?: Resolver<Maybe<ResolversTypes['Check']>, ParentType, ContextType, RequireFields<MutationcheckDocumentArgs, 'document'>>;
  checkPerson?: Resolver<Maybe<ResolversTypes['Check']>, ParentType, ContextType, RequireFields<MutationcheckPersonArgs, 'person'>>;
  checkTraveller?: Resolver<Maybe<ResolversTypes['TravellerCheck']>, ParentType, ContextType, RequireFields<MutationcheckTravellerArgs, 'traveller'>>;
  checkVehicle?: Resolver<Maybe<ResolversTypes['Check']>, ParentType, ContextType, RequireFields<MutationcheckVehicleArgs, 'vehicle'>>;
};

export type NodeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Alert' | 'Course' | 'Deployment' | 'Document' | 'DocumentReport' | 'Hit' | 'Link' | 'Notice' | 'Operation' | 'Partner' | 'Person' | 'Session' | 'Specimen' | 'Vehicle' | 'VehicleReport', ParentType, ContextType>;
};

export type NoticeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Notice'] = ResolversParentTypes['Notice']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OperationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Operation'] = ResolversParentTypes['Operation']> = {
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

export type PartnerResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Partner'] = ResolversParentTypes['Partner']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  hit?: Resolver<Maybe<ResolversTypes['Hit']>, ParentType, ContextType, RequireFields<QueryhitArgs, 'id'>>;
  hits?: Resolver<Maybe<ResolversTypes['HitConnection']>, ParentType, ContextType, RequireFields<QueryhitsArgs, 'first'>>;
};

export type RecordResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Record'] = ResolversParentTypes['Record']> = {
  __resolveType: TypeResolveFn<'Hit', ParentType, ContextType>;
};

export type RecordFaultResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RecordFault'] = ResolversParentTypes['RecordFault']> = {
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  hits?: SubscriptionResolver<Maybe<ResolversTypes['HitEvent']>, "hits", ParentType, ContextType, Partial<SubscriptionhitsArgs>>;
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

export type Resolvers<ContextType = SubgraphContext> = {
  Alert?: AlertResolvers<ContextType>;
  Check?: CheckResolvers<ContextType>;
  CheckAnomaly?: CheckAnomalyResolvers<ContextType>;
  CheckCandidate?: CheckCandidateResolvers<ContextType>;
  CheckReason?: CheckReasonResolvers<ContextType>;
  Course?: CourseResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Deployment?: DeploymentResolvers<ContextType>;
  Document?: DocumentResolvers<ContextType>;
  DocumentReport?: DocumentReportResolvers<ContextType>;
  Hit?: HitResolvers<ContextType>;
  HitConnection?: HitConnectionResolvers<ContextType>;
  HitEdge?: HitEdgeResolvers<ContextType>;
  HitEvent?: HitEventResolvers<ContextType>;
  HitMeeting?: HitMeetingResolvers<ContextType>;
  Link?: LinkResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Notice?: NoticeResolvers<ContextType>;
  Operation?: OperationResolvers<ContextType>;
  OwnerCode?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  PartialDate?: GraphQLScalarType;
  Partner?: PartnerResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Record?: RecordResolvers<ContextType>;
  RecordFault?: RecordFaultResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  Specimen?: SpecimenResolvers<ContextType>;
  Statement?: StatementResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TravellerCheck?: TravellerCheckResolvers<ContextType>;
  Vehicle?: VehicleResolvers<ContextType>;
  VehicleReport?: VehicleReportResolvers<ContextType>;
};

