import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PictureRecord, SpecimenRecord, AlertRecord } from '../../../records/specimens/records.ts';
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

/** An alert on a newly detected form of fraud with documents, in the manner of Dial-Doc. Who sees it, and from which state on, is the affair of its handling. */
export type Alert = Node & RecordInterface & {
  __typename?: 'Alert';
  /** The country whose document it is, or claims to be. */
  country?: Maybe<Scalars['OwnerCode']['output']>;
  /** When the hub first recorded it. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: Maybe<Scalars['Int']['output']>;
  /** How the fraud is done, as far as is known. */
  description?: Maybe<Scalars['String']['output']>;
  /** Where it was detected: country. */
  detectedCountry?: Maybe<Scalars['OwnerCode']['output']>;
  /** When it was detected. */
  detectedDate?: Maybe<Scalars['PartialDate']['output']>;
  /** Where it was detected: place. */
  detectedPlace?: Maybe<Scalars['String']['output']>;
  /** What it is called in a list, in one line, of what you are shown of it, or else by its kind and owner. For reading alone: how it is made may change, and it is no key. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** The last day on which it is in force; null where it has no end of its own. */
  expires?: Maybe<Scalars['PartialDate']['output']>;
  /** What the fake shows, feature by feature. */
  features?: Maybe<Array<ComparedFeature>>;
  /** Stable id, prefix ALE. */
  id: Scalars['ID']['output'];
  /** Where further images of the fake are kept elsewhere, as the owner names the places. */
  images?: Maybe<Array<Scalars['String']['output']>>;
  /** What kind of fraud it is. */
  kind?: Maybe<AlertKind>;
  /** Ranges of numbers that were seen on fakes. */
  numbers?: Maybe<Array<SerialRange>>;
  /** The country or organisation that submits it. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** Further pictures of the fake that the hub holds. */
  pictures?: Maybe<Array<Picture>>;
  /** Quick Check Card: at most five features that tell the fake from the genuine, the fastest first. */
  quickCheck?: Maybe<Array<ComparedFeature>>;
  /** The owner's own reference for it. */
  reference?: Maybe<Scalars['String']['output']>;
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: Maybe<Reliability>;
  /** Why it was returned, as its owner records it. */
  returnReasons?: Maybe<Array<Scalars['String']['output']>>;
  /** Deleted after this day unless its owner extends it; ten years after its creation by default, a rule of the hub's own. */
  reviewBy?: Maybe<Scalars['PartialDate']['output']>;
  /** Number of the genuine specimen it imitates or alters, as stated; `specimens` are the records it is linked to. */
  specimenNumber?: Maybe<Scalars['String']['output']>;
  /** How far it has come on its way to publication, as its owner records it. */
  state?: Maybe<AlertState>;
  /** Which source stated a value, and when, where that is known. */
  statements?: Maybe<Array<Statement>>;
  /** True for a record made for training or trials. It never answers a live question, nor a live record a test one. */
  test?: Maybe<Scalars['Boolean']['output']>;
  /** Short name of it. */
  title?: Maybe<Scalars['String']['output']>;
  /** When the hub recorded this version. */
  updated?: Maybe<Scalars['DateTime']['output']>;
  /** Which version of the record this is, counting from 1. */
  version?: Maybe<Scalars['Int']['output']>;
};


/** An alert on a newly detected form of fraud with documents, in the manner of Dial-Doc. Who sees it, and from which state on, is the affair of its handling. */
export type AlertstatementsArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** A page of alerts. */
export type AlertConnection = {
  __typename?: 'AlertConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<AlertEdge>>;
  /** The alerts alone. */
  nodes?: Maybe<Array<Alert>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** An alert in a page. */
export type AlertEdge = {
  __typename?: 'AlertEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The alert. */
  node?: Maybe<Alert>;
};

/** What an owner says of it when it records an `Alert`. */
export type AlertInput = {
  /** The country whose document it is, or claims to be. */
  country?: InputMaybe<Scalars['OwnerCode']['input']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: InputMaybe<Scalars['Int']['input']>;
  /** How the fraud is done, as far as is known. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Where it was detected: country. */
  detectedCountry?: InputMaybe<Scalars['OwnerCode']['input']>;
  /** When it was detected. */
  detectedDate?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Where it was detected: place. */
  detectedPlace?: InputMaybe<Scalars['String']['input']>;
  /** The version last seen, 0 where it must not exist yet: where another stands, nothing is written. Left out, whatever stands is replaced. */
  expected?: InputMaybe<Scalars['Int']['input']>;
  /** The last day on which it is in force; null where it has no end of its own. */
  expires?: InputMaybe<Scalars['PartialDate']['input']>;
  /** What the fake shows, feature by feature. */
  features?: InputMaybe<Array<ComparedFeatureInput>>;
  /** Who may see it beside the owner; left out, nobody. */
  handling?: InputMaybe<HandlingInput>;
  /** Where further images of the fake are kept elsewhere, as the owner names the places. */
  images?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What kind of fraud it is. */
  kind: AlertKind;
  /** Ranges of numbers that were seen on fakes. */
  numbers?: InputMaybe<Array<SerialRangeInput>>;
  /** Further pictures of the fake that the hub holds. */
  pictures?: InputMaybe<Array<PictureInput>>;
  /** Quick Check Card: at most five features that tell the fake from the genuine, the fastest first. */
  quickCheck?: InputMaybe<Array<ComparedFeatureInput>>;
  /** The owner's own reference for it. */
  reference: Scalars['String']['input'];
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: InputMaybe<Reliability>;
  /** Why it was returned, as its owner records it. */
  returnReasons?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Deleted after this day unless its owner extends it; ten years after its creation by default, a rule of the hub's own. */
  reviewBy?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Number of the genuine specimen it imitates or alters, as stated; `specimens` are the records it is linked to. */
  specimenNumber?: InputMaybe<Scalars['String']['input']>;
  /** How far it has come on its way to publication, as its owner records it. */
  state?: InputMaybe<AlertState>;
  /** Which source stated a value, and when, where that is known. */
  statements?: InputMaybe<Array<StatementInput>>;
  /** Short name of it. */
  title?: InputMaybe<Scalars['String']['input']>;
};

/** Kinds of fraud with documents. */
export type AlertKind =
  /** Whole imitation of a genuine document. */
  | 'COUNTERFEIT'
  /** Genuine document that was altered. */
  | 'FORGERY'
  /** Genuine document obtained by deceit. */
  | 'FRAUDULENTLY_OBTAINED'
  /** Genuine document used by another than its holder. */
  | 'IMPOSTOR'
  /** Document that no authority issues: there is no genuine one. */
  | 'PSEUDO_DOCUMENT'
  /** Blank document stolen and filled in. */
  | 'STOLEN_BLANK';

/** Orders of alerts. Those of one value come in the order of their ids, those without one last, and where you are not shown what it goes by, a record is left out. */
export type AlertOrder =
  /** By when it was detected, the newest first. */
  | 'DETECTED_DATE_NEWEST'
  /** By when it was detected, the oldest first. */
  | 'DETECTED_DATE_OLDEST'
  /** By when the present version was recorded, the newest first. */
  | 'UPDATED_NEWEST'
  /** By when the present version was recorded, the oldest first. */
  | 'UPDATED_OLDEST';

/** What became of an `Alert` that was handed in. */
export type AlertOutcome = {
  __typename?: 'AlertOutcome';
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
  record?: Maybe<Alert>;
  /** What became of it. */
  result?: Maybe<WriteResult>;
  /** The version that stands now; 0 where there was never one. */
  version?: Maybe<Scalars['Int']['output']>;
};

/** Stages on the way to publication. */
export type AlertState =
  /** Being written. */
  | 'DRAFT'
  /** Being examined. */
  | 'IN_QUALITY_CONTROL'
  /** Published. */
  | 'PUBLISHED'
  /** Given back, with reasons. */
  | 'RETURNED'
  /** Handed in. */
  | 'SUBMITTED';

/** One audience of a record. What it leaves out is not restricted. */
export type AudienceInput = {
  /** Field classes it shows: `identity`, `criminal-history`, `biometrics`, `source`, `relations`, which is that of links that name relatives, associates and companions, and `border` and `laboratory`, which are those of security features for officers and for examiners; left out, all. */
  classes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whom it admits is not shown the record. Checks of theirs meet it, say nothing of it, and make a hit that its owner alone sees. */
  discreet?: InputMaybe<Scalars['Boolean']['input']>;
  /** Owners it leaves out, whatever `to` says. */
  except?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  /** Purposes it admits, as in the header `Hub-Purpose`; left out, any. */
  purposes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Owners it admits; left out, all. */
  to?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  /** The permission ends then. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A feature of a fake beside the genuine one. */
export type ComparedFeature = {
  __typename?: 'ComparedFeature';
  /** What the fake shows. */
  fake?: Maybe<Scalars['String']['output']>;
  /** Where an image of the fake is kept elsewhere. */
  fakeImage?: Maybe<Scalars['String']['output']>;
  /** Picture of the fake that the hub holds. */
  fakePicture?: Maybe<Picture>;
  /** What a genuine document shows. */
  genuine?: Maybe<Scalars['String']['output']>;
  /** Where an image of the genuine feature is kept elsewhere. */
  genuineImage?: Maybe<Scalars['String']['output']>;
  /** Picture of the genuine feature that the hub holds. */
  genuinePicture?: Maybe<Picture>;
  /** Who looks at it; what is for officers or examiners is of a field class of that name, `border` or `laboratory`. */
  level?: Maybe<FeatureLevel>;
  /** Under which light to look. */
  light?: Maybe<InspectionLight>;
  /** On which page. */
  page?: Maybe<Scalars['String']['output']>;
  /** Whether the fake lacks the feature, or has another. */
  seen?: Maybe<FakeSeen>;
  /** How the genuine feature is made. */
  technique?: Maybe<SecurityTechnique>;
};

/** What an owner says of it when it records a `ComparedFeature`. */
export type ComparedFeatureInput = {
  /** What the fake shows. */
  fake: Scalars['String']['input'];
  /** Where an image of the fake is kept elsewhere. */
  fakeImage?: InputMaybe<Scalars['String']['input']>;
  /** Picture of the fake that the hub holds. */
  fakePicture?: InputMaybe<PictureInput>;
  /** What a genuine document shows. */
  genuine?: InputMaybe<Scalars['String']['input']>;
  /** Where an image of the genuine feature is kept elsewhere. */
  genuineImage?: InputMaybe<Scalars['String']['input']>;
  /** Picture of the genuine feature that the hub holds. */
  genuinePicture?: InputMaybe<PictureInput>;
  /** Who looks at it; what is for officers or examiners is of a field class of that name, `border` or `laboratory`. */
  level?: InputMaybe<FeatureLevel>;
  /** Under which light to look. */
  light?: InputMaybe<InspectionLight>;
  /** On which page. */
  page?: InputMaybe<Scalars['String']['input']>;
  /** Whether the fake lacks the feature, or has another. */
  seen?: InputMaybe<FakeSeen>;
  /** How the genuine feature is made. */
  technique: SecurityTechnique;
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

/** What is seen of a feature where it is not as it should be. */
export type FakeSeen =
  /** Nothing of it. */
  | 'ABSENT'
  /** Something else in its place. */
  | 'DIFFERENT';

/** For whom a feature is; `BORDER` where its owner does not say. */
export type FeatureLevel =
  /** For officers: of the field class `border`. */
  | 'BORDER'
  /** For examiners: of the field class `laboratory`. No card and no first line has it. */
  | 'LABORATORY'
  /** For anybody. */
  | 'PUBLIC';

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
  recordAlerts?: Maybe<Array<AlertOutcome>>;
  /** Writes records of the caller's own, at most 100 at once; outcomes in their order. */
  recordSpecimens?: Maybe<Array<SpecimenOutcome>>;
  /** Withdraws records of the caller's own, at most 100 at once, with what links to them; outcomes in their order. */
  withdrawAlerts?: Maybe<Array<AlertOutcome>>;
  /** Withdraws records of the caller's own, at most 100 at once, with what links to them; outcomes in their order. */
  withdrawSpecimens?: Maybe<Array<SpecimenOutcome>>;
};


/** What a caller may change: records of its own. */
export type MutationrecordAlertsArgs = {
  idempotencyKey: Scalars['String']['input'];
  records: Array<AlertInput>;
};


/** What a caller may change: records of its own. */
export type MutationrecordSpecimensArgs = {
  idempotencyKey: Scalars['String']['input'];
  records: Array<SpecimenInput>;
};


/** What a caller may change: records of its own. */
export type MutationwithdrawAlertsArgs = {
  idempotencyKey: Scalars['String']['input'];
  records: Array<WithdrawalInput>;
};


/** What a caller may change: records of its own. */
export type MutationwithdrawSpecimensArgs = {
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

/** A rectangle on a page, from its upper left corner, in parts of the page's width and height: 0 to 1. */
export type PagePosition = {
  __typename?: 'PagePosition';
  /** How high it is. */
  height?: Maybe<Scalars['Float']['output']>;
  /** How wide it is. */
  width?: Maybe<Scalars['Float']['output']>;
  /** Where it begins, from the left. */
  x?: Maybe<Scalars['Float']['output']>;
  /** Where it begins, from above. */
  y?: Maybe<Scalars['Float']['output']>;
};

/** What an owner says of it when it records a `PagePosition`. */
export type PagePositionInput = {
  /** How high it is. */
  height: Scalars['Float']['input'];
  /** How wide it is. */
  width: Scalars['Float']['input'];
  /** Where it begins, from the left. */
  x: Scalars['Float']['input'];
  /** Where it begins, from above. */
  y: Scalars['Float']['input'];
};

/** What a picture shows of a person. */
export type PersonalData =
  /** Somebody's data, masked. */
  | 'MASKED'
  /** Nobody's data. */
  | 'NONE'
  /** Somebody's data: the picture is of the field class `biometrics`. */
  | 'SHOWN';

/** A picture that belongs to a record: under its handling, and erased with it. */
export type Picture = {
  __typename?: 'Picture';
  /**
   * Where it is got, in one size: for you alone, for the purpose and case of this request, and for five minutes. Ask anew for a
   * later look. It answers 404 where no picture was handed in, and once you do not see it any more. Null for a key or sign-in
   * that may so much that no address could say it.
   */
  address?: Maybe<PictureAddress>;
  /** Its owner's name for it, unique within the record. */
  name?: Maybe<Scalars['String']['output']>;
  /** What it shows of the person whose document it is. */
  personalData?: Maybe<PersonalData>;
};


/** A picture that belongs to a record: under its handling, and erased with it. */
export type PictureaddressArgs = {
  size?: PictureSize;
};

/** Where a picture is got, with GET and without a key, as an image on a page. */
export type PictureAddress = {
  __typename?: 'PictureAddress';
  /** From when on it answers nothing. */
  until?: Maybe<Scalars['DateTime']['output']>;
  /** A path from the hub's own address, such as `/pictures/…`. */
  url?: Maybe<Scalars['String']['output']>;
};

/** What an owner says of it when it records a `Picture`. */
export type PictureInput = {
  /** Its owner's name for it, unique within the record. */
  name: Scalars['String']['input'];
  /** What it shows of the person whose document it is. */
  personalData?: InputMaybe<PersonalData>;
};

/** In how many pixels a picture is shown along its longer side; never in more than it was handed in with. */
export type PictureSize =
  /** 1600: to look closely. */
  | 'LARGE'
  /** 800: beside others. */
  | 'MEDIUM'
  /** 320: in a list. */
  | 'SMALL';

/** What can be asked. */
export type Query = {
  __typename?: 'Query';
  /** An alert by its id; null where there is none that the caller may see. */
  alert?: Maybe<Alert>;
  /** Alerts by kind, country of the document, country of detection, state, and number of the specimen (in any case); every argument given must fit. */
  alerts?: Maybe<AlertConnection>;
  /** A specimen by its id; null where there is none that the caller may see. */
  specimen?: Maybe<Specimen>;
  /** Specimens by number (in any case), issuing country, category and type; every argument given must fit. */
  specimens?: Maybe<SpecimenConnection>;
};


/** What can be asked. */
export type QueryalertArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryalertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  countries?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  country?: InputMaybe<Scalars['OwnerCode']['input']>;
  createdSince?: InputMaybe<Scalars['DateTime']['input']>;
  detected?: InputMaybe<DateRange>;
  detectedCountries?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  detectedCountry?: InputMaybe<Scalars['OwnerCode']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind?: InputMaybe<AlertKind>;
  kinds?: InputMaybe<Array<AlertKind>>;
  orderBy?: InputMaybe<AlertOrder>;
  owners?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  specimenNumber?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<AlertState>;
  states?: InputMaybe<Array<AlertState>>;
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};


/** What can be asked. */
export type QueryspecimenArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryspecimensArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  categories?: InputMaybe<Array<SpecimenCategory>>;
  category?: InputMaybe<SpecimenCategory>;
  countries?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  country?: InputMaybe<Scalars['OwnerCode']['input']>;
  createdSince?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  firstIssued?: InputMaybe<DateRange>;
  number?: InputMaybe<Scalars['String']['input']>;
  orderBy?: InputMaybe<SpecimenOrder>;
  owners?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  type?: InputMaybe<SpecimenType>;
  types?: InputMaybe<Array<SpecimenType>>;
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

/** A security feature of a genuine document. */
export type SecurityFeature = {
  __typename?: 'SecurityFeature';
  /** Where an image of it is kept elsewhere, as the owner names the place. */
  image?: Maybe<Scalars['String']['output']>;
  /** Who looks at it; what is for officers or examiners is of a field class of that name, `border` or `laboratory`. */
  level?: Maybe<FeatureLevel>;
  /** Under which light to look. */
  light?: Maybe<InspectionLight>;
  /** Picture of it that the hub holds. */
  picture?: Maybe<Picture>;
  /** Where on the page it is. */
  position?: Maybe<PagePosition>;
  /** How it is made. */
  technique?: Maybe<SecurityTechnique>;
  /** What a genuine document shows. */
  whatToSee?: Maybe<Scalars['String']['output']>;
};

/** What an owner says of it when it records a `SecurityFeature`. */
export type SecurityFeatureInput = {
  /** Where an image of it is kept elsewhere, as the owner names the place. */
  image?: InputMaybe<Scalars['String']['input']>;
  /** Who looks at it; what is for officers or examiners is of a field class of that name, `border` or `laboratory`. */
  level?: InputMaybe<FeatureLevel>;
  /** Under which light to look. */
  light?: InputMaybe<InspectionLight>;
  /** Picture of it that the hub holds. */
  picture?: InputMaybe<PictureInput>;
  /** Where on the page it is. */
  position?: InputMaybe<PagePositionInput>;
  /** How it is made. */
  technique: SecurityTechnique;
  /** What a genuine document shows. */
  whatToSee: Scalars['String']['input'];
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

/** A range of document numbers, both ends with it. */
export type SerialRange = {
  __typename?: 'SerialRange';
  /** The first number. */
  from?: Maybe<Scalars['String']['output']>;
  /** The last number. */
  to?: Maybe<Scalars['String']['output']>;
};

/** What an owner says of it when it records a `SerialRange`. */
export type SerialRangeInput = {
  /** The first number. */
  from: Scalars['String']['input'];
  /** The last number. */
  to: Scalars['String']['input'];
};

/** Sex as Doc 9303 prints it. */
export type Sex =
  /** Female. */
  | 'F'
  /** Male. */
  | 'M'
  /** Unspecified: `<` in the machine-readable zone. */
  | 'X';

/** An example of a genuine series of documents, in the manner of EdisonTD: what a document of the series looks like, and how to tell. */
export type Specimen = Node & RecordInterface & {
  __typename?: 'Specimen';
  /** What kind of document it is: the first letter after the country. */
  category?: Maybe<SpecimenCategory>;
  /** Issuing country, by its code of Doc 9303. */
  country?: Maybe<Scalars['OwnerCode']['output']>;
  /** When the hub first recorded it. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: Maybe<Scalars['Int']['output']>;
  /** What is new in it against the series before, in its owner's words. */
  differenceFromPredecessor?: Maybe<Scalars['String']['output']>;
  /** What it is called in a list, in one line, of what you are shown of it, or else by its kind and owner. For reading alone: how it is made may change, and it is no key. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** When the first document of the series was issued. */
  firstIssued?: Maybe<Scalars['PartialDate']['output']>;
  /** Whether a document number has the format of the series (spaces, hyphens and case do not matter); null where the format is unknown. One that has it may still be false. */
  fitsNumberFormat?: Maybe<Scalars['Boolean']['output']>;
  /** Stable id, prefix SPE. */
  id: Scalars['ID']['output'];
  /** When the last document of the series was issued; null while it is issued, and where nobody says. */
  lastIssued?: Maybe<Scalars['PartialDate']['output']>;
  /** Years from its issue that no document of the series outlives; a check compares with it. */
  longestValidity?: Maybe<Scalars['Int']['output']>;
  /** What it is made of. */
  material?: Maybe<Scalars['String']['output']>;
  /** What else its owner says of it. */
  note?: Maybe<Scalars['String']['output']>;
  /** Number in PRADO's manner, `AUT-JO-03002`: country, category and type, version. */
  number?: Maybe<Scalars['String']['output']>;
  /** Format of the document numbers: `L` a letter, `N` a digit, `X` either, letters and digits in single quotes stand for themselves, `|` parts alternatives; spaces and hyphens are no part of it. */
  numberFormat?: Maybe<Scalars['String']['output']>;
  /** The country or organisation that states it. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** How many pages it has. */
  pageCount?: Maybe<Scalars['Int']['output']>;
  /** Its security features, page by page. */
  pages?: Maybe<Array<SpecimenPage>>;
  /** Number of the version that it follows. */
  predecessor?: Maybe<Scalars['String']['output']>;
  /** The owner's own reference for it. */
  reference?: Maybe<Scalars['String']['output']>;
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: Maybe<Reliability>;
  /** Deleted after this day unless its owner extends it; ten years after its creation by default, a rule of the hub's own. */
  reviewBy?: Maybe<Scalars['PartialDate']['output']>;
  /** Size of the closed document. */
  size?: Maybe<SpecimenSize>;
  /** Which source stated a value, and when, where that is known. */
  statements?: Maybe<Array<Statement>>;
  /** Whether documents of the series may still be valid. */
  stillValid?: Maybe<Scalars['Boolean']['output']>;
  /** True for a record made for training or trials. It never answers a live question, nor a live record a test one. */
  test?: Maybe<Scalars['Boolean']['output']>;
  /** Short name of the series. */
  title?: Maybe<Scalars['String']['output']>;
  /** Which type within the category: the second letter. */
  type?: Maybe<SpecimenType>;
  /** When the hub recorded this version. */
  updated?: Maybe<Scalars['DateTime']['output']>;
  /** For how long documents are valid, and for whom. */
  validityRules?: Maybe<Scalars['String']['output']>;
  /** Which version of the record this is, counting from 1. */
  version?: Maybe<Scalars['Int']['output']>;
  /** Layout of its machine-readable zone. */
  zone?: Maybe<ZoneLayout>;
};


/** An example of a genuine series of documents, in the manner of EdisonTD: what a document of the series looks like, and how to tell. */
export type SpecimenfitsNumberFormatArgs = {
  number: Scalars['String']['input'];
};


/** An example of a genuine series of documents, in the manner of EdisonTD: what a document of the series looks like, and how to tell. */
export type SpecimenstatementsArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
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

/** A page of specimens. */
export type SpecimenConnection = {
  __typename?: 'SpecimenConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<SpecimenEdge>>;
  /** The specimens alone. */
  nodes?: Maybe<Array<Specimen>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A specimen in a page. */
export type SpecimenEdge = {
  __typename?: 'SpecimenEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The specimen. */
  node?: Maybe<Specimen>;
};

/** What an owner says of it when it records a `Specimen`. */
export type SpecimenInput = {
  /** What kind of document it is: the first letter after the country. */
  category: SpecimenCategory;
  /** Issuing country, by its code of Doc 9303. */
  country: Scalars['OwnerCode']['input'];
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: InputMaybe<Scalars['Int']['input']>;
  /** What is new in it against the series before, in its owner's words. */
  differenceFromPredecessor?: InputMaybe<Scalars['String']['input']>;
  /** The version last seen, 0 where it must not exist yet: where another stands, nothing is written. Left out, whatever stands is replaced. */
  expected?: InputMaybe<Scalars['Int']['input']>;
  /** When the first document of the series was issued. */
  firstIssued?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Who may see it beside the owner; left out, nobody. */
  handling?: InputMaybe<HandlingInput>;
  /** When the last document of the series was issued; null while it is issued, and where nobody says. */
  lastIssued?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Years from its issue that no document of the series outlives; a check compares with it. */
  longestValidity?: InputMaybe<Scalars['Int']['input']>;
  /** What it is made of. */
  material?: InputMaybe<Scalars['String']['input']>;
  /** What else its owner says of it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Number in PRADO's manner, `AUT-JO-03002`: country, category and type, version. */
  number: Scalars['String']['input'];
  /** Format of the document numbers: `L` a letter, `N` a digit, `X` either, letters and digits in single quotes stand for themselves, `|` parts alternatives; spaces and hyphens are no part of it. */
  numberFormat?: InputMaybe<Scalars['String']['input']>;
  /** How many pages it has. */
  pageCount?: InputMaybe<Scalars['Int']['input']>;
  /** Its security features, page by page. */
  pages?: InputMaybe<Array<SpecimenPageInput>>;
  /** Number of the version that it follows. */
  predecessor?: InputMaybe<Scalars['String']['input']>;
  /** The owner's own reference for it. */
  reference: Scalars['String']['input'];
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: InputMaybe<Reliability>;
  /** Deleted after this day unless its owner extends it; ten years after its creation by default, a rule of the hub's own. */
  reviewBy?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Size of the closed document. */
  size?: InputMaybe<SpecimenSizeInput>;
  /** Which source stated a value, and when, where that is known. */
  statements?: InputMaybe<Array<StatementInput>>;
  /** Whether documents of the series may still be valid. */
  stillValid?: InputMaybe<Scalars['Boolean']['input']>;
  /** Short name of the series. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** Which type within the category: the second letter. */
  type: SpecimenType;
  /** For how long documents are valid, and for whom. */
  validityRules?: InputMaybe<Scalars['String']['input']>;
  /** Layout of its machine-readable zone. */
  zone?: InputMaybe<ZoneLayout>;
};

/** Orders of specimens. Those of one value come in the order of their ids, those without one last, and where you are not shown what it goes by, a record is left out. */
export type SpecimenOrder =
  /** By when the series was first issued, the newest first. */
  | 'FIRST_ISSUED_NEWEST'
  /** By when the series was first issued, the oldest first. */
  | 'FIRST_ISSUED_OLDEST'
  /** By number. */
  | 'NUMBER'
  /** By when the present version was recorded, the newest first. */
  | 'UPDATED_NEWEST'
  /** By when the present version was recorded, the oldest first. */
  | 'UPDATED_OLDEST';

/** What became of a `Specimen` that was handed in. */
export type SpecimenOutcome = {
  __typename?: 'SpecimenOutcome';
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
  record?: Maybe<Specimen>;
  /** What became of it. */
  result?: Maybe<WriteResult>;
  /** The version that stands now; 0 where there was never one. */
  version?: Maybe<Scalars['Int']['output']>;
};

/** A page, or another part, of a specimen. */
export type SpecimenPage = {
  __typename?: 'SpecimenPage';
  /** What to look for on it. */
  features?: Maybe<Array<SecurityFeature>>;
  /** Which one, as its owner calls it: `cover`, `data page`, `12`. */
  page?: Maybe<Scalars['String']['output']>;
};

/** What an owner says of it when it records a `SpecimenPage`. */
export type SpecimenPageInput = {
  /** What to look for on it. */
  features?: InputMaybe<Array<SecurityFeatureInput>>;
  /** Which one, as its owner calls it: `cover`, `data page`, `12`. */
  page: Scalars['String']['input'];
};

/** Size of a document. */
export type SpecimenSize = {
  __typename?: 'SpecimenSize';
  /** Height in millimetres. */
  height?: Maybe<Scalars['Float']['output']>;
  /** Width in millimetres. */
  width?: Maybe<Scalars['Float']['output']>;
};

/** What an owner says of it when it records a `SpecimenSize`. */
export type SpecimenSizeInput = {
  /** Height in millimetres. */
  height: Scalars['Float']['input'];
  /** Width in millimetres. */
  width: Scalars['Float']['input'];
};

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

/** Layouts of the machine-readable zone, as Doc 9303 names them. */
export type ZoneLayout =
  /** Two lines of 44: visas. */
  | 'MRV_A'
  /** Two lines of 36: small visas. */
  | 'MRV_B'
  /** It has none. */
  | 'NONE'
  /** Three lines of 30: cards. */
  | 'TD1'
  /** Two lines of 36: larger cards. */
  | 'TD2'
  /** Two lines of 44: booklets. */
  | 'TD3';



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
  Specimen: Specimen;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Alert:
    ( { __typename: 'Alert' }
    & GraphQLRecursivePick<FederationTypes['Alert'], {"id":true}> );
  Specimen:
    ( { __typename: 'Specimen' }
    & GraphQLRecursivePick<FederationTypes['Specimen'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( AlertRecord )
    | ( SpecimenRecord )
  ;
  Record:
    | ( AlertRecord )
    | ( SpecimenRecord )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Alert: ResolverTypeWrapper<AlertRecord>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AlertConnection: ResolverTypeWrapper<Connection<AlertRecord>>;
  AlertEdge: ResolverTypeWrapper<Edge<AlertRecord>>;
  AlertInput: AlertInput;
  AlertKind: AlertKind;
  AlertOrder: AlertOrder;
  AlertOutcome: ResolverTypeWrapper<Omit<AlertOutcome, 'record'> & { record?: Maybe<ResolversTypes['Alert']> }>;
  AlertState: AlertState;
  AudienceInput: AudienceInput;
  ComparedFeature: ResolverTypeWrapper<Omit<ComparedFeature, 'fakePicture' | 'genuinePicture'> & { fakePicture?: Maybe<ResolversTypes['Picture']>, genuinePicture?: Maybe<ResolversTypes['Picture']> }>;
  ComparedFeatureInput: ComparedFeatureInput;
  DateRange: DateRange;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DocumentType: DocumentType;
  FakeSeen: FakeSeen;
  FeatureLevel: FeatureLevel;
  FraudType: FraudType;
  HandlingInput: HandlingInput;
  InspectionLight: InspectionLight;
  LookUpResult: LookUpResult;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  NumberRange: NumberRange;
  OwnerCode: ResolverTypeWrapper<Scalars['OwnerCode']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PagePosition: ResolverTypeWrapper<PagePosition>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  PagePositionInput: PagePositionInput;
  PartialDate: ResolverTypeWrapper<Scalars['PartialDate']['output']>;
  PersonalData: PersonalData;
  Picture: ResolverTypeWrapper<PictureRecord>;
  PictureAddress: ResolverTypeWrapper<PictureAddress>;
  PictureInput: PictureInput;
  PictureSize: PictureSize;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Record: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Record']>;
  RecordFault: ResolverTypeWrapper<RecordFault>;
  Reliability: Reliability;
  ReportedDocumentInput: ReportedDocumentInput;
  ScreeningInput: ScreeningInput;
  SecurityFeature: ResolverTypeWrapper<Omit<SecurityFeature, 'picture'> & { picture?: Maybe<ResolversTypes['Picture']> }>;
  SecurityFeatureInput: SecurityFeatureInput;
  SecurityTechnique: SecurityTechnique;
  SerialRange: ResolverTypeWrapper<SerialRange>;
  SerialRangeInput: SerialRangeInput;
  Sex: Sex;
  Specimen: ResolverTypeWrapper<SpecimenRecord>;
  SpecimenCategory: SpecimenCategory;
  SpecimenConnection: ResolverTypeWrapper<Connection<SpecimenRecord>>;
  SpecimenEdge: ResolverTypeWrapper<Edge<SpecimenRecord>>;
  SpecimenInput: SpecimenInput;
  SpecimenOrder: SpecimenOrder;
  SpecimenOutcome: ResolverTypeWrapper<Omit<SpecimenOutcome, 'record'> & { record?: Maybe<ResolversTypes['Specimen']> }>;
  SpecimenPage: ResolverTypeWrapper<Omit<SpecimenPage, 'features'> & { features?: Maybe<Array<ResolversTypes['SecurityFeature']>> }>;
  SpecimenPageInput: SpecimenPageInput;
  SpecimenSize: ResolverTypeWrapper<SpecimenSize>;
  SpecimenSizeInput: SpecimenSizeInput;
  SpecimenType: SpecimenType;
  Statement: ResolverTypeWrapper<Statement>;
  StatementInput: StatementInput;
  WithdrawalInput: WithdrawalInput;
  WriteResult: WriteResult;
  ZoneLayout: ZoneLayout;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Alert: AlertRecord;
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  Boolean: Scalars['Boolean']['output'];
  AlertConnection: Connection<AlertRecord>;
  AlertEdge: Edge<AlertRecord>;
  AlertInput: AlertInput;
  AlertOutcome: Omit<AlertOutcome, 'record'> & { record?: Maybe<ResolversParentTypes['Alert']> };
  AudienceInput: AudienceInput;
  ComparedFeature: Omit<ComparedFeature, 'fakePicture' | 'genuinePicture'> & { fakePicture?: Maybe<ResolversParentTypes['Picture']>, genuinePicture?: Maybe<ResolversParentTypes['Picture']> };
  ComparedFeatureInput: ComparedFeatureInput;
  DateRange: DateRange;
  DateTime: Scalars['DateTime']['output'];
  HandlingInput: HandlingInput;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  NumberRange: NumberRange;
  OwnerCode: Scalars['OwnerCode']['output'];
  PageInfo: PageInfo;
  PagePosition: PagePosition;
  Float: Scalars['Float']['output'];
  PagePositionInput: PagePositionInput;
  PartialDate: Scalars['PartialDate']['output'];
  Picture: PictureRecord;
  PictureAddress: PictureAddress;
  PictureInput: PictureInput;
  Query: Record<PropertyKey, never>;
  Record: ResolversInterfaceTypes<ResolversParentTypes>['Record'];
  RecordFault: RecordFault;
  ReportedDocumentInput: ReportedDocumentInput;
  ScreeningInput: ScreeningInput;
  SecurityFeature: Omit<SecurityFeature, 'picture'> & { picture?: Maybe<ResolversParentTypes['Picture']> };
  SecurityFeatureInput: SecurityFeatureInput;
  SerialRange: SerialRange;
  SerialRangeInput: SerialRangeInput;
  Specimen: SpecimenRecord;
  SpecimenConnection: Connection<SpecimenRecord>;
  SpecimenEdge: Edge<SpecimenRecord>;
  SpecimenInput: SpecimenInput;
  SpecimenOutcome: Omit<SpecimenOutcome, 'record'> & { record?: Maybe<ResolversParentTypes['Specimen']> };
  SpecimenPage: Omit<SpecimenPage, 'features'> & { features?: Maybe<Array<ResolversParentTypes['SecurityFeature']>> };
  SpecimenPageInput: SpecimenPageInput;
  SpecimenSize: SpecimenSize;
  SpecimenSizeInput: SpecimenSizeInput;
  Statement: Statement;
  StatementInput: StatementInput;
  WithdrawalInput: WithdrawalInput;
};

export type AlertResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Alert'] = ResolversParentTypes['Alert'], FederationReferenceType extends FederationReferenceTypes['Alert'] = FederationReferenceTypes['Alert']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Alert']> | FederationReferenceType, FederationReferenceType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  credibility?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  detectedCountry?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  detectedDate?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  detectedPlace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expires?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  features?: Resolver<Maybe<Array<ResolversTypes['ComparedFeature']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  images?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['AlertKind']>, ParentType, ContextType>;
  numbers?: Resolver<Maybe<Array<ResolversTypes['SerialRange']>>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  pictures?: Resolver<Maybe<Array<ResolversTypes['Picture']>>, ParentType, ContextType>;
  quickCheck?: Resolver<Maybe<Array<ResolversTypes['ComparedFeature']>>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reliability?: Resolver<Maybe<ResolversTypes['Reliability']>, ParentType, ContextType>;
  returnReasons?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  reviewBy?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  specimenNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['AlertState']>, ParentType, ContextType>;
  statements?: Resolver<Maybe<Array<ResolversTypes['Statement']>>, ParentType, ContextType, Partial<AlertstatementsArgs>>;
  test?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlertConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AlertConnection'] = ResolversParentTypes['AlertConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['AlertEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Alert']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AlertEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AlertEdge'] = ResolversParentTypes['AlertEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
};

export type AlertOutcomeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AlertOutcome'] = ResolversParentTypes['AlertOutcome']> = {
  faults?: Resolver<Maybe<Array<ResolversTypes['RecordFault']>>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  moreFaults?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['WriteResult']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ComparedFeatureResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ComparedFeature'] = ResolversParentTypes['ComparedFeature']> = {
  fake?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fakeImage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fakePicture?: Resolver<Maybe<ResolversTypes['Picture']>, ParentType, ContextType>;
  genuine?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  genuineImage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  genuinePicture?: Resolver<Maybe<ResolversTypes['Picture']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['FeatureLevel']>, ParentType, ContextType>;
  light?: Resolver<Maybe<ResolversTypes['InspectionLight']>, ParentType, ContextType>;
  page?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  seen?: Resolver<Maybe<ResolversTypes['FakeSeen']>, ParentType, ContextType>;
  technique?: Resolver<Maybe<ResolversTypes['SecurityTechnique']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  recordAlerts?: Resolver<Maybe<Array<ResolversTypes['AlertOutcome']>>, ParentType, ContextType, RequireFields<MutationrecordAlertsArgs, 'idempotencyKey' | 'records'>>;
  recordSpecimens?: Resolver<Maybe<Array<ResolversTypes['SpecimenOutcome']>>, ParentType, ContextType, RequireFields<MutationrecordSpecimensArgs, 'idempotencyKey' | 'records'>>;
  withdrawAlerts?: Resolver<Maybe<Array<ResolversTypes['AlertOutcome']>>, ParentType, ContextType, RequireFields<MutationwithdrawAlertsArgs, 'idempotencyKey' | 'records'>>;
  withdrawSpecimens?: Resolver<Maybe<Array<ResolversTypes['SpecimenOutcome']>>, ParentType, ContextType, RequireFields<MutationwithdrawSpecimensArgs, 'idempotencyKey' | 'records'>>;
};

export type NodeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Alert' | 'Specimen', ParentType, ContextType>;
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

export type PagePositionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PagePosition'] = ResolversParentTypes['PagePosition']> = {
  height?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  width?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  x?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  y?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export interface PartialDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PartialDate'], any> {
  name: 'PartialDate';
}

export type PictureResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Picture'] = ResolversParentTypes['Picture']> = {
  address?: Resolver<Maybe<ResolversTypes['PictureAddress']>, ParentType, ContextType, RequireFields<PictureaddressArgs, 'size'>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  personalData?: Resolver<Maybe<ResolversTypes['PersonalData']>, ParentType, ContextType>;
};

export type PictureAddressResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PictureAddress'] = ResolversParentTypes['PictureAddress']> = {
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType, RequireFields<QueryalertArgs, 'id'>>;
  alerts?: Resolver<Maybe<ResolversTypes['AlertConnection']>, ParentType, ContextType, RequireFields<QueryalertsArgs, 'first'>>;
  specimen?: Resolver<Maybe<ResolversTypes['Specimen']>, ParentType, ContextType, RequireFields<QueryspecimenArgs, 'id'>>;
  specimens?: Resolver<Maybe<ResolversTypes['SpecimenConnection']>, ParentType, ContextType, RequireFields<QueryspecimensArgs, 'first'>>;
};

export type RecordResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Record'] = ResolversParentTypes['Record']> = {
  __resolveType: TypeResolveFn<'Alert' | 'Specimen', ParentType, ContextType>;
};

export type RecordFaultResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RecordFault'] = ResolversParentTypes['RecordFault']> = {
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SecurityFeatureResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SecurityFeature'] = ResolversParentTypes['SecurityFeature']> = {
  image?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['FeatureLevel']>, ParentType, ContextType>;
  light?: Resolver<Maybe<ResolversTypes['InspectionLight']>, ParentType, ContextType>;
  picture?: Resolver<Maybe<ResolversTypes['Picture']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['PagePosition']>, ParentType, ContextType>;
  technique?: Resolver<Maybe<ResolversTypes['SecurityTechnique']>, ParentType, ContextType>;
  whatToSee?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SerialRangeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SerialRange'] = ResolversParentTypes['SerialRange']> = {
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SpecimenResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Specimen'] = ResolversParentTypes['Specimen'], FederationReferenceType extends FederationReferenceTypes['Specimen'] = FederationReferenceTypes['Specimen']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Specimen']> | FederationReferenceType, FederationReferenceType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['SpecimenCategory']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  credibility?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  differenceFromPredecessor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstIssued?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  fitsNumberFormat?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<SpecimenfitsNumberFormatArgs, 'number'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastIssued?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  longestValidity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  material?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  numberFormat?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  pageCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  pages?: Resolver<Maybe<Array<ResolversTypes['SpecimenPage']>>, ParentType, ContextType>;
  predecessor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reliability?: Resolver<Maybe<ResolversTypes['Reliability']>, ParentType, ContextType>;
  reviewBy?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  size?: Resolver<Maybe<ResolversTypes['SpecimenSize']>, ParentType, ContextType>;
  statements?: Resolver<Maybe<Array<ResolversTypes['Statement']>>, ParentType, ContextType, Partial<SpecimenstatementsArgs>>;
  stillValid?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  test?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['SpecimenType']>, ParentType, ContextType>;
  updated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validityRules?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  zone?: Resolver<Maybe<ResolversTypes['ZoneLayout']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SpecimenConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SpecimenConnection'] = ResolversParentTypes['SpecimenConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['SpecimenEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Specimen']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SpecimenEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SpecimenEdge'] = ResolversParentTypes['SpecimenEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Specimen']>, ParentType, ContextType>;
};

export type SpecimenOutcomeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SpecimenOutcome'] = ResolversParentTypes['SpecimenOutcome']> = {
  faults?: Resolver<Maybe<Array<ResolversTypes['RecordFault']>>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  moreFaults?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['Specimen']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['WriteResult']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SpecimenPageResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SpecimenPage'] = ResolversParentTypes['SpecimenPage']> = {
  features?: Resolver<Maybe<Array<ResolversTypes['SecurityFeature']>>, ParentType, ContextType>;
  page?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SpecimenSizeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SpecimenSize'] = ResolversParentTypes['SpecimenSize']> = {
  height?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  width?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type StatementResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Statement'] = ResolversParentTypes['Statement']> = {
  at?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  Alert?: AlertResolvers<ContextType>;
  AlertConnection?: AlertConnectionResolvers<ContextType>;
  AlertEdge?: AlertEdgeResolvers<ContextType>;
  AlertOutcome?: AlertOutcomeResolvers<ContextType>;
  ComparedFeature?: ComparedFeatureResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  OwnerCode?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  PagePosition?: PagePositionResolvers<ContextType>;
  PartialDate?: GraphQLScalarType;
  Picture?: PictureResolvers<ContextType>;
  PictureAddress?: PictureAddressResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Record?: RecordResolvers<ContextType>;
  RecordFault?: RecordFaultResolvers<ContextType>;
  SecurityFeature?: SecurityFeatureResolvers<ContextType>;
  SerialRange?: SerialRangeResolvers<ContextType>;
  Specimen?: SpecimenResolvers<ContextType>;
  SpecimenConnection?: SpecimenConnectionResolvers<ContextType>;
  SpecimenEdge?: SpecimenEdgeResolvers<ContextType>;
  SpecimenOutcome?: SpecimenOutcomeResolvers<ContextType>;
  SpecimenPage?: SpecimenPageResolvers<ContextType>;
  SpecimenSize?: SpecimenSizeResolvers<ContextType>;
  Statement?: StatementResolvers<ContextType>;
};

