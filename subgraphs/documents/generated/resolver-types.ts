import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { DocumentRecord, DocumentReportRecord } from '../../../records/documents/records.ts';
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
  /** A code of ICAO Doc 9303 part 3: ISO 3166-1 alpha-3 and its specials (`D`, `UNO`, `XXA` stateless, `UTO` specimen …), or an organisation's own code. A search also takes it in any case, and a country's name in English; codes of one country (`D` and ISO's `DEU`, `ROU` and the older `ROM`) find the same. What no list has is refused with the nearest. Records show the code as printed. */
  OwnerCode: { input: string; output: string; }
  /** A date of which parts may be unknown: `1965`, `1965-03` or `1965-03-21` (ISO 8601). It is never completed by a guess. */
  PartialDate: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
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

/** Days from one date to another, both included; either may be left out. A vaguer date than the question's is found where it may lie within: `1970` may lie in June 1970. What states no date is not found. */
export type DateRange = {
  /** The first day; of a month or year its first. */
  from?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Only what lies within for sure, however vague it is. */
  surely?: InputMaybe<Scalars['Boolean']['input']>;
  /** The last day; of a month or year its last. */
  until?: InputMaybe<Scalars['PartialDate']['input']>;
};

/** A travel or identity document as some owner states it. Any part may be unknown. */
export type Document = Node & RecordInterface & {
  __typename?: 'Document';
  /** When the hub first recorded it. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: Maybe<Scalars['Int']['output']>;
  /** What it is called in a list, in one line, of what you are shown of it, or else by its kind and owner. For reading alone: how it is made may change, and it is no key. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** Day of expiry. */
  expires?: Maybe<Scalars['PartialDate']['output']>;
  /** The holder's data as printed in the document. */
  holder?: Maybe<PrintedHolder>;
  /** Stable id, prefix DOC. */
  id: Scalars['ID']['output'];
  /** Day of issue. */
  issued?: Maybe<Scalars['PartialDate']['output']>;
  /** Issuing state or organisation, as printed in the document; null where the source names none. */
  issuer?: Maybe<Scalars['OwnerCode']['output']>;
  /** What the issuer's code means, in English: a code such as `XXA` is no country. */
  issuerName?: Maybe<Scalars['String']['output']>;
  /** The machine-readable zone, a line an item, where the source gives it. */
  mrz?: Maybe<Array<Scalars['String']['output']>>;
  /** What else the source says of the document. */
  note?: Maybe<Scalars['String']['output']>;
  /** Number as printed. */
  number?: Maybe<Scalars['String']['output']>;
  /** The country or organisation that states it; not always the issuer. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** Where it was issued. */
  placeOfIssue?: Maybe<Scalars['String']['output']>;
  /** The owner's own reference for it. */
  reference?: Maybe<Scalars['String']['output']>;
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: Maybe<Reliability>;
  /** Reports about a document of this number, type and issuer (SLTD). Where the issuer is unknown the match is by number and type alone and marked weak. A number that names nothing (`-`, `N/A`, `000000000`) meets none. */
  reports?: Maybe<MatchedDocumentReportConnection>;
  /** It is deleted after this day unless its owner extends it, giving a reason; ten years after its creation by default. */
  reviewBy?: Maybe<Scalars['PartialDate']['output']>;
  /** Which source stated a value, and when, where that is known. */
  statements?: Maybe<Array<Statement>>;
  /** True for a record made for training or trials. It never answers a live question, nor a live record a test one. */
  test?: Maybe<Scalars['Boolean']['output']>;
  /** What kind of document it is. */
  type?: Maybe<DocumentType>;
  /** When the hub recorded this version. */
  updated?: Maybe<Scalars['DateTime']['output']>;
  /** Which version of the record this is, counting from 1. */
  version?: Maybe<Scalars['Int']['output']>;
};


/** A travel or identity document as some owner states it. Any part may be unknown. */
export type DocumentreportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  fraudType?: InputMaybe<FraudType>;
  owner?: InputMaybe<Scalars['OwnerCode']['input']>;
};


/** A travel or identity document as some owner states it. Any part may be unknown. */
export type DocumentstatementsArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** A page of documents. */
export type DocumentConnection = {
  __typename?: 'DocumentConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<DocumentEdge>>;
  /** The documents alone. */
  nodes?: Maybe<Array<Document>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A document in a page. */
export type DocumentEdge = {
  __typename?: 'DocumentEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The document. */
  node?: Maybe<Document>;
};

/** What an owner says of it when it records a `Document`. */
export type DocumentInput = {
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: InputMaybe<Scalars['Int']['input']>;
  /** The version last seen, 0 where it must not exist yet: where another stands, nothing is written. Left out, whatever stands is replaced. */
  expected?: InputMaybe<Scalars['Int']['input']>;
  /** Day of expiry. */
  expires?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Who may see it beside the owner; left out, nobody. */
  handling?: InputMaybe<HandlingInput>;
  /** The holder's data as printed in the document. */
  holder?: InputMaybe<PrintedHolderInput>;
  /** Day of issue. */
  issued?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Issuing state or organisation, as printed in the document; null where the source names none. */
  issuer?: InputMaybe<Scalars['OwnerCode']['input']>;
  /** The machine-readable zone, a line an item, where the source gives it. */
  mrz?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What else the source says of the document. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Number as printed. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** Where it was issued. */
  placeOfIssue?: InputMaybe<Scalars['String']['input']>;
  /** The owner's own reference for it. */
  reference: Scalars['String']['input'];
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: InputMaybe<Reliability>;
  /** It is deleted after this day unless its owner extends it, giving a reason; ten years after its creation by default. */
  reviewBy?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Which source stated a value, and when, where that is known. */
  statements?: InputMaybe<Array<StatementInput>>;
  /** What kind of document it is. */
  type?: InputMaybe<DocumentType>;
};

/** Orders of documents. Those of one value come in the order of their ids, those without one last, and where you are not shown what it goes by, a record is left out. */
export type DocumentOrder =
  /** By when the present version was recorded, the newest first. */
  | 'UPDATED_NEWEST'
  /** By when the present version was recorded, the oldest first. */
  | 'UPDATED_OLDEST';

/** What became of a `Document` that was handed in. */
export type DocumentOutcome = {
  __typename?: 'DocumentOutcome';
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
  record?: Maybe<Document>;
  /** What became of it. */
  result?: Maybe<WriteResult>;
  /** The version that stands now; 0 where there was never one. */
  version?: Maybe<Scalars['Int']['output']>;
};

/** A stolen, lost or invalid travel document in the manner of SLTD. Only the issuing country writes it. That there is none is no proof of validity. */
export type DocumentReport = Node & RecordInterface & {
  __typename?: 'DocumentReport';
  /** When the hub first recorded it. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: Maybe<Scalars['Int']['output']>;
  /** What it is called in a list, in one line, of what you are shown of it, or else by its kind and owner. For reading alone: how it is made may change, and it is no key. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** Documents the hub knows under this number, with this type and issuer or without; first those that the issuer itself states. */
  documents?: Maybe<MatchedDocumentConnection>;
  /** Day of expiry of the document. */
  expires?: Maybe<Scalars['PartialDate']['output']>;
  /** Why the document is reported. */
  fraudType?: Maybe<FraudType>;
  /** Stable id, prefix DRP. */
  id: Scalars['ID']['output'];
  /** Day of issue of the document. */
  issued?: Maybe<Scalars['PartialDate']['output']>;
  /** Issuing country. */
  issuer?: Maybe<Scalars['OwnerCode']['output']>;
  /** Notes that name nobody. */
  note?: Maybe<Scalars['String']['output']>;
  /** Number of the document. */
  number?: Maybe<Scalars['String']['output']>;
  /** The issuing country, which alone reports its documents. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** National reference. */
  reference?: Maybe<Scalars['String']['output']>;
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: Maybe<Reliability>;
  /** It is deleted after this day unless its owner extends it, giving a reason; ten years after its creation by default. */
  reviewBy?: Maybe<Scalars['PartialDate']['output']>;
  /** Which source stated a value, and when, where that is known. */
  statements?: Maybe<Array<Statement>>;
  /** True for a record made for training or trials. It never answers a live question, nor a live record a test one. */
  test?: Maybe<Scalars['Boolean']['output']>;
  /** Where it was stolen or lost: country. */
  theftCountry?: Maybe<Scalars['OwnerCode']['output']>;
  /** When it was stolen or lost. */
  theftDate?: Maybe<Scalars['PartialDate']['output']>;
  /** Where it was stolen or lost: place. */
  theftPlace?: Maybe<Scalars['String']['output']>;
  /** Type of the document. */
  type?: Maybe<DocumentType>;
  /** When the hub recorded this version. */
  updated?: Maybe<Scalars['DateTime']['output']>;
  /** Which version of the record this is, counting from 1. */
  version?: Maybe<Scalars['Int']['output']>;
};


/** A stolen, lost or invalid travel document in the manner of SLTD. Only the issuing country writes it. That there is none is no proof of validity. */
export type DocumentReportdocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  owner?: InputMaybe<Scalars['OwnerCode']['input']>;
};


/** A stolen, lost or invalid travel document in the manner of SLTD. Only the issuing country writes it. That there is none is no proof of validity. */
export type DocumentReportstatementsArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** A page of document reports. */
export type DocumentReportConnection = {
  __typename?: 'DocumentReportConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<DocumentReportEdge>>;
  /** The document reports alone. */
  nodes?: Maybe<Array<DocumentReport>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A document report in a page. */
export type DocumentReportEdge = {
  __typename?: 'DocumentReportEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The document report. */
  node?: Maybe<DocumentReport>;
};

/** What an owner says of it when it records a `DocumentReport`. */
export type DocumentReportInput = {
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: InputMaybe<Scalars['Int']['input']>;
  /** The version last seen, 0 where it must not exist yet: where another stands, nothing is written. Left out, whatever stands is replaced. */
  expected?: InputMaybe<Scalars['Int']['input']>;
  /** Day of expiry of the document. */
  expires?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Why the document is reported. */
  fraudType: FraudType;
  /** Who may see it beside the owner; left out, nobody. */
  handling?: InputMaybe<HandlingInput>;
  /** Day of issue of the document. */
  issued?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Issuing country. */
  issuer: Scalars['OwnerCode']['input'];
  /** Notes that name nobody. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Number of the document. */
  number: Scalars['String']['input'];
  /** National reference. */
  reference: Scalars['String']['input'];
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: InputMaybe<Reliability>;
  /** It is deleted after this day unless its owner extends it, giving a reason; ten years after its creation by default. */
  reviewBy?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Which source stated a value, and when, where that is known. */
  statements?: InputMaybe<Array<StatementInput>>;
  /** Where it was stolen or lost: country. */
  theftCountry?: InputMaybe<Scalars['OwnerCode']['input']>;
  /** When it was stolen or lost. */
  theftDate?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Where it was stolen or lost: place. */
  theftPlace?: InputMaybe<Scalars['String']['input']>;
  /** Type of the document. */
  type: DocumentType;
};

/** Orders of document reports. Those of one value come in the order of their ids, those without one last, and where you are not shown what it goes by, a record is left out. */
export type DocumentReportOrder =
  /** By when it was stolen or lost, the newest first. */
  | 'THEFT_DATE_NEWEST'
  /** By when it was stolen or lost, the oldest first. */
  | 'THEFT_DATE_OLDEST'
  /** By when the present version was recorded, the newest first. */
  | 'UPDATED_NEWEST'
  /** By when the present version was recorded, the oldest first. */
  | 'UPDATED_OLDEST';

/** What became of a `DocumentReport` that was handed in. */
export type DocumentReportOutcome = {
  __typename?: 'DocumentReportOutcome';
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
  record?: Maybe<DocumentReport>;
  /** What became of it. */
  result?: Maybe<WriteResult>;
  /** The version that stands now; 0 where there was never one. */
  version?: Maybe<Scalars['Int']['output']>;
};

/** What was found of one of many numbers. */
export type DocumentReportsByNumber = {
  __typename?: 'DocumentReportsByNumber';
  /** The number as it was asked for. */
  asked?: Maybe<Scalars['String']['output']>;
  /** Whether there are others: ask for them by this number alone, with `documentReports`. */
  more?: Maybe<Scalars['Boolean']['output']>;
  /** Reports on a document of this number, in the order of their ids: as many as were asked for of each. */
  records?: Maybe<Array<DocumentReport>>;
  /** What became of it. */
  result?: Maybe<LookUpResult>;
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

/** What was found of one of many numbers. */
export type DocumentsByNumber = {
  __typename?: 'DocumentsByNumber';
  /** The number as it was asked for. */
  asked?: Maybe<Scalars['String']['output']>;
  /** Whether there are others: ask for them by this number alone, with `documents`. */
  more?: Maybe<Scalars['Boolean']['output']>;
  /** Documents of this number, in the order of their ids: as many as were asked for of each. */
  records?: Maybe<Array<Document>>;
  /** What became of it. */
  result?: Maybe<LookUpResult>;
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

/** What became of one of many numbers that were looked up. */
export type LookUpResult =
  /** There are records of this number that the caller may see. */
  | 'FOUND'
  /** It names nothing, such as `N/A`, and was not looked for. */
  | 'NAMES_NOTHING'
  /** There is none that the caller may see. */
  | 'NOT_FOUND';

/** A page of documents that meet the record. */
export type MatchedDocumentConnection = {
  __typename?: 'MatchedDocumentConnection';
  /** Items with their cursors and how each meets the record. */
  edges?: Maybe<Array<MatchedDocumentEdge>>;
  /** The documents alone. */
  nodes?: Maybe<Array<Document>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A document and how it meets the report. */
export type MatchedDocumentEdge = {
  __typename?: 'MatchedDocumentEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The document. */
  node?: Maybe<Document>;
  /** True where the document names no issuer or no type, and the rest agrees: check before relying on it. */
  weak?: Maybe<Scalars['Boolean']['output']>;
};

/** A page of document reports that meet the record. */
export type MatchedDocumentReportConnection = {
  __typename?: 'MatchedDocumentReportConnection';
  /** Items with their cursors and how each meets the record. */
  edges?: Maybe<Array<MatchedDocumentReportEdge>>;
  /** The document reports alone. */
  nodes?: Maybe<Array<DocumentReport>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A document report and how it meets the document. */
export type MatchedDocumentReportEdge = {
  __typename?: 'MatchedDocumentReportEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The document report. */
  node?: Maybe<DocumentReport>;
  /** True where the document names no issuer or no type, and the rest agrees: check before relying on it. */
  weak?: Maybe<Scalars['Boolean']['output']>;
};

/** What a caller may change: records of its own. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Writes records of the caller's own, at most 100 at once; outcomes in their order. */
  recordDocumentReports?: Maybe<Array<DocumentReportOutcome>>;
  /** Writes records of the caller's own, at most 100 at once; outcomes in their order. */
  recordDocuments?: Maybe<Array<DocumentOutcome>>;
  /** Withdraws records of the caller's own, at most 100 at once, with what links to them; outcomes in their order. */
  withdrawDocumentReports?: Maybe<Array<DocumentReportOutcome>>;
  /** Withdraws records of the caller's own, at most 100 at once, with what links to them; outcomes in their order. */
  withdrawDocuments?: Maybe<Array<DocumentOutcome>>;
};


/** What a caller may change: records of its own. */
export type MutationrecordDocumentReportsArgs = {
  idempotencyKey: Scalars['String']['input'];
  records: Array<DocumentReportInput>;
};


/** What a caller may change: records of its own. */
export type MutationrecordDocumentsArgs = {
  idempotencyKey: Scalars['String']['input'];
  records: Array<DocumentInput>;
};


/** What a caller may change: records of its own. */
export type MutationwithdrawDocumentReportsArgs = {
  idempotencyKey: Scalars['String']['input'];
  records: Array<WithdrawalInput>;
};


/** What a caller may change: records of its own. */
export type MutationwithdrawDocumentsArgs = {
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

/** A holder's data as a document prints it: not a person's record. */
export type PrintedHolder = {
  __typename?: 'PrintedHolder';
  /** Date of birth; may be partial. */
  birthDate?: Maybe<Scalars['PartialDate']['output']>;
  /** Secondary identifier: given names. */
  givenNames?: Maybe<Scalars['String']['output']>;
  /** Nationality as printed. */
  nationality?: Maybe<Scalars['OwnerCode']['output']>;
  /** Sex as printed. */
  sex?: Maybe<Sex>;
  /** Primary identifier: the family name. */
  surname?: Maybe<Scalars['String']['output']>;
};

/** What an owner says of it when it records a `PrintedHolder`. */
export type PrintedHolderInput = {
  /** Date of birth; may be partial. */
  birthDate?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Secondary identifier: given names. */
  givenNames?: InputMaybe<Scalars['String']['input']>;
  /** Nationality as printed. */
  nationality?: InputMaybe<Scalars['OwnerCode']['input']>;
  /** Sex as printed. */
  sex?: InputMaybe<Sex>;
  /** Primary identifier: the family name. */
  surname?: InputMaybe<Scalars['String']['input']>;
};

/** What can be asked. */
export type Query = {
  __typename?: 'Query';
  /** A document by its id; null where there is none that the caller may see. */
  document?: Maybe<Document>;
  /** A document report by its id; null where there is none that the caller may see. */
  documentReport?: Maybe<DocumentReport>;
  /** Document reports by number (spaces, hyphens and case do not matter), type, issuer and fraud type. */
  documentReports?: Maybe<DocumentReportConnection>;
  /** What is reported of each of at most 500 numbers, one entry a number in the order asked; the other arguments hold for all of them. */
  documentReportsByNumbers?: Maybe<Array<DocumentReportsByNumber>>;
  /** Documents by number (spaces, hyphens and case do not matter; one that names nothing, such as `N/A`, is refused), type and issuer; every argument given must fit. */
  documents?: Maybe<DocumentConnection>;
  /** What is known of each of at most 500 numbers, one entry a number in the order asked; the other arguments hold for all of them. */
  documentsByNumbers?: Maybe<Array<DocumentsByNumber>>;
};


/** What can be asked. */
export type QuerydocumentArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QuerydocumentReportArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QuerydocumentReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  createdSince?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  fraudType?: InputMaybe<FraudType>;
  fraudTypes?: InputMaybe<Array<FraudType>>;
  issuer?: InputMaybe<Scalars['OwnerCode']['input']>;
  issuers?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  number?: InputMaybe<Scalars['String']['input']>;
  orderBy?: InputMaybe<DocumentReportOrder>;
  owners?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  theft?: InputMaybe<DateRange>;
  theftCountries?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  theftCountry?: InputMaybe<Scalars['OwnerCode']['input']>;
  type?: InputMaybe<DocumentType>;
  types?: InputMaybe<Array<DocumentType>>;
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};


/** What can be asked. */
export type QuerydocumentReportsByNumbersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  issuer?: InputMaybe<Scalars['OwnerCode']['input']>;
  numbers: Array<Scalars['String']['input']>;
  type?: InputMaybe<DocumentType>;
};


/** What can be asked. */
export type QuerydocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  createdSince?: InputMaybe<Scalars['DateTime']['input']>;
  expires?: InputMaybe<DateRange>;
  first?: InputMaybe<Scalars['Int']['input']>;
  issued?: InputMaybe<DateRange>;
  issuer?: InputMaybe<Scalars['OwnerCode']['input']>;
  issuers?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  number?: InputMaybe<Scalars['String']['input']>;
  orderBy?: InputMaybe<DocumentOrder>;
  owners?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  seenIn?: InputMaybe<Scalars['ID']['input']>;
  type?: InputMaybe<DocumentType>;
  types?: InputMaybe<Array<DocumentType>>;
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};


/** What can be asked. */
export type QuerydocumentsByNumbersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  issuer?: InputMaybe<Scalars['OwnerCode']['input']>;
  numbers: Array<Scalars['String']['input']>;
  type?: InputMaybe<DocumentType>;
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
  Document: Document;
  DocumentReport: DocumentReport;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Document:
    ( { __typename: 'Document' }
    & GraphQLRecursivePick<FederationTypes['Document'], {"id":true}> );
  DocumentReport:
    ( { __typename: 'DocumentReport' }
    & GraphQLRecursivePick<FederationTypes['DocumentReport'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( DocumentRecord )
    | ( DocumentReportRecord )
  ;
  Record:
    | ( DocumentRecord )
    | ( DocumentReportRecord )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AudienceInput: AudienceInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  DateRange: DateRange;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Document: ResolverTypeWrapper<DocumentRecord>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  DocumentConnection: ResolverTypeWrapper<Connection<DocumentRecord>>;
  DocumentEdge: ResolverTypeWrapper<Edge<DocumentRecord>>;
  DocumentInput: DocumentInput;
  DocumentOrder: DocumentOrder;
  DocumentOutcome: ResolverTypeWrapper<Omit<DocumentOutcome, 'record'> & { record?: Maybe<ResolversTypes['Document']> }>;
  DocumentReport: ResolverTypeWrapper<DocumentReportRecord>;
  DocumentReportConnection: ResolverTypeWrapper<Connection<DocumentReportRecord>>;
  DocumentReportEdge: ResolverTypeWrapper<Edge<DocumentReportRecord>>;
  DocumentReportInput: DocumentReportInput;
  DocumentReportOrder: DocumentReportOrder;
  DocumentReportOutcome: ResolverTypeWrapper<Omit<DocumentReportOutcome, 'record'> & { record?: Maybe<ResolversTypes['DocumentReport']> }>;
  DocumentReportsByNumber: ResolverTypeWrapper<Omit<DocumentReportsByNumber, 'records'> & { records?: Maybe<Array<ResolversTypes['DocumentReport']>> }>;
  DocumentType: DocumentType;
  DocumentsByNumber: ResolverTypeWrapper<Omit<DocumentsByNumber, 'records'> & { records?: Maybe<Array<ResolversTypes['Document']>> }>;
  FraudType: FraudType;
  HandlingInput: HandlingInput;
  LookUpResult: LookUpResult;
  MatchedDocumentConnection: ResolverTypeWrapper<Connection<unknown>>;
  MatchedDocumentEdge: ResolverTypeWrapper<Edge<unknown>>;
  MatchedDocumentReportConnection: ResolverTypeWrapper<Connection<unknown>>;
  MatchedDocumentReportEdge: ResolverTypeWrapper<Edge<unknown>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  NumberRange: NumberRange;
  OwnerCode: ResolverTypeWrapper<Scalars['OwnerCode']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PartialDate: ResolverTypeWrapper<Scalars['PartialDate']['output']>;
  PrintedHolder: ResolverTypeWrapper<PrintedHolder>;
  PrintedHolderInput: PrintedHolderInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Record: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Record']>;
  RecordFault: ResolverTypeWrapper<RecordFault>;
  Reliability: Reliability;
  ReportedDocumentInput: ReportedDocumentInput;
  ScreeningInput: ScreeningInput;
  Sex: Sex;
  Statement: ResolverTypeWrapper<Statement>;
  StatementInput: StatementInput;
  WithdrawalInput: WithdrawalInput;
  WriteResult: WriteResult;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AudienceInput: AudienceInput;
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
  DateRange: DateRange;
  DateTime: Scalars['DateTime']['output'];
  Document: DocumentRecord;
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  DocumentConnection: Connection<DocumentRecord>;
  DocumentEdge: Edge<DocumentRecord>;
  DocumentInput: DocumentInput;
  DocumentOutcome: Omit<DocumentOutcome, 'record'> & { record?: Maybe<ResolversParentTypes['Document']> };
  DocumentReport: DocumentReportRecord;
  DocumentReportConnection: Connection<DocumentReportRecord>;
  DocumentReportEdge: Edge<DocumentReportRecord>;
  DocumentReportInput: DocumentReportInput;
  DocumentReportOutcome: Omit<DocumentReportOutcome, 'record'> & { record?: Maybe<ResolversParentTypes['DocumentReport']> };
  DocumentReportsByNumber: Omit<DocumentReportsByNumber, 'records'> & { records?: Maybe<Array<ResolversParentTypes['DocumentReport']>> };
  DocumentsByNumber: Omit<DocumentsByNumber, 'records'> & { records?: Maybe<Array<ResolversParentTypes['Document']>> };
  HandlingInput: HandlingInput;
  MatchedDocumentConnection: Connection<unknown>;
  MatchedDocumentEdge: Edge<unknown>;
  MatchedDocumentReportConnection: Connection<unknown>;
  MatchedDocumentReportEdge: Edge<unknown>;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  NumberRange: NumberRange;
  OwnerCode: Scalars['OwnerCode']['output'];
  PageInfo: PageInfo;
  PartialDate: Scalars['PartialDate']['output'];
  PrintedHolder: PrintedHolder;
  PrintedHolderInput: PrintedHolderInput;
  Query: Record<PropertyKey, never>;
  Record: ResolversInterfaceTypes<ResolversParentTypes>['Record'];
  RecordFault: RecordFault;
  ReportedDocumentInput: ReportedDocumentInput;
  ScreeningInput: ScreeningInput;
  Statement: Statement;
  StatementInput: StatementInput;
  WithdrawalInput: WithdrawalInput;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DocumentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Document'] = ResolversParentTypes['Document'], FederationReferenceType extends FederationReferenceTypes['Document'] = FederationReferenceTypes['Document']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Document']> | FederationReferenceType, FederationReferenceType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  credibility?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expires?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  holder?: Resolver<Maybe<ResolversTypes['PrintedHolder']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issued?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  issuer?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  issuerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mrz?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  placeOfIssue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reliability?: Resolver<Maybe<ResolversTypes['Reliability']>, ParentType, ContextType>;
  reports?: Resolver<Maybe<ResolversTypes['MatchedDocumentReportConnection']>, ParentType, ContextType, RequireFields<DocumentreportsArgs, 'first'>>;
  reviewBy?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  statements?: Resolver<Maybe<Array<ResolversTypes['Statement']>>, ParentType, ContextType, Partial<DocumentstatementsArgs>>;
  test?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['DocumentType']>, ParentType, ContextType>;
  updated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DocumentConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DocumentConnection'] = ResolversParentTypes['DocumentConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['DocumentEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Document']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DocumentEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DocumentEdge'] = ResolversParentTypes['DocumentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
};

export type DocumentOutcomeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DocumentOutcome'] = ResolversParentTypes['DocumentOutcome']> = {
  faults?: Resolver<Maybe<Array<ResolversTypes['RecordFault']>>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  moreFaults?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['WriteResult']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DocumentReportResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DocumentReport'] = ResolversParentTypes['DocumentReport'], FederationReferenceType extends FederationReferenceTypes['DocumentReport'] = FederationReferenceTypes['DocumentReport']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DocumentReport']> | FederationReferenceType, FederationReferenceType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  credibility?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documents?: Resolver<Maybe<ResolversTypes['MatchedDocumentConnection']>, ParentType, ContextType, RequireFields<DocumentReportdocumentsArgs, 'first'>>;
  expires?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  fraudType?: Resolver<Maybe<ResolversTypes['FraudType']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issued?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  issuer?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reliability?: Resolver<Maybe<ResolversTypes['Reliability']>, ParentType, ContextType>;
  reviewBy?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  statements?: Resolver<Maybe<Array<ResolversTypes['Statement']>>, ParentType, ContextType, Partial<DocumentReportstatementsArgs>>;
  test?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  theftCountry?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  theftDate?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  theftPlace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['DocumentType']>, ParentType, ContextType>;
  updated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DocumentReportConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DocumentReportConnection'] = ResolversParentTypes['DocumentReportConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['DocumentReportEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['DocumentReport']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DocumentReportEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DocumentReportEdge'] = ResolversParentTypes['DocumentReportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['DocumentReport']>, ParentType, ContextType>;
};

export type DocumentReportOutcomeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DocumentReportOutcome'] = ResolversParentTypes['DocumentReportOutcome']> = {
  faults?: Resolver<Maybe<Array<ResolversTypes['RecordFault']>>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  moreFaults?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['DocumentReport']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['WriteResult']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DocumentReportsByNumberResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DocumentReportsByNumber'] = ResolversParentTypes['DocumentReportsByNumber']> = {
  asked?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  more?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  records?: Resolver<Maybe<Array<ResolversTypes['DocumentReport']>>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['LookUpResult']>, ParentType, ContextType>;
};

export type DocumentsByNumberResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DocumentsByNumber'] = ResolversParentTypes['DocumentsByNumber']> = {
  asked?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  more?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  records?: Resolver<Maybe<Array<ResolversTypes['Document']>>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['LookUpResult']>, ParentType, ContextType>;
};

export type MatchedDocumentConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MatchedDocumentConnection'] = ResolversParentTypes['MatchedDocumentConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['MatchedDocumentEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Document']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MatchedDocumentEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MatchedDocumentEdge'] = ResolversParentTypes['MatchedDocumentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  weak?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type MatchedDocumentReportConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MatchedDocumentReportConnection'] = ResolversParentTypes['MatchedDocumentReportConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['MatchedDocumentReportEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['DocumentReport']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MatchedDocumentReportEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MatchedDocumentReportEdge'] = ResolversParentTypes['MatchedDocumentReportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['DocumentReport']>, ParentType, ContextType>;
  weak?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  recordDocumentReports?: Resolver<Maybe<Array<ResolversTypes['DocumentReportOutcome']>>, ParentType, ContextType, RequireFields<MutationrecordDocumentReportsArgs, 'idempotencyKey' | 'records'>>;
  recordDocuments?: Resolver<Maybe<Array<ResolversTypes['DocumentOutcome']>>, ParentType, ContextType, RequireFields<MutationrecordDocumentsArgs, 'idempotencyKey' | 'records'>>;
  withdrawDocumentReports?: Resolver<Maybe<Array<ResolversTypes['DocumentReportOutcome']>>, ParentType, ContextType, RequireFields<MutationwithdrawDocumentReportsArgs, 'idempotencyKey' | 'records'>>;
  withdrawDocuments?: Resolver<Maybe<Array<ResolversTypes['DocumentOutcome']>>, ParentType, ContextType, RequireFields<MutationwithdrawDocumentsArgs, 'idempotencyKey' | 'records'>>;
};

export type NodeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Document' | 'DocumentReport', ParentType, ContextType>;
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

export type PrintedHolderResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PrintedHolder'] = ResolversParentTypes['PrintedHolder']> = {
  birthDate?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  givenNames?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nationality?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  sex?: Resolver<Maybe<ResolversTypes['Sex']>, ParentType, ContextType>;
  surname?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType, RequireFields<QuerydocumentArgs, 'id'>>;
  documentReport?: Resolver<Maybe<ResolversTypes['DocumentReport']>, ParentType, ContextType, RequireFields<QuerydocumentReportArgs, 'id'>>;
  documentReports?: Resolver<Maybe<ResolversTypes['DocumentReportConnection']>, ParentType, ContextType, RequireFields<QuerydocumentReportsArgs, 'first'>>;
  documentReportsByNumbers?: Resolver<Maybe<Array<ResolversTypes['DocumentReportsByNumber']>>, ParentType, ContextType, RequireFields<QuerydocumentReportsByNumbersArgs, 'first' | 'numbers'>>;
  documents?: Resolver<Maybe<ResolversTypes['DocumentConnection']>, ParentType, ContextType, RequireFields<QuerydocumentsArgs, 'first'>>;
  documentsByNumbers?: Resolver<Maybe<Array<ResolversTypes['DocumentsByNumber']>>, ParentType, ContextType, RequireFields<QuerydocumentsByNumbersArgs, 'first' | 'numbers'>>;
};

export type RecordResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Record'] = ResolversParentTypes['Record']> = {
  __resolveType: TypeResolveFn<'Document' | 'DocumentReport', ParentType, ContextType>;
};

export type RecordFaultResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RecordFault'] = ResolversParentTypes['RecordFault']> = {
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StatementResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Statement'] = ResolversParentTypes['Statement']> = {
  at?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  DateTime?: GraphQLScalarType;
  Document?: DocumentResolvers<ContextType>;
  DocumentConnection?: DocumentConnectionResolvers<ContextType>;
  DocumentEdge?: DocumentEdgeResolvers<ContextType>;
  DocumentOutcome?: DocumentOutcomeResolvers<ContextType>;
  DocumentReport?: DocumentReportResolvers<ContextType>;
  DocumentReportConnection?: DocumentReportConnectionResolvers<ContextType>;
  DocumentReportEdge?: DocumentReportEdgeResolvers<ContextType>;
  DocumentReportOutcome?: DocumentReportOutcomeResolvers<ContextType>;
  DocumentReportsByNumber?: DocumentReportsByNumberResolvers<ContextType>;
  DocumentsByNumber?: DocumentsByNumberResolvers<ContextType>;
  MatchedDocumentConnection?: MatchedDocumentConnectionResolvers<ContextType>;
  MatchedDocumentEdge?: MatchedDocumentEdgeResolvers<ContextType>;
  MatchedDocumentReportConnection?: MatchedDocumentReportConnectionResolvers<ContextType>;
  MatchedDocumentReportEdge?: MatchedDocumentReportEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  OwnerCode?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  PartialDate?: GraphQLScalarType;
  PrintedHolder?: PrintedHolderResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Record?: RecordResolvers<ContextType>;
  RecordFault?: RecordFaultResolvers<ContextType>;
  Statement?: StatementResolvers<ContextType>;
};

