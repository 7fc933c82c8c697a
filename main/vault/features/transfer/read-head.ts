/** What stands between two lines of three dashes at the top of a Markdown file, and the text below. */
type MarkdownFile = { readonly head: readonly string[]; readonly body: string }

/** Takes a Markdown file apart, line by line. */
export function readHead(text: string): MarkdownFile {
  const plain = (text.startsWith('\uFEFF') ? text.slice(1) : text).replaceAll('\r\n', '\n')
  const start = '---\n'
  if (!plain.startsWith(start)) return { head: [], body: plain }
  const end = endOfHead(plain, start.length - 1)
  if (end === null) return { head: [], body: plain }
  const below = plain.slice(end.after)
  return {
    head: plain.slice(start.length, end.at).split('\n'),
    body: below.startsWith('\n') ? below.slice(1) : below,
  }
}

/** Where the second line of dashes stands and where it ends. */
function endOfHead(text: string, from: number): { readonly at: number; readonly after: number } | null {
  const dashes = '\n---'
  for (let at = text.indexOf(dashes, from); at !== -1; at = text.indexOf(dashes, at + 1)) {
    const after = at + dashes.length
    if (after === text.length) return { at, after }
    if (text[after] === '\n') return { at, after: after + 1 }
  }
  return null
}

/**
 * What a name in the head stands for: `name: one`, `name: one, two`, `name: [one, two]`, or the lines below it that
 * begin with a dash, as Markdown journals write them.
 */
export function listedIn(head: readonly string[], name: string): readonly string[] {
  const at = head.findIndex((line) => line.startsWith(`${name}:`))
  if (at === -1) return []
  const line = (head[at] ?? '').slice(name.length + 1).trim()
  if (line !== '') return partsOf(line.startsWith('[') ? line.slice(1) : line)
  const below: string[] = []
  for (const item of head.slice(at + 1)) {
    const plain = item.trim()
    if (!plain.startsWith('-')) break
    below.push(unquoted(plain.slice(1)))
  }
  return below.filter((part) => part !== '')
}

function partsOf(line: string): readonly string[] {
  const inside = line.endsWith(']') ? line.slice(0, -1) : line
  return inside
    .split(',')
    .map(unquoted)
    .filter((part) => part !== '')
}

const QUOTES = '"\'#'

/** Without quotation marks around it and the sign some write before a tag. */
function unquoted(part: string): string {
  const plain = part.trim()
  let [start, end] = [0, plain.length]
  while (start < end && QUOTES.includes(plain.charAt(start))) start += 1
  while (end > start && QUOTES.includes(plain.charAt(end - 1))) end -= 1
  return plain.slice(start, end).trim()
}
