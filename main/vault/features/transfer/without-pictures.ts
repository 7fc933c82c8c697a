const LINK = '](dayone-moment:'

/**
 * A Day One text without its pictures, `![...](dayone-moment:...)` and the line breaks after each: they are links to
 * files that do not come along. One walk through the text.
 */
export function withoutPictures(text: string): string {
  const kept: string[] = []
  let keptUntil = 0
  let lookFrom = 0
  let end = 0
  for (;;) {
    const link = text.indexOf(LINK, lookFrom)
    if (link === -1) break
    if (end < link + LINK.length) end = text.indexOf(')', link + LINK.length)
    if (end === -1) break
    // Its name holds no bracket that closes, so it begins after the last of those.
    const before = text.slice(lookFrom, link)
    const nameFrom = before.lastIndexOf(']') + 1
    const start = before.indexOf('![', nameFrom)
    if (start === -1) lookFrom = link + 1
    else {
      kept.push(text.slice(keptUntil, lookFrom + start))
      keptUntil = end + 1
      while (text[keptUntil] === '\n') keptUntil += 1
      lookFrom = keptUntil
    }
  }
  kept.push(text.slice(keptUntil))
  return kept.join('')
}

/** A Day One text without the backslashes it puts before dots and the like. */
export function withoutEscapes(text: string): string {
  return text.replaceAll(/\\([\\`*_{}[\]()#+\-.!>])/g, '$1')
}
