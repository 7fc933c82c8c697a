/** Titles that stand before a name and belong to it. */
export const TITLES = new Set(
  'mr mrs ms miss mx dr prof professor herr frau madame monsieur mme señor señora signor signora pan pani sir'.split(
    ' ',
  ),
)

/** Words after which a capital letter is a person, even a word that is no name elsewhere. */
export const ROLE_WORDS = new Set(
  (
    'client clients patient patients named called husband wife partner son daughter brother sister mother father uncle aunt ' +
    'boyfriend girlfriend colleague supervisor supervisee stepfather stepmother grandmother grandfather cousin nephew niece ' +
    'friend neighbour neighbor roommate boss teacher nurse name'
  ).split(' '),
)

/** Words that stand before people more than before anything else. */
export const TOWARDS_PERSON = new Set(
  (
    'with for about told asked met saw called phoned texted emailed helped held heard like by of between beside besides ' +
    'without toward towards miss missed thank thanked let tell ask meet see when after before because that where while ' +
    'how what if whether as poor dear little session than except unlike until since'
  ).split(' '),
)

/** What is said or sent: "spoke to", "a letter from" are followed by a person, "drove to" is not. */
export const TALK_WORDS = new Set(
  (
    'listened listen listening spoke speak speaking talked talk talking said wrote write writing apologised apologized ' +
    'lied sent gave give heard hear letter mail email e-mail message text call news word gift card drawing belongs ' +
    'matters mattered happened next close closer back home'
  ).split(' '),
)

/** Words that stand before places; a capital letter after them is a place unless it is in the list of first names. */
export const TOWARDS_PLACE = new Set(
  (
    'in at near around into across outside inside through the a an this that every each last next my our your his her ' +
    'their its since until during on up down over under à au aux en nach'
  ).split(' '),
)

/** What only people do, in the forms that follow a subject. */
export const PERSON_VERBS = new Set(
  (
    'said says told tells asked asks cried cries wept weeps laughed laughs smiled smiles shouted whispered spoke talked ' +
    'talks phoned rang texted emailed wrote cancelled canceled arrived came left missed forgot forgave remembered sat ' +
    'described described lied apologised apologized screamed sobbed nodded shrugged looked stared yelled drank slept ' +
    'relapsed disclosed mentioned insisted wanted wants thinks thought felt feels hates hated loved loves needs ' +
    'refused agreed promised died dies drove moved lost thanked hugged hit froze dissociated attended knows knew keeps kept ' +
    'brought paid owes has had was is does did went tried cannot can'
  ).split(' '),
)

/** The verbs above that need no capital letter in mid-sentence to point at a person. */
export const SURE_PERSON_VERBS = new Set(
  (
    'said says told tells asked cried cries wept laughed smiled shouted whispered spoke phoned rang texted emailed ' +
    'cancelled canceled arrived apologised apologized screamed sobbed nodded shrugged yelled relapsed disclosed mentioned ' +
    'insisted refused dissociated thanked hugged lied drank died'
  ).split(' '),
)

/** Small words inside a family name: Ludwig van Beethoven, Ibn Sina, da Silva. */
export const NAME_PARTICLES = new Set(
  "van von der den de del della di da dos das du la le el al bin ibn ben abu ter ten zu o' mac mc st".split(
    ' ',
  ),
)

/** A sentence with none of these is not taken for English. */
export const ENGLISH_SMALL_WORDS = new Set(
  (
    'the and of to i a that was it with for my not she he her his you me is have had at by this but from they were are on ' +
    'as be no when what how if who will would could about after before all both again'
  ).split(' '),
)
