import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PersonRecord, NoticeRecord } from '../../../records/persons/records.ts';
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

/** An address. */
export type Address = {
  __typename?: 'Address';
  /** Country. */
  country?: Maybe<Scalars['OwnerCode']['output']>;
  /** As the source prints it. */
  text?: Maybe<Scalars['String']['output']>;
};

/** What an owner says of it when it records an `Address`. */
export type AddressInput = {
  /** Country. */
  country?: InputMaybe<Scalars['OwnerCode']['input']>;
  /** As the source prints it. */
  text?: InputMaybe<Scalars['String']['input']>;
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

/** A date of birth as one source gives it. */
export type BirthDate = {
  __typename?: 'BirthDate';
  /** True where the source says about or approximately. */
  approximate?: Maybe<Scalars['Boolean']['output']>;
  /** The date, or the first of a range; may be partial. */
  date?: Maybe<Scalars['PartialDate']['output']>;
  /** The last of a range; null where it is a single date. */
  until?: Maybe<Scalars['PartialDate']['output']>;
};

/** What an owner says of it when it records a `BirthDate`. */
export type BirthDateInput = {
  /** True where the source says about or approximately. */
  approximate?: InputMaybe<Scalars['Boolean']['input']>;
  /** The date, or the first of a range; may be partial. */
  date: Scalars['PartialDate']['input'];
  /** The last of a range; null where it is a single date. */
  until?: InputMaybe<Scalars['PartialDate']['input']>;
};

/** A place of birth as one source gives it. */
export type BirthPlace = {
  __typename?: 'BirthPlace';
  /** Country. */
  country?: Maybe<Scalars['OwnerCode']['output']>;
  /** Town or district; also a country's name that resolves to no code. */
  place?: Maybe<Scalars['String']['output']>;
};

/** What an owner says of it when it records a `BirthPlace`. */
export type BirthPlaceInput = {
  /** Country. */
  country?: InputMaybe<Scalars['OwnerCode']['input']>;
  /** Town or district; also a country's name that resolves to no code. */
  place?: InputMaybe<Scalars['String']['input']>;
};

/** Between which dates somebody was born, both included. An open end lies 150 years off; 300 years at most. */
export type BirthRange = {
  /** The first day; of a month or year its first. */
  from?: InputMaybe<Scalars['PartialDate']['input']>;
  /** The last day; of a month or year its last. */
  until?: InputMaybe<Scalars['PartialDate']['input']>;
};

/** A charge in a notice. */
export type Charge = {
  __typename?: 'Charge';
  /** The offence as charged. */
  charge?: Maybe<Scalars['String']['output']>;
  /** Country whose authority issued the warrant. */
  warrantCountry?: Maybe<Scalars['OwnerCode']['output']>;
  /** Day of the warrant. */
  warrantDate?: Maybe<Scalars['PartialDate']['output']>;
};

/** What an owner says of it when it records a `Charge`. */
export type ChargeInput = {
  /** The offence as charged. */
  charge: Scalars['String']['input'];
  /** Country whose authority issued the warrant. */
  warrantCountry?: InputMaybe<Scalars['OwnerCode']['input']>;
  /** Day of the warrant. */
  warrantDate?: InputMaybe<Scalars['PartialDate']['input']>;
};

/** What a comparison of fingerprints gave. */
export type ComparisonOutcome =
  /** Candidates that no examiner has judged yet. */
  | 'CANDIDATES'
  /** An examiner found them to be of one person. */
  | 'IDENTIFIED'
  /** Nothing alike. */
  | 'NO_MATCH'
  /** The prints were too poor to compare. */
  | 'REJECTED';

/** A conviction or proceeding, in short. */
export type CriminalRecord = {
  __typename?: 'CriminalRecord';
  /** Country where it was judged. */
  country?: Maybe<Scalars['OwnerCode']['output']>;
  /** When. */
  date?: Maybe<Scalars['PartialDate']['output']>;
  /** The offence. */
  offence?: Maybe<Scalars['String']['output']>;
  /** What came of it: sentence, acquittal, pending. */
  outcome?: Maybe<Scalars['String']['output']>;
};

/** What an owner says of it when it records a `CriminalRecord`. */
export type CriminalRecordInput = {
  /** Country where it was judged. */
  country?: InputMaybe<Scalars['OwnerCode']['input']>;
  /** When. */
  date?: InputMaybe<Scalars['PartialDate']['input']>;
  /** The offence. */
  offence: Scalars['String']['input'];
  /** What came of it: sentence, acquittal, pending. */
  outcome?: InputMaybe<Scalars['String']['input']>;
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

/** A comparison of fingerprints made elsewhere. */
export type FingerprintComparison = {
  __typename?: 'FingerprintComparison';
  /** When. */
  at?: Maybe<Scalars['PartialDate']['output']>;
  /** What it gave. */
  outcome?: Maybe<ComparisonOutcome>;
};

/** What an owner says of it when it records a `FingerprintComparison`. */
export type FingerprintComparisonInput = {
  /** When. */
  at: Scalars['PartialDate']['input'];
  /** What it gave. */
  outcome: ComparisonOutcome;
};

/** A set of fingerprints held elsewhere: what is needed to ask for it. */
export type FingerprintReference = {
  __typename?: 'FingerprintReference';
  /** What the last comparison elsewhere gave; null where none is known. */
  lastComparison?: Maybe<FingerprintComparison>;
  /** Positions it holds (ANSI/NIST-ITL): 0 unknown, 1 to 5 right thumb to little finger, 6 to 10 left, 11 to 15 plain thumbs and slaps. */
  positions?: Maybe<Array<Scalars['Int']['output']>>;
  /** NFIQ 2 of the worst print in it: 0 (of no use) to 100. */
  quality?: Maybe<Scalars['Int']['output']>;
  /** Who took or holds it. */
  source?: Maybe<Scalars['String']['output']>;
  /** When it was taken. */
  taken?: Maybe<Scalars['PartialDate']['output']>;
  /** Number of the transaction that recorded it (ANSI/NIST-ITL TCN). */
  transactionNumber?: Maybe<Scalars['String']['output']>;
};

/** What an owner says of it when it records a `FingerprintReference`. */
export type FingerprintReferenceInput = {
  /** What the last comparison elsewhere gave; null where none is known. */
  lastComparison?: InputMaybe<FingerprintComparisonInput>;
  /** Positions it holds (ANSI/NIST-ITL): 0 unknown, 1 to 5 right thumb to little finger, 6 to 10 left, 11 to 15 plain thumbs and slaps. */
  positions?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** NFIQ 2 of the worst print in it: 0 (of no use) to 100. */
  quality?: InputMaybe<Scalars['Int']['input']>;
  /** Who took or holds it. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** When it was taken. */
  taken?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Number of the transaction that recorded it (ANSI/NIST-ITL TCN). */
  transactionNumber: Scalars['String']['input'];
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

/** What a caller may change: records of its own. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Writes records of the caller's own, at most 100 at once; outcomes in their order. */
  recordNotices?: Maybe<Array<NoticeOutcome>>;
  /** Writes records of the caller's own, at most 100 at once; outcomes in their order. */
  recordPersons?: Maybe<Array<PersonOutcome>>;
  /** Withdraws records of the caller's own, at most 100 at once, with what links to them; outcomes in their order. */
  withdrawNotices?: Maybe<Array<NoticeOutcome>>;
  /** Withdraws records of the caller's own, at most 100 at once, with what links to them; outcomes in their order. */
  withdrawPersons?: Maybe<Array<PersonOutcome>>;
};


/** What a caller may change: records of its own. */
export type MutationrecordNoticesArgs = {
  idempotencyKey: Scalars['String']['input'];
  records: Array<NoticeInput>;
};


/** What a caller may change: records of its own. */
export type MutationrecordPersonsArgs = {
  idempotencyKey: Scalars['String']['input'];
  records: Array<PersonInput>;
};


/** What a caller may change: records of its own. */
export type MutationwithdrawNoticesArgs = {
  idempotencyKey: Scalars['String']['input'];
  records: Array<WithdrawalInput>;
};


/** What a caller may change: records of its own. */
export type MutationwithdrawPersonsArgs = {
  idempotencyKey: Scalars['String']['input'];
  records: Array<WithdrawalInput>;
};

/** What kind of name it is. */
export type NameKind =
  /** Another name the person is known by. */
  | 'ALIAS'
  /** The name before marriage. */
  | 'MAIDEN'
  /** The name the source leads with; there may be one in each script. */
  | 'MAIN'
  /** An alias the source itself holds for weak: too common or unsure to identify by. */
  | 'WEAK_ALIAS';

/** Anything the hub holds. Its id begins with the prefix of its kind and stays the same for ever. */
export type Node = {
  /** Stable id: a prefix of the kind, then 26 characters that nobody can guess from what the record says. */
  id: Scalars['ID']['output'];
};

/** A request for co-operation or a warning about a person, a thing or a method. */
export type Notice = Node & RecordInterface & {
  __typename?: 'Notice';
  /** What to do when the subject is found. */
  actionToTake?: Maybe<Scalars['String']['output']>;
  /** What the person is charged with, and whose warrant it is. */
  charges?: Maybe<Array<Charge>>;
  /** Its colour, which says what it asks for; a diffusion may have none. */
  colour?: Maybe<NoticeColour>;
  /** When the hub first recorded it. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: Maybe<Scalars['Int']['output']>;
  /** What it is called in a list, in one line, of what you are shown of it, or else by its kind and owner. For reading alone: how it is made may change, and it is no key. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** Day after which it no longer stands; null where it names none. */
  expires?: Maybe<Scalars['PartialDate']['output']>;
  /** Whether it went out to all or from one country to those it chose. */
  form?: Maybe<NoticeForm>;
  /** Stable id, prefix NOT. */
  id: Scalars['ID']['output'];
  /** Day of issue. */
  issued?: Maybe<Scalars['PartialDate']['output']>;
  /** What a sanctions list imposes, as far as it says. A listing with a travel ban is a matter of the border; one without changes no verdict of a check. */
  measures?: Maybe<Array<SanctionMeasure>>;
  /** Control number as printed, such as `2026/1234`. */
  number?: Maybe<Scalars['String']['output']>;
  /** The country or organisation that asked for it. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** What it is issued for, in the owner's words. */
  purpose?: Maybe<Scalars['String']['output']>;
  /** The owner's own reference for it. */
  reference?: Maybe<Scalars['String']['output']>;
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: Maybe<Reliability>;
  /** It is deleted after this day unless its owner extends it, giving a reason; five years after its creation by default. */
  reviewBy?: Maybe<Scalars['PartialDate']['output']>;
  /** Which source stated a value, and when, where that is known. */
  statements?: Maybe<Array<Statement>>;
  /** Whether it may be acted on, as its owner last said. The day of expiry is not looked at. */
  status?: Maybe<NoticeStatus>;
  /** True for a record made for training or trials. It never answers a live question, nor a live record a test one. */
  test?: Maybe<Scalars['Boolean']['output']>;
  /** When the hub recorded this version. */
  updated?: Maybe<Scalars['DateTime']['output']>;
  /** Which version of the record this is, counting from 1. */
  version?: Maybe<Scalars['Int']['output']>;
};


/** A request for co-operation or a warning about a person, a thing or a method. */
export type NoticestatementsArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** What a notice asks for. */
export type NoticeColour =
  /** Identify a dead body. */
  | 'BLACK'
  /** Learn about a person's identity, whereabouts or doings in a criminal investigation. */
  | 'BLUE'
  /** Warn of a person's criminal activities, where they threaten public safety. */
  | 'GREEN'
  /** Warn of an event, a person or a thing that is an imminent threat. */
  | 'ORANGE'
  /** Tell or learn of methods, objects, devices and hiding places used in crime. */
  | 'PURPLE'
  /** Locate and arrest a wanted person, with a view to extradition. */
  | 'RED'
  /** Find and trace criminal assets. */
  | 'SILVER'
  /** Tell of a person or body under sanctions of the United Nations Security Council. */
  | 'UN_SPECIAL'
  /** Find a missing person, or identify one who cannot say who they are. */
  | 'YELLOW';

/** A page of notices. */
export type NoticeConnection = {
  __typename?: 'NoticeConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<NoticeEdge>>;
  /** The notices alone. */
  nodes?: Maybe<Array<Notice>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A notice in a page. */
export type NoticeEdge = {
  __typename?: 'NoticeEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The notice. */
  node?: Maybe<Notice>;
};

/** How a request goes out. */
export type NoticeForm =
  /** Sent directly by one country to those it chooses. */
  | 'DIFFUSION'
  /** An entry of a published sanctions list; it has no colour. */
  | 'LISTING'
  /** Published to all members. */
  | 'NOTICE';

/** What an owner says of it when it records a `Notice`. */
export type NoticeInput = {
  /** What to do when the subject is found. */
  actionToTake?: InputMaybe<Scalars['String']['input']>;
  /** What the person is charged with, and whose warrant it is. */
  charges?: InputMaybe<Array<ChargeInput>>;
  /** Its colour, which says what it asks for; a diffusion may have none. */
  colour?: InputMaybe<NoticeColour>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: InputMaybe<Scalars['Int']['input']>;
  /** The version last seen, 0 where it must not exist yet: where another stands, nothing is written. Left out, whatever stands is replaced. */
  expected?: InputMaybe<Scalars['Int']['input']>;
  /** Day after which it no longer stands; null where it names none. */
  expires?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Whether it went out to all or from one country to those it chose. */
  form: NoticeForm;
  /** Who may see it beside the owner; left out, nobody. */
  handling?: InputMaybe<HandlingInput>;
  /** Day of issue. */
  issued?: InputMaybe<Scalars['PartialDate']['input']>;
  /** What a sanctions list imposes, as far as it says. A listing with a travel ban is a matter of the border; one without changes no verdict of a check. */
  measures?: InputMaybe<Array<SanctionMeasure>>;
  /** Control number as printed, such as `2026/1234`. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** What it is issued for, in the owner's words. */
  purpose?: InputMaybe<Scalars['String']['input']>;
  /** The owner's own reference for it. */
  reference: Scalars['String']['input'];
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: InputMaybe<Reliability>;
  /** It is deleted after this day unless its owner extends it, giving a reason; five years after its creation by default. */
  reviewBy?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Which source stated a value, and when, where that is known. */
  statements?: InputMaybe<Array<StatementInput>>;
  /** Whether it may be acted on, as its owner last said. The day of expiry is not looked at. */
  status: NoticeStatus;
};

/** Orders of notices. Those of one value come in the order of their ids, those without one last, and where you are not shown what it goes by, a record is left out. */
export type NoticeOrder =
  /** By when it was issued, the newest first. */
  | 'ISSUED_NEWEST'
  /** By when it was issued, the oldest first. */
  | 'ISSUED_OLDEST'
  /** By when the present version was recorded, the newest first. */
  | 'UPDATED_NEWEST'
  /** By when the present version was recorded, the oldest first. */
  | 'UPDATED_OLDEST';

/** What became of a `Notice` that was handed in. */
export type NoticeOutcome = {
  __typename?: 'NoticeOutcome';
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
  record?: Maybe<Notice>;
  /** What became of it. */
  result?: Maybe<WriteResult>;
  /** The version that stands now; 0 where there was never one. */
  version?: Maybe<Scalars['Int']['output']>;
};

/** Whether a notice stands. */
export type NoticeStatus =
  /** Not to be acted on until further word. */
  | 'SUSPENDED'
  /** It stands. */
  | 'VALID'
  /** Withdrawn: not to be acted on, at once. */
  | 'WITHDRAWN';

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

/** A person as some owner states it. Every part may be unknown, the name too; what a policy withholds reads like unknown. */
export type Person = Node & RecordInterface & {
  __typename?: 'Person';
  /** Addresses known. */
  addresses?: Maybe<Array<Address>>;
  /** Dates of birth: sources may give several. */
  birthDates?: Maybe<Array<BirthDate>>;
  /** Places of birth: sources may give several. */
  birthPlaces?: Maybe<Array<BirthPlace>>;
  /** When the hub first recorded it. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: Maybe<Scalars['Int']['output']>;
  /** Convictions and proceedings, in short. */
  criminalHistory?: Maybe<Array<CriminalRecord>>;
  /** What it is called in a list, in one line, of what you are shown of it, or else by its kind and owner. For reading alone: how it is made may change, and it is no key. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** Colour of the eyes. */
  eyes?: Maybe<Scalars['String']['output']>;
  /** The father's name. */
  fatherName?: Maybe<Scalars['String']['output']>;
  /** References to fingerprints held elsewhere. The hub holds no prints and compares none. */
  fingerprints?: Maybe<Array<FingerprintReference>>;
  /** Colour and kind of the hair. */
  hair?: Maybe<Scalars['String']['output']>;
  /** Height in centimetres. */
  heightCm?: Maybe<Scalars['Int']['output']>;
  /** Stable id, prefix PER. */
  id: Scalars['ID']['output'];
  /** Numbers that identify the person: national, tax, social insurance. Travel documents are records of their own. */
  identifiers?: Maybe<Array<PersonIdentifier>>;
  /** Languages spoken. */
  languages?: Maybe<Array<Scalars['String']['output']>>;
  /** Scars, tattoos and other marks. */
  marks?: Maybe<Array<Scalars['String']['output']>>;
  /** The mother's name. */
  motherName?: Maybe<Scalars['String']['output']>;
  /** The main name as printed, or the first there is: for lists and headings. */
  name?: Maybe<Scalars['String']['output']>;
  /** Every name a source gives, in every script. */
  names?: Maybe<Array<PersonName>>;
  /** Nationalities as codes; some (`XXA`, stateless) are no country. */
  nationalities?: Maybe<Array<Scalars['OwnerCode']['output']>>;
  /** Nationalities that resolve to no code, as the source prints them. */
  nationalitiesPrinted?: Maybe<Array<Scalars['String']['output']>>;
  /** What those codes mean, in English and in the same order; a code that nobody knows is repeated. */
  nationalityNames?: Maybe<Array<Scalars['String']['output']>>;
  /** What else the source says of the person. */
  note?: Maybe<Scalars['String']['output']>;
  /** Occupations and offices held. */
  occupations?: Maybe<Array<Scalars['String']['output']>>;
  /** The country or organisation that states it; not the person's nationality. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** The owner's own reference for it. */
  reference?: Maybe<Scalars['String']['output']>;
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: Maybe<Reliability>;
  /** It is deleted after this day unless its owner extends it, giving a reason; five years after its creation by default. */
  reviewBy?: Maybe<Scalars['PartialDate']['output']>;
  /** Sex. */
  sex?: Maybe<Sex>;
  /** Which source stated a value, and when, where that is known. */
  statements?: Maybe<Array<Statement>>;
  /** True for a record made for training or trials. It never answers a live question, nor a live record a test one. */
  test?: Maybe<Scalars['Boolean']['output']>;
  /** Titles and ranks. */
  titles?: Maybe<Array<Scalars['String']['output']>>;
  /** When the hub recorded this version. */
  updated?: Maybe<Scalars['DateTime']['output']>;
  /** Which version of the record this is, counting from 1. */
  version?: Maybe<Scalars['Int']['output']>;
};


/** A person as some owner states it. Every part may be unknown, the name too; what a policy withholds reads like unknown. */
export type PersonstatementsArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** A page of persons. */
export type PersonConnection = {
  __typename?: 'PersonConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<PersonEdge>>;
  /** The persons alone. */
  nodes?: Maybe<Array<Person>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A person in a page. */
export type PersonEdge = {
  __typename?: 'PersonEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The person. */
  node?: Maybe<Person>;
};

/** What two descriptions of a person are compared by. */
export type PersonFeature =
  /** The date of birth. */
  | 'BIRTH_DATE'
  /** A part of a name. */
  | 'NAME'
  /** The nationality. */
  | 'NATIONALITY'
  /** The sex. */
  | 'SEX';

/** A number that identifies a person. */
export type PersonIdentifier = {
  __typename?: 'PersonIdentifier';
  /** Country that gave it out. */
  country?: Maybe<Scalars['OwnerCode']['output']>;
  /** As printed. */
  number?: Maybe<Scalars['String']['output']>;
  /** What the number is, in the source's words. */
  type?: Maybe<Scalars['String']['output']>;
};

/** What an owner says of it when it records a `PersonIdentifier`. */
export type PersonIdentifierInput = {
  /** Country that gave it out. */
  country?: InputMaybe<Scalars['OwnerCode']['input']>;
  /** As printed. */
  number: Scalars['String']['input'];
  /** What the number is, in the source's words. */
  type?: InputMaybe<Scalars['String']['input']>;
};

/** What an owner says of it when it records a `Person`. */
export type PersonInput = {
  /** Addresses known. */
  addresses?: InputMaybe<Array<AddressInput>>;
  /** Dates of birth: sources may give several. */
  birthDates?: InputMaybe<Array<BirthDateInput>>;
  /** Places of birth: sources may give several. */
  birthPlaces?: InputMaybe<Array<BirthPlaceInput>>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: InputMaybe<Scalars['Int']['input']>;
  /** Convictions and proceedings, in short. */
  criminalHistory?: InputMaybe<Array<CriminalRecordInput>>;
  /** The version last seen, 0 where it must not exist yet: where another stands, nothing is written. Left out, whatever stands is replaced. */
  expected?: InputMaybe<Scalars['Int']['input']>;
  /** Colour of the eyes. */
  eyes?: InputMaybe<Scalars['String']['input']>;
  /** The father's name. */
  fatherName?: InputMaybe<Scalars['String']['input']>;
  /** References to fingerprints held elsewhere. The hub holds no prints and compares none. */
  fingerprints?: InputMaybe<Array<FingerprintReferenceInput>>;
  /** Colour and kind of the hair. */
  hair?: InputMaybe<Scalars['String']['input']>;
  /** Who may see it beside the owner; left out, nobody. */
  handling?: InputMaybe<HandlingInput>;
  /** Height in centimetres. */
  heightCm?: InputMaybe<Scalars['Int']['input']>;
  /** Numbers that identify the person: national, tax, social insurance. Travel documents are records of their own. */
  identifiers?: InputMaybe<Array<PersonIdentifierInput>>;
  /** Languages spoken. */
  languages?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Scars, tattoos and other marks. */
  marks?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The mother's name. */
  motherName?: InputMaybe<Scalars['String']['input']>;
  /** Every name a source gives, in every script. */
  names?: InputMaybe<Array<PersonNameInput>>;
  /** Nationalities as codes; some (`XXA`, stateless) are no country. */
  nationalities?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  /** Nationalities that resolve to no code, as the source prints them. */
  nationalitiesPrinted?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What else the source says of the person. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Occupations and offices held. */
  occupations?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The owner's own reference for it. */
  reference: Scalars['String']['input'];
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: InputMaybe<Reliability>;
  /** It is deleted after this day unless its owner extends it, giving a reason; five years after its creation by default. */
  reviewBy?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Sex. */
  sex?: InputMaybe<Sex>;
  /** Which source stated a value, and when, where that is known. */
  statements?: InputMaybe<Array<StatementInput>>;
  /** Titles and ranks. */
  titles?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A person who may be meant, and what says so. A score is no identification. */
export type PersonMatch = {
  __typename?: 'PersonMatch';
  /** The name of the record that met, as stated. */
  alias?: Maybe<Scalars['String']['output']>;
  /** From 0 to 1: how much both sides say that could have contradicted. A name alone is little, whatever its score. */
  completeness?: Maybe<Scalars['Float']['output']>;
  /** The score part by part: what was asked, what the record states, and how far they agree. */
  parts?: Maybe<Array<PersonMatchPart>>;
  /** The person as its owner states it. */
  person?: Maybe<Person>;
  /** From 0 to 1: whether they are one person, by all that both sides say. */
  score?: Maybe<Scalars['Float']['output']>;
};

/** One feature's say in a score. */
export type PersonMatchPart = {
  __typename?: 'PersonMatchPart';
  /** From 0 (contradicts) to 1 (the same). */
  agreement?: Maybe<Scalars['Float']['output']>;
  /** What was asked, as far as this part is about it. */
  asked?: Maybe<Scalars['String']['output']>;
  /** Of what it speaks; a name has one for each of its parts. */
  feature?: Maybe<PersonFeature>;
  /** In words, for whoever decides. */
  says?: Maybe<Scalars['String']['output']>;
  /** What the record states, as far as this part is about it. */
  stated?: Maybe<Scalars['String']['output']>;
  /** How much it counts: of a part of a name its weight, of another feature what it multiplies the score by. */
  weight?: Maybe<Scalars['Float']['output']>;
};

/** Persons who may be meant, the best first. */
export type PersonMatches = {
  __typename?: 'PersonMatches';
  /** Each person with what says how far it is meant; never more than `limit`. */
  matches?: Maybe<Array<PersonMatch>>;
  /** True where others that you may see reach the threshold as well: ask with a higher `limit`, or name more. */
  more?: Maybe<Scalars['Boolean']['output']>;
};

/** One name of a person. */
export type PersonName = {
  __typename?: 'PersonName';
  /** The whole name as printed. */
  full?: Maybe<Scalars['String']['output']>;
  /** The given names, where the source tells them apart. */
  givenNames?: Maybe<Scalars['String']['output']>;
  /** What kind of name it is. */
  kind?: Maybe<NameKind>;
  /** What the source adds about the name. */
  note?: Maybe<Scalars['String']['output']>;
  /** Script it is written in (ISO 15924: `Latn`, `Cyrl`, `Arab`, `Hans` …). */
  script?: Maybe<Scalars['String']['output']>;
  /** The family name, where the source tells it apart. */
  surname?: Maybe<Scalars['String']['output']>;
};

/** What an owner says of it when it records a `PersonName`. */
export type PersonNameInput = {
  /** The whole name as printed. */
  full: Scalars['String']['input'];
  /** The given names, where the source tells them apart. */
  givenNames?: InputMaybe<Scalars['String']['input']>;
  /** What kind of name it is. */
  kind: NameKind;
  /** What the source adds about the name. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Script it is written in (ISO 15924: `Latn`, `Cyrl`, `Arab`, `Hans` …). */
  script?: InputMaybe<Scalars['String']['input']>;
  /** The family name, where the source tells it apart. */
  surname?: InputMaybe<Scalars['String']['input']>;
};

/** Orders of persons. Those of one value come in the order of their ids, those without one last, and where you are not shown what it goes by, a record is left out. */
export type PersonOrder =
  /** By when the present version was recorded, the newest first. */
  | 'UPDATED_NEWEST'
  /** By when the present version was recorded, the oldest first. */
  | 'UPDATED_OLDEST';

/** What became of a `Person` that was handed in. */
export type PersonOutcome = {
  __typename?: 'PersonOutcome';
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
  record?: Maybe<Person>;
  /** What became of it. */
  result?: Maybe<WriteResult>;
  /** The version that stands now; 0 where there was never one. */
  version?: Maybe<Scalars['Int']['output']>;
};

/** What can be asked. */
export type Query = {
  __typename?: 'Query';
  /** A notice by its id; null where there is none that the caller may see. */
  notice?: Maybe<Notice>;
  /** Notices by number (spaces, strokes and case do not matter), colour, form and status; every argument given must fit. */
  notices?: Maybe<NoticeConnection>;
  /** A person by its id; null where there is none that the caller may see. */
  person?: Maybe<Person>;
  /** Persons by what a source states of them; every argument given must fit. */
  persons?: Maybe<PersonConnection>;
  /** Persons who may be meant by a name, however it is spelled or written, with the score of each and what says so, the best first. What is given beside the name lowers the score of whoever states otherwise. `persons(name:)` is the exact list. */
  searchPersons?: Maybe<PersonMatches>;
};


/** What can be asked. */
export type QuerynoticeArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QuerynoticesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  colour?: InputMaybe<NoticeColour>;
  colours?: InputMaybe<Array<NoticeColour>>;
  createdSince?: InputMaybe<Scalars['DateTime']['input']>;
  expires?: InputMaybe<DateRange>;
  first?: InputMaybe<Scalars['Int']['input']>;
  form?: InputMaybe<NoticeForm>;
  issued?: InputMaybe<DateRange>;
  number?: InputMaybe<Scalars['String']['input']>;
  orderBy?: InputMaybe<NoticeOrder>;
  owners?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  status?: InputMaybe<NoticeStatus>;
  statuses?: InputMaybe<Array<NoticeStatus>>;
  subjectNationality?: InputMaybe<Scalars['OwnerCode']['input']>;
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};


/** What can be asked. */
export type QuerypersonArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QuerypersonsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  birth?: InputMaybe<BirthRange>;
  birthDate?: InputMaybe<Scalars['PartialDate']['input']>;
  createdSince?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  heightCm?: InputMaybe<NumberRange>;
  holdsDocumentsOf?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  holdsReported?: InputMaybe<ReportedDocumentInput>;
  identifier?: InputMaybe<Scalars['String']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  nationalities?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  nationality?: InputMaybe<Scalars['OwnerCode']['input']>;
  orderBy?: InputMaybe<PersonOrder>;
  owners?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  seenIn?: InputMaybe<Scalars['ID']['input']>;
  sex?: InputMaybe<Sex>;
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};


/** What can be asked. */
export type QuerysearchPersonsArgs = {
  birthDate?: InputMaybe<Scalars['PartialDate']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  name: Scalars['String']['input'];
  nationality?: InputMaybe<Scalars['OwnerCode']['input']>;
  sex?: InputMaybe<Sex>;
  threshold?: InputMaybe<Scalars['Float']['input']>;
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

/** What a sanctions list imposes. */
export type SanctionMeasure =
  /** Arms may not be delivered. */
  | 'ARMS_EMBARGO'
  /** Funds and economic resources are frozen. */
  | 'ASSET_FREEZE'
  /** Another measure, which the purpose names as printed. */
  | 'OTHER'
  /** Entry and transit are forbidden. */
  | 'TRAVEL_BAN';

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
  Notice: Notice;
  Person: Person;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Notice:
    ( { __typename: 'Notice' }
    & GraphQLRecursivePick<FederationTypes['Notice'], {"id":true}> );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( NoticeRecord )
    | ( PersonRecord )
  ;
  Record:
    | ( NoticeRecord )
    | ( PersonRecord )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Address: ResolverTypeWrapper<Address>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AddressInput: AddressInput;
  AudienceInput: AudienceInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  BirthDate: ResolverTypeWrapper<BirthDate>;
  BirthDateInput: BirthDateInput;
  BirthPlace: ResolverTypeWrapper<BirthPlace>;
  BirthPlaceInput: BirthPlaceInput;
  BirthRange: BirthRange;
  Charge: ResolverTypeWrapper<Charge>;
  ChargeInput: ChargeInput;
  ComparisonOutcome: ComparisonOutcome;
  CriminalRecord: ResolverTypeWrapper<CriminalRecord>;
  CriminalRecordInput: CriminalRecordInput;
  DateRange: DateRange;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DocumentType: DocumentType;
  FingerprintComparison: ResolverTypeWrapper<FingerprintComparison>;
  FingerprintComparisonInput: FingerprintComparisonInput;
  FingerprintReference: ResolverTypeWrapper<FingerprintReference>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  FingerprintReferenceInput: FingerprintReferenceInput;
  FraudType: FraudType;
  HandlingInput: HandlingInput;
  LookUpResult: LookUpResult;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NameKind: NameKind;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Notice: ResolverTypeWrapper<NoticeRecord>;
  NoticeColour: NoticeColour;
  NoticeConnection: ResolverTypeWrapper<Connection<NoticeRecord>>;
  NoticeEdge: ResolverTypeWrapper<Edge<NoticeRecord>>;
  NoticeForm: NoticeForm;
  NoticeInput: NoticeInput;
  NoticeOrder: NoticeOrder;
  NoticeOutcome: ResolverTypeWrapper<Omit<NoticeOutcome, 'record'> & { record?: Maybe<ResolversTypes['Notice']> }>;
  NoticeStatus: NoticeStatus;
  NumberRange: NumberRange;
  OwnerCode: ResolverTypeWrapper<Scalars['OwnerCode']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PartialDate: ResolverTypeWrapper<Scalars['PartialDate']['output']>;
  Person: ResolverTypeWrapper<PersonRecord>;
  PersonConnection: ResolverTypeWrapper<Connection<PersonRecord>>;
  PersonEdge: ResolverTypeWrapper<Edge<PersonRecord>>;
  PersonFeature: PersonFeature;
  PersonIdentifier: ResolverTypeWrapper<PersonIdentifier>;
  PersonIdentifierInput: PersonIdentifierInput;
  PersonInput: PersonInput;
  PersonMatch: ResolverTypeWrapper<Omit<PersonMatch, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  PersonMatchPart: ResolverTypeWrapper<PersonMatchPart>;
  PersonMatches: ResolverTypeWrapper<Omit<PersonMatches, 'matches'> & { matches?: Maybe<Array<ResolversTypes['PersonMatch']>> }>;
  PersonName: ResolverTypeWrapper<PersonName>;
  PersonNameInput: PersonNameInput;
  PersonOrder: PersonOrder;
  PersonOutcome: ResolverTypeWrapper<Omit<PersonOutcome, 'record'> & { record?: Maybe<ResolversTypes['Person']> }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Record: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Record']>;
  RecordFault: ResolverTypeWrapper<RecordFault>;
  Reliability: Reliability;
  ReportedDocumentInput: ReportedDocumentInput;
  SanctionMeasure: SanctionMeasure;
  ScreeningInput: ScreeningInput;
  Sex: Sex;
  Statement: ResolverTypeWrapper<Statement>;
  StatementInput: StatementInput;
  WithdrawalInput: WithdrawalInput;
  WriteResult: WriteResult;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Address: Address;
  String: Scalars['String']['output'];
  AddressInput: AddressInput;
  AudienceInput: AudienceInput;
  Boolean: Scalars['Boolean']['output'];
  BirthDate: BirthDate;
  BirthDateInput: BirthDateInput;
  BirthPlace: BirthPlace;
  BirthPlaceInput: BirthPlaceInput;
  BirthRange: BirthRange;
  Charge: Charge;
  ChargeInput: ChargeInput;
  CriminalRecord: CriminalRecord;
  CriminalRecordInput: CriminalRecordInput;
  DateRange: DateRange;
  DateTime: Scalars['DateTime']['output'];
  FingerprintComparison: FingerprintComparison;
  FingerprintComparisonInput: FingerprintComparisonInput;
  FingerprintReference: FingerprintReference;
  Int: Scalars['Int']['output'];
  FingerprintReferenceInput: FingerprintReferenceInput;
  HandlingInput: HandlingInput;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  ID: Scalars['ID']['output'];
  Notice: NoticeRecord;
  NoticeConnection: Connection<NoticeRecord>;
  NoticeEdge: Edge<NoticeRecord>;
  NoticeInput: NoticeInput;
  NoticeOutcome: Omit<NoticeOutcome, 'record'> & { record?: Maybe<ResolversParentTypes['Notice']> };
  NumberRange: NumberRange;
  OwnerCode: Scalars['OwnerCode']['output'];
  PageInfo: PageInfo;
  PartialDate: Scalars['PartialDate']['output'];
  Person: PersonRecord;
  PersonConnection: Connection<PersonRecord>;
  PersonEdge: Edge<PersonRecord>;
  PersonIdentifier: PersonIdentifier;
  PersonIdentifierInput: PersonIdentifierInput;
  PersonInput: PersonInput;
  PersonMatch: Omit<PersonMatch, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  Float: Scalars['Float']['output'];
  PersonMatchPart: PersonMatchPart;
  PersonMatches: Omit<PersonMatches, 'matches'> & { matches?: Maybe<Array<ResolversParentTypes['PersonMatch']>> };
  PersonName: PersonName;
  PersonNameInput: PersonNameInput;
  PersonOutcome: Omit<PersonOutcome, 'record'> & { record?: Maybe<ResolversParentTypes['Person']> };
  Query: Record<PropertyKey, never>;
  Record: ResolversInterfaceTypes<ResolversParentTypes>['Record'];
  RecordFault: RecordFault;
  ReportedDocumentInput: ReportedDocumentInput;
  ScreeningInput: ScreeningInput;
  Statement: Statement;
  StatementInput: StatementInput;
  WithdrawalInput: WithdrawalInput;
};

export type AddressResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address']> = {
  country?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BirthDateResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['BirthDate'] = ResolversParentTypes['BirthDate']> = {
  approximate?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
};

export type BirthPlaceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['BirthPlace'] = ResolversParentTypes['BirthPlace']> = {
  country?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ChargeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Charge'] = ResolversParentTypes['Charge']> = {
  charge?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  warrantCountry?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  warrantDate?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
};

export type CriminalRecordResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CriminalRecord'] = ResolversParentTypes['CriminalRecord']> = {
  country?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  offence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type FingerprintComparisonResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['FingerprintComparison'] = ResolversParentTypes['FingerprintComparison']> = {
  at?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['ComparisonOutcome']>, ParentType, ContextType>;
};

export type FingerprintReferenceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['FingerprintReference'] = ResolversParentTypes['FingerprintReference']> = {
  lastComparison?: Resolver<Maybe<ResolversTypes['FingerprintComparison']>, ParentType, ContextType>;
  positions?: Resolver<Maybe<Array<ResolversTypes['Int']>>, ParentType, ContextType>;
  quality?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  taken?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  transactionNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  recordNotices?: Resolver<Maybe<Array<ResolversTypes['NoticeOutcome']>>, ParentType, ContextType, RequireFields<MutationrecordNoticesArgs, 'idempotencyKey' | 'records'>>;
  recordPersons?: Resolver<Maybe<Array<ResolversTypes['PersonOutcome']>>, ParentType, ContextType, RequireFields<MutationrecordPersonsArgs, 'idempotencyKey' | 'records'>>;
  withdrawNotices?: Resolver<Maybe<Array<ResolversTypes['NoticeOutcome']>>, ParentType, ContextType, RequireFields<MutationwithdrawNoticesArgs, 'idempotencyKey' | 'records'>>;
  withdrawPersons?: Resolver<Maybe<Array<ResolversTypes['PersonOutcome']>>, ParentType, ContextType, RequireFields<MutationwithdrawPersonsArgs, 'idempotencyKey' | 'records'>>;
};

export type NodeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Notice' | 'Person', ParentType, ContextType>;
};

export type NoticeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Notice'] = ResolversParentTypes['Notice'], FederationReferenceType extends FederationReferenceTypes['Notice'] = FederationReferenceTypes['Notice']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Notice']> | FederationReferenceType, FederationReferenceType, ContextType>;
  actionToTake?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  charges?: Resolver<Maybe<Array<ResolversTypes['Charge']>>, ParentType, ContextType>;
  colour?: Resolver<Maybe<ResolversTypes['NoticeColour']>, ParentType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  credibility?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expires?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  form?: Resolver<Maybe<ResolversTypes['NoticeForm']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issued?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  measures?: Resolver<Maybe<Array<ResolversTypes['SanctionMeasure']>>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reliability?: Resolver<Maybe<ResolversTypes['Reliability']>, ParentType, ContextType>;
  reviewBy?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  statements?: Resolver<Maybe<Array<ResolversTypes['Statement']>>, ParentType, ContextType, Partial<NoticestatementsArgs>>;
  status?: Resolver<Maybe<ResolversTypes['NoticeStatus']>, ParentType, ContextType>;
  test?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  updated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NoticeConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['NoticeConnection'] = ResolversParentTypes['NoticeConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['NoticeEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Notice']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type NoticeEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['NoticeEdge'] = ResolversParentTypes['NoticeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Notice']>, ParentType, ContextType>;
};

export type NoticeOutcomeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['NoticeOutcome'] = ResolversParentTypes['NoticeOutcome']> = {
  faults?: Resolver<Maybe<Array<ResolversTypes['RecordFault']>>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  moreFaults?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['Notice']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['WriteResult']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
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

export type PersonResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  addresses?: Resolver<Maybe<Array<ResolversTypes['Address']>>, ParentType, ContextType>;
  birthDates?: Resolver<Maybe<Array<ResolversTypes['BirthDate']>>, ParentType, ContextType>;
  birthPlaces?: Resolver<Maybe<Array<ResolversTypes['BirthPlace']>>, ParentType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  credibility?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  criminalHistory?: Resolver<Maybe<Array<ResolversTypes['CriminalRecord']>>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  eyes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fatherName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fingerprints?: Resolver<Maybe<Array<ResolversTypes['FingerprintReference']>>, ParentType, ContextType>;
  hair?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  heightCm?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<Maybe<Array<ResolversTypes['PersonIdentifier']>>, ParentType, ContextType>;
  languages?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  marks?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  motherName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  names?: Resolver<Maybe<Array<ResolversTypes['PersonName']>>, ParentType, ContextType>;
  nationalities?: Resolver<Maybe<Array<ResolversTypes['OwnerCode']>>, ParentType, ContextType>;
  nationalitiesPrinted?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  nationalityNames?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occupations?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reliability?: Resolver<Maybe<ResolversTypes['Reliability']>, ParentType, ContextType>;
  reviewBy?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  sex?: Resolver<Maybe<ResolversTypes['Sex']>, ParentType, ContextType>;
  statements?: Resolver<Maybe<Array<ResolversTypes['Statement']>>, ParentType, ContextType, Partial<PersonstatementsArgs>>;
  test?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  titles?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  updated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['PersonEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Person']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PersonEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PersonEdge'] = ResolversParentTypes['PersonEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type PersonIdentifierResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PersonIdentifier'] = ResolversParentTypes['PersonIdentifier']> = {
  country?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PersonMatchResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PersonMatch'] = ResolversParentTypes['PersonMatch']> = {
  alias?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  completeness?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  parts?: Resolver<Maybe<Array<ResolversTypes['PersonMatchPart']>>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type PersonMatchPartResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PersonMatchPart'] = ResolversParentTypes['PersonMatchPart']> = {
  agreement?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  asked?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  feature?: Resolver<Maybe<ResolversTypes['PersonFeature']>, ParentType, ContextType>;
  says?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stated?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  weight?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type PersonMatchesResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PersonMatches'] = ResolversParentTypes['PersonMatches']> = {
  matches?: Resolver<Maybe<Array<ResolversTypes['PersonMatch']>>, ParentType, ContextType>;
  more?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type PersonNameResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PersonName'] = ResolversParentTypes['PersonName']> = {
  full?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  givenNames?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['NameKind']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  script?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  surname?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PersonOutcomeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PersonOutcome'] = ResolversParentTypes['PersonOutcome']> = {
  faults?: Resolver<Maybe<Array<ResolversTypes['RecordFault']>>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  moreFaults?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['WriteResult']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  notice?: Resolver<Maybe<ResolversTypes['Notice']>, ParentType, ContextType, RequireFields<QuerynoticeArgs, 'id'>>;
  notices?: Resolver<Maybe<ResolversTypes['NoticeConnection']>, ParentType, ContextType, RequireFields<QuerynoticesArgs, 'first'>>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QuerypersonArgs, 'id'>>;
  persons?: Resolver<Maybe<ResolversTypes['PersonConnection']>, ParentType, ContextType, RequireFields<QuerypersonsArgs, 'first'>>;
  searchPersons?: Resolver<Maybe<ResolversTypes['PersonMatches']>, ParentType, ContextType, RequireFields<QuerysearchPersonsArgs, 'limit' | 'name'>>;
};

export type RecordResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Record'] = ResolversParentTypes['Record']> = {
  __resolveType: TypeResolveFn<'Notice' | 'Person', ParentType, ContextType>;
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
  Address?: AddressResolvers<ContextType>;
  BirthDate?: BirthDateResolvers<ContextType>;
  BirthPlace?: BirthPlaceResolvers<ContextType>;
  Charge?: ChargeResolvers<ContextType>;
  CriminalRecord?: CriminalRecordResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  FingerprintComparison?: FingerprintComparisonResolvers<ContextType>;
  FingerprintReference?: FingerprintReferenceResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Notice?: NoticeResolvers<ContextType>;
  NoticeConnection?: NoticeConnectionResolvers<ContextType>;
  NoticeEdge?: NoticeEdgeResolvers<ContextType>;
  NoticeOutcome?: NoticeOutcomeResolvers<ContextType>;
  OwnerCode?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  PartialDate?: GraphQLScalarType;
  Person?: PersonResolvers<ContextType>;
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  PersonEdge?: PersonEdgeResolvers<ContextType>;
  PersonIdentifier?: PersonIdentifierResolvers<ContextType>;
  PersonMatch?: PersonMatchResolvers<ContextType>;
  PersonMatchPart?: PersonMatchPartResolvers<ContextType>;
  PersonMatches?: PersonMatchesResolvers<ContextType>;
  PersonName?: PersonNameResolvers<ContextType>;
  PersonOutcome?: PersonOutcomeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Record?: RecordResolvers<ContextType>;
  RecordFault?: RecordFaultResolvers<ContextType>;
  Statement?: StatementResolvers<ContextType>;
};

