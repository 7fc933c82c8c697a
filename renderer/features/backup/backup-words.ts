/** A size as a person reads it, in steps of a thousand. */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** How many journal pages, in words. */
export function pageWords(count: number | null): string {
  if (count === null) return 'pages not known'
  return count === 1 ? '1 page' : `${count} pages`
}
