/**
 * Plants whose names serve as codes for people, written for Respite. None is a first name or a common surname, none is
 * poison or weed killer by reputation, and each is one short word.
 */
export const PLANTS: readonly string[] = [
  'Acanthus',
  'Alder',
  'Bamboo',
  'Barley',
  'Bellflower',
  'Birch',
  'Bracken',
  'Burdock',
  'Buttercup',
  'Catkin',
  'Chestnut',
  'Chicory',
  'Clover',
  'Comfrey',
  'Cornflower',
  'Cowslip',
  'Cypress',
  'Dogwood',
  'Fennel',
  'Feverfew',
  'Foxtail',
  'Gentian',
  'Gorse',
  'Hawthorn',
  'Hornbeam',
  'Horsetail',
  'Juniper',
  'Larch',
  'Lichen',
  'Lupin',
  'Maple',
  'Meadowsweet',
  'Milkweed',
  'Mullein',
  'Oregano',
  'Osier',
  'Papyrus',
  'Parsley',
  'Plantain',
  'Quince',
  'Samphire',
  'Sedge',
  'Sorrel',
  'Speedwell',
  'Spruce',
  'Sycamore',
  'Tamarisk',
  'Teasel',
  'Thistle',
  'Yarrow',
]

/** A plant that is no code yet; null once all fifty are taken. `draw` gives a number from 0 up to, not including, 1. */
export function freshPlant(taken: readonly string[], draw: () => number): string | null {
  const used = new Set(taken.map((name) => name.toLowerCase()))
  const free = PLANTS.filter((plant) => !used.has(plant.toLowerCase()))
  return free[Math.floor(draw() * free.length)] ?? null
}
