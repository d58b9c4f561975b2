/** Descriptions of the last release that say the same in other words today: what was said, and what is. */
export const rewordings: readonly (readonly [was: string, is: string])[] = [
  // Published lists are as fresh as their editions.
  [
    "When it last delivered, or said so, to the minute; null where it has not since it was declared.",
    "When it last delivered, or said so, to the minute; of an edition of a published list when that was published. Null where it has not since it was declared.",
  ],
  // Webhooks are reminded of certificates and agreements where they want to be.
  [
    "Kinds of record of which it is told, such as `hit`. All that the key may read, where left out.",
    "Kinds of record of which it is told, such as `hit`. All that the key may read, where left out. Of `certificate` and `agreement` it is told reminders alone, and only where they are named.",
  ],
  // Sessions name trainers and participants where their organisations say who they were.
  [
    "A course held once. It counts trainers and participants and names none.",
    "A course held once. It counts trainers and participants, and may name them.",
  ],
  [
    "Field classes it shows: `identity`, `criminal-history`, `biometrics`, `source`; left out, all.",
    "Field classes it shows: `identity`, `criminal-history`, `biometrics`, `source`, `relations`, which is that of links that name relatives, associates and companions, and `border` and `laboratory`, which are those of security features for officers and for examiners; left out, all.",
  ],
  [
    "Field classes it may see: `identity`, `criminal-history`, `biometrics`, `source`. Fields of no class are always shown.",
    "Field classes it may see: `identity`, `criminal-history`, `biometrics`, `source`, `border` and `laboratory` (security features for officers and for examiners), and `relations`, without which links that name relatives, associates and companions are not there. Fields of no class are always shown.",
  ],
  // Security features have levels, which are classes.
  [
    "Its class: `identity`, `criminal-history`, `biometrics`, `source`.",
    "Its class: `identity`, `criminal-history`, `biometrics`, `source`, `border`, `laboratory`. A field of which parts have classes is told once for each.",
  ],
  // The hub holds pictures, beside the names of places elsewhere.
  [
    "What is new in it against the series before.",
    "What is new in it against the series before, in its owner's words.",
  ],
  [
    "Where further images of the fake are kept, as the owner names the places. The hub holds no images.",
    "Where further images of the fake are kept elsewhere, as the owner names the places.",
  ],
  [
    "Where its image is kept, as the owner names the place. The hub holds no images.",
    "Where an image of it is kept elsewhere, as the owner names the place.",
  ],
  [
    "Where the image of the genuine feature is kept. The hub holds no images.",
    "Where an image of the genuine feature is kept elsewhere.",
  ],
  ["Where the image of the fake is kept. The hub holds no images.", "Where an image of the fake is kept elsewhere."],
  // The header is told in the words of `Record`.
  ["The owner's own reference.", "The owner's own reference for it."],
  [
    "True for a training record.",
    "True for a record made for training or trials. It never answers a live question, nor a live record a test one.",
  ],
  ["Reliability of the source (Admiralty).", "How reliable the source is (Admiralty code, A to F)."],
  ["Credibility of the information (Admiralty, 1 to 6).", "How credible the information is (Admiralty code, 1 to 6)."],
  ["Version, counting from 1.", "Which version of the record this is, counting from 1."],
  ["Who stated which value, and when.", "Which source stated a value, and when, where that is known."],
  [
    "Which source stated a value, and when, where that is known; of one field if it is named.",
    "Which source stated a value, and when, where that is known.",
  ],
  [
    "Deleted after this day unless its owner extends it.",
    "It is deleted after this day unless its owner extends it, giving a reason; five years after its creation by default.",
  ],
  [
    "Deleted after this day unless its owner extends it; five years by default.",
    "It is deleted after this day unless its owner extends it, giving a reason; five years after its creation by default.",
  ],
  [
    "Deleted after this day unless its owner extends it.",
    "It is deleted after this day unless its owner extends it, giving a reason; ten years after its creation by default.",
  ],
  [
    "Deleted after this day unless its owner extends it; ten years by default.",
    "It is deleted after this day unless its owner extends it, giving a reason; ten years after its creation by default.",
  ],
  // A page calls what is in it by the name of its type.
  ["The reports alone.", "The document reports alone."],
  ["The report.", "The document report."],
  ["The report.", "The vehicle report."],
  ["A report in a page.", "A vehicle report in a page."],
  ["A page of a record's links.", "A page of links."],
  ["Links with their cursors.", "Items with their cursors."],
  [
    "How many there are in all.",
    "How many there are in all that the caller may see; null where there are more than 10,000.",
  ],
  [
    "How many there are in all that the caller may see.",
    "How many there are in all that the caller may see; null where there are more than 10,000.",
  ],
  [
    "How many links there are in all that the caller may see.",
    "How many links there are in all that the caller may see; null where there are more than 10,000.",
  ],
  // A before a vowel.
  ["What an owner says of it when it records a `Address`.", "What an owner says of it when it records an `Address`."],
  ["What an owner says of it when it records a `Alert`.", "What an owner says of it when it records an `Alert`."],
  [
    "What an owner says of it when it records a `Operation`.",
    "What an owner says of it when it records an `Operation`.",
  ],
  [
    "What an owner says of it when it records a `OperationResults`.",
    "What an owner says of it when it records an `OperationResults`.",
  ],
  ["What became of a `Alert` that was handed in.", "What became of an `Alert` that was handed in."],
  ["What became of a `Operation` that was handed in.", "What became of an `Operation` that was handed in."],
  [
    "Yours for this batch: sent again under the same key it has no second effect, and the first outcomes are answered.",
    "Yours for this batch: sent again under the same key it has no second effect, and the first outcomes are answered. Other contents are refused under it (`IDEMPOTENCY_KEY_USED`). 8 to 100 printable characters without a space.",
  ],
  [
    "The key itself: shown now and never again.",
    "The key itself: shown now and never again. Null where the same idempotency key had made it before: if its text was lost on the way, rotate or revoke it.",
  ],
  [
    "Every hold there ever was on a record of the caller's own; null where it has no such record. Needs `KIND:administer`.",
    "Every hold there ever was on a record of the caller's own, lifted ones and the operator's too; null where it has no such record. Needs `KIND:administer`.",
  ],
  [
    "Keeps a record of the caller's own from being deleted while the hold stands. It stays as visible as it was. Null where the caller has no such record. Needs `KIND:administer`.",
    "Keeps a record of the caller's own from being deleted while the hold stands. It stays as visible as it was. At most 20 of an owner stand on one record at a time. Null where the caller has no such record. Needs `KIND:administer`.",
  ],
  [
    "Makes a key for the caller's organisation, in the caller's role. It reaches no further than the key that asks. Needs `partner:administer`.",
    "Makes a key for the caller's organisation, in the caller's role. It reaches no further than the key that asks, in any part, and that key pays as well for what it spends. Needs `partner:administer`.",
  ],
  [
    "Makes a successor with the same grants, and ends the old key after the overlap; null where no such key stands. Needs `partner:administer`.",
    "Makes a successor with the same grants, which goes on with the old key's points, and ends the old key after the overlap; null where no such key stands. Refused where that key reaches further than the one that asks, in any part. Needs `partner:administer`.",
  ],
  [
    "Ends a key of the caller's organisation, in every process within a second; false where no such key stands. Needs `partner:administer`.",
    "Ends a key of the caller's organisation, in every process within a second; null where there is no such key. Needs `partner:administer`.",
  ],
  [
    "A code of ICAO Doc 9303 part 3: ISO 3166-1 alpha-3 and its specials (`D`, `UNO`, `XXA` stateless, `UTO` specimen …), or an organisation's own code.",
    "A code of ICAO Doc 9303 part 3: ISO 3166-1 alpha-3 and its specials (`D`, `UNO`, `XXA` stateless, `UTO` specimen …), or an organisation's own code. A search also takes it in any case, and a country's name in English; codes of one country (`D` and ISO's `DEU`, `ROU` and the older `ROM`) find the same. What no list has is refused with the nearest. Records show the code as printed.",
  ],
  [
    "Reports about a document of this number, type and issuer (SLTD). Where the issuer is unknown the match is by number and type alone and marked weak.",
    "Reports about a document of this number, type and issuer (SLTD). Where the issuer is unknown the match is by number and type alone and marked weak. A number that names nothing (`-`, `N/A`, `000000000`) meets none.",
  ],
  [
    "Documents by number (spaces, hyphens and case do not matter), type and issuer; every argument given must fit.",
    "Documents by number (spaces, hyphens and case do not matter; one that names nothing, such as `N/A`, is refused), type and issuer; every argument given must fit.",
  ],
  [
    "Any stored name, in any script: case, diacritics and order of parts do not matter, and every part given must occur.",
    "Any stored name, in any script: case, diacritics and order of parts do not matter, nor whether parts are written in one piece (Abdulrahman, Abd al-Rahman), and every part given must occur.",
  ],
  [
    "Vehicles by VIN, plate, engine number or serial number of a component (spaces, hyphens and case do not matter), make and model (case and accents do not) and what else is known; every argument given must fit.",
    "Vehicles by VIN, plate, engine number or serial number of a component (spaces, hyphens and case do not matter), make and model (case, accents and spaces do not) and what else is known; every argument given must fit.",
  ],
  [
    "What the number's form gives reason to look at again, computed as it is read: a wrong check digit, a length other than 17. Never a ground to reject it.",
    "What the number's form gives reason to look at again, computed as it is read: a wrong check digit, a length other than 17, a letter of another script that looks like a Latin one. Never a ground to reject it.",
  ],
  ["Name of the record's field.", "Name of the record's field, or a path into one such as `names[0].full`."],
  [
    "Which rules show or hide a record of the caller's own to somebody else. Needs `KIND:administer` of its kind; null to anyone else, as for a record that does not exist.",
    "Which rules show or hide a record of the caller's own to somebody else; of a link, where both its ends are the caller's own as well. Needs `KIND:administer` of its kind; null to anyone else, as for a record that does not exist.",
  ],
  [
    "Whether all rules pass, and so it would be shown.",
    "Whether all rules pass, and so it would be shown; null where an end of the link is not the caller's to be explained.",
  ],
  [
    "The fields that can be withheld, and whether they would be shown with the record.",
    "The fields that can be withheld, and whether they would be shown with the record; null where `visible` is.",
  ],
  [
    "Its name: `scope`, `test`, `owner`, `handling`; of an end of a link, with `from:` or `to:` before it.",
    "Its name: `scope`, `test`, `owner`, `handling`; of an end of a link, with `from:` or `to:` before it, or the side alone where that end is not the caller's to be explained.",
  ],
  [
    "Whether it lets the record be shown.",
    "Whether it lets the record be shown; null of an end that is not the caller's to be explained.",
  ],
  // Pages, with what comes first.
  [
    "Documents the hub knows under this number and type, with this issuer or none.",
    "Documents the hub knows under this number, with this type and issuer or without; first those that the issuer itself states.",
  ],
  [
    "Reports about this vehicle or a component of it, met by VIN, plate, engine number or component; at most 100 for each mark.",
    "Reports about this vehicle or a component of it, met by VIN, plate, engine number or component. First come those in force, `RECOVERED` ones last; of either, first those of the country of registration or, where none is named, of the vehicle's own owner.",
  ],
  [
    "Vehicles the hub knows by a mark that this report names; at most 100 for each mark.",
    "Vehicles the hub knows by a mark that this report names. First come those stated by the country of registration or, where none is named, by the report's own owner.",
  ],
  [
    "Who was shown records of the caller's own, in the order of time; shown are records of the kinds for which the key has `KIND:administer`. An answer appears here some seconds after it was given, under full load later.",
    "Who was shown records of the caller's own, the newest first; shown are records of the kinds for which the key has `KIND:administer`. An answer appears here some seconds after it was given, under full load later.",
  ],
  [
    "The case that was named in the header `Hub-Case`.",
    "The case that was named in the header `Hub-Case`; null where that is the id of a record which the key does not see, such as another's operation.",
  ],
  [
    "A proof that the audit holds this, for `borderlink audit check-proof`, which needs the hub's public key alone; at most ten in an answer. It shows nothing of other owners' records. Null where the key may not administer all kinds of the records it would show, or the audit's files are not as they were.",
    "A proof that the audit holds this, for `borderlink audit check-proof`, which needs the hub's public key alone; at most ten in an answer. It shows nothing of other owners' records. Null where the key may not administer all kinds of the records it would show, where it would show a case that is withheld, or the audit's files are not as they were.",
  ],
  // An alert is reviewed by others than its owner.
  [
    "An alert on a newly detected form of fraud with documents, in the manner of Dial-Doc. Who sees it, and from which state on, is the affair of its handling.",
    "An alert on a newly detected form of fraud with documents, in the manner of Dial-Doc. Its handling says who sees it once it is published, until its last day; before, its owner sees it, and from when it is submitted who reviews it.",
  ],
  [
    "How far it has come on its way to publication, as its owner records it.",
    "How far it has come on its way to publication. It begins as DRAFT or SUBMITTED; its owner submits it, takes it back, and takes it out of force as DRAFT; quality control alone leads it on. Its contents change while it is DRAFT, and with the step to DRAFT or SUBMITTED.",
  ],
  ["Why it was returned, as its owner records it.", "Why it was returned, as quality control says it."],
  ["Being written.", "Being written, or taken out of force for a correction."],
  ["Handed in.", "Handed in: it waits for its review, and its contents stand."],
  ["Being examined.", "Being reviewed by an organisation other than its owner's."],
  ["Published.", "In force: seen by whom its owner stated as handling."],
  ["Given back, with reasons.", "Given back, with reasons. It is submitted again once it was changed."],
  // Operations are answered by who is asked, come from phase to phase, and need what is not given yet.
  ["How far it has come.", "How far it has come. Its owner begins and ends it, the hub closes it."],
  ["What it sets out to reach.", "What it sets out to reach, in words."],
  [
    "Countries that take part.",
    "Countries that are asked to take part. Its handling is to show it to them: nobody answers what it does not see.",
  ],
  ["What has been allocated to it.", "What has been allocated to it, as its owner sums it up."],
  // No operation and no place of a hit is unlisted.
  [
    "Checks that met it beyond those listed.",
    "Checks that met it beyond those listed, each where a listed one met it as well: in the same operation, at the same place.",
  ],
  // Each programme says what it does, and what it seizes.
  [
    "The programme Icebreaker.",
    "Searches at seaports, at sea and on land: substances, firearms and vessels are among its seizures.",
  ],
  [
    "The programme Lionfish.",
    "Checks and searches along the routes by air, sea and land: substances, firearms and vessels are among its seizures.",
  ],
  [
    "The programme Hawk.",
    "Searches at land borders and seaports: radiological and nuclear finds are among its seizures.",
  ],
];
