import type { ChartPoint } from './chart-points.ts'

/** What the picture shows, for someone who hears it. */
export function pictureInWords(points: readonly ChartPoint[]): string {
  return points
    .filter((point) => point.when === 'first')
    .map((first) => {
      const now = points.find((point) => point.scale === first.scale && point.when === 'now')
      return `${first.name}: first ${first.score}, now ${now?.score ?? 'not scored'}.`
    })
    .join(' ')
}
