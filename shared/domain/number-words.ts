const oneDecimal = new Intl.NumberFormat(undefined, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const asNeeded = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 })

/** A figure that always shows one decimal, with the comma or point of the person's own system: 4.4, or 4,4. */
export function oneDecimalWords(figure: number): string {
  return oneDecimal.format(figure)
}

/** A figure with up to two decimals, as many as it has: 3, 2.5, 0.25, and thousands parted as the system parts them. */
export function figureWords(figure: number): string {
  return asNeeded.format(figure)
}
