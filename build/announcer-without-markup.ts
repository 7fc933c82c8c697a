import type { Plugin } from 'vite'

const EMPTIED_BY_MARKUP = ".innerHTML = ''"

/**
 * Lets react-aria empty its announcements without `innerHTML`. The page's policy allows no markup from text (Trusted
 * Types), so the second change of a date or an hour would otherwise throw and take the whole screen with it. Fails the
 * build once react-aria no longer does this, so that this file can go.
 */
export function announcerWithoutMarkup(): Plugin {
  let isFound = false
  return {
    name: 'announcer-without-markup',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('LiveAnnouncer') || !code.includes(EMPTIED_BY_MARKUP)) return null
      isFound = true
      return { code: code.replaceAll(EMPTIED_BY_MARKUP, '.replaceChildren()'), map: null }
    },
    generateBundle() {
      if (!isFound) this.error('react-aria no longer empties its announcer by markup: remove this plugin')
    },
  }
}
