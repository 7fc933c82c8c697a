/**
 * What a client is called here: a number, one letter and a number, or a plant. Security: two letters or a free word
 * could be initials or a name, and would make a date in this vault point to a person (clinical.md H22).
 */
const NUMBER_CODE = /^[a-z]?[0-9]{1,4}$/i
const WORD_CODE = /^([a-z]+)([0-9]{0,2})$/i

/** Plants that are no usual first names: no rose, iris, heather, basil or ash. */
const PLANTS = new Set(
  `acorn agave alder almond aloe anemone apple apricot aster azalea bamboo barley beech begonia bilberry birch bluebell
  borage bracken bramble bulrush buttercup cactus camellia cedar celandine chestnut chicory chive clematis clover
  coltsfoot comfrey cornflower cowslip cranberry crocus currant cypress daffodil dandelion dill elder elm fennel fern
  fig flax foxglove geranium gorse grass hawthorn hemlock honeysuckle hop hornbeam horsetail hyacinth kale larch
  lavender leek lemon lentil lichen lime lotus lupin magnolia mallow mango maple millet mint mistletoe moss mulberry
  mushroom nettle nutmeg oak oat oleander onion orchid oregano palm papaya parsley pea peach pear peony petunia pine
  plantain plum poplar primula pumpkin quince radish rhubarb rowan rye sedge snowdrop sorrel spruce sunflower tansy
  thistle thyme tulip turnip vetch walnut wheat willowherb wisteria yarrow yew`.split(/\s+/),
)

/** What a code is, on every screen that asks for one or refuses one. */
export const CODE_WORDS = 'A code is a number, a letter with a number, or a plant: 12, C3, fern.'

/** The code in the one form it is kept in ("C3", "fern"), or null where the text is none. */
export function readCode(text: string): string | null {
  const trimmed = text.trim()
  if (NUMBER_CODE.test(trimmed)) return trimmed.toUpperCase()
  const plant = WORD_CODE.exec(trimmed)?.[1]?.toLowerCase()
  return plant !== undefined && PLANTS.has(plant) ? trimmed.toLowerCase() : null
}

/** The first of C1, C2, C3 ... that is not in use. */
export function nextFreeCode(used: readonly string[]): string {
  const taken = new Set(used)
  let number = 1
  while (taken.has(`C${number}`)) number += 1
  return `C${number}`
}
