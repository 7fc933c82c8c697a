/** One set from lines of words, lower case. */
function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.toLowerCase().split(' ')))
}

/** People whose names stand for a way of working, a measure or an idea; a title or a first name turns them back. */
export const THEORISTS = words(
  'Adler Adlerian Ainsworth Alzheimer Asperger Assagioli Axline Balint Bandura Bateson Beck Berne Bion Boal Bowen Bowlby',
  'Buber Burns Cattell Charcot Ellis Erickson Erikson Erskine Eysenck Ferenczi Figley Fonagy Foucault Frankl Freud',
  'Freudian Fromm Gendlin Gestalt Glasser Goleman Gottman Gottmans Guntrip Hakomi Harlow Hayes Hellinger Herman Horney',
  'Hycner Janet Jung Jungian Kabat Zinn Karpman Kernberg Klein Kleinian Kohler Kohut Korsakoff Kraepelin Kubler',
  'Kübler Ross Lacan Lacanian Levine Lewin Likert Linehan Luria Mahler Maslach Maslow Masson Meichenbaum Milgram Minuchin',
  'Moreno Neff Ogden Padesky Parkinson Pavlov Perls Piaget Polster Porges Rank Reich Rogers Rogerian Rorschach Rosenberg',
  'Rothschild Satir Schema Schore Seligman Selye Shapiro Siegel Skinner Socrates Socratic Spitz Stamm Stern Sullivan',
  'Tourette Tronick Vygotsky Watzlawick Wechsler Wertheimer White Winnicott Wolpe Wundt Yalom Zeigarnik Heimlich',
  'Rosenthal Stroop Kolk Kessler Hamilton Beers Young Greenberg Gilbert Brown Dunning Kruger Bechdel Apgar Glasgow',
)

/** First names under which theorists are known, so that "Carl Jung" is no client. */
export const THEORIST_FIRST_NAMES = words(
  'Aaron Albert Alfred Anna Babette Bessel Brené Burrhus Carl Carl-Gustav Charles Christina Daniel Donald Dan Edna Erik',
  'Eric Eugene Francine Fritz Heinz Irvin Ivan Jacques Jacob Janina Jean Jeff Jeffrey Jerome John Jon Judith Julie',
  'Karen Kristin Laura Leslie Marsha Martin Mary Melanie Michael Murray Otto Paul Pat Peter Sandor Sándor Salvador Sigmund',
  'Stephen Sue Viktor Victor Virginia Wilfred Wilhelm William Steven Steve BF CG Allan Robert Ed Heinz Friedemann',
)

/** Names of faith, story, brands and ideas, and feelings spelled large: nobody who sits in the room. */
export const PUBLIC_NAMES = words(
  'God Jesus Christ Buddha Allah Mohammed Muhammad Moses Job Sisyphus Medusa Orpheus Narcissus Icarus Atlas Pandora',
  'Achilles Cassandra Oedipus Electra Hamlet Ophelia Cinderella Lazarus Bach Mozart Beethoven Chopin Schubert Brahms',
  'Shakespeare Rilke Kafka Chekhov Tolstoy Dickens Proust Camus Nietzsche Plato Aristotle Picasso Monet Rembrandt Vermeer',
  'Netflix Spotify Zoom Google Apple Amazon Instagram Facebook Whatsapp Teams Skype Youtube Tesla Ikea Disney Lego Marvel',
  'Respite Zen Reiki Pilates Tetris Monopoly Scrabble Santa Madonna Stockholm Bordeaux Champagne Bourbon',
  'Shame Guilt Anger Fear Rage Grief Sadness Sorrow Loss Pain Envy Disgust Terror Panic Trauma Love Loneliness Tenderness Pride',
  'Critic Rescuer Victim Persecutor Protector Manager Firefighter Exile Inner Child Adult Parent Self Soul Death Life Time',
  'Theory Therapy Method Model Training Institute Society Academy University College Hospital Clinic Centre Center Ward Unit',
  'Analysis Journal Press Book Chapter Part Level Phase Session Group Team Board Court Council Ministry Church Mosque Temple',
  'Ramadan Eid Hanukkah Diwali Lent Advent Pentecost Passover Buddhist Muslim Catholic Jewish Orthodox Hindu Protestant Sikh',
)

/**
 * Words that begin many a sentence and are names too: verbs, plants, stones, short forms. With a capital letter inside
 * a sentence they are names; at its beginning only beside a sign that a person is meant.
 */
export const NAMES_UNLESS_FIRST = words(
  'Mark Will Bill Rob Sue Pat Frank Drew Chase Grant Ray Gene Dale Glen Heath Cliff Nick Chip Chuck Art Rich Dick Don',
  'Rose Grace Lily Lilly Daisy Violet Iris Holly Heather Jasmine Poppy Rosemary Hazel Ivy Olive Ruby Amber Jade Dawn Carol',
  'Gemma Pearl Crystal Robin Jay Wren Ginger Angel Eve Penny Kitty Sandy Misty Melody Merry Cherry Brook Wade Lance Pierce',
  'Dean Hunter Carter Cooper Mason Parker Miles Guy Lane Trent Devon Kent Chester Lincoln Jackson Victoria Virginia',
  'Florence Austin Adelaide Chelsea Savannah Veronica Dahlia Viola Bryony Clementine Flora Saffron Magnolia Marigold',
  'Can Long Young Small Banks Price Waters Wells Fields Woods Hill Hall Bush Bishop Pope Abbot Miller Baker Taylor Porter',
  'Potter Fisher Fox Wolf Lamb Swan Finch Bird Reed Read Stone Rock Marshall Knight Noble Day Cross Bright Sharp Savage',
  'Mai Min Sun Moon An Do So Pia Era Ever Nan Van Trace Pace Tan Yi Ho Una Les Pam Nat Mo',
)

/**
 * Words that are names now and then and mostly something else, wherever they stand: months, virtues, garden plants (a
 * code is a plant), cities, countries. They count only beside a sure sign.
 */
export const EVERYDAY_NAMES = words(
  'March April May June July August Autumn Summer Winter Spring Sunny Stormy Rain Sky Star Monday Friday Sunday Mars Venus Noel',
  'Hope Joy Faith Patience Charity Mercy Prudence Honor Honour Constance Felicity Verity Justice Destiny Trinity Christmas',
  'Serenity Harmony Bliss Happy Gay Earnest Frankly Blessing Comfort Precious Promise Easter Love Honey Dear Darling Sweet',
  'Basil Sage Willow Fern Myrtle Laurel Linden Rowan Ash Aster Hyacinth Juniper Lavender Primrose Yarrow Zinnia Camellia',
  'Apple Peaches Clover Briar Forrest Forest Woody Leaf Herb Opal Coral Garnet Beryl Jewel Diamond Emerald Sapphire Silver',
  'Gold Sterling River Lake Cove Bay Ridge Rocky Dusty Windy Skip Trip Rip Buck Ward Archer Page Ace King Queen Prince',
  'Duke Earl Baron Major General Sargent Marshal Deacon Christian Bear Swift Drake Dove Bunny Colt Buddy Buster Storm Blaze',
  'Cash Bond Park Church Temple House Street Rhodes North West South East Norman French English Scott German Paris Sydney',
  'Dallas Houston Brooklyn Georgia Carolina Chad Israel India China Kenya Jordan Lourdes Milan Vienna Siena Verona',
  'Washington Cheyenne Dakota Montana Orlando Lima Cairo Petra Troy Lancaster Preston Wellington Melbourne Perth Berlin',
  'Hamburg Essen Salzburg Nice Lyon Camp Lady Sir Strong Best White Black Brown Green Gray Grey Reading Bath Power Powers',
  'Self Still True Wise Wild Worth Moody Gentle Newton Bell Ford Ma Pa Mum Mom Dad Gran Mama Papa Daddy Mummy Granny Moody',
  'Phoenix Raven Brandy Sherry Margarita Denim Champagne Angels Saint Short Little Hours London Rome Geneva Alexandria',
)
