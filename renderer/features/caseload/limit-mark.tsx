import { ReferenceArea } from 'recharts'
import styles from '../../components/chart.module.css'

type LimitMarkProps = {
  readonly percent: number
  /** The names of the first and the last group of bars it is for. */
  readonly from: string
  readonly until: string
}

/** A limit as an upright line over the shares it is for, and over no others: an area without a width, drawn as a line. */
export function LimitMark({ percent, from, until }: LimitMarkProps) {
  return (
    <ReferenceArea
      x1={percent}
      x2={percent}
      y1={from}
      y2={until}
      shape={({ x = 0, y = 0, height = 0 }) => (
        <g>
          <line x1={x} x2={x} y1={y} y2={y + height} className={styles.halo} />
          <line x1={x} x2={x} y1={y} y2={y + height} className={styles.limit} />
          <text x={x} y={y - 6} textAnchor="middle" className={styles.words}>
            {percent}% for trauma-focused work
          </text>
        </g>
      )}
    />
  )
}
