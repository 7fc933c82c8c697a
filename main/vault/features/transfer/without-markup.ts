/** HTML as plain lines; text that is none stays as it is. */
export function withoutMarkup(text: string): string {
  if (!/^\s*<(?:p|h[1-6]|ul|ol|blockquote|div|pre|hr|img)\b/i.test(text)) return text
  return text
    .replaceAll(/<\/(?:p|h[1-6]|blockquote|pre)>/gi, '\n\n')
    .replaceAll(/<br[^<>]*>|<\/li>/gi, '\n')
    .replaceAll(/<[^<>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}
