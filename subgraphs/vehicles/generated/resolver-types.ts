import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { VehicleRecord, VehicleReportRecord } from '../../../records/vehicles/records.ts';
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

/** A page of vehicles that meet the record. */
export type MatchedVehicleConnection = {
  __typename?: 'MatchedVehicleConnection';
  /** Items with their cursors and how each meets the record. */
  edges?: Maybe<Array<MatchedVehicleEdge>>;
  /** The vehicles alone. */
  nodes?: Maybe<Array<Vehicle>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A vehicle and how it meets the report. */
export type MatchedVehicleEdge = {
  __typename?: 'MatchedVehicleEdge';
  /** The marks that both name alike. */
  by?: Maybe<Array<VehicleMark>>;
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The vehicle. */
  node?: Maybe<Vehicle>;
  /** True where none of these marks is enough by itself: check before relying on it. */
  weak?: Maybe<Scalars['Boolean']['output']>;
};

/** A page of vehicle reports that meet the record. */
export type MatchedVehicleReportConnection = {
  __typename?: 'MatchedVehicleReportConnection';
  /** Items with their cursors and how each meets the record. */
  edges?: Maybe<Array<MatchedVehicleReportEdge>>;
  /** The vehicle reports alone. */
  nodes?: Maybe<Array<VehicleReport>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A vehicle report and how it meets the vehicle. The rules of what meets, and what is weak, are the hub's own. */
export type MatchedVehicleReportEdge = {
  __typename?: 'MatchedVehicleReportEdge';
  /** The marks that both name alike. */
  by?: Maybe<Array<VehicleMark>>;
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The vehicle report. */
  node?: Maybe<VehicleReport>;
  /** True where none of these marks is enough by itself: check before relying on it. */
  weak?: Maybe<Scalars['Boolean']['output']>;
};

/** What a caller may change: records of its own. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Writes records of the caller's own, at most 100 at once; outcomes in their order. */
  recordVehicleReports?: Maybe<Array<VehicleReportOutcome>>;
  /** Writes records of the caller's own, at most 100 at once; outcomes in their order. */
  recordVehicles?: Maybe<Array<VehicleOutcome>>;
  /** Withdraws records of the caller's own, at most 100 at once, with what links to them; outcomes in their order. */
  withdrawVehicleReports?: Maybe<Array<VehicleReportOutcome>>;
  /** Withdraws records of the caller's own, at most 100 at once, with what links to them; outcomes in their order. */
  withdrawVehicles?: Maybe<Array<VehicleOutcome>>;
};


/** What a caller may change: records of its own. */
export type MutationrecordVehicleReportsArgs = {
  idempotencyKey: Scalars['String']['input'];
  records: Array<VehicleReportInput>;
};


/** What a caller may change: records of its own. */
export type MutationrecordVehiclesArgs = {
  idempotencyKey: Scalars['String']['input'];
  records: Array<VehicleInput>;
};


/** What a caller may change: records of its own. */
export type MutationwithdrawVehicleReportsArgs = {
  idempotencyKey: Scalars['String']['input'];
  records: Array<WithdrawalInput>;
};


/** What a caller may change: records of its own. */
export type MutationwithdrawVehiclesArgs = {
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

/** What can be asked. */
export type Query = {
  __typename?: 'Query';
  /** A vehicle by its id; null where there is none that the caller may see. */
  vehicle?: Maybe<Vehicle>;
  /** A vehicle report by its id; null where there is none that the caller may see. */
  vehicleReport?: Maybe<VehicleReport>;
  /** Vehicle reports by the same arguments, and by status. */
  vehicleReports?: Maybe<VehicleReportConnection>;
  /** What is reported of each of at most 500 plates, one entry a plate in the order asked; the country of registration is that of all of them. */
  vehicleReportsByPlates?: Maybe<Array<VehicleReportsByNumber>>;
  /** What is reported of each of at most 500 VINs, one entry a VIN in the order asked. */
  vehicleReportsByVins?: Maybe<Array<VehicleReportsByNumber>>;
  /** Vehicles by VIN, plate, engine number or serial number of a component (spaces, hyphens and case do not matter), make and model (case, accents and spaces do not) and what else is known; every argument given must fit. */
  vehicles?: Maybe<VehicleConnection>;
  /** What is known of each of at most 500 plates, one entry a plate in the order asked; the country of registration is that of all of them. */
  vehiclesByPlates?: Maybe<Array<VehiclesByNumber>>;
  /** What is known of each of at most 500 VINs, one entry a VIN in the order asked. */
  vehiclesByVins?: Maybe<Array<VehiclesByNumber>>;
};


/** What can be asked. */
export type QueryvehicleArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryvehicleReportArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryvehicleReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  categories?: InputMaybe<Array<VehicleCategory>>;
  category?: InputMaybe<VehicleCategory>;
  colour?: InputMaybe<VehicleColour>;
  colours?: InputMaybe<Array<VehicleColour>>;
  component?: InputMaybe<Scalars['String']['input']>;
  createdSince?: InputMaybe<Scalars['DateTime']['input']>;
  engineNumber?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  make?: InputMaybe<Scalars['String']['input']>;
  model?: InputMaybe<Scalars['String']['input']>;
  orderBy?: InputMaybe<VehicleReportOrder>;
  owners?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  plate?: InputMaybe<Scalars['String']['input']>;
  plateCountry?: InputMaybe<Scalars['OwnerCode']['input']>;
  status?: InputMaybe<VehicleReportStatus>;
  statuses?: InputMaybe<Array<VehicleReportStatus>>;
  theft?: InputMaybe<DateRange>;
  theftCountries?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  theftCountry?: InputMaybe<Scalars['OwnerCode']['input']>;
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
  vin?: InputMaybe<Scalars['String']['input']>;
  year?: InputMaybe<Scalars['Int']['input']>;
  years?: InputMaybe<NumberRange>;
};


/** What can be asked. */
export type QueryvehicleReportsByPlatesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  plateCountry?: InputMaybe<Scalars['OwnerCode']['input']>;
  plates: Array<Scalars['String']['input']>;
};


/** What can be asked. */
export type QueryvehicleReportsByVinsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  vins: Array<Scalars['String']['input']>;
};


/** What can be asked. */
export type QueryvehiclesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  categories?: InputMaybe<Array<VehicleCategory>>;
  category?: InputMaybe<VehicleCategory>;
  colour?: InputMaybe<VehicleColour>;
  colours?: InputMaybe<Array<VehicleColour>>;
  component?: InputMaybe<Scalars['String']['input']>;
  createdSince?: InputMaybe<Scalars['DateTime']['input']>;
  engineNumber?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  keeperHoldsReported?: InputMaybe<ReportedDocumentInput>;
  make?: InputMaybe<Scalars['String']['input']>;
  model?: InputMaybe<Scalars['String']['input']>;
  orderBy?: InputMaybe<VehicleOrder>;
  owners?: InputMaybe<Array<Scalars['OwnerCode']['input']>>;
  plate?: InputMaybe<Scalars['String']['input']>;
  plateCountry?: InputMaybe<Scalars['OwnerCode']['input']>;
  seenIn?: InputMaybe<Scalars['ID']['input']>;
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
  vin?: InputMaybe<Scalars['String']['input']>;
  year?: InputMaybe<Scalars['Int']['input']>;
  years?: InputMaybe<NumberRange>;
};


/** What can be asked. */
export type QueryvehiclesByPlatesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  plateCountry?: InputMaybe<Scalars['OwnerCode']['input']>;
  plates: Array<Scalars['String']['input']>;
};


/** What can be asked. */
export type QueryvehiclesByVinsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  vins: Array<Scalars['String']['input']>;
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

/** A vehicle as some owner states it. Any part may be unknown. */
export type Vehicle = Node & RecordInterface & {
  __typename?: 'Vehicle';
  /** What kind of vehicle it is. */
  category?: Maybe<VehicleCategory>;
  /** Main colour. */
  colour?: Maybe<VehicleColour>;
  /** Other components with serial numbers. */
  components?: Maybe<Array<VehicleComponent>>;
  /** When the hub first recorded it. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: Maybe<Scalars['Int']['output']>;
  /** What it is called in a list, in one line, of what you are shown of it, or else by its kind and owner. For reading alone: how it is made may change, and it is no key. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** Number of the engine. */
  engineNumber?: Maybe<Scalars['String']['output']>;
  /** Stable id, prefix VEH. */
  id: Scalars['ID']['output'];
  /** Maker, as stated. */
  make?: Maybe<Scalars['String']['output']>;
  /** Model, as stated. */
  model?: Maybe<Scalars['String']['output']>;
  /** What else the source says of the vehicle. */
  note?: Maybe<Scalars['String']['output']>;
  /** The country or organisation that states it; not always where it is registered. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** Registration plate, as stated. */
  plate?: Maybe<Scalars['String']['output']>;
  /** Country of registration. */
  plateCountry?: Maybe<Scalars['OwnerCode']['output']>;
  /** Since when it bears, or when it was seen with, this plate. */
  plateDate?: Maybe<Scalars['PartialDate']['output']>;
  /** The owner's own reference for it. */
  reference?: Maybe<Scalars['String']['output']>;
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: Maybe<Reliability>;
  /** Reports about this vehicle or a component of it, met by VIN, plate, engine number or component. First come those in force, `RECOVERED` ones last; of either, first those of the country of registration or, where none is named, of the vehicle's own owner. */
  reports?: Maybe<MatchedVehicleReportConnection>;
  /** Deleted after this day unless its owner extends it; ten years after its creation by default, a rule of the hub's own. */
  reviewBy?: Maybe<Scalars['PartialDate']['output']>;
  /** Which source stated a value, and when, where that is known. */
  statements?: Maybe<Array<Statement>>;
  /** True for a record made for training or trials. It never answers a live question, nor a live record a test one. */
  test?: Maybe<Scalars['Boolean']['output']>;
  /** When the hub recorded this version. */
  updated?: Maybe<Scalars['DateTime']['output']>;
  /** Which version of the record this is, counting from 1. */
  version?: Maybe<Scalars['Int']['output']>;
  /** Vehicle identification number or older chassis number, as stated. */
  vin?: Maybe<Scalars['String']['output']>;
  /** What the number's form gives reason to look at again, computed as it is read: a wrong check digit, a length other than 17, a letter of another script that looks like a Latin one. Never a ground to reject it. */
  vinAdvice?: Maybe<Array<Scalars['String']['output']>>;
  /** Year of manufacture or first registration, as stated. */
  year?: Maybe<Scalars['Int']['output']>;
};


/** A vehicle as some owner states it. Any part may be unknown. */
export type VehiclereportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  owner?: InputMaybe<Scalars['OwnerCode']['input']>;
  status?: InputMaybe<VehicleReportStatus>;
};


/** A vehicle as some owner states it. Any part may be unknown. */
export type VehiclestatementsArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** Kinds of vehicles. */
export type VehicleCategory =
  /** Agricultural or forestry vehicle. */
  | 'AGRICULTURAL'
  /** Bus or coach. */
  | 'BUS'
  /** Passenger car. */
  | 'CAR'
  /** Caravan. */
  | 'CARAVAN'
  /** Construction machine. */
  | 'CONSTRUCTION'
  /** Lorry or tractor unit. */
  | 'LORRY'
  /** Motorcycle or moped. */
  | 'MOTORCYCLE'
  /** Motor caravan. */
  | 'MOTOR_CARAVAN'
  /** Another kind of vehicle; see the note. */
  | 'OTHER'
  /** Trailer or semi-trailer. */
  | 'TRAILER'
  /** Van. */
  | 'VAN';

/** Main colours; a shade is said in the note. */
export type VehicleColour =
  /** Beige. */
  | 'BEIGE'
  /** Black. */
  | 'BLACK'
  /** Blue. */
  | 'BLUE'
  /** Brown. */
  | 'BROWN'
  /** Green. */
  | 'GREEN'
  /** Grey. */
  | 'GREY'
  /** More than one colour. */
  | 'MULTICOLOURED'
  /** Orange. */
  | 'ORANGE'
  /** Pink. */
  | 'PINK'
  /** Red. */
  | 'RED'
  /** Silver. */
  | 'SILVER'
  /** Violet. */
  | 'VIOLET'
  /** White. */
  | 'WHITE'
  /** Yellow. */
  | 'YELLOW';

/** A component that carries a serial number. */
export type VehicleComponent = {
  __typename?: 'VehicleComponent';
  /** What part it is. */
  kind?: Maybe<VehicleComponentKind>;
  /** Serial number, as stated. */
  serialNumber?: Maybe<Scalars['String']['output']>;
};

/** What an owner says of it when it records a `VehicleComponent`. */
export type VehicleComponentInput = {
  /** What part it is. */
  kind?: InputMaybe<VehicleComponentKind>;
  /** Serial number, as stated. */
  serialNumber: Scalars['String']['input'];
};

/** Components with serial numbers. An engine is named by `engineNumber`. */
export type VehicleComponentKind =
  /** Airbag. */
  | 'AIRBAG'
  /** Axle. */
  | 'AXLE'
  /** Cab or body. */
  | 'CAB'
  /** Catalytic converter. */
  | 'CATALYTIC_CONVERTER'
  /** Electronic control unit. */
  | 'CONTROL_UNIT'
  /** Frame or chassis. */
  | 'FRAME'
  /** Gearbox. */
  | 'GEARBOX'
  /** Another component, or one the source does not name. */
  | 'OTHER'
  /** Battery that drives the vehicle. */
  | 'TRACTION_BATTERY'
  /** Wheel or rim. */
  | 'WHEEL';

/** A page of vehicles. */
export type VehicleConnection = {
  __typename?: 'VehicleConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<VehicleEdge>>;
  /** The vehicles alone. */
  nodes?: Maybe<Array<Vehicle>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A vehicle in a page. */
export type VehicleEdge = {
  __typename?: 'VehicleEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The vehicle. */
  node?: Maybe<Vehicle>;
};

/** What an owner says of it when it records a `Vehicle`. */
export type VehicleInput = {
  /** What kind of vehicle it is. */
  category?: InputMaybe<VehicleCategory>;
  /** Main colour. */
  colour?: InputMaybe<VehicleColour>;
  /** Other components with serial numbers. */
  components?: InputMaybe<Array<VehicleComponentInput>>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: InputMaybe<Scalars['Int']['input']>;
  /** Number of the engine. */
  engineNumber?: InputMaybe<Scalars['String']['input']>;
  /** The version last seen, 0 where it must not exist yet: where another stands, nothing is written. Left out, whatever stands is replaced. */
  expected?: InputMaybe<Scalars['Int']['input']>;
  /** Who may see it beside the owner; left out, nobody. */
  handling?: InputMaybe<HandlingInput>;
  /** Maker, as stated. */
  make?: InputMaybe<Scalars['String']['input']>;
  /** Model, as stated. */
  model?: InputMaybe<Scalars['String']['input']>;
  /** What else the source says of the vehicle. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Registration plate, as stated. */
  plate?: InputMaybe<Scalars['String']['input']>;
  /** Country of registration. */
  plateCountry?: InputMaybe<Scalars['OwnerCode']['input']>;
  /** Since when it bears, or when it was seen with, this plate. */
  plateDate?: InputMaybe<Scalars['PartialDate']['input']>;
  /** The owner's own reference for it. */
  reference: Scalars['String']['input'];
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: InputMaybe<Reliability>;
  /** Deleted after this day unless its owner extends it; ten years after its creation by default, a rule of the hub's own. */
  reviewBy?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Which source stated a value, and when, where that is known. */
  statements?: InputMaybe<Array<StatementInput>>;
  /** Vehicle identification number or older chassis number, as stated. */
  vin?: InputMaybe<Scalars['String']['input']>;
  /** Year of manufacture or first registration, as stated. */
  year?: InputMaybe<Scalars['Int']['input']>;
};

/** The marks by which a vehicle, or a component of one, is named. */
export type VehicleMark =
  /** Serial number and kind of a component. Weak where one side does not say which component it is. */
  | 'COMPONENT'
  /** Engine number. Weak unless both sides name the same make, since makers number their engines independently. */
  | 'ENGINE_NUMBER'
  /** Plate and country. Weak where one side names no country, or both name a VIN and these differ. */
  | 'PLATE'
  /** Vehicle identification number. Weak where it has not the form of ISO 3779, since older numbers are unique within their maker at best. */
  | 'VIN';

/** Orders of vehicles. Those of one value come in the order of their ids, those without one last, and where you are not shown what it goes by, a record is left out. */
export type VehicleOrder =
  /** By when the present version was recorded, the newest first. */
  | 'UPDATED_NEWEST'
  /** By when the present version was recorded, the oldest first. */
  | 'UPDATED_OLDEST';

/** What became of a `Vehicle` that was handed in. */
export type VehicleOutcome = {
  __typename?: 'VehicleOutcome';
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
  record?: Maybe<Vehicle>;
  /** What became of it. */
  result?: Maybe<WriteResult>;
  /** The version that stands now; 0 where there was never one. */
  version?: Maybe<Scalars['Int']['output']>;
};

/** A report about a stolen vehicle, or a component of one, in the manner of SMV. It names at least one mark. */
export type VehicleReport = Node & RecordInterface & {
  __typename?: 'VehicleReport';
  /** What kind of vehicle it is. */
  category?: Maybe<VehicleCategory>;
  /** Main colour. */
  colour?: Maybe<VehicleColour>;
  /** Components reported: of the vehicle, or by themselves where no vehicle is named. */
  components?: Maybe<Array<VehicleComponent>>;
  /** When the hub first recorded it. */
  created?: Maybe<Scalars['DateTime']['output']>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: Maybe<Scalars['Int']['output']>;
  /** What it is called in a list, in one line, of what you are shown of it, or else by its kind and owner. For reading alone: how it is made may change, and it is no key. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** Number of the engine. */
  engineNumber?: Maybe<Scalars['String']['output']>;
  /** Stable id, prefix VRP. */
  id: Scalars['ID']['output'];
  /** Maker, as stated. */
  make?: Maybe<Scalars['String']['output']>;
  /** Model, as stated. */
  model?: Maybe<Scalars['String']['output']>;
  /** Notes that name nobody. */
  note?: Maybe<Scalars['String']['output']>;
  /** The country or organisation that reports it. */
  owner?: Maybe<Scalars['OwnerCode']['output']>;
  /** Registration plate, as stated. */
  plate?: Maybe<Scalars['String']['output']>;
  /** Country of registration. */
  plateCountry?: Maybe<Scalars['OwnerCode']['output']>;
  /** Since when it bears, or when it was seen with, this plate. */
  plateDate?: Maybe<Scalars['PartialDate']['output']>;
  /** The owner's own reference for it. */
  reference?: Maybe<Scalars['String']['output']>;
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: Maybe<Reliability>;
  /** Deleted after this day unless its owner extends it; ten years after its creation by default, a rule of the hub's own. */
  reviewBy?: Maybe<Scalars['PartialDate']['output']>;
  /** Which source stated a value, and when, where that is known. */
  statements?: Maybe<Array<Statement>>;
  /** What became of it. */
  status?: Maybe<VehicleReportStatus>;
  /** True for a record made for training or trials. It never answers a live question, nor a live record a test one. */
  test?: Maybe<Scalars['Boolean']['output']>;
  /** Where it was stolen or lost: country. */
  theftCountry?: Maybe<Scalars['OwnerCode']['output']>;
  /** When it was stolen or lost. */
  theftDate?: Maybe<Scalars['PartialDate']['output']>;
  /** Where it was stolen or lost: place. */
  theftPlace?: Maybe<Scalars['String']['output']>;
  /** When the hub recorded this version. */
  updated?: Maybe<Scalars['DateTime']['output']>;
  /** Vehicles the hub knows by a mark that this report names. First come those stated by the country of registration or, where none is named, by the report's own owner. */
  vehicles?: Maybe<MatchedVehicleConnection>;
  /** Which version of the record this is, counting from 1. */
  version?: Maybe<Scalars['Int']['output']>;
  /** Vehicle identification number or older chassis number, as stated. */
  vin?: Maybe<Scalars['String']['output']>;
  /** What the number's form gives reason to look at again, computed as it is read: a wrong check digit, a length other than 17, a letter of another script that looks like a Latin one. Never a ground to reject it. */
  vinAdvice?: Maybe<Array<Scalars['String']['output']>>;
  /** Year of manufacture or first registration, as stated. */
  year?: Maybe<Scalars['Int']['output']>;
};


/** A report about a stolen vehicle, or a component of one, in the manner of SMV. It names at least one mark. */
export type VehicleReportstatementsArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};


/** A report about a stolen vehicle, or a component of one, in the manner of SMV. It names at least one mark. */
export type VehicleReportvehiclesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  owner?: InputMaybe<Scalars['OwnerCode']['input']>;
};

/** A page of vehicle reports. */
export type VehicleReportConnection = {
  __typename?: 'VehicleReportConnection';
  /** Items with their cursors. */
  edges?: Maybe<Array<VehicleReportEdge>>;
  /** The vehicle reports alone. */
  nodes?: Maybe<Array<VehicleReport>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all that the caller may see; null where there are more than 10,000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many there are at least that the caller may see: the total, or 10,000 where there are more. */
  totalCountAtLeast?: Maybe<Scalars['Int']['output']>;
};

/** A vehicle report in a page. */
export type VehicleReportEdge = {
  __typename?: 'VehicleReportEdge';
  /** Where to go on, with `after`. */
  cursor: Scalars['String']['output'];
  /** The vehicle report. */
  node?: Maybe<VehicleReport>;
};

/** What an owner says of it when it records a `VehicleReport`. */
export type VehicleReportInput = {
  /** What kind of vehicle it is. */
  category?: InputMaybe<VehicleCategory>;
  /** Main colour. */
  colour?: InputMaybe<VehicleColour>;
  /** Components reported: of the vehicle, or by themselves where no vehicle is named. */
  components?: InputMaybe<Array<VehicleComponentInput>>;
  /** How credible the information is (Admiralty code, 1 to 6). */
  credibility?: InputMaybe<Scalars['Int']['input']>;
  /** Number of the engine. */
  engineNumber?: InputMaybe<Scalars['String']['input']>;
  /** The version last seen, 0 where it must not exist yet: where another stands, nothing is written. Left out, whatever stands is replaced. */
  expected?: InputMaybe<Scalars['Int']['input']>;
  /** Who may see it beside the owner; left out, nobody. */
  handling?: InputMaybe<HandlingInput>;
  /** Maker, as stated. */
  make?: InputMaybe<Scalars['String']['input']>;
  /** Model, as stated. */
  model?: InputMaybe<Scalars['String']['input']>;
  /** Notes that name nobody. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Registration plate, as stated. */
  plate?: InputMaybe<Scalars['String']['input']>;
  /** Country of registration. */
  plateCountry?: InputMaybe<Scalars['OwnerCode']['input']>;
  /** Since when it bears, or when it was seen with, this plate. */
  plateDate?: InputMaybe<Scalars['PartialDate']['input']>;
  /** The owner's own reference for it. */
  reference: Scalars['String']['input'];
  /** How reliable the source is (Admiralty code, A to F). */
  reliability?: InputMaybe<Reliability>;
  /** Deleted after this day unless its owner extends it; ten years after its creation by default, a rule of the hub's own. */
  reviewBy?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Which source stated a value, and when, where that is known. */
  statements?: InputMaybe<Array<StatementInput>>;
  /** What became of it. */
  status: VehicleReportStatus;
  /** Where it was stolen or lost: country. */
  theftCountry?: InputMaybe<Scalars['OwnerCode']['input']>;
  /** When it was stolen or lost. */
  theftDate?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Where it was stolen or lost: place. */
  theftPlace?: InputMaybe<Scalars['String']['input']>;
  /** Vehicle identification number or older chassis number, as stated. */
  vin?: InputMaybe<Scalars['String']['input']>;
  /** Year of manufacture or first registration, as stated. */
  year?: InputMaybe<Scalars['Int']['input']>;
};

/** Orders of vehicle reports. Those of one value come in the order of their ids, those without one last, and where you are not shown what it goes by, a record is left out. */
export type VehicleReportOrder =
  /** By when it was stolen or lost, the newest first. */
  | 'THEFT_DATE_NEWEST'
  /** By when it was stolen or lost, the oldest first. */
  | 'THEFT_DATE_OLDEST'
  /** By when the present version was recorded, the newest first. */
  | 'UPDATED_NEWEST'
  /** By when the present version was recorded, the oldest first. */
  | 'UPDATED_OLDEST';

/** What became of a `VehicleReport` that was handed in. */
export type VehicleReportOutcome = {
  __typename?: 'VehicleReportOutcome';
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
  record?: Maybe<VehicleReport>;
  /** What became of it. */
  result?: Maybe<WriteResult>;
  /** The version that stands now; 0 where there was never one. */
  version?: Maybe<Scalars['Int']['output']>;
};

/** What became of a reported vehicle or component. The list is the hub's own. */
export type VehicleReportStatus =
  /** Lost, as a plate or a component may be. */
  | 'LOST'
  /** Rented, leased or entrusted, and not given back. */
  | 'MISAPPROPRIATED'
  /** Found; its owner has not yet withdrawn the report. */
  | 'RECOVERED'
  /** Stolen and not found. */
  | 'STOLEN';

/** What was found of one of many numbers. */
export type VehicleReportsByNumber = {
  __typename?: 'VehicleReportsByNumber';
  /** The number as it was asked for. */
  asked?: Maybe<Scalars['String']['output']>;
  /** Whether there are others: ask for them by this number alone, with `vehicleReports`. */
  more?: Maybe<Scalars['Boolean']['output']>;
  /** Reports on a vehicle of this number, in the order of their ids: as many as were asked for of each. */
  records?: Maybe<Array<VehicleReport>>;
  /** What became of it. */
  result?: Maybe<LookUpResult>;
};

/** What was found of one of many numbers. */
export type VehiclesByNumber = {
  __typename?: 'VehiclesByNumber';
  /** The number as it was asked for. */
  asked?: Maybe<Scalars['String']['output']>;
  /** Whether there are others: ask for them by this number alone, with `vehicles`. */
  more?: Maybe<Scalars['Boolean']['output']>;
  /** Vehicles of this number, in the order of their ids: as many as were asked for of each. */
  records?: Maybe<Array<Vehicle>>;
  /** What became of it. */
  result?: Maybe<LookUpResult>;
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
  Vehicle: Vehicle;
  VehicleReport: VehicleReport;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
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
    | ( VehicleRecord )
    | ( VehicleReportRecord )
  ;
  Record:
    | ( VehicleRecord )
    | ( VehicleReportRecord )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AudienceInput: AudienceInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  DateRange: DateRange;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DocumentType: DocumentType;
  FraudType: FraudType;
  HandlingInput: HandlingInput;
  LookUpResult: LookUpResult;
  MatchedVehicleConnection: ResolverTypeWrapper<Connection<unknown>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  MatchedVehicleEdge: ResolverTypeWrapper<Edge<unknown>>;
  MatchedVehicleReportConnection: ResolverTypeWrapper<Connection<unknown>>;
  MatchedVehicleReportEdge: ResolverTypeWrapper<Edge<unknown>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  NumberRange: NumberRange;
  OwnerCode: ResolverTypeWrapper<Scalars['OwnerCode']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PartialDate: ResolverTypeWrapper<Scalars['PartialDate']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Record: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Record']>;
  RecordFault: ResolverTypeWrapper<RecordFault>;
  Reliability: Reliability;
  ReportedDocumentInput: ReportedDocumentInput;
  ScreeningInput: ScreeningInput;
  Sex: Sex;
  Statement: ResolverTypeWrapper<Statement>;
  StatementInput: StatementInput;
  Vehicle: ResolverTypeWrapper<VehicleRecord>;
  VehicleCategory: VehicleCategory;
  VehicleColour: VehicleColour;
  VehicleComponent: ResolverTypeWrapper<VehicleComponent>;
  VehicleComponentInput: VehicleComponentInput;
  VehicleComponentKind: VehicleComponentKind;
  VehicleConnection: ResolverTypeWrapper<Connection<VehicleRecord>>;
  VehicleEdge: ResolverTypeWrapper<Edge<VehicleRecord>>;
  VehicleInput: VehicleInput;
  VehicleMark: VehicleMark;
  VehicleOrder: VehicleOrder;
  VehicleOutcome: ResolverTypeWrapper<Omit<VehicleOutcome, 'record'> & { record?: Maybe<ResolversTypes['Vehicle']> }>;
  VehicleReport: ResolverTypeWrapper<VehicleReportRecord>;
  VehicleReportConnection: ResolverTypeWrapper<Connection<VehicleReportRecord>>;
  VehicleReportEdge: ResolverTypeWrapper<Edge<VehicleReportRecord>>;
  VehicleReportInput: VehicleReportInput;
  VehicleReportOrder: VehicleReportOrder;
  VehicleReportOutcome: ResolverTypeWrapper<Omit<VehicleReportOutcome, 'record'> & { record?: Maybe<ResolversTypes['VehicleReport']> }>;
  VehicleReportStatus: VehicleReportStatus;
  VehicleReportsByNumber: ResolverTypeWrapper<Omit<VehicleReportsByNumber, 'records'> & { records?: Maybe<Array<ResolversTypes['VehicleReport']>> }>;
  VehiclesByNumber: ResolverTypeWrapper<Omit<VehiclesByNumber, 'records'> & { records?: Maybe<Array<ResolversTypes['Vehicle']>> }>;
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
  HandlingInput: HandlingInput;
  MatchedVehicleConnection: Connection<unknown>;
  Int: Scalars['Int']['output'];
  MatchedVehicleEdge: Edge<unknown>;
  MatchedVehicleReportConnection: Connection<unknown>;
  MatchedVehicleReportEdge: Edge<unknown>;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  ID: Scalars['ID']['output'];
  NumberRange: NumberRange;
  OwnerCode: Scalars['OwnerCode']['output'];
  PageInfo: PageInfo;
  PartialDate: Scalars['PartialDate']['output'];
  Query: Record<PropertyKey, never>;
  Record: ResolversInterfaceTypes<ResolversParentTypes>['Record'];
  RecordFault: RecordFault;
  ReportedDocumentInput: ReportedDocumentInput;
  ScreeningInput: ScreeningInput;
  Statement: Statement;
  StatementInput: StatementInput;
  Vehicle: VehicleRecord;
  VehicleComponent: VehicleComponent;
  VehicleComponentInput: VehicleComponentInput;
  VehicleConnection: Connection<VehicleRecord>;
  VehicleEdge: Edge<VehicleRecord>;
  VehicleInput: VehicleInput;
  VehicleOutcome: Omit<VehicleOutcome, 'record'> & { record?: Maybe<ResolversParentTypes['Vehicle']> };
  VehicleReport: VehicleReportRecord;
  VehicleReportConnection: Connection<VehicleReportRecord>;
  VehicleReportEdge: Edge<VehicleReportRecord>;
  VehicleReportInput: VehicleReportInput;
  VehicleReportOutcome: Omit<VehicleReportOutcome, 'record'> & { record?: Maybe<ResolversParentTypes['VehicleReport']> };
  VehicleReportsByNumber: Omit<VehicleReportsByNumber, 'records'> & { records?: Maybe<Array<ResolversParentTypes['VehicleReport']>> };
  VehiclesByNumber: Omit<VehiclesByNumber, 'records'> & { records?: Maybe<Array<ResolversParentTypes['Vehicle']>> };
  WithdrawalInput: WithdrawalInput;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type MatchedVehicleConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MatchedVehicleConnection'] = ResolversParentTypes['MatchedVehicleConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['MatchedVehicleEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Vehicle']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MatchedVehicleEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MatchedVehicleEdge'] = ResolversParentTypes['MatchedVehicleEdge']> = {
  by?: Resolver<Maybe<Array<ResolversTypes['VehicleMark']>>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType>;
  weak?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type MatchedVehicleReportConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MatchedVehicleReportConnection'] = ResolversParentTypes['MatchedVehicleReportConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['MatchedVehicleReportEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['VehicleReport']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MatchedVehicleReportEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MatchedVehicleReportEdge'] = ResolversParentTypes['MatchedVehicleReportEdge']> = {
  by?: Resolver<Maybe<Array<ResolversTypes['VehicleMark']>>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['VehicleReport']>, ParentType, ContextType>;
  weak?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  recordVehicleReports?: Resolver<Maybe<Array<ResolversTypes['VehicleReportOutcome']>>, ParentType, ContextType, RequireFields<MutationrecordVehicleReportsArgs, 'idempotencyKey' | 'records'>>;
  recordVehicles?: Resolver<Maybe<Array<ResolversTypes['VehicleOutcome']>>, ParentType, ContextType, RequireFields<MutationrecordVehiclesArgs, 'idempotencyKey' | 'records'>>;
  withdrawVehicleReports?: Resolver<Maybe<Array<ResolversTypes['VehicleReportOutcome']>>, ParentType, ContextType, RequireFields<MutationwithdrawVehicleReportsArgs, 'idempotencyKey' | 'records'>>;
  withdrawVehicles?: Resolver<Maybe<Array<ResolversTypes['VehicleOutcome']>>, ParentType, ContextType, RequireFields<MutationwithdrawVehiclesArgs, 'idempotencyKey' | 'records'>>;
};

export type NodeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Vehicle' | 'VehicleReport', ParentType, ContextType>;
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

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  vehicle?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType, RequireFields<QueryvehicleArgs, 'id'>>;
  vehicleReport?: Resolver<Maybe<ResolversTypes['VehicleReport']>, ParentType, ContextType, RequireFields<QueryvehicleReportArgs, 'id'>>;
  vehicleReports?: Resolver<Maybe<ResolversTypes['VehicleReportConnection']>, ParentType, ContextType, RequireFields<QueryvehicleReportsArgs, 'first'>>;
  vehicleReportsByPlates?: Resolver<Maybe<Array<ResolversTypes['VehicleReportsByNumber']>>, ParentType, ContextType, RequireFields<QueryvehicleReportsByPlatesArgs, 'first' | 'plates'>>;
  vehicleReportsByVins?: Resolver<Maybe<Array<ResolversTypes['VehicleReportsByNumber']>>, ParentType, ContextType, RequireFields<QueryvehicleReportsByVinsArgs, 'first' | 'vins'>>;
  vehicles?: Resolver<Maybe<ResolversTypes['VehicleConnection']>, ParentType, ContextType, RequireFields<QueryvehiclesArgs, 'first'>>;
  vehiclesByPlates?: Resolver<Maybe<Array<ResolversTypes['VehiclesByNumber']>>, ParentType, ContextType, RequireFields<QueryvehiclesByPlatesArgs, 'first' | 'plates'>>;
  vehiclesByVins?: Resolver<Maybe<Array<ResolversTypes['VehiclesByNumber']>>, ParentType, ContextType, RequireFields<QueryvehiclesByVinsArgs, 'first' | 'vins'>>;
};

export type RecordResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Record'] = ResolversParentTypes['Record']> = {
  __resolveType: TypeResolveFn<'Vehicle' | 'VehicleReport', ParentType, ContextType>;
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

export type VehicleResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Vehicle'] = ResolversParentTypes['Vehicle'], FederationReferenceType extends FederationReferenceTypes['Vehicle'] = FederationReferenceTypes['Vehicle']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Vehicle']> | FederationReferenceType, FederationReferenceType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['VehicleCategory']>, ParentType, ContextType>;
  colour?: Resolver<Maybe<ResolversTypes['VehicleColour']>, ParentType, ContextType>;
  components?: Resolver<Maybe<Array<ResolversTypes['VehicleComponent']>>, ParentType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  credibility?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  engineNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  make?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  plate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  plateCountry?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  plateDate?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reliability?: Resolver<Maybe<ResolversTypes['Reliability']>, ParentType, ContextType>;
  reports?: Resolver<Maybe<ResolversTypes['MatchedVehicleReportConnection']>, ParentType, ContextType, RequireFields<VehiclereportsArgs, 'first'>>;
  reviewBy?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  statements?: Resolver<Maybe<Array<ResolversTypes['Statement']>>, ParentType, ContextType, Partial<VehiclestatementsArgs>>;
  test?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  updated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  vin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vinAdvice?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  year?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VehicleComponentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['VehicleComponent'] = ResolversParentTypes['VehicleComponent']> = {
  kind?: Resolver<Maybe<ResolversTypes['VehicleComponentKind']>, ParentType, ContextType>;
  serialNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type VehicleConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['VehicleConnection'] = ResolversParentTypes['VehicleConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['VehicleEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Vehicle']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type VehicleEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['VehicleEdge'] = ResolversParentTypes['VehicleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType>;
};

export type VehicleOutcomeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['VehicleOutcome'] = ResolversParentTypes['VehicleOutcome']> = {
  faults?: Resolver<Maybe<Array<ResolversTypes['RecordFault']>>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  moreFaults?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['WriteResult']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type VehicleReportResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['VehicleReport'] = ResolversParentTypes['VehicleReport'], FederationReferenceType extends FederationReferenceTypes['VehicleReport'] = FederationReferenceTypes['VehicleReport']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['VehicleReport']> | FederationReferenceType, FederationReferenceType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['VehicleCategory']>, ParentType, ContextType>;
  colour?: Resolver<Maybe<ResolversTypes['VehicleColour']>, ParentType, ContextType>;
  components?: Resolver<Maybe<Array<ResolversTypes['VehicleComponent']>>, ParentType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  credibility?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  engineNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  make?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  plate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  plateCountry?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  plateDate?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reliability?: Resolver<Maybe<ResolversTypes['Reliability']>, ParentType, ContextType>;
  reviewBy?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  statements?: Resolver<Maybe<Array<ResolversTypes['Statement']>>, ParentType, ContextType, Partial<VehicleReportstatementsArgs>>;
  status?: Resolver<Maybe<ResolversTypes['VehicleReportStatus']>, ParentType, ContextType>;
  test?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  theftCountry?: Resolver<Maybe<ResolversTypes['OwnerCode']>, ParentType, ContextType>;
  theftDate?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  theftPlace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  vehicles?: Resolver<Maybe<ResolversTypes['MatchedVehicleConnection']>, ParentType, ContextType, RequireFields<VehicleReportvehiclesArgs, 'first'>>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  vin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vinAdvice?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  year?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VehicleReportConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['VehicleReportConnection'] = ResolversParentTypes['VehicleReportConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['VehicleReportEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['VehicleReport']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalCountAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type VehicleReportEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['VehicleReportEdge'] = ResolversParentTypes['VehicleReportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['VehicleReport']>, ParentType, ContextType>;
};

export type VehicleReportOutcomeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['VehicleReportOutcome'] = ResolversParentTypes['VehicleReportOutcome']> = {
  faults?: Resolver<Maybe<Array<ResolversTypes['RecordFault']>>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  moreFaults?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['VehicleReport']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['WriteResult']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type VehicleReportsByNumberResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['VehicleReportsByNumber'] = ResolversParentTypes['VehicleReportsByNumber']> = {
  asked?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  more?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  records?: Resolver<Maybe<Array<ResolversTypes['VehicleReport']>>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['LookUpResult']>, ParentType, ContextType>;
};

export type VehiclesByNumberResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['VehiclesByNumber'] = ResolversParentTypes['VehiclesByNumber']> = {
  asked?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  more?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  records?: Resolver<Maybe<Array<ResolversTypes['Vehicle']>>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['LookUpResult']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  DateTime?: GraphQLScalarType;
  MatchedVehicleConnection?: MatchedVehicleConnectionResolvers<ContextType>;
  MatchedVehicleEdge?: MatchedVehicleEdgeResolvers<ContextType>;
  MatchedVehicleReportConnection?: MatchedVehicleReportConnectionResolvers<ContextType>;
  MatchedVehicleReportEdge?: MatchedVehicleReportEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  OwnerCode?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  PartialDate?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  Record?: RecordResolvers<ContextType>;
  RecordFault?: RecordFaultResolvers<ContextType>;
  Statement?: StatementResolvers<ContextType>;
  Vehicle?: VehicleResolvers<ContextType>;
  VehicleComponent?: VehicleComponentResolvers<ContextType>;
  VehicleConnection?: VehicleConnectionResolvers<ContextType>;
  VehicleEdge?: VehicleEdgeResolvers<ContextType>;
  VehicleOutcome?: VehicleOutcomeResolvers<ContextType>;
  VehicleReport?: VehicleReportResolvers<ContextType>;
  VehicleReportConnection?: VehicleReportConnectionResolvers<ContextType>;
  VehicleReportEdge?: VehicleReportEdgeResolvers<ContextType>;
  VehicleReportOutcome?: VehicleReportOutcomeResolvers<ContextType>;
  VehicleReportsByNumber?: VehicleReportsByNumberResolvers<ContextType>;
  VehiclesByNumber?: VehiclesByNumberResolvers<ContextType>;
};

