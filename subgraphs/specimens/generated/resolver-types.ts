import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PictureRecord, SpecimenRecord, AlertRecord, AlertReviewRecord } from '../../../records/specimens/records.ts';
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

/** An alert on a newly detected form of fraud with documents, in the manner of Dial-Doc. Its handling says who sees it once it is published, until its last day; before, its owner sees it, and from when it is submitted who reviews it. */
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
  /** The last day on which it is in force, in UTC: after it nobody but its owner sees it. Null where it has no end of its own. */
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
  /** Why it was returned, as quality control says it. */
  returnReasons?: Maybe<Array<Scalars['String']['output']>>;
  /** Deleted after this day unless its owner extends it; ten years after its creation by default, a rule of the hub's own. */
  reviewBy?: Maybe<Scalars['PartialDate']['output']>;
  /** What quality control said of its versions, the last first, as far as the caller may see it: 100 at most. */
  reviews?: Maybe<Array<AlertReview>>;
  /** Number of the genuine specimen it imitates or alters, as stated; `specimens` are the records it is linked to. */
  specimenNumber?: Maybe<Scalars['String']['output']>;
  /** How far it has come on its way to publication. It begins as DRAFT or SUBMITTED; its owner submits it, takes it back, and takes it out of force as DRAFT; quality control alone leads it on. Its contents change while it is DRAFT, and with the step to DRAFT or SUBMITTED. */
  state?: Maybe<AlertState>;
  /** Which source stated a value, and when, where that is known. */
  statements?: Maybe<Array<Statement>>;
  /** True for a record made for training or trials. It never answers a live question, nor a live record a test one. */
  test?: Maybe<Scalars['Boolean']['output']>;
  /** Short name of it. */
  title?: Maybe<Scalars['String']['output']>;
  /** Alerts in force that may tell of the same fake, the likeliest first: published, not past their last day, and of the same series, as far as you are shown both. Order and words of the features do not matter. It is an indication for who reviews, and no finding. */
  twins?: Maybe<AlertTwins>;
  /** When the hub recorded this version. */
  updated?: Maybe<Scalars['DateTime']['output']>;
  /** Which version of the record this is, counting from 1. */
  version?: Maybe<Scalars['Int']['output']>;
};


/** An alert on a newly detected form of fraud with documents, in the manner of Dial-Doc. Its handling says who sees it once it is published, until its last day; before, its owner sees it, and from when it is submitted who reviews it. */
export type AlertstatementsArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};


/** An alert on a newly detected form of fraud with documents, in the manner of Dial-Doc. Its handling says who sees it once it is published, until its last day; before, its owner sees it, and from when it is submitted who reviews it. */
export type AlerttwinsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
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

/** What became of drafting an alert of an inspection. */
export type AlertDrafted = {
  __typename?: 'AlertDrafted';
  /** The draft, for who may read it. */
  alert?: Maybe<Alert>;
  /** `UNCHANGED`: it was drafted before. */
  result?: Maybe<WriteResult>;
};

/** An alert in a page. */
export type AlertEdge = {
  __typename?: 'AlertEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The alert. */
  node?: Maybe<Alert>;
};

/** How many alerts are of a group. */
export type AlertGroup = {
  __typename?: 'AlertGroup';
  /** Which group of the second grouping; null where none is asked for, and where that is not known. */
  and?: Maybe<Scalars['String']['output']>;
  /** How many alerts. */
  count?: Maybe<Scalars['Int']['output']>;
  /** Which group: a country's code, a kind, a technique, a place with its country, a month or year; null for alerts of which that is not known, or of which you are not shown it. */
  key?: Maybe<Scalars['String']['output']>;
};

/** By what alerts are counted. */
export type AlertGrouping =
  /** By the place where they were detected, with its country; case and punctuation do not matter. */
  | 'BORDER_POINT'
  /** By the country where they were detected. */
  | 'DETECTED_COUNTRY'
  /** By the country whose document is imitated, as the number of the specimen says it or else the alert. */
  | 'ISSUER'
  /** By kind of fraud. */
  | 'KIND'
  /** By the month in which they were detected; where the year alone is known, by that. */
  | 'MONTH'
  /** By the techniques of the features in which they differ from the genuine: an alert counts once for each. */
  | 'TECHNIQUE'
  /** By the year in which they were detected. */
  | 'YEAR';

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
  /** The last day on which it is in force, in UTC: after it nobody but its owner sees it. Null where it has no end of its own. */
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
  /** Why it was returned, as quality control says it. */
  returnReasons?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Deleted after this day unless its owner extends it; ten years after its creation by default, a rule of the hub's own. */
  reviewBy?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Number of the genuine specimen it imitates or alters, as stated; `specimens` are the records it is linked to. */
  specimenNumber?: InputMaybe<Scalars['String']['input']>;
  /** How far it has come on its way to publication. It begins as DRAFT or SUBMITTED; its owner submits it, takes it back, and takes it out of force as DRAFT; quality control alone leads it on. Its contents change while it is DRAFT, and with the step to DRAFT or SUBMITTED. */
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

/** What an organisation of quality control said of one version of an alert. It is kept as it was said. */
export type AlertReview = Node & RecordInterface & {
  __typename?: 'AlertReview';
  /** The alert; null where the caller does not see it any more. */
  alert?: Maybe<Alert>;
  /** Owner of the alert. */
  alertOwner?: Maybe<Scalars['OwnerCode']['output']>;
  /** The version that was reviewed. */
  alertVersion?: Maybe<Scalars['Int']['output']>;
  /** What was looked at, item by item. */
  checklist?: Maybe<Array<ReviewedItem>>;
  /** When the hub first recorded it. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: Maybe<Scalars['Int']['output']>;
  /** What the review came to. */
  decision?: Maybe<ReviewDecision>;
  /** What it is called in a list, in one line, of what you are shown of it, or else by its kind and owner. For reading alone: how it is made may change, and it is no key. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** Stable id, prefix REV. */
  id: Scalars['ID']['output'];
  /** The organisation that reviewed. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** Why, where the alert was returned. */
  reasons?: Maybe<Array<Scalars['String']['output']>>;
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
  /** When the hub recorded this version. */
  updated?: Maybe<Scalars['DateTime']['output']>;
  /** Which version of the record this is, counting from 1. */
  version?: Maybe<Scalars['Int']['output']>;
};


/** What an organisation of quality control said of one version of an alert. It is kept as it was said. */
export type AlertReviewstatementsArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** A page of alert reviews. */
export type AlertReviewConnection = {
  __typename?: 'AlertReviewConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<AlertReviewEdge>>;
  /** The alert reviews alone. */
  nodes?: Maybe<Array<AlertReview>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** An alert review in a page. */
export type AlertReviewEdge = {
  __typename?: 'AlertReviewEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The alert review. */
  node?: Maybe<AlertReview>;
};

/** Orders of alert reviews. Those of one value come in the order of their ids, those without one last, and where you are not shown what it goes by, a record is left out. */
export type AlertReviewOrder =
  /** By when the present version was recorded, the newest first. */
  | 'UPDATED_NEWEST'
  /** By when the present version was recorded, the oldest first. */
  | 'UPDATED_OLDEST';

/** What became of a review. */
export type AlertReviewed = {
  __typename?: 'AlertReviewed';
  /** The alert as it stands now; null where its handling does not show it to the reviewer. */
  alert?: Maybe<Alert>;
  /** `CONFLICT`: another version stands than the one that was reviewed, and nothing was written. */
  result?: Maybe<WriteResult>;
  /** The review, where it is kept. */
  review?: Maybe<AlertReview>;
};

/** Stages on the way to publication. */
export type AlertState =
  /** Being written, or taken out of force for a correction. */
  | 'DRAFT'
  /** Being reviewed by an organisation other than its owner's. */
  | 'IN_QUALITY_CONTROL'
  /** In force: seen by whom its owner stated as handling. */
  | 'PUBLISHED'
  /** Given back, with reasons. It is submitted again once it was changed. */
  | 'RETURNED'
  /** Handed in: it waits for its review, and its contents stand. */
  | 'SUBMITTED';

/** How many alerts there are, by group. */
export type AlertStatistics = {
  __typename?: 'AlertStatistics';
  /** Whether the groups add up to the total. By technique they do not, as an alert counts once for each. */
  addsUp?: Maybe<Scalars['Boolean']['output']>;
  /** Those in which there are any, in the order of their keys. */
  groups?: Maybe<Array<AlertGroup>>;
  /** How many alerts were counted, each once. */
  total?: Maybe<Scalars['Int']['output']>;
};

/** What became of an alert that its owner submitted. */
export type AlertSubmitted = {
  __typename?: 'AlertSubmitted';
  /** The alert as it stands now. */
  alert?: Maybe<Alert>;
  /** `CONFLICT`: another version stands than the one named, and nothing was written. */
  result?: Maybe<WriteResult>;
};

/** An alert that may tell of the same fake. */
export type AlertTwin = {
  __typename?: 'AlertTwin';
  /** The alert. */
  alert?: Maybe<Alert>;
  /** How likely it is. */
  likely?: Maybe<TwinLikelihood>;
  /** Why, and what speaks against it, feature by feature. */
  reasons?: Maybe<Array<TwinReason>>;
};

/** Alerts that may tell of the same fake. */
export type AlertTwins = {
  __typename?: 'AlertTwins';
  /** The likeliest first. */
  matches?: Maybe<Array<AlertTwin>>;
  /** Whether there are others, less likely. */
  more?: Maybe<Scalars['Boolean']['output']>;
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

/** A document that is looked at. */
export type DocumentToInspect = {
  /** Its category. */
  category: SpecimenCategory;
  /** When it was issued, as printed. */
  issued?: InputMaybe<Scalars['PartialDate']['input']>;
  /** The issuing country: a code of Doc 9303 or ISO 3166, or its name in English. */
  issuer: Scalars['String']['input'];
  /** Its number, as printed. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** Its type; ordinary where it is left out. */
  type?: InputMaybe<SpecimenType>;
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

/** A fact that two versions state, and not alike. */
export type FactComparison = {
  __typename?: 'FactComparison';
  /** Which fact. */
  fact?: Maybe<SpecimenFact>;
  /** As the one has it. */
  one?: Maybe<Scalars['String']['output']>;
  /** As the other has it. */
  other?: Maybe<Scalars['String']['output']>;
};

/** What is seen of a feature where it is not as it should be. */
export type FakeSeen =
  /** Nothing of it. */
  | 'ABSENT'
  /** Something else in its place. */
  | 'DIFFERENT';

/** In what a feature of two versions differs. */
export type FeatureAspect =
  /** In who looks at it. */
  | 'LEVEL'
  /** In where on the page it is, by more than a hundredth of the page; where both say where. */
  | 'POSITION'
  /** In what a genuine document shows. */
  | 'WHAT_TO_SEE';

/** What became of a feature from one version to the other. */
export type FeatureChange =
  /** The other alone has it. */
  | 'ADDED'
  /** Both have it, and not alike. */
  | 'CHANGED'
  /** The one alone has it. */
  | 'REMOVED'
  /** Both have it alike. */
  | 'SAME'
  /** One of them alone shows it to you, and not all levels of the other are shown to you: whether it has it is not told. */
  | 'UNKNOWN';

/** A feature of two versions: of the same page, technique and light. */
export type FeatureComparison = {
  __typename?: 'FeatureComparison';
  /** What became of it. */
  change?: Maybe<FeatureChange>;
  /** In what the two differ. */
  differs?: Maybe<Array<FeatureAspect>>;
  /** Under which light to look. */
  light?: Maybe<InspectionLight>;
  /** As the one has it; null where it shows none. */
  one?: Maybe<SecurityFeature>;
  /** As the other has it; null where it shows none. */
  other?: Maybe<SecurityFeature>;
  /** How it is made. */
  technique?: Maybe<SecurityTechnique>;
};

/** What is seen of a feature. */
export type FeatureFinding =
  /** Nothing of it is there. */
  | 'ABSENT'
  /** Something is there, and not as described. */
  | 'DIFFERENT'
  /** It is as described. */
  | 'PRESENT';

/** For whom a feature is; `BORDER` where its owner does not say. */
export type FeatureLevel =
  /** For officers: of the field class `border`. */
  | 'BORDER'
  /** For examiners: of the field class `laboratory`. No card and no first line has it. */
  | 'LABORATORY'
  /** For anybody. */
  | 'PUBLIC';

/** A feature with what was seen of it. */
export type FeatureSeen = {
  __typename?: 'FeatureSeen';
  /** What was seen. */
  finding?: Maybe<FeatureFinding>;
  /** The light it shows under; null where it is looked at as it is. */
  light?: Maybe<InspectionLight>;
  /** Where it is, such as `data page`. */
  page?: Maybe<Scalars['String']['output']>;
  /** Technique. */
  technique?: Maybe<SecurityTechnique>;
  /** What is to be seen where it is genuine. */
  whatToSee?: Maybe<Scalars['String']['output']>;
};

/** What was seen of a feature, which is named as a specimen or the last answer names it: any other is refused. */
export type FeatureSeenInput = {
  /** What was seen. */
  finding: FeatureFinding;
  /** The light it shows under; null where it is looked at as it is. */
  light?: InputMaybe<InspectionLight>;
  /** Where it is, such as `data page`. */
  page: Scalars['String']['input'];
  /** Technique. */
  technique: SecurityTechnique;
  /** What is to be seen where it is genuine. */
  whatToSee: Scalars['String']['input'];
};

/** A feature to look at. */
export type FeatureToLookAt = {
  __typename?: 'FeatureToLookAt';
  /** The light it shows under; null where it is looked at as it is. */
  light?: Maybe<InspectionLight>;
  /** Where it is, such as `data page`. */
  page?: Maybe<Scalars['String']['output']>;
  /** Technique. */
  technique?: Maybe<SecurityTechnique>;
  /** What is to be seen where it is genuine. */
  whatToSee?: Maybe<Scalars['String']['output']>;
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

/** That a document was looked at, feature by feature, and what that came to. It is about a document and names no traveller. It is the bureau's own, and shown to no other. */
export type Inspection = Node & RecordInterface & {
  __typename?: 'Inspection';
  /** Id of the alert that was drafted of it. */
  alert?: Maybe<Scalars['ID']['output']>;
  /** Its category. */
  category?: Maybe<SpecimenCategory>;
  /** When the hub first recorded it. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: Maybe<Scalars['Int']['output']>;
  /** What it is called in a list, in one line, of what you are shown of it, or else by its kind and owner. For reading alone: how it is made may change, and it is no key. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** Stable id, prefix INS. */
  id: Scalars['ID']['output'];
  /** When it was issued, as printed. */
  issued?: Maybe<Scalars['PartialDate']['output']>;
  /** The issuing country of the document, or who claims to be it. */
  issuer?: Maybe<Scalars['OwnerCode']['output']>;
  /** The lights that were at hand. */
  lights?: Maybe<Array<InspectionLight>>;
  /** Id of the specimen that was nearest; null where no version was known. */
  nearest?: Maybe<Scalars['ID']['output']>;
  /** In the examiner's words. */
  note?: Maybe<Scalars['String']['output']>;
  /** Its number, as printed. */
  number?: Maybe<Scalars['String']['output']>;
  /** What was seen. */
  observations?: Maybe<Array<FeatureSeen>>;
  /** What an examiner found the document to be; null until somebody says. */
  outcome?: Maybe<InspectionOutcome>;
  /** The country (its National Central Bureau) or organisation that owns the record. Only the owner writes it. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** Border point or place, in the bureau's own words. */
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
  /** Its type. */
  type?: Maybe<SpecimenType>;
  /** When the hub recorded this version. */
  updated?: Maybe<Scalars['DateTime']['output']>;
  /** What that came to when it was recorded. */
  verdict?: Maybe<InspectionVerdict>;
  /** Which version of the record this is, counting from 1. */
  version?: Maybe<Scalars['Int']['output']>;
};


/** That a document was looked at, feature by feature, and what that came to. It is about a document and names no traveller. It is the bureau's own, and shown to no other. */
export type InspectionstatementsArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** What an inspection came to. It has no percentage. */
export type InspectionAnswer = {
  __typename?: 'InspectionAnswer';
  /** The one feature to look at next; null where no light at hand shows one that would tell more. */
  next?: Maybe<FeatureToLookAt>;
  /** Everything it may be of what the caller is told of, what fits best first. */
  ranked?: Maybe<Array<InspectionMatch>>;
  /** The verdict in words, with the reason where nothing can be said. */
  says?: Maybe<Scalars['String']['output']>;
  /** Whether what was seen goes with a genuine document. */
  verdict?: Maybe<InspectionVerdict>;
};

/** A page of inspections. */
export type InspectionConnection = {
  __typename?: 'InspectionConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<InspectionEdge>>;
  /** The inspections alone. */
  nodes?: Maybe<Array<Inspection>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** An inspection in a page. */
export type InspectionEdge = {
  __typename?: 'InspectionEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The inspection. */
  node?: Maybe<Inspection>;
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

/** One thing that the document may be, with what speaks for it and against it. */
export type InspectionMatch = {
  __typename?: 'InspectionMatch';
  /** What was seen as it would be. */
  agrees?: Maybe<Array<FeatureSeen>>;
  /** What was seen otherwise. */
  contradicts?: Maybe<Array<FeatureSeen>>;
  /** What it would be. */
  kind?: Maybe<InspectionMatchKind>;
  /** Id of the specimen, of a known fake that of the alert; of what is like no known version that of the specimen it is most like. */
  match?: Maybe<Scalars['ID']['output']>;
  /** Number of the genuine version that it is, imitates or is most like. */
  number?: Maybe<Scalars['String']['output']>;
  /** What is printed and the version does not have. */
  print?: Maybe<Array<PrintFault>>;
  /** Short name of the version or the alert, as its owner states it. */
  title?: Maybe<Scalars['String']['output']>;
};

/** What a document may be. */
export type InspectionMatchKind =
  /** Genuine, of this version. */
  | 'GENUINE'
  /** A fake that an alert describes. */
  | 'KNOWN_FAKE'
  /** Like no known version: most like this one. */
  | 'UNDESCRIBED';

/** Orders of inspections. Those of one value come in the order of their ids, those without one last, and where you are not shown what it goes by, a record is left out. */
export type InspectionOrder =
  /** By when the present version was recorded, the newest first. */
  | 'UPDATED_NEWEST'
  /** By when the present version was recorded, the oldest first. */
  | 'UPDATED_OLDEST';

/** What an examiner found a document to be. */
export type InspectionOutcome =
  /** False. */
  | 'FAKE'
  /** Genuine. */
  | 'GENUINE'
  /** The examiner could not tell. */
  | 'UNDECIDED';

/** What became of recording an inspection. */
export type InspectionRecorded = {
  __typename?: 'InspectionRecorded';
  /** What it came to. */
  answer?: Maybe<InspectionAnswer>;
  /** The id of the inspection. */
  id?: Maybe<Scalars['ID']['output']>;
  /** `CHANGED`: the inspection of this reference stood already, and has a new version. */
  result?: Maybe<WriteResult>;
};

/** Whether what was seen goes with a genuine document. */
export type InspectionVerdict =
  /** Too little was looked at, or what was seen speaks both ways. */
  | 'CANNOT_SAY'
  /** It goes with a genuine version, and enough was looked at to say so. */
  | 'CONSISTENT'
  /** It goes with no genuine version well enough: second line looks at the document. */
  | 'CONTRADICTED';

/** What became of an act on an inspection. */
export type InspectionWritten = {
  __typename?: 'InspectionWritten';
  /** The inspection as it stands now, for who may read it. */
  inspection?: Maybe<Inspection>;
  /** `CONFLICT`: another version stands, as somebody else has acted. */
  result?: Maybe<WriteResult>;
};

/** What became of one of many numbers that were looked up. */
export type LookUpResult =
  /** There are records of this number that the caller may see. */
  | 'FOUND'
  /** It names nothing, such as `N/A`, and was not looked for. */
  | 'NAMES_NOTHING'
  /** There is none that the caller may see. */
  | 'NOT_FOUND';

/** What can be done with alerts on their way to publication, and what is kept of inspections. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Takes a submitted alert into quality control, for a key of an organisation that reviews, other than the alert's owner, that has not itself submitted it. Null where it sees no such alert. */
  beginReview?: Maybe<ReviewBegun>;
  /** Makes a draft alert of what contradicted, once; null where the bureau has no such inspection. */
  draftAlert?: Maybe<AlertDrafted>;
  /** Says what an examiner found the document to be, by the version that the examiner has seen; null where the bureau has no such inspection. */
  inspectionOutcome?: Maybe<InspectionWritten>;
  /** Writes records of the caller's own, at most 100 at once; outcomes in their order. */
  recordAlerts?: Maybe<Array<AlertOutcome>>;
  /** Keeps an inspection under the bureau's own reference. Said again under it with more seen, it is the same record's next version. */
  recordInspection?: Maybe<InspectionRecorded>;
  /** Writes records of the caller's own, at most 100 at once; outcomes in their order. */
  recordSpecimens?: Maybe<Array<SpecimenOutcome>>;
  /** Publishes an alert in quality control, or returns it to its owner, for the same. The review is kept. Null where it sees no such alert. */
  reviewAlert?: Maybe<AlertReviewed>;
  /** Submits a draft of the caller's as it stands. Null where it has no such alert. One that was returned is recorded as `DRAFT` first. */
  submitAlert?: Maybe<AlertSubmitted>;
  /** Withdraws records of the caller's own, at most 100 at once, with what links to them; outcomes in their order. */
  withdrawAlerts?: Maybe<Array<AlertOutcome>>;
  /** Withdraws records of the caller's own, at most 100 at once, with what links to them; outcomes in their order. */
  withdrawSpecimens?: Maybe<Array<SpecimenOutcome>>;
};


/** What can be done with alerts on their way to publication, and what is kept of inspections. */
export type MutationbeginReviewArgs = {
  alert: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/** What can be done with alerts on their way to publication, and what is kept of inspections. */
export type MutationdraftAlertArgs = {
  description?: InputMaybe<Scalars['String']['input']>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  inspection: Scalars['ID']['input'];
  title?: InputMaybe<Scalars['String']['input']>;
};


/** What can be done with alerts on their way to publication, and what is kept of inspections. */
export type MutationinspectionOutcomeArgs = {
  expected: Scalars['Int']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  inspection: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  outcome: InspectionOutcome;
};


/** What can be done with alerts on their way to publication, and what is kept of inspections. */
export type MutationrecordAlertsArgs = {
  idempotencyKey: Scalars['String']['input'];
  records: Array<AlertInput>;
};


/** What can be done with alerts on their way to publication, and what is kept of inspections. */
export type MutationrecordInspectionArgs = {
  document: DocumentToInspect;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  lights?: Array<InspectionLight>;
  observations: Array<FeatureSeenInput>;
  place?: InputMaybe<Scalars['String']['input']>;
  reference: Scalars['String']['input'];
};


/** What can be done with alerts on their way to publication, and what is kept of inspections. */
export type MutationrecordSpecimensArgs = {
  idempotencyKey: Scalars['String']['input'];
  records: Array<SpecimenInput>;
};


/** What can be done with alerts on their way to publication, and what is kept of inspections. */
export type MutationreviewAlertArgs = {
  alert: Scalars['ID']['input'];
  checklist: Array<ReviewedItemInput>;
  decision: ReviewDecision;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  reasons?: InputMaybe<Array<Scalars['String']['input']>>;
  version: Scalars['Int']['input'];
};


/** What can be done with alerts on their way to publication, and what is kept of inspections. */
export type MutationsubmitAlertArgs = {
  alert: Scalars['ID']['input'];
  expected?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/** What can be done with alerts on their way to publication, and what is kept of inspections. */
export type MutationwithdrawAlertsArgs = {
  idempotencyKey: Scalars['String']['input'];
  records: Array<WithdrawalInput>;
};


/** What can be done with alerts on their way to publication, and what is kept of inspections. */
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

/** A page of two versions. */
export type PageComparison = {
  __typename?: 'PageComparison';
  /** Its features, as the other has them, then those that the one alone has. */
  features?: Maybe<Array<FeatureComparison>>;
  /** Which one, as the other calls it, or else the one. */
  page?: Maybe<Scalars['String']['output']>;
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

/** What is printed in a document and its version does not have. */
export type PrintFault =
  /** The form of its number. */
  | 'NUMBER_FORM'
  /** The day of its issue: none of the version was issued then. */
  | 'YEARS';

/** What can be asked. */
export type Query = {
  __typename?: 'Query';
  /** An alert by its id; null where there is none that the caller may see. */
  alert?: Maybe<Alert>;
  /** A review of an alert by its id; null where there is none that the caller may see. */
  alertReview?: Maybe<AlertReview>;
  /** Reviews of alerts, of one alert where it is named, of one decision where one is. */
  alertReviews?: Maybe<AlertReviewConnection>;
  /** How many alerts there are by issuer, technique, border point, time and so on: of those that you may see, and of each as much as you are shown of it. All of them are counted, or the question is refused with what would narrow it. */
  alertStatistics?: Maybe<AlertStatistics>;
  /** Alerts by kind, country of the document, country of detection, state, and number of the specimen (in any case); every argument given must fit. */
  alerts?: Maybe<AlertConnection>;
  /** Two specimens beside each other, page by page; null where either is none that the caller may see. */
  compareSpecimens?: Maybe<SpecimenComparison>;
  /** Compares what is seen of a document with its genuine versions and the alerts on fakes of them, as often as something more is seen. Nothing is kept of it but the audit's entry. */
  inspect?: Maybe<InspectionAnswer>;
  /** An inspection by its id; null where the bureau has no such one. */
  inspection?: Maybe<Inspection>;
  /** The bureau's inspections, of an issuer and with a verdict where they are named. */
  inspections?: Maybe<InspectionConnection>;
  /** A specimen by its id; null where there is none that the caller may see. */
  specimen?: Maybe<Specimen>;
  /** Specimens by number (in any case), issuing country, category and type; every argument given must fit. */
  specimens?: Maybe<SpecimenConnection>;
  /** Versions of which a document may be valid on a day, by number: all that you may see, or a refusal where there are more than are looked through. A version is left out where its first document was issued later, where the last one is older than any may be (`lastIssued` and `longestValidity`), or where its owner says that none is valid any more, which counts from today on; what its owner does not say keeps it out of nothing. */
  specimensInForce?: Maybe<Array<Maybe<Specimen>>>;
};


/** What can be asked. */
export type QueryalertArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryalertReviewArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryalertReviewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  alert?: InputMaybe<Scalars['ID']['input']>;
  createdSince?: InputMaybe<Scalars['DateTime']['input']>;
  decision?: InputMaybe<ReviewDecision>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AlertReviewOrder>;
  owners?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};


/** What can be asked. */
export type QueryalertStatisticsArgs = {
  and?: InputMaybe<AlertGrouping>;
  by: AlertGrouping;
  detected?: InputMaybe<DateRange>;
  detectedCountries?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  issuers?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  kinds?: InputMaybe<Array<AlertKind>>;
  states?: InputMaybe<Array<AlertState>>;
  techniques?: InputMaybe<Array<SecurityTechnique>>;
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
export type QuerycompareSpecimensArgs = {
  one: Scalars['ID']['input'];
  other: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryinspectArgs = {
  document: DocumentToInspect;
  lights?: Array<InspectionLight>;
  observations?: Array<FeatureSeenInput>;
};


/** What can be asked. */
export type QueryinspectionArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryinspectionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  createdSince?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  issuer?: InputMaybe<Scalars['OwnerCode']['input']>;
  orderBy?: InputMaybe<InspectionOrder>;
  owners?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
  verdict?: InputMaybe<InspectionVerdict>;
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


/** What can be asked. */
export type QueryspecimensInForceArgs = {
  category: SpecimenCategory;
  issuer: Scalars['OwnerCode']['input'];
  on?: InputMaybe<Scalars['PartialDate']['input']>;
  type?: InputMaybe<SpecimenType>;
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

/** What became of an alert that was taken into quality control. */
export type ReviewBegun = {
  __typename?: 'ReviewBegun';
  /** The alert as it stands now: its version is the one to review. Null where it is not seen any more. */
  alert?: Maybe<Alert>;
  /** `CONFLICT`: its owner has changed it meanwhile, or somebody else took it in, and nothing was written: see how it stands now. */
  result?: Maybe<WriteResult>;
};

/** What a review comes to. */
export type ReviewDecision =
  /** The alert is in force from the next request on. */
  | 'PUBLISH'
  /** The alert goes back to its owner, with reasons. */
  | 'RETURN';

/** What a reviewer finds of an item. */
export type ReviewFinding =
  /** It is not, and the alert cannot be published. */
  | 'FAILED'
  /** It does not apply to this alert. */
  | 'NOT_APPLICABLE'
  /** It is as it has to be. */
  | 'PASSED';

/** What quality control looks at in an alert: a list of the hub's own. */
export type ReviewItem =
  /** Each feature is described, genuine beside fake. */
  | 'FEATURES_DESCRIBED'
  /** The genuine specimen is named, and is the right one. */
  | 'GENUINE_SPECIMEN_NAMED'
  /** The handling fits what the alert holds. */
  | 'HANDLING_RIGHT'
  /** No alert in force is about the same fake. */
  | 'NOT_A_DUPLICATE'
  /** Numbers and dates are such as the series can have. */
  | 'NUMBERS_PLAUSIBLE'
  /** No picture or text holds personal data of anybody's. */
  | 'PERSONAL_DATA_MASKED'
  /** The pictures can be read. */
  | 'PICTURES_LEGIBLE';

/** An item of the checklist as a reviewer found it. */
export type ReviewedItem = {
  __typename?: 'ReviewedItem';
  /** What was found. */
  finding?: Maybe<ReviewFinding>;
  /** What was looked at. */
  item?: Maybe<ReviewItem>;
  /** In the reviewer's words. */
  note?: Maybe<Scalars['String']['output']>;
};

/** An item of the checklist as a reviewer found it. */
export type ReviewedItemInput = {
  /** What was found. */
  finding: ReviewFinding;
  /** What was looked at. */
  item: ReviewItem;
  /** In the reviewer's words. */
  note?: InputMaybe<Scalars['String']['input']>;
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
  /** What changed from the version that it follows, computed from the features of both; null where you see none that it follows. */
  changes?: Maybe<SpecimenComparison>;
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
  /** The version that it follows, by that number, among those that you may see. Of several that state it, the one of the issuing country itself, or else the one with the lowest id. */
  predecessorSpecimen?: Maybe<Specimen>;
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
  /** Versions that name its number as the one they follow; first those that the issuing country itself states. */
  successors?: Maybe<SpecimenConnection>;
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


/** An example of a genuine series of documents, in the manner of EdisonTD: what a document of the series looks like, and how to tell. */
export type SpecimensuccessorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
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

/** Two versions of a series beside each other: what changed from the one to the other, of what you are shown of both. */
export type SpecimenComparison = {
  __typename?: 'SpecimenComparison';
  /** Facts that both state, and not alike. */
  facts?: Maybe<Array<FactComparison>>;
  /** Levels whose features are compared: those that you are shown of both. What either withholds from you counts as absent in both, and that it withholds a level says nothing of whether it has features of it. */
  levels?: Maybe<Array<FeatureLevel>>;
  /** The version from which the change is told: the predecessor. */
  one?: Maybe<Specimen>;
  /** The version to which it is told. */
  other?: Maybe<Specimen>;
  /** Page by page, as the other has them, then those that the one alone has. A page is the same where its name is, whatever its case and punctuation. */
  pages?: Maybe<Array<PageComparison>>;
};


/** Two versions of a series beside each other: what changed from the one to the other, of what you are shown of both. */
export type SpecimenComparisonpagesArgs = {
  changed?: InputMaybe<Scalars['Boolean']['input']>;
};

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

/** What a specimen says of its series as a whole. */
export type SpecimenFact =
  /** When its first document was issued. */
  | 'FIRST_ISSUED'
  /** When its last document was issued. */
  | 'LAST_ISSUED'
  /** Years that none of them outlives. */
  | 'LONGEST_VALIDITY'
  /** What they are made of. */
  | 'MATERIAL'
  /** Format of their numbers. */
  | 'NUMBER_FORMAT'
  /** How many pages they have. */
  | 'PAGE_COUNT'
  /** Size. */
  | 'SIZE'
  /** Whether its documents may still be valid. */
  | 'STILL_VALID'
  /** Short name of the series. */
  | 'TITLE'
  /** For how long they are valid, and for whom. */
  | 'VALIDITY_RULES'
  /** Layout of the machine-readable zone. */
  | 'ZONE';

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

/** What two alerts are compared in. */
export type TwinAspect =
  /** What the fake shows of a feature. */
  | 'FEATURE'
  /** What kind of fraud it is. */
  | 'KIND'
  /** Ranges of numbers. */
  | 'NUMBERS'
  /** Where it was detected. */
  | 'PLACE'
  /** Which version it imitates. */
  | 'SERIES'
  /** When it was detected. */
  | 'TIME';

/** How likely two alerts tell of the same fake. */
export type TwinLikelihood =
  /** The same, as it seems: more than three quarters of the features are described much alike, or half of them where ranges of numbers overlap. Of invented fakes described again by other writers half are told so, and of others one in a hundred. */
  | 'SAME'
  /** More speaks for it than against it. */
  | 'SIMILAR';

/** What speaks for or against it that two alerts tell of the same fake. */
export type TwinReason = {
  __typename?: 'TwinReason';
  /** Whether it speaks for it. */
  agrees?: Maybe<Scalars['Boolean']['output']>;
  /** What was compared. */
  aspect?: Maybe<TwinAspect>;
  /** In words. */
  says?: Maybe<Scalars['String']['output']>;
  /** Of a feature: how the genuine one is made. */
  technique?: Maybe<SecurityTechnique>;
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
  AlertReview: AlertReview;
  Inspection: Inspection;
  Specimen: Specimen;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Alert:
    ( { __typename: 'Alert' }
    & GraphQLRecursivePick<FederationTypes['Alert'], {"id":true}> );
  AlertReview:
    ( { __typename: 'AlertReview' }
    & GraphQLRecursivePick<FederationTypes['AlertReview'], {"id":true}> );
  Inspection:
    ( { __typename: 'Inspection' }
    & GraphQLRecursivePick<FederationTypes['Inspection'], {"id":true}> );
  Specimen:
    ( { __typename: 'Specimen' }
    & GraphQLRecursivePick<FederationTypes['Specimen'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( AlertRecord )
    | ( AlertReviewRecord )
    | ( Inspection )
    | ( SpecimenRecord )
  ;
  Record:
    | ( AlertRecord )
    | ( AlertReviewRecord )
    | ( Inspection )
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
  AlertDrafted: ResolverTypeWrapper<Omit<AlertDrafted, 'alert'> & { alert?: Maybe<ResolversTypes['Alert']> }>;
  AlertEdge: ResolverTypeWrapper<Edge<AlertRecord>>;
  AlertGroup: ResolverTypeWrapper<AlertGroup>;
  AlertGrouping: AlertGrouping;
  AlertInput: AlertInput;
  AlertKind: AlertKind;
  AlertOrder: AlertOrder;
  AlertOutcome: ResolverTypeWrapper<Omit<AlertOutcome, 'record'> & { record?: Maybe<ResolversTypes['Alert']> }>;
  AlertReview: ResolverTypeWrapper<AlertReviewRecord>;
  AlertReviewConnection: ResolverTypeWrapper<Connection<AlertReviewRecord>>;
  AlertReviewEdge: ResolverTypeWrapper<Edge<AlertReviewRecord>>;
  AlertReviewOrder: AlertReviewOrder;
  AlertReviewed: ResolverTypeWrapper<Omit<AlertReviewed, 'alert' | 'review'> & { alert?: Maybe<ResolversTypes['Alert']>, review?: Maybe<ResolversTypes['AlertReview']> }>;
  AlertState: AlertState;
  AlertStatistics: ResolverTypeWrapper<AlertStatistics>;
  AlertSubmitted: ResolverTypeWrapper<Omit<AlertSubmitted, 'alert'> & { alert?: Maybe<ResolversTypes['Alert']> }>;
  AlertTwin: ResolverTypeWrapper<Omit<AlertTwin, 'alert'> & { alert?: Maybe<ResolversTypes['Alert']> }>;
  AlertTwins: ResolverTypeWrapper<Omit<AlertTwins, 'matches'> & { matches?: Maybe<Array<ResolversTypes['AlertTwin']>> }>;
  AudienceInput: AudienceInput;
  ComparedFeature: ResolverTypeWrapper<Omit<ComparedFeature, 'fakePicture' | 'genuinePicture'> & { fakePicture?: Maybe<ResolversTypes['Picture']>, genuinePicture?: Maybe<ResolversTypes['Picture']> }>;
  ComparedFeatureInput: ComparedFeatureInput;
  DateRange: DateRange;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DocumentToInspect: DocumentToInspect;
  DocumentType: DocumentType;
  FactComparison: ResolverTypeWrapper<FactComparison>;
  FakeSeen: FakeSeen;
  FeatureAspect: FeatureAspect;
  FeatureChange: FeatureChange;
  FeatureComparison: ResolverTypeWrapper<Omit<FeatureComparison, 'one' | 'other'> & { one?: Maybe<ResolversTypes['SecurityFeature']>, other?: Maybe<ResolversTypes['SecurityFeature']> }>;
  FeatureFinding: FeatureFinding;
  FeatureLevel: FeatureLevel;
  FeatureSeen: ResolverTypeWrapper<FeatureSeen>;
  FeatureSeenInput: FeatureSeenInput;
  FeatureToLookAt: ResolverTypeWrapper<FeatureToLookAt>;
  FraudType: FraudType;
  HandlingInput: HandlingInput;
  Inspection: ResolverTypeWrapper<Inspection>;
  InspectionAnswer: ResolverTypeWrapper<InspectionAnswer>;
  InspectionConnection: ResolverTypeWrapper<Connection<unknown>>;
  InspectionEdge: ResolverTypeWrapper<Edge<unknown>>;
  InspectionLight: InspectionLight;
  InspectionMatch: ResolverTypeWrapper<InspectionMatch>;
  InspectionMatchKind: InspectionMatchKind;
  InspectionOrder: InspectionOrder;
  InspectionOutcome: InspectionOutcome;
  InspectionRecorded: ResolverTypeWrapper<InspectionRecorded>;
  InspectionVerdict: InspectionVerdict;
  InspectionWritten: ResolverTypeWrapper<InspectionWritten>;
  LookUpResult: LookUpResult;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  NumberRange: NumberRange;
  OwnerCode: ResolverTypeWrapper<Scalars['OwnerCode']['output']>;
  PageComparison: ResolverTypeWrapper<Omit<PageComparison, 'features'> & { features?: Maybe<Array<ResolversTypes['FeatureComparison']>> }>;
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
  PrintFault: PrintFault;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Record: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Record']>;
  RecordFault: ResolverTypeWrapper<RecordFault>;
  Reliability: Reliability;
  ReportedDocumentInput: ReportedDocumentInput;
  ReviewBegun: ResolverTypeWrapper<Omit<ReviewBegun, 'alert'> & { alert?: Maybe<ResolversTypes['Alert']> }>;
  ReviewDecision: ReviewDecision;
  ReviewFinding: ReviewFinding;
  ReviewItem: ReviewItem;
  ReviewedItem: ResolverTypeWrapper<ReviewedItem>;
  ReviewedItemInput: ReviewedItemInput;
  ScreeningInput: ScreeningInput;
  SecurityFeature: ResolverTypeWrapper<Omit<SecurityFeature, 'picture'> & { picture?: Maybe<ResolversTypes['Picture']> }>;
  SecurityFeatureInput: SecurityFeatureInput;
  SecurityTechnique: SecurityTechnique;
  SerialRange: ResolverTypeWrapper<SerialRange>;
  SerialRangeInput: SerialRangeInput;
  Sex: Sex;
  Specimen: ResolverTypeWrapper<SpecimenRecord>;
  SpecimenCategory: SpecimenCategory;
  SpecimenComparison: ResolverTypeWrapper<Omit<SpecimenComparison, 'one' | 'other' | 'pages'> & { one?: Maybe<ResolversTypes['Specimen']>, other?: Maybe<ResolversTypes['Specimen']>, pages?: Maybe<Array<ResolversTypes['PageComparison']>> }>;
  SpecimenConnection: ResolverTypeWrapper<Connection<SpecimenRecord>>;
  SpecimenEdge: ResolverTypeWrapper<Edge<SpecimenRecord>>;
  SpecimenFact: SpecimenFact;
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
  TwinAspect: TwinAspect;
  TwinLikelihood: TwinLikelihood;
  TwinReason: ResolverTypeWrapper<TwinReason>;
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
  AlertDrafted: Omit<AlertDrafted, 'alert'> & { alert?: Maybe<ResolversParentTypes['Alert']> };
  AlertEdge: Edge<AlertRecord>;
  AlertGroup: AlertGroup;
  AlertInput: AlertInput;
  AlertOutcome: Omit<AlertOutcome, 'record'> & { record?: Maybe<ResolversParentTypes['Alert']> };
  AlertReview: AlertReviewRecord;
  AlertReviewConnection: Connection<AlertReviewRecord>;
  AlertReviewEdge: Edge<AlertReviewRecord>;
  AlertReviewed: Omit<AlertReviewed, 'alert' | 'review'> & { alert?: Maybe<ResolversParentTypes['Alert']>, review?: Maybe<ResolversParentTypes['AlertReview']> };
  AlertStatistics: AlertStatistics;
  AlertSubmitted: Omit<AlertSubmitted, 'alert'> & { alert?: Maybe<ResolversParentTypes['Alert']> };
  AlertTwin: Omit<AlertTwin, 'alert'> & { alert?: Maybe<ResolversParentTypes['Alert']> };
  AlertTwins: Omit<AlertTwins, 'matches'> & { matches?: Maybe<Array<ResolversParentTypes['AlertTwin']>> };
  AudienceInput: AudienceInput;
  ComparedFeature: Omit<ComparedFeature, 'fakePicture' | 'genuinePicture'> & { fakePicture?: Maybe<ResolversParentTypes['Picture']>, genuinePicture?: Maybe<ResolversParentTypes['Picture']> };
  ComparedFeatureInput: ComparedFeatureInput;
  DateRange: DateRange;
  DateTime: Scalars['DateTime']['output'];
  DocumentToInspect: DocumentToInspect;
  FactComparison: FactComparison;
  FeatureComparison: Omit<FeatureComparison, 'one' | 'other'> & { one?: Maybe<ResolversParentTypes['SecurityFeature']>, other?: Maybe<ResolversParentTypes['SecurityFeature']> };
  FeatureSeen: FeatureSeen;
  FeatureSeenInput: FeatureSeenInput;
  FeatureToLookAt: FeatureToLookAt;
  HandlingInput: HandlingInput;
  Inspection: Inspection | FederationReferenceTypes['Inspection'];
  InspectionAnswer: InspectionAnswer;
  InspectionConnection: Connection<unknown>;
  InspectionEdge: Edge<unknown>;
  InspectionMatch: InspectionMatch;
  InspectionRecorded: InspectionRecorded;
  InspectionWritten: InspectionWritten;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  NumberRange: NumberRange;
  OwnerCode: Scalars['OwnerCode']['output'];
  PageComparison: Omit<PageComparison, 'features'> & { features?: Maybe<Array<ResolversParentTypes['FeatureComparison']>> };
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
  ReviewBegun: Omit<ReviewBegun, 'alert'> & { alert?: Maybe<ResolversParentTypes['Alert']> };
  ReviewedItem: ReviewedItem;
  ReviewedItemInput: ReviewedItemInput;
  ScreeningInput: ScreeningInput;
  SecurityFeature: Omit<SecurityFeature, 'picture'> & { picture?: Maybe<ResolversParentTypes['Picture']> };
  SecurityFeatureInput: SecurityFeatureInput;
  SerialRange: SerialRange;
  SerialRangeInput: SerialRangeInput;
  Specimen: SpecimenRecord;
  SpecimenComparison: Omit<SpecimenComparison, 'one' | 'other' | 'pages'> & { one?: Maybe<ResolversParentTypes['Specimen']>, other?: Maybe<ResolversParentTypes['Specimen']>, pages?: Maybe<Array<ResolversParentTypes['PageComparison']>> };
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
  TwinReason: TwinReason;
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
  reviews?: Resolver<Maybe<Array<ResolversTypes['AlertReview']>>, ParentType, ContextType>;
  specimenNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['AlertState']>, ParentType, ContextType>;
  statements?: Resolver<Maybe<Array<ResolversTypes['Statement']>>, ParentType, ContextType, Partial<AlertstatementsArgs>>;
  test?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  twins?: Resolver<Maybe<ResolversTypes['AlertTwins']>, ParentType, ContextType, RequireFields<AlerttwinsArgs, 'first'>>;
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

export type AlertDraftedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AlertDrafted'] = ResolversParentTypes['AlertDrafted']> = {
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['WriteResult']>, ParentType, ContextType>;
};

export type AlertEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AlertEdge'] = ResolversParentTypes['AlertEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
};

export type AlertGroupResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AlertGroup'] = ResolversParentTypes['AlertGroup']> = {
  and?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type AlertReviewResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AlertReview'] = ResolversParentTypes['AlertReview'], FederationReferenceType extends FederationReferenceTypes['AlertReview'] = FederationReferenceTypes['AlertReview']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AlertReview']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  alertOwner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  alertVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  checklist?: Resolver<Maybe<Array<ResolversTypes['ReviewedItem']>>, ParentType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  credibility?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['ReviewDecision']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  reasons?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reliability?: Resolver<Maybe<ResolversTypes['Reliability']>, ParentType, ContextType>;
  reviewBy?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  statements?: Resolver<Maybe<Array<ResolversTypes['Statement']>>, ParentType, ContextType, Partial<AlertReviewstatementsArgs>>;
  test?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  updated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlertReviewConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AlertReviewConnection'] = ResolversParentTypes['AlertReviewConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['AlertReviewEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['AlertReview']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AlertReviewEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AlertReviewEdge'] = ResolversParentTypes['AlertReviewEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['AlertReview']>, ParentType, ContextType>;
};

export type AlertReviewedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AlertReviewed'] = ResolversParentTypes['AlertReviewed']> = {
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['WriteResult']>, ParentType, ContextType>;
  review?: Resolver<Maybe<ResolversTypes['AlertReview']>, ParentType, ContextType>;
};

export type AlertStatisticsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AlertStatistics'] = ResolversParentTypes['AlertStatistics']> = {
  addsUp?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  groups?: Resolver<Maybe<Array<ResolversTypes['AlertGroup']>>, ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AlertSubmittedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AlertSubmitted'] = ResolversParentTypes['AlertSubmitted']> = {
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['WriteResult']>, ParentType, ContextType>;
};

export type AlertTwinResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AlertTwin'] = ResolversParentTypes['AlertTwin']> = {
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  likely?: Resolver<Maybe<ResolversTypes['TwinLikelihood']>, ParentType, ContextType>;
  reasons?: Resolver<Maybe<Array<ResolversTypes['TwinReason']>>, ParentType, ContextType>;
};

export type AlertTwinsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AlertTwins'] = ResolversParentTypes['AlertTwins']> = {
  matches?: Resolver<Maybe<Array<ResolversTypes['AlertTwin']>>, ParentType, ContextType>;
  more?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
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

export type FactComparisonResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['FactComparison'] = ResolversParentTypes['FactComparison']> = {
  fact?: Resolver<Maybe<ResolversTypes['SpecimenFact']>, ParentType, ContextType>;
  one?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  other?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FeatureComparisonResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['FeatureComparison'] = ResolversParentTypes['FeatureComparison']> = {
  change?: Resolver<Maybe<ResolversTypes['FeatureChange']>, ParentType, ContextType>;
  differs?: Resolver<Maybe<Array<ResolversTypes['FeatureAspect']>>, ParentType, ContextType>;
  light?: Resolver<Maybe<ResolversTypes['InspectionLight']>, ParentType, ContextType>;
  one?: Resolver<Maybe<ResolversTypes['SecurityFeature']>, ParentType, ContextType>;
  other?: Resolver<Maybe<ResolversTypes['SecurityFeature']>, ParentType, ContextType>;
  technique?: Resolver<Maybe<ResolversTypes['SecurityTechnique']>, ParentType, ContextType>;
};

export type FeatureSeenResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['FeatureSeen'] = ResolversParentTypes['FeatureSeen']> = {
  finding?: Resolver<Maybe<ResolversTypes['FeatureFinding']>, ParentType, ContextType>;
  light?: Resolver<Maybe<ResolversTypes['InspectionLight']>, ParentType, ContextType>;
  page?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  technique?: Resolver<Maybe<ResolversTypes['SecurityTechnique']>, ParentType, ContextType>;
  whatToSee?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FeatureToLookAtResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['FeatureToLookAt'] = ResolversParentTypes['FeatureToLookAt']> = {
  light?: Resolver<Maybe<ResolversTypes['InspectionLight']>, ParentType, ContextType>;
  page?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  technique?: Resolver<Maybe<ResolversTypes['SecurityTechnique']>, ParentType, ContextType>;
  whatToSee?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InspectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Inspection'] = ResolversParentTypes['Inspection'], FederationReferenceType extends FederationReferenceTypes['Inspection'] = FederationReferenceTypes['Inspection']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Inspection']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alert?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['SpecimenCategory']>, ParentType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  credibility?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issued?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  issuer?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  lights?: Resolver<Maybe<Array<ResolversTypes['InspectionLight']>>, ParentType, ContextType>;
  nearest?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  observations?: Resolver<Maybe<Array<ResolversTypes['FeatureSeen']>>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['InspectionOutcome']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reliability?: Resolver<Maybe<ResolversTypes['Reliability']>, ParentType, ContextType>;
  reviewBy?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  statements?: Resolver<Maybe<Array<ResolversTypes['Statement']>>, ParentType, ContextType, Partial<InspectionstatementsArgs>>;
  test?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['SpecimenType']>, ParentType, ContextType>;
  updated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['InspectionVerdict']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InspectionAnswerResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['InspectionAnswer'] = ResolversParentTypes['InspectionAnswer']> = {
  next?: Resolver<Maybe<ResolversTypes['FeatureToLookAt']>, ParentType, ContextType>;
  ranked?: Resolver<Maybe<Array<ResolversTypes['InspectionMatch']>>, ParentType, ContextType>;
  says?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['InspectionVerdict']>, ParentType, ContextType>;
};

export type InspectionConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['InspectionConnection'] = ResolversParentTypes['InspectionConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['InspectionEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Inspection']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type InspectionEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['InspectionEdge'] = ResolversParentTypes['InspectionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Inspection']>, ParentType, ContextType>;
};

export type InspectionMatchResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['InspectionMatch'] = ResolversParentTypes['InspectionMatch']> = {
  agrees?: Resolver<Maybe<Array<ResolversTypes['FeatureSeen']>>, ParentType, ContextType>;
  contradicts?: Resolver<Maybe<Array<ResolversTypes['FeatureSeen']>>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['InspectionMatchKind']>, ParentType, ContextType>;
  match?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  print?: Resolver<Maybe<Array<ResolversTypes['PrintFault']>>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InspectionRecordedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['InspectionRecorded'] = ResolversParentTypes['InspectionRecorded']> = {
  answer?: Resolver<Maybe<ResolversTypes['InspectionAnswer']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['WriteResult']>, ParentType, ContextType>;
};

export type InspectionWrittenResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['InspectionWritten'] = ResolversParentTypes['InspectionWritten']> = {
  inspection?: Resolver<Maybe<ResolversTypes['Inspection']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['WriteResult']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  beginReview?: Resolver<Maybe<ResolversTypes['ReviewBegun']>, ParentType, ContextType, RequireFields<MutationbeginReviewArgs, 'alert'>>;
  draftAlert?: Resolver<Maybe<ResolversTypes['AlertDrafted']>, ParentType, ContextType, RequireFields<MutationdraftAlertArgs, 'inspection'>>;
  inspectionOutcome?: Resolver<Maybe<ResolversTypes['InspectionWritten']>, ParentType, ContextType, RequireFields<MutationinspectionOutcomeArgs, 'expected' | 'inspection' | 'outcome'>>;
  recordAlerts?: Resolver<Maybe<Array<ResolversTypes['AlertOutcome']>>, ParentType, ContextType, RequireFields<MutationrecordAlertsArgs, 'idempotencyKey' | 'records'>>;
  recordInspection?: Resolver<Maybe<ResolversTypes['InspectionRecorded']>, ParentType, ContextType, RequireFields<MutationrecordInspectionArgs, 'document' | 'lights' | 'observations' | 'reference'>>;
  recordSpecimens?: Resolver<Maybe<Array<ResolversTypes['SpecimenOutcome']>>, ParentType, ContextType, RequireFields<MutationrecordSpecimensArgs, 'idempotencyKey' | 'records'>>;
  reviewAlert?: Resolver<Maybe<ResolversTypes['AlertReviewed']>, ParentType, ContextType, RequireFields<MutationreviewAlertArgs, 'alert' | 'checklist' | 'decision' | 'version'>>;
  submitAlert?: Resolver<Maybe<ResolversTypes['AlertSubmitted']>, ParentType, ContextType, RequireFields<MutationsubmitAlertArgs, 'alert'>>;
  withdrawAlerts?: Resolver<Maybe<Array<ResolversTypes['AlertOutcome']>>, ParentType, ContextType, RequireFields<MutationwithdrawAlertsArgs, 'idempotencyKey' | 'records'>>;
  withdrawSpecimens?: Resolver<Maybe<Array<ResolversTypes['SpecimenOutcome']>>, ParentType, ContextType, RequireFields<MutationwithdrawSpecimensArgs, 'idempotencyKey' | 'records'>>;
};

export type NodeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Alert' | 'AlertReview' | 'Inspection' | 'Specimen', ParentType, ContextType>;
};

export interface OwnerCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['OwnerCode'], any> {
  name: 'OwnerCode';
}

export type PageComparisonResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PageComparison'] = ResolversParentTypes['PageComparison']> = {
  features?: Resolver<Maybe<Array<ResolversTypes['FeatureComparison']>>, ParentType, ContextType>;
  page?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

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
  alertReview?: Resolver<Maybe<ResolversTypes['AlertReview']>, ParentType, ContextType, RequireFields<QueryalertReviewArgs, 'id'>>;
  alertReviews?: Resolver<Maybe<ResolversTypes['AlertReviewConnection']>, ParentType, ContextType, RequireFields<QueryalertReviewsArgs, 'first'>>;
  alertStatistics?: Resolver<Maybe<ResolversTypes['AlertStatistics']>, ParentType, ContextType, RequireFields<QueryalertStatisticsArgs, 'by'>>;
  alerts?: Resolver<Maybe<ResolversTypes['AlertConnection']>, ParentType, ContextType, RequireFields<QueryalertsArgs, 'first'>>;
  compareSpecimens?: Resolver<Maybe<ResolversTypes['SpecimenComparison']>, ParentType, ContextType, RequireFields<QuerycompareSpecimensArgs, 'one' | 'other'>>;
  inspect?: Resolver<Maybe<ResolversTypes['InspectionAnswer']>, ParentType, ContextType, RequireFields<QueryinspectArgs, 'document' | 'lights' | 'observations'>>;
  inspection?: Resolver<Maybe<ResolversTypes['Inspection']>, ParentType, ContextType, RequireFields<QueryinspectionArgs, 'id'>>;
  inspections?: Resolver<Maybe<ResolversTypes['InspectionConnection']>, ParentType, ContextType, RequireFields<QueryinspectionsArgs, 'first'>>;
  specimen?: Resolver<Maybe<ResolversTypes['Specimen']>, ParentType, ContextType, RequireFields<QueryspecimenArgs, 'id'>>;
  specimens?: Resolver<Maybe<ResolversTypes['SpecimenConnection']>, ParentType, ContextType, RequireFields<QueryspecimensArgs, 'first'>>;
  specimensInForce?: Resolver<Maybe<Array<Maybe<ResolversTypes['Specimen']>>>, ParentType, ContextType, RequireFields<QueryspecimensInForceArgs, 'category' | 'issuer'>>;
};

export type RecordResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Record'] = ResolversParentTypes['Record']> = {
  __resolveType: TypeResolveFn<'Alert' | 'AlertReview' | 'Inspection' | 'Specimen', ParentType, ContextType>;
};

export type RecordFaultResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RecordFault'] = ResolversParentTypes['RecordFault']> = {
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReviewBegunResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ReviewBegun'] = ResolversParentTypes['ReviewBegun']> = {
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['WriteResult']>, ParentType, ContextType>;
};

export type ReviewedItemResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ReviewedItem'] = ResolversParentTypes['ReviewedItem']> = {
  finding?: Resolver<Maybe<ResolversTypes['ReviewFinding']>, ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['ReviewItem']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  changes?: Resolver<Maybe<ResolversTypes['SpecimenComparison']>, ParentType, ContextType>;
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
  predecessorSpecimen?: Resolver<Maybe<ResolversTypes['Specimen']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reliability?: Resolver<Maybe<ResolversTypes['Reliability']>, ParentType, ContextType>;
  reviewBy?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  size?: Resolver<Maybe<ResolversTypes['SpecimenSize']>, ParentType, ContextType>;
  statements?: Resolver<Maybe<Array<ResolversTypes['Statement']>>, ParentType, ContextType, Partial<SpecimenstatementsArgs>>;
  stillValid?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  successors?: Resolver<Maybe<ResolversTypes['SpecimenConnection']>, ParentType, ContextType, RequireFields<SpecimensuccessorsArgs, 'first'>>;
  test?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['SpecimenType']>, ParentType, ContextType>;
  updated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validityRules?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  zone?: Resolver<Maybe<ResolversTypes['ZoneLayout']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SpecimenComparisonResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SpecimenComparison'] = ResolversParentTypes['SpecimenComparison']> = {
  facts?: Resolver<Maybe<Array<ResolversTypes['FactComparison']>>, ParentType, ContextType>;
  levels?: Resolver<Maybe<Array<ResolversTypes['FeatureLevel']>>, ParentType, ContextType>;
  one?: Resolver<Maybe<ResolversTypes['Specimen']>, ParentType, ContextType>;
  other?: Resolver<Maybe<ResolversTypes['Specimen']>, ParentType, ContextType>;
  pages?: Resolver<Maybe<Array<ResolversTypes['PageComparison']>>, ParentType, ContextType, RequireFields<SpecimenComparisonpagesArgs, 'changed'>>;
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

export type TwinReasonResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TwinReason'] = ResolversParentTypes['TwinReason']> = {
  agrees?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  aspect?: Resolver<Maybe<ResolversTypes['TwinAspect']>, ParentType, ContextType>;
  says?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  technique?: Resolver<Maybe<ResolversTypes['SecurityTechnique']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  Alert?: AlertResolvers<ContextType>;
  AlertConnection?: AlertConnectionResolvers<ContextType>;
  AlertDrafted?: AlertDraftedResolvers<ContextType>;
  AlertEdge?: AlertEdgeResolvers<ContextType>;
  AlertGroup?: AlertGroupResolvers<ContextType>;
  AlertOutcome?: AlertOutcomeResolvers<ContextType>;
  AlertReview?: AlertReviewResolvers<ContextType>;
  AlertReviewConnection?: AlertReviewConnectionResolvers<ContextType>;
  AlertReviewEdge?: AlertReviewEdgeResolvers<ContextType>;
  AlertReviewed?: AlertReviewedResolvers<ContextType>;
  AlertStatistics?: AlertStatisticsResolvers<ContextType>;
  AlertSubmitted?: AlertSubmittedResolvers<ContextType>;
  AlertTwin?: AlertTwinResolvers<ContextType>;
  AlertTwins?: AlertTwinsResolvers<ContextType>;
  ComparedFeature?: ComparedFeatureResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  FactComparison?: FactComparisonResolvers<ContextType>;
  FeatureComparison?: FeatureComparisonResolvers<ContextType>;
  FeatureSeen?: FeatureSeenResolvers<ContextType>;
  FeatureToLookAt?: FeatureToLookAtResolvers<ContextType>;
  Inspection?: InspectionResolvers<ContextType>;
  InspectionAnswer?: InspectionAnswerResolvers<ContextType>;
  InspectionConnection?: InspectionConnectionResolvers<ContextType>;
  InspectionEdge?: InspectionEdgeResolvers<ContextType>;
  InspectionMatch?: InspectionMatchResolvers<ContextType>;
  InspectionRecorded?: InspectionRecordedResolvers<ContextType>;
  InspectionWritten?: InspectionWrittenResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  OwnerCode?: GraphQLScalarType;
  PageComparison?: PageComparisonResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PagePosition?: PagePositionResolvers<ContextType>;
  PartialDate?: GraphQLScalarType;
  Picture?: PictureResolvers<ContextType>;
  PictureAddress?: PictureAddressResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Record?: RecordResolvers<ContextType>;
  RecordFault?: RecordFaultResolvers<ContextType>;
  ReviewBegun?: ReviewBegunResolvers<ContextType>;
  ReviewedItem?: ReviewedItemResolvers<ContextType>;
  SecurityFeature?: SecurityFeatureResolvers<ContextType>;
  SerialRange?: SerialRangeResolvers<ContextType>;
  Specimen?: SpecimenResolvers<ContextType>;
  SpecimenComparison?: SpecimenComparisonResolvers<ContextType>;
  SpecimenConnection?: SpecimenConnectionResolvers<ContextType>;
  SpecimenEdge?: SpecimenEdgeResolvers<ContextType>;
  SpecimenOutcome?: SpecimenOutcomeResolvers<ContextType>;
  SpecimenPage?: SpecimenPageResolvers<ContextType>;
  SpecimenSize?: SpecimenSizeResolvers<ContextType>;
  Statement?: StatementResolvers<ContextType>;
  TwinReason?: TwinReasonResolvers<ContextType>;
};

