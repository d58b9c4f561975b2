import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Connection, Edge } from '../../connection.ts';
import type { SubgraphContext } from '../../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
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

/** Somebody to whom a record might be shown. */
export type AccessAs = {
  /** The country or organisation that would ask. */
  owner: Scalars['OwnerCode']['input'];
  /** The purpose it would state, as in the header `Hub-Purpose`; none, where left out. */
  purpose?: InputMaybe<Scalars['String']['input']>;
  /** The scopes of its key; to read everything, where left out. */
  scopes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whether its key is a test key. */
  test?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which rules show or hide a record to somebody. */
export type AccessExplanation = {
  __typename?: 'AccessExplanation';
  /** The fields that can be withheld, and whether they would be shown with the record; null where `visible` is. */
  fields?: Maybe<Array<FieldAccess>>;
  /** Id of the record. */
  id?: Maybe<Scalars['ID']['output']>;
  /** The rules, in the order in which they are asked. */
  rules?: Maybe<Array<AccessRule>>;
  /** Whether all rules pass, and so it would be shown; null where an end of the link is not the caller's to be explained. */
  visible?: Maybe<Scalars['Boolean']['output']>;
};

/** One rule, and what it says of somebody. */
export type AccessRule = {
  __typename?: 'AccessRule';
  /** Why, in words; audiences are counted in the order of the record's handling. */
  because?: Maybe<Scalars['String']['output']>;
  /** Whether it lets the record be shown; null of an end that is not the caller's to be explained. */
  passed?: Maybe<Scalars['Boolean']['output']>;
  /** Its name: `scope`, `test`, `owner`, `handling`; of an end of a link, with `from:` or `to:` before it, or the side alone where that end is not the caller's to be explained. */
  rule?: Maybe<Scalars['String']['output']>;
};

/** That somebody could look at something on a day, and when on it. */
export type AccessSpan = {
  __typename?: 'AccessSpan';
  /** From this moment of the day (UTC) on, not rounded. */
  from?: Maybe<Scalars['DateTime']['output']>;
  /** What it rested on. */
  grant?: Maybe<Grant>;
  /** The key that it could be done with; null of somebody who signs in. */
  key?: Maybe<Scalars['ID']['output']>;
  /** What that key was called. */
  keyName?: Maybe<Scalars['String']['output']>;
  /** Before this moment of the day. */
  until?: Maybe<Scalars['DateTime']['output']>;
};

/** What an organisation and the hub have agreed. None of the organisation's keys and sign-ins reaches further or lasts longer; a part that is null narrows nothing. */
export type Agreement = {
  __typename?: 'Agreement';
  /** Network addresses and ranges its keys are good from. */
  addresses?: Maybe<Array<Scalars['String']['output']>>;
  /** What narrows its scopes, and what all its keys may spend together. */
  bounds?: Maybe<MeBounds>;
  /** What its keys run beside trusted documents, at most: `off`, `log`, `safelist` or `ids-only`. */
  documentMode?: Maybe<Scalars['String']['output']>;
  /** Ids of the only trusted documents that its keys run. */
  documents?: Maybe<Array<Scalars['ID']['output']>>;
  /** Whether somebody has to see to it: from the notice that was agreed (60 days where none was), and once it has ended. */
  due?: Maybe<Scalars['Boolean']['output']>;
  /** Before it no key is good. */
  from?: Maybe<Scalars['DateTime']['output']>;
  /** The organisation. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** Id of the partner's record, whose owner is the hub's side; null where none is named. */
  partner?: Maybe<Scalars['ID']['output']>;
  /** The purposes it may state. */
  purposes?: Maybe<Array<Scalars['String']['output']>>;
  /** The registers that it may ask, by these scopes. */
  registers?: Maybe<Array<Register>>;
  /** How it goes on; null where no renewal was agreed. */
  renewal?: Maybe<Renewal>;
  /** Ids of the versions of policy documents on which it rests. */
  restsOn?: Maybe<Array<Scalars['ID']['output']>>;
  /** What its keys may do at most, `kind:action`. */
  scopes?: Maybe<Array<Scalars['String']['output']>>;
  /** For which sector it has documents screened; null where it does not. */
  sector?: Maybe<Scalars['String']['output']>;
  /** When this version was set. */
  set?: Maybe<Scalars['DateTime']['output']>;
  /** From then on no key is good; null where it does not end. */
  until?: Maybe<Scalars['DateTime']['output']>;
  /** Which version of the agreement this is, counting from 1: each time it is set or renewed makes one. */
  version?: Maybe<Scalars['Int']['output']>;
};

/** An API key of the caller's organisation. */
export type ApiKey = {
  __typename?: 'ApiKey';
  /** Network addresses and ranges it is good from; null means any. */
  addresses?: Maybe<Array<Scalars['String']['output']>>;
  /** What narrows its scopes. */
  bounds?: Maybe<MeBounds>;
  /** When it was made. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** What it may run beside the hub's trusted documents; null means that its class decides. */
  documentMode?: Maybe<Scalars['String']['output']>;
  /** When it expires; null where it does not. */
  expires?: Maybe<Scalars['DateTime']['output']>;
  /** Its id, which is no secret. */
  id?: Maybe<Scalars['ID']['output']>;
  /** When it was used last, to about a second; null where nobody has used it yet. */
  lastUsed?: Maybe<Scalars['DateTime']['output']>;
  /** Who made it: id of a key or of who signed in, `operator`, or `first start`. */
  maker?: Maybe<Scalars['String']['output']>;
  /** Who uses it. */
  name?: Maybe<Scalars['String']['output']>;
  /** The purposes it may state; null means any. */
  purposes?: Maybe<Array<Scalars['String']['output']>>;
  /** Id of the key whose successor it is. */
  replaces?: Maybe<Scalars['ID']['output']>;
  /** When it was revoked; null while it stands. */
  revoked?: Maybe<Scalars['DateTime']['output']>;
  /** `kind:action`, `*` for either. */
  scopes?: Maybe<Array<Scalars['String']['output']>>;
  /** Network addresses it was used from, the latest ten, the latest first. */
  seen?: Maybe<Array<SeenAddress>>;
  /** True where it stands and nobody seems to need it: never used in 30 days since it was made, or not for 90 days. */
  unused?: Maybe<Scalars['Boolean']['output']>;
};

/** Who asked, as the hub knew it from its key. */
export type Asker = {
  __typename?: 'Asker';
  /** Id of the key, never its secret. */
  id?: Maybe<Scalars['ID']['output']>;
  /** The name the key was given. */
  name?: Maybe<Scalars['String']['output']>;
  /** The country or organisation on whose behalf it asked. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** `analyst`, `partner` or `internal`. */
  role?: Maybe<Scalars['String']['output']>;
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

/** Checks of one kind that came to the same. */
export type ChecksExchanged = {
  __typename?: 'ChecksExchanged';
  /** How many. */
  count?: Maybe<Scalars['Int']['output']>;
  /** What was checked: `document`, `vehicle`, `person`, `traveller` … */
  kind?: Maybe<Scalars['String']['output']>;
  /** What they came to. */
  verdict?: Maybe<Scalars['String']['output']>;
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

/** Something of which a webhook was not told, as it failed too often. */
export type DeadLetter = {
  __typename?: 'DeadLetter';
  /** When it happened. */
  at?: Maybe<Scalars['DateTime']['output']>;
  /** How often it was sent. */
  attempts?: Maybe<Scalars['Int']['output']>;
  /** How it failed the last time. */
  failure?: Maybe<Scalars['String']['output']>;
  /** Its id. */
  id: Scalars['ID']['output'];
  /** Kind of the record. */
  kind?: Maybe<Scalars['String']['output']>;
  /** The `webhook-id` of its message. */
  message?: Maybe<Scalars['ID']['output']>;
};

/** A page of dead letters. */
export type DeadLetterConnection = {
  __typename?: 'DeadLetterConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<DeadLetterEdge>>;
  /** The dead letters alone. */
  nodes?: Maybe<Array<DeadLetter>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A dead letter in a page. */
export type DeadLetterEdge = {
  __typename?: 'DeadLetterEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The dead letter. */
  node?: Maybe<DeadLetter>;
};

/** A webhook that was ended. */
export type DeletedWebhook = {
  __typename?: 'DeletedWebhook';
  /** Its id. */
  id?: Maybe<Scalars['ID']['output']>;
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

/** Somebody was shown records of the caller's own. */
export type Enquiry = {
  __typename?: 'Enquiry';
  /** Who asked. */
  caller?: Maybe<Asker>;
  /** The case that was named in the header `Hub-Case`; null where that is the id of a record which the key does not see, such as another's operation. */
  caseReference?: Maybe<Scalars['String']['output']>;
  /** Where they left the hub as a file: in which format, to whom it may be handed, and why; null where they did not. */
  exported?: Maybe<Scalars['String']['output']>;
  /** Its id in the index of the audit. */
  id?: Maybe<Scalars['ID']['output']>;
  /** A proof that the audit holds this, for `borderlink audit check-proof`, which needs the hub's public key alone; at most ten in an answer. It shows nothing of other owners' records. Null where the key may not administer all kinds of the records it would show, where it would show a case that is withheld, or the audit's files are not as they were. */
  proof?: Maybe<Scalars['String']['output']>;
  /** The purpose that was stated in the header `Hub-Purpose`. */
  purpose?: Maybe<Scalars['String']['output']>;
  /** Ids of the caller's own records that were shown. */
  records?: Maybe<Array<Scalars['ID']['output']>>;
  /** The hub's own id of the request. */
  requestId?: Maybe<Scalars['ID']['output']>;
  /** When the answer was given. */
  time?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of enquiries. */
export type EnquiryConnection = {
  __typename?: 'EnquiryConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<EnquiryEdge>>;
  /** The enquiries alone. */
  nodes?: Maybe<Array<Enquiry>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** An enquiry in a page. */
export type EnquiryEdge = {
  __typename?: 'EnquiryEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The enquiry. */
  node?: Maybe<Enquiry>;
};

/** What was exchanged with an organisation, in numbers that say nothing of whom or what it was about. Checks are counted an hour at a time; what was shown appears some seconds after the answer. */
export type Exchanged = {
  __typename?: 'Exchanged';
  /** Checks that its keys made, by what they came to. */
  checks?: Maybe<Array<ChecksExchanged>>;
  /** Its own records that keys of others were shown. */
  given?: Maybe<Array<RecordsShown>>;
  /** Records of its own that the hub began to hold in that time and holds still. */
  handedIn?: Maybe<Array<RecordsHandedIn>>;
  /** The organisation. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** Records of others that its keys were shown. */
  received?: Maybe<Array<RecordsShown>>;
  /** From this moment on. */
  since?: Maybe<Scalars['DateTime']['output']>;
  /** Whether test records are counted, or live ones. */
  test?: Maybe<Scalars['Boolean']['output']>;
  /** Before this moment. */
  until?: Maybe<Scalars['DateTime']['output']>;
};

/** Whether a field that can be withheld would be shown. */
export type FieldAccess = {
  __typename?: 'FieldAccess';
  /** Its class: `identity`, `criminal-history`, `biometrics`, `source`, `border`, `laboratory`. A field of which parts have classes is told once for each. */
  class?: Maybe<Scalars['String']['output']>;
  /** Name of the record's field. */
  field?: Maybe<Scalars['String']['output']>;
  /** Whether it would be shown. */
  shown?: Maybe<Scalars['Boolean']['output']>;
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

/** Access for a while, for one operation or deployment. It begins and ends by itself: also with its operation, and with the key that gave it. */
export type Grant = {
  __typename?: 'Grant';
  /** When it was given. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** From when it is in force. */
  from?: Maybe<Scalars['DateTime']['output']>;
  /** Who gave it: id of a key or of who signed in, or `operator`. */
  granter?: Maybe<Scalars['String']['output']>;
  /** Its id. */
  id?: Maybe<Scalars['ID']['output']>;
  /** True where it is in force now: it runs, what it is for goes on, and whoever gave it still may. */
  inForce?: Maybe<Scalars['Boolean']['output']>;
  /** Ids of the keys under it, ended ones too. */
  keys?: Maybe<Array<Scalars['ID']['output']>>;
  /** Id of the operation or deployment that it is for. */
  operation?: Maybe<Scalars['ID']['output']>;
  /** Somebody who signs in; null where it is a key's or a team's. */
  person?: Maybe<Scalars['ID']['output']>;
  /** Border points at which checks are made under it; null means anywhere. */
  places?: Maybe<Array<Scalars['String']['output']>>;
  /** The purposes that may be stated under it; null means any. */
  purposes?: Maybe<Array<Scalars['String']['output']>>;
  /** Registers that it opens. */
  registers?: Maybe<Array<Register>>;
  /** When it was revoked; null while it was not. */
  revoked?: Maybe<Scalars['DateTime']['output']>;
  /** What these come to, `kind:action`. */
  scopes?: Maybe<Array<Scalars['String']['output']>>;
  /** Label of the team; null where it is a person's or a key's. */
  team?: Maybe<Scalars['String']['output']>;
  /** When it ends by itself. */
  until?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of grants. */
export type GrantConnection = {
  __typename?: 'GrantConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<GrantEdge>>;
  /** The grants alone. */
  nodes?: Maybe<Array<Grant>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A grant in a page. */
export type GrantEdge = {
  __typename?: 'GrantEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The grant. */
  node?: Maybe<Grant>;
};

/** Who may see a record beside its owner. No audience at all means the owner alone. */
export type HandlingInput = {
  /** The audiences; they do not learn of each other. */
  audiences?: InputMaybe<Array<AudienceInput>>;
  /** Whom it may be screened by without being shown to them; left out, nobody. */
  screening?: InputMaybe<ScreeningInput>;
};

/** A record is not deleted while a hold stands on it. Only administrators of the record's owner see it. */
export type Hold = {
  __typename?: 'Hold';
  /** Id of the key that placed it, or `operator`. */
  by?: Maybe<Scalars['String']['output']>;
  /** When it was placed. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** Id of the hold. */
  id: Scalars['ID']['output'];
  /** When it was lifted; null where it was not. */
  lifted?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was lifted. */
  liftedBecause?: Maybe<Scalars['String']['output']>;
  /** Who placed it: the record's owner; null where it was the hub's operator. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** Why. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Id of the record. */
  record?: Maybe<Scalars['ID']['output']>;
  /** Last day on which it stands; null where it stands until it is lifted. */
  until?: Maybe<Scalars['PartialDate']['output']>;
};

/** A page of holds. */
export type HoldConnection = {
  __typename?: 'HoldConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<HoldEdge>>;
  /** The holds alone. */
  nodes?: Maybe<Array<Hold>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A hold in a page. */
export type HoldEdge = {
  __typename?: 'HoldEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The hold. */
  node?: Maybe<Hold>;
};

/** A copy of records for checks without a network, made for one device; nothing of what else it holds. */
export type HoldingPack = {
  __typename?: 'HoldingPack';
  /** Id of the device. */
  device?: Maybe<Scalars['ID']['output']>;
  /**
   * True where the hub was cut off as it made the pack, and does not know yet whether there is one: it is found out with the next
   * pack that is made for the device. Until then reckon with it.
   */
  inDoubt?: Maybe<Scalars['Boolean']['output']>;
  /** When it was made. */
  made?: Maybe<Scalars['DateTime']['output']>;
  /** The country or organisation on whose behalf it was made. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** For what. */
  purpose?: Maybe<Scalars['String']['output']>;
  /** Number of the pack among those of the device: it uses the newest that it has. */
  sequence?: Maybe<Scalars['Int']['output']>;
  /** Until when it is good: after that it answers nothing. */
  validUntil?: Maybe<Scalars['DateTime']['output']>;
};

/** A part of the week, in UTC. */
export type KeyHours = {
  __typename?: 'KeyHours';
  /** 1 Monday to 7 Sunday. */
  days?: Maybe<Array<Scalars['Int']['output']>>;
  /** From that minute on: `06:00`. */
  from?: Maybe<Scalars['String']['output']>;
  /** Before that minute: `22:00`, or `24:00`. */
  until?: Maybe<Scalars['String']['output']>;
};

/** What a caller may do with records of a kind. */
export type KindActions = {
  __typename?: 'KindActions';
  /** Of `check`, `read`, `search`, `write`, `export` and `administer`. */
  actions?: Maybe<Array<Scalars['String']['output']>>;
  /** The kind, as in scopes. */
  kind?: Maybe<Scalars['String']['output']>;
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

/** What became of one of many numbers that were looked up. */
export type LookUpResult =
  /** There are records of this number that the caller may see. */
  | 'FOUND'
  /** It names nothing, such as `N/A`, and was not looked for. */
  | 'NAMES_NOTHING'
  /** There is none that the caller may see. */
  | 'NOT_FOUND';

/** A grant that was given just now. */
export type MadeGrant = {
  __typename?: 'MadeGrant';
  /** The grant. */
  grant?: Maybe<Grant>;
  /** Id of the grant. */
  id?: Maybe<Scalars['ID']['output']>;
  /** The team's keys. Their texts are shown now and never again. */
  keys?: Maybe<Array<NewApiKey>>;
};

/** A webhook with a secret that was made just now. */
export type MadeWebhook = {
  __typename?: 'MadeWebhook';
  /** Its id, which is no secret. */
  id?: Maybe<Scalars['ID']['output']>;
  /** The secret that its messages are signed with, `whsec_…`: shown now and never again. Null where the same idempotency key had made it before: if it was lost on the way, rotate. */
  secret?: Maybe<Scalars['String']['output']>;
};

/** The caller, as the hub knows it from its key or token. */
export type Me = {
  __typename?: 'Me';
  /** What the hub and the caller's organisation have agreed, in every part; null where nothing is, and its keys are as wide as they were granted. */
  agreement?: Maybe<Agreement>;
  /** What narrows the scopes. */
  bounds?: Maybe<MeBounds>;
  /** The trusted documents that it runs by id: those that its agreement permits, or every one of the hub's. */
  documents?: Maybe<Array<TrustedDocument>>;
  /** What was exchanged with the caller's organisation, in numbers, of at most 366 days; the hub's side is told the same. Of live records, or with a test key of test ones. Needs `partner:administer`. */
  exchanged?: Maybe<Exchanged>;
  /** When the key or token expires; null where it does not. */
  expires?: Maybe<Scalars['DateTime']['output']>;
  /** Id of the key, never its secret; of who signed in, `SUB-…`, the same with each token. */
  keyId?: Maybe<Scalars['ID']['output']>;
  /** The name the key was given, or that stands in the token. */
  name?: Maybe<Scalars['String']['output']>;
  /** The country or organisation on whose behalf the caller asks; the records with this owner are its own. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** What may still be spent, for each period that has a limit: a request costs a point, and one for each row it may bring. As of the last settlement, about a second ago; this request is not in it yet. */
  points?: Maybe<Array<PointsLeft>>;
  /** The purposes the caller may state in the header `Hub-Purpose`; null where it may state any. */
  purposes?: Maybe<Array<Scalars['String']['output']>>;
  /** `analyst`, `partner` or `internal`. */
  role?: Maybe<Scalars['String']['output']>;
  /** What the caller may do, `kind:action`, as granted; `*` stands for every kind or every action. */
  scopes?: Maybe<Array<Scalars['String']['output']>>;
  /** What bounds the caller's own view. No record is looked at: who may see a record is its handling, which its owner explains. */
  sees?: Maybe<MeSees>;
  /** True where the caller sees training records only; false where it sees live ones only. */
  test?: Maybe<Scalars['Boolean']['output']>;
};


/** The caller, as the hub knows it from its key or token. */
export type MeexchangedArgs = {
  since: Scalars['DateTime']['input'];
  until: Scalars['DateTime']['input'];
};

/** What narrows a caller's scopes; a part that is null narrows nothing. */
export type MeBounds = {
  __typename?: 'MeBounds';
  /** Field classes it may see: `identity`, `criminal-history`, `biometrics`, `source`, `border` and `laboratory` (security features for officers and for examiners), and `relations`, without which links that name relatives, associates and companions are not there. Fields of no class are always shown. */
  classes?: Maybe<Array<Scalars['String']['output']>>;
  /** Ids of operations: each request for data names one of them in the header `Hub-Case`. */
  operations?: Maybe<Array<Scalars['ID']['output']>>;
  /** Owners whose records the caller may see beside its own. */
  owners?: Maybe<Array<Scalars['OwnerCode']['output']>>;
  /** Points it may spend within a day (UTC). */
  perDay?: Maybe<Scalars['Int']['output']>;
  /** Points it may spend within a minute: a request costs one, and one for each row it may bring. */
  perMinute?: Maybe<Scalars['Int']['output']>;
};

/** What bounds a caller's view; a part that is null narrows nothing. */
export type MeSees = {
  __typename?: 'MeSees';
  /** Network addresses and ranges its key is good from. */
  addresses?: Maybe<Array<Scalars['String']['output']>>;
  /** Those that its agreement admits as well: it comes from one of both. */
  agreedAddresses?: Maybe<Array<Scalars['String']['output']>>;
  /** Field classes it may see; fields of no class are always shown. */
  classes?: Maybe<Array<Scalars['String']['output']>>;
  /** What it runs beside trusted documents: `off`, `log`, `safelist` or `ids-only`. */
  documentMode?: Maybe<Scalars['String']['output']>;
  /** Before it nothing is good. */
  from?: Maybe<Scalars['DateTime']['output']>;
  /** Parts of the week in which its key is good, in UTC. */
  hours?: Maybe<Array<KeyHours>>;
  /** What it may do with which kinds of record. */
  kinds?: Maybe<Array<KindActions>>;
  /** Ids of operations, one of which each request names. */
  operations?: Maybe<Array<Scalars['ID']['output']>>;
  /** Owners whose records it may see beside its own. */
  owners?: Maybe<Array<Scalars['OwnerCode']['output']>>;
  /** The purposes it may state. */
  purposes?: Maybe<Array<Scalars['String']['output']>>;
  /** The registers that it may ask. */
  registers?: Maybe<Array<Register>>;
  /** What a sector's key has screened, and nothing else; empty of any other. */
  screens?: Maybe<Array<Scalars['String']['output']>>;
  /** The sector for which it screens. */
  sector?: Maybe<Scalars['String']['output']>;
  /** True where it sees test records only, false where it sees live ones only. */
  test?: Maybe<Scalars['Boolean']['output']>;
  /** From then on nothing is good. */
  until?: Maybe<Scalars['DateTime']['output']>;
};

/** What a caller may change: records of its own. */
export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Says that the caller's organisation has delivered, where nothing had changed: what it writes is noted by itself. Null where
   * the operator has declared no such source. Needs `KIND:write`.
   */
  confirmDelivery?: Maybe<Source>;
  /**
   * Gives access for a while: to somebody who signs in, to a key or to a team, for one operation or deployment. It reaches no
   * further than the key that asks, in any part, and ends with that key. Needs `partner:administer`.
   */
  createGrant?: Maybe<MadeGrant>;
  /** Makes a key for the caller's organisation, in the caller's role. It reaches no further than the key that asks, in any part, and that key pays as well for what it spends. Needs `partner:administer`. */
  createKey?: Maybe<NewApiKey>;
  /**
   * Has an address told of what happens to records that the caller's organisation may see: a signed POST as Standard Webhooks
   * has it, with the record's id and no data. It reaches no further than the key that asks, and ends when that expires. Needs
   * `partner:administer`, and `KIND:read` of what it is told of.
   */
  createWebhook?: Maybe<MadeWebhook>;
  /** Ends a webhook, with what waits for it; null where there is no such webhook. Needs `partner:administer`. */
  deleteWebhook?: Maybe<DeletedWebhook>;
  /** Keeps a record of the caller's own beyond its last day: from six months before, by one period of its kind at most. Null where it has no such record. Needs `KIND:write`. */
  extendReview?: Maybe<ReviewTask>;
  /** Keeps a record of the caller's own from being deleted while the hold stands. It stays as visible as it was. At most 20 of an owner stand on one record at a time. Null where the caller has no such record. Needs `KIND:administer`. */
  holdRecord?: Maybe<Hold>;
  /** Lifts a hold that the caller's organisation has placed; null where no such hold stands. Needs `KIND:administer`. */
  liftHold?: Maybe<Hold>;
  /**
   * Opens an IMEST deployment: the record of it, a grant for as long as it lasts, and a key for each of the team, which begin and
   * end by themselves. Cut off in between it leaves no key; sent again under its idempotency key, it goes on. Needs
   * `deployment:write` and `partner:administer`.
   */
  openDeployment?: Maybe<OpenedDeployment>;
  /** Sends nothing until the webhook is resumed; what happens meanwhile is sent then. Null where there is no such webhook. Needs `partner:administer`. */
  pauseWebhook?: Maybe<Webhook>;
  /** Has a webhook told again what was given up: one, or all where none is named. Null where there is no such webhook. Needs `partner:administer`. */
  resendDeadLetters?: Maybe<Webhook>;
  /** Sets a webhook going, at once: from where it stood, or again from what came after a cursor. Null where there is no such webhook. Needs `partner:administer`. */
  resumeWebhook?: Maybe<Webhook>;
  /** Ends a grant at once, with every key under it, in every process from its next request on; null where there is no such grant. Needs `partner:administer`. */
  revokeGrant?: Maybe<RevokedGrant>;
  /** Ends a key of the caller's organisation, in every process within a second; null where there is no such key. Needs `partner:administer`. */
  revokeKey?: Maybe<RevokedKey>;
  /** Makes a successor with the same grants, which goes on with the old key's points, and ends the old key after the overlap; null where no such key stands. Refused where that key reaches further than the one that asks, in any part. Needs `partner:administer`. */
  rotateKey?: Maybe<NewApiKey>;
  /** Gives a webhook a new secret. Both sign until the overlap is over. Null where there is no such webhook. Needs `partner:administer`. */
  rotateWebhook?: Maybe<MadeWebhook>;
};


/** What a caller may change: records of its own. */
export type MutationconfirmDeliveryArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  kind: Scalars['String']['input'];
};


/** What a caller may change: records of its own. */
export type MutationcreateGrantArgs = {
  grant: NewGrantInput;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/** What a caller may change: records of its own. */
export type MutationcreateKeyArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  key: NewKeyInput;
};


/** What a caller may change: records of its own. */
export type MutationcreateWebhookArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  webhook: NewWebhookInput;
};


/** What a caller may change: records of its own. */
export type MutationdeleteWebhookArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/** What a caller may change: records of its own. */
export type MutationextendReviewArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  reason: Scalars['String']['input'];
  until: Scalars['PartialDate']['input'];
};


/** What a caller may change: records of its own. */
export type MutationholdRecordArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  reason: Scalars['String']['input'];
  until?: InputMaybe<Scalars['PartialDate']['input']>;
};


/** What a caller may change: records of its own. */
export type MutationliftHoldArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  reason: Scalars['String']['input'];
};


/** What a caller may change: records of its own. */
export type MutationopenDeploymentArgs = {
  deployment: NewDeploymentInput;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/** What a caller may change: records of its own. */
export type MutationpauseWebhookArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/** What a caller may change: records of its own. */
export type MutationresendDeadLettersArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  webhook: Scalars['ID']['input'];
};


/** What a caller may change: records of its own. */
export type MutationresumeWebhookArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/** What a caller may change: records of its own. */
export type MutationrevokeGrantArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/** What a caller may change: records of its own. */
export type MutationrevokeKeyArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  withChildren?: Scalars['Boolean']['input'];
};


/** What a caller may change: records of its own. */
export type MutationrotateKeyArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  overlapDays?: Scalars['Int']['input'];
};


/** What a caller may change: records of its own. */
export type MutationrotateWebhookArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  overlapHours?: Scalars['Int']['input'];
};

/** A key that was made just now. */
export type NewApiKey = {
  __typename?: 'NewApiKey';
  /** Its id, which is no secret. */
  id?: Maybe<Scalars['ID']['output']>;
  /** The key itself: shown now and never again. Null where the same idempotency key had made it before: if its text was lost on the way, rotate or revoke it. */
  key?: Maybe<Scalars['String']['output']>;
};

/** A team at a major event, from the event to keys that work. */
export type NewDeploymentInput = {
  /** What may be done in them; checks, reading and searching, where left out. */
  actions?: InputMaybe<Array<RegisterAction>>;
  /** Where: country. */
  country?: InputMaybe<Scalars['OwnerCode']['input']>;
  /** The event. */
  event: Scalars['String']['input'];
  /** First day: the team's keys are good from its beginning, in UTC. */
  from: Scalars['PartialDate']['input'];
  /** Who sees the deployment; its owner alone, where left out. */
  handling?: InputMaybe<HandlingInput>;
  /** Where: town or venue. */
  place?: InputMaybe<Scalars['String']['input']>;
  /** Border points at which they check: each check says at which. Anywhere, where left out. */
  places?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The purposes that may be stated with them. */
  purposes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The owner's own reference of the deployment; event and first day, where left out. */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** Registers that they open. */
  registers: Array<Register>;
  /** How many the team has: each gets a key, at most 200. */
  team: Scalars['Int']['input'];
  /** Last day: they are good until its end. */
  until: Scalars['PartialDate']['input'];
};

/** To whom access is given for a while, and how far it goes. One of `person`, `key` and `team` is named. What is left out is as in the key that gives it. */
export type NewGrantInput = {
  /** What may be done in them; checks, reading and searching, where left out. */
  actions?: InputMaybe<Array<RegisterAction>>;
  /** From when it is in force; at once, where left out. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of a key of the caller's organisation that stands: from then on it is good under the grant alone, as far as both go, and ends with it. */
  key?: InputMaybe<Scalars['ID']['input']>;
  /** How many keys the team gets, at most 200. */
  keys?: InputMaybe<Scalars['Int']['input']>;
  /** Id of the operation or deployment that it is for. Every request under the grant has it as its case. */
  operation: Scalars['ID']['input'];
  /** Somebody who signs in, by the id that `me` tells her: she has what the grant gives, and nothing beside, wherever she names the operation in `Hub-Case`; elsewhere she has what she had. */
  person?: InputMaybe<Scalars['ID']['input']>;
  /** Border points at which checks are made under it: each check says at which. Anywhere, where left out. */
  places?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The purposes that may be stated under it. */
  purposes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Registers that it opens. */
  registers: Array<Register>;
  /** Who the team is, which gets keys of its own. */
  team?: InputMaybe<Scalars['String']['input']>;
  /** When it ends: at most 366 days after its beginning, and no later than the key that gives it. */
  until: Scalars['DateTime']['input'];
};

/** What a new key is to be good for. What is left out is as in the key that asks. */
export type NewKeyInput = {
  /** Network addresses and ranges it is good from. */
  addresses?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Field classes it may see. */
  classes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What it may run beside the hub's trusted documents: `off` (anything), `log` (anything, noted), `safelist` or `ids-only`; never laxer than the key that asks. */
  documentMode?: InputMaybe<Scalars['String']['input']>;
  /** When it expires. */
  expires?: InputMaybe<Scalars['DateTime']['input']>;
  /** Who uses it. */
  name: Scalars['String']['input'];
  /** Ids of operations, one of which each request names in `Hub-Case`. */
  operations?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Owners whose records it may see beside its own. */
  owners?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  /** Points it may spend within a day (UTC). */
  perDay?: InputMaybe<Scalars['Int']['input']>;
  /** Points it may spend within a minute. */
  perMinute?: InputMaybe<Scalars['Int']['input']>;
  /** The purposes it may state. */
  purposes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** `kind:action`, `*` for either. */
  scopes: Array<Scalars['String']['input']>;
};

/** Who is to be told, and of what. */
export type NewWebhookInput = {
  /** Kinds of record of which it is told, such as `hit`. All that the key may read, where left out. Of `certificate` and `agreement` it is told reminders alone, and only where they are named. */
  kinds?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What it is for. */
  name: Scalars['String']['input'];
  /** Why its organisation wants to know, as in the header `Hub-Purpose`. */
  purpose: Scalars['String']['input'];
  /** Where it is told: an address that the hub's operator allows. */
  url: Scalars['String']['input'];
  /** Records whose changes it is told of, in the place of `kinds`: who watches a record is not told what the hub announces of it. */
  watch?: InputMaybe<WatchInput>;
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

/** A deployment that was opened just now. */
export type OpenedDeployment = {
  __typename?: 'OpenedDeployment';
  /** Under which its team asks. */
  grant?: Maybe<Grant>;
  /** Id of the deployment: the case of whatever its team asks. Live totals: `checkTotals(operation: …)`. */
  id?: Maybe<Scalars['ID']['output']>;
  /** The team's keys. Their texts are shown now and never again. */
  keys?: Maybe<Array<NewApiKey>>;
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

/** What may still be spent in a period. */
export type PointsLeft = {
  __typename?: 'PointsLeft';
  /** How many of them are left. */
  left?: Maybe<Scalars['Int']['output']>;
  /** Points of whoever has least left of those that pay: the key, the keys that made it, the organisation. */
  most?: Maybe<Scalars['Int']['output']>;
  /** Which. */
  period?: Maybe<PointsPeriod>;
  /** When all may be spent again. */
  resets?: Maybe<Scalars['DateTime']['output']>;
};

/** In which points are counted, in UTC. */
export type PointsPeriod =
  /** A day. */
  | 'DAY'
  /** A minute. */
  | 'MINUTE';

/** What can be asked. */
export type Query = {
  __typename?: 'Query';
  /**
   * Who of the caller's organisation could look at what for an operation on that day, and from when to when: from the grants
   * and keys as they were, however long ago, revoked ones too. Needs `partner:administer`.
   */
  accessOn?: Maybe<Array<AccessSpan>>;
  /**
   * Agreements that somebody has to see to, the first end first: ended ones, and those that end within these days or, where
   * none are given, within the notice that was agreed (60 days where none was). Of partners whose records the caller's
   * organisation owns, which makes it the hub's side. Needs `partner:administer`.
   */
  agreementsDue?: Maybe<Array<Agreement>>;
  /** What a webhook was not told, as it failed too often; null where the organisation has no such webhook. Needs `partner:administer`. */
  deadLetters?: Maybe<DeadLetterConnection>;
  /** Who was shown records of the caller's own, the newest first; shown are records of the kinds for which the key has `KIND:administer`. An answer appears here some seconds after it was given, under full load later. */
  enquiries?: Maybe<EnquiryConnection>;
  /** What was exchanged with a partner, as it is told itself; null where the caller's organisation does not own its record, or no agreement names it. Needs `partner:administer`. */
  exchangedWith?: Maybe<Exchanged>;
  /** Which rules show or hide a record of the caller's own to somebody else; of a link, where both its ends are the caller's own as well. Needs `KIND:administer` of its kind; null to anyone else, as for a record that does not exist. */
  explainAccess?: Maybe<AccessExplanation>;
  /** Access for a while that the caller's organisation gave for an operation or deployment, ended grants too. Needs `partner:administer`. */
  grants?: Maybe<GrantConnection>;
  /** Every hold there ever was on a record of the caller's own, lifted ones and the operator's too; null where it has no such record. Needs `KIND:administer`. */
  holds?: Maybe<HoldConnection>;
  /** The API keys of the caller's organisation, ended ones too, without their texts. Needs `partner:administer`. */
  keys?: Maybe<Array<ApiKey>>;
  /** Who is asking, and what it may. */
  me?: Maybe<Me>;
  /**
   * The offline packs that are good still and hold a record of the caller's own, withdrawn or not, the newest first: each pack
   * and delta that was made for a device. Null where the caller has no such record. Needs `KIND:administer` of its kind. A pack
   * appears here some seconds after it was made.
   */
  packs?: Maybe<Array<HoldingPack>>;
  /**
   * The caller's own records that are deleted within six months unless it extends them, giving a reason; and those that are
   * past their last day and stand still. Of the kinds for which it has `KIND:read` and `KIND:write`.
   */
  reviews?: Maybe<ReviewTaskConnection>;
  /** What the hub's operator expects the caller's organisation to deliver, of the kinds for which it has `KIND:write`. */
  sources?: Maybe<Array<Source>>;
  /** Who is told of what happens to records that the caller's organisation may see. Needs `partner:administer`. */
  webhooks?: Maybe<Array<Webhook>>;
};


/** What can be asked. */
export type QueryaccessOnArgs = {
  day: Scalars['PartialDate']['input'];
  operation: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryagreementsDueArgs = {
  withinDays?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type QuerydeadLettersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  webhook: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryenquiriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  record?: InputMaybe<Scalars['ID']['input']>;
  since?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
};


/** What can be asked. */
export type QueryexchangedWithArgs = {
  organisation?: InputMaybe<Scalars['OwnerCode']['input']>;
  partner: Scalars['ID']['input'];
  since: Scalars['DateTime']['input'];
  until: Scalars['DateTime']['input'];
};


/** What can be asked. */
export type QueryexplainAccessArgs = {
  as: AccessAs;
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QuerygrantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  operation: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryholdsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QuerypacksArgs = {
  holding: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryreviewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  dueBefore?: InputMaybe<Scalars['PartialDate']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
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

/** Records of one kind that were handed in. */
export type RecordsHandedIn = {
  __typename?: 'RecordsHandedIn';
  /** How many. */
  count?: Maybe<Scalars['Int']['output']>;
  /** Their kind, as in scopes. */
  kind?: Maybe<Scalars['String']['output']>;
};

/** Records of one kind that were shown. */
export type RecordsShown = {
  __typename?: 'RecordsShown';
  /** In how many answers. */
  answers?: Maybe<Scalars['Int']['output']>;
  /** Their kind, as in scopes. */
  kind?: Maybe<Scalars['String']['output']>;
  /** How many records these answers had together; one that was shown twice is counted twice. */
  records?: Maybe<Scalars['Int']['output']>;
};

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

/** What may be done in a register. */
export type RegisterAction =
  /** Checks: of documents, vehicles and persons. */
  | 'CHECK'
  /** What checks under the grant have met is followed up: hits, replies to them and what came of them, totals of checks, and second line; of its operation alone, and of its places where it names any. It is of no register. */
  | 'FOLLOW_UP'
  /** Records are opened. */
  | 'READ'
  /** Records are searched. */
  | 'SEARCH';

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

/** Why the hub reminds. Each is told once of each end; of several that passed while no hub ran, the last. */
export type Reminder =
  /** Somebody has to see to the agreement: its notice has begun. */
  | 'DUE'
  /** The agreement has ended. */
  | 'ENDED'
  /** Within 7 days. */
  | 'ENDS_WITHIN_7_DAYS'
  /** Within 30 days. */
  | 'ENDS_WITHIN_30_DAYS'
  /** The certificate is over within 90 days. */
  | 'ENDS_WITHIN_90_DAYS';

/** What the caller's organisation is reminded of. It tells of what, and nothing else of it: ask for that by `node`, or by `me` and `agreementsDue`. */
export type ReminderEvent = {
  __typename?: 'ReminderEvent';
  /** When it was announced. */
  at?: Maybe<Scalars['DateTime']['output']>;
  /** Names this event: a subscription `after` it goes on with the next. */
  cursor?: Maybe<Scalars['String']['output']>;
  /** Id of the certificate, or of the agreement. */
  id?: Maybe<Scalars['ID']['output']>;
  /** `certificate` or `agreement`. */
  kind?: Maybe<Scalars['String']['output']>;
  /** Why it is told. */
  says?: Maybe<Reminder>;
};

/** How an agreement goes on. Nothing renews itself. */
export type Renewal = {
  __typename?: 'Renewal';
  /** By so many months its end moves. */
  months?: Maybe<Scalars['Int']['output']>;
  /** So many days before its end it is due. */
  noticeDays?: Maybe<Scalars['Int']['output']>;
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

/** A record whose owner is asked whether it must be kept. `nodes` answers with the record itself. */
export type ReviewTask = {
  __typename?: 'ReviewTask';
  /** Whether a hold keeps it beyond that day. */
  held?: Maybe<Scalars['Boolean']['output']>;
  /** Id of the record. */
  id: Scalars['ID']['output'];
  /** It is deleted after this day. */
  reviewBy?: Maybe<Scalars['PartialDate']['output']>;
};

/** A page of review tasks. */
export type ReviewTaskConnection = {
  __typename?: 'ReviewTaskConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<ReviewTaskEdge>>;
  /** The review tasks alone. */
  nodes?: Maybe<Array<ReviewTask>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A review task in a page. */
export type ReviewTaskEdge = {
  __typename?: 'ReviewTaskEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The review task. */
  node?: Maybe<ReviewTask>;
};

/** A grant that was to be revoked. */
export type RevokedGrant = {
  __typename?: 'RevokedGrant';
  /** Its id. */
  id?: Maybe<Scalars['ID']['output']>;
  /** Ids of the keys that ended with it. */
  keys?: Maybe<Array<Scalars['ID']['output']>>;
  /** True where it was ended just now; false where it had been revoked before. */
  revoked?: Maybe<Scalars['Boolean']['output']>;
};

/** A key that was to be revoked. */
export type RevokedKey = {
  __typename?: 'RevokedKey';
  /** The keys that stood and that it had made, or that these had made; ended as well, `withChildren`. */
  children?: Maybe<Array<ApiKey>>;
  /** Its id. */
  id?: Maybe<Scalars['ID']['output']>;
  /** True where it was ended just now; false where it had been revoked before. */
  revoked?: Maybe<Scalars['Boolean']['output']>;
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

/** A network address from which a key was used. */
export type SeenAddress = {
  __typename?: 'SeenAddress';
  /** The address. */
  address?: Maybe<Scalars['String']['output']>;
  /** When the key came from there for the first time. */
  first?: Maybe<Scalars['DateTime']['output']>;
  /** And when for the last time. */
  last?: Maybe<Scalars['DateTime']['output']>;
};

/** Sex as Doc 9303 prints it. */
export type Sex =
  /** Female. */
  | 'F'
  /** Male. */
  | 'M'
  /** Unspecified: `<` in the machine-readable zone. */
  | 'X';

/** What the hub's operator expects the caller's organisation to deliver. Once it is overdue, a check that rests on it says `NOT_CHECKED` instead of `NO_RECORD`. */
export type Source = {
  __typename?: 'Source';
  /** When it last delivered, or said so, to the minute; of an edition of a published list when that was published. Null where it has not since it was declared. */
  delivered?: Maybe<Scalars['DateTime']['output']>;
  /** When it is due next. */
  due?: Maybe<Scalars['DateTime']['output']>;
  /** Within so many hours of one delivery the next is expected. */
  expectedEvery?: Maybe<Scalars['Int']['output']>;
  /** Its id. */
  id: Scalars['ID']['output'];
  /** Kind of the records, such as `documentReport`. */
  kind?: Maybe<Scalars['String']['output']>;
  /** When that edition was taken in. */
  lastImport?: Maybe<Scalars['DateTime']['output']>;
  /** What it is called: whose records of what kind, such as `FCDO person`. */
  name?: Maybe<Scalars['String']['output']>;
  /** Whether it is overdue. */
  overdue?: Maybe<Scalars['Boolean']['output']>;
  /** When the edition was published that was taken in last, as it says itself; null where the source is no published list. */
  published?: Maybe<Scalars['DateTime']['output']>;
  /** How many records of the kind came with it. */
  records?: Maybe<Scalars['Int']['output']>;
  /** How many entries of the file were rejected. */
  rejected?: Maybe<Scalars['Int']['output']>;
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

export type Subscription = {
  __typename?: 'Subscription';
  /** Certificates of the organisation's officers, and agreements of which it is a side, that are over soon. Needs `certificate:read` for the ones, `partner:administer` for the others. */
  reminders?: Maybe<ReminderEvent>;
};


export type SubscriptionremindersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A query, mutation or subscription that is run by its id. */
export type TrustedDocument = {
  __typename?: 'TrustedDocument';
  /** SHA-256 of its text, in hex: it is sent in the place of the text. */
  id?: Maybe<Scalars['ID']['output']>;
  /** Its name. */
  name?: Maybe<Scalars['String']['output']>;
  /** `query`, `mutation` or `subscription`. */
  type?: Maybe<Scalars['String']['output']>;
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

/** An address that is told of what happens to records. */
export type Webhook = {
  __typename?: 'Webhook';
  /** When it was made. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** How many were given up. With a thousand of these and of those that wait nothing new is sent. */
  deadLetters?: Maybe<Scalars['Int']['output']>;
  /** When it was told something last. */
  delivered?: Maybe<Scalars['DateTime']['output']>;
  /** When it ends, as the key does that made it; null where it does not. */
  expires?: Maybe<Scalars['DateTime']['output']>;
  /** How it failed the last time; null where it did not since. */
  failure?: Maybe<WebhookFailure>;
  /** How often it failed since. */
  failures?: Maybe<Scalars['Int']['output']>;
  /** Whether it has answered 410, as one that is no more; nothing is sent until it is resumed. */
  gone?: Maybe<Scalars['Boolean']['output']>;
  /** Its id, which is no secret. */
  id?: Maybe<Scalars['ID']['output']>;
  /** Kinds of record of which it is told. */
  kinds?: Maybe<Array<Scalars['String']['output']>>;
  /** Who made it: id of a key or of who signed in, or `operator`. */
  maker?: Maybe<Scalars['String']['output']>;
  /** What it is for. */
  name?: Maybe<Scalars['String']['output']>;
  /** Until when the secret before the newest one signs as well; null where none does. */
  overlapUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Whether it is paused. */
  paused?: Maybe<Scalars['Boolean']['output']>;
  /** Why its organisation wants to know. */
  purpose?: Maybe<Scalars['String']['output']>;
  /** Where it is told. */
  url?: Maybe<Scalars['String']['output']>;
  /** How many messages are to be sent again. */
  waiting?: Maybe<Scalars['Int']['output']>;
  /** The records that it watches; null where it is told of hits and what follows them. */
  watch?: Maybe<WebhookWatch>;
};

/** Why a webhook could not be told something. */
export type WebhookFailure = {
  __typename?: 'WebhookFailure';
  /** When. */
  at?: Maybe<Scalars['DateTime']['output']>;
  /** In words. */
  says?: Maybe<Scalars['String']['output']>;
};

/** What a webhook watches, as it was declared: see `WatchInput`. */
export type WebhookWatch = {
  __typename?: 'WebhookWatch';
  /** Fields of which one reads otherwise. */
  fields?: Maybe<Array<Scalars['String']['output']>>;
  /** Records. */
  ids?: Maybe<Array<Scalars['ID']['output']>>;
  /** Or all of some kinds. */
  kinds?: Maybe<Array<RecordKind>>;
  /** Kinds of links to the `ids`. */
  linkKinds?: Maybe<Array<LinkKind>>;
  /** Of these, those that are linked to this record. */
  linkedTo?: Maybe<Scalars['ID']['output']>;
  /** Of these, those of this owner. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** What became of them. */
  what?: Maybe<Array<WhatChanged>>;
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




/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node: never;
  Record: never;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessAs: AccessAs;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AccessExplanation: ResolverTypeWrapper<AccessExplanation>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AccessRule: ResolverTypeWrapper<AccessRule>;
  AccessSpan: ResolverTypeWrapper<AccessSpan>;
  Agreement: ResolverTypeWrapper<Agreement>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ApiKey: ResolverTypeWrapper<ApiKey>;
  Asker: ResolverTypeWrapper<Asker>;
  AudienceInput: AudienceInput;
  ChecksExchanged: ResolverTypeWrapper<ChecksExchanged>;
  DateRange: DateRange;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeadLetter: ResolverTypeWrapper<DeadLetter>;
  DeadLetterConnection: ResolverTypeWrapper<Connection<unknown>>;
  DeadLetterEdge: ResolverTypeWrapper<Edge<unknown>>;
  DeletedWebhook: ResolverTypeWrapper<DeletedWebhook>;
  DocumentType: DocumentType;
  Enquiry: ResolverTypeWrapper<Enquiry>;
  EnquiryConnection: ResolverTypeWrapper<Connection<unknown>>;
  EnquiryEdge: ResolverTypeWrapper<Edge<unknown>>;
  Exchanged: ResolverTypeWrapper<Exchanged>;
  FieldAccess: ResolverTypeWrapper<FieldAccess>;
  FraudType: FraudType;
  Grant: ResolverTypeWrapper<Grant>;
  GrantConnection: ResolverTypeWrapper<Connection<unknown>>;
  GrantEdge: ResolverTypeWrapper<Edge<unknown>>;
  HandlingInput: HandlingInput;
  Hold: ResolverTypeWrapper<Hold>;
  HoldConnection: ResolverTypeWrapper<Connection<unknown>>;
  HoldEdge: ResolverTypeWrapper<Edge<unknown>>;
  HoldingPack: ResolverTypeWrapper<HoldingPack>;
  KeyHours: ResolverTypeWrapper<KeyHours>;
  KindActions: ResolverTypeWrapper<KindActions>;
  LinkKind: LinkKind;
  LookUpResult: LookUpResult;
  MadeGrant: ResolverTypeWrapper<MadeGrant>;
  MadeWebhook: ResolverTypeWrapper<MadeWebhook>;
  Me: ResolverTypeWrapper<Me>;
  MeBounds: ResolverTypeWrapper<MeBounds>;
  MeSees: ResolverTypeWrapper<MeSees>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NewApiKey: ResolverTypeWrapper<NewApiKey>;
  NewDeploymentInput: NewDeploymentInput;
  NewGrantInput: NewGrantInput;
  NewKeyInput: NewKeyInput;
  NewWebhookInput: NewWebhookInput;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  NumberRange: NumberRange;
  OpenedDeployment: ResolverTypeWrapper<OpenedDeployment>;
  OwnerCode: ResolverTypeWrapper<Scalars['OwnerCode']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PartialDate: ResolverTypeWrapper<Scalars['PartialDate']['output']>;
  PointsLeft: ResolverTypeWrapper<PointsLeft>;
  PointsPeriod: PointsPeriod;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Record: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Record']>;
  RecordFault: ResolverTypeWrapper<RecordFault>;
  RecordKind: RecordKind;
  RecordsHandedIn: ResolverTypeWrapper<RecordsHandedIn>;
  RecordsShown: ResolverTypeWrapper<RecordsShown>;
  Register: Register;
  RegisterAction: RegisterAction;
  Reliability: Reliability;
  Reminder: Reminder;
  ReminderEvent: ResolverTypeWrapper<ReminderEvent>;
  Renewal: ResolverTypeWrapper<Renewal>;
  ReportedDocumentInput: ReportedDocumentInput;
  ReviewTask: ResolverTypeWrapper<ReviewTask>;
  ReviewTaskConnection: ResolverTypeWrapper<Connection<unknown>>;
  ReviewTaskEdge: ResolverTypeWrapper<Edge<unknown>>;
  RevokedGrant: ResolverTypeWrapper<RevokedGrant>;
  RevokedKey: ResolverTypeWrapper<RevokedKey>;
  ScreeningInput: ScreeningInput;
  SeenAddress: ResolverTypeWrapper<SeenAddress>;
  Sex: Sex;
  Source: ResolverTypeWrapper<Source>;
  Statement: ResolverTypeWrapper<Statement>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TrustedDocument: ResolverTypeWrapper<TrustedDocument>;
  WatchInput: WatchInput;
  Webhook: ResolverTypeWrapper<Webhook>;
  WebhookFailure: ResolverTypeWrapper<WebhookFailure>;
  WebhookWatch: ResolverTypeWrapper<WebhookWatch>;
  WhatChanged: WhatChanged;
  WithdrawalInput: WithdrawalInput;
  WriteResult: WriteResult;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessAs: AccessAs;
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
  AccessExplanation: AccessExplanation;
  ID: Scalars['ID']['output'];
  AccessRule: AccessRule;
  AccessSpan: AccessSpan;
  Agreement: Agreement;
  Int: Scalars['Int']['output'];
  ApiKey: ApiKey;
  Asker: Asker;
  AudienceInput: AudienceInput;
  ChecksExchanged: ChecksExchanged;
  DateRange: DateRange;
  DateTime: Scalars['DateTime']['output'];
  DeadLetter: DeadLetter;
  DeadLetterConnection: Connection<unknown>;
  DeadLetterEdge: Edge<unknown>;
  DeletedWebhook: DeletedWebhook;
  Enquiry: Enquiry;
  EnquiryConnection: Connection<unknown>;
  EnquiryEdge: Edge<unknown>;
  Exchanged: Exchanged;
  FieldAccess: FieldAccess;
  Grant: Grant;
  GrantConnection: Connection<unknown>;
  GrantEdge: Edge<unknown>;
  HandlingInput: HandlingInput;
  Hold: Hold;
  HoldConnection: Connection<unknown>;
  HoldEdge: Edge<unknown>;
  HoldingPack: HoldingPack;
  KeyHours: KeyHours;
  KindActions: KindActions;
  MadeGrant: MadeGrant;
  MadeWebhook: MadeWebhook;
  Me: Me;
  MeBounds: MeBounds;
  MeSees: MeSees;
  Mutation: Record<PropertyKey, never>;
  NewApiKey: NewApiKey;
  NewDeploymentInput: NewDeploymentInput;
  NewGrantInput: NewGrantInput;
  NewKeyInput: NewKeyInput;
  NewWebhookInput: NewWebhookInput;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  NumberRange: NumberRange;
  OpenedDeployment: OpenedDeployment;
  OwnerCode: Scalars['OwnerCode']['output'];
  PageInfo: PageInfo;
  PartialDate: Scalars['PartialDate']['output'];
  PointsLeft: PointsLeft;
  Query: Record<PropertyKey, never>;
  Record: ResolversInterfaceTypes<ResolversParentTypes>['Record'];
  RecordFault: RecordFault;
  RecordsHandedIn: RecordsHandedIn;
  RecordsShown: RecordsShown;
  ReminderEvent: ReminderEvent;
  Renewal: Renewal;
  ReportedDocumentInput: ReportedDocumentInput;
  ReviewTask: ReviewTask;
  ReviewTaskConnection: Connection<unknown>;
  ReviewTaskEdge: Edge<unknown>;
  RevokedGrant: RevokedGrant;
  RevokedKey: RevokedKey;
  ScreeningInput: ScreeningInput;
  SeenAddress: SeenAddress;
  Source: Source;
  Statement: Statement;
  Subscription: Record<PropertyKey, never>;
  TrustedDocument: TrustedDocument;
  WatchInput: WatchInput;
  Webhook: Webhook;
  WebhookFailure: WebhookFailure;
  WebhookWatch: WebhookWatch;
  WithdrawalInput: WithdrawalInput;
};

export type AccessExplanationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AccessExplanation'] = ResolversParentTypes['AccessExplanation']> = {
  fields?: Resolver<Maybe<Array<ResolversTypes['FieldAccess']>>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rules?: Resolver<Maybe<Array<ResolversTypes['AccessRule']>>, ParentType, ContextType>;
  visible?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type AccessRuleResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AccessRule'] = ResolversParentTypes['AccessRule']> = {
  because?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  passed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AccessSpanResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AccessSpan'] = ResolversParentTypes['AccessSpan']> = {
  from?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  grant?: Resolver<Maybe<ResolversTypes['Grant']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  keyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type AgreementResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Agreement'] = ResolversParentTypes['Agreement']> = {
  addresses?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  bounds?: Resolver<Maybe<ResolversTypes['MeBounds']>, ParentType, ContextType>;
  documentMode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documents?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  due?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  partner?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  purposes?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  registers?: Resolver<Maybe<Array<ResolversTypes['Register']>>, ParentType, ContextType>;
  renewal?: Resolver<Maybe<ResolversTypes['Renewal']>, ParentType, ContextType>;
  restsOn?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  scopes?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  sector?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  set?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ApiKeyResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ApiKey'] = ResolversParentTypes['ApiKey']> = {
  addresses?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  bounds?: Resolver<Maybe<ResolversTypes['MeBounds']>, ParentType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  documentMode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expires?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  lastUsed?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  maker?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purposes?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  replaces?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  revoked?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scopes?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  seen?: Resolver<Maybe<Array<ResolversTypes['SeenAddress']>>, ParentType, ContextType>;
  unused?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type AskerResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Asker'] = ResolversParentTypes['Asker']> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ChecksExchangedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ChecksExchanged'] = ResolversParentTypes['ChecksExchanged']> = {
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeadLetterResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DeadLetter'] = ResolversParentTypes['DeadLetter']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  attempts?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type DeadLetterConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DeadLetterConnection'] = ResolversParentTypes['DeadLetterConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['DeadLetterEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['DeadLetter']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DeadLetterEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DeadLetterEdge'] = ResolversParentTypes['DeadLetterEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['DeadLetter']>, ParentType, ContextType>;
};

export type DeletedWebhookResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DeletedWebhook'] = ResolversParentTypes['DeletedWebhook']> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type EnquiryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Enquiry'] = ResolversParentTypes['Enquiry']> = {
  caller?: Resolver<Maybe<ResolversTypes['Asker']>, ParentType, ContextType>;
  caseReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  exported?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  proof?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  records?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  requestId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  time?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type EnquiryConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EnquiryConnection'] = ResolversParentTypes['EnquiryConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['EnquiryEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Enquiry']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type EnquiryEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EnquiryEdge'] = ResolversParentTypes['EnquiryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Enquiry']>, ParentType, ContextType>;
};

export type ExchangedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Exchanged'] = ResolversParentTypes['Exchanged']> = {
  checks?: Resolver<Maybe<Array<ResolversTypes['ChecksExchanged']>>, ParentType, ContextType>;
  given?: Resolver<Maybe<Array<ResolversTypes['RecordsShown']>>, ParentType, ContextType>;
  handedIn?: Resolver<Maybe<Array<ResolversTypes['RecordsHandedIn']>>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  received?: Resolver<Maybe<Array<ResolversTypes['RecordsShown']>>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  test?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type FieldAccessResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['FieldAccess'] = ResolversParentTypes['FieldAccess']> = {
  class?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shown?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type GrantResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Grant'] = ResolversParentTypes['Grant']> = {
  created?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  granter?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  inForce?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  keys?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  places?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  purposes?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  registers?: Resolver<Maybe<Array<ResolversTypes['Register']>>, ParentType, ContextType>;
  revoked?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scopes?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type GrantConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['GrantConnection'] = ResolversParentTypes['GrantConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['GrantEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Grant']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type GrantEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['GrantEdge'] = ResolversParentTypes['GrantEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Grant']>, ParentType, ContextType>;
};

export type HoldResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Hold'] = ResolversParentTypes['Hold']> = {
  by?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lifted?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  liftedBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
};

export type HoldConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['HoldConnection'] = ResolversParentTypes['HoldConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['HoldEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Hold']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type HoldEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['HoldEdge'] = ResolversParentTypes['HoldEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Hold']>, ParentType, ContextType>;
};

export type HoldingPackResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['HoldingPack'] = ResolversParentTypes['HoldingPack']> = {
  device?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  inDoubt?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  made?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type KeyHoursResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['KeyHours'] = ResolversParentTypes['KeyHours']> = {
  days?: Resolver<Maybe<Array<ResolversTypes['Int']>>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type KindActionsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['KindActions'] = ResolversParentTypes['KindActions']> = {
  actions?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MadeGrantResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MadeGrant'] = ResolversParentTypes['MadeGrant']> = {
  grant?: Resolver<Maybe<ResolversTypes['Grant']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  keys?: Resolver<Maybe<Array<ResolversTypes['NewApiKey']>>, ParentType, ContextType>;
};

export type MadeWebhookResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MadeWebhook'] = ResolversParentTypes['MadeWebhook']> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Me'] = ResolversParentTypes['Me']> = {
  agreement?: Resolver<Maybe<ResolversTypes['Agreement']>, ParentType, ContextType>;
  bounds?: Resolver<Maybe<ResolversTypes['MeBounds']>, ParentType, ContextType>;
  documents?: Resolver<Maybe<Array<ResolversTypes['TrustedDocument']>>, ParentType, ContextType>;
  exchanged?: Resolver<Maybe<ResolversTypes['Exchanged']>, ParentType, ContextType, RequireFields<MeexchangedArgs, 'since' | 'until'>>;
  expires?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  keyId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  points?: Resolver<Maybe<Array<ResolversTypes['PointsLeft']>>, ParentType, ContextType>;
  purposes?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scopes?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  sees?: Resolver<Maybe<ResolversTypes['MeSees']>, ParentType, ContextType>;
  test?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type MeBoundsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MeBounds'] = ResolversParentTypes['MeBounds']> = {
  classes?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  operations?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  owners?: Resolver<Maybe<Array<ResolversTypes['OwnerCode']>>, ParentType, ContextType>;
  perDay?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  perMinute?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MeSeesResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MeSees'] = ResolversParentTypes['MeSees']> = {
  addresses?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  agreedAddresses?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  classes?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  documentMode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  hours?: Resolver<Maybe<Array<ResolversTypes['KeyHours']>>, ParentType, ContextType>;
  kinds?: Resolver<Maybe<Array<ResolversTypes['KindActions']>>, ParentType, ContextType>;
  operations?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  owners?: Resolver<Maybe<Array<ResolversTypes['OwnerCode']>>, ParentType, ContextType>;
  purposes?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  registers?: Resolver<Maybe<Array<ResolversTypes['Register']>>, ParentType, ContextType>;
  screens?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  sector?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  test?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  confirmDelivery?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType, RequireFields<MutationconfirmDeliveryArgs, 'kind'>>;
  createGrant?: Resolver<Maybe<ResolversTypes['MadeGrant']>, ParentType, ContextType, RequireFields<MutationcreateGrantArgs, 'grant'>>;
  createKey?: Resolver<Maybe<ResolversTypes['NewApiKey']>, ParentType, ContextType, RequireFields<MutationcreateKeyArgs, 'key'>>;
  createWebhook?: Resolver<Maybe<ResolversTypes['MadeWebhook']>, ParentType, ContextType, RequireFields<MutationcreateWebhookArgs, 'webhook'>>;
  deleteWebhook?: Resolver<Maybe<ResolversTypes['DeletedWebhook']>, ParentType, ContextType, RequireFields<MutationdeleteWebhookArgs, 'id'>>;
  extendReview?: Resolver<Maybe<ResolversTypes['ReviewTask']>, ParentType, ContextType, RequireFields<MutationextendReviewArgs, 'id' | 'reason' | 'until'>>;
  holdRecord?: Resolver<Maybe<ResolversTypes['Hold']>, ParentType, ContextType, RequireFields<MutationholdRecordArgs, 'id' | 'reason'>>;
  liftHold?: Resolver<Maybe<ResolversTypes['Hold']>, ParentType, ContextType, RequireFields<MutationliftHoldArgs, 'id' | 'reason'>>;
  openDeployment?: Resolver<Maybe<ResolversTypes['OpenedDeployment']>, ParentType, ContextType, RequireFields<MutationopenDeploymentArgs, 'deployment'>>;
  pauseWebhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType, RequireFields<MutationpauseWebhookArgs, 'id'>>;
  resendDeadLetters?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType, RequireFields<MutationresendDeadLettersArgs, 'webhook'>>;
  resumeWebhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType, RequireFields<MutationresumeWebhookArgs, 'id'>>;
  revokeGrant?: Resolver<Maybe<ResolversTypes['RevokedGrant']>, ParentType, ContextType, RequireFields<MutationrevokeGrantArgs, 'id'>>;
  revokeKey?: Resolver<Maybe<ResolversTypes['RevokedKey']>, ParentType, ContextType, RequireFields<MutationrevokeKeyArgs, 'id' | 'withChildren'>>;
  rotateKey?: Resolver<Maybe<ResolversTypes['NewApiKey']>, ParentType, ContextType, RequireFields<MutationrotateKeyArgs, 'id' | 'overlapDays'>>;
  rotateWebhook?: Resolver<Maybe<ResolversTypes['MadeWebhook']>, ParentType, ContextType, RequireFields<MutationrotateWebhookArgs, 'id' | 'overlapHours'>>;
};

export type NewApiKeyResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['NewApiKey'] = ResolversParentTypes['NewApiKey']> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NodeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<null, ParentType, ContextType>;
};

export type OpenedDeploymentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['OpenedDeployment'] = ResolversParentTypes['OpenedDeployment']> = {
  grant?: Resolver<Maybe<ResolversTypes['Grant']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  keys?: Resolver<Maybe<Array<ResolversTypes['NewApiKey']>>, ParentType, ContextType>;
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

export type PointsLeftResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PointsLeft'] = ResolversParentTypes['PointsLeft']> = {
  left?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  most?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['PointsPeriod']>, ParentType, ContextType>;
  resets?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  accessOn?: Resolver<Maybe<Array<ResolversTypes['AccessSpan']>>, ParentType, ContextType, RequireFields<QueryaccessOnArgs, 'day' | 'operation'>>;
  agreementsDue?: Resolver<Maybe<Array<ResolversTypes['Agreement']>>, ParentType, ContextType, Partial<QueryagreementsDueArgs>>;
  deadLetters?: Resolver<Maybe<ResolversTypes['DeadLetterConnection']>, ParentType, ContextType, RequireFields<QuerydeadLettersArgs, 'first' | 'webhook'>>;
  enquiries?: Resolver<Maybe<ResolversTypes['EnquiryConnection']>, ParentType, ContextType, RequireFields<QueryenquiriesArgs, 'first'>>;
  exchangedWith?: Resolver<Maybe<ResolversTypes['Exchanged']>, ParentType, ContextType, RequireFields<QueryexchangedWithArgs, 'partner' | 'since' | 'until'>>;
  explainAccess?: Resolver<Maybe<ResolversTypes['AccessExplanation']>, ParentType, ContextType, RequireFields<QueryexplainAccessArgs, 'as' | 'id'>>;
  grants?: Resolver<Maybe<ResolversTypes['GrantConnection']>, ParentType, ContextType, RequireFields<QuerygrantsArgs, 'first' | 'operation'>>;
  holds?: Resolver<Maybe<ResolversTypes['HoldConnection']>, ParentType, ContextType, RequireFields<QueryholdsArgs, 'first' | 'id'>>;
  keys?: Resolver<Maybe<Array<ResolversTypes['ApiKey']>>, ParentType, ContextType>;
  me?: Resolver<Maybe<ResolversTypes['Me']>, ParentType, ContextType>;
  packs?: Resolver<Maybe<Array<ResolversTypes['HoldingPack']>>, ParentType, ContextType, RequireFields<QuerypacksArgs, 'holding'>>;
  reviews?: Resolver<Maybe<ResolversTypes['ReviewTaskConnection']>, ParentType, ContextType, RequireFields<QueryreviewsArgs, 'first'>>;
  sources?: Resolver<Maybe<Array<ResolversTypes['Source']>>, ParentType, ContextType>;
  webhooks?: Resolver<Maybe<Array<ResolversTypes['Webhook']>>, ParentType, ContextType>;
};

export type RecordResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Record'] = ResolversParentTypes['Record']> = {
  __resolveType: TypeResolveFn<null, ParentType, ContextType>;
};

export type RecordFaultResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RecordFault'] = ResolversParentTypes['RecordFault']> = {
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RecordsHandedInResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RecordsHandedIn'] = ResolversParentTypes['RecordsHandedIn']> = {
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RecordsShownResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RecordsShown'] = ResolversParentTypes['RecordsShown']> = {
  answers?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  records?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ReminderEventResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ReminderEvent'] = ResolversParentTypes['ReminderEvent']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  says?: Resolver<Maybe<ResolversTypes['Reminder']>, ParentType, ContextType>;
};

export type RenewalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Renewal'] = ResolversParentTypes['Renewal']> = {
  months?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  noticeDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ReviewTaskResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ReviewTask'] = ResolversParentTypes['ReviewTask']> = {
  held?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reviewBy?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
};

export type ReviewTaskConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ReviewTaskConnection'] = ResolversParentTypes['ReviewTaskConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['ReviewTaskEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['ReviewTask']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ReviewTaskEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ReviewTaskEdge'] = ResolversParentTypes['ReviewTaskEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ReviewTask']>, ParentType, ContextType>;
};

export type RevokedGrantResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RevokedGrant'] = ResolversParentTypes['RevokedGrant']> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  keys?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  revoked?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type RevokedKeyResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RevokedKey'] = ResolversParentTypes['RevokedKey']> = {
  children?: Resolver<Maybe<Array<ResolversTypes['ApiKey']>>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  revoked?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type SeenAddressResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SeenAddress'] = ResolversParentTypes['SeenAddress']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  first?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  last?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SourceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  delivered?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  due?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expectedEvery?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastImport?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  overdue?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  published?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  records?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rejected?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type StatementResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Statement'] = ResolversParentTypes['Statement']> = {
  at?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  reminders?: SubscriptionResolver<Maybe<ResolversTypes['ReminderEvent']>, "reminders", ParentType, ContextType, Partial<SubscriptionremindersArgs>>;
};

export type TrustedDocumentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TrustedDocument'] = ResolversParentTypes['TrustedDocument']> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WebhookResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Webhook'] = ResolversParentTypes['Webhook']> = {
  created?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deadLetters?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  delivered?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expires?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['WebhookFailure']>, ParentType, ContextType>;
  failures?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  gone?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  kinds?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  maker?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  overlapUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  paused?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  waiting?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  watch?: Resolver<Maybe<ResolversTypes['WebhookWatch']>, ParentType, ContextType>;
};

export type WebhookFailureResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['WebhookFailure'] = ResolversParentTypes['WebhookFailure']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  says?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WebhookWatchResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['WebhookWatch'] = ResolversParentTypes['WebhookWatch']> = {
  fields?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  ids?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  kinds?: Resolver<Maybe<Array<ResolversTypes['RecordKind']>>, ParentType, ContextType>;
  linkKinds?: Resolver<Maybe<Array<ResolversTypes['LinkKind']>>, ParentType, ContextType>;
  linkedTo?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  what?: Resolver<Maybe<Array<ResolversTypes['WhatChanged']>>, ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  AccessExplanation?: AccessExplanationResolvers<ContextType>;
  AccessRule?: AccessRuleResolvers<ContextType>;
  AccessSpan?: AccessSpanResolvers<ContextType>;
  Agreement?: AgreementResolvers<ContextType>;
  ApiKey?: ApiKeyResolvers<ContextType>;
  Asker?: AskerResolvers<ContextType>;
  ChecksExchanged?: ChecksExchangedResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeadLetter?: DeadLetterResolvers<ContextType>;
  DeadLetterConnection?: DeadLetterConnectionResolvers<ContextType>;
  DeadLetterEdge?: DeadLetterEdgeResolvers<ContextType>;
  DeletedWebhook?: DeletedWebhookResolvers<ContextType>;
  Enquiry?: EnquiryResolvers<ContextType>;
  EnquiryConnection?: EnquiryConnectionResolvers<ContextType>;
  EnquiryEdge?: EnquiryEdgeResolvers<ContextType>;
  Exchanged?: ExchangedResolvers<ContextType>;
  FieldAccess?: FieldAccessResolvers<ContextType>;
  Grant?: GrantResolvers<ContextType>;
  GrantConnection?: GrantConnectionResolvers<ContextType>;
  GrantEdge?: GrantEdgeResolvers<ContextType>;
  Hold?: HoldResolvers<ContextType>;
  HoldConnection?: HoldConnectionResolvers<ContextType>;
  HoldEdge?: HoldEdgeResolvers<ContextType>;
  HoldingPack?: HoldingPackResolvers<ContextType>;
  KeyHours?: KeyHoursResolvers<ContextType>;
  KindActions?: KindActionsResolvers<ContextType>;
  MadeGrant?: MadeGrantResolvers<ContextType>;
  MadeWebhook?: MadeWebhookResolvers<ContextType>;
  Me?: MeResolvers<ContextType>;
  MeBounds?: MeBoundsResolvers<ContextType>;
  MeSees?: MeSeesResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NewApiKey?: NewApiKeyResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  OpenedDeployment?: OpenedDeploymentResolvers<ContextType>;
  OwnerCode?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  PartialDate?: GraphQLScalarType;
  PointsLeft?: PointsLeftResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Record?: RecordResolvers<ContextType>;
  RecordFault?: RecordFaultResolvers<ContextType>;
  RecordsHandedIn?: RecordsHandedInResolvers<ContextType>;
  RecordsShown?: RecordsShownResolvers<ContextType>;
  ReminderEvent?: ReminderEventResolvers<ContextType>;
  Renewal?: RenewalResolvers<ContextType>;
  ReviewTask?: ReviewTaskResolvers<ContextType>;
  ReviewTaskConnection?: ReviewTaskConnectionResolvers<ContextType>;
  ReviewTaskEdge?: ReviewTaskEdgeResolvers<ContextType>;
  RevokedGrant?: RevokedGrantResolvers<ContextType>;
  RevokedKey?: RevokedKeyResolvers<ContextType>;
  SeenAddress?: SeenAddressResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  Statement?: StatementResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TrustedDocument?: TrustedDocumentResolvers<ContextType>;
  Webhook?: WebhookResolvers<ContextType>;
  WebhookFailure?: WebhookFailureResolvers<ContextType>;
  WebhookWatch?: WebhookWatchResolvers<ContextType>;
};

