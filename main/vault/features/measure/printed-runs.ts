/** A run of text as pdf.js finds it: where its baseline begins, how wide it is, and whether a line ends after it. */
export type PrintedRun = {
  readonly text: string
  /** Points from the left edge of the page. */
  readonly x: number
  /** Points from the lower edge of the page. */
  readonly y: number
  readonly width: number
  /** Height of the letters in points. */
  readonly height: number
  readonly endsLine: boolean
}

/** Baselines this close, in points, are one printed line: an italic run may sit a little off (measured on the form). */
const SAME_LINE_POINTS = 3

/** A gap wider than this part of the letters' height is a space that was not written. */
const GAP_OF_A_SPACE = 0.15

/** The lines of a page from the top down, each from left to right, whatever order the file has them in. */
export function linesByPosition(runs: readonly PrintedRun[]): string {
  const rows: PrintedRun[][] = []
  for (const run of runs.filter(({ text }) => text !== '').toSorted((one, other) => other.y - one.y)) {
    const row = rows.at(-1)
    if (row?.[0] !== undefined && row[0].y - run.y <= SAME_LINE_POINTS) row.push(run)
    else rows.push([run])
  }
  return rows.map((row) => joinRow(row.toSorted((one, other) => one.x - other.x))).join('\n')
}

/** The lines of a page in the order of the file. */
export function linesByFileOrder(runs: readonly PrintedRun[]): string {
  return runs.map(({ text, endsLine }) => (endsLine ? `${text}\n` : text)).join('')
}

function joinRow(row: readonly PrintedRun[]): string {
  let joined = ''
  let end = Number.POSITIVE_INFINITY
  for (const run of row) {
    const isApart = run.x - end > GAP_OF_A_SPACE * run.height
    joined += isApart && !joined.endsWith(' ') && !run.text.startsWith(' ') ? ` ${run.text}` : run.text
    end = run.x + run.width
  }
  return joined
}
